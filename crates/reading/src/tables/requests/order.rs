//! The rows of table 三 in their order: which group is which row.

use super::columns::WIDTH;
use super::names::{ROWS, Row};
use crate::tables::groups::Group;
use crate::tables::words::places;

/// What is known of a group's row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    /// The row is named on the group's own line.
    Sure(Row),
    /// The row is named last in the words before the group.
    Told(Row),
    /// Nothing names it.
    Open,
}

impl Known {
    fn row(self) -> Option<Row> {
        match self {
            Self::Sure(row) | Self::Told(row) => Some(row),
            Self::Open => None,
        }
    }
}

/// The rows of a table's groups.
pub(super) struct Order {
    /// The row of each group, where it is certain.
    pub rows: Vec<Option<Row>>,
    /// Whether a row is named and has no group, though the layout keeps even blank rows.
    pub lost: bool,
    /// Whether labels are left over behind the last group other than that of a row cut off.
    pub left_over: bool,
}

impl Order {
    /// Finds the rows. `behind` are the words behind the last group, `cut` whether the text ends there.
    pub fn of(groups: &[Group], behind: &str, cut: bool) -> Self {
        let named: Vec<Names> = groups.iter().map(Names::of).collect();
        let mut known: Vec<Known> = Vec::new();
        for names in &named {
            known.push(names.tell(known.last().and_then(|known| known.row())));
        }
        settle(&mut known);
        let last = known.last().and_then(|known| known.row());
        let behind: Vec<Row> =
            leaves(&rows_in(behind).0).into_iter().filter(|row| Some(*row) != last).collect();
        let mut seen: Vec<Row> = named.iter().flat_map(Names::all).chain(behind.iter().copied()).collect();
        seen.sort_unstable();
        seen.dedup();
        // （六） is one row or three; figures behind its heading are those of a row that lost its label.
        for known in &mut known {
            if known.row().is_some_and(|row| !stands(row, &seen)) {
                *known = Known::Open;
            }
        }
        let told = known
            .iter()
            .zip(groups)
            .any(|(known, group)| matches!(known, Known::Told(_)) && !group.keeps_blanks);
        let left_over = told && !behind.is_empty() && !(cut && behind.len() == 1);
        if is_torn(&known, groups, &seen) {
            fill(&mut known, groups, &named, &seen);
        }
        let found = |row: &Row| known.iter().any(|known| known.row() == Some(*row));
        let lost = groups.iter().all(|group| group.keeps_blanks)
            && seen.iter().any(|row| stands(*row, &seen) && !behind.contains(row) && !found(row));
        Self { rows: known.iter().map(|known| known.row()).collect(), lost, left_over }
    }
}

/// How many rows words name.
pub(super) fn named_rows(words: &str) -> usize {
    leaves(&rows_in(words).0).len()
}

/// The rows that the words before a group name, and those on its own line.
struct Names {
    before: Vec<Row>,
    own: Vec<Row>,
    /// Whether the number of another label stands behind the last name.
    numbered: bool,
    /// Which of its own rows the group is, where several are printed in one.
    stack: Option<(usize, usize)>,
}

impl Names {
    fn of(group: &Group) -> Self {
        let (own, numbered) = rows_in(&group.own);
        if !own.is_empty() {
            return Self { before: rows_in(&group.before).0, own, numbered, stack: group.stack };
        }
        // Words on its own line that name nothing are the end of a label broken over lines.
        let (before, numbered) = rows_in(&group.words());
        Self { before, own, numbered, stack: None }
    }

    fn all(&self) -> impl Iterator<Item = Row> {
        self.before.iter().chain(&self.own).copied()
    }

    /// Whether the words before the group name this row, or none.
    fn allow(&self, row: Row) -> bool {
        let rows = leaves(&self.before);
        self.own.is_empty() && (rows.is_empty() || rows.contains(&row))
    }

    /// The last label before the figures, `last` being the row of the group before.
    fn tell(&self, last: Option<Row>) -> Known {
        if self.numbered {
            return Known::Open;
        }
        let own = leaves(&self.own);
        if let Some((place, count)) = self.stack {
            let row = own.get(place).filter(|_| own.len() == count);
            return row.map_or(Known::Open, |row| Known::Sure(*row));
        }
        // The second half of a label that its own figures broke in two names the row before.
        let fresh: Vec<Row> = own.iter().copied().filter(|row| Some(*row) != last).collect();
        match if fresh.is_empty() { own } else { fresh }.as_slice() {
            [] => {}
            [row] => return Known::Sure(*row),
            _ => return Known::Open,
        }
        let mut fresh = leaves(&self.before).into_iter().rev().filter(|row| Some(*row) != last);
        fresh.next().map_or(Known::Open, Known::Told)
    }
}

