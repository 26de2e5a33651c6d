//! The desk's form for a report that is not on record yet, and for its body where that is new too.

use domain::report::Year;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::Notice;
use super::fields::{BodyFields, Line, ReportFields, Sent};
use super::staff::SignedIn;
use crate::address::Place;
use crate::api::NewReport;
use crate::components::{Breadcrumb, RenderContext};
use crate::models::Person;
use crate::outcomes::DescribeOutcome;
use crate::pages::Page;
use crate::problem::Problem;
use crate::query::Query;
use crate::server::{Backend, Judged, Visitor};

/// `/desk/new`
pub async fn page(backend: &Backend, visitor: &Visitor, query: &Query) -> Result<Page, Problem> {
    let sent = match DescribeOutcome::read(query) {
        Some(DescribeOutcome::Refused(typed)) => {
            let judged = Some(backend.judge_new(&typed).await?);
            Sent { typed: *typed, judged }
        }
        _ => Sent::default(),
    };
    let person = visitor.person();
    Ok(Page::new(RenderContext::current().words().new_report, view! { <NewReportForm person sent/> }))
}

#[component]
fn NewReportForm(person: Person, sent: Sent) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, text, words) = (context.lang(), context.text(), context.words());
    let is_new_body = sent.judged.as_ref().is_some_and(|judged| judged.body.is_none());
    let is_open = is_new_body || !sent.typed.name_zh.is_empty();
    let body = sent.judged.as_ref().and_then(|judged| judged.body.as_ref());
    let body = body.map(|body| view! { <p class="quiet">{body.name(lang).to_owned()}</p> });
    view! {
        <SignedIn person/>
        <Breadcrumb above=vec![(Place::Desk, text.desk.to_owned())] here=words.new_report/>
        <section class="narrow-form">
            <h1>{words.new_report}</h1>
            <p class="lead">{words.new_report_lead}</p>
            <Notice words=judgement(&context, sent.judged.as_ref())/>
            <ReportOnRecord sent=sent.clone()/>
            <form method="post" action=NewReport::url()>
                <input type="hidden" name="lang" value=lang.code()/>
                <Line name="agency" label=words.body_slug sent=sent.clone() is_required=true/>
                {body}
                <Line name="year" label=text.year sent=sent.clone() is_required=true/>
                <details open=is_open>
                    <summary>{words.body_new}</summary>
                    <p class="hint">{words.body_new_hint}</p>
                    <BodyFields sent=sent.clone()/>
                </details>
                <ReportFields sent/>
                <button type="submit">{words.create}</button>
            </form>
        </section>
    }
}

/// That nothing was written, and why; nothing where nothing was sent.
fn judgement(context: &RenderContext, judged: Option<&Judged>) -> &'static str {
    match judged {
        None => "",
        Some(judged) if judged.is_there => context.words().report_is_there,
        Some(_) => context.words().attributes_refused,
    }
}

/// The way to the report that is there already.
#[component]
fn ReportOnRecord(sent: Sent) -> impl IntoView {
    let context = RenderContext::current();
    let body = sent.judged.filter(|judged| judged.is_there).and_then(|judged| judged.body);
    body.zip(Year::from_address(sent.typed.year.trim())).map(|(body, year)| {
        let name = format!("{} {year}", body.name(context.lang()));
        view! { <p><a href=context.to(&Place::Edit(body.slug, year))>{name}</a></p> }
    })
}
