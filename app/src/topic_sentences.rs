//! What a dashboard says in sentences, made of its figures.

use domain::quartiles::{Quartiles, rank};
use domain::report::Year;
use domain::{Known, Lang, Number, Value};

use crate::models::{Measure, Stated};
use crate::trend;

/// A number of a measure with its unit: 36 件, 12.5%.
pub fn number(measure: &Measure, number: Number, lang: Lang) -> String {
    trend::with_unit(measure, &Known::Stated(Value::exact(number)), None, lang)
}

/// What a body states, with its unit.
pub fn value(measure: &Measure, stated: &Stated<'_>, lang: Lang) -> String {
    trend::with_unit(measure, &stated.point.known, stated.point.failed.as_deref(), lang)
}

/// The state of things in a year: how many state it, who most, how the middle one, how many none. `ranked` are the
/// bodies with a number, the largest first, with their names.
pub fn headline(measure: &Measure, year: Year, ranked: &[(&str, Stated<'_>)], lang: Lang) -> String {
    let (what, count) = (measure.name.as_str(), ranked.len());
    let Some((name, first)) = ranked.first() else {
        return match lang {
            Lang::Zh => format!("{year} 年没有机关的报告写明{what}。"),
            Lang::En => format!("No report of {year} states this: {what}."),
        };
    };
    let most = value(measure, first, lang);
    if count == 1 {
        return match lang {
            Lang::Zh => format!("{year} 年只有{name}写明了{what}：{most}。"),
            Lang::En => format!("{what}, {year}: stated by {name} only, {most}."),
        };
    }
    let numbers: Vec<_> = ranked.iter().filter_map(|(_, stated)| stated.number()).collect();
    let zeros = numbers.iter().filter(|number| **number == Number::ZERO).count();
    let median = Quartiles::of(&numbers).map(|quartiles| number(measure, quartiles.median, lang));
    match lang {
        Lang::Zh => {
            let median = median.map(|median| format!("；中位数 {median}")).unwrap_or_default();
            let zeros = if zeros > 0 { format!("，{zeros} 个为零") } else { String::new() };
            format!("{year} 年有 {count} 个机关写明{what}{zeros}。最多的是{name}，{most}{median}。")
        }
        Lang::En => {
            let median = median.map(|median| format!("; median {median}")).unwrap_or_default();
            let zeros = if zeros > 0 { format!(", {zeros} of them as zero") } else { String::new() };
            format!("{what}, {year}: stated by {count} bodies{zeros}. The most: {name}, {most}{median}.")
        }
    }
}

/// How a body stands among its peers, whose numbers `peers` are, its own among them. From five on.
pub fn among_peers(measure: &Measure, own: Number, peers: &[Number], kind: &str, lang: Lang) -> String {
    let count = peers.len();
    let Some(quartiles) = Quartiles::of(peers) else {
        return match lang {
            Lang::Zh => format!("{kind}写明的只有 {count} 个，不足五个，不排名次。"),
            Lang::En => format!("Only {count} of its peers ({kind}) state it: too few to rank among."),
        };
    };
    let place = rank(own, peers);
    let [lower, median, upper] =
        [quartiles.lower, quartiles.median, quartiles.upper].map(|one| number(measure, one, lang));
    match lang {
        Lang::Zh => format!(
            "在写明的 {count} 个{kind}里，多少排第 {place}；中位数 {median}，中间一半在 {lower} 到 {upper} 之间。"
        ),
        Lang::En => format!(
            "Among {count} peers ({kind}) that state it, it ranks {place}; the median is {median}, the middle half lies between {lower} and {upper}."
        ),
    }
}
