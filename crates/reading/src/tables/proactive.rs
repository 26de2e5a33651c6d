//! Table 二 in both forms: blocks of heads and rows for the numbers of 条例 第二十条.

use domain::form::{Column, Form, Grid, Part, Row};

use super::cell::Cell;
use super::found::Found;
use super::groups::{Group, Sheet};
use super::windows::{usual, window};
use super::words::{Name, named, places};
use crate::text::Text;

/// How reports name the rows, by the last word of the row's code.
const ROWS: [Name<&str>; 8] = [
    Name { of: "rules", told_by: &["规章"] },
    Name { of: "normative", told_by: &["规范性", "行政规范"] },
    Name { of: "license", told_by: &["行政许可"] },
    Name { of: "other_service", told_by: &["对外管理", "其他对外"] },
    Name { of: "penalty", told_by: &["行政处罚"] },
    Name { of: "coercion", told_by: &["行政强制"] },
    Name { of: "fees", told_by: &["事业性收费", "行政事业"] },
    Name { of: "procurement", told_by: &["集中采购", "政府集中"] },
];

/// How reports name the columns of either form.
const COLUMNS: [Name<&str>; 11] = [
    Name { of: "made", told_by: &["新制作"] },
    Name { of: "published", told_by: &["新公开"] },
    Name { of: "public_total", told_by: &["对外公开", "公开总数"] },
    Name {
        of: "prev_items", told_by: &["上一年项目", "上年项目", "上一年度项目", "上年度项目"]
    },
    Name { of: "delta", told_by: &["增减"] },
    Name { of: "decisions", told_by: &["处理决定"] },
    Name { of: "projects", told_by: &["采购项目"] },
    Name { of: "amount", told_by: &["总金额", "收费金额", "采购金额"] },
    Name { of: "issued", told_by: &["制发"] },
    Name { of: "repealed", told_by: &["废止"] },
    Name { of: "in_force", told_by: &["现行有效"] },
];

/// How many characters at most follow the name of a row in its label: a unit, the end of a broken word.
const LABEL_END: usize = 8;

/// Heads that only one of the forms has.
const ONLY_2019: [&str; 6] = ["made", "published", "public_total", "prev_items", "delta", "projects"];
const ONLY_2021: [&str; 3] = ["issued", "repealed", "in_force"];

/// The form whose heads these squeezed words print; none where they print both or neither.
pub(super) fn form(words: &str) -> Option<&'static str> {
    let heads = named(words, &COLUMNS);
    let count = |only: &[&str]| heads.iter().filter(|head| only.contains(head)).count();
    let others = ["收费金额", "本年处理决定"].iter().filter(|head| words.contains(*head)).count();
    match (count(&ONLY_2019), count(&ONLY_2021) + others) {
        (old, new) if old > new => Some("2019"),
        (old, new) if new > old => Some("2021"),
        _ => None,
    }
}

/// Reads the groups of a table 二.
pub(super) fn read(text: &Text, sheet: &Sheet, form: &'static Form) -> Found {
    let mut found = Found::default();
    let mut heads = Heads::default();
    let mut torn: Option<(&str, &Group)> = None;
    // What stands behind the last row is no longer the table.
    let last = sheet.groups.iter().rposition(|group| !rows_in(group).is_empty()).map_or(0, |last| last + 1);
    let groups = &sheet.groups[..last];
    let is_torn = is_torn(groups, &sheet.behind);
    let mut rows = Vec::new();
    for group in groups {
        let named = heads.take(group);
        // Figures without a label may be those of the label behind them: only own lines are certain.
        let row = own_row(group, &named).filter(|_| !is_torn || !group.own.is_empty());
        let place = row.and_then(|code| place(form, code));
        let columns = place.and_then(|(_, grid, _)| heads.columns(grid));
        rows.push((group, place.zip(columns), heads.unit));
    }
    let widths = rows.iter().filter(|(group, ..)| group.keeps_blanks);
    let usual = usual(widths.filter_map(|(group, row, _)| Some((*group, row.as_ref()?.1.len()))));
    for (group, row, unit) in rows {
        let cells = row.as_ref().and_then(|(_, columns)| fit(group, columns.len(), usual));
        match (row, cells) {
            (Some(((part, _, row), columns)), Some(cells)) => {
                for (cell, column) in cells.iter().zip(columns) {
                    found.cell(text, part, &format!("{}.{}", row.code, column.code), cell, unit);
                }
            }
            (row, _) if group.cells.iter().any(Cell::is_value) => {
                torn = torn.or(Some((row.map_or("a20_1", |((part, ..), _)| part.code), group)));
            }
            _ => {}
        }
    }
    found.end = groups.last().map_or(0, |group| group.at().end);
    if let Some((part, group)) = torn {
        found.torn(part, text.span(group.at()));
    }
    if sheet.groups.is_empty() {
        for (part, grid, _) in named(&sheet.behind, &ROWS).into_iter().filter_map(|row| place(form, row)) {
            found.empties(part.code, grid.columns.len());
        }
    }
    found
}

