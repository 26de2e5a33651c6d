//! Beside the form: its parts with their state, and everything to mend or to look at, with links
//! to the fields.

use domain::check::Verdict;
use leptos::prelude::*;

use super::sheet::Sheet;
use crate::options::use_lang;
use crate::text::text;

/// The parts of the form; each tells how many of its rows are filled.
#[component]
pub fn Contents(
    /// The form.
    sheet: Sheet,
) -> impl IntoView {
    let lang = use_lang();
    let text = text(lang);
    let part = |part: &'static domain::form::Part| {
        let filled = move || {
            let reading = sheet.reading.get();
            let filled = part
                .items
                .iter()
                .filter(|item| reading.values.contains_key(item.code))
                .count();
            format!("{filled}/{}", part.items.len())
        };
        view! {
            <li>
                <a href=format!("#part-{}", part.code)>{part.number}{part.name.get(lang)}</a>
                " "<span class="quiet">{filled}</span>
            </li>
        }
    };
    view! {
        <nav aria-label=text.edit_contents class="edit-contents">
            <ol>
                {sheet.form.parts.iter().map(part).collect_view()}
                <li><a href="#part-prose">{text.prose_part}</a></li>
            </ol>
        </nav>
    }
}

/// Everything to mend or to look at.
#[component]
pub fn FindingPanel(
    /// The form.
    sheet: Sheet,
) -> impl IntoView {
    let lang = use_lang();
    let text = text(lang);
    let lines = move || {
        let reading = sheet.reading.get();
        let unreadable = reading.unreadable.iter().map(|(item, why)| {
            (
                format!("#f-{}", item.code),
                item.short.get(lang).to_owned(),
                why.sentence().get(lang).to_owned(),
                true,
            )
        });
        let long = reading.too_long.iter().map(|_| {
            (
                "#part-prose".to_owned(),
                text.prose_part.to_owned(),
                text.prose_too_long.to_owned(),
                true,
            )
        });
        let broken = reading
            .findings
            .iter()
            .filter(|finding| finding.verdict == Verdict::Broken)
            .map(|finding| {
                let code = finding.rule.left.first().copied().unwrap_or_default();
                (
                    format!("#f-{code}"),
                    finding.rule.name.get(lang).to_owned(),
                    finding.formula(sheet.form, lang),
                    finding.blocks(),
                )
            });
        let mut lines: Vec<_> = unreadable.chain(long).chain(broken).collect();
        lines.sort_by_key(|(.., blocks)| !blocks);
        lines
    };
    let line = move |(field, name, words, blocks): (String, String, String, bool)| {
        view! {
            <li class=if blocks { "blocking" } else { "" }>
                <a href=field>{name}</a>
                {blocks.then(|| view! { <span class="tag">{text.blocks}</span> })}
                <p>{words}</p>
            </li>
        }
    };
    view! {
        <section class="finding-panel" aria-labelledby="finding-panel">
            <h2 id="finding-panel">{text.findings}</h2>
            <div aria-live="polite">
                {move || {
                    let lines = lines();
                    if lines.is_empty() {
                        view! { <p class="quiet">{text.findings_none}</p> }.into_any()
                    } else {
                        view! { <ul>{lines.into_iter().map(line).collect_view()}</ul> }.into_any()
                    }
                }}
            </div>
        </section>
    }
}
