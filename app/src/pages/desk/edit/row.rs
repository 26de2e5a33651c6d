//! One row of the form: label, field, unit, what is published, and what is to be said about it.

use std::sync::Arc;

use domain::Item;
use leptos::prelude::*;

use super::sheet::Sheet;
use crate::options::use_lang;
use crate::text::text;
use crate::wire::EditView;

/// A row.
#[component]
pub fn EditRow(
    /// What the form is compared to.
    view: Arc<EditView>,
    /// The form.
    sheet: Sheet,
    /// The item.
    item: &'static Item,
) -> impl IntoView {
    let lang = use_lang();
    let text = text(lang);
    let typed = sheet.typed(item.code);
    let id = format!("f-{}", item.code);
    let (hint_id, message_id) = (format!("{id}-hint"), format!("{id}-message"));
    let described = format!("{hint_id} {message_id}");
    let published = view.published.value(item.code).shown(lang);
    let message = move || sheet.message(item, lang);
    let wrong = move || (!sheet.message(item, lang).is_empty()).then_some("true");
    let hint = item.counting.map_or("", |rule| rule.get(lang));
    view! {
        <div class=format!("edit-row depth-{}", item.depth)>
            <label for=id.clone()>
                <span class="row-number">{item.number}</span>{item.name.get(lang)}
                {item.local.then(|| view! { <span class="row-local">{text.local_row}</span> })}
            </label>
            <span class="edit-field">
                <input
                    id=id name=format!("fields[{}]", item.code) type="text" inputmode="decimal" autocomplete="off"
                    value=typed.get_untracked() prop:value=typed aria-describedby=described aria-invalid=wrong
                    on:input=move |event| {
                        typed.set(event_target_value(&event));
                        sheet.changed();
                    }
                />
                <span class="unit">{item.unit.name().get(lang)}</span>
            </span>
            <span class="edit-published"><span>{text.published_value}</span>" "{published}</span>
            <p class="hint" id=hint_id>{hint}</p>
            <p class="message" id=message_id aria-live="polite">{message}</p>
        </div>
    }
}
