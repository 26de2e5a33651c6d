//! The desk's import: the text of a published report, and every figure read from it to be accepted,
//! corrected or left.

use domain::form::find_item;
use domain::quote::TEXT_FIELD;
use domain::time::shown;
use domain::typed;
use maud::{Markup, html};
use reading::{Proposal, Reading};

use super::check::{notices, one_line};
use super::marked_text::{Phrase, anchor, marked_text};
use super::people::{notice, signed_in};
use super::{Pen, fill};
use crate::address::Place;
use crate::wire::EditView;

/// `/desk/reports/{agency}/{year}/import`
pub fn import(pen: &Pen, view: &EditView, text: &str, reading: Option<&Reading>) -> Markup {
    let (lang, words) = (pen.lang(), pen.words());
    let year = view.published.year;
    let name = format!("{} {year}", view.agency.name(lang));
    let edit = Place::Edit(view.agency.slug.clone(), year);
    html! {
        (signed_in(pen, &view.person))
        (pen.breadcrumb(&[(Place::Desk, pen.text().desk), (edit.clone(), &name)], words.import))
        h1 { (words.import) }
        p class="lead" { (words.import_lead) }
        (notice(&waiting(pen, view)))
        form class="import-text" method="post" action="/fn/import-text" {
            (hidden(pen, view))
            label for="text" { (words.import_text) }
            textarea id="text" name="text" rows="10" lang="zh-CN" { "\n" (text) }
            button type="submit" { (words.import_read) }
        }
        @if let Some(reading) = reading {
            (notices(pen, reading))
            @match reading.form.as_deref().filter(|form| *form != view.published.form) {
                Some(form) => p class="notice" { (words.import_other_form) (domain::Form::find(form).map_or(form, |form| form.name.get(lang))) },
                None => {}
            }
            (proposals(pen, view, reading, text))
        }
        p { a href=(pen.to(&edit)) { (pen.text().back_to_edit) } }
    }
}

/// That the text in the form is not saved, and why; nothing where it is.
fn waiting(pen: &Pen, view: &EditView) -> String {
    let Some(unsaved) = view.unsaved.as_ref() else { return String::new() };
    let clash = unsaved.clashes.iter().find(|clash| clash.field == TEXT_FIELD);
    match clash {
        Some(clash) => fill(pen.words().text_waits, &[&clash.by, &shown(&clash.at, pen.lang())]),
        None if unsaved.fields.get(TEXT_FIELD) != view.fields.get(TEXT_FIELD) => {
            pen.words().text_ended.to_owned()
        }
        None => String::new(),
    }
}

fn hidden(pen: &Pen, view: &EditView) -> Markup {
    html! {
        input type="hidden" name="agency" value=(view.agency.slug);
        input type="hidden" name="year" value=(view.published.year);
        input type="hidden" name="version" value=(view.version);
        input type="hidden" name="key" value=(view.key);
        input type="hidden" name="lang" value=(pen.lang().code());
    }
}

fn proposals(pen: &Pen, view: &EditView, reading: &Reading, text: &str) -> Markup {
    let words = pen.words();
    let form = view.published.form();
    let fits: Vec<_> = reading
        .figures
        .iter()
        .filter(|figure| form.is_some_and(|form| form.item(&figure.item).is_some()))
        .collect();
    let phrases: Vec<_> = fits
        .iter()
        .map(|figure| Phrase {
            start: figure.span.start,
            end: figure.span.end,
            link: format!("#p-{}", figure.item),
            name: figure.item.clone(),
        })
        .collect();
    html! {
        @if fits.is_empty() { p class="empty" { (words.import_nothing) } } @else {
            form class="proposals" method="post" action="/fn/import-accept" {
                (hidden(pen, view))
                div class="proposal-list" {
                    @for figure in &fits { (proposal(pen, view, figure, text)) }
                }
                button type="submit" { (words.import_accept) }
            }
            section aria-labelledby="import-source" {
                h2 id="import-source" { (words.check_text) }
                (marked_text(text, &phrases))
            }
        }
    }
}

/// One figure: whether it is taken, as what, and on which words it stands.
fn proposal(pen: &Pen, view: &EditView, figure: &Proposal, text: &str) -> Markup {
    let (lang, words) = (pen.lang(), pen.words());
    let Some((item, _)) = find_item(&figure.item) else { return Markup::default() };
    let typed = typed::write(&figure.value);
    let now = view.fields.get(item.code).map_or("", String::as_str);
    let (take, field) = (format!("take-{}", item.code), format!("as-{}", item.code));
    html! {
        div class="proposal" id={ "p-" (item.code) } {
            span class="proposal-take" {
                input type="checkbox" id=(take) name={ "take[" (item.code) "]" } value="on" checked;
                label for=(take) { (item.name.get(lang)) }
            }
            span class="edit-field" {
                label class="visually-hidden" for=(field) { (words.import_as) " " (item.name.get(lang)) }
                input id=(field) name={ "values[" (item.code) "]" } type="text" inputmode="decimal" value=(typed) autocomplete="off";
                span class="unit" { (item.unit.name().get(lang)) }
            }
            @if !now.is_empty() && now != typed { p class="quiet" { (words.import_now) (pen.colon()) (now) } }
            p class="proposal-phrase" lang="zh-CN" { a href={ "#" (anchor(figure.span.start)) } { (one_line(&figure.span.of(text))) } }
        }
    }
}
