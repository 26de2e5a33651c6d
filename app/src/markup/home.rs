//! The front page: the newest report of the body this installation is about, and all bodies.

use maud::{Markup, html};

use super::agencies::rows;
use super::changes::changes;
use super::releases::releases;
use crate::address::Place;
use crate::components::RenderContext;
use crate::models::ReportView;
use crate::view::HomeView;

/// What the site is, and whose report stands below.
pub fn before_home(context: &RenderContext, newest: Option<&ReportView>) -> Markup {
    let text = context.text();
    html! {
        h1 class="tagline" { (text.tagline) }
        (super::search::form(context, ""))
        @if let Some(view) = newest {
            p class="eyebrow" { (view.agency.name(context.lang())) }
            h2 class="display" {
                a href=(context.to(&Place::Report(view.agency.slug.clone(), view.report.year))) {
                    (super::report_title::heading(context, view.report.year))
                }
            }
        }
    }
}

/// The way on, what changed, and all bodies.
pub fn after_home(context: &RenderContext, home: &HomeView) -> Markup {
    let text = context.text();
    html! {
        @if let Some(view) = &home.report {
            @let place = Place::Report(view.agency.slug.clone(), view.report.year);
            p { a class="more" href=(context.to(&place)) { (text.read_report) } }
            (changes(context, view.last.as_ref(), &view.report))
            section aria-labelledby="changed" {
                h2 id="changed" { (text.what_changed) }
                (releases(context, &view.agency.slug, view.report.year, &view.releases))
            }
        }
        section aria-labelledby="bodies" {
            h2 id="bodies" { (text.agencies) }
            (rows(context, &home.agencies))
            @if home.agencies.total > crate::view::AgenciesView::PAGE {
                p { a class="more" href=(context.to(&Place::Agencies)) { (text.agencies) } }
            }
        }
    }
}
