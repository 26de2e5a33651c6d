//! `/`: the four topics over the record, what to look at, the newest report of the body this installation is about,
//! what was published last, and all bodies.

mod look_at;
mod releases;
mod topics;

use std::sync::Arc;

use leptos::prelude::*;

use super::Page;
use super::report::{figure_group, heading};
use super::search_form::SearchForm;
use crate::address::Place;
use crate::components::{AgencyTable, ChangesInWords, RenderContext};
use crate::islands::Figures;
use crate::models::{GroupKind, ReportView};
use crate::problem::Problem;
use crate::server::Backend;
use crate::view::{AgenciesView, HomeView};

use look_at::LookAt;
use releases::NewestReleases;
use topics::Topics;

/// The front page.
pub(super) async fn page(backend: &Backend, context: &RenderContext) -> Result<Page, Problem> {
    let home = backend.home_view(context.lang()).await?;
    Ok(Page::new(context.text().nav_reports, view! { <HomePage home/> }))
}

/// What the site is, the topics, the newest report, and all bodies.
#[component]
fn HomePage(home: HomeView) -> impl IntoView {
    let context = RenderContext::current();
    let HomeView { report, topics, releases, agencies } = home;
    let topics = Arc::new(topics);
    let newest = report.map(|view| view! { <NewestReport view=Arc::new(view)/> });
    view! {
        <h1 class="tagline">{context.words().tagline}</h1>
        <SearchForm/>
        <Topics topics=topics.clone()/>
        {newest}
        <LookAt topics/>
        <NewestReleases releases/>
        <Bodies agencies/>
    }
}

#[component]
fn NewestReport(view: Arc<ReportView>) -> impl IntoView {
    let context = RenderContext::current();
    let words = context.words();
    let report = view.key();
    let changes = view.changes(context.lang()).map(|sentences| view! { <ChangesInWords sentences/> });
    let groups = vec![figure_group(&view, context.lang(), GroupKind::Headlines)];
    view! {
        <section aria-labelledby="newest-report">
            <h2 id="newest-report">
                <a href=context.to(&report.place())>
                    {format!("{} · {}", view.agency.short(context.lang()), heading(&context, report.year))}
                </a>
            </h2>
            <Figures options=context.options.clone() report=report.clone() groups has_choices=false/>
            <p><a class="more" href=context.to(&report.place())>{words.read_report}</a></p>
        </section>
        {changes}
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
