//! Rows of a list, sections of prose, and the field of an item wherever it stands.

use domain::draft::Field;
use domain::form::Section;
use domain::{Item, Value};
use leptos::prelude::*;

use super::judgement::Message;
use super::state::{Element, FormState};
use crate::components::{RenderContext, TextArea};

/// A row: label, field, unit, what is published, how to count, what is wrong.
#[component]
pub fn ItemRow(item: &'static Item) -> impl IntoView {
    let state = FormState::current();
    let context = RenderContext::current();
    let (lang, text) = (context.lang(), context.text());
    let id = format!("f-{}", item.code);
    let published = state.model.with_value(|model| model.published.get(item.code).cloned());
    let published = published.unwrap_or_else(|| Value::Blank.text(lang));
    let local = item.local.then(|| view! { <span class="row-local">{text.local_row}</span> });
    let message = state.message(item.code);
    view! {
        <div class=format!("edit-row depth-{}", item.depth)>
            <label for=id.clone()><span class="row-number">{item.number}</span>{item.name.get(lang)}{local}</label>
            <span class="edit-field">
                <ItemInput item message described_by=format!("{id}-hint {id}-message")/>
                <span class="unit">{item.unit.name().get(lang)}</span>
            </span>
            <span class="edit-published"><span>{text.published_value}</span> {format!(" {published}")}</span>
            <p class="hint" id=format!("{id}-hint")>{item.counting.map(|rule| rule.get(lang))}</p>
            <FieldMessage id message/>
        </div>
    }
}

/// The field of an item.
#[component]
pub fn ItemInput(
    item: &'static Item,
    message: Memo<Message>,
    described_by: String,
    #[prop(optional)] label: Option<&'static str>,
) -> impl IntoView {
    let state = FormState::current();
    let code = item.code;
    let element = state.field_element(code);
    let line = match element {
        Some(Element::Line(line)) => line,
        _ => NodeRef::new(),
    };
    let blocks = move || message.with(|message| message.blocks.then_some("true"));
    view! {
        <input
            id=format!("f-{code}") name=format!("fields[{code}]") type="text" inputmode="decimal" autocomplete="off"
            value=untrack(|| state.text(code)) aria-label=label aria-invalid=blocks aria-describedby=described_by
            node_ref=line on:input=move |event| state.type_into(code, event_target_value(&event))
            on:keydown=move |event| state.key(code, &event)
            on:paste=move |event| state.pasted_into(code, &event)
        />
    }
}

/// What is wrong with a field.
#[component]
pub fn FieldMessage(id: String, message: Memo<Message>) -> impl IntoView {
    // Nothing at all where there is nothing to say: the style sheet hides an empty message.
    let words = move || message.with(|message| (!message.words.is_empty()).then(|| message.words.clone()));
    view! { <p class="message" id=format!("{id}-message") aria-live="polite">{words}</p> }
}

/// A section of prose.
#[component]
pub fn ProseField(section: &'static Section) -> impl IntoView {
    let state = FormState::current();
    let context = RenderContext::current();
    let name = Field::section(section.code).name();
    let (id, message) = (format!("f-{name}"), state.message(&name));
    let area = match state.field_element(&name) {
        Some(Element::Area(area)) => area,
        _ => NodeRef::new(),
    };
    let text = untrack(|| state.text(&name));
    let field = format!("fields[{name}]");
    view! {
        <div class="prose-field">
            <label for=id.clone()>{section.name.get(context.lang())}</label>
            <TextArea
                id=id.clone() name=field text rows=8 described_by=format!("{id}-message") node_ref=area
                on:input=move |event| state.type_into(&name, event_target_value(&event))
            />
            <FieldMessage id message/>
        </div>
    }
}
