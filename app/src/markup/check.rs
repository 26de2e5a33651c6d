//! `/check`: anyone's report, read and checked. Written by the server, and by the browser's worker
//! from the same code.

mod figures;
mod files;
mod notices;

use domain::check::{Beside, Finding, Verdict, check_report};
use domain::form::find_item;
use domain::{Form, Item, Report, Value};
use maud::{Markup, html};
use reading::Reading;

pub use notices::notices;

use super::findings::finding_list;
use super::grid::cells;
use super::marked_text::{Phrase, anchor, marked_text};
use super::table::table;
#[cfg(feature = "ssr")]
use crate::address::Place;
use crate::components::RenderContext;

/// The page: the form, what stood in the way if anything did, and the result.
#[cfg(feature = "ssr")]
pub fn check_page(
    context: &RenderContext,
    typed: &str,
    refused: Option<&str>,
    result: Option<Markup>,
) -> Markup {
    let words = context.words();
    html! {
        div class="check-page" {
            (super::breadcrumb(context, &[(Place::Home, context.text().home)], words.check_title))
            h1 class="display" { (words.check_title) }
            p class="lead" { (words.check_lead) }
            @if let Some(refused) = refused { p class="notice" role="alert" { (refused) } }
            (check_form(context, typed))
            div id="check-result" { @if let Some(result) = result { (result) } }
        }
    }
}

/// The form. Its states are those of the script; without one, none of them shows.
#[cfg(feature = "ssr")]
fn check_form(context: &RenderContext, typed: &str) -> Markup {
    let words = context.words();
    html! {
        form class="check-form" method="post" action=(context.to(&Place::Check)) enctype="multipart/form-data" {
            label for="text" { (words.import_text) }
            textarea id="text" name="text" rows="10" lang="zh-CN" placeholder=(words.check_paste) spellcheck="false" { "\n" (typed) }
            div class="check-acts" {
                button type="submit" { (words.check_now) }
                label for="file" { (words.check_file) }
                input id="file" name="file" type="file" accept=".txt,.html,.htm,.docx,.pdf,.xlsx";
            }
            div class="check-state" role="status" {
                p class="when-reading" { (words.check_reading) }
                p class="when-done" { (words.check_done) " " span class="milliseconds" {} " " (words.check_milliseconds) }
                p class="when-empty" { (words.check_nothing) }
                p class="when-file" { (words.check_document) }
                p class="when-failed" { (words.check_failed) }
            }
            button class="ask-server" type="submit" name="send" value="server" { (words.check_send) }
            p class="quiet" { (words.check_private) }
        }
    }
}

/// Reads a text and writes its check as the server would for the form at `address`.
#[cfg(feature = "reader")]
pub fn check_text(text: &str, address: &str) -> String {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    let told = |name: &str| {
        let value = |pair: &str| pair.strip_prefix(name)?.strip_prefix('=').map(str::to_owned);
        query.split('&').find_map(value)
    };
    let options = crate::options::Options::read(told).carried();
    checked(&RenderContext { options }, text, &reading::read(text)).into_string()
}

/// What was read from a text.
pub fn checked(context: &RenderContext, text: &str, reading: &Reading) -> Markup {
    let report = reading.report(text).filter(|_| !reading.figures.is_empty());
    let findings = report.as_ref().map(|report| check_report(report, &Beside::default())).unwrap_or_default();
    let told: Vec<_> = findings.iter().filter(|finding| !finding.is_silent()).cloned().collect();
    html! {
        (summary(context, reading, &told))
        div class="check-beside" {
            div class="check-read" {
                @if let Some(report) = &report {
                    section aria-labelledby="adds-up" {
                        h3 id="adds-up" { (context.text().adds_up) }
                        (finding_list(context, report, findings))
                    }
                }
                @if !reading.figures.is_empty() { (figures::figures(context, text, reading)) }
                @if !reading.unassigned.is_empty() { (unassigned(context, text, reading)) }
            }
            section class="check-source" aria-labelledby="check-text" {
                h3 id="check-text" { (context.words().check_text) }
                (marked_text(text, &phrases(context, reading)))
            }
        }
        @if let Some(report) = &report { (official(context, report)) }
        @if !reading.figures.is_empty() { (files::take_along(context, text, reading, &told)) }
    }
}

/// Whose report it is, and how it came out.
fn summary(context: &RenderContext, reading: &Reading, findings: &[Finding]) -> Markup {
    let words = context.words();
    let count = |verdict| findings.iter().filter(|finding| finding.verdict == verdict).count();
    let (broken, holds) = (count(Verdict::Broken), count(Verdict::Holds));
    let told = |words: &str, count: usize| words.replace("{}", &count.to_string());
    html! {
        section class="checked" aria-labelledby="check-facts" {
            h2 id="check-facts" tabindex="-1" { (title(context, reading)) }
            @if reading.figures.is_empty() { p class="empty" { (words.check_empty) } } @else {
                ul class="facts" {
                    li { (told(words.check_count, reading.figures.len())) }
                    @if holds > 0 { li { (told(words.rules_hold, holds)) } }
                    @if broken > 0 { li class="look" { (told(words.check_look, broken)) } }
                }
            }
            (notices(context, reading))
        }
    }
}

