//! The whole report as a form, grouped as the official table: label, field, unit, what is published
//! beside, findings under the field and in a panel. `live::edit` refreshes the findings as one types.

use domain::Item;
use domain::draft::{Reading, prose_field};
use domain::form::{Grid, Part, Row, Section};
use domain::policy::{Act, may};
use domain::time::shown;
use maud::{Markup, html};

use super::edit::{filled, finding_lines, message};
use super::edit_kept::{FORM, joined_notice, kept};
use super::grid::official;
use super::people::signed_in;
use crate::address::Place;
use crate::components::RenderContext;
use crate::models::EditView;

/// `/desk/reports/{agency}/{year}`; `joined` are those whose changes came in with the last save.
pub fn edit_form(context: &RenderContext, view: &EditView, joined: &[String]) -> Markup {
    let (lang, text) = (context.lang(), context.text());
    let Some(form) = view.published.form() else { return Markup::default() };
    let reading = Reading::of(form, view.shown(), &view.beside());
    let year = view.published.year;
    let title = format!("{} {year}", view.agency.name(lang));
    html! {
        (signed_in(context, &view.person))
        (super::breadcrumb(context, &[(Place::Desk, text.desk)], &title))
        h1 { (title) }
        (joined_notice(context, joined))
        (kept(context, view, form))
        form class="edit-form" id=(FORM) method="post" action="/fn/save-draft" novalidate {
            input type="hidden" name="agency" value=(view.agency.slug);
            input type="hidden" name="year" value=(year);
            input type="hidden" name="lang" value=(lang.code());
            input type="hidden" name="version" value=(view.version);
            input type="hidden" name="key" value=(view.key);
            input type="hidden" name="waiting" value=(view.unsaved.as_ref().map_or("", |unsaved| unsaved.at.as_str()));
            div class="edit-bar" {
                p class="save-state" role="status" { (saved(context, view)) }
                button type="submit" { (text.save) }
                @if may(Some(view.person.role), Act::Publish) {
                    button type="submit" class="quiet-button" name="then" value="publish" { (text.to_publish) }
                }
            }
            aside class="edit-side" aria-label=(text.findings) {
                (contents(context, form.parts, &reading))
                section class="finding-panel" aria-labelledby="finding-panel" {
                    h2 id="finding-panel" { (text.findings) }
                    div class="finding-lines" aria-live="polite" { (finding_lines(context, form, &reading)) }
                }
            }
            div class="edit-rows" {
                p class="lead" {
                    (text.fill_hint) " "
                    a href=(context.to(&Place::Import(view.agency.slug.clone(), year))) { (context.words().import) }
                    " " a href=(context.to(&Place::Attributes(view.agency.slug.clone(), year))) { (context.words().attributes) }
                    " " a href=(context.to(&Place::History(view.agency.slug.clone(), year))) { (context.words().history) }
                }
                @for part in form.parts {
                    fieldset id={ "part-" (part.code) } {
                        legend { (context.part(part)) }
                        @match part.grid {
                            Some(grid) => (cells(context, view, part, grid, &reading)),
                            None => @for item in part.items { (row(context, view, item, &reading)) },
                        }
                    }
                }
                fieldset id="part-prose" {
                    legend { (text.prose_part) }
                    @for section in form.sections { (prose(context, view, section, &reading)) }
                }
            }
        }
    }
}

/// When the draft was saved, and by whom.
fn saved(context: &RenderContext, view: &EditView) -> String {
    let text = context.text();
    match (view.unsaved_text(), &view.saved) {
        (Some(_), _) => text.unsaved.to_owned(),
        (None, Some((at, by))) => {
            format!("{} {} · {} {by}", text.saved_at, shown(at, context.lang()), text.saved_by)
        }
        (None, None) => text.never_saved.to_owned(),
    }
}

fn row(context: &RenderContext, view: &EditView, item: &Item, reading: &Reading) -> Markup {
    let (lang, text) = (context.lang(), context.text());
    let id = format!("f-{}", item.code);
    let message = message(context, item, reading);
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

/// A part with columns: a field in every cell.
fn cells(context: &RenderContext, view: &EditView, part: &Part, grid: &Grid, reading: &Reading) -> Markup {
    let caption = part.name.get(context.lang());
    let name = |row: &Row, _: &[Item]| html! { (row.name.get(context.lang())) };
    official(context, caption, part, grid, &|_, _| true, &name, &|item| cell(context, view, item, reading))
}

fn cell(context: &RenderContext, view: &EditView, item: &Item, reading: &Reading) -> Markup {
    let (lang, text) = (context.lang(), context.text());
    let id = format!("f-{}", item.code);
    let message = message(context, item, reading);
    let typed = view.shown().get(item.code).map_or("", String::as_str);
    let published = view.published.value(item.code);
    html! {
        td class="value" {
            input id=(id) name={ "fields[" (item.code) "]" } type="text" inputmode="decimal" autocomplete="off"
                value=(typed) aria-label=(item.name.get(lang)) aria-invalid=[message.blocks.then_some("true")]
                aria-describedby={ (id) "-message" };
            @if !published.is_blank() {
                span class="was-published" title=(text.published_value) { (published.shown(lang)) }
            }
            p class="message" id={ (id) "-message" } aria-live="polite" { (message.words) }
        }
    }
}

fn prose(context: &RenderContext, view: &EditView, section: &Section, reading: &Reading) -> Markup {
    let field = prose_field(section.code);
    let id = format!("f-{field}");
    let typed = view.shown().get(&field).map_or("", String::as_str);
    let long = reading.too_long.contains(&section.code);
    html! {
        div class="prose-field" {
            label for=(id) { (section.name.get(context.lang())) }
            // The line break after the tag is swallowed by the browser, so that the text's own stays.
            textarea id=(id) name={ "fields[" (field) "]" } rows="8" aria-describedby={ (id) "-message" } {
                "\n" (typed)
            }
            p class="message" id={ (id) "-message" } aria-live="polite" {
                @if long { (context.text().prose_too_long) }
            }
        }
    }
}

/// The parts of the form; each tells how many of its rows are filled.
fn contents(context: &RenderContext, parts: &[Part], reading: &Reading) -> Markup {
    let text = context.text();
    html! {
        nav aria-label=(text.edit_contents) class="edit-contents" {
            ol {
                @for part in parts {
                    li {
                        a href={ "#part-" (part.code) } { (context.part(part)) }
                        " " span class="quiet" id={ "filled-" (part.code) } { (filled(part, reading)) }
                    }
                }
                li { a href="#part-prose" { (text.prose_part) } }
            }
        }
    }
}
