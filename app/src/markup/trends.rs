//! Indicators over the years: a chart in its layouts, what it says, why it breaks, and its table.

use charts::{Chart, Comparison, Frame};
use domain::indicator::Bridge;
use domain::series::{Point, Series};
use domain::{Indicator, Lang, Words};
use maud::{Markup, PreEscaped, html};

use super::table::table;
use crate::address;
use crate::components::RenderContext;
use crate::picture::{NARROW, WIDE};
use crate::trend;

/// A body's name with its series.
pub type Body<'b> = (&'b str, &'b Series);

/// One indicator over the years of a few bodies. `among` are the series that share its scale.
pub fn panel(
    context: &RenderContext,
    indicator: &Indicator,
    bodies: &[Body<'_>],
    among: &[&Series],
    wide: bool,
) -> Markup {
    let lang = context.lang();
    let said = said(indicator, bodies, lang);
    let points = bodies.iter().map(|(_, series)| drawable(series)).max().unwrap_or(0);
    html! {
        @if points > 1 {
            (lines(indicator.code, indicator.name.get(lang), &said,
                &trend::lines(indicator, bodies, among, lang), wide))
        }
        p class="summary" { (said) }
        (reasons(context, indicator, bodies))
    }
}

fn drawable(series: &Series) -> usize {
    let stated = |point: &&domain::series::Point| point.known.number().is_some() || point.aside.is_some();
    series.points.iter().filter(stated).count()
}

/// A chart at both widths; the style sheet shows one. `live::marks` brings it to life.
pub fn chart(id: &str, title: &str, said: &str, chart: &Chart, wide: bool) -> Markup {
    framed(id, title, said, wide, &|frame| charts::plan(chart, frame).svg())
}

/// The same of a comparison.
pub fn lines(id: &str, title: &str, said: &str, comparison: &Comparison, wide: bool) -> Markup {
    framed(id, title, said, wide, &|frame| charts::plan_comparison(comparison, frame).svg())
}

fn framed(id: &str, title: &str, said: &str, wide: bool, draw: &dyn Fn(&Frame) -> String) -> Markup {
    let id = id.replace('.', "-");
    let widths: &[(u32, &str)] = if wide { &[(NARROW, "narrow"), (WIDE, "full")] } else { &[(NARROW, "")] };
    html! {
        div class="charts" {
            @for (width, class) in widths {
                div class={ "chart-frame " (class) } {
                    div class="chart-marks" role="group" aria-label=(title) {
                        @let svg = draw(&trend::frame(&id, title, said, *width));
                        (PreEscaped(svg))
                    }
                    p class="readout" aria-live="polite" {}
                }
            }
        }
    }
}

/// What it says: for one body its newest figure and the year before; for several, who reported most.
pub fn said(indicator: &Indicator, bodies: &[Body<'_>], lang: Lang) -> String {
    let newest: Vec<_> = bodies.iter().filter_map(|(name, series)| Some((*name, series.newest()?))).collect();
    if let [(_, (point, before))] = newest.as_slice()
        && bodies.len() == 1
    {
        let now = spoken(indicator, point, lang);
        let then = before.map(|before| (before.year, spoken(indicator, before, lang)));
        return match (lang, then) {
            (Lang::Zh, Some((year, then))) => format!("{} 年 {now}，{year} 年 {then}。", point.year),
            (Lang::Zh, None) => format!("{} 年 {now}。", point.year),
            (Lang::En, Some((year, then))) => format!("{}: {now}; {year}: {then}.", point.year),
            (Lang::En, None) => format!("{}: {now}.", point.year),
        };
    }
    let Some(year) = newest.iter().map(|(_, (point, _))| point.year).max() else {
        return aside_only(indicator, bodies, lang);
    };
    let mut that_year: Vec<_> = newest.iter().filter(|(_, (point, _))| point.year == year).collect();
    that_year.sort_by_key(|(_, (point, _))| std::cmp::Reverse(point.known.number()));
    let told = that_year
        .iter()
        .take(3)
        .map(|(name, (point, _))| format!("{name} {}", spoken(indicator, point, lang)));
    let told: Vec<_> = told.collect();
    match lang {
        Lang::Zh => format!("{year} 年：{}。", told.join("，")),
        Lang::En => format!("{year}: {}.", told.join("; ")),
    }
}

fn spoken(indicator: &Indicator, point: &Point, lang: Lang) -> String {
    trend::spoken(indicator, &point.known, point.failed, lang)
}

/// Where no table states it and only the reports' words tell of it.
fn aside_only(indicator: &Indicator, bodies: &[Body<'_>], lang: Lang) -> String {
    let points = bodies.iter().flat_map(|(_, series)| &series.points);
    let newest = points.filter(|point| point.aside.is_some()).max_by_key(|point| point.year);
    let told = newest.and_then(|point| Some((point, point.aside.as_ref()?)));
    let Some((point, aside)) = told else {
        return match lang {
            Lang::Zh => "没有一份报告写明。".to_owned(),
            Lang::En => "No report states it.".to_owned(),
        };
    };
    let (year, said) = (point.year, trend::spoken(indicator, aside, None, lang));
    let table = trend::shown(indicator, &point.known, None, lang);
    match lang {
        Lang::Zh => format!("{year} 年正文所述 {said}；表格：{table}。"),
        Lang::En => format!("{year}, as the words state it: {said}; in the table: {table}."),
    }
}

/// Why lines break or are dashed: one tap away.
pub fn reasons(context: &RenderContext, indicator: &Indicator, bodies: &[Body<'_>]) -> Markup {
    let (lang, words) = (context.lang(), context.words());
    let mut told: Vec<(i32, i32, Bridge, Words)> = Vec::new();
    let own = bodies.iter().flat_map(|(_, series)| &series.breaks).map(|found| {
        let (after, before) = (i32::from(found.after.number()), i32::from(found.before.number()));
        (after, before, found.bridge, found.reason)
    });
    let among: Vec<&Series> = bodies.iter().map(|(_, series)| *series).collect();
    let eras = trend::eras(indicator, &among)
        .into_iter()
        .map(|((after, before), crossing)| (after, before, crossing.bridge, crossing.reason));
    for line in own.chain(eras) {
        if !told.iter().any(|known| known.0 >= line.0 && known.1 <= line.1) {
            told.push(line);
        }
    }
    let points =
        bodies.iter().flat_map(|(name, series)| series.points.iter().map(move |point| (name, point)));
    let doubts = points.filter_map(|(name, point)| {
        let doubt = trend::doubt(point, lang)?;
        Some(if bodies.len() > 1 { format!("{name}{}{doubt}", context.colon()) } else { doubt })
    });
    html! {
        @for doubt in doubts { p class="quiet doubt" { (doubt) } }
        @for (after, before, bridge, reason) in told {
            details class="bridge-reason" {
                summary { (after) "／" (before) " " (words.break_between) (context.colon()) (bridge.name().get(lang)) }
                p { (reason.get(lang)) }
            }
        }
    }
}

/// Years × bodies.
pub fn by_year(context: &RenderContext, indicator: &Indicator, bodies: &[Body<'_>], open: bool) -> Markup {
    let (lang, text, words) = (context.lang(), context.text(), context.words());
    let mut years: Vec<_> =
        bodies.iter().flat_map(|(_, series)| &series.points).map(|point| point.year).collect();
    years.sort_unstable();
    years.dedup();
    let columns: Vec<_> = years.iter().map(ToString::to_string).collect();
    let mut heads = vec![(text.body, "")];
    heads.extend(columns.iter().map(|year| (year.as_str(), "value")));
    let rows: Vec<_> = bodies
        .iter()
        .map(|(name, series)| {
            html! {
                tr {
                    th scope="row" { (name) }
                    @for year in &years {
                        @let point = series.points.iter().find(|point| point.year == *year);
                        @match point {
                            None => td class="value" { span class="quiet" { (words.no_report) } },
                            Some(point) => td class={ "value state-" (point.known.state()) } {
                                (trend::shown(indicator, &point.known, point.failed, lang))
                                @if let Some(aside) = point.aside.as_ref().filter(|aside| aside.number() != point.known.number()) {
                                    br; span class="quiet" { (words.in_words) " " (aside.shown(lang)) }
                                }
                            },
                        }
                    }
                }
            }
        })
        .collect();
    let caption = format!("{}（{}）", indicator.name.get(lang), indicator.unit(lang));
    html! {
        details class="figure-table" open[open] {
            summary { (text.table) }
            (table(&caption, true, "", &heads, &rows))
            @if let Some(caveat) = indicator.caveat { p class="quiet" { (caveat.get(lang)) } }
        }
    }
}

/// The name of an indicator, with the way to its entry in the dictionary.
pub fn name(context: &RenderContext, indicator: &Indicator) -> Markup {
    let name = indicator.name.get(context.lang());
    html! {
        @match indicator.item() {
            Some(item) => a href=(context.link(&address::item(item.code))) { (name) },
            None => (name),
        }
    }
}

/// The same as the heading of a section of its own.
pub fn heading(context: &RenderContext, indicator: &Indicator) -> Markup {
    html! { h2 id={ "i-" (indicator.code.replace('.', "-")) } { (name(context, indicator)) } }
}
