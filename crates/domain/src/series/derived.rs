//! Series made of others, in the browser as on the server: years left out, one amount for every hundred of
//! another, every year measured by the first.

use std::ops::RangeInclusive;

use super::{Point, Series};
use crate::indicator::Bridge;
use crate::known::{Formula, Known, Term};
use crate::number::Number;
use crate::report::Year;

impl Series {
    /// The same within these years, both of them included.
    #[must_use]
    pub fn within(&self, years: &RangeInclusive<Year>, bridge: impl Fn(&str, &str) -> Bridge) -> Self {
        let inside = |point: &&Point| years.contains(&point.year);
        Self::joined(self.points.iter().filter(inside).cloned().collect(), bridge)
    }

    /// The same amounts for every hundred of another, as both stand in the same reports. Below `least` of the
    /// other a share is not given.
    #[must_use]
    pub fn per(&self, whole: &Self, least: Number, bridge: impl Fn(&str, &str) -> Bridge) -> Self {
        let point = |point: &Point| {
            let other = whole.points.iter().find(|other| other.year == point.year);
            let known = rate(point, other, least);
            let failed = point.failed.clone().or_else(|| other?.failed.clone());
            let failed = failed.filter(|_| known.number().is_some());
            Point { known, failed, aside: None, ..point.clone() }
        };
        Self::joined(self.points.iter().map(point).collect(), bridge)
    }

    /// Every year in percent of the first that states an exact number above zero and fails no check; what
    /// nothing bridges from that year has none.
    #[must_use]
    pub fn indexed(&self, bridge: impl Fn(&str, &str) -> Bridge) -> Self {
        let is_base = |point: &&Point| point.comparable().is_some_and(|number| number > Number::ZERO);
        let base = self.points.iter().find(|point| is_base(point) && point.known.sure().is_some());
        let point = |point: &Point| {
            let bridged =
                |base: &Point| base.form == point.form || bridge(&base.form, &point.form) != Bridge::None;
            let base = base.filter(|base| bridged(base));
            let percent = base.and_then(|base| point.comparable()?.percent_of(base.known.sure()?));
            let known = match (percent, point.known.number()) {
                (Some(number), _) => Known::Derived(Formula { number, sum: Vec::new(), over: Vec::new() }),
                (None, Some(_)) => Known::not_stated(point.partial),
                (None, None) => point.known.clone(),
            };
            Point { known, failed: None, aside: None, ..point.clone() }
        };
        Self::joined(self.points.iter().map(point).collect(), &bridge)
    }
}

fn rate(point: &Point, whole: Option<&Point>, least: Number) -> Known {
    let Some(whole) = whole else { return Known::not_stated(point.partial) };
    if point.known == Known::NotOnForm || whole.known == Known::NotOnForm {
        return Known::NotOnForm;
    }
    let term = |known: &Known| Some(vec![Term { code: "", number: known.sure()?, less: false }]);
    let share = term(&point.known).zip(term(&whole.known));
    let known = share.and_then(|(sum, over)| Known::share(sum, over, least));
    known.unwrap_or_else(|| Known::not_stated(point.partial))
}
