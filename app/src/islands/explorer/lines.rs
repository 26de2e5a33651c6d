//! A measure over the years: lines in one chart, chosen bodies before all others, or a chart for each body.

use charts::Spacing;
use leptos::either::EitherOf4;
use leptos::prelude::*;

use super::MeasureHeading;
use super::folded_table::FoldedTable;
use super::near;
use super::picture::MeasurePicture;
use super::state::ExplorerState;
use crate::comparison::{Comparison, Scaling};
use crate::components::{Reasons, RenderContext};
use crate::islands::lit::Lit;
use crate::islands::plot::{Plot, Plotted};
use crate::islands::state_link::StateLink;
use crate::islands::tips;
use crate::models::{BodySeries, ExplorerSeries, MeasureView};
use crate::trend::{self, MOST_LINES};

/// The most small charts on a page: three measures of fifty bodies. What comes after has its table, with
/// the way to its charts: six hundred charts are 3.6 MB that nobody reads through.
const MOST_MULTIPLES: usize = 150;

/// How the bodies of a section are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layout {
    Nothing,
    Together,
    /// The pinned ones, the others in the background.
    Pinned,
    /// A chart for each body.
    Apart,
    /// Too many charts stand on the page already.
    TableAlone,
}

/// The section of the measure at `at`.
#[component]
pub(super) fn Lines(at: usize) -> impl IntoView {
    let words = RenderContext::current().explorer_words();
    let state = ExplorerState::current();
    let measure = state.series.with_value(|series| series.measures().nth(at).cloned())?;
    let view = state.view(at);
    let layout = Memo::new(move |_| {
        view.with(|view| state.comparison.with(|comparison| layout(at, view.bodies.len(), comparison)))
    });
    let code = measure.code.clone();
    let title = measure.name.clone();
    let charts = move || match layout.get() {
        Layout::Nothing => EitherOf4::A(view! { <p class="empty">{words.all_hidden}</p> }),
        layout @ (Layout::Together | Layout::Pinned) => {
            let is_pinned = layout == Layout::Pinned;
            EitherOf4::B(view! { <Together id=code.clone() title=title.clone() view is_pinned/> })
        }
        Layout::Apart => EitherOf4::C(view! { <Apart id=code.clone() view/> }),
        Layout::TableAlone => EitherOf4::D(view! { <DrawnAlone at/> }),
    };
    let unit = move || {
        let lang = RenderContext::current().lang();
        view.with(|view| view.measure.unit(lang))
    };
    let reasons = move || {
        let MeasureView { measure, bodies } = view.get();
        view! { <Reasons measure bodies/> }
    };
    let is_open = layout.get_untracked() == Layout::TableAlone;
    let class = if state.is_of_body { "figure" } else { "figure wide compared" };
    Some(view! {
        <article class=class>
            <MeasureHeading measure/>
            <p class="eyebrow">{unit}</p>
            {charts}
            {reasons}
            <MeasurePicture at/>
            <FoldedTable view is_open/>
        </article>
    })
}

fn layout(at: usize, bodies: usize, comparison: &Comparison) -> Layout {
    let pins = comparison.pins.iter().filter(|pin| !comparison.hidden.contains(pin)).count();
    match bodies {
        0 => Layout::Nothing,
        _ if comparison.scaling == Scaling::Own && bodies > 1 => Layout::Apart,
        _ if pins > 0 && pins < bodies && pins <= MOST_LINES => Layout::Pinned,
        bodies if bodies <= MOST_LINES => Layout::Together,
        bodies if (at + 1) * bodies <= MOST_MULTIPLES => Layout::Apart,
        _ => Layout::TableAlone,
    }
}

/// Lines in one chart.
#[component]
fn Together(id: String, title: String, view: Memo<MeasureView>, is_pinned: bool) -> impl IntoView {
    let words = RenderContext::current().explorer_words();
    let state = ExplorerState::current();
    let context = RenderContext::current();
    let plotted = Memo::new(move |_| {
        let together = |series: &ExplorerSeries, now: &Comparison| {
            view.with(|view| together(series, &context, now, view, is_pinned))
        };
        state.read(together)
    });
    let summary = move || plotted.with(|plotted| plotted.summary.clone());
    let has_line =
        Memo::new(move |_| view.with(|view| view.bodies.iter().any(|body| body.drawn_points() > 1)));
    let id = StoredValue::new(id);
    let title = StoredValue::new(title);
    let is_small = state.is_of_body;
    let picture = move || {
        has_line.get().then(|| view! { <Plot id=id.get_value() title=title.get_value() plotted is_small/> })
    };
    view! {
        {picture}
        <p class="summary">{summary}</p>
        {is_pinned.then(|| view! { <p class="quiet">{words.pins_note}</p> })}
    }
}

/// All bodies in one picture, or the pinned ones before the others.
fn together(
    series: &ExplorerSeries,
    context: &RenderContext,
    now: &Comparison,
    view: &MeasureView,
    is_pinned: bool,
) -> Plotted {
    let is_pin = |slug: &str| now.pins.iter().any(|pin| pin == slug);
    let is_first = |body: &BodySeries| !is_pinned || series.slug(now, body.look).is_some_and(is_pin);
    let (bodies, others): (Vec<_>, Vec<_>) = view.bodies.iter().cloned().partition(is_first);
    let first = MeasureView { measure: view.measure.clone(), bodies };
    plotted(series, context, now, &first, &others, &view.bodies)
}

