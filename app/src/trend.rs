//! From series to the charts that `charts` draws: one way for pages and files.

use charts::{Break, Chart, Comparison, Counting, Frame, Line, Mark, PointKind, Scale, Scheme};
use domain::indicator::{Bridge, Crossing, Kind};
use domain::series::{self, Join, Known, Series};
use domain::value::Precision;
use domain::{Form, Indicator, Lang, Number, Value};

/// The most lines that one chart tells apart.
pub const MOST_LINES: usize = 4;

/// How many of an indicator's drawn units make one that is printed.
fn per(indicator: &Indicator) -> u16 {
    match indicator.kind {
        Kind::Rate { .. } => 10,
        Kind::Amount(unit) if unit.is_money() => 100,
        Kind::Amount(_) => 1,
    }
}

fn is_percent(indicator: &Indicator) -> bool {
    matches!(indicator.kind, Kind::Rate { .. }) && indicator.per.is_none()
}

fn drawn(indicator: &Indicator, number: Number) -> Option<i64> {
    number.times(per(indicator)).map(Number::rounded)
}

/// What is known, as text: `3,525`, `余`, `未填`, `不足 30`.
pub fn shown(indicator: &Indicator, known: &Known, lang: Lang) -> String {
    let rate = is_percent(indicator);
    match (known, lang) {
        (Known::Value(value), _) if rate => format!("{}%", value.shown(lang)),
        (Known::Value(value), _) => value.shown(lang),
        (Known::TooFew(whole), Lang::Zh) => format!("分母仅 {}", whole.grouped()),
        (Known::TooFew(whole), Lang::En) => format!("of {} only", whole.grouped()),
        (Known::NotStated, Lang::Zh) => "未填".to_owned(),
        (Known::NotStated, Lang::En) => "not stated".to_owned(),
        (Known::NotOnForm, Lang::Zh) => "表中无此项".to_owned(),
        (Known::NotOnForm, Lang::En) => "not on the form".to_owned(),
    }
}

/// The same with its unit, for reading out.
pub fn spoken(indicator: &Indicator, known: &Known, lang: Lang) -> String {
    let text = shown(indicator, known, lang);
    match (known, indicator.kind) {
        (Known::Value(_), Kind::Amount(unit)) => format!("{text} {}", unit.name().get(lang)),
        _ => text,
    }
}

/// One body's line.
fn line(indicator: &Indicator, label: &str, series: &Series, lang: Lang) -> Line {
    let year_words = |year: domain::report::Year| match lang {
        Lang::Zh => format!("{label} {year} 年"),
        Lang::En => format!("{label}, {year}:"),
    };
    let point = |point: &series::Point| {
        let aside = point.aside.as_ref().filter(|_| point.known.number().is_none());
        let known = aside.map_or_else(|| point.known.clone(), |value| Known::Value(value.clone()));
        let exactly = match &known {
            Known::Value(Value::Number { precision, .. }) => *precision,
            _ => Precision::Exact,
        };
        charts::Point {
            year: i32::from(point.year.number()),
            amount: known.number().and_then(|number| drawn(indicator, number)),
            shown: shown(indicator, &known, lang),
            spoken: format!("{} {}", year_words(point.year), spoken(indicator, &known, lang)),
            kind: match (aside.is_some(), exactly) {
                (true, _) => PointKind::Aside,
                (false, Precision::Exact) => PointKind::Solid,
                (false, Precision::AtLeast) => PointKind::AtLeast,
                (false, Precision::About) => PointKind::About,
            },
            join: match point.join {
                _ if aside.is_some() => charts::Join::None,
                Join::Line => charts::Join::Solid,
                Join::Roughly => charts::Join::Dashed,
                Join::None => charts::Join::None,
            },
        }
    };
    Line { label: label.to_owned(), points: series.points.iter().map(point).collect() }
}

