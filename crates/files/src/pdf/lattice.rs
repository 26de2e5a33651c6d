//! Tables of a page: lines that meet make a lattice, and what no line parts is one cell.

use std::collections::BTreeMap;

use super::rules::{NEAR, Rule};
use crate::limits;

/// More lines than this that meet are a drawing.
const MOST_RULES: usize = 3_000;

/// A table's place and cells.
#[derive(Clone, Debug)]
pub struct Lattice {
    /// Where columns begin, and the last ends.
    pub xs: Vec<f64>,
    /// Where rows begin, and the last ends.
    pub ys: Vec<f64>,
    /// By row and column: the row and column where its cell begins.
    roots: Vec<(usize, usize)>,
}

impl Lattice {
    /// The tables of a page, from the top.
    pub fn all(rules: &[Rule]) -> Vec<Self> {
        if rules.len() > MOST_RULES {
            return Vec::new();
        }
        let mut all: Vec<_> = groups(rules).iter().filter_map(|group| Self::of(group)).collect();
        all.sort_by(|one, other| one.ys[0].total_cmp(&other.ys[0]));
        all
    }

    fn of(rules: &[Rule]) -> Option<Self> {
        let xs = places(rules, false);
        let ys = places(rules, true);
        // A box around a notice is no table.
        let (columns, rows) = (xs.len().checked_sub(1)?, ys.len().checked_sub(1)?);
        if columns * rows < 2 || columns > limits::COLUMNS || columns * rows > limits::CELLS {
            return None;
        }
        let mut lattice = Self { xs, ys, roots: Vec::new() };
        lattice.roots = lattice.roots_of(rules, columns, rows);
        Some(lattice)
    }

    /// How many columns it has.
    pub fn columns(&self) -> usize {
        self.xs.len() - 1
    }

    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.ys.len() - 1
    }

    /// Whether a place is inside.
    pub fn holds(&self, (x, y): (f64, f64)) -> bool {
        let inside =
            |edges: &[f64], place: f64| edges[0] - NEAR <= place && place <= edges[edges.len() - 1] + NEAR;
        inside(&self.xs, x) && inside(&self.ys, y)
    }

    /// The row and column where the cell at a place begins.
    pub fn cell_at(&self, (x, y): (f64, f64)) -> (usize, usize) {
        let index = |edges: &[f64], place: f64| {
            edges.partition_point(|edge| *edge <= place).saturating_sub(1).min(edges.len() - 2)
        };
        self.roots[index(&self.ys, y) * self.columns() + index(&self.xs, x)]
    }

    /// How wide the cell is that begins there.
    pub fn width(&self, (row, column): (usize, usize)) -> f64 {
        let columns = self.columns();
        let mut end = column + 1;
        while end < columns && self.roots[row * columns + end] == (row, column) {
            end += 1;
        }
        self.xs[end] - self.xs[column]
    }

    /// Cells grow from their upper left corner over every border that no line covers.
    fn roots_of(&self, rules: &[Rule], columns: usize, rows: usize) -> Vec<(usize, usize)> {
        let parted = |level: bool, at: f64, along: f64| {
            rules
                .iter()
                .any(|rule| rule.level == level && (rule.at - at).abs() <= 2.0 * NEAR && rule.covers(along))
        };
        let middle = |edges: &[f64], index: usize| f64::midpoint(edges[index], edges[index + 1]);
        let mut roots = Vec::with_capacity(rows * columns);
        for row in 0..rows {
            for column in 0..columns {
                let above = (row > 0 && !parted(true, self.ys[row], middle(&self.xs, column)))
                    .then(|| roots[(row - 1) * columns + column]);
                let before = (column > 0 && !parted(false, self.xs[column], middle(&self.ys, row)))
                    .then(|| roots[row * columns + column - 1]);
                roots.push(above.or(before).unwrap_or((row, column)));
            }
        }
        roots
    }
}

/// Where lines of a direction lie or lines of the other end, each place once.
fn places(rules: &[Rule], level: bool) -> Vec<f64> {
    let own = rules.iter().filter(|rule| rule.level == level).map(|rule| rule.at);
    let ends = rules.iter().filter(|rule| rule.level != level);
    let first = ends.clone().map(|rule| rule.from).fold(f64::INFINITY, f64::min);
    let last = ends.map(|rule| rule.to).fold(f64::NEG_INFINITY, f64::max);
    // A table without lines at its sides still ends where its other lines do.
    let mut all: Vec<_> = own.chain([first, last]).filter(|place| place.is_finite()).collect();
    all.sort_by(f64::total_cmp);
    all.dedup_by(|next, kept| *next - *kept <= 2.0 * NEAR);
    all
}

/// Lines that meet, directly or by way of others; of each group at least two in either direction.
fn groups(rules: &[Rule]) -> Vec<Vec<Rule>> {
    let mut group: Vec<usize> = (0..rules.len()).collect();
    for (one, rule) in rules.iter().enumerate().filter(|(_, rule)| rule.level) {
        for (other, _) in rules.iter().enumerate().filter(|(_, other)| rule.meets(other)) {
            let (one, other) = (root(&mut group, one), root(&mut group, other));
            group[one] = other;
        }
    }
    let mut found: BTreeMap<usize, Vec<Rule>> = BTreeMap::new();
    for (index, rule) in rules.iter().enumerate() {
        found.entry(root(&mut group, index)).or_default().push(*rule);
    }
    let many = |rules: &Vec<Rule>| {
        let level = rules.iter().filter(|rule| rule.level).count();
        level >= 2 && rules.len() - level >= 1
    };
    found.into_values().filter(many).collect()
}

/// Who stands for the group that a line belongs to.
fn root(group: &mut [usize], mut index: usize) -> usize {
    while group[index] != index {
        group[index] = group[group[index]];
        index = group[index];
    }
    index
}