/// Whether squeezed words name a row of the table.
pub(super) fn names_a_row(words: &str) -> bool {
    !named(words, &ROWS).is_empty()
}

/// The row of a group: the last one named before it, the only one named on its own line.
fn own_row<'n>(group: &Group, named: &[&'n str]) -> Option<&'n str> {
    match group.stack {
        Some((place, count)) => named.get(place).filter(|_| named.len() == count).copied(),
        None if named.len() > 1 && self::named(&group.own, &ROWS).len() > 1 => None,
        None => named.last().copied(),
    }
}

/// Whether labels are torn from rows: figures without a label, and labels without figures.
fn is_torn(groups: &[Group], behind: &str) -> bool {
    let told: Vec<&str> = groups.iter().filter_map(|group| rows_in(group).last().copied()).collect();
    let named = groups.iter().flat_map(rows_in).chain(named(behind, &ROWS));
    let nameless =
        groups.iter().any(|group| group.cells.iter().any(Cell::is_value) && rows_in(group).is_empty());
    nameless && named.into_iter().any(|row| !told.contains(&row))
}

/// The rows that a group's words name; none if other words follow the last name than its own end.
fn rows_in(group: &Group) -> Vec<&'static str> {
    let words = if named(&group.own, &ROWS).is_empty() { group.words() } else { group.own.clone() };
    let places = places(&words, &ROWS);
    let end = places.last().map_or(0, |(end, _)| *end);
    let other = words[end..].contains("行政") || words[end..].chars().count() > LABEL_END;
    if other { Vec::new() } else { places.into_iter().map(|(_, row)| row).collect() }
}

/// The row that squeezed words name last, if they end in its name.
pub(super) fn row_told_by(
    words: &str,
    form: &'static Form,
) -> Option<(&'static Part, &'static Row, &'static Grid)> {
    let (end, code) = places(words, &ROWS).last().copied()?;
    let (part, grid, row) = place(form, code).filter(|_| words[end..].chars().count() <= LABEL_END)?;
    Some((part, row, grid))
}

fn place(form: &'static Form, code: &str) -> Option<(&'static Part, &'static Grid, &'static Row)> {
    form.parts.iter().filter(|part| part.code.starts_with("a20_")).find_map(|part| {
        let grid = part.grid?;
        let row = grid.rows.iter().find(|row| row.code.rsplit('.').next() == Some(code))?;
        Some((part, grid, row))
    })
}

/// The cells of a group that are its columns. A cell merged over several columns may be repeated in each.
fn fit(group: &Group, width: usize, usual: Option<usize>) -> Option<Vec<Cell>> {
    let cells = &group.cells;
    if !group.keeps_blanks {
        return (cells.len() == width).then(|| cells.clone());
    }
    if group.is_blank() {
        return cells.get(..width).map(<[Cell]>::to_vec);
    }
    let repeated =
        width == 1 && !cells.is_empty() && cells.iter().all(|cell| cell.content == cells[0].content);
    if repeated { cells.get(..1).map(<[Cell]>::to_vec) } else { window(group, width, || usual) }
}

/// The heads that stand over the rows being read.
#[derive(Default)]
struct Heads {
    words: String,
    named: Vec<&'static str>,
    unit: &'static str,
}

impl Heads {
    /// Takes in a group's words and gives the rows they name.
    fn take(&mut self, group: &Group) -> Vec<&'static str> {
        self.words.push_str(&group.before);
        self.words.push_str(&group.own);
        let rows = rows_in(group);
        if rows.is_empty() {
            return rows;
        }
        let words = std::mem::take(&mut self.words);
        let heads = named(&words, &COLUMNS);
        // A new number of 第二十条 begins with heads of its own, even where they cannot be read.
        if !heads.is_empty() || words.contains("信息内容") {
            self.named = heads;
            self.unit = if words.contains("单位元") || words.contains("金额元") { "元" } else { "" };
        }
        rows
    }

    /// The grid's columns in the order of the heads; its own order where no head can be read, or where those that
    /// can stand in it.
    fn columns(&self, grid: &'static Grid) -> Option<Vec<&'static Column>> {
        if self.named.is_empty() {
            return Some(grid.columns.iter().collect());
        }
        let columns: Vec<_> = self
            .named
            .iter()
            .filter_map(|code| grid.columns.iter().find(|column| column.code == *code))
            .collect();
        if columns.len() < self.named.len() {
            return None;
        }
        let place = |of: &&Column| grid.columns.iter().position(|column| column.code == of.code);
        let torn = columns.len() < grid.columns.len();
        match (torn, columns.is_sorted_by_key(place)) {
            (false, _) => Some(columns),
            (true, ordered) => ordered.then(|| grid.columns.iter().collect()),
        }
    }
}
