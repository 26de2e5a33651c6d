//! What was read from one table, and how a cell becomes a figure.

use std::ops::Range;
use std::str::FromStr;

use domain::form::Part;
use domain::item::{Item, Unit};
use domain::number::Number;
use domain::value::Value;

use super::cell::{Cell, Content};
use crate::proposal::{Notice, Proposal, Reason, Span};
use crate::text::Text;

/// Figures and notices of a table.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Cells that were read.
    pub figures: Vec<Proposal>,
    /// What is wrong.
    pub notices: Vec<Notice>,
    /// Where the table ends, in normal characters; 0 where no cell was found.
    pub end: usize,
}

impl Found {
    /// Takes in the cell of an item. `usual` is the unit that the column's head prints, if any.
    pub fn cell(&mut self, text: &Text, part: &Part, code: &str, cell: &Cell, usual: &str) {
        let Some(item) = part.items.iter().find(|item| item.code == code) else { return };
        self.end = self.end.max(cell.at.end);
        match cell.content {
            Content::Empty => self.empties(part.code, 1),
            Content::Mark => {}
            _ => match figure(text, item, cell, usual) {
                Some(figure) => self.figures.push(figure),
                None => self.refuse(text, part, [item.code], cell.at.clone()),
            },
        }
    }

    /// Whether no figure was read; what cannot be read is none.
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// How many figures were read.
    pub fn count(&self) -> usize {
        self.figures.iter().filter(|figure| figure.value.stated().is_some()).count()
    }

    /// The cells of these items hold something that is no count, or none that is certain: it is quoted.
    pub fn refuse<'c>(
        &mut self,
        text: &Text,
        part: &Part,
        codes: impl IntoIterator<Item = &'c str>,
        at: Range<usize>,
    ) {
        let span = text.span(at);
        let quote = text.quote(span);
        self.notices.push(Notice::UnreadableCell { part: part.code.to_owned(), span });
        for code in codes {
            let value = Value::Unreadable { quote: quote.clone() };
            self.figures.push(proposal(code, value, "", span));
        }
    }

    /// The cells of a row ran together and were cut.
    pub fn run_together(&mut self, part: &Part, span: Span) {
        self.notices.push(Notice::RunTogether { part: part.code.to_owned(), span });
    }

    /// So many cells of this part are empty.
    pub fn empties(&mut self, code: &str, more: usize) {
        for notice in &mut self.notices {
            if let Notice::EmptyCells { part, count } = notice
                && part == code
            {
                *count += more;
                return;
            }
        }
        if more > 0 {
            self.notices.push(Notice::EmptyCells { part: code.to_owned(), count: more });
        }
    }

    /// Cells of this part were left out.
    pub fn torn(&mut self, part: &str, span: Span) {
        self.notices.push(Notice::TornTable { part: part.to_owned(), span });
    }
}

fn figure(text: &Text, item: &Item, cell: &Cell, usual: &str) -> Option<Proposal> {
    let (value, unit) = match &cell.content {
        Content::Nil => (Value::ZeroInWords, ""),
        Content::Number { number, unit } => {
            let places = places(item.unit, if unit.is_empty() { usual } else { unit })?;
            let number = Number::from_str(&shifted(number, places)).ok()?;
            let whole = item.unit.is_money() || number.as_whole().is_some();
            let sign = item.signed || !number.is_negative();
            (whole && sign).then(|| (Value::exact(number), *unit))?
        }
        _ => return None,
    };
    Some(proposal(item.code, value, unit, text.span(cell.at.clone())))
}

fn proposal(item: &str, value: Value, unit: &str, span: Span) -> Proposal {
    Proposal {
        item: item.to_owned(),
        value,
        unit: unit.to_owned(),
        scope: None,
        span,
        reason: Reason::Cell,
        also: Vec::new(),
    }
}

/// By how many decimal places a number in this unit differs from one in the item's own.
fn places(item: Unit, unit: &str) -> Option<isize> {
    let large = match unit {
        "万" | "万元" => 4,
        "亿" | "亿元" => 8,
        _ => 0,
    };
    match (item, unit) {
        (Unit::TenThousandYuan, "") => Some(0),
        (Unit::TenThousandYuan, "元" | "万元" | "亿元" | "万" | "亿") => Some(large - 4),
        (Unit::TenThousandYuan, _) => None,
        (Unit::Yuan, _) => Some(large),
        (_, "元" | "万元" | "亿元") => None,
        _ => Some(large),
    }
}

/// The number with its point moved to the right, or to the left.
fn shifted(number: &str, places: isize) -> String {
    let (sign, digits) = number.strip_prefix('-').map_or(("", number), |rest| ("-", rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all = format!("{:0>9}{whole}{fraction:0<9}", "");
    let point = (9 + whole.len()).saturating_add_signed(places);
    let (whole, fraction) = all.split_at_checked(point).unwrap_or((&all, ""));
    format!("{sign}{whole}.{fraction}0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_comes_in_the_items_own_unit() {
        let number = |printed, places| Number::from_str(&shifted(printed, places)).unwrap().to_string();
        assert_eq!(number("251000", -4), "25.1");
        assert_eq!(number("160.5964", 0), "160.5964");
        assert_eq!(number("1.2", 4), "12000");
        assert_eq!(number("-35", 0), "-35");
        assert_eq!(places(Unit::TenThousandYuan, "元"), Some(-4));
        assert_eq!(places(Unit::Cases, "万"), Some(4));
        assert_eq!(places(Unit::Cases, "元"), None);
    }
}
