//! A report's text with its phrases marked: each leads to the figure that stands on it, and has an
//! anchor that the figure leads back to.

use leptos::either::Either;
use leptos::prelude::*;

use crate::address;
use crate::models::marked_text::{Phrase, Piece, PieceMark, pieces};

/// The text with its line breaks. Phrases may overlap.
#[component]
pub fn MarkedText(#[prop(into)] text: String, phrases: Vec<Phrase>) -> impl IntoView {
    let pieces = pieces(&text, &phrases).into_iter().map(|Piece { text, mark }| match mark {
        None => Either::Left(text),
        Some(PieceMark { starts, link, names }) => {
            // The browser must load a link within the page itself, or its end would not be the target.
            let rel = link.starts_with('#').then_some("external");
            Either::Right(view! {
                <a class="phrase" id=starts.map(address::anchor) href=link rel=rel title=names>{text}</a>
            })
        }
    });
    view! { <pre class="report-text" lang="zh-CN">{pieces.collect_view()}</pre> }
}
