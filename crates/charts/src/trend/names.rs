//! The names of lines: a heading over a lone line, each at its line's end where the ends have
//! room, and a key above where they have not.

use plotters_backend::BackendCoord;

use super::course::Course;
use super::dot::Look;

use crate::elements::{Area, Tag, Words, line, paragraph, path, put};
use crate::key::Key;
use crate::line::{Line, PointKind};
use crate::lines::{longest, wrap};
use crate::markup::clean;
use crate::number::{LABEL_SIZE, value_width};
use crate::role::Role;
use crate::width::pixels;

/// Pixels of a line of words.
const LINE: i32 = 18;
/// Pixels between the plot and the names at its right.
const GAP: i32 = 8;
/// Pixels between names one below the other.
const APART: i32 = 4;
/// Pixels of a sample in the key.
const SAMPLE: i32 = 24;
/// Pixels between a name and its number on one line.
const NUMBER_GAP: i32 = 6;

/// The names laid out.
pub(super) enum Names {
    Heading(Vec<String>),
    Key(Key),
    Ends { ends: Vec<End>, left: i32, width: i32 },
}

/// The name at a line's end.
pub(super) struct End {
    lines: Vec<String>,
    number: Option<(String, bool)>,
    top: i32,
    leader: Option<[BackendCoord; 3]>,
}

impl Names {
    /// Chooses where the names of `lines` stand beside a plot `tall` pixels high.
    pub(super) fn plan(lines: &[Line], last_year: i64, tall: i32, width: i32) -> Self {
        if let [one] = lines {
            return Self::Heading(wrap(&clean(&one.label), LABEL_SIZE, width, 2));
        }
        let room = if width < 420 { 76 } else { (width * 26 / 100).min(220) };
        let ends: Option<Vec<_>> = lines.iter().map(|line| End::fit(line, last_year, room)).collect();
        let needed = |ends: &[End]| ends.iter().map(|end| end.height() + APART).sum::<i32>();
        match ends {
            Some(ends) if needed(&ends) <= tall + 12 => {
                let widest = ends.iter().map(End::width).max().unwrap_or(0);
                // Latin type of some Chinese fonts runs wider than the table.
                let widest = widest + widest / 16;
                Self::Ends { ends, left: width - widest, width: widest }
            }
            _ => Self::Key(Key::plan(lines.iter().map(|line| line.label.as_str()), SAMPLE, width)),
        }
    }

    /// Pixels above the plot.
    pub(super) fn height(&self) -> i32 {
        match self {
            Self::Heading(lines) if lines.is_empty() => 0,
            Self::Heading(lines) => count(lines) * 20 + 4,
            Self::Key(key) => key.height + 6,
            Self::Ends { .. } => 0,
        }
    }

    /// Pixels right of the plot.
    pub(super) fn column(&self) -> i32 {
        match self {
            Self::Ends { width, .. } => width + GAP,
            Self::Heading(_) | Self::Key(_) => 0,
        }
    }

    /// Whether the number of the last dot of the line at `index` stands with its name.
    pub(super) fn has_number(&self, index: usize) -> bool {
        matches!(self, Self::Ends { ends, .. } if ends.get(index).is_some_and(|end| end.number.is_some()))
    }

    /// Strokes from lines that end early to their names.
    pub(super) fn leaders(&self) -> impl Iterator<Item = &[BackendCoord; 3]> {
        let ends: &[End] = if let Self::Ends { ends, .. } = self { ends } else { &[] };
        ends.iter().filter_map(|end| end.leader.as_ref())
    }

    /// Stands every name beside its line's last dot, none over another, between `top` and `floor`.
    pub(super) fn settle(&mut self, courses: &[Course], top: i32, floor: i32) {
        let Self::Ends { ends, left, .. } = self else { return };
        let wanted = |at: usize| courses.get(at).and_then(Course::last).map_or(floor, |spot| spot.at.1);
        let mut order: Vec<usize> = Vec::new();
        for at in 0..ends.len() {
            order.insert(order.partition_point(|&other| wanted(other) <= wanted(at)), at);
        }
        let mut free = top;
        for &at in &order {
            let Some(end) = ends.get_mut(at) else { continue };
            end.top = (wanted(at) - end.height() / 2).max(free);
            free = end.top + end.height() + APART;
        }
        let mut limit = floor + 6;
        for &at in order.iter().rev() {
            let Some(end) = ends.get_mut(at) else { continue };
            end.top = end.top.min(limit - end.height());
            limit = end.top - APART;
            let middle = end.top + end.height() / 2;
            let last = courses.get(at).and_then(Course::last).map(|spot| spot.at);
            // A name that stands right at its dot needs no line to it.
            let from = last.filter(|(x, y)| *x + 30 < *left || (middle - y).abs() > end.height() / 2 + 2);
            end.leader = from.map(|(x, y)| [(x + 7, y), (*left - 12, y), (*left - 3, middle)]);
        }
    }

