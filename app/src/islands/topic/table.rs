//! Every body that reports on the year, and all measures of the topic: a table that any column sorts.

use domain::quartiles::largest_first;
use leptos::prelude::*;

use super::state::Dashboard;
use crate::address::Place;
use crate::components::RenderContext;
use crate::islands::lit::Lit;
use crate::islands::state_link::StateLink;
use crate::models::{Measure, Stated, TopicSeries};
use crate::topic_state::TopicState;
use crate::trend;

/// How many rows are listed.
const ROWS: usize = 100;

/// A row: the body's place, its name, its report, and for each measure what is shown and its state.
#[derive(Clone, PartialEq)]
struct TableRow {
    body: usize,
    name: String,
    report: String,
    cells: Vec<(String, &'static str)>,
}

/// The table, and the file of all that fit the filters.
#[component]
pub(super) fn BodiesTable() -> impl IntoView {
    let context = RenderContext::current();
    let words = context.topic_words();
    let dashboard = Dashboard::current();
    let measures: Vec<Measure> = dashboard.series.with_value(|series| series.measures().cloned().collect());
    let heads = measures.into_iter().enumerate().map(|(at, measure)| view! { <Head at measure/> });
    let heads = heads.collect_view();
    let table =
        Memo::new(move |_| dashboard.read(|series, now| rows(&RenderContext::current(), series, now)));
    let body_rows = move || {
        table.with(|(rows, _)| rows.clone()).into_iter().map(|row| view! { <Row row/> }).collect_view()
    };
    let more = move || {
        let more = table.with(|(_, more)| *more);
        (more > 0).then(|| view! { <p class="quiet">{words.more_rows.replace("{}", &more.to_string())}</p> })
    };
    let caption = move || format!("{} {}", dashboard.year.get(), words.table);
    let csv = move || {
        let seen = |now: &TopicState| TopicState { agency: String::new(), ..now.clone() };
        let file = dashboard
            .now
            .with(|now| TopicState { year: Some(dashboard.year.get()), ..seen(now) }.file(".csv"));
        RenderContext::current().link(&file)
    };
    view! {
        <section aria-labelledby="bodies">
            <h2 id="bodies">{words.table}</h2>
            <div class="table-frame wide-table" tabindex="0" role="group" aria-label=words.table>
                <table>
                    <caption class="visually-hidden">{caption}</caption>
                    <thead><tr><th scope="col">{words.body}</th>{heads}<th scope="col">{words.report}</th></tr></thead>
                    <tbody>{body_rows}</tbody>
                </table>
            </div>
            {more}
            <h3>{words.downloads}</h3>
            <ul class="downloads"><li><a href=csv rel="external nofollow" download="">{words.data_csv}</a></li></ul>
        </section>
    }
}

/// The head of a column, a link to the table sorted by it.
#[component]
fn Head(at: usize, measure: Measure) -> impl IntoView {
    let context = RenderContext::current();
    let words = context.explorer_words();
    let dashboard = Dashboard::current();
    let is_sorted = Signal::derive(move || {
        dashboard.now.with(|now| now.topic.measures().get(at) == Some(&now.sort.unwrap_or(now.item)))
    });
    let sort = Callback::new(move |now: TopicState| {
        let code = now.topic.measures().get(at).copied();
        TopicState { sort: code.filter(|code| *code != now.item), ..now }
    });
    let name = context.bracketed(&measure.short, &measure.unit(context.lang()));
    let label = Signal::stored(format!("{name}{}{}", context.colon(), words.sort_by));
    view! {
        <th scope="col" class="value" aria-sort=move || is_sorted.get().then_some("descending")>
            <StateLink<TopicState> name label change=sort/>
        </th>
    }
}

#[component]
fn Row(row: TableRow) -> impl IntoView {
    let words = RenderContext::current().topic_words();
    let (dashboard, lit) = (Dashboard::current(), Lit::current());
    let TableRow { body, name, report, cells } = row;
    let cells = cells.into_iter().map(|(shown, state)| {
        view! { <td class=format!("value state-{state}")>{shown}</td> }
    });
    let is_chosen = Signal::derive(move || dashboard.chosen.get() == Some(body));
    let choose = Callback::new(move |now: TopicState| TopicState { agency: dashboard.slug(body), ..now });
    let class = move || (is_chosen.get() || lit.is_lit(body)).then_some("lit");
    view! {
        <tr
            class=class
            on:pointerenter=move |_| lit.light(Some(body)) on:pointerleave=move |_| lit.light(None)
        >
            <th scope="row"><StateLink<TopicState> name is_chosen change=choose/></th>
            {cells.collect_view()}
            <td><a href=report>{words.open}</a></td>
        </tr>
    }
}

/// The rows that are listed, and how many more there are. Who states no number of the column comes last.
fn rows(context: &RenderContext, series: &TopicSeries, now: &TopicState) -> (Vec<TableRow>, usize) {
    let lang = context.lang();
    let columns: Vec<_> =
        series.measures().map(|measure| (measure, series.stated(now, &measure.code))).collect();
    let code = now.sort.unwrap_or(now.item);
    let Some((_, sorted)) = columns.iter().find(|(measure, _)| measure.code == code) else {
        return (Vec::new(), 0);
    };
    let order = largest_first(sorted.iter().map(Stated::number));
    let more = order.len().saturating_sub(ROWS);
    // Each column has the same reports in the same order.
    let row = |at: usize| {
        let stated = sorted.get(at)?;
        let body = series.bodies.get(stated.body)?;
        let cell = |(measure, column): &(&Measure, Vec<Stated<'_>>)| {
            let point = column.get(at)?.point;
            let shown = trend::shown(measure, &point.known, point.failed.as_deref(), lang);
            Some((shown, point.known.state()))
        };
        Some(TableRow {
            body: stated.body,
            name: body.name.clone(),
            report: context.to(&Place::Report(body.slug.clone(), stated.point.year)),
            cells: columns.iter().filter_map(cell).collect(),
        })
    };
    (order.into_iter().take(ROWS).filter_map(row).collect(), more)
}
