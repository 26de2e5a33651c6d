//! One body: what it is and its reports by year.

use domain::Form;
use maud::{Markup, html};

use super::Pen;
use super::table::table;
use crate::address::Place;
use crate::wire::{AgencyView, ReportLine};

/// `/agencies/{agency}`
pub fn agency(pen: &Pen, view: &AgencyView) -> Markup {
    let (lang, text) = (pen.lang(), pen.text());
    let agency = &view.agency;
    html! {
        (pen.breadcrumb(&[(Place::Home, text.home), (Place::Agencies, text.agencies)], agency.short(lang)))
        h1 class="display" { (agency.name(lang)) }
        dl class="attributes" {
            div { dt { (text.level) } dd { (agency.level.name().get(lang)) } }
            div { dt { (text.kind) } dd { (agency.kind.name().get(lang)) } }
            @if !agency.division_code.is_empty() {
                div { dt { (text.division_code) } dd { (agency.division_code) } }
            }
        }
        section aria-labelledby="reports" {
            h2 id="reports" { (text.reports_by_year) }
            (reports(pen, &view.reports))
        }
    }
}

fn reports(pen: &Pen, reports: &[ReportLine]) -> Markup {
    let (lang, text) = (pen.lang(), pen.text());
    if reports.is_empty() {
        return html! { p class="empty" { (text.no_reports) } };
    }
    let row = |report: &ReportLine| {
        html! {
            tr {
                th scope="row" {
                    a href=(pen.to(&Place::Report(report.agency.clone(), report.year))) { (report.year) }
                }
                td { (Form::find(&report.form).map_or("", |form| form.name.get(lang))) }
                td { (report.scope.name().get(lang)) }
                td { (pen.release(report.release)) }
            }
        }
    };
    let columns = [(text.year, ""), (text.form, ""), (text.scope, ""), (text.releases, "")];
    table(text.reports_by_year, false, "", &columns, &reports.iter().map(row).collect::<Vec<_>>())
}
