//! An item in one year, the largest first: chart of the top, table of the page, years as links.

use charts::{Chart, Mark};
use domain::sentence::{known_with_unit, marked};
use domain::{Item, Lang};
use maud::{Markup, html};

use super::table::table;
use super::trends::chart;
use crate::address::{self, Place};
use crate::components::RenderContext;
use crate::view::{RankedLine, RankingView};

/// How many bars the chart shows.
const BARS: usize = 20;

/// The ranking of one year.
pub fn ranking(context: &RenderContext, item: &Item, view: &RankingView) -> Markup {
    let (lang, words) = (context.lang(), context.words());
    let stated: Vec<_> = view.page.iter().filter(|line| line.rank.is_some()).take(BARS).collect();
    let mark = |line: &&RankedLine| {
        let label = line.agency.short(lang).to_owned();
        Mark {
            amount: line.value.known.number().map(domain::Number::rounded),
            text: shown(line, lang),
            description: format!("{label} {}", spoken(line, item, lang)),
            label,
        }
    };
    let marks: Vec<_> = stated.iter().map(mark).collect();
    let said = format!(
        "{} {}{}{}",
        view.year,
        words.bodies_state_it.replace("{}", &view.stated.to_string()),
        if lang == Lang::Zh { "" } else { " " },
        stated
            .first()
            .map(|line| format!("{} {}", line.agency.short(lang), spoken(line, item, lang)))
            .unwrap_or_default(),
    );
    html! {
        nav class="years" aria-label=(context.text().year) {
            @for year in &view.years {
                a rel="nofollow" href=(context.link(&format!("{}?year={year}", address::item(item.code))))
                    aria-current=[(*year == view.year).then_some("true")] { (year) }
            }
        }
        div class="figure wide" {
            @if view.offset == 0 && marks.len() > 1 {
                (chart(&format!("rank-{}", item.code), item.name.get(lang), &said, &Chart::Bars { marks }, true))
            }
            p class="summary" { (said) }
        }
        (rows(context, item, view))
        (pager(context, item, view))
    }
}

fn shown(line: &RankedLine, lang: Lang) -> String {
    marked(line.value.known.shown(lang), line.value.failed, lang)
}

fn spoken(line: &RankedLine, item: &Item, lang: Lang) -> String {
    marked(known_with_unit(&line.value.known, item.unit, lang), line.value.failed, lang)
}

fn rows(context: &RenderContext, item: &Item, view: &RankingView) -> Markup {
    let (lang, text) = (context.lang(), context.text());
    let row = |line: &RankedLine| {
        html! {
            tr {
                td class="value" { @if let Some(rank) = line.rank { (rank) } }
                th scope="row" {
                    a href=(context.to(&Place::Report(line.agency.slug.clone(), view.year))) { (line.agency.name(lang)) }
                }
                td class={ "value state-" (line.value.known.state()) } { (shown(line, lang)) }
                td { (line.scope.name().get(lang)) }
            }
        }
    };
    let unit = format!("{}（{}）", text.value, item.unit.name().get(lang));
    let columns =
        [(context.words().rank, "value"), (text.body, ""), (unit.as_str(), "value"), (text.scope, "")];
    let caption = format!("{} {}", item.name.get(lang), view.year);
    table(&caption, true, "", &columns, &view.page.iter().map(row).collect::<Vec<_>>())
}

fn pager(context: &RenderContext, item: &Item, view: &RankingView) -> Markup {
    let words = context.words();
    let page =
        |from: i64| context.link(&format!("{}?year={}&from={from}", address::item(item.code), view.year));
    html! {
        @if view.bodies > RankingView::PAGE {
            nav class="pager" aria-label=(words.pages) {
                @if view.offset > 0 {
                    a href=(page((view.offset - RankingView::PAGE).max(0))) rel="prev nofollow" { (words.earlier_page) }
                }
                @if view.offset + RankingView::PAGE < view.bodies {
                    a href=(page(view.offset + RankingView::PAGE)) rel="next nofollow" { (words.later_page) }
                }
            }
        }
    }
}
