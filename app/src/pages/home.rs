//! `/`: the newest report of the body this installation is about, and all bodies.

use std::sync::Arc;

use leptos::prelude::*;

use super::Page;
use super::report::{figure_group, heading};
use crate::address::Place;
use crate::components::{AgencyTable, ChangesInWords, ReleaseList, RenderContext, SearchForm};
use crate::islands::Figures;
use crate::models::{GroupKind, ReportView};
use crate::problem::Problem;
use crate::server::Backend;
use crate::view::{AgenciesView, HomeView};

/// The front page.
pub(super) async fn page(backend: &Backend, context: &RenderContext) -> Result<Page, Problem> {
    let home = backend.home_view().await?;
    Ok(Page::new(context.text().nav_reports, view! { <HomePage home/> }))
}

/// What the site is, the newest report, and all bodies.
#[component]
fn HomePage(home: HomeView) -> impl IntoView {
    let context = RenderContext::current();
    let HomeView { report, agencies } = home;
    let newest = report.map(|view| view! { <NewestReport view=Arc::new(view)/> });
    view! {
        <h1 class="tagline">{context.text().tagline}</h1>
        <SearchForm/>
        {newest}
        <Bodies agencies/>
    }
}

#[component]
fn NewestReport(view: Arc<ReportView>) -> impl IntoView {
    let context = RenderContext::current();
    let text = context.text();
    let report = view.key();
    let changes = view.changes(context.lang()).map(|sentences| view! { <ChangesInWords sentences/> });
    let groups = vec![figure_group(&view, context.lang(), GroupKind::Headlines)];
    view! {
        <p class="eyebrow">{view.agency.name(context.lang()).to_owned()}</p>
        <h2 class="display">
            <a href=context.to(&report.place())>{heading(&context, report.year)}</a>
        </h2>
        <Figures
            options=context.options.clone() report=report.clone() groups has_choices=false
        />
        <p><a class="more" href=context.to(&report.place())>{text.read_report}</a></p>
        {changes}
        <section aria-labelledby="changed">
            <h2 id="changed">{text.what_changed}</h2>
            <ReleaseList view/>
        </section>
    }
}

/// The first page of all bodies.
#[component]
fn Bodies(agencies: AgenciesView) -> impl IntoView {
    let context = RenderContext::current();
    let text = context.text();
    let all = (agencies.total > AgenciesView::PAGE).then(|| {
        view! { <p><a class="more" href=context.to(&Place::Agencies)>{text.agencies}</a></p> }
    });
    view! {
        <section aria-labelledby="bodies">
            <h2 id="bodies">{text.agencies}</h2>
            <AgencyTable lines=agencies.page/>
            {all}
        </section>
    }
}
