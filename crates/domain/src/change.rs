//! What changed since last year, in words.

use crate::indicator::{Indicator, Kind};
use crate::lang::Lang;
use crate::number::Number;
use crate::sentence::amount;
use crate::series::{Join, Series, Sheet};

/// From how many on a change is also told in percent.
const PERCENT_FROM: Number = Number::small(30);

/// One indicator in two years that join.
#[derive(Clone, Debug)]
pub struct Change {
    /// Which.
    pub indicator: Indicator,
    /// Last year.
    pub before: Number,
    /// This year.
    pub now: Number,
    /// Whether the two years compare only roughly.
    pub roughly: bool,
}

impl Change {
    /// The indicators that can be compared between two reports, in reading order, unchanged ones too.
    pub fn all(last: &Sheet, now: &Sheet) -> Vec<Self> {
        let sheets = [last.clone(), now.clone()];
        let change = |indicator: Indicator| {
            let series = Series::of(&indicator, &sheets);
            let [before, now] = series.points.as_slice() else { return None };
            let numbers = before.known.number().zip(now.known.number());
            let (before, after) = numbers.filter(|_| now.join != Join::None)?;
            Some(Self { indicator, before, now: after, roughly: now.join == Join::Roughly })
        };
        Indicator::all().into_iter().filter_map(change).collect()
    }

    /// The difference to last year.
    pub fn difference(&self) -> Number {
        self.now.minus(self.before).unwrap_or_default()
    }

    /// The change in a sentence: 新收申请 3,525 件，比上年多 14 件（0.4%）。
    pub fn sentence(&self, lang: Lang) -> String {
        let difference = self.difference();
        let gap = if difference.is_negative() { Number::ZERO.minus(difference) } else { Some(difference) };
        let gap = gap.unwrap_or_default();
        let (now, gap_text) = match self.indicator.kind {
            Kind::Amount(unit) => (amount(self.now, unit, lang), amount(gap, unit, lang)),
            Kind::Rate { .. } if lang == Lang::Zh => {
                (format!("{}%", self.now.grouped()), format!("{} 个百分点", gap.grouped()))
            }
            Kind::Rate { .. } => (format!("{}%", self.now.grouped()), format!("{} points", gap.grouped())),
        };
        let name = self.indicator.name.get(lang);
        let percent = matches!(self.indicator.kind, Kind::Amount(_))
            .then(|| gap.percent_of(self.before))
            .flatten()
            .filter(|_| self.before >= PERCENT_FROM && gap > Number::ZERO);
        let roughly = match (self.roughly, lang) {
            (false, _) => "",
            (true, Lang::Zh) => "（大致可比）",
            (true, Lang::En) => " (roughly comparable)",
        };
        match lang {
            Lang::Zh => {
                let percent =
                    percent.map(|percent| format!("（{}%）", percent.grouped())).unwrap_or_default();
                let more = if difference.is_negative() { "少" } else { "多" };
                if gap == Number::ZERO {
                    format!("{name} {now}，与上年相同{roughly}。")
                } else {
                    format!("{name} {now}，比上年{more} {gap_text}{percent}{roughly}。")
                }
            }
            Lang::En => {
                let percent = percent.map(|percent| format!(" ({}%)", percent.grouped())).unwrap_or_default();
                let more = if difference.is_negative() { "fewer" } else { "more" };
                if gap == Number::ZERO {
                    format!("{name}: {now}, as last year{roughly}.")
                } else {
                    format!("{name}: {now}, {gap_text} {more} than last year{percent}{roughly}.")
                }
            }
        }
    }
}
