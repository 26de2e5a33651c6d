//! What was typed before and could not be saved: where it comes from, and both texts where another
//! person saved since.

use std::collections::BTreeSet;

use domain::draft::{Fields, is_beside_the_form};
use domain::time::shown;
use domain::{Form, Value};
use maud::{Markup, html};

use super::Pen;
use super::table::table;
use crate::wire::EditView;

/// The notice over the form; nothing where nothing was kept.
pub fn kept(pen: &Pen, view: &EditView, form: &Form) -> Markup {
    let text = pen.text();
    let Some(unsaved) = view.unsaved_text() else {
        return html! { p class="notice kept-local" role="status" hidden { (text.kept_local) } };
    };
    html! {
        div class="notice" role="alert" {
            p { (if unsaved.conflict { text.kept_conflict } else { text.kept_ended }) }
            @if unsaved.base_version != view.version { (differences(pen, view, form)) }
        }
    }
}

fn differences(pen: &Pen, view: &EditView, form: &Form) -> Markup {
    let (lang, text) = (pen.lang(), pen.text());
    let (mine, stored) = (view.shown(), &view.fields);
    let mut names: BTreeSet<_> =
        mine.keys().chain(stored.keys()).filter(|name| mine.get(*name) != stored.get(*name)).collect();
    names.retain(|name| !is_beside_the_form(name));
    let blank = Value::Blank.shown(lang);
    let of = |fields: &Fields, name: &String| fields.get(name).unwrap_or(&blank).clone();
    let row = |name: &String| {
        let item = form.item(name);
        html! {
            tr {
                th scope="row" { a href={ "#f-" (name) } { (item.map_or(text.prose_part, |item| item.short.get(lang))) } }
                td { (of(mine, name)) }
                td { (of(stored, name)) }
            }
        }
    };
    let by =
        view.saved.as_ref().map(|(at, by)| format!("{by}, {}", shown(at, pen.lang()))).unwrap_or_default();
    let theirs = format!("{} ({by})", text.theirs);
    let rows: Vec<_> = names.into_iter().map(row).collect();
    let caption = format!("{} · {}", text.yours, text.theirs);
    table(&caption, false, "", &[(text.item, ""), (text.yours, ""), (&theirs, "")], &rows)
}
