//! Figures that follow the address: their order, and chart or table. The choices are links, so a
//! server answers them too; in the browser only the figures are written anew.

use std::sync::Arc;

use domain::figure::Figure;
use leptos::prelude::*;

use crate::markup::{self, RenderContext};
use crate::models::{Group, ReportView};
use crate::options::{Options, Order, View};

/// A group of a report's figures.
pub fn figures(
    context: &RenderContext,
    view: &Arc<ReportView>,
    state: Memo<Options>,
    group: &Group,
) -> AnyView {
    let text = context.text();
    let all = Figure::all(&view.report);
    let some = all.iter().filter(|figure| match group {
        Group::Headlines { .. } => figure.kind.headline,
        Group::Others => !figure.kind.headline,
        Group::One(slug) => figure.kind.slug == slug,
    });
    let slugs: Vec<_> = some.map(|figure| figure.kind.slug).collect();
    let (class, heading, choices) = match group {
        Group::Headlines { choices } => ("headlines", text.headline, *choices),
        Group::Others => ("figures", text.other_figures, false),
        Group::One(_) => ("one-figure", "", true),
    };
    let wide = matches!(group, Group::One(_));
    section(context, view, state, class, heading, slugs, choices, wide)
}

#[allow(clippy::too_many_arguments, reason = "one shape for all groups of figures keeps the bundle small")]
fn section(
    context: &RenderContext,
    view: &Arc<ReportView>,
    state: Memo<Options>,
    class: &'static str,
    heading: &'static str,
    slugs: Vec<&'static str>,
    choices: bool,
    wide: bool,
) -> AnyView {
    let (view, drawn_by) = (Arc::clone(view), context.clone());
    let html = move || {
        let state = state.get();
        let figures =
            slugs.iter().map(|slug| markup::figure(&drawn_by, &view, slug, &state, wide).into_string());
        figures.collect::<String>()
    };
    let choices = choices.then(|| figure_choices(context, state));
    view! {
        <section class=format!("group-{class}")>
            <h2 class=if class == "figures" { "" } else { "visually-hidden" } hidden=heading.is_empty()>{heading}</h2>
            {choices}
            <div class=class inner_html=html></div>
        </section>
    }
    .into_any()
}

fn figure_choices(context: &RenderContext, state: Memo<Options>) -> AnyView {
    let text = context.text();
    let path = leptos_router::hooks::use_location().pathname;
    let choice = move |name: &'static str, order: Option<Order>, shown: Option<View>| {
        let chosen = move || {
            let now = state.get();
            order.is_none_or(|order| now.order == order) && shown.is_none_or(|view| now.view == view)
        };
        let href = move || {
            let now = state.get();
            let then = Options { order: order.unwrap_or(now.order), view: shown.unwrap_or(now.view), ..now };
            then.link(&path.get())
        };
        let current = move || chosen().then_some("true");
        // The router scrolls to the top unless the link says not to.
        let stay = leptos::attr::custom::custom_attribute("noscroll", "");
        view! { <a rel="nofollow" href=href aria-current={current} {..stay}>{name}</a> }
    };
    view! {
        <div class="figure-options">
            <div role="group" aria-label=text.order>
                <span>{text.order}</span>
                {choice(text.order_form, Some(Order::Form), None)}
                {choice(text.order_amount, Some(Order::Amount), None)}
            </div>
            <div role="group" aria-label=text.show>
                <span>{text.show}</span>
                {choice(text.chart, None, Some(View::Chart))}
                {choice(text.table, None, Some(View::Table))}
            </div>
        </div>
    }
    .into_any()
}
