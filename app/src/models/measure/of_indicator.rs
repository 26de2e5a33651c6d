//! Measures of the indicators that `domain` defines.

use std::collections::BTreeMap;

use domain::indicator::{Indicator, Kind};
use domain::series::Series;
use domain::{Form, Lang};

use super::{Counts, FormChange, Measure};
use crate::address;

impl Measure {
    /// An indicator in the reader's language; it knows no rules yet.
    pub fn of(indicator: &Indicator, lang: Lang) -> Self {
        let forms = || Form::all().iter().map(|form| form.code);
        let later = |from: &'static str| forms().skip_while(move |form| *form != from).skip(1);
        let changes = forms().flat_map(|from| later(from).map(move |to| (from, to)));
        let change = |(from, to): (&str, &str)| {
            let crossing = indicator.crossing(from, to);
            FormChange {
                from: from.to_owned(),
                to: to.to_owned(),
                bridge: crossing.bridge,
                reason: crossing.reason.get(lang).to_owned(),
            }
        };
        let counts = match (indicator.kind, indicator.per) {
            (Kind::Amount(unit), _) => Counts::Amount(unit),
            (Kind::Rate { .. }, Some(whole)) => Counts::PerHundred(whole.get(lang).to_owned()),
            (Kind::Rate { .. }, None) => Counts::Percent,
        };
        Self {
            code: indicator.code.to_owned(),
            name: indicator.name.get(lang).to_owned(),
            short: indicator.short.get(lang).to_owned(),
            counts,
            entry: indicator.item().map(|item| address::item(item.code)),
            caveat: indicator.caveat.map(|caveat| caveat.get(lang).to_owned()),
            changes: changes.map(change).collect(),
            rules: BTreeMap::new(),
        }
    }

    /// The same with the names of the rules that these series break.
    #[must_use]
    pub fn with_rules_of<'s>(mut self, series: impl Iterator<Item = &'s Series>, lang: Lang) -> Self {
        for point in series.flat_map(|series| &series.points) {
            let Some(id) = point.failed.as_deref() else { continue };
            if let Some(rule) = Form::find(&point.form).and_then(|form| form.rule(id)) {
                self.rules.insert(id.to_owned(), rule.name.get(lang).to_owned());
            }
        }
        self
    }
}
