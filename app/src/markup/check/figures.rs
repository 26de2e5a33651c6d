//! Every figure that was read, with the phrase it stands on and what other places say instead.

use domain::Number;
use domain::form::find_item;
use domain::sentence::value_with_unit;
use maud::{Markup, html};
use reading::{Proposal, Reading, Reason};

use super::{one_line, phrase_link};
use crate::markup::RenderContext;
use crate::markup::table::table;

/// From how many zeros of a printed table on they are folded: an official table of 2021 has hundreds.
const MANY: usize = 12;

/// The list, in the order of the text.
pub fn figures(context: &RenderContext, text: &str, reading: &Reading) -> Markup {
    let words = context.words();
    let idle =
        |figure: &&Proposal| figure.reason == Reason::Cell && figure.value.stated() == Some(Number::ZERO);
    let (mut zeros, mut told): (Vec<_>, Vec<_>) = reading.figures.iter().partition(idle);
    if zeros.len() < MANY {
        (zeros, told) = (Vec::new(), reading.figures.iter().collect());
    }
    html! {
        section aria-labelledby="check-found" {
            h3 id="check-found" { (words.check_found) " " span class="quiet" { (reading.figures.len()) } }
            (rows(context, text, reading, &told))
            @if !zeros.is_empty() {
                details class="finding-group" {
                    summary { (words.check_zeros.replace("{}", &zeros.len().to_string())) }
                    (rows(context, text, reading, &zeros))
                }
            }
        }
    }
}

fn rows(context: &RenderContext, text: &str, reading: &Reading, figures: &[&Proposal]) -> Markup {
    let letters: Vec<char> = text.chars().collect();
    let columns = [(context.text().item, ""), (context.text().value, "value"), (context.words().phrase, "")];
    let rows: Vec<_> = figures.iter().map(|figure| row(context, &letters, reading, figure)).collect();
    table(context.words().check_found, false, "read", &columns, &rows)
}

fn row(context: &RenderContext, letters: &[char], reading: &Reading, figure: &Proposal) -> Markup {
    let lang = context.lang();
    let item = find_item(&figure.item).map(|(item, _)| item);
    let shown = |value: &domain::Value| {
        item.map_or_else(|| value.shown(lang), |item| value_with_unit(value, item.unit, lang))
    };
    let phrase = |span: reading::Span| {
        let phrase: String = letters.get(span.start..span.end).unwrap_or_default().iter().collect();
        phrase_link(span.start, &one_line(&phrase))
    };
    html! {
        tr id={ "figure-" (figure.item) } {
            th scope="row" { (item.map_or(figure.item.as_str(), |item| item.name.get(lang))) }
            td class="value" { (shown(&figure.value)) }
            td class="phrase-cell" lang="zh-CN" {
                @if figure.reason == Reason::Cell { span class="quiet" lang=(lang.tag()) { (context.words().check_cell) " " } }
                (phrase(figure.span))
                @for other in reading.conflicts.iter().filter(|other| other.item == figure.item) {
                    p class="conflict" {
                        span lang=(lang.tag()) { (context.words().check_conflict.replace("{}", &shown(&other.value))) }
                        (phrase(other.span))
                    }
                }
            }
        }
    }
}