/// Bodies' lines in one chart. `among` are all series that share the scale.
pub fn lines(indicator: &Indicator, bodies: &[(&str, &Series)], among: &[&Series], lang: Lang) -> Comparison {
    let lines = bodies.iter().map(|(label, series)| line(indicator, label, series, lang)).collect();
    let mut breaks: Vec<Break> = Vec::new();
    for found in bodies.iter().flat_map(|(_, series)| &series.breaks) {
        let between = (i32::from(found.after.number()), i32::from(found.before.number()));
        if !breaks.iter().any(|known| known.between == between) {
            breaks.push(Break { between, label: break_label(found, lang) });
        }
    }
    for (between, crossing) in eras(indicator, among) {
        let inside = |known: &Break| known.between.0 >= between.0 && known.between.1 <= between.1;
        if !breaks.iter().any(inside) {
            let grade = crossing.bridge.name().get(lang);
            let label = match lang {
                Lang::Zh => format!("其间换格式，{grade}"),
                Lang::En => format!("the form changed: {grade}"),
            };
            breaks.push(Break { between, label });
        }
    }
    let points = || among.iter().flat_map(|series| &series.points);
    let numbers = points().flat_map(|point| {
        let aside = point.aside.as_ref().and_then(Value::stated);
        point.known.number().into_iter().chain(aside)
    });
    let years = points().map(|point| i32::from(point.year.number()));
    let up_to = numbers.max().and_then(|most| drawn(indicator, most));
    let scale = Scale {
        years: years.clone().min().zip(years.max()),
        down_to: None,
        up_to,
        per: i64::from(per(indicator)),
        suffix: if is_percent(indicator) { "%".to_owned() } else { String::new() },
        counting: if lang == Lang::Zh { Counting::Myriads } else { Counting::Thousands },
    };
    Comparison::Lines { lines, breaks, scale }
}

/// The changes of form that no single body's years show, because one body reports before and another
/// since: the last year on the older form, the first on the newer.
pub fn eras(indicator: &Indicator, among: &[&Series]) -> Vec<((i32, i32), Crossing)> {
    let years = |form: &str| {
        let points = among.iter().flat_map(|series| &series.points);
        let years = points.filter(|point| point.form == form).map(|point| i32::from(point.year.number()));
        let years: Vec<_> = years.collect();
        years.iter().min().copied().zip(years.iter().max().copied())
    };
    let present: Vec<_> =
        Form::all().iter().filter_map(|form| years(form.code).map(|span| (form.code, span))).collect();
    let pairs = present.iter().zip(present.iter().skip(1));
    let apart = pairs.filter(|(older, newer)| older.1.1 < newer.1.0);
    let crossed =
        apart.map(|(older, newer)| ((older.1.1, newer.1.0), indicator.crossing(older.0, newer.0)));
    crossed.filter(|(_, crossing)| crossing.bridge != Bridge::Exact).collect()
}

/// A few words over a break: 2019 年换格式，大致可比.
fn break_label(found: &series::Break, lang: Lang) -> String {
    let (year, grade) = (found.before, found.bridge.name().get(lang));
    match (lang, found.bridge) {
        (Lang::Zh, Bridge::None) => format!("{year} 年起不可比"),
        (Lang::Zh, _) => format!("{year} 年换格式，{grade}"),
        (Lang::En, Bridge::None) => format!("from {year}: not comparable"),
        (Lang::En, _) => format!("new form in {year}: {grade}"),
    }
}

/// Bodies ranked in one year.
pub fn bars(indicator: &Indicator, bodies: &[(String, Known)], lang: Lang) -> Chart {
    let mark = |(label, known): &(String, Known)| Mark {
        label: label.clone(),
        amount: known.number().and_then(|number| drawn(indicator, number)),
        shown: shown(indicator, known, lang),
        spoken: format!("{label} {}", spoken(indicator, known, lang)),
    };
    Chart::Bars { marks: bodies.iter().map(mark).collect() }
}

/// The frame of a chart on a page.
pub fn frame(id: &str, title: &str, description: &str, width: u32) -> Frame {
    Frame {
        id: format!("{id}-{width}"),
        title: title.to_owned(),
        description: description.to_owned(),
        foot: String::new(),
        width,
        scheme: Scheme::Page,
    }
}
