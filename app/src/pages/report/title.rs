//! The head of a report page: whose, for which year, on which form, and how the check came out.

use std::sync::Arc;

use domain::Lang;
use domain::check::{Finding, Verdict, check_report};
use domain::rule::Severity;
use leptos::prelude::*;

use super::heading;
use crate::address::{self, Place};
use crate::components::{Breadcrumb, PartialNotice, RenderContext};
use crate::models::ReportView;

/// Breadcrumb, title and the line of facts under it.
#[component]
pub fn ReportTitle(view: Arc<ReportView>) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, text, words) = (context.lang(), context.text(), context.words());
    let (agency, report) = (&view.agency, &view.report);
    let above = vec![
        (Place::Agencies, text.agencies.to_owned()),
        (Place::Agency(agency.slug.clone()), agency.short(lang).to_owned()),
    ];
    let superseded = view.is_superseded().then(|| {
        let newest = context.link(&address::report(&agency.slug, report.year));
        view! { <p class="notice">{words.superseded}" "<a href=newest>{words.see_newest}</a></p> }
    });
    let date = (!report.source.date.is_empty()).then(|| {
        view! { <li>{format!("{} {}", words.published_original, report.source.date)}</li> }
    });
    view! {
        <Breadcrumb above here=report.year.to_string()/>
        {superseded}
        <PartialNotice is_partial=report.source.partial/>
        <h1 class="display">{heading(&context, report.year)}</h1>
        <ul class="facts">
            <li>{agency.name(lang).to_owned()}</li>
            <li>{report.form().map_or("", |form| form.name.get(lang))}</li>
            {date}
            <li><a href="#releases">{context.release(view.release.number)}</a></li>
            <li><a href="#adds-up">{check_line(&view, lang)}</a></li>
        </ul>
    }
}

/// How many rules were applied and how they came out: 勾稽 12 条:10 条成立,2 条请看.
fn check_line(view: &ReportView, lang: Lang) -> String {
    let mut findings = check_report(&view.report, &view.check_context());
    findings.retain(|finding| !finding.is_unstated());
    let count = |is: fn(&Finding) -> bool| findings.iter().filter(|finding| is(finding)).count();
    let is_broken =
        |finding: &Finding, severity| finding.verdict == Verdict::Broken && finding.severity == severity;
    let holds = count(|finding| finding.verdict == Verdict::Holds);
    let wrong = count(Finding::blocks);
    let reason = findings.iter().filter(|finding| is_broken(finding, Severity::Reason)).count();
    let look = findings.iter().filter(|finding| is_broken(finding, Severity::Look)).count();
    let unknown = count(|finding| finding.verdict == Verdict::CannotTell);
    let parts = match lang {
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
    let parts = parts.iter().filter(|(count, _)| *count > 0).map(|(count, name)| format!("{count} {name}"));
    let parts: Vec<_> = parts.collect();
    match lang {
        Lang::Zh => format!("勾稽 {} 条：{}", findings.len(), parts.join("，")),
        Lang::En => format!("{} checks: {}", findings.len(), parts.join(", ")),
    }
}
