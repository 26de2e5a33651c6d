//! What a release would change, as a table.

use domain::Value;
use domain::answer::Answer;
use domain::draft::Difference;
use domain::report::Entry;
use leptos::prelude::*;

use super::answers::AnswerText;
use super::shortened;
use crate::components::{DataTable, RenderContext};

/// The table: name, before, after.
#[component]
pub fn Changes(changes: Vec<Difference>) -> impl IntoView {
    let text = RenderContext::current().text();
    if changes.is_empty() {
        return view! { <p class="empty">{text.no_changes}</p> }.into_any();
    }
    let columns = [text.item, text.before, text.after].map(|name| (name.to_owned(), "")).to_vec();
    let rows = changes.into_iter().map(|change| view! { <ChangedRow change/> }).collect_view();
    view! { <DataTable caption=text.changes is_caption_hidden=true class="changes" columns>{rows}</DataTable> }
        .into_any()
}

#[component]
fn ChangedRow(change: Difference) -> impl IntoView {
    let context = RenderContext::current();
    let lang = context.lang();
    let words =
        |text: &str| if text.is_empty() { Value::Blank.text(lang) } else { shortened(text) }.into_any();
    let (name, before, after) = match change {
        Difference::Row { item, before, unreadable: Some(typed), .. } => {
            (item.name.get(lang), entry(before, false), shortened(&typed).into_any())
        }
        Difference::Row { item, before, after, unreadable: None } => {
            let value = |entry: &Option<Entry>| entry.as_ref().map(|entry| entry.value.clone());
            let is_moved = value(&before) == value(&after);
            (item.name.get(lang), entry(before, is_moved), entry(after, is_moved))
        }
        Difference::Section { section, before, after } => {
            (section.name.get(lang), words(&before), words(&after))
        }
        Difference::Answer { rule, before, after } => (rule.name.get(lang), answer(before), answer(after)),
        Difference::Text { before, after } => (context.words().text_title, words(&before), words(&after)),
    };
    view! { <tr><th scope="row">{name}</th><td class="was">{before}</td><td class="now">{after}</td></tr> }
}

/// A value, with the place where it stands if that is what changed.
fn entry(entry: Option<Entry>, with_place: bool) -> AnyView {
    let lang = RenderContext::current().lang();
    let value = entry.as_ref().map_or(Value::Blank.text(lang), |entry| entry.value.text(lang));
    let place = entry.filter(|_| with_place).map(|entry| entry.provenance.line(lang));
    let place = place.map(|place| view! { <p class="quiet">{place}</p> });
    view! { {value} {place} }.into_any()
}

fn answer(answer: Option<Answer>) -> AnyView {
    match answer {
        Some(answer) => view! { <AnswerText answer/> }.into_any(),
        None => "—".into_any(),
    }
}
