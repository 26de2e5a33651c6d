//! The last look before publishing: what changes, what blocks, and the public note.

use domain::draft::{LONGEST_NOTE, Reading, differences};
use domain::policy::{Act, may};
use domain::report::Year;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::answers::FindingsToAnswer;
use super::changes::Changes;
use super::staff::SignedIn;
use super::{DraftKey, DraftOf, Notice, ReportBreadcrumb, joined};
use crate::address::Place;
use crate::api::PublishReport;
use crate::components::{JoinedNotice, RenderContext, TextArea};
use crate::outcomes::{AnswerOutcome, PublishOutcome, Refused, RefusedAnswer};
use crate::pages::Page;
use crate::problem::Problem;
use crate::query::Query;
use crate::server::{Backend, Visitor};
use crate::view::EditView;

/// `/desk/reports/{agency}/{year}/publish`
pub async fn page(
    backend: &Backend,
    visitor: &Visitor,
    query: &Query,
    agency: &str,
    year: Year,
) -> Result<Page, Problem> {
    let draft = backend.edit_view(visitor, agency, year).await?;
    let joined = joined(backend, visitor, query, agency, year).await?;
    let (outcome, refused) = (PublishOutcome::read(query), AnswerOutcome::read(query));
    let page = view! { <Publish draft joined outcome refused/> };
    Ok(Page::new(RenderContext::current().desk_words().publish_title, page))
}

/// The page; `joined` are those whose changes came in with the last save, `refused` is an answer that a
/// finding did not take.
#[component]
fn Publish(
    draft: EditView,
    joined: Vec<String>,
    outcome: Option<PublishOutcome>,
    refused: Option<RefusedAnswer>,
) -> impl IntoView {
    let context = RenderContext::current();
    let (text, words, desk_words) = (context.text(), context.words(), context.desk_words());
    let title = format!("{} {}", draft.agency.name(context.lang()), draft.published.year);
    let edit = Place::Edit(draft.agency.slug.clone(), draft.published.year);
    let back = context.to(&edit);
    let form = draft.published.form()?;
    let reading = Reading::of(form, &draft.draft, &draft.check_context());
    let changes = differences(&draft.published, &draft.draft, &draft.check_context());
    let message = match outcome {
        Some(PublishOutcome::Refused(why)) => refusal(&context, why),
        _ if refused.is_some() => words.answer_blocks,
        _ => "",
    };
    let unsaved = draft.unsaved_text().is_some().then(|| {
        let back = back.clone();
        view! { <p class="notice">{words.unsaved_waits} " " <a href=back>{desk_words.back_to_edit}</a></p> }
    });
    let is_ready = reading.blocking() == 0 && !changes.is_empty();
    let end = if may(Some(draft.person.role), Act::Publish) {
        is_ready.then(|| view! { <PublishForm draft=draft.clone()/> }.into_any())
    } else {
        Some(view! { <p class="notice">{text.forbidden}</p> }.into_any())
    };
    Some(view! {
        <SignedIn person=draft.person.clone()/>
        <ReportBreadcrumb edit title here=desk_words.publish_title/>
        <h1>{desk_words.publish_title}</h1>
        <p class="lead">{desk_words.publish_lead}</p>
        <Notice words=message/>
        <Published draft=draft.clone() outcome/>
        <JoinedNotice joined/>
        {unsaved}
        <FindingsToAnswer draft reading refused/>
        <section aria-labelledby="changes">
            <h2 id="changes">{text.changes}</h2>
            <Changes changes/>
        </section>
        {end}
        <p><a href=back>{desk_words.back_to_edit}</a></p>
    })
}

/// Why nothing was published.
fn refusal(context: &RenderContext, why: Refused) -> &'static str {
    let desk_words = context.desk_words();
    match why {
        Refused::NoteMissing => desk_words.note_missing,
        Refused::NoteTooLong => desk_words.note_too_long,
        Refused::DraftMoved => desk_words.draft_moved,
        Refused::Blocked => desk_words.blocked,
    }
}

/// The public note, and the button.
#[component]
fn PublishForm(draft: EditView) -> impl IntoView {
    let text = RenderContext::current().text();
    let desk_words = RenderContext::current().desk_words();
    let note = draft.shown().note.clone();
    view! {
        <form class="publish-form" method="post" action=PublishReport::url()>
            <DraftKey view=DraftOf::from(&draft)/>
            <label for="note">{text.note}</label>
            <p class="hint" id="note-hint">{desk_words.note_hint}</p>
            <TextArea id="note" name="note" rows=4 text=note described_by="note-hint" max_length=LONGEST_NOTE/>
            <button type="submit">{text.publish}</button>
        </form>
    }
}

/// That the report is published, after the form was sent, and where.
#[component]
fn Published(draft: EditView, outcome: Option<PublishOutcome>) -> impl IntoView {
    let context = RenderContext::current();
    let words = context.words();
    let Some(PublishOutcome::Published(number)) = outcome else { return None };
    (draft.release >= Some(number)).then(|| {
        let report = Place::Report(draft.agency.slug, draft.published.year);
        let sentence = format!("{}{}{} ", words.published_as, context.colon(), context.release(number));
        view! {
            <p class="notice published" role="status">
                {sentence} <a href=context.to(&report)>{words.see_published}</a>
            </p>
        }
    })
}
