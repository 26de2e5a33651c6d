//! What was typed before and is not saved: where it comes from, and, where another person changed the same
//! field since, both texts with the choice between them.

use leptos::html::Input;
use leptos::prelude::*;

use super::FORM;
use super::state::FormState;
use crate::components::{DataTable, RenderContext};
use crate::models::{Clash, THEIRS, UnsavedNotice};

/// The notice over the form; hidden where nothing waits.
#[component]
pub fn UnsavedText() -> impl IntoView {
    let state = FormState::current();
    let text = RenderContext::current().text();
    let Some(unsaved) = state.model.with_value(|model| model.unsaved.clone()) else {
        let is_hidden = move || !state.is_recalled.get();
        return view! { <p class="notice kept-local" role="status" hidden=is_hidden>{text.kept_local}</p> }
            .into_any();
    };
    let UnsavedNotice { is_conflict, clashes, elsewhere } = unsaved;
    let elsewhere = (!elsewhere.is_empty()).then(|| {
        let links = elsewhere.into_iter().map(|(link, name)| view! { " " <a href=link>{name}</a> });
        view! { <p>{text.kept_elsewhere}{links.collect_view()}</p> }
    });
    view! {
        <div class="notice" role="alert">
            <p>{if is_conflict { text.kept_conflict } else { text.kept_ended }}</p>
            {(!clashes.is_empty()).then(|| view! { <Clashes clashes/> })}
            {elsewhere}
        </div>
    }
    .into_any()
}

/// Both texts of each field, with the choice.
#[component]
fn Clashes(clashes: Vec<Clash>) -> impl IntoView {
    let text = RenderContext::current().text();
    let columns = [text.item, text.yours, text.theirs].map(|name| (name.to_owned(), "")).to_vec();
    let rows = clashes.into_iter().map(|clash| view! { <ClashRow clash/> }).collect_view();
    let caption = format!("{} · {}", text.yours, text.theirs);
    view! { <DataTable caption is_caption_hidden=true columns>{rows}</DataTable> }
}

#[component]
fn ClashRow(clash: Clash) -> impl IntoView {
    let text = RenderContext::current().text();
    let Clash { field, name, mine, theirs, by } = clash;
    view! {
        <tr>
            <th scope="row"><a href=format!("#f-{field}")>{name}</a></th>
            <td>{mine}<p class="choice"><Choice field=field.clone() value="mine" label=text.take_mine/></p></td>
            <td>
                {theirs}
                <p class="quiet">{by}</p>
                <p class="choice"><Choice field value=THEIRS label=text.take_theirs/></p>
            </td>
        </tr>
    }
}

/// One of the two texts; mine is chosen at first.
#[component]
fn Choice(field: String, value: &'static str, label: &'static str) -> impl IntoView {
    let state = FormState::current();
    let (id, name) = (format!("choose-{value}-{field}"), format!("choose[{field}]"));
    let element = NodeRef::<Input>::new();
    let choose = move || {
        state.choices.update(|choices| {
            choices.insert(field.clone(), value.to_owned());
        });
    };
    let at_first = choose.clone();
    // It may have been chosen before the program was there.
    Effect::new(move |_| {
        if element.get().is_some_and(|element| element.checked()) {
            at_first();
        }
    });
    view! {
        <input
            type="radio" id=id.clone() name=name value=value form=FORM checked=value != THEIRS node_ref=element
            on:change=move |_| choose()
        />
        <label for=id>{label}</label>
    }
}