/// The rows that words name, and whether a number follows the last of them: that of a label which
/// cannot be read. 其他 and 总计 are also heads of columns; alone they are rows.
fn rows_in(words: &str) -> (Vec<Row>, bool) {
    match words {
        "其他" | "其它" => return (vec![Row::OTHER_OTHER], false),
        "总计" | "合计" => return (vec![Row::TOTAL], false),
        _ => {}
    }
    let places = places(words, &ROWS);
    let end = places.last().map_or(words.len(), |(end, _)| *end);
    let numbered = words[end..].contains(|char: char| char.is_ascii_digit());
    (places.into_iter().map(|(_, row)| row).collect(), numbered)
}

/// Rows without headings: （六） over its own rows is one.
fn leaves(rows: &[Row]) -> Vec<Row> {
    let parts = rows.iter().any(|row| row.is_other_part());
    rows.iter().copied().filter(|row| !(parts && *row == Row::OTHER_ALL)).collect()
}

/// Rows come in the form's order. What breaks it is not certain: the words before a group give way
/// to a name on a group's own line; of two names on own lines neither is believed.
fn settle(known: &mut [Known]) {
    let sure: Vec<(usize, Row)> = known
        .iter()
        .enumerate()
        .filter_map(|(place, known)| if let Known::Sure(row) = known { Some((place, *row)) } else { None })
        .collect();
    for pair in sure.windows(2) {
        if pair[0].1 >= pair[1].1 {
            known[pair[0].0] = Known::Open;
            known[pair[1].0] = Known::Open;
        }
    }
    let mut next = None;
    let mut nexts = vec![None; known.len()];
    for place in (0..known.len()).rev() {
        nexts[place] = next;
        if let Known::Sure(row) = known[place] {
            next = Some(row);
        }
    }
    let mut last = None;
    for (known, next) in known.iter_mut().zip(nexts) {
        let fits = |row: Row| last.is_none_or(|last| row > last) && next.is_none_or(|next| row < next);
        match *known {
            Known::Told(row) if !fits(row) => *known = Known::Open,
            Known::Sure(row) | Known::Told(row) => last = Some(row),
            Known::Open => {}
        }
    }
}

/// Whether labels are torn from rows: figures without a label, and more of them than a page number,
/// or as many labels without figures. Blank rows alone, whose figures are lost, tear nothing.
fn is_torn(known: &[Known], groups: &[Group], seen: &[Row]) -> bool {
    let open = |group: &(&Known, &Group)| {
        *group.0 == Known::Open || group.1.cells.len() > WIDTH + 1 && !group.1.keeps_blanks
    };
    let mut nameless = known.iter().zip(groups).filter(open).peekable();
    let skipped =
        seen.iter().any(|row| stands(*row, seen) && !known.iter().any(|known| known.row() == Some(*row)));
    nameless.peek().is_some() && (skipped || nameless.any(|(_, group)| group.cells.len() >= WIDTH))
}

/// In a torn table only names on own lines hold. Full rows between two of these are the rows of the
/// form between those two, if there are exactly as many and the text names every one of them.
fn fill(known: &mut [Known], groups: &[Group], named: &[Names], seen: &[Row]) {
    let mut place = 0;
    while place < known.len() {
        let length = known[place..].iter().take_while(|known| !matches!(known, Known::Sure(_))).count();
        let end = place + length;
        let first = place.checked_sub(1).and_then(|before| known[before].row()).map_or(0, |row| row.0 + 1);
        let after = known.get(end).and_then(|after| after.row()).map_or(Row::COUNT, |row| row.0);
        let missing: Vec<Row> = (first..after).map(Row).filter(|row| stands(*row, seen)).collect();
        let full = groups[place..end].iter().all(|group| group.cells.len() >= WIDTH);
        let certain = full
            && missing.len() == length
            && missing.iter().all(|row| seen.contains(row))
            && named[place..end].iter().zip(&missing).all(|(names, row)| names.allow(*row));
        for (known, row) in
            known[place..end].iter_mut().zip(missing.into_iter().map(Some).chain(std::iter::repeat(None)))
        {
            *known = row.filter(|_| certain).map_or(Known::Open, Known::Told);
        }
        place = end + 1;
    }
}

/// Whether a row stands in this report's table: （六） is one row or three.
fn stands(row: Row, seen: &[Row]) -> bool {
    let three = seen.iter().any(|row| row.is_other_part());
    if row == Row::OTHER_ALL { !three } else { three || !row.is_other_part() }
}