    /// Draws them.
    pub(super) fn draw(&self, area: &Area) {
        match self {
            Self::Heading(lines) => {
                for words in &paragraph("label", (0, 15), 20, lines) {
                    put(area, words);
                }
            }
            Self::Key(key) => {
                for (at, (corner, name)) in key.items.iter().enumerate() {
                    let (look, y) = (Look::new(at), corner.1 + 10);
                    put(area, &Tag::Open { class: look.part(), mark: None, spoken: name });
                    line(area, Role::Join, (corner.0, y), (corner.0 + SAMPLE, y));
                    look.draw(area, (corner.0 + SAMPLE / 2, y), PointKind::Solid);
                    put(area, &Words::new("label", key.name_at(*corner), name));
                    put(area, &Tag::Close);
                }
            }
            Self::Ends { ends, left, .. } => {
                for end in ends {
                    end.draw(area, *left);
                }
            }
        }
    }
}

impl End {
    /// The name in at most two whole lines, and the last number if it is of the last year. The name of a
    /// line that ends before says when, and of one without a dot what stands in its place: at the last
    /// year they would read as zero.
    fn fit(line: &Line, last_year: i64, room: i32) -> Option<Self> {
        let last = line.points.iter().rfind(|point| point.amount.is_some());
        let label = match (last, line.points.last()) {
            (Some(last), _) if i64::from(last.year) == last_year => line.label.clone(),
            (Some(last), _) => format!("{} ({})", line.label, last.year),
            (None, Some(blank)) => format!("{} ({})", line.label, blank.shown),
            (None, None) => line.label.clone(),
        };
        let lines = wrap(&clean(&label), LABEL_SIZE, room, 3);
        let shown = last.filter(|point| i64::from(point.year) == last_year).map(|point| clean(&point.shown));
        let number = match shown {
            None => None,
            Some(shown) => {
                let width = value_width(&shown);
                let before = lines.last().map_or(room, |line| pixels(line, LABEL_SIZE) + NUMBER_GAP);
                (width <= room).then_some(())?;
                Some((shown, before + width <= room))
            }
        };
        let whole = lines.len() <= 2 && longest(&lines, LABEL_SIZE) <= room;
        whole.then_some(Self { lines, number, top: 0, leader: None })
    }

    fn height(&self) -> i32 {
        let own = self.number.as_ref().is_some_and(|(_, beside)| !beside);
        (count(&self.lines) + i32::from(own)).max(1) * LINE
    }

    fn width(&self) -> i32 {
        let reach = longest(&self.lines, LABEL_SIZE);
        let last = self.lines.last().map_or(0, |line| pixels(line, LABEL_SIZE));
        let number = self
            .number
            .as_ref()
            .map_or(0, |(shown, beside)| value_width(shown) + if *beside { last + NUMBER_GAP } else { 0 });
        reach.max(number)
    }

    fn draw(&self, area: &Area, left: i32) {
        if let Some(leader) = &self.leader {
            path(area, Role::Leader, leader);
        }
        let mut words = paragraph("label", (left, self.top + 14), LINE, &self.lines);
        if let Some((shown, beside)) = &self.number {
            match words.last_mut() {
                Some(last) if *beside => last.push("value", NUMBER_GAP, shown),
                _ => {
                    let y = self.top + 14 + count(&self.lines) * LINE;
                    words.push(Words::new("value", (left, y), shown));
                }
            }
        }
        for line in &words {
            put(area, line);
        }
    }
}

fn count(lines: &[String]) -> i32 {
    i32::try_from(lines.len()).unwrap_or(0)
}
