//! The form of a report: what its island is written from.

use std::collections::BTreeMap;

use domain::draft::{Field, Fields};
use domain::policy::{Act, may};
use domain::report::{Entry, Provenance, Source, Year};
use domain::time::shown;
use domain::{Draft, Form, Report, Value, Words};
use leptos::prelude::*;

use super::joined;
use super::staff::SignedIn;
use crate::address::Place;
use crate::components::{Breadcrumb, RenderContext};
use crate::islands::ReportForm;
use crate::models::{Clash, FormModel, UnsavedNotice};
use crate::pages::{Module, Page};
use crate::problem::Problem;
use crate::query::Query;
use crate::server::{Backend, Visitor};
use crate::view::{ClashView, EditView, UnsavedView};

/// `/desk/reports/{agency}/{year}`
pub async fn page(
    backend: &Backend,
    visitor: &Visitor,
    query: &Query,
    agency: &str,
    year: Year,
) -> Result<Page, Problem> {
    let draft = backend.edit_view(visitor, agency, year).await?;
    let joined = joined(backend, visitor, query, agency, year).await?;
    let context = RenderContext::current();
    let title = format!("{} {year}", draft.agency.name(context.lang()));
    let page = view! { <Edit title=title.clone() draft joined/> };
    Ok(Page::new(title, page).with_module(Module::Desk))
}

#[component]
fn Edit(title: String, draft: EditView, joined: Vec<String>) -> impl IntoView {
    let context = RenderContext::current();
    let desk = context.text().desk.to_owned();
    let model = model(&context, &draft, joined);
    view! {
        <SignedIn person=draft.person/>
        <Breadcrumb above=vec![(Place::Desk, desk)] here=title.clone()/>
        <h1>{title}</h1>
        {model.map(|model| view! { <ReportForm model options=context.options/> })}
    }
}

/// What the island shows and checks; nothing for a form that this program does not know.
fn model(context: &RenderContext, draft: &EditView, joined: Vec<String>) -> Option<FormModel> {
    let lang = context.lang();
    let form = draft.published.form()?;
    let unsaved = draft.unsaved_text();
    let (shown_fields, stored) = (of_form(form, draft.shown()), of_form(form, &draft.draft));
    let stated = draft.published.values.iter().filter(|(_, entry)| !entry.value.is_blank());
    Some(FormModel {
        person: draft.person.id.clone(),
        may_publish: may(Some(draft.person.role), Act::Publish),
        agency: draft.agency.slug.clone(),
        level: draft.agency.level,
        year: draft.published.year,
        form: form.code.to_owned(),
        partial: draft.check_context().partial,
        last: draft.check_context().last.map(figures_of),
        published: stated.map(|(code, entry)| (code.clone(), entry.value.text(lang))).collect(),
        stored: stored.into_iter().filter(|(name, text)| shown_fields.get(name) != Some(text)).collect(),
        shown: shown_fields,
        answers: Draft { answers: draft.shown().answers.clone(), ..Draft::default() }.to_fields(),
        version: draft.version,
        key: draft.key.clone(),
        waiting: draft.unsaved.as_ref().map_or_else(String::new, |unsaved| unsaved.at.clone()),
        saved: saved(context, draft),
        unsaved: unsaved.map(|unsaved| notice(context, draft, form, unsaved)),
        joined,
    })
}

/// Every field of a form, blank ones with them.
fn of_form(form: &Form, draft: &Draft) -> Fields {
    let items = form.items().map(|item| Field::Item(item.code.to_owned()));
    let fields = items.chain(form.sections.iter().map(|section| Field::section(section.code)));
    fields.map(|field| (field.name(), draft.get(&field))).collect()
}

/// A report with nothing but what checks read: no prose, text or places.
fn figures_of(report: &Report) -> Report {
    let entry = |entry: &Entry| Entry {
        value: entry.value.clone(),
        provenance: Provenance::Entered { at: String::new() },
    };
    Report {
        values: report.values.iter().map(|(code, value)| (code.clone(), entry(value))).collect(),
        prose: BTreeMap::new(),
        source: Source { partial: report.source.partial, ..Source::default() },
        answers: BTreeMap::new(),
        text: String::new(),
        ..report.clone()
    }
}

/// When the draft was saved, and by whom.
fn saved(context: &RenderContext, draft: &EditView) -> String {
    let text = context.text();
    let desk_words = context.desk_words();
    match &draft.saved {
        Some((at, by)) => format!("{} {} · {} {by}", text.saved_at, shown(at, context.lang()), text.saved_by),
        None => desk_words.never_saved.to_owned(),
    }
}

fn notice(context: &RenderContext, draft: &EditView, form: &Form, unsaved: &UnsavedView) -> UnsavedNotice {
    let of_form = unsaved.clashes.iter().filter(|clash| clash.field.is_in_form());
    UnsavedNotice {
        is_conflict: unsaved.conflict,
        clashes: of_form.map(|clash| clash_model(context, form, clash)).collect(),
        elsewhere: elsewhere(context, draft, &unsaved.draft),
    }
}

fn clash_model(context: &RenderContext, form: &Form, clash: &ClashView) -> Clash {
    let lang = context.lang();
    let value = |typed: &str| if typed.is_empty() { Value::Blank.text(lang) } else { typed.to_owned() };
    let name = name_of(form, &clash.field).map_or(context.text().prose_part, |name| name.get(lang));
    Clash {
        field: clash.field.name(),
        name: name.to_owned(),
        mine: value(&clash.mine),
        theirs: value(&clash.theirs),
        by: format!("{} · {}", clash.by, shown(&clash.at, lang)),
    }
}

/// The pages that show what waits and stands in no form: answers and the report's text.
fn elsewhere(context: &RenderContext, draft: &EditView, unsaved: &Draft) -> Vec<(String, String)> {
    let (agency, year) = (&draft.agency.slug, draft.published.year);
    let stored = &draft.draft;
    let is_waiting = |rule| unsaved.answers.get(rule) != stored.answers.get(rule);
    let answers = unsaved.answers.keys().any(is_waiting);
    let publish = answers.then(|| (Place::Publish(agency.clone(), year), context.desk_words().publish_title));
    let text = unsaved.text != stored.text;
    let import = text.then(|| (Place::Import(agency.clone(), year), context.text().import));
    publish.into_iter().chain(import).map(|(place, name)| (context.to(&place), name.to_owned())).collect()
}

/// What a row or section of a form is called.
pub fn name_of(form: &Form, field: &Field) -> Option<Words> {
    match field {
        Field::Item(code) => form.item(code).map(|item| item.short),
        Field::Section(code) => form.sections.iter().find(|one| one.code == code).map(|section| section.name),
        _ => None,
    }
}
