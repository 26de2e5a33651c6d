//! What a chart over the years says, in a sentence.

use domain::Lang;
use domain::quartiles::largest_first;
use domain::series::Point;

use super::{shown, with_unit};
use crate::models::{BodySeries, Measure};

/// For one body its newest figure and the year before; for several, who reported most.
pub fn summary(measure: &Measure, bodies: &[BodySeries], lang: Lang) -> String {
    let value = |point: &Point| with_unit(measure, &point.known, point.failed.as_deref(), lang);
    let newest = bodies.iter().filter_map(|body| Some((body.name.as_str(), body.series.newest()?)));
    let newest: Vec<_> = newest.collect();
    if let ([(_, (point, before))], [_]) = (newest.as_slice(), bodies) {
        let (year, now) = (point.year, value(point));
        let before = before.map(|before| (before.year, value(before)));
        return match (lang, before) {
            (Lang::Zh, Some((last, then))) => format!("{year} 年 {now}，{last} 年 {then}。"),
            (Lang::Zh, None) => format!("{year} 年 {now}。"),
            (Lang::En, Some((last, then))) => format!("{year}: {now}; {last}: {then}."),
            (Lang::En, None) => format!("{year}: {now}."),
        };
    }
    let Some(year) = newest.iter().map(|(_, (point, _))| point.year).max() else {
        return stated_in_words(measure, bodies, lang);
    };
    let that_year: Vec<_> = newest.iter().filter(|(_, (point, _))| point.year == year).collect();
    let order = largest_first(that_year.iter().map(|(_, (point, _))| point.known.number()));
    let most = order.into_iter().take(3).filter_map(|at| that_year.get(at));
    let most = most.map(|(name, (point, _))| format!("{name} {}", value(point)));
    let most: Vec<_> = most.collect();
    match lang {
        Lang::Zh => format!("{year} 年：{}。", most.join("，")),
        Lang::En => format!("{year}: {}.", most.join("; ")),
    }
}

/// Where no table states it and only the reports' words do.
fn stated_in_words(measure: &Measure, bodies: &[BodySeries], lang: Lang) -> String {
    let points = bodies.iter().flat_map(|body| &body.series.points);
    let newest = points.filter(|point| point.aside.is_some()).max_by_key(|point| point.year);
    let Some((point, aside)) = newest.and_then(|point| Some((point, point.aside.as_ref()?))) else {
        return match lang {
            Lang::Zh => "没有一份报告写明。".to_owned(),
            Lang::En => "No report states it.".to_owned(),
        };
    };
    let (year, value) = (point.year, with_unit(measure, aside, None, lang));
    let table = shown(measure, &point.known, None, lang);
    match lang {
        Lang::Zh => format!("{year} 年正文所述 {value}；表格：{table}。"),
        Lang::En => format!("{year}, as the words state it: {value}; in the table: {table}."),
    }
}
