//! The text with its phrases marked: each leads to its row, and lights up with it.

use leptos::either::Either;
use leptos::html::{A, Pre};
use leptos::prelude::*;

use super::Lit;
use crate::address;
use crate::check_words::check_words;
use crate::components::RenderContext;
use crate::models::marked_text::{Piece, PieceMark};

/// Where a phrase begins: its anchors and its element.
type Beginning = (Vec<String>, NodeRef<A>);

/// The text next to what was read from it.
#[component]
pub(super) fn Source(pieces: Vec<Piece>) -> impl IntoView {
    let words = check_words(RenderContext::current().lang());
    let text = NodeRef::<Pre>::new();
    let is_under_pointer = RwSignal::new(false);
    let mut beginnings: Vec<Beginning> = Vec::new();
    let pieces = pieces.into_iter().map(|Piece { text, mark }| match mark {
        None => Either::Left(text),
        Some(mark) => {
            let (anchors, node) = (anchors(&mark), NodeRef::new());
            if mark.starts.is_some() {
                beginnings.push((anchors.clone(), node));
            }
            Either::Right(view! { <PhrasePiece text mark anchors node/> })
        }
    });
    let pieces = pieces.collect_view();
    follow(text, beginnings, is_under_pointer);
    view! {
        <section class="check-source" aria-labelledby="check-text">
            <h3 id="check-text">{words.text}</h3>
            <pre
                class="report-text" lang="zh-CN" node_ref=text
                on:pointerenter=move |_| is_under_pointer.set(true)
                on:pointerleave=move |_| is_under_pointer.set(false)
            >{pieces}</pre>
        </section>
    }
}

/// The anchors that light a phrase up: its own and that of its row.
fn anchors(mark: &PieceMark) -> Vec<String> {
    let own = mark.starts.map(address::anchor);
    own.into_iter().chain(mark.link.strip_prefix('#').map(str::to_owned)).collect()
}

#[component]
fn PhrasePiece(text: String, mark: PieceMark, anchors: Vec<String>, node: NodeRef<A>) -> impl IntoView {
    let PieceMark { starts, link, names } = mark;
    let light = Lit::light(link.trim_start_matches('#').to_owned());
    let light_too = light.clone();
    view! {
        <a
            class="phrase" class:lit=Lit::is_lit(anchors) id=starts.map(address::anchor) href=link rel="external"
            title=names node_ref=node on:pointerover=move |_| light() on:focusin=move |_| light_too()
        >{text}</a>
    }
}

/// Scrolls the text to the first phrase that is lit from elsewhere.
fn follow(text: NodeRef<Pre>, beginnings: Vec<Beginning>, is_under_pointer: RwSignal<bool>) {
    let Some(lit) = Lit::anchor() else { return };
    Effect::new(move |_| {
        let lit = lit.get();
        let begins = beginnings.iter().find(|(anchors, _)| anchors.contains(&lit));
        let phrase = begins.and_then(|(_, node)| node.get_untracked());
        let text = text.get_untracked().filter(|_| !is_under_pointer.get_untracked());
        if let (Some(phrase), Some(text)) = (phrase, text) {
            text.set_scroll_top(phrase.offset_top() - text.client_height() / 2);
        }
    });
}
