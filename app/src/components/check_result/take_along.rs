//! The figures to take along: copied, or as a file. Links carry the files in themselves, so that they
//! work without script and without a request.

use leptos::html::{Details, Textarea};
use leptos::prelude::*;

use crate::check_words::check_words;
use crate::components::RenderContext;
use crate::components::title::escape;
use crate::models::check::CheckFiles;

/// Copy and download.
#[component]
pub(super) fn TakeAlong(files: CheckFiles) -> impl IntoView {
    let words = check_words(RenderContext::current().lang());
    let CheckFiles { name, csv, json } = files;
    let csv_link = format!("data:text/csv;charset=utf-8,%EF%BB%BF{}", in_address(&csv));
    let json_link = format!("data:application/json;charset=utf-8,{}", in_address(&json));
    let (details, field) = (NodeRef::<Details>::new(), NodeRef::<Textarea>::new());
    let is_copied = RwSignal::new(false);
    let text = csv.clone();
    // Only pages over TLS may write to the clipboard; elsewhere the text is selected, to be copied by key.
    let copy = move |_| {
        if window().is_secure_context() {
            let _ = window().navigator().clipboard().write_text(&text);
            is_copied.set(true);
        } else if let (Some(details), Some(field)) = (details.get_untracked(), field.get_untracked()) {
            details.set_open(true);
            field.select();
        }
    };
    view! {
        <section class="check-take" aria-labelledby="check-copy">
            <h2 id="check-copy">{words.take}</h2>
            <p class="check-acts">
                <button type="button" class="copy-figures" on:click=copy>{words.copy}</button>
                <a href=csv_link download=format!("{name}.csv")>{words.csv}</a>
                <a href=json_link download=format!("{name}.json")>{words.json}</a>
                <span class="copied" class:now=is_copied role="status"><span>{words.copied}</span></span>
            </p>
            <details node_ref=details>
                <summary>{words.as_text}</summary>
                <textarea
                    id="check-csv" readonly=true rows="8" aria-label=words.as_text node_ref=field
                    inner_html=format!("\n{}", escape(&csv)) prop:value=csv
                ></textarea>
            </details>
        </section>
    }
}

/// A text in a `data:` address: only what would end or change it is written as a code.
fn in_address(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '%' => out.push_str("%25"),
            '#' => out.push_str("%23"),
            '"' => out.push_str("%22"),
            '\r' => out.push_str("%0D"),
            '\n' => out.push_str("%0A"),
            '\t' => out.push_str("%09"),
            ' ' => out.push_str("%20"),
            other => out.push(other),
        }
    }
    out
}
