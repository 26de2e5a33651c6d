//! One body: what it is and its reports by year.

use domain::series::Series;
use domain::{Form, Indicator};
use maud::{Markup, html};

use super::changes::changes;
use super::table::table;
use super::trends::{by_year, name, panel};
use crate::address::Place;
use crate::comparison::Comparison;
use crate::components::RenderContext;
use crate::view::{AgencyView, ReportLine};

/// `/agencies/{agency}`
pub fn agency(context: &RenderContext, view: &AgencyView) -> Markup {
    let (lang, text) = (context.lang(), context.text());
    let agency = &view.agency;
    html! {
        (super::breadcrumb(context, &[(Place::Home, text.home), (Place::Agencies, text.agencies)], agency.short(lang)))
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
            (reports(context, &view.reports))
        }
        @if let Some((last, now)) = &view.newest { (changes(context, Some(last), now)) }
        (trends(context, view))
    }
}

/// Every indicator that any report states, over the years.
fn trends(context: &RenderContext, view: &AgencyView) -> Markup {
    let (lang, words) = (context.lang(), context.words());
    let body = view.agency.short(lang);
    let followed: Vec<_> = Indicator::all()
        .into_iter()
        .map(|indicator| (Series::of(&indicator, &view.sheets), indicator))
        .filter(|(series, _)| series.is_stated())
        .collect();
    if followed.is_empty() {
        return Markup::default();
    }
    let codes: Vec<_> = followed.iter().take(3).map(|(_, indicator)| indicator.code.to_owned()).collect();
    let compared =
        Comparison { agencies: vec![view.agency.slug.clone()], items: codes, ..Comparison::default() };
    html! {
        section aria-labelledby="trends" {
            h2 id="trends" { (words.trends) }
            p class="lead" { (words.trends_lead) }
            p { a class="more" rel="nofollow" href=(context.link(&compared.path())) { (words.compare_with_others) } }
            div class="figures" {
                @for (series, indicator) in &followed {
                    @let bodies = [(body, series)];
                    article class="figure" {
                        h3 { (name(context, indicator)) }
                        (panel(context, indicator, &bodies, &[series], false))
                        (by_year(context, indicator, &bodies, false))
                    }
                }
            }
        }
    }
}

fn reports(context: &RenderContext, reports: &[ReportLine]) -> Markup {
    let (lang, text) = (context.lang(), context.text());
    if reports.is_empty() {
        return html! { p class="empty" { (text.no_reports) } };
    }
    let row = |report: &ReportLine| {
        html! {
            tr {
                th scope="row" {
                    a href=(context.to(&Place::Report(report.agency.clone(), report.year))) { (report.year) }
                }
                td { (Form::find(&report.form).map_or("", |form| form.name.get(lang))) }
                td { (report.scope.name().get(lang)) }
                td { (context.release(report.release)) }
            }
        }
    };
    let columns = [(text.year, ""), (text.form, ""), (text.scope, ""), (text.releases, "")];
    table(text.reports_by_year, false, "", &columns, &reports.iter().map(row).collect::<Vec<_>>())
}
