//! What was read, for people: aligned for a terminal, plain in a pipe.

use std::fmt::Write;

use domain::check::{Finding, Verdict};
use domain::form::find_item;
use domain::lang::{Lang, Words, words};
use domain::rule::Severity;
use domain::sentence::value_with_unit;
use domain::{Form, Number};
use reading::Proposal;
use unicode_width::UnicodeWidthStr;

use super::Checked;
use super::width::{cut, padded};

/// Columns for an item's name, for its number with its unit, and for the phrase.
const NAME: usize = 44;
const VALUE: usize = 18;
const PHRASE: usize = 46;
/// From how many zeros of printed tables on they are only counted: an official table has hundreds.
const MANY: usize = 12;

/// The whole report on a file.
pub fn report(checked: &Checked, file: &str, lang: Lang) -> String {
    let mut out = format!("{file}\n");
    head(&mut out, checked, lang);
    figures(&mut out, checked, lang);
    unassigned(&mut out, checked, lang);
    conflicts(&mut out, checked, lang);
    findings(&mut out, checked, lang);
    notices(&mut out, checked, lang);
    out.push('\n');
    out
}

/// Writing to a text cannot fail.
fn line(out: &mut String, text: &str) {
    let _ = writeln!(out, "{}", text.trim_end());
}

fn title(out: &mut String, title: Words, count: usize, lang: Lang) {
    line(out, "");
    line(out, &format!("{} ({count})", title.get(lang)));
}

fn head(out: &mut String, checked: &Checked, lang: Lang) {
    let reading = &checked.reading;
    let unknown = words("未读出", "not found").get(lang).to_owned();
    let agency = reading.agency.as_ref().map(|stated| stated.what.clone());
    let year = reading.year.as_ref().map(|stated| stated.what.to_string());
    let form = reading.form.as_deref().and_then(Form::find).map(|form| form.name.get(lang).to_owned());
    for (name, value) in
        [(words("机关", "body"), agency), (words("年度", "year"), year), (words("表式", "form"), form)]
    {
        line(out, &format!("  {}  {}", name.get(lang), value.unwrap_or_else(|| unknown.clone())));
    }
}

fn figures(out: &mut String, checked: &Checked, lang: Lang) {
    let all = &checked.reading.figures;
    let is_idle = |figure: &&Proposal| {
        figure.reason == reading::Reason::Cell && figure.value.stated() == Some(Number::ZERO)
    };
    let (mut idle, mut busy): (Vec<_>, Vec<_>) = all.iter().partition(is_idle);
    if idle.len() < MANY {
        (idle, busy) = (Vec::new(), all.iter().collect());
    }
    title(out, words("读到的数", "Figures read"), all.len(), lang);
    let rows: Vec<_> = busy.iter().map(|figure| row(checked, figure, lang)).collect();
    let widest = |column: usize, most: usize| {
        rows.iter().map(|row| row[column].width()).max().unwrap_or_default().min(most)
    };
    let (name, value) = (widest(0, NAME), widest(1, VALUE));
    for row in &rows {
        line(
            out,
            &format!("  {}  {}  {}", padded(&row[0], name, false), padded(&row[1], value, true), row[2]),
        );
    }
    if !idle.is_empty() {
        let count = idle.len();
        line(
            out,
            &match lang {
                Lang::Zh => format!("  表中另有 {count} 格为 0（--json 列出每一格）"),
                Lang::En => format!("  {count} more cells of the tables are 0 (--json lists each)"),
            },
        );
    }
}

fn row(checked: &Checked, figure: &Proposal, lang: Lang) -> [String; 3] {
    let item = find_item(&figure.item).map(|(item, _)| item);
    let name = item.map_or(figure.item.as_str(), |item| item.name.get(lang));
    let bare = || format!("{} {}", figure.value.text(lang), figure.unit);
    let shown = item.map_or_else(bare, |item| value_with_unit(&figure.value, item.unit, lang));
    let place = figure.row_and_column(lang).unwrap_or_else(|| checked.phrase(figure.span));
    [cut(name, NAME), cut(&shown, VALUE), cut(&place, PHRASE)]
}

fn unassigned(out: &mut String, checked: &Checked, lang: Lang) {
    let all = &checked.reading.unassigned;
    if all.is_empty() {
        return;
    }
    title(out, words("写了但归不到项目的", "Stated, but belongs to no item"), all.len(), lang);
    for figure in all {
        line(out, &format!("  {}", cut(&checked.phrase(figure.span), NAME + VALUE + PHRASE)));
    }
}

fn conflicts(out: &mut String, checked: &Checked, lang: Lang) {
    let all = &checked.reading.conflicts;
    if all.is_empty() {
        return;
    }
    title(out, words("前后说法不一", "Places that say otherwise"), all.len(), lang);
    for other in all {
        let name = find_item(&other.item).map_or(other.item.as_str(), |(item, _)| item.name.get(lang));
        let phrase = cut(&checked.phrase(other.span), PHRASE);
        line(out, &format!("  {}  {}  {phrase}", cut(name, NAME), other.value.text(lang)));
    }
}

fn findings(out: &mut String, checked: &Checked, lang: Lang) {
    let Some(form) = checked.report.as_ref().and_then(domain::Report::form) else { return };
    let of = |verdict: Verdict| checked.findings.iter().filter(move |finding| finding.verdict == verdict);
    let holds = of(Verdict::Holds).count();
    let others = checked.findings.len() - holds;
    title(out, words("勾稽检查", "Whether it adds up"), checked.findings.len(), lang);
    line(
        out,
        &match lang {
            Lang::Zh if others == 0 => format!("  {holds} 条全部成立"),
            Lang::Zh => format!("  {holds} 条成立，另外 {others} 条："),
            Lang::En if others == 0 => format!("  all {holds} hold"),
            Lang::En => format!("  {holds} hold, the other {others}:"),
        },
    );
    let weight = |finding: &&Finding| match finding.severity {
        Severity::Blocks => 0,
        Severity::Reason => 1,
        Severity::Look => 2,
    };
    let mut shown: Vec<_> = of(Verdict::Broken).collect();
    shown.sort_by_key(weight);
    for finding in shown.into_iter().chain(of(Verdict::CannotTell)) {
        line(out, &format!("  {}  {}", finding.word().get(lang), finding.formula(form, lang)));
        line(out, &format!("      {}", finding.sentence(lang)));
    }
}

fn notices(out: &mut String, checked: &Checked, lang: Lang) {
    let all = &checked.reading.notices;
    if all.is_empty() {
        return;
    }
    title(out, words("提示", "Notices"), all.len(), lang);
    for notice in all {
        line(out, &format!("  {}", notice.line(&checked.letters, lang)));
    }
}
