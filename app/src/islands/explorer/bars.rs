//! One year, the largest first. Who cannot be ranked is named under the chart.

use domain::quartiles::largest_first;
use domain::report::Year;
use domain::series::Point;
use leptos::either::Either;
use leptos::prelude::*;

use super::MeasureHeading;
use super::folded_table::FoldedTable;
use super::picture::MeasurePicture;
use super::state::ExplorerState;
use crate::comparison::Comparison;
use crate::components::RenderContext;
use crate::islands::plot::{Plot, Plotted};
use crate::islands::tips;
use crate::models::{BodySeries, ExplorerSeries, MeasureView};
use crate::trend;

/// The section of the measure at `at`.
#[component]
pub(super) fn Bars(at: usize) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.explorer_words());
    let state = ExplorerState::current();
    let measure = state.series.with_value(|series| series.measures().nth(at).cloned())?;
    let view = state.view(at);
    let year = state.year;
    let plotted = Memo::new(move |_| {
        let drawn = |series: &ExplorerSeries, now: &Comparison| {
            view.with(|view| year.get().map(|year| plotted(series, &context, now, view, year)))
        };
        state.read(drawn).unwrap_or_default()
    });
    let is_drawn = Memo::new(move |_| plotted.with(|plotted| !plotted.bodies.is_empty()));
    let (id, title) = (StoredValue::new(measure.code.clone()), StoredValue::new(measure.name.clone()));
    let picture = move || {
        if is_drawn.get() {
            Either::Left(view! { <Plot id=id.get_value() title=title.get_value() plotted/> })
        } else {
            Either::Right(view! { <p class="empty">{words.nothing_compares}</p> })
        }
    };
    let head = move || {
        let unit = view.with(|view| view.measure.unit(lang));
        year.get().map(|year| format!("{year} · {unit}"))
    };
    let left_out = move || {
        let lines = year.get().map(|year| view.with(|view| left_out(view, year))).unwrap_or_default();
        lines.into_iter().map(|line| view! { <p class="quiet">{line}</p> }).collect_view()
    };
    Some(view! {
        <article class="figure wide compared">
            <MeasureHeading measure/>
            <p class="eyebrow">{head}</p>
            {picture}
            {left_out}
            <MeasurePicture at/>
            <FoldedTable view is_open=false/>
        </article>
    })
}

/// The bodies that state a number in a year, the largest first.
fn ranked(view: &MeasureView, year: Year) -> Vec<(&BodySeries, &Point)> {
    let stated = view.bodies.iter().filter_map(|body| {
        let point = body.point(year)?;
        point.known.number().map(|_| (body, point))
    });
    let stated: Vec<_> = stated.collect();
    let order = largest_first(stated.iter().map(|(_, point)| point.known.number()));
    order.into_iter().filter_map(|at| stated.get(at).copied()).collect()
}

pub(super) fn plotted(
    series: &ExplorerSeries,
    context: &RenderContext,
    now: &Comparison,
    view: &MeasureView,
    year: Year,
) -> Plotted {
    let lang = context.lang();
    let ranked = ranked(view, year);
    let bars: Vec<_> = ranked.iter().map(|(body, point)| (body.name.as_str(), *point)).collect();
    let most = bars.iter().take(3).map(|(name, point)| {
        format!("{name} {}", trend::with_unit(&view.measure, &point.known, point.failed.as_deref(), lang))
    });
    let tips = ranked.iter().filter_map(|(body, point)| {
        let slug = series.slug(now, body.look)?;
        Some(tips::of_point(context, &view.measure, (slug, &body.name), &body.series, point))
    });
    Plotted {
        summary: most.collect::<Vec<_>>().join(context.comma()),
        drawn: trend::bars(&view.measure, &bars, lang),
        tips: tips.collect(),
        bodies: ranked.iter().map(|(body, _)| body.look).collect(),
    }
}

/// The bodies whose reports state no number, with what they state, and those without a report.
fn left_out(view: &MeasureView, year: Year) -> Vec<String> {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.explorer_words());
    let unstated = view.bodies.iter().filter_map(|body| {
        let point = body.point(year).filter(|point| point.known.number().is_none())?;
        let shown = trend::shown(&view.measure, &point.known, point.failed.as_deref(), lang);
        Some(format!("{} {shown}", body.name))
    });
    let missing = view.bodies.iter().filter(|body| body.point(year).is_none()).map(|body| body.name.clone());
    let lines = [(words.not_ranked, unstated.collect::<Vec<_>>()), (words.no_report_then, missing.collect())];
    let lines = lines.into_iter().filter(|(_, names)| !names.is_empty());
    lines.map(|(lead, names)| format!("{lead}{}{}", context.colon(), names.join(context.comma()))).collect()
}
