//! Bodies × measures of one year as one table, which any column sorts.

use domain::quartiles::largest_first;
use leptos::prelude::*;

use super::state::ExplorerState;
use crate::address::Place;
use crate::comparison::Comparison;
use crate::components::RenderContext;
use crate::islands::lit::Lit;
use crate::islands::state_link::StateLink;
use crate::models::MeasureView;
use crate::trend;

/// A row: the body's place, and for each measure what is shown.
struct Row {
    look: usize,
    name: String,
    href: String,
    cells: Vec<(String, &'static str)>,
}

/// The table.
#[component]
pub(super) fn WideTable() -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.explorer_words());
    let state = ExplorerState::current();
    let measures = state.series.with_value(|series| series.measures().len());
    let views: Vec<_> = (0..measures).map(|at| state.view(at)).collect();
    let views = StoredValue::new(views);
    let year = state.year;
    let heads = move || {
        let heads = views.get_value().into_iter().map(|view| view.get()).map(|view| {
            let name = RenderContext::current().bracketed(&view.measure.short, &view.measure.unit(lang));
            view! { <Head code=view.measure.code name/> }
        });
        heads.collect_view()
    };
    let body_rows = move || {
        let views: Vec<_> = views.get_value().into_iter().map(|view| view.get()).collect();
        let rows = year.get().map(|year| rows(state, &context, &views, year)).unwrap_or_default();
        rows.into_iter().map(|row| view! { <TableRow row/> }).collect_view()
    };
    let caption = move || year.get().map(|year| year.to_string());
    view! {
        <div class="table-frame wide-table" tabindex="0" role="group" aria-label=words.view_table>
            <table>
                <caption>{caption}</caption>
                <thead><tr><th scope="col">{words.body}</th>{heads}</tr></thead>
                <tbody>{body_rows}</tbody>
            </table>
        </div>
    }
}

/// The head of a column, a link to the table sorted by it, or back in the order of the bodies.
#[component]
fn Head(code: String, name: String) -> impl IntoView {
    let words = RenderContext::current().explorer_words();
    let state = ExplorerState::current();
    let code = StoredValue::new(code);
    let is_sorted = Signal::derive(move || {
        code.with_value(|code| state.comparison.with(|comparison| comparison.sort == *code))
    });
    let sort = Callback::new(move |comparison: Comparison| {
        let code = code.get_value();
        let sort = if comparison.sort == code { String::new() } else { code };
        Comparison { sort, ..comparison }
    });
    let label = format!("{name}{}{}", RenderContext::current().colon(), words.sort_by);
    view! {
        <th scope="col" class="value" aria-sort=move || is_sorted.get().then_some("descending")>
            <StateLink name label=Signal::stored(label) change=sort/>
        </th>
    }
}

#[component]
fn TableRow(row: Row) -> impl IntoView {
    let lit = Lit::current();
    let look = row.look;
    let cells = row.cells.into_iter().map(|(shown, class)| {
        view! { <td class=format!("value state-{class}")>{shown}</td> }
    });
    view! {
        <tr
            class=move || lit.is_lit(look).then_some("lit")
            on:pointerenter=move |_| lit.light(Some(look)) on:pointerleave=move |_| lit.light(None)
        >
            <th scope="row"><a href=row.href>{row.name}</a></th>
            {cells.collect_view()}
        </tr>
    }
}

/// The rows in the order that the state asks for; who states no number of that column comes last.
fn rows(
    state: ExplorerState,
    context: &RenderContext,
    views: &[MeasureView],
    year: domain::report::Year,
) -> Vec<Row> {
    let (lang, words) = (context.lang(), context.explorer_words());
    let Some(first) = views.first() else { return Vec::new() };
    let cell = |view: &MeasureView, at: usize| match view.bodies.get(at).and_then(|body| body.point(year)) {
        Some(point) => {
            let shown = trend::shown(&view.measure, &point.known, point.failed.as_deref(), lang);
            (shown, point.known.state())
        }
        None => (words.no_report.to_owned(), "no_report"),
    };
    let sort = state.comparison.with(|comparison| comparison.sort.clone());
    let sorted = views.iter().find(|view| view.measure.code == sort);
    let number = |at: usize| sorted?.bodies.get(at)?.point(year)?.known.number();
    let order = largest_first((0..first.bodies.len()).map(number));
    let row = |at: usize| {
        let body = first.bodies.get(at)?;
        let slug = state.read(|series, now| series.slug(now, body.look).map(str::to_owned))?;
        let place = if body.point(year).is_some() { Place::Report(slug, year) } else { Place::Agency(slug) };
        Some(Row {
            look: body.look,
            name: body.name.clone(),
            href: context.to(&place),
            cells: views.iter().map(|view| cell(view, at)).collect(),
        })
    };
    order.into_iter().filter_map(row).collect()
}
