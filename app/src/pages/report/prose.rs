//! The report's own words, where it has any.

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::RenderContext;
use crate::models::ReportView;

/// The sections of prose in the form's order.
#[component]
pub fn Prose(view: Arc<ReportView>) -> impl IntoView {
    let context = RenderContext::current();
    let sections = view.report.form().map_or(&[][..], |form| form.sections);
    let sections = sections.iter().filter_map(|section| {
        let words = view.report.prose.get(section.code)?;
        let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
        let lines = lines.map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
        Some(view! {
            <h3>{section.name.get(context.lang())}</h3>
            <div class="measure" lang="zh-CN">{lines}</div>
        })
    });
    let sections = sections.collect_view();
    view! {
        <section aria-labelledby="prose">
            <h2 id="prose">{context.text().prose}</h2>
            {sections}
        </section>
    }
}
