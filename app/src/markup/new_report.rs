//! The desk's form for a report that is not on record yet, and for its body where that is new too.

use domain::report::Year;
use maud::{Markup, html};

use super::attributes::{Fields, shared};
use super::people::{notice, signed_in};
use crate::address::Place;
use crate::api::TypedReport;
use crate::components::RenderContext;
use crate::models::Person;
use crate::server::Judged;

/// `/desk/new`; `sent` is what was typed and what is wrong with it, once it was sent.
pub fn new_report(context: &RenderContext, person: &Person, sent: Option<&(TypedReport, Judged)>) -> Markup {
    let (lang, text, words) = (context.lang(), context.text(), context.words());
    let blank = TypedReport::default();
    let typed = sent.map_or(&blank, |(typed, _)| typed);
    let judged = sent.map(|(_, judged)| judged);
    let fields = Fields { context, typed, judged };
    let is_new_body = judged.is_some_and(|judged| judged.body.is_none());
    html! {
        (signed_in(context, person))
        (super::breadcrumb(context, &[(Place::Desk, text.desk)], words.new_report))
        section class="narrow-form" {
            h1 { (words.new_report) }
            p class="lead" { (words.new_report_lead) }
            (notice(judgement(context, judged)))
            (there(context, typed, judged))
            form method="post" action="/fn/new-report" {
                input type="hidden" name="lang" value=(lang.code());
                (fields.line("agency", words.body_slug, true))
                @if let Some(body) = judged.and_then(|judged| judged.body.as_ref()) {
                    p class="quiet" { (body.name(lang)) }
                }
                (fields.line("year", text.year, true))
                details open[is_new_body || !typed.name_zh.is_empty()] {
                    summary { (words.body_new) }
                    p class="hint" { (words.body_new_hint) }
                    (fields.body())
                }
                (shared(&fields))
                button type="submit" { (words.create) }
            }
        }
    }
}

/// That nothing was written, and why; nothing where nothing was sent.
fn judgement(context: &RenderContext, judged: Option<&Judged>) -> &'static str {
    let words = context.words();
    match judged {
        None => "",
        Some(judged) if judged.is_there => words.report_is_there,
        Some(_) => words.attributes_refused,
    }
}

/// The way to the report that is there already.
fn there(context: &RenderContext, typed: &TypedReport, judged: Option<&Judged>) -> Markup {
    let judged = judged.filter(|judged| judged.is_there);
    let report = judged.and_then(|judged| judged.body.as_ref()).zip(Year::from_address(typed.year.trim()));
    html! {
        @if let Some((body, year)) = report {
            p { a href=(context.to(&Place::Edit(body.slug.clone(), year))) { (body.name(context.lang())) " " (year) } }
        }
    }
}
