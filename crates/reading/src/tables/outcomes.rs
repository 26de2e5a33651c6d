//! Table 四: fifteen cells, reviews and the two kinds of lawsuits by outcome.

use domain::form::Form;

use super::cell::Cell;
use super::found::Found;
use super::groups::{Group, Sheet};
use super::windows::{adds_up, window};
use super::words::{Name, named};
use crate::text::Text;

/// Code of the part.
pub(super) const PART: &str = "outcomes";
/// Cells of the full row.
pub(super) const WIDTH: usize = 15;
/// Outcomes of each kind.
const OUTCOMES: [&str; 5] = ["upheld", "corrected", "other", "pending", "total"];

/// How reports name the three kinds.
const KINDS: [Name<&str>; 3] = [
    Name { of: "rev", told_by: &["行政复议"] },
    Name { of: "suit_direct", told_by: &["未经复议", "直接起诉"] },
    Name { of: "suit_after", told_by: &["复议后"] },
];
/// How they name the outcomes.
const HEADS: [Name<&str>; 5] = [
    Name { of: "upheld", told_by: &["维持"] },
    Name { of: "corrected", told_by: &["纠正", "纠错"] },
    Name { of: "other", told_by: &["其他", "其它"] },
    Name { of: "pending", told_by: &["审结"] },
    Name { of: "total", told_by: &["总计", "合计"] },
];

/// The codes of its cells in the form's order.
pub(super) fn codes() -> impl Iterator<Item = String> {
    KINDS.iter().flat_map(|kind| OUTCOMES.iter().map(move |outcome| format!("{}.{outcome}", kind.of)))
}

/// Reads the groups of a table 四.
pub(super) fn read(text: &Text, sheet: &Sheet, form: &'static Form) -> Found {
    let mut found = Found::default();
    let Some(part) = form.parts.iter().find(|part| part.code == PART) else { return found };
    let groups = joined(&sheet.groups);
    let answers = [whole(&groups), by_kind(&groups), by_outcome(&groups), one_by_one(&groups)];
    if let Some(cells) = answers.into_iter().flatten().next() {
        for (code, cell) in cells {
            found.cell(text, part, &code, &cell, "");
        }
        return found;
    }
    let mut filled = groups.iter().filter(|group| group.cells.iter().any(Cell::is_value));
    if let Some(first) = filled.next() {
        let last = filled.next_back().unwrap_or(first);
        found.end = last.at().end;
        found.torn(PART, text.span(first.at().start..last.at().end));
    } else if groups.is_empty()
        && kinds(&sheet.behind).len() == KINDS.len()
        && named(&sheet.behind, &HEADS).len() == HEADS.len()
    {
        found.empties(PART, WIDTH);
    }
    found
}

/// The row broken over lines: figures with no words between them.
fn joined(groups: &[Group]) -> Vec<Group> {
    let mut out: Vec<Group> = Vec::new();
    for group in groups {
        match out.last_mut() {
            Some(last) if !last.keeps_blanks && !group.keeps_blanks && group.words().is_empty() => {
                last.cells.extend_from_slice(&group.cells);
            }
            _ => out.push(group.clone()),
        }
    }
    out
}

type Cells = Vec<(String, Cell)>;

fn fit(group: &Group, width: usize) -> Option<Vec<Cell>> {
    if group.keeps_blanks {
        window(group, width, || None)
    } else {
        (group.cells.len() == width).then(|| group.cells.clone())
    }
}

fn kinds(words: &str) -> Vec<&'static str> {
    named(&words.replace("未经行政复议", "未经复议").replace("行政复议后", "复议后"), &KINDS)
}

fn row<'k>(kinds: &'k [&str], cells: Vec<Cell>) -> impl Iterator<Item = (String, Cell)> + 'k {
    let codes = kinds.iter().flat_map(|kind| OUTCOMES.iter().map(move |outcome| format!("{kind}.{outcome}")));
    codes.zip(cells)
}

/// One row of fifteen cells, or of five and ten: the kinds named before it, in order.
fn whole(groups: &[Group]) -> Option<Cells> {
    let mut all = Cells::new();
    let mut seen: Vec<&str> = Vec::new();
    for group in groups.iter().filter(|group| !group.is_blank() || group.cells.len() == WIDTH) {
        let kinds: Vec<_> = kinds(&group.words()).into_iter().filter(|kind| !seen.contains(kind)).collect();
        let cells = fit(group, kinds.len() * OUTCOMES.len())?;
        let official = kinds.is_sorted_by_key(|kind| KINDS.iter().position(|name| name.of == *kind));
        // A text layer may print the heads in another order than it prints the cells below them.
        let kinds: Vec<_> = if official {
            kinds
        } else if kinds.len() == KINDS.len() && cells.chunks(OUTCOMES.len()).all(adds_up) {
            KINDS.iter().map(|name| name.of).collect()
        } else {
            return None;
        };
        all.extend(row(&kinds, cells));
        seen.extend(kinds);
        // What follows is no longer the table.
        if seen.len() == KINDS.len() {
            return Some(all);
        }
    }
    None
}

/// A row for each kind, named on its own line or last before its cells.
fn by_kind(groups: &[Group]) -> Option<Cells> {
    let mut all = Cells::new();
    let mut seen = Vec::new();
    for group in groups.iter().filter(|group| !group.is_blank()) {
        let own = kinds(&group.own);
        let kind = *if own.is_empty() { kinds(&group.before) } else { own }.last()?;
        let cells = fit(group, OUTCOMES.len())?;
        all.extend(row(&[kind], cells));
        seen.push(kind);
    }
    (seen == ["rev", "suit_direct", "suit_after"]).then_some(all)
}

/// A row for each outcome, the kinds being columns.
fn by_outcome(groups: &[Group]) -> Option<Cells> {
    let filled: Vec<&Group> = groups.iter().filter(|group| !group.is_blank()).collect();
    let columns = kinds(&filled.first()?.words());
    let mut all = Cells::new();
    let mut seen = Vec::new();
    for group in filled {
        let own = named(&group.own, &HEADS);
        let outcome = *if own.is_empty() { named(&group.before, &HEADS) } else { own }.last()?;
        let cells = fit(group, KINDS.len())?;
        all.extend(columns.iter().map(|kind| format!("{kind}.{outcome}")).zip(cells));
        seen.push(outcome);
    }
    (columns == ["rev", "suit_direct", "suit_after"] && seen == OUTCOMES).then_some(all)
}

/// Each cell behind its own label.
fn one_by_one(groups: &[Group]) -> Option<Cells> {
    let mut kind = None;
    let mut all = Cells::new();
    for group in groups.iter().filter(|group| !group.is_blank()) {
        let words = group.words();
        kind = kinds(&words).last().copied().or(kind);
        let outcome = *named(&words, &HEADS).last()?;
        let [cell] = fit(group, 1)?.try_into().ok()?;
        all.push((format!("{}.{outcome}", kind?), cell));
    }
    let official = row(&["rev", "suit_direct", "suit_after"], vec![Cell::empty(0); WIDTH]);
    all.iter()
        .map(|(code, _)| code)
        .eq(official.map(|(code, _)| code).collect::<Vec<_>>().iter())
        .then_some(all)
}
