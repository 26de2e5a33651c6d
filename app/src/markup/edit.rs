//! The whole report as a form, grouped as the official table: label, field, unit, what is published
//! beside, findings under the field and in a panel. `live::edit` refreshes the findings as one types.

use domain::Item;
use domain::check::Verdict;
use domain::draft::{Reading, prose_field};
use domain::form::{Part, Section};
use domain::policy::{Act, may};
use maud::{Markup, html};

use super::edit_kept::kept;
use super::people::signed_in;
use super::{Pen, minute};
use crate::address::Place;
use crate::wire::EditView;

/// `/desk/reports/{agency}/{year}`
pub fn edit(pen: &Pen, view: &EditView) -> Markup {
    let (lang, text) = (pen.lang(), pen.text());
    let Some(form) = view.published.form() else { return Markup::default() };
    let reading = Reading::of(form, view.shown());
    let year = view.published.year;
    let title = format!("{} {year}", view.agency.name(lang));
    html! {
        (signed_in(pen, &view.person))
        (pen.breadcrumb(&[(Place::Desk, text.desk)], &title))
        h1 { (title) }
        (kept(pen, view, form))
        form class="edit-form" method="post" action="/fn/save-draft" novalidate {
            input type="hidden" name="agency" value=(view.agency.slug);
            input type="hidden" name="year" value=(year);
            input type="hidden" name="lang" value=(lang.code());
            input type="hidden" name="version" value=(view.version);
            input type="hidden" name="key" value=(view.key);
            div class="edit-bar" {
                p class="save-state" role="status" { (saved(pen, view)) }
                button type="submit" { (text.save) }
                @if may(Some(view.person.role), Act::Publish) {
                    button type="submit" class="quiet-button" name="then" value="publish" { (text.to_publish) }
                }
            }
            aside class="edit-side" aria-label=(text.findings) {
                (contents(pen, form.parts, &reading))
                section class="finding-panel" aria-labelledby="finding-panel" {
                    h2 id="finding-panel" { (text.findings) }
                    div class="finding-lines" aria-live="polite" { (finding_lines(pen, form, &reading)) }
                }
            }
            div class="edit-rows" {
                p class="lead" { (text.fill_hint) }
                @for part in form.parts {
                    fieldset id={ "part-" (part.code) } {
                        legend { (part.number) (part.name.get(lang)) }
                        @for item in part.items { (row(pen, view, item, &reading)) }
                    }
                }
                fieldset id="part-prose" {
                    legend { (text.prose_part) }
                    @for section in form.sections { (prose(pen, view, section, &reading)) }
                }
            }
        }
    }
}

/// When the draft was saved, and by whom.
fn saved(pen: &Pen, view: &EditView) -> String {
    let text = pen.text();
    match (view.unsaved_text(), &view.saved) {
        (Some(_), _) => text.unsaved.to_owned(),
        (None, Some((at, by))) => format!("{} {} UTC · {} {by}", text.saved_at, minute(at), text.saved_by),
        (None, None) => text.never_saved.to_owned(),
    }
}

fn row(pen: &Pen, view: &EditView, item: &Item, reading: &Reading) -> Markup {
    let (lang, text) = (pen.lang(), pen.text());
    let id = format!("f-{}", item.code);
    let message = message(pen, item, reading);
    let typed = view.shown().get(item.code).map_or("", String::as_str);
    html! {
        div class={ "edit-row depth-" (item.depth) } {
            label for=(id) {
                span class="row-number" { (item.number) } (item.name.get(lang))
                @if item.local { span class="row-local" { (text.local_row) } }
            }
            span class="edit-field" {
                input id=(id) name={ "fields[" (item.code) "]" } type="text" inputmode="decimal"
                    autocomplete="off" value=(typed) aria-invalid=[message.blocks.then_some("true")]
                    aria-describedby={ (id) "-hint " (id) "-message" };
                span class="unit" { (item.unit.name().get(lang)) }
            }
            span class="edit-published" {
                span { (text.published_value) } " " (view.published.value(item.code).shown(lang))
            }
            p class="hint" id={ (id) "-hint" } { @if let Some(rule) = item.counting { (rule.get(lang)) } }
            p class="message" id={ (id) "-message" } aria-live="polite" { (message.words) }
        }
    }
}

