//! The desk's import: the text of a published report, and every figure read from it to be accepted,
//! corrected or left.

use domain::draft::Field;
use domain::form::find_item;
use domain::report::Year;
use domain::time::shown;
use domain::{Form, typed};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use reading::{Proposal, Reading};

use super::staff::SignedIn;
use super::{DraftKey, DraftOf, Notice, ReportBreadcrumb, fill};
use crate::address::{Place, anchor};
use crate::api::{ImportAccept, ImportText};
use crate::check_words::check_words;
use crate::components::{MarkedText, ReadingNotices, RenderContext, TextArea};
use crate::models::check::notice_lines;
use crate::models::marked_text::Phrase;
use crate::pages::Page;
use crate::problem::Problem;
use crate::server::{Backend, Visitor, read};
use crate::view::EditView;

/// `/desk/reports/{agency}/{year}/import`
pub async fn page(backend: &Backend, visitor: &Visitor, agency: &str, year: Year) -> Result<Page, Problem> {
    let draft = backend.edit_view(visitor, agency, year).await?;
    let text = draft.shown().text.clone();
    // Figures are taken from the text that is stored, so only that one is read.
    let is_stored = draft.draft.text == text;
    let reading = if text.is_empty() || !is_stored { None } else { Some(read(text.clone()).await?) };
    Ok(Page::new(RenderContext::current().text().import, view! { <Import draft text reading/> }))
}

#[component]
fn Import(draft: EditView, text: String, reading: Option<Reading>) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.words());
    let title = format!("{} {}", draft.agency.name(lang), draft.published.year);
    let edit = Place::Edit(draft.agency.slug.clone(), draft.published.year);
    let back = context.to(&edit);
    let name = context.text().import;
    let waiting = waiting(&context, &draft);
    let (key, person) = (DraftOf::from(&draft), draft.person.clone());
    let read = reading.map(|reading| {
        let characters: Vec<char> = text.chars().collect();
        let notices = notice_lines(&characters, &reading, context.lang());
        let other = reading.form.clone().filter(|form| *form != draft.published.form).map(|form| {
            let name = Form::find(&form).map_or(form, |form| form.name.get(lang).to_owned());
            view! { <p class="notice">{format!("{}{name}", words.import_other_form)}</p> }
        });
        view! { <ReadingNotices lines=notices/> {other} <Proposals draft reading text=text.clone()/> }
    });
    view! {
        <SignedIn person/>
        <ReportBreadcrumb edit title here=name/>
        <h1>{name}</h1>
        <p class="lead">{words.import_lead}</p>
        <Notice words=waiting/>
        <form class="import-text" method="post" action=ImportText::url()>
            <DraftKey view=key/>
            <label for="text">{check_words(context.lang()).report_text}</label>
            <TextArea id="text" name="text" rows=10 text=text lang="zh-CN"/>
            <button type="submit">{words.import_read}</button>
        </form>
        {read}
        <p><a href=back>{context.desk_words().back_to_edit}</a></p>
    }
}

/// That the text in the form is not saved, and why; empty where it is.
fn waiting(context: &RenderContext, draft: &EditView) -> String {
    let Some(unsaved) = draft.unsaved.as_ref() else { return String::new() };
    let clash = unsaved.clashes.iter().find(|clash| clash.field == Field::Text);
    match clash {
        Some(clash) => fill(context.words().text_waits, &[&clash.by, &shown(&clash.at, context.lang())]),
        None if unsaved.draft.text != draft.draft.text => context.words().text_ended.to_owned(),
        None => String::new(),
    }
}

/// Every figure of the report's form that was read, and the text that it stands in.
#[component]
fn Proposals(draft: EditView, reading: Reading, text: String) -> impl IntoView {
    let words = RenderContext::current().words();
    let form = draft.published.form();
    let fits = |figure: &Proposal| form.is_some_and(|form| form.item(&figure.item).is_some());
    let figures: Vec<_> = reading.figures.into_iter().filter(fits).collect();
    if figures.is_empty() {
        return view! { <p class="empty">{words.import_nothing}</p> }.into_any();
    }
    let phrase = |figure: &Proposal| Phrase {
        start: figure.span.start,
        end: figure.span.end,
        link: format!("#p-{}", figure.item),
        name: figure.item.clone(),
    };
    let phrases = figures.iter().map(phrase).collect();
    let list = figures.into_iter().map(|figure| {
        let now = draft.draft.value(&figure.item).to_owned();
        let quote = one_line(&figure.span.of(&text));
        view! { <Figure figure now quote/> }
    });
    let list = list.collect_view();
    view! {
        <form class="proposals" method="post" action=ImportAccept::url()>
            <DraftKey view=DraftOf::from(&draft)/>
            <div class="proposal-list">{list}</div>
            <button type="submit">{words.import_accept}</button>
        </form>
        <section aria-labelledby="import-source">
            <h2 id="import-source">{check_words(RenderContext::current().lang()).text}</h2>
            <MarkedText text phrases/>
        </section>
    }
    .into_any()
}

/// One figure: whether it is taken, as what, what the form holds `now`, and on which words it stands.
#[component]
fn Figure(figure: Proposal, now: String, quote: String) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.words());
    find_item(&figure.item).map(|(item, _)| {
        let value = typed::write(&figure.value);
        let (take, field) = (format!("take-{}", item.code), format!("as-{}", item.code));
        let name = item.name.get(lang);
        let now = (!now.is_empty() && now != value).then(|| {
            view! { <p class="quiet">{format!("{}{}{now}", words.import_now, context.colon())}</p> }
        });
        view! {
            <div class="proposal" id=format!("p-{}", item.code)>
                <span class="proposal-take">
                    <input type="checkbox" id=take.clone() name=format!("take[{}]", item.code) value="on" checked=true/>
                    <label for=take>{name}</label>
                </span>
                <span class="edit-field">
                    <label class="visually-hidden" for=field.clone()>{format!("{} {name}", words.import_as)}</label>
                    <input
                        id=field name=format!("values[{}]", item.code) type="text" inputmode="decimal" value=value
                        autocomplete="off"
                    />
                    <span class="unit">{item.unit.name().get(lang)}</span>
                </span>
                {now}
                <p class="proposal-phrase" lang="zh-CN"><a href=format!("#{}", anchor(figure.span.start))>{quote}</a></p>
            </div>
        }
    })
}

/// A phrase without the line breaks that a page's layout put into it.
fn one_line(phrase: &str) -> String {
    phrase.split('\n').map(str::trim).collect()
}
