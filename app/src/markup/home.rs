//! The front page: the newest report of the body this installation is about, and all bodies.

use maud::{Markup, html};

use super::Pen;
use super::agencies::rows;
use super::changes::changes;
use super::releases::releases;
use crate::address::Place;
use crate::view::HomeView;
use crate::wire::ReportView;

/// What the site is, and whose report stands below.
pub fn before_home(pen: &Pen, newest: Option<&ReportView>) -> Markup {
    let text = pen.text();
    html! {
        h1 class="tagline" { (text.tagline) }
        (super::search::form(pen, ""))
        @if let Some(view) = newest {
            p class="eyebrow" { (view.agency.name(pen.lang())) }
            h2 class="display" {
                a href=(pen.to(&Place::Report(view.agency.slug.clone(), view.report.year))) {
                    (super::report_title::heading(pen, view.report.year))
                }
            }
        }
    }
}

/// The way on, what changed, and all bodies.
pub fn after_home(pen: &Pen, home: &HomeView) -> Markup {
    let text = pen.text();
    html! {
        @if let Some(view) = &home.report {
            @let place = Place::Report(view.agency.slug.clone(), view.report.year);
            p { a class="more" href=(pen.to(&place)) { (text.read_report) } }
            (changes(pen, view.last.as_ref(), &view.report))
            section aria-labelledby="changed" {
                h2 id="changed" { (text.what_changed) }
                (releases(pen, &view.agency.slug, view.report.year, &view.releases))
            }
        }
        section aria-labelledby="bodies" {
            h2 id="bodies" { (text.agencies) }
            (rows(pen, &home.agencies))
            @if home.agencies.total > crate::view::AgenciesView::PAGE {
                p { a class="more" href=(pen.to(&Place::Agencies)) { (text.agencies) } }
            }
        }
    }
}