fn prose(pen: &Pen, view: &EditView, section: &Section, reading: &Reading) -> Markup {
    let field = prose_field(section.code);
    let id = format!("f-{field}");
    let typed = view.shown().get(&field).map_or("", String::as_str);
    let long = reading.too_long.contains(&section.code);
    html! {
        div class="prose-field" {
            label for=(id) { (section.name.get(pen.lang())) }
            // The line break after the tag is swallowed by the browser, so that the text's own stays.
            textarea id=(id) name={ "fields[" (field) "]" } rows="8" aria-describedby={ (id) "-message" } {
                "\n" (typed)
            }
            p class="message" id={ (id) "-message" } aria-live="polite" {
                @if long { (pen.text().prose_too_long) }
            }
        }
    }
}

/// What is to be said under an item's field.
#[derive(Debug, Default)]
pub struct Message {
    /// The words; empty where there is nothing to say.
    pub words: String,
    /// Whether it blocks publishing.
    pub blocks: bool,
}

/// What is to be said under an item's field: that it cannot be read, or which rules it breaks.
pub fn message(pen: &Pen, item: &Item, reading: &Reading) -> Message {
    let lang = pen.lang();
    if let Some((_, why)) = reading.unreadable.iter().find(|(unreadable, _)| unreadable.code == item.code) {
        return Message { words: why.sentence().get(lang).to_owned(), blocks: true };
    }
    let broken = reading.findings.iter().filter(|finding| finding.verdict == Verdict::Broken);
    let here: Vec<_> = broken.filter(|finding| finding.rule.left.first() == Some(&item.code)).collect();
    let stop = if lang == domain::Lang::Zh { "。" } else { ". " };
    let said = here.iter().map(|finding| {
        let (word, name) = (finding.word().get(lang), finding.rule.name.get(lang));
        format!("{word}{}{name}{stop}{}", pen.colon(), finding.sentence(lang))
    });
    Message { words: said.collect::<Vec<_>>().join(" "), blocks: here.iter().any(|finding| finding.blocks()) }
}

/// The parts of the form; each tells how many of its rows are filled.
fn contents(pen: &Pen, parts: &[Part], reading: &Reading) -> Markup {
    let (lang, text) = (pen.lang(), pen.text());
    html! {
        nav aria-label=(text.edit_contents) class="edit-contents" {
            ol {
                @for part in parts {
                    li {
                        a href={ "#part-" (part.code) } { (part.number) (part.name.get(lang)) }
                        " " span class="quiet" id={ "filled-" (part.code) } { (filled(part, reading)) }
                    }
                }
                li { a href="#part-prose" { (text.prose_part) } }
            }
        }
    }
}

/// How many rows of a part are filled: `3/8`.
pub fn filled(part: &Part, reading: &Reading) -> String {
    let count = part.items.iter().filter(|item| reading.values.contains_key(item.code)).count();
    format!("{count}/{}", part.items.len())
}

/// Everything to mend or to look at, what blocks first, with links to the fields.
pub fn finding_lines(pen: &Pen, form: &domain::Form, reading: &Reading) -> Markup {
    let (lang, text) = (pen.lang(), pen.text());
    let unreadable = reading.unreadable.iter().map(|(item, why)| {
        (format!("#f-{}", item.code), item.short.get(lang), why.sentence().get(lang).to_owned(), true)
    });
    let long = reading
        .too_long
        .iter()
        .map(|_| ("#part-prose".to_owned(), text.prose_part, text.prose_too_long.to_owned(), true));
    let broken =
        reading.findings.iter().filter(|finding| finding.verdict == Verdict::Broken).map(|finding| {
            let code = finding.rule.left.first().copied().unwrap_or_default();
            (format!("#f-{code}"), finding.rule.name.get(lang), finding.formula(form, lang), finding.blocks())
        });
    let (blocking, other): (Vec<_>, Vec<_>) = unreadable.chain(long).chain(broken).partition(|line| line.3);
    html! {
        @if blocking.is_empty() && other.is_empty() { p class="quiet" { (text.findings_none) } } @else {
            ul {
                @for (field, name, words, blocks) in blocking.iter().chain(&other) {
                    li class=[blocks.then_some("blocking")] {
                        a href=(field) { (name) }
                        @if *blocks { span class="tag" { (text.blocks) } }
                        p { (words) }
                    }
                }
            }
        }
    }
}
