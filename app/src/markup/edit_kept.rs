//! What was typed before and is not saved: where it comes from, and, where another person changed the
//! same field since, both texts with the choice between them.

use domain::draft::{Fields, is_beside_the_form};
use domain::quote::TEXT_FIELD;
use domain::time::shown;
use domain::{Form, Lang, Value, Words};
use maud::{Markup, html};

use super::table::table;
use crate::address::Place;
use crate::components::RenderContext;
use crate::models::{ClashView, EditView};
use crate::server::THEIRS;

/// The form's id, by which a choice that stands above it belongs to it.
pub const FORM: &str = "edit-form";

/// Whose changes came in with the last save; nothing where nobody else saved.
pub fn joined_notice(context: &RenderContext, joined: &[String]) -> Markup {
    let by = joined.join(if context.lang() == Lang::Zh { "、" } else { ", " });
    html! {
        p class="notice joined" role="status" hidden[joined.is_empty()] {
            @if !joined.is_empty() { (context.text().joined.replace("{}", &by)) }
        }
    }
}

/// The notice over the form; nothing where nothing was kept.
pub fn kept(context: &RenderContext, view: &EditView, form: &Form) -> Markup {
    let (text, words) = (context.text(), context.words());
    let Some(unsaved) = view.unsaved_text() else {
        return html! { p class="notice kept-local" role="status" hidden { (text.kept_local) } };
    };
    let of_form: Vec<_> = unsaved.clashes.iter().filter(|clash| !is_beside_the_form(&clash.field)).collect();
    let elsewhere = elsewhere(context, view, &unsaved.fields);
    html! {
        div class="notice" role="alert" {
            p { (if unsaved.conflict { text.kept_conflict } else { text.kept_ended }) }
            @if !of_form.is_empty() { (clashes(context, form, &of_form)) }
            @if !elsewhere.is_empty() {
                p {
                    (words.kept_elsewhere)
                    @for (place, name) in elsewhere { " " a href=(context.to(&place)) { (name) } }
                }
            }
        }
    }
}

/// The pages that show what waits and stands in no form: answers and the report's text.
fn elsewhere(context: &RenderContext, view: &EditView, unsaved: &Fields) -> Vec<(Place, &'static str)> {
    let (agency, year) = (&view.agency.slug, view.published.year);
    let is_waiting = |name: &String| unsaved.get(name) != view.fields.get(name);
    let answers = unsaved.keys().any(|name| name.starts_with("answer.") && is_waiting(name));
    let publish = answers.then(|| (Place::Publish(agency.clone(), year), context.text().publish_title));
    let text = is_waiting(&TEXT_FIELD.to_owned());
    let import = text.then(|| (Place::Import(agency.clone(), year), context.words().import));
    publish.into_iter().chain(import).collect()
}

/// What a row or section of a form is called, by its field.
pub fn name_of(form: &Form, field: &str) -> Option<Words> {
    let section =
        field.strip_prefix("prose.").and_then(|code| form.sections.iter().find(|one| one.code == code));
    form.item(field).map(|item| item.short).or(section.map(|section| section.name))
}

fn clashes(context: &RenderContext, form: &Form, clashes: &[&ClashView]) -> Markup {
    let (lang, text, words) = (context.lang(), context.text(), context.words());
    let blank = Value::Blank.shown(lang);
    let said = |typed: &str| if typed.is_empty() { blank.clone() } else { typed.to_owned() };
    let name = |field: &str| name_of(form, field).map_or(text.prose_part, |name| name.get(lang));
    let choice = |field: &str, value: &str, is_chosen: bool, label: &str| {
        let id = format!("choose-{value}-{field}");
        html! {
            input type="radio" id=(id) name={ "choose[" (field) "]" } value=(value) form=(FORM) checked[is_chosen];
            label for=(id) { (label) }
        }
    };
    let row = |clash: &&ClashView| {
        html! {
            tr {
                th scope="row" { a href={ "#f-" (clash.field) } { (name(&clash.field)) } }
                td { (said(&clash.mine)) p class="choice" { (choice(&clash.field, "mine", true, words.take_mine)) } }
                td {
                    (said(&clash.theirs))
                    p class="quiet" { (clash.by) " · " (shown(&clash.at, lang)) }
                    p class="choice" { (choice(&clash.field, THEIRS, false, words.take_theirs)) }
                }
            }
        }
    };
    let rows: Vec<_> = clashes.iter().map(row).collect();
    let caption = format!("{} · {}", text.yours, text.theirs);
    table(&caption, false, "", &[(text.item, ""), (text.yours, ""), (text.theirs, "")], &rows)
}
