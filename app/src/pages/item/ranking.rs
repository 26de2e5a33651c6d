//! An item in one year, the largest first: chart of the top, table of the page, years as links.

use charts::{Chart, Mark};
use domain::report::Year;
use domain::sentence::{known_with_unit, marked};
use domain::{Item, Lang};
use leptos::prelude::*;

use crate::address::{self, Place};
use crate::components::{DataTable, Pager, RenderContext};
use crate::islands::Picture;
use crate::models::Drawn;
use crate::view::{RankedLine, RankingView};

/// How many bars the chart shows.
const BARS: usize = 20;

/// The ranking of one year.
#[component]
pub(super) fn Ranking(item: &'static Item, view: RankingView) -> impl IntoView {
    let context = RenderContext::current();
    let lang = context.lang();
    let RankingView { years, year, bodies, stated, offset, page } = view;
    let top: Vec<_> = page.iter().filter(|line| line.rank.is_some()).take(BARS).collect();
    let marks: Vec<_> = top.iter().map(|line| mark(line, item, lang)).collect();
    let most = marks.first().map(|mark| mark.description.as_str()).unwrap_or_default();
    let count = context.words().bodies_state_it.replace("{}", &stated.to_string());
    let space = if lang == Lang::Zh { "" } else { " " };
    let summary = format!("{year} {count}{space}{most}");
    let drawing = (offset == 0 && marks.len() > 1).then(|| {
        let (id, title) = (format!("rank-{}", item.code), item.name.get(lang));
        let drawn = Drawn::Chart(Chart::Bars { marks });
        view! { <Picture options=RenderContext::current().options id title description=summary.clone() drawn is_wide=true/> }
    });
    let pager = (bodies > RankingView::PAGE).then(|| {
        let link = |from: i64| context.link(&format!("{}?year={year}&from={from}", address::item(item.code)));
        let earlier = (offset > 0).then(|| link((offset - RankingView::PAGE).max(0)));
        let later = (offset + RankingView::PAGE < bodies).then(|| link(offset + RankingView::PAGE));
        view! { <Pager earlier later/> }
    });
    view! {
        <Years item years year/>
        <div class="figure wide">
            {drawing}
            <p class="summary">{summary}</p>
        </div>
        <Lines item year lines=page/>
        {pager}
    }
}

/// The years that reports state the item for.
#[component]
fn Years(item: &'static Item, years: Vec<Year>, year: Year) -> impl IntoView {
    let context = RenderContext::current();
    let years = years.into_iter().map(|each| {
        let href = context.link(&format!("{}?year={each}", address::item(item.code)));
        view! { <a rel="nofollow" href=href aria-current=(each == year).then_some("true")>{each.to_string()}</a> }
    });
    let years = years.collect_view();
    view! { <nav class="years" aria-label=context.text().year>{years}</nav> }
}

#[component]
fn Lines(item: &'static Item, year: Year, lines: Vec<RankedLine>) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, text) = (context.lang(), context.text());
    let rows = lines.into_iter().map(|line| {
        let href = context.to(&Place::Report(line.agency.slug.clone(), year));
        view! {
            <tr>
                <td class="value">{line.rank}</td>
                <th scope="row"><a href=href>{line.agency.name(lang).to_owned()}</a></th>
                <td class=format!("value state-{}", line.value.known.state())>{value(&line, lang)}</td>
                <td>{line.scope.name().get(lang)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let columns = vec![
        (context.words().rank.to_owned(), "value"),
        (text.body.to_owned(), ""),
        (context.bracketed(text.value, item.unit.name().get(lang)), "value"),
        (text.scope.to_owned(), ""),
    ];
    view! { <DataTable caption=format!("{} {year}", item.name.get(lang)) columns>{rows}</DataTable> }
}

/// A body's bar.
fn mark(line: &RankedLine, item: &Item, lang: Lang) -> Mark {
    let label = line.agency.short(lang).to_owned();
    let with_unit = marked(known_with_unit(&line.value.known, item.unit, lang), line.value.failed, lang);
    Mark {
        amount: line.value.known.number().map(domain::Number::rounded),
        text: value(line, lang),
        description: format!("{label} {with_unit}"),
        label,
    }
}

fn value(line: &RankedLine, lang: Lang) -> String {
    marked(line.value.known.text(lang), line.value.failed, lang)
}
