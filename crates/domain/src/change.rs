//! What changed since last year, in words.

use crate::form::Form;
use crate::indicator::{Bridge, Indicator, Kind};
use crate::known::{Known, Term};
use crate::lang::Lang;
use crate::number::Number;
use crate::report::Year;
use crate::rule::Rule;
use crate::sentence::amount;
use crate::series::{Join, Series, Sheet};

/// From how many on a change is also given in percent.
const PERCENT_FROM: Number = Number::small(30);

/// What two reports in a row say against each other.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// The indicators that compare, what stands out most first, unchanged ones last.
    pub stated: Vec<Change>,
    /// Those of which no change is stated.
    pub withheld: Vec<Withheld>,
}

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
    /// How far it stands out: the square of the difference by what both years count together. Of the same
    /// difference, that weighs more where there are fewer; of the same share, that weighs more where
    /// there are many. For a share of two wholes, the cases more or fewer than last year's share makes.
    weight: u128,
}

/// An indicator that both years state, of which no change is stated: a total fails its own check.
#[derive(Clone, Debug)]
pub struct Withheld {
    /// Which.
    pub indicator: Indicator,
    /// Whose total fails.
    pub year: Year,
    /// What it breaks.
    pub rule: &'static Rule,
}

impl Changes {
    /// What compares between a report and that of the year before.
    pub fn between(last: &Sheet, now: &Sheet) -> Self {
        let sheets = [last.clone(), now.clone()];
        let mut changes = Self::default();
        for indicator in Indicator::all() {
            let series = Series::of(&indicator, &sheets);
            let [before, now] = series.points.as_slice() else { continue };
            let Some(numbers) = before.known.number().zip(now.known.number()) else { continue };
            let failed = [before, now].into_iter().find(|point| point.failed.is_some());
            if let Some(point) = failed.filter(|_| series.breaks.iter().all(|one| one.bridge != Bridge::None))
            {
                let rule =
                    Form::find(&point.form).zip(point.failed.as_deref()).and_then(|(form, id)| form.rule(id));
                let year = point.year;
                changes.withheld.extend(rule.map(|rule| Withheld { indicator, year, rule }));
            } else if now.join != Join::None {
                let (roughly, weight) = (now.join == Join::Roughly, weight(&before.known, &now.known));
                changes.stated.push(Change { indicator, before: numbers.0, now: numbers.1, roughly, weight });
            }
        }
        // Equal ones stay in reading order.
        changes.stated.sort_by_key(|change| std::cmp::Reverse(change.weight));
        changes
    }
}

/// The square of a difference by the sum of both sides, in millionths.
fn weight(before: &Known, now: &Known) -> u128 {
    let plain = |known: &Known| known.number().unwrap_or_default().millionths();
    let (before, now) = match (before, now) {
        (Known::Derived(before), Known::Derived(now)) if !now.over.is_empty() => {
            let of = |terms: &[Term]| Term::total(terms).unwrap_or_default().millionths();
            (of(&before.sum) * of(&now.over) / of(&before.over).max(1), of(&now.sum))
        }
        other => (plain(other.0), plain(other.1)),
    };
    let (gap, all) = (now.abs_diff(before), before.unsigned_abs() + now.unsigned_abs());
    gap.saturating_mul(gap) / all.max(1)
}

impl Withheld {
    /// Why nothing is said: 行政复议不作比较：2023 年的总数不合“四种结果之和等于总计”，存疑。
    pub fn sentence(&self, lang: Lang) -> String {
        let (name, year, rule) = (self.indicator.name.get(lang), self.year, self.rule.name.get(lang));
        match lang {
            Lang::Zh => format!("{name}不作比较：{year} 年的总数不合“{rule}”，存疑。"),
            Lang::En => format!("{name}: not compared. The total of {year} breaks “{rule}” and is in doubt."),
        }
    }
}

impl Change {
    /// The difference to last year.
    pub fn difference(&self) -> Number {
        self.now.minus(self.before).unwrap_or_default()
    }

    /// The change in a sentence: 新收申请 3,525 件，比上年多 14 件（0.4%）。
    pub fn sentence(&self, lang: Lang) -> String {
        let difference = self.difference();
        let gap = difference.size().unwrap_or_default();
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