/// The body at `look` in a picture of its own, on its own scale or on that of all.
fn apart(
    series: &ExplorerSeries,
    context: &RenderContext,
    now: &Comparison,
    view: &MeasureView,
    look: usize,
) -> Plotted {
    let bodies: Vec<_> = view.bodies.iter().filter(|body| body.look == look).cloned().collect();
    let one = MeasureView { measure: view.measure.clone(), bodies };
    let among = if now.scaling == Scaling::Own { &one.bodies } else { &view.bodies };
    plotted(series, context, now, &one, &[], among)
}

/// What the pictures of a measure show, each with the name of its body where there are several.
#[cfg(feature = "ssr")]
pub(super) fn pictures(
    series: &ExplorerSeries,
    context: &RenderContext,
    now: &Comparison,
    view: &MeasureView,
) -> Vec<(String, Plotted)> {
    match layout(0, view.bodies.len(), now) {
        Layout::Nothing => Vec::new(),
        layout @ (Layout::Together | Layout::Pinned) => {
            vec![(String::new(), together(series, context, now, view, layout == Layout::Pinned))]
        }
        Layout::Apart | Layout::TableAlone => {
            let one = |body: &BodySeries| (body.name.clone(), apart(series, context, now, view, body.look));
            view.bodies.iter().map(one).collect()
        }
    }
}

/// Lines with what their marks say; `among` are all bodies on the scale.
fn plotted(
    series: &ExplorerSeries,
    context: &RenderContext,
    now: &Comparison,
    view: &MeasureView,
    others: &[BodySeries],
    among: &[BodySeries],
) -> Plotted {
    let MeasureView { measure, bodies } = view;
    let lang = context.lang();
    let tips = bodies.iter().flat_map(|body| {
        let slug = series.slug(now, body.look);
        let points = body.series.points.iter();
        points.filter_map(move |point| {
            Some(tips::of_point(context, measure, (slug?, &body.name), &body.series, point))
        })
    });
    let spacing = if now.scaling == Scaling::Tenfold { Spacing::Tenfold } else { Spacing::Even };
    Plotted {
        drawn: trend::lines(measure, bodies, others, among, spacing, lang),
        summary: trend::summary(measure, bodies, lang),
        bodies: bodies.iter().map(|body| body.look).collect(),
        tips: tips.collect(),
    }
}

/// A small chart for each body.
#[component]
fn Apart(id: String, view: Memo<MeasureView>) -> impl IntoView {
    let looks = Memo::new(move |_| {
        let looks = |view: &MeasureView| {
            view.bodies.iter().map(|body| (body.look, body.name.clone())).collect::<Vec<_>>()
        };
        view.with(looks)
    });
    let multiples = move || {
        let multiples = looks.get().into_iter().enumerate().map(|(at, (look, name))| {
            let id = format!("{id}-{look}");
            view! { <Multiple id name at look view/> }
        });
        multiples.collect_view()
    };
    view! {
        <div class="multiples">{multiples}</div>
    }
}

/// How many small charts of a section are drawn before it is known which of them can be seen.
const FIRST: usize = 9;

#[component]
fn Multiple(id: String, name: String, at: usize, look: usize, view: Memo<MeasureView>) -> impl IntoView {
    let state = ExplorerState::current();
    let context = RenderContext::current();
    let (lit, element) = (Lit::current(), NodeRef::new());
    let is_near = near::is_near(element, at < FIRST);
    let plotted = Memo::new(move |before: Option<&Plotted>| {
        // What is far from the screen stays as it was.
        if !is_near.get() {
            return before.cloned().unwrap_or_default();
        }
        state.read(|series, now| view.with(|view| apart(series, &context, now, view, look)))
    });
    // Once near, it stays in the page.
    let is_there = Memo::new(move |before: Option<&bool>| before == Some(&true) || is_near.get());
    let summary = move || plotted.with(|plotted| plotted.summary.clone());
    let class = move || if lit.is_lit(look) { "multiple lit" } else { "multiple" };
    let called = StoredValue::new((id, name.clone()));
    let picture = move || {
        is_there.get().then(|| {
            let (id, title) = called.get_value();
            view! {
                <Plot id title plotted is_small=true/>
                <p class="summary">{summary}</p>
            }
        })
    };
    view! {
        <div class=class node_ref=element>
            <h3>{name}</h3>
            {picture}
        </div>
    }
}

/// The way to the charts of a measure that this page does not draw.
#[component]
fn DrawnAlone(at: usize) -> impl IntoView {
    let words = RenderContext::current().explorer_words();
    let alone = Callback::new(move |comparison: Comparison| {
        let items = comparison.items.get(at).cloned().into_iter().collect();
        Comparison { items, ..comparison }
    });
    view! {
        <p class="quiet">
            {format!("{} ", words.too_many_charts)}
            <StateLink name=words.draw_alone.to_owned() leaves=true change=alone/>
        </p>
    }
}
