//! The official form of a report as one types: messages next to the fields, the panel of findings and how much
//! is filled follow every key, by the same checks as the server's; drafts save themselves.

mod cells;
mod judgement;
mod keys;
mod local;
mod notices;
mod rows;
mod saving;
mod side;
mod state;
#[cfg(all(test, feature = "ssr"))]
mod tests;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use self::cells::Cells;
use self::notices::UnsavedText;
use self::rows::{ItemRow, ProseField};
use self::saving::{Status, Then};
use self::side::Side;
use self::state::FormState;
use crate::address::Place;
use crate::api::SaveDraft;
use crate::components::{JoinedNotice, RenderContext};
use crate::models::FormModel;
use crate::options::Options;

/// The form's id, by which a choice that stands above it belongs to it.
const FORM: &str = "edit-form";

/// The form with its notices. Without script it is a form like any other.
#[island]
pub fn ReportForm(model: FormModel, options: Options) -> impl IntoView {
    let context = RenderContext { options };
    provide_context(context.clone());
    let form = model.form()?;
    let state = FormState::new(model, form, context.clone());
    provide_context(state);
    // Before the fields' own effects, which write what comes of it.
    Effect::new(move |_| state.take_over());
    let model = state.model.get_value();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let button = event.submitter().and_then(|button| button.dyn_into::<HtmlElement>().ok());
        let then = button.and_then(|button| button.get_attribute("value"));
        let is_publishing = then.as_deref() == Some("publish");
        state.save(if is_publishing { Then::Publish } else { Then::Stay });
    };
    let parts = form.parts.iter().map(|part| {
        let fields = match part.grid {
            Some(grid) => view! { <Cells part grid/> }.into_any(),
            None => part.items.iter().map(|item| view! { <ItemRow item/> }).collect_view().into_any(),
        };
        view! {
            <fieldset id=format!("part-{}", part.code)>
                <legend>{context.part(part)}</legend>
                {fields}
            </fieldset>
        }
    });
    let parts = parts.collect_view();
    let prose = form.sections.iter().map(|section| view! { <ProseField section/> }).collect_view();
    Some(view! {
        <JoinedNotice joined=state.joined/>
        <UnsavedText/>
        <form
            class="edit-form" id=FORM method="post" action=SaveDraft::url() novalidate=true node_ref=state.element
            on:submit=submit
        >
            <input type="hidden" name="agency" value=model.agency.clone()/>
            <input type="hidden" name="year" value=model.year.to_string()/>
            <input type="hidden" name="lang" value=context.lang().code()/>
            <input type="hidden" name="version" value=model.version.to_string()/>
            <input type="hidden" name="key" value=model.key.clone()/>
            <input type="hidden" name="waiting" value=model.waiting.clone()/>
            <Bar/>
            <Side/>
            <div class="edit-rows">
                <Ways model/>
                {parts}
                <fieldset id="part-prose">
                    <legend>{context.text().prose_part}</legend>
                    {prose}
                </fieldset>
            </div>
        </form>
    })
}

/// What is saved, and the buttons.
#[component]
fn Bar() -> impl IntoView {
    let (state, context) = (FormState::current(), RenderContext::current());
    let text = context.text();
    let sign_in = context.to(&Place::SignIn);
    let link = move || {
        let is_signed_out = state.status.with(Status::is_signed_out);
        let link = sign_in.clone();
        is_signed_out.then(|| {
            view! { " " <a href=link target="_blank" rel="noopener">{text.sign_in_again}</a> }
        })
    };
    let publish = state.model.with_value(|model| model.may_publish).then(|| {
        view! { <button type="submit" class="quiet-button" name="then" value="publish">{text.to_publish}</button> }
    });
    view! {
        <div class="edit-bar">
            <p class="save-state" role="status">{move || state.status_words()}{link}</p>
            <button
                type="button" class="quiet-button" hidden=move || state.pasted.with(Option::is_none)
                on:click=move |_| state.undo_paste()
            >{text.undo_paste}</button>
            <button type="submit">{text.save}</button>
            {publish}
        </div>
    }
}

/// How to fill it in, and the pages about the same draft.
#[component]
fn Ways(model: FormModel) -> impl IntoView {
    let context = RenderContext::current();
    let text = context.text();
    let (agency, year) = (model.agency, model.year);
    view! {
        <p class="lead">
            {text.fill_hint} " "
            <a href=context.to(&Place::Import(agency.clone(), year))>{text.import}</a> " "
            <a href=context.to(&Place::Attributes(agency.clone(), year))>{text.attributes}</a> " "
            <a href=context.to(&Place::History(agency, year))>{text.history}</a>
        </p>
    }
}
