//! Figures whose order the reader chooses, and whether they show as charts or tables. The choices are links, so
//! a server answers them too.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::{click, location};
use crate::components::{FigureCard, RenderContext};
use crate::models::{FigureGroup, GroupKind, ReportKey};
use crate::options::{Options, Order, View};

/// Groups of a report's figures in the order and view of the address, which is in `options`.
#[island]
pub fn Figures(
    options: Options,
    report: ReportKey,
    groups: Vec<FigureGroup>,
    has_choices: bool,
) -> impl IntoView {
    provide_context(RenderContext { options: options.carried() });
    let (order, view) = (RwSignal::new(options.order), RwSignal::new(options.view));
    // Links lead to other pages of the same time, in their own order and view.
    let links = Options { asof: options.asof.clone(), ..options.carried() };
    let groups = groups.into_iter().enumerate().map(|(index, FigureGroup { kind, figures })| {
        let choices = (has_choices && index == 0).then(|| {
            view! { <FigureChoices options=options.clone() path=page_of(&report, &kind, &figures) order view/> }
        });
        let figures = figures.into_iter().map(|figure| {
            view! {
                <FigureCard figure group=kind.clone() report=report.clone() options=links.clone() order view/>
            }
        });
        let figures = figures.collect_view();
        let class = match kind {
            GroupKind::Headlines => "headlines",
            GroupKind::Others => "figures",
            GroupKind::Alone { .. } => "one-figure",
        };
        view! {
            <section class=format!("group-{class}")>
                <GroupHeading kind/>
                {choices}
                <div class=class>{figures}</div>
            </section>
        }
    });
    groups.collect_view()
}

/// The path of the page that a group stands on with its choices.
fn page_of(report: &ReportKey, kind: &GroupKind, figures: &[crate::models::FigureModel]) -> String {
    match (kind, figures) {
        (GroupKind::Alone { .. }, [figure]) => report.figure(&figure.slug),
        _ => report.place().path(),
    }
}

#[component]
fn GroupHeading(kind: GroupKind) -> impl IntoView {
    let text = RenderContext::current().text();
    let (class, name) = match kind {
        GroupKind::Headlines => (Some("visually-hidden"), text.headline),
        GroupKind::Others => (None, text.other_figures),
        GroupKind::Alone { .. } => return None,
    };
    Some(view! { <h2 class=class>{name}</h2> })
}

/// The choices; `path` is that of the page.
#[component]
fn FigureChoices(
    options: Options,
    path: String,
    order: RwSignal<Order>,
    view: RwSignal<View>,
) -> impl IntoView {
    let text = RenderContext::current().text();
    let address = Signal::stored((options, path));
    let link = move |order: Order, view: View| {
        address.with(|(options, path)| Options { order, view, ..options.clone() }.link(path))
    };
    let to_order = move |name: &'static str, to: Order| {
        let href = Signal::derive(move || link(to, view.get()));
        let is_chosen = Signal::derive(move || order.get() == to);
        let choose = Callback::new(move |()| {
            order.set(to);
            location::set("sort", to.option());
        });
        view! { <Choice name href is_chosen choose/> }
    };
    let to_view = move |name: &'static str, to: View| {
        let href = Signal::derive(move || link(order.get(), to));
        let is_chosen = Signal::derive(move || view.get() == to);
        let choose = Callback::new(move |()| {
            view.set(to);
            location::set("view", to.option());
        });
        view! { <Choice name href is_chosen choose/> }
    };
    view! {
        <div class="figure-options">
            <div role="group" aria-label=text.order>
                <span>{text.order}</span>
                {to_order(text.order_form, Order::Form)}
                {to_order(text.order_amount, Order::Amount)}
            </div>
            <div role="group" aria-label=text.show>
                <span>{text.show}</span>
                {to_view(text.chart, View::Chart)}
                {to_view(text.table, View::Table)}
            </div>
        </div>
    }
}

#[component]
fn Choice(
    name: &'static str,
    href: Signal<String>,
    is_chosen: Signal<bool>,
    choose: Callback<()>,
) -> impl IntoView {
    let on_click = move |event: MouseEvent| {
        if click::is_answered(&event) {
            choose.run(());
        }
    };
    view! {
        <a
            rel="nofollow" href=move || href.get()
            aria-current=move || is_chosen.get().then_some("true") on:click=on_click
        >{name}</a>
    }
}
