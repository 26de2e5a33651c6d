//! From a reading to what is shown of it.

use domain::check::{CheckContext, Finding, Verdict, check_report};
use domain::form::find_item;
use domain::{Form, Lang};
use reading::Reading;

use super::{CheckModel, Fact, notice_lines, rows, tables};
use crate::check_words::check_words;
use crate::models::Findings;
use crate::models::check::files::files;
use crate::models::marked_text::{Phrase, pieces};
use crate::words::words;

/// The most places with figures that are shown. A report has some hundred; each takes many times its own
/// length of the page.
pub const MOST_PLACES: usize = 3_000;

impl CheckModel {
    /// What was read from a text; nothing where it has more than [`MOST_PLACES`].
    pub fn of(text: &str, reading: &Reading, lang: Lang) -> Option<Self> {
        let places = reading.figures.len() + reading.conflicts.len() + reading.unassigned.len();
        if places > MOST_PLACES {
            return None;
        }
        let characters: Vec<char> = text.chars().collect();
        let report = reading.report(text).filter(|_| !reading.figures.is_empty());
        let findings =
            report.as_ref().map(|report| check_report(report, &CheckContext::default())).unwrap_or_default();
        let stated: Vec<_> = findings.iter().filter(|finding| !finding.is_unstated()).cloned().collect();
        let (figures, zeros) = rows::figures(&characters, reading, lang);
        let unassigned = reading.unassigned.iter().map(|place| rows::phrase(&characters, place.span));
        Some(Self {
            title: title(reading, lang),
            facts: facts(reading, &stated, lang),
            notices: notice_lines(&characters, reading, lang),
            findings: report.as_ref().map(|report| Findings::of(report, findings, lang)),
            figures,
            zeros,
            unassigned: unassigned.collect(),
            pieces: pieces(text, &phrases(reading, lang)),
            tables: report.as_ref().map(|report| tables::filled(report, lang)).unwrap_or_default(),
            files: (!reading.figures.is_empty()).then(|| files(&characters, reading, &stated, lang)),
        })
    }
}

/// Whose report it is, as far as the text says.
fn title(reading: &Reading, lang: Lang) -> String {
    let agency = reading.agency.as_ref().map(|found| found.what.clone()).unwrap_or_default();
    let year = reading.year.as_ref().map(|found| found.what.to_string()).unwrap_or_default();
    let form = reading.form.as_deref().and_then(Form::find).map_or("", |form| form.name.get(lang));
    let parts = [agency, year, form.to_owned()];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { check_words(lang).found.to_owned() } else { parts.join(" · ") }
}

/// How many figures were read, and how many rules hold and do not.
fn facts(reading: &Reading, findings: &[Finding], lang: Lang) -> Vec<Fact> {
    if reading.figures.is_empty() {
        return Vec::new();
    }
    let words = words(lang);
    let count = |verdict| findings.iter().filter(|finding| finding.verdict == verdict).count();
    let fact = |words: &str, count: usize, is_doubtful| Fact {
        words: words.replace("{}", &count.to_string()),
        is_doubtful,
    };
    let (holds, broken) = (count(Verdict::Holds), count(Verdict::Broken));
    let mut facts = vec![fact(words.check_count, reading.figures.len(), false)];
    facts.extend((holds > 0).then(|| fact(words.rules_hold, holds, false)));
    facts.extend((broken > 0).then(|| fact(words.check_look, broken, true)));
    facts
}

/// Where the text is marked: figures lead to their rows, what is of no single item to its list.
fn phrases(reading: &Reading, lang: Lang) -> Vec<Phrase> {
    let phrase = |span: &reading::Span, link: &str, name: &str| Phrase {
        start: span.start,
        end: span.end,
        link: link.to_owned(),
        name: name.to_owned(),
    };
    let mut phrases = Vec::new();
    for figure in &reading.figures {
        let name = find_item(&figure.item).map_or(figure.item.as_str(), |(item, _)| item.name.get(lang));
        let others =
            reading.conflicts.iter().filter(|other| other.item == figure.item).map(|other| &other.span);
        let spans = std::iter::once(&figure.span).chain(&figure.also).chain(others);
        phrases.extend(spans.map(|span| phrase(span, &format!("#figure-{}", figure.item), name)));
    }
    let name = check_words(lang).unassigned;
    phrases.extend(reading.unassigned.iter().map(|place| phrase(&place.span, "#check-unassigned", name)));
    phrases
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "春江区人民政府2018年政府信息公开工作年度报告\n全区全年主动公开政府信息数共1200条。";

    #[test]
    fn a_model_is_the_same_after_its_way_through_json() {
        for lang in [Lang::Zh, Lang::En] {
            let model = CheckModel::of(TEXT, &reading::read(TEXT), lang).unwrap();
            assert_eq!(model.figures.len(), 1, "{model:?}");
            assert_eq!(model.figures[0].phrase.text, "全区全年主动公开政府信息数共1200条");
            let json = serde_json::to_string(&model).unwrap();
            assert_eq!(serde_json::from_str::<CheckModel>(&json).unwrap(), model);
        }
    }

    #[test]
    fn more_places_than_are_shown_give_no_model_and_as_many_do() {
        let mut reading = reading::read(TEXT);
        let place = reading::Unassigned {
            printed: "12".to_owned(),
            span: reading::Span { start: 0, end: 2 },
            merged: Vec::new(),
        };
        reading.unassigned = vec![place.clone(); MOST_PLACES - reading.figures.len()];
        assert!(CheckModel::of(TEXT, &reading, Lang::Zh).is_some());
        reading.unassigned.push(place);
        assert!(CheckModel::of(TEXT, &reading, Lang::Zh).is_none());
    }

    #[test]
    fn every_phrase_of_a_row_is_marked_in_the_text() {
        let model = CheckModel::of(TEXT, &reading::read(TEXT), Lang::Zh).unwrap();
        let whole: String = model.pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(whole, TEXT);
        for row in &model.figures {
            let begins = model.pieces.iter().filter_map(|piece| piece.mark.as_ref());
            let link = begins.filter(|mark| mark.starts == Some(row.phrase.start)).map(|mark| &mark.link);
            assert_eq!(link.collect::<Vec<_>>(), [&format!("#figure-{}", row.item)]);
        }
    }
}
