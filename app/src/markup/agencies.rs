//! All bodies on record, a page at a time, looked for by name.

use maud::{Markup, html};
use store::AgencyLine;

use super::compare_controls::carried;
use super::table::table;
use crate::address::Place;
use crate::components::RenderContext;
use crate::view::AgenciesView;

/// `/agencies`
pub fn agencies(context: &RenderContext, view: &AgenciesView) -> Markup {
    let (text, words) = (context.text(), context.words());
    let page = |from: i64| {
        let query = serde_urlencoded::to_string([("find", view.find.as_str())]).unwrap_or_default();
        context.link(&format!("{}?{query}&from={from}", Place::Agencies.path()))
    };
    html! {
        (super::breadcrumb(context, &[(Place::Home, text.home)], text.agencies))
        h1 { (text.agencies) }
        p class="lead" { (text.agencies_lead) }
        form class="search-form live" method="get" action=(Place::Agencies.path()) {
            (carried(context))
            label for="find" class="visually-hidden" { (words.find_bodies) }
            input id="find" name="find" type="search" value=(view.find) placeholder=(words.find_bodies);
            button type="submit" { (words.search) }
        }
        (rows(context, view))
        @if view.total > AgenciesView::PAGE {
            nav class="pager" aria-label=(words.pages) {
                @if view.offset > 0 { a href=(page((view.offset - AgenciesView::PAGE).max(0))) rel="prev" { (words.earlier_page) } }
                @if view.offset + AgenciesView::PAGE < view.total { a href=(page(view.offset + AgenciesView::PAGE)) rel="next" { (words.later_page) } }
            }
        }
    }
}

/// Bodies as a table, each with its newest report.
pub fn rows(context: &RenderContext, view: &AgenciesView) -> Markup {
    let (lang, text, words) = (context.lang(), context.text(), context.words());
    if view.page.is_empty() {
        return html! { p class="empty" { (if view.find.is_empty() { text.no_agencies } else { words.nothing_found }) } };
    }
    let row = |line: &AgencyLine| {
        let agency = &line.agency;
        html! {
            tr {
                th scope="row" { a href=(context.to(&Place::Agency(agency.slug.clone()))) { (agency.name(lang)) } }
                td { (agency.level.name().get(lang)) }
                td {
                    @match line.last_year {
                        Some(year) => a href=(context.to(&Place::Report(agency.slug.clone(), year))) { (year) },
                        None => (text.no_reports),
                    }
                }
                td class="value" { (line.reports) }
            }
        }
    };
    let rows: Vec<_> = view.page.iter().map(row).collect();
    let columns =
        [(text.body, ""), (text.level, ""), (text.newest_report, ""), (words.reports_count, "value")];
    table(text.agencies, false, "", &columns, &rows)
}
