//! What was typed before and could not be saved: where it comes from, and both texts where another
//! person saved since.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::sheet::Sheet;
use crate::components::minute;
use crate::options::use_lang;
use crate::text::text;
use crate::wire::EditView;

/// The notice over the form.
#[component]
pub fn KeptNotice(
    /// What the server sent.
    view: Arc<EditView>,
    /// The form.
    sheet: Sheet,
) -> impl IntoView {
    let lang = use_lang();
    let text = text(lang);
    let recalled = RwSignal::new(false);
    if view.unsaved.is_none() {
        Effect::new(move |_| recalled.set(sheet.recall()));
    }
    let local = move || {
        recalled
            .get()
            .then(|| view! { <p class="notice" role="status">{text.kept_local}</p> })
    };
    let kept = view.unsaved.as_ref().map(|unsaved| {
        let words = if unsaved.conflict {
            text.kept_conflict
        } else {
            text.kept_ended
        };
        let by = view
            .saved
            .clone()
            .map(|(at, by)| format!("{by}, {} UTC", minute(&at)))
            .unwrap_or_default();
        let changed_since = unsaved.base_version != view.version;
        view! {
            <div class="notice" role="alert">
                <p>{words}</p>
                {changed_since.then(|| differences(&view, sheet, by))}
            </div>
        }
    });
    view! { {local}{kept} }
}

fn differences(view: &EditView, sheet: Sheet, by: String) -> AnyView {
    let lang = use_lang();
    let text = text(lang);
    let (mine, stored) = (view.shown(), &view.fields);
    let names: BTreeSet<_> = mine
        .keys()
        .chain(stored.keys())
        .filter(|name| mine.get(*name) != stored.get(*name))
        .collect();
    let blank = domain::Value::Blank.shown(lang);
    let row = |name: &String| {
        let item = sheet.form.item(name);
        let label = item.map_or(text.prose_part, |item| item.short.get(lang));
        let field = item.map_or_else(
            || "#part-prose".to_owned(),
            |item| format!("#f-{}", item.code),
        );
        let of = |fields: &domain::draft::Fields| {
            fields.get(name).cloned().unwrap_or_else(|| blank.clone())
        };
        view! {
            <tr>
                <th scope="row"><a href=field>{label}</a></th>
                <td>{of(mine)}</td>
                <td>{of(stored)}</td>
            </tr>
        }
    };
    view! {
        <div class="table-frame">
            <table>
                <caption class="visually-hidden">{text.kept_conflict}</caption>
                <thead>
                    <tr>
                        <th scope="col">{text.item}</th>
                        <th scope="col">{text.yours}</th>
                        <th scope="col">{text.theirs}" ("{by}")"</th>
                    </tr>
                </thead>
                <tbody>{names.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
