//! What was read from a report's text, and how it checks: written by the server, and in the browser from
//! what the worker answers.

mod figures;
mod lit;
mod source;
mod tables;
mod take_along;

use leptos::html::H2;
use leptos::prelude::*;

use super::{FindingList, ReadingNotices, RenderContext};
use crate::check_words::check_words;
use crate::models::check::{CheckModel, Fact};

pub use lit::Lit;

use figures::{Figures, Unassigned};
use source::Source;
use tables::FilledTables;
use take_along::TakeAlong;

/// The result. `takes_focus` leads the reader to it once it is shown.
#[component]
pub fn CheckResult(model: CheckModel, #[prop(optional)] takes_focus: bool) -> impl IntoView {
    let context = RenderContext::current();
    let CheckModel { title, facts, notices, findings, figures, zeros, unassigned, pieces, tables, files } =
        model;
    let findings = findings.map(|findings| {
        view! {
            <section aria-labelledby="adds-up">
                <h3 id="adds-up">{context.text().adds_up}</h3>
                <FindingList findings/>
            </section>
        }
    });
    let figures = files.is_some().then(|| view! { <Figures figures zeros/> });
    let unassigned = (!unassigned.is_empty()).then(|| view! { <Unassigned phrases=unassigned/> });
    let tables = (!tables.is_empty()).then(|| view! { <FilledTables tables/> });
    view! {
        <Summary title facts notices takes_focus/>
        <div class="check-beside">
            <div class="check-read">
                {findings}
                {figures}
                {unassigned}
            </div>
            <Source pieces/>
        </div>
        {tables}
        {files.map(|files| view! { <TakeAlong files/> })}
    }
}

/// Whose report it is, and how it came out.
#[component]
fn Summary(title: String, facts: Vec<Fact>, notices: Vec<String>, takes_focus: bool) -> impl IntoView {
    let words = check_words(RenderContext::current().lang());
    let heading = NodeRef::<H2>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get().filter(|_| takes_focus) {
            let _ = heading.focus();
            heading.scroll_into_view();
        }
    });
    let facts = if facts.is_empty() {
        view! { <p class="empty">{words.empty}</p> }.into_any()
    } else {
        let facts = facts.into_iter().map(|fact| {
            view! { <li class=fact.is_doubtful.then_some("look")>{fact.words}</li> }
        });
        view! { <ul class="facts">{facts.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="checked" aria-labelledby="check-facts">
            <h2 id="check-facts" tabindex="-1" node_ref=heading>{title}</h2>
            {facts}
            <ReadingNotices lines=notices/>
        </section>
    }
}
