//! One projection of a report to rows: what tables, pages, CSV, JSON, frames and charts are written from.

use crate::amount::{known_with_unit, marked};
use crate::form::Form;
use crate::item::Item;
use crate::known::{Formula, Known, Resolved};
use crate::lang::{Lang, Words};
use crate::report::{Derived, Provenance, Report};
use crate::value::Value;

/// A row of a report or of a figure.
#[derive(Clone, Debug)]
pub struct Row<'r> {
    /// The item, or the sum.
    pub item: &'static Item,
    /// What it is called here: no other row of the figure is called so.
    pub label: Words,
    /// How deep it is indented here.
    pub depth: u8,
    /// What is known of it.
    pub value: Known,
    /// The rule that it breaks as the total of its parts.
    pub failed: Option<&'static str>,
    /// Where it stands in the report.
    pub provenance: Option<&'r Provenance>,
}

impl<'r> Row<'r> {
    /// The row of an item in a report, called and indented as the form prints it.
    pub fn of(report: &'r Report, item: &'static Item) -> Self {
        let Resolved { known: value, failed } = report.resolve(item.code);
        let provenance = report.values.get(printed(report, item.code)).map(|entry| &entry.provenance);
        Self { item, label: item.name, depth: item.depth, value, failed, provenance }
    }

    /// Whether the report states nothing here: blank, or not at hand.
    pub fn is_unstated(&self) -> bool {
        self.value.is_unstated()
    }

    /// What the report states where a number belongs, and is none: words without a figure, or what cannot be
    /// read as a count.
    pub fn words(&self) -> Option<&str> {
        match &self.value {
            Known::Stated(Value::Words { words: text } | Value::Unreadable { quote: text }) => Some(text),
            _ => None,
        }
    }

    /// What a number of ours is made of; none for what the report states itself.
    pub fn formula(&self) -> Option<&Formula> {
        match &self.value {
            Known::Derived(formula) => Some(formula),
            _ => None,
        }
    }

    /// The step of reasoning that it takes to read the value at its place.
    pub fn step(&self) -> Option<Derived> {
        match self.provenance {
            Some(Provenance::Source { derived, .. }) => *derived,
            _ => None,
        }
    }

    /// What stands where the number stands, with its mark where it fails its own check.
    pub fn text(&self, lang: Lang) -> String {
        marked(self.value.text(lang), self.failed, lang)
    }

    /// The same with its unit.
    pub fn with_unit(&self, lang: Lang) -> String {
        marked(known_with_unit(&self.value, self.item.unit, lang), self.failed, lang)
    }

    /// The row in words: its name, its number with its unit, and that we added it up.
    pub fn description(&self, lang: Lang) -> String {
        let derived = match (self.formula(), lang) {
            (Some(_), Lang::Zh) => "（由各行相加）",
            (Some(_), Lang::En) => " (added up)",
            (None, _) => "",
        };
        format!("{} {}{derived}", self.label.get(lang), self.with_unit(lang))
    }
}

impl Report {
    /// Every row of the report's form in its order, blank ones with them; none for a form that is not known.
    pub fn rows(&self) -> Vec<Row<'_>> {
        let items = self.form().into_iter().flat_map(Form::items);
        items.map(|item| Row::of(self, item)).collect()
    }
}

/// The row that a code's value stands in: where a report prints one row for a sum, that one.
fn printed<'c>(report: &Report, code: &'c str) -> &'c str {
    let form = report.form();
    let sum = form.zip(form.and_then(|form| form.sum(code)));
    let rows = sum.map(|(form, sum)| form.as_printed(sum.of, |code| !report.value(code).is_blank()));
    match rows.as_deref() {
        Some([one]) => one,
        _ => code,
    }
}
