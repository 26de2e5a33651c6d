//! The indicators by name, alone and divided by one another.

use super::definition::{Crossing, Definition, Indicator, Kind, LEAST, PER_CAVEAT};
use super::{bridges, list};
use crate::form::Form;

impl Indicator {
    /// The indicators that stand in no single row, in reading order.
    pub fn all() -> Vec<Self> {
        list::all()
    }

    /// The indicator of this name: one of [`Self::all`], or the one an item belongs to, or the item alone.
    pub fn find(code: &str) -> Option<Self> {
        let all = Self::all();
        let is_row = |indicator: &&Self| {
            let is_amount = matches!(indicator.kind, Kind::Amount(_));
            is_amount && indicator.definitions.iter().any(|definition| definition.sum == [code])
        };
        let named = all.iter().find(|indicator| indicator.code == code);
        named.or_else(|| all.iter().find(is_row)).cloned().or_else(|| Self::of_item(code))
    }

    /// An item on its own, in all forms that have it.
    fn of_item(code: &str) -> Option<Self> {
        let (item, forms) = crate::form::find_item(code)?;
        let definition = |form: &Form| {
            let has = forms.iter().any(|with| with.code == form.code);
            let aside = if has { None } else { list::aside(item.code) };
            let sum = if has { one(item.code) } else { &[] };
            Definition { form: form.code, sum, over: &[], over_less: &[], aside: aside.unwrap_or(&[]) }
        };
        Some(Self {
            code: item.code,
            name: item.name,
            short: item.short,
            kind: Kind::Amount(item.unit),
            per: None,
            definitions: Form::all().iter().map(definition).collect(),
            crossings: bridges::of_item(item, &forms),
            caveat: None,
        })
    }

    /// The same amount for every hundred of another, as both stand in the same report.
    #[must_use]
    pub fn per(&self, whole: &Self) -> Self {
        let Kind::Amount(_) = self.kind else { return self.clone() };
        let over = |one: &Definition| {
            let whole = whole.on(one.form).map_or(&[][..], |definition| definition.sum);
            let sum = if whole.is_empty() { &[] } else { one.sum };
            Definition { sum, over: whole, aside: &[], ..*one }
        };
        let worse = |one: &Crossing| {
            let other = whole.crossing(one.from, one.to);
            if other.bridge > one.bridge { other } else { *one }
        };
        Self {
            code: self.code,
            name: self.name,
            short: self.short,
            per: Some(whole.name),
            kind: Kind::Rate { least: LEAST },
            definitions: self.definitions.iter().map(over).collect(),
            crossings: self.crossings.iter().map(worse).collect(),
            caveat: Some(PER_CAVEAT),
        }
    }

    /// The passage between two forms, in either direction of time.
    pub fn crossing(&self, from: &str, to: &str) -> Crossing {
        let found = self.crossings.iter().find(|crossing| crossing.from == from && crossing.to == to);
        found.copied().unwrap_or_else(|| bridges::unknown(from, to))
    }
}

/// A code as a list of one, for the life of the program.
fn one(code: &'static str) -> &'static [&'static str] {
    crate::form::find_item(code).map_or(&[], |(item, _)| std::slice::from_ref(&item.code))
}
