//! Beside the fields: the parts of the form with how much of each is filled, and everything to mend.

use leptos::either::Either;
use leptos::prelude::*;

use super::judgement::PanelLine;
use super::state::FormState;
use crate::components::RenderContext;

/// Contents and findings.
#[component]
pub fn Side() -> impl IntoView {
    let state = FormState::current();
    let context = RenderContext::current();
    let text = context.text();
    let parts = state.form.parts.iter().map(|part| {
        let filled =
            move || state.judgement.with(|now| now.filled.get(part.code).cloned().unwrap_or_default());
        let filled = Memo::new(move |_| filled());
        view! {
            <li>
                <a href=format!("#part-{}", part.code)>{context.part(part)}</a>
                " " <span class="quiet" id=format!("filled-{}", part.code)>{move || filled.get()}</span>
            </li>
        }
    });
    let parts = parts.collect_view();
    view! {
        <aside class="edit-side" aria-label=text.findings>
            <nav aria-label=text.edit_contents class="edit-contents">
                <ol>{parts}<li><a href="#part-prose">{text.prose_part}</a></li></ol>
            </nav>
            <section class="finding-panel" aria-labelledby="finding-panel">
                <h2 id="finding-panel">{text.findings}</h2>
                <div class="finding-lines" aria-live="polite"><Lines/></div>
            </section>
        </aside>
    }
}

/// Everything to mend or to look at, with links to the fields.
#[component]
fn Lines() -> impl IntoView {
    let state = FormState::current();
    let text = RenderContext::current().text();
    let lines = Memo::new(move |_| state.judgement.with(|judgement| judgement.lines.clone()));
    move || {
        let lines = lines.get();
        if lines.is_empty() {
            return Either::Left(view! { <p class="quiet">{text.findings_none}</p> });
        }
        let lines = lines.into_iter().map(|line| view! { <Line line/> }).collect_view();
        Either::Right(view! { <ul>{lines}</ul> })
    }
}

#[component]
fn Line(line: PanelLine) -> impl IntoView {
    let text = RenderContext::current().text();
    let tag = match (line.blocks, line.is_answered) {
        (true, _) => Some(text.blocks),
        (false, true) => Some(text.is_answered),
        (false, false) => None,
    };
    view! {
        <li class=line.blocks.then_some("blocking")>
            <a href=line.link>{line.name}</a>
            {tag.map(|tag| view! { <span class="tag">{tag}</span> })}
            <p>{line.words}</p>
        </li>
    }
}
