//! What the search finds, made from releases, bodies and the program's own items.

use domain::figure::{Figure, State};
use domain::form::Form;
use domain::{Agency, Item, Lang, Report};
use store::{Document, DocumentKind};

/// The most characters of text in one document: a position in PostgreSQL's index is at most 16,383.
const LONGEST: usize = 8_000;

/// A report and its sections.
pub fn documents_of(agency: &Agency, report: &Report) -> Vec<Document> {
    let title = |lang: Lang| match lang {
        Lang::Zh => format!("{} {} 年政府信息公开工作年度报告", agency.name_zh, report.year),
        Lang::En => format!("{}: {} annual report", agency.name_en, report.year),
    };
    let document = |kind, code: String, title: String, text: String| Document {
        kind,
        agency: agency.slug.clone(),
        year: Some(report.year),
        code,
        title,
        text,
    };
    let silent = |figure: &Figure<'_>| matches!(figure.state(), State::NotStated | State::NotAtHand);
    let stated = Figure::all(report).into_iter().filter(|figure| !silent(figure));
    let said: Vec<_> = stated.map(|figure| figure.summary(Lang::Zh)).collect();
    let text = format!("{}\n{}\n{}", said.join("\n"), title(Lang::En), report.source.title);
    let mut all = vec![document(DocumentKind::Report, String::new(), title(Lang::Zh), text)];
    let sections = report.form().map_or(&[][..], |form| form.sections);
    for section in sections {
        let Some(words) = report.prose.get(section.code) else { continue };
        for (part, text) in pieces(words).into_iter().enumerate() {
            let code = format!("{}.{part}", section.code);
            all.push(document(DocumentKind::Section, code, section.name.zh.to_owned(), text));
        }
    }
    for (part, text) in pieces(&report.text).into_iter().enumerate() {
        let code = format!("text.{part}");
        all.push(document(DocumentKind::Section, code, title(Lang::Zh), text));
    }
    all
}

/// A body.
pub fn agency_document(agency: &Agency) -> Document {
    Document {
        kind: DocumentKind::Agency,
        agency: agency.slug.clone(),
        year: None,
        code: String::new(),
        title: agency.name_zh.clone(),
        text: format!(
            "{} {} {} {} {}",
            agency.short_zh, agency.name_en, agency.short_en, agency.division_code, agency.slug
        ),
    }
}

/// The dictionary: every row of every form once. Of a table with columns, the cell that stands for its
/// row.
pub fn item_documents() -> Vec<Document> {
    let stands = |item: &&Item| item.cell.is_none_or(|cell| cell.column.code == "total" || !has_total(item));
    let items = Form::all().iter().flat_map(|form| form.items().map(move |item| (form, item)));
    let mut documents: Vec<Document> = Vec::new();
    for (form, item) in items.filter(|(_, item)| stands(item)) {
        if documents.iter().any(|known| known.code == item.code) {
            continue;
        }
        let counting = item.counting.map_or("", |rule| rule.zh);
        documents.push(Document {
            kind: DocumentKind::Item,
            agency: String::new(),
            year: None,
            code: item.code.to_owned(),
            title: item.name.zh.to_owned(),
            text: format!("{} {} {counting} {} {}", item.name.en, item.short.zh, item.code, form.name.zh),
        });
    }
    documents
}

fn has_total(item: &Item) -> bool {
    let prefix = item.code.rsplit_once('.').map_or("", |(row, _)| row);
    domain::form::find_item(&format!("{prefix}.total")).is_some()
}

/// A long text in pieces that end at a line's end where they can.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut count = LONGEST;
    for line in text.split_inclusive('\n') {
        let letters: Vec<char> = line.chars().collect();
        for part in letters.chunks(LONGEST) {
            if count + part.len() > LONGEST {
                pieces.push(String::new());
                count = 0;
            }
            pieces.last_mut().into_iter().for_each(|piece| piece.extend(part));
            count += part.len();
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_its_lines_and_nothing_is_lost() {
        let line = "政府信息公开".repeat(500) + "\n";
        for text in [line.repeat(7), "长".repeat(20_001), String::new(), "短".to_owned()] {
            let pieces = pieces(&text);
            assert_eq!(pieces.concat(), text);
            assert!(pieces.iter().all(|piece| (1..=LONGEST).contains(&piece.chars().count())));
        }
        assert!(pieces(&line.repeat(7)).iter().all(|piece| piece.ends_with('\n')));
    }
}
