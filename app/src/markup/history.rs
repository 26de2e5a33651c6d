//! The history of a report's values: who changed which when, from what, to what.

use domain::draft::answer_fields;
use domain::quote::{TEXT_FIELD, is_quote};
use domain::time::shown;
use domain::{Form, Lang, Value};
use maud::{Markup, html};
use store::Change;

use super::edit_kept::name_of;
use super::people::signed_in;
use super::publish::shortened;
use super::table::table;
use crate::address::Place;
use crate::components::RenderContext;
use crate::view::HistoryView;

/// `/desk/reports/{agency}/{year}/history`
pub fn history(context: &RenderContext, view: &HistoryView) -> Markup {
    let (lang, text, words) = (context.lang(), context.text(), context.words());
    let (agency, year) = (view.agency.slug.clone(), view.year);
    let (edit, here) = (Place::Edit(agency.clone(), year), Place::History(agency, year).path());
    let title = format!("{} {year}", view.agency.name(lang));
    let rows: Vec<_> = view.changes.iter().map(|change| row(context, view, change, &here)).collect();
    let columns =
        [(text.log_time, ""), (text.log_actor, ""), (text.item, ""), (text.before, ""), (text.after, "")];
    let page = |offset: i64| {
        let query = [("field", view.field.clone()), ("from", offset.to_string())];
        let query = serde_urlencoded::to_string(query).unwrap_or_default();
        context.link(&format!("{here}?{query}"))
    };
    html! {
        (signed_in(context, &view.person))
        (super::breadcrumb(context, &[(Place::Desk, text.desk), (edit, &title)], words.history))
        h1 { (words.history) }
        p class="lead" {
            (words.history_lead)
            @if !view.field.is_empty() { " " a href=(context.link(&here)) { (words.history_of_all) } }
        }
        @if rows.is_empty() { p class="empty" { (words.history_none) } } @else {
            (table(words.history, false, "changes", &columns, &rows))
        }
        nav aria-label=(words.pages) {
            @if view.offset > 0 { a href=(page((view.offset - HistoryView::PAGE).max(0))) { (words.earlier_page) } " " }
            @if view.more { a href=(page(view.offset + HistoryView::PAGE)) { (words.later_page) } }
        }
    }
}

fn row(context: &RenderContext, view: &HistoryView, change: &Change, here: &str) -> Markup {
    let lang = context.lang();
    let blank = Value::Blank.shown(lang);
    let said = |text: &str| if text.is_empty() { blank.clone() } else { shortened(text) };
    let query = serde_urlencoded::to_string([("field", &change.field)]).unwrap_or_default();
    html! {
        tr {
            td { (shown(&change.changed_at, lang)) }
            td { (change.changed_by) }
            th scope="row" { a href=(context.link(&format!("{here}?{query}"))) { (field_name(context, view.form, &change.field)) } }
            td class="was" { (said(&change.was)) }
            td class="now" { (said(&change.now)) }
        }
    }
}

/// What a field of a draft is called: a row, a section, the text, where a value stands, an answer. One
/// that the form does not know has only its code.
fn field_name(context: &RenderContext, form: &Form, field: &str) -> String {
    let (lang, words) = (context.lang(), context.words());
    let joint = if lang == Lang::Zh { " · " } else { ": " };
    if let Some(name) = name_of(form, field) {
        return name.get(lang).to_owned();
    }
    if field == TEXT_FIELD {
        return words.text_title.to_owned();
    }
    if is_quote(field) {
        let item = field.split_once('.').map_or("", |(_, item)| item);
        let item = name_of(form, item).map_or(item, |name| name.get(lang));
        return format!("{}{joint}{item}", words.phrase);
    }
    let answered = form.rules.iter().find(|rule| {
        let (kind, note) = answer_fields(rule.id);
        field == kind || field == note
    });
    answered
        .map_or_else(|| field.to_owned(), |rule| format!("{}{joint}{}", words.answered, rule.name.get(lang)))
}
