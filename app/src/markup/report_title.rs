//! The head of a report page: whose, for which year, on which form, and how the check came out.

use domain::check::{Finding, Verdict, check_report};
use domain::report::Year;
use domain::rule::Severity;
use domain::{Lang, Report};
use maud::{Markup, html};

use crate::address::{self, Place};
use crate::components::RenderContext;
use crate::models::ReportView;

/// Breadcrumb, title and the line of facts under it.
pub fn report_title(context: &RenderContext, view: &ReportView) -> Markup {
    let (lang, text) = (context.lang(), context.text());
    let (agency, report) = (&view.agency, &view.report);
    let above = [(Place::Agencies, text.agencies), (Place::Agency(agency.slug.clone()), agency.short(lang))];
    html! {
        (super::breadcrumb(context, &above, &report.year.to_string()))
        @if view.is_superseded() {
            p class="notice" {
                (text.superseded) " "
                a href=(context.link(&address::report(&agency.slug, report.year))) { (text.see_newest) }
            }
        }
        (partial(context, report))
        h1 class="display" { (heading(context, report.year)) }
        ul class="facts" {
            li { (agency.name(lang)) }
            li { (report.form().map_or("", |form| form.name.get(lang))) }
            @if !report.source.date.is_empty() { li { (text.published_original) " " (report.source.date) } }
            li { a href="#releases" { (context.release(view.release.number)) } }
            li { a href="#adds-up" { (check_line(context, view)) } }
        }
    }
}

/// That only a part of the report could be had, where it is so: nobody is to think that the body left
/// the rest blank.
pub fn partial(context: &RenderContext, report: &Report) -> Markup {
    html! { @if report.source.partial { p class="notice partial" { (context.words().partial_banner) } } }
}

/// The report's name without the body: 2018 年政府信息公开年度报告.
pub fn heading(context: &RenderContext, year: Year) -> String {
    let words = context.text().report_title;
    if context.lang() == Lang::Zh { format!("{year} 年{words}") } else { format!("{year} {words}") }
}

/// The report's full name.
pub fn full_title(context: &RenderContext, view: &ReportView) -> String {
    let (name, heading) = (view.agency.name(context.lang()), heading(context, view.report.year));
    if context.lang() == Lang::Zh { format!("{name} {heading}") } else { format!("{name}: {heading}") }
}

/// How many rules were applied and how they came out: 勾稽 12 条:10 条成立,2 条请看.
fn check_line(context: &RenderContext, view: &ReportView) -> String {
    let findings: Vec<_> = check_report(&view.report, &view.beside())
        .into_iter()
        .filter(|finding| !finding.is_silent())
        .collect();
    let count = |want: fn(&Finding) -> bool| findings.iter().filter(|finding| want(finding)).count();
    let holds = count(|finding| finding.verdict == Verdict::Holds);
    let wrong = count(Finding::blocks);
    let reason = count(|finding| finding.verdict == Verdict::Broken && finding.severity == Severity::Reason);
    let look = count(|finding| finding.verdict == Verdict::Broken && finding.severity == Severity::Look);
    let unknown = count(|finding| finding.verdict == Verdict::CannotTell);
    let parts = match context.lang() {
        Lang::Zh => [
            (holds, "条成立"),
            (wrong, "条不成立"),
            (reason, "条请说明"),
            (look, "条请看"),
            (unknown, "条无法判断"),
        ],
        Lang::En => [
            (holds, "hold"),
            (wrong, "do not hold"),
            (reason, "need a reason"),
            (look, "worth a look"),
            (unknown, "cannot tell"),
        ],
    };
    let told: Vec<_> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{count} {words}"))
        .collect();
    match context.lang() {
        Lang::Zh => format!("勾稽 {} 条：{}", findings.len(), told.join("，")),
        Lang::En => format!("{} checks: {}", findings.len(), told.join(", ")),
    }
}