/// Whose report it is, as far as the text says.
fn title(context: &RenderContext, reading: &Reading) -> String {
    let agency = reading.agency.as_ref().map(|told| told.what.clone()).unwrap_or_default();
    let year = reading.year.as_ref().map(|told| told.what.to_string()).unwrap_or_default();
    let form = reading.form.as_deref().and_then(Form::find).map_or("", |form| form.name.get(context.lang()));
    let parts = [agency, year, form.to_owned()];
    let told: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if told.is_empty() { context.words().check_found.to_owned() } else { told.join(" · ") }
}

fn unassigned(context: &RenderContext, text: &str, reading: &Reading) -> Markup {
    let words = context.words();
    // Counted once: the way to the last of thousands of phrases is as long as the text.
    let letters: Vec<char> = text.chars().collect();
    let phrase = |span: reading::Span| -> String {
        letters.get(span.start..span.end).unwrap_or_default().iter().collect()
    };
    html! {
        section aria-labelledby="check-unassigned" {
            h3 id="check-unassigned" { (words.check_unassigned) }
            ul class="unassigned" lang="zh-CN" {
                @for told in &reading.unassigned {
                    li { (phrase_link(told.span.start, &one_line(&phrase(told.span)))) }
                }
            }
        }
    }
}

/// A phrase that leads to its place in the text. The router must leave it to the browser, or the
/// place would not be the page's target.
fn phrase_link(start: usize, phrase: &str) -> Markup {
    html! { a href={ "#" (anchor(start)) } rel="external" { (phrase) } }
}

/// The tables that the figures fill, as the form prints them.
fn official(context: &RenderContext, report: &Report) -> Markup {
    let lang = context.lang();
    let Some(form) = report.form() else { return Markup::default() };
    let filled = |items: &[Item]| items.iter().any(|item| *report.value(item.code) != Value::Blank);
    let mut parts = form.parts.iter().filter(|part| filled(part.items)).peekable();
    if parts.peek().is_none() {
        return Markup::default();
    }
    let quote = |start| format!("#{}", anchor(start));
    html! {
        section class="check-official" aria-labelledby="check-tables" {
            h2 id="check-tables" { (context.words().check_tables) }
            @for part in parts {
                details class="part" open {
                    summary { h3 { (part.number) (part.name.get(lang)) } }
                    @match part.grid {
                        Some(grid) => (cells(context, report, part.name.get(lang), part, grid, &quote)),
                        None => (list(context, report, part.name.get(lang), part.items)),
                    }
                }
            }
        }
    }
}

fn list(context: &RenderContext, report: &Report, caption: &str, items: &[Item]) -> Markup {
    let lang = context.lang();
    let row = |item: &Item| {
        let value = report.value(item.code);
        let quoted = report.values.get(item.code).and_then(|entry| match entry.provenance {
            domain::report::Provenance::Quoted { start, .. } => Some(start),
            _ => None,
        });
        html! {
            tr class={ "depth-" (item.depth) } {
                th scope="row" { span class="row-number" { (item.number) } (item.name.get(lang)) }
                td class={ "value state-" (value.state()) } {
                    @match quoted {
                        Some(start) => (phrase_link(start, &value.shown(lang))),
                        None => (value.shown(lang)),
                    }
                }
                td class="unit" { (item.unit.name().get(lang)) }
            }
        }
    };
    let columns = [(context.text().item, ""), (context.text().value, "value"), (context.text().unit, "")];
    table(caption, true, "values", &columns, &items.iter().map(row).collect::<Vec<_>>())
}

/// Where the text is marked: figures lead to their rows, what is not assignable to its list.
fn phrases(context: &RenderContext, reading: &Reading) -> Vec<Phrase> {
    let lang = context.lang();
    let phrase = |span: &reading::Span, link: &str, name: &str| Phrase {
        start: span.start,
        end: span.end,
        link: link.to_owned(),
        name: name.to_owned(),
    };
    let mut phrases = Vec::new();
    for figure in &reading.figures {
        let name = find_item(&figure.item).map_or(figure.item.as_str(), |(item, _)| item.name.get(lang));
        let others =
            reading.conflicts.iter().filter(|other| other.item == figure.item).map(|other| &other.span);
        let spans = std::iter::once(&figure.span).chain(&figure.also).chain(others);
        phrases.extend(spans.map(|span| phrase(span, &format!("#figure-{}", figure.item), name)));
    }
    let elsewhere = |told: &reading::Unassigned| {
        phrase(&told.span, "#check-unassigned", context.words().check_unassigned)
    };
    phrases.extend(reading.unassigned.iter().map(elsewhere));
    phrases
}

/// A phrase without the line breaks that a page's layout put into it.
pub fn one_line(phrase: &str) -> String {
    phrase.split('\n').map(str::trim).collect()
}
