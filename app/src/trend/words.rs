//! Numbers of a measure and changes of form in words.

use domain::indicator::Bridge;
use domain::sentence::{known_with_unit, marked};
use domain::series::{Break, Point};
use domain::{Known, Lang};

use crate::models::{Counts, Measure};

/// What is known, as text: `3,525`, `余`, `未填`, `不足 30`, with its mark where it fails its own check.
pub fn shown(measure: &Measure, known: &Known, failed: Option<&str>, lang: Lang) -> String {
    let shown = known.text(lang);
    let percent = measure.is_percent() && known.number().is_some();
    marked(if percent { format!("{shown}%") } else { shown }, failed, lang)
}

/// The same with its unit, for reading out.
pub fn with_unit(measure: &Measure, known: &Known, failed: Option<&str>, lang: Lang) -> String {
    match measure.counts {
        Counts::Amount(unit) => marked(known_with_unit(known, unit, lang), failed, lang),
        _ => shown(measure, known, failed, lang),
    }
}

/// Why no line and no change stands on a year's number.
pub fn doubt(measure: &Measure, point: &Point, lang: Lang) -> Option<String> {
    let rule = measure.rules.get(point.failed.as_deref()?)?;
    Some(match lang {
        Lang::Zh => format!("{} 年的数存疑：不合“{rule}”。不连线，也不与上年比较。", point.year),
        Lang::En => format!(
            "The number of {} is in doubt: it breaks “{rule}”. No line joins it, and no change is stated.",
            point.year
        ),
    })
}

/// A few words over a break: 2019 年换格式，大致可比.
pub(super) fn break_label(found: &Break, lang: Lang) -> String {
    let (year, grade) = (found.before, found.bridge.name().get(lang));
    match (lang, found.bridge) {
        (Lang::Zh, Bridge::None) => format!("{year} 年起不可比"),
        (Lang::Zh, _) => format!("{year} 年换格式，{grade}"),
        (Lang::En, Bridge::None) => format!("from {year}: not comparable"),
        (Lang::En, _) => format!("new form in {year}: {grade}"),
    }
}

/// The same where the years of one body end before those of another begin.
pub(super) fn between_forms(bridge: Bridge, lang: Lang) -> String {
    let grade = bridge.name().get(lang);
    match lang {
        Lang::Zh => format!("其间换格式，{grade}"),
        Lang::En => format!("the form changed: {grade}"),
    }
}
