//! What is known of a report and of its body, in a form that mends it until the first release.

use domain::Agency;
use domain::attributes::Fault;
use domain::report::Year;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::fields::{BodyFields, ReportFields, Sent};
use super::staff::SignedIn;
use super::{Notice, ReportBreadcrumb};
use crate::address::Place;
use crate::api::DescribeReport;
use crate::components::RenderContext;
use crate::models::Person;
use crate::outcomes::DescribeOutcome;
use crate::pages::Page;
use crate::problem::Problem;
use crate::query::Query;
use crate::server::{Backend, Visitor};

/// `/desk/reports/{agency}/{year}/attributes`
pub async fn page(
    backend: &Backend,
    visitor: &Visitor,
    query: &Query,
    agency: &str,
    year: Year,
) -> Result<Page, Problem> {
    let view = backend.edit_view(visitor, agency, year).await?;
    let (now, may_mend_report, may_mend_body) = backend.described(agency, year).await?;
    let outcome = DescribeOutcome::read(query);
    let is_done = outcome == Some(DescribeOutcome::Done);
    let sent = match outcome {
        Some(DescribeOutcome::Refused(typed)) => {
            let judged = Some(backend.judge_description(agency, year, &typed).await?);
            Sent { typed: *typed, judged }
        }
        _ => Sent { typed: now, judged: None },
    };
    let (person, agency) = (visitor.person(), view.agency);
    let page = view! { <Attributes person agency year sent is_done may_mend_report may_mend_body/> };
    Ok(Page::new(RenderContext::current().text().attributes, page))
}

#[component]
fn Attributes(
    person: Person,
    agency: Agency,
    year: Year,
    sent: Sent,
    is_done: bool,
    may_mend_report: bool,
    may_mend_body: bool,
) -> impl IntoView {
    let context = RenderContext::current();
    let (text, words, desk_words) = (context.text(), context.words(), context.desk_words());
    let title = format!("{} {year}", agency.name(context.lang()));
    let edit = Place::Edit(agency.slug.clone(), year);
    let back = context.to(&edit);
    let is_refused = sent.judged.as_ref().is_some_and(|judged| !judged.is_right());
    let form = if may_mend_report {
        view! { <DescriptionForm agency=agency.slug year sent may_mend_body/> }.into_any()
    } else {
        view! { <p class="notice">{words.report_is_public}</p> }.into_any()
    };
    view! {
        <SignedIn person/>
        <ReportBreadcrumb edit title here=text.attributes/>
        <section class="narrow-form">
            <h1>{text.attributes}</h1>
            <p class="lead">{words.attributes_lead}</p>
            <Notice words=if is_refused { words.attributes_refused } else { "" }/>
            {is_done.then(|| view! { <p class="notice" role="status">{words.attributes_saved}</p> })}
            {form}
            <p><a href=back>{desk_words.back_to_edit}</a></p>
        </section>
    }
}

#[component]
fn DescriptionForm(agency: String, year: Year, sent: Sent, may_mend_body: bool) -> impl IntoView {
    let context = RenderContext::current();
    // What was confirmed before stays so, unless the form asks for it anew.
    let sure_form = (!sent.is_wrong(Fault::OtherForm)).then(|| {
        view! { <input type="hidden" name="sure_form" value=sent.typed.sure_form.clone()/> }
    });
    let body = if may_mend_body {
        let is_asked = sent.judged.as_ref().is_some_and(|judged| !judged.alike.is_empty());
        let sure_name = (!is_asked).then(|| {
            view! { <input type="hidden" name="sure_name" value=sent.typed.sure_name.clone()/> }
        });
        view! { {sure_name} <BodyFields sent=sent.clone()/> }.into_any()
    } else {
        view! { <p class="notice">{context.words().body_is_public}</p> }.into_any()
    };
    view! {
        <form method="post" action=DescribeReport::url()>
            <input type="hidden" name="lang" value=context.lang().code()/>
            <input type="hidden" name="agency" value=agency/>
            <input type="hidden" name="year" value=year.to_string()/>
            {sure_form}
            {body}
            <ReportFields sent/>
            <button type="submit">{context.text().save}</button>
        </form>
    }
}
