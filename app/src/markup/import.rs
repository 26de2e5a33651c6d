//! The desk's import: the text of a published report, and every figure read from it to be accepted,
//! corrected or left.

use domain::form::find_item;
use domain::quote::TEXT_FIELD;
use domain::time::shown;
use domain::typed;
use maud::{Markup, html};
use reading::{Proposal, Reading};

use super::check::{notices, one_line};
use super::fill;
use super::marked_text::{Phrase, anchor, marked_text};
use super::people::{notice, signed_in};
use crate::address::Place;
use crate::components::RenderContext;
use crate::models::EditView;

/// `/desk/reports/{agency}/{year}/import`
pub fn import(context: &RenderContext, view: &EditView, text: &str, reading: Option<&Reading>) -> Markup {
    let (lang, words) = (context.lang(), context.words());
    let year = view.published.year;
    let name = format!("{} {year}", view.agency.name(lang));
    let edit = Place::Edit(view.agency.slug.clone(), year);
    html! {
        (signed_in(context, &view.person))
        (super::breadcrumb(context, &[(Place::Desk, context.text().desk), (edit.clone(), &name)], words.import))
        h1 { (words.import) }
        p class="lead" { (words.import_lead) }
        (notice(&waiting(context, view)))
        form class="import-text" method="post" action="/fn/import-text" {
            (hidden(context, view))
            label for="text" { (words.import_text) }
            textarea id="text" name="text" rows="10" lang="zh-CN" { "\n" (text) }
            button type="submit" { (words.import_read) }
        }
        @if let Some(reading) = reading {
            (notices(context, reading))
            @match reading.form.as_deref().filter(|form| *form != view.published.form) {
                Some(form) => p class="notice" { (words.import_other_form) (domain::Form::find(form).map_or(form, |form| form.name.get(lang))) },
                None => {}
            }
            (proposals(context, view, reading, text))
        }
        p { a href=(context.to(&edit)) { (context.text().back_to_edit) } }
    }
}

/// That the text in the form is not saved, and why; nothing where it is.
fn waiting(context: &RenderContext, view: &EditView) -> String {
    let Some(unsaved) = view.unsaved.as_ref() else { return String::new() };
    let clash = unsaved.clashes.iter().find(|clash| clash.field == TEXT_FIELD);
    match clash {
        Some(clash) => fill(context.words().text_waits, &[&clash.by, &shown(&clash.at, context.lang())]),
        None if unsaved.fields.get(TEXT_FIELD) != view.fields.get(TEXT_FIELD) => {
            context.words().text_ended.to_owned()
        }
        None => String::new(),
    }
}

fn hidden(context: &RenderContext, view: &EditView) -> Markup {
    html! {
        input type="hidden" name="agency" value=(view.agency.slug);
        input type="hidden" name="year" value=(view.published.year);
        input type="hidden" name="version" value=(view.version);
        input type="hidden" name="key" value=(view.key);
        input type="hidden" name="lang" value=(context.lang().code());
    }
}

fn proposals(context: &RenderContext, view: &EditView, reading: &Reading, text: &str) -> Markup {
    let words = context.words();
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
                (hidden(context, view))
                div class="proposal-list" {
                    @for figure in &fits { (proposal(context, view, figure, text)) }
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
fn proposal(context: &RenderContext, view: &EditView, figure: &Proposal, text: &str) -> Markup {
    let (lang, words) = (context.lang(), context.words());
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
            @if !now.is_empty() && now != typed { p class="quiet" { (words.import_now) (context.colon()) (now) } }
            p class="proposal-phrase" lang="zh-CN" { a href={ "#" (anchor(figure.span.start)) } { (one_line(&figure.span.of(text))) } }
        }
    }
}
