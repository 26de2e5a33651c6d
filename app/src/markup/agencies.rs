//! All bodies on record.

use maud::{Markup, html};

use super::Pen;
use super::table::table;
use crate::address::Place;
use crate::wire::AgencyView;

/// `/agencies`
pub fn agencies(pen: &Pen, agencies: &[AgencyView]) -> Markup {
    let text = pen.text();
    html! {
        (pen.breadcrumb(&[(Place::Home, text.home)], text.agencies))
        h1 { (text.agencies) }
        p class="lead" { (text.agencies_lead) }
        (rows(pen, agencies))
    }
}

/// Bodies as a table, each with its newest report.
pub fn rows(pen: &Pen, agencies: &[AgencyView]) -> Markup {
    let text = pen.text();
    if agencies.is_empty() {
        return html! { p class="empty" { (text.no_agencies) } };
    }
    let row = |view: &AgencyView| {
        let agency = &view.agency;
        html! {
            tr {
                th scope="row" { a href=(pen.to(&Place::Agency(agency.slug.clone()))) { (agency.name(pen.lang())) } }
                td { (agency.level.name().get(pen.lang())) }
                td {
                    @match view.reports.first() {
                        Some(report) => a href=(pen.to(&Place::Report(report.agency.clone(), report.year))) {
                            (report.year)
                        },
                        None => (text.no_reports),
                    }
                }
            }
        }
    };
    let rows: Vec<_> = agencies.iter().map(row).collect();
    table(text.agencies, false, "", &[(text.body, ""), (text.level, ""), (text.newest_report, "")], &rows)
}
