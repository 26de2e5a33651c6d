//! One report: headlines, every other figure, whether it adds up, every value, source, releases.

mod parts;
mod title;

use std::sync::Arc;

use domain::figure::Figure;
use leptos::prelude::*;

use super::use_part;
use crate::ask::ask_report;
use crate::components::{FigureBlock, FindingList, ReleaseList, loaded};
use crate::options::{Options, use_lang, use_state};
use crate::text::text;
use crate::wire::ReportView;
use parts::{EveryValue, ProseParts, SourceNote, TakeAway};
use title::ReportTitle;

/// `/agencies/{agency}/{year}`
#[component]
pub fn ReportPage() -> impl IntoView {
    let state = use_state();
    let report = use_report(state);
    loaded(report, move |view: ReportView| {
        let text = text(use_lang());
        let report = view.report.clone();
        let releases = view.releases.clone();
        let view = Arc::new(view);
        view! {
            <ReportTitle view=Arc::clone(&view)/>
            <section aria-labelledby="headlines">
                <h2 id="headlines" class="visually-hidden">{text.headline}</h2>
                <FigureOptions state/>
                <Headlines view=Arc::clone(&view) state/>
            </section>
            <section aria-labelledby="others">
                <h2 id="others">{text.other_figures}</h2>
                <div class="figures">{figures(&view, state, false)}</div>
            </section>
            <section aria-labelledby="adds-up">
                <h2 id="adds-up">{text.adds_up}</h2>
                <p class="lead">{text.adds_up_lead}</p>
                <FindingList report=report.clone()/>
            </section>
            <EveryValue view=Arc::clone(&view)/>
            <ProseParts report=report.clone()/>
            <section aria-labelledby="source">
                <h2 id="source">{text.source}</h2>
                <SourceNote report=report.clone()/>
            </section>
            <section aria-labelledby="releases">
                <h2 id="releases">{text.releases}</h2>
                <ReleaseList agency=report.agency.clone() year=report.year releases/>
            </section>
            <TakeAway view/>
        }
        .into_any()
    })
}

/// The report that the address names, as of the time that it names.
pub fn use_report(state: Memo<Options>) -> Resource<Result<ReportView, crate::problem::Problem>> {
    let (agency, year) = (use_part("agency"), use_part("year"));
    let asof = Memo::new(move |_| state.get().asof);
    Resource::new(
        move || (agency.get(), year.get(), asof.get()),
        |(agency, year, asof)| ask_report(agency, year, asof),
    )
}

/// The three headline figures side by side.
#[component]
pub fn Headlines(
    /// The report.
    view: Arc<ReportView>,
    /// Options of the address as they change.
    state: Memo<Options>,
) -> impl IntoView {
    view! { <div class="headlines">{figures(&view, state, true)}</div> }
}

fn figures(view: &Arc<ReportView>, state: Memo<Options>, headline: bool) -> Vec<AnyView> {
    let all = Figure::all(&view.report);
    let some = all.iter().filter(|figure| figure.kind.headline == headline);
    some.map(|figure| {
        view! { <FigureBlock view=Arc::clone(view) slug=figure.kind.slug state/> }.into_any()
    })
    .collect()
}

/// Order and view as links: without script the server answers, with it the page changes in place.
#[component]
pub fn FigureOptions(
    /// Options of the address as they change.
    state: Memo<Options>,
) -> impl IntoView {
    use crate::options::{Order, View};
    let text = text(use_lang());
    let path = leptos_router::hooks::use_location().pathname;
    let choice =
        move |name: &'static str, chosen: fn(&Options) -> bool, choose: fn(&mut Options)| {
            let href = move || {
                let mut options = state.get();
                choose(&mut options);
                options.link(&path.get())
            };
            let current = move || chosen(&state.get()).then_some("true");
            view! { <a href=href aria-current=current>{name}</a> }
        };
    view! {
        <div class="figure-options">
            <p role="group" aria-label=text.order>
                <span>{text.order}</span>
                {choice(text.order_form, |options| options.order == Order::Form, |options| options.order = Order::Form)}
                {choice(text.order_amount, |options| options.order == Order::Amount, |options| options.order = Order::Amount)}
            </p>
            <p role="group" aria-label=text.show>
                <span>{text.show}</span>
                {choice(text.chart, |options| options.view == View::Chart, |options| options.view = View::Chart)}
                {choice(text.table, |options| options.view == View::Table, |options| options.view = View::Table)}
            </p>
        </div>
    }
}
