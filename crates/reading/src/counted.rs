//! What the words of a report count, held against its own tables.

use domain::number::Number;
use domain::value::Value;

use crate::proposal::{Proposal, Unassigned};
use crate::text::Text;

/// What of those received goes with them: all of them, and by applicant.
const PARTS: [&str; 4] = ["", ".person", ".org", ".firm"];

/// 收到75件, where the table has 74 new and 1 carried in: the words count both. Where the table has the two and
/// they cannot be read, what the words count is not certain: it is given back.
pub(crate) fn by_tables(figures: &mut Vec<Proposal>, text: &Text) -> Vec<Unassigned> {
    let find = |item: &str| figures.iter().position(|figure| figure.item == item);
    let Some(place) = find("prose.req.new") else { return Vec::new() };
    let (Some(new), Some(carried)) = (find("req.new.total"), find("req.carried_in.total")) else {
        return Vec::new();
    };
    let unreadable = |place: usize| matches!(figures[place].value, Value::Unreadable { .. });
    if unreadable(new) || unreadable(carried) {
        let says_new = text.quote(figures[place].span).contains('新');
        let unclear = |figure: &mut Proposal| !says_new && part(&figure.item).is_some();
        let given_back = figures.extract_if(.., unclear);
        return given_back
            .map(|figure| Unassigned {
                printed: text.quote(figure.span),
                span: figure.span,
                merged: Vec::new(),
            })
            .collect();
    }
    let value = |place: usize| -> Option<Number> { figures[place].value.sure() };
    let (Some(stated), Some(new), Some(carried)) = (value(place), value(new), value(carried)) else {
        return Vec::new();
    };
    let both = new.plus(carried) == Some(stated) && stated != new && find("prose.req.handled_load").is_none();
    if both {
        for figure in figures.iter_mut() {
            if let Some(part) = part(&figure.item) {
                figure.item = format!("prose.req.handled_load{part}");
            }
        }
    }
    Vec::new()
}

/// What of those received an item counts.
fn part(item: &str) -> Option<&'static str> {
    let part = item.strip_prefix("prose.req.new")?;
    PARTS.into_iter().find(|known| *known == part)
}
