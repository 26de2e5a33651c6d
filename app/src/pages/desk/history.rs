//! The history of a report's values: who changed which when, from what, to what.

use domain::draft::Field;
use domain::report::Year;
use domain::time::shown;
use domain::{Form, Lang, Value};
use leptos::prelude::*;
use store::Change;

use super::edit::name_of;
use super::staff::SignedIn;
use super::{ReportBreadcrumb, shortened};
use crate::address::Place;
use crate::check_words::check_words;
use crate::components::{DataTable, RenderContext};
use crate::pages::Page;
use crate::problem::Problem;
use crate::query::Query;
use crate::server::{Backend, Visitor};
use crate::view::HistoryView;

/// `/desk/reports/{agency}/{year}/history`
pub async fn page(
    backend: &Backend,
    visitor: &Visitor,
    query: &Query,
    agency: &str,
    year: Year,
) -> Result<Page, Problem> {
    let (field, from) = (query.value("field"), query.value("from").parse().unwrap_or_default());
    let history = backend.history_view(visitor, agency, year, field, from).await?;
    Ok(Page::new(RenderContext::current().text().history, view! { <History history/> }))
}

#[component]
fn History(history: HistoryView) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, text, words, desk_words) =
        (context.lang(), context.text(), context.words(), context.desk_words());
    let (agency, year) = (history.agency.slug.clone(), history.year);
    let (edit, here) = (Place::Edit(agency.clone(), year), Place::History(agency, year).path());
    let title = format!("{} {year}", history.agency.name(lang));
    let all = (!history.field.is_empty())
        .then(|| view! { " " <a href=context.link(&here)>{words.history_of_all}</a> });
    let columns = [desk_words.log_time, desk_words.log_actor, text.item, text.before, text.after];
    let columns = columns.map(|name| (name.to_owned(), "")).to_vec();
    let form = history.form;
    let rows = history.changes.iter().map(|change| {
        view! { <ChangeRow change=change.clone() form here=here.clone()/> }
    });
    let rows = rows.collect_view();
    let table = if history.changes.is_empty() {
        view! { <p class="empty">{words.history_none}</p> }.into_any()
    } else {
        view! { <DataTable caption=text.history is_caption_hidden=true class="changes" columns>{rows}</DataTable> }
            .into_any()
    };
    view! {
        <SignedIn person=history.person.clone()/>
        <ReportBreadcrumb edit title here=text.history/>
        <h1>{text.history}</h1>
        <p class="lead">{words.history_lead}{all}</p>
        {table}
        <Pages history here/>
    }
}

/// The ways to the pages before and after.
#[component]
fn Pages(history: HistoryView, here: String) -> impl IntoView {
    let context = RenderContext::current();
    let words = context.words();
    let link = |offset: i64| {
        let query = [("field", history.field.clone()), ("from", offset.to_string())];
        let query = serde_urlencoded::to_string(query).unwrap_or_default();
        context.link(&format!("{here}?{query}"))
    };
    let earlier = (history.offset > 0).then(|| link((history.offset - HistoryView::PAGE).max(0)));
    let later = history.more.then(|| link(history.offset + HistoryView::PAGE));
    view! {
        <nav aria-label=words.pages>
            {earlier.map(|link| view! { <a href=link>{words.earlier_page}</a> " " })}
            {later.map(|link| view! { <a href=link>{words.later_page}</a> })}
        </nav>
    }
}

#[component]
fn ChangeRow(change: Change, form: &'static Form, here: String) -> impl IntoView {
    let context = RenderContext::current();
    let lang = context.lang();
    let value = |text: &str| if text.is_empty() { Value::Blank.text(lang) } else { shortened(text) };
    let query = serde_urlencoded::to_string([("field", &change.field)]).unwrap_or_default();
    view! {
        <tr>
            <td>{shown(&change.changed_at, lang)}</td>
            <td>{change.changed_by.clone()}</td>
            <th scope="row">
                <a href=context.link(&format!("{here}?{query}"))>{field_name(&context, form, &change.field)}</a>
            </th>
            <td class="was">{value(&change.was)}</td>
            <td class="now">{value(&change.now)}</td>
        </tr>
    }
}

/// What a field of a draft is called: a row, a section, the text, where a value stands, an answer. One
/// that the form does not know has only its code.
fn field_name(context: &RenderContext, form: &Form, field: &str) -> String {
    let (lang, words) = (context.lang(), context.words());
    let joint = if lang == Lang::Zh { " · " } else { ": " };
    let name = |field: &Field| name_of(form, field).map(|name| name.get(lang));
    match Field::named(field) {
        Field::Text => words.text_title.to_owned(),
        Field::Quote(item) => {
            let item = name(&Field::Item(item.clone())).map_or(item, str::to_owned);
            format!("{}{joint}{item}", check_words(lang).phrase)
        }
        Field::AnswerKind(rule) | Field::AnswerNote(rule) => {
            let rule = form.rules.iter().find(|one| one.id == rule).map(|rule| rule.name.get(lang));
            rule.map_or_else(|| field.to_owned(), |rule| format!("{}{joint}{rule}", words.answered))
        }
        named => name(&named).unwrap_or(field).to_owned(),
    }
}
