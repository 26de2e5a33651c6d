//! Every figure that was read, with the phrase it stands on and what other places say instead.

use leptos::prelude::*;

use super::Lit;
use crate::address;
use crate::check_words::check_words;
use crate::components::{DataTable, RenderContext};
use crate::models::check::{ConflictLine, FigureRow, FoldedRows, PhraseLine};

/// The list, in the order of the text.
#[component]
pub(super) fn Figures(figures: Vec<FigureRow>, zeros: Option<FoldedRows>) -> impl IntoView {
    let words = check_words(RenderContext::current().lang());
    let count = figures.len() + zeros.as_ref().map_or(0, |zeros| zeros.rows.len());
    let zeros = zeros.map(|FoldedRows { heading, rows }| {
        view! {
            <details class="finding-group">
                <summary>{heading}</summary>
                <FigureTable rows/>
            </details>
        }
    });
    view! {
        <section aria-labelledby="check-found">
            <h3 id="check-found">{format!("{} ", words.found)}<span class="quiet">{count}</span></h3>
            <FigureTable rows=figures/>
            {zeros}
        </section>
    }
}

#[component]
fn FigureTable(rows: Vec<FigureRow>) -> impl IntoView {
    let context = RenderContext::current();
    let words = check_words(context.lang());
    let columns = [(context.text().item, ""), (context.text().value, "value"), (words.phrase, "")];
    let columns = columns.map(|(name, class)| (name.to_owned(), class)).to_vec();
    let rows = rows.into_iter().map(|row| view! { <FigureLine row/> }).collect_view();
    view! { <DataTable caption=words.found is_caption_hidden=true class="read" columns>{rows}</DataTable> }
}

#[component]
fn FigureLine(row: FigureRow) -> impl IntoView {
    let lang = RenderContext::current().lang();
    let words = check_words(lang);
    let FigureRow { item, name, value, phrase, is_cell, conflicts } = row;
    let id = format!("figure-{item}");
    let (light, is_lit) = (Lit::light(id.clone()), Lit::is_lit(vec![id.clone()]));
    let light_too = light.clone();
    let cell =
        is_cell.then(|| view! { <span class="quiet" lang=lang.tag()>{format!("{} ", words.cell)}</span> });
    let conflicts = conflicts.into_iter().map(|ConflictLine { lead, phrase }| {
        view! { <p class="conflict"><span lang=lang.tag()>{lead}</span><PlainPhraseLink phrase/></p> }
    });
    let conflicts = conflicts.collect_view();
    view! {
        <tr id=id class:lit=is_lit on:pointerover=move |_| light() on:focusin=move |_| light_too()>
            <th scope="row">{name}</th>
            <td class="value">{value}</td>
            <td class="phrase-cell" lang="zh-CN">{cell}<PlainPhraseLink phrase/>{conflicts}</td>
        </tr>
    }
}

/// The way to a phrase, in a row that is lit with its phrases. The browser must follow it itself, or the
/// phrase would not be the page's target.
#[component]
fn PlainPhraseLink(phrase: PhraseLine) -> impl IntoView {
    view! { <a href=format!("#{}", address::anchor(phrase.start)) rel="external">{phrase.text}</a> }
}

/// A link to a phrase, which lights up with it.
#[component]
pub(super) fn PhraseLink(start: usize, text: String) -> impl IntoView {
    let anchor = address::anchor(start);
    let (light, is_lit) = (Lit::light(anchor.clone()), Lit::is_lit(vec![anchor.clone()]));
    let light_too = light.clone();
    view! {
        <a
            href=format!("#{anchor}") rel="external" class:lit=is_lit
            on:pointerover=move |_| light() on:focusin=move |_| light_too()
        >{text}</a>
    }
}

/// Phrases with figures of no single item.
#[component]
pub(super) fn Unassigned(phrases: Vec<PhraseLine>) -> impl IntoView {
    let words = check_words(RenderContext::current().lang());
    let lines = phrases.into_iter().map(|PhraseLine { start, text }| {
        view! { <li><PhraseLink start text/></li> }
    });
    let lines = lines.collect_view();
    view! {
        <section aria-labelledby="check-unassigned">
            <h3 id="check-unassigned">{words.unassigned}</h3>
            <ul class="unassigned" lang="zh-CN">{lines}</ul>
        </section>
    }
}
