//! The whole report as a form, grouped as the official table. What is typed is kept in the
//! browser until it is saved; findings follow every key, from the same engine as the server's.

mod findings;
mod kept;
mod row;
mod sheet;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_meta::Title;

use super::SignedIn;
use crate::address;
use crate::components::{Breadcrumb, TextArea, loaded, minute};
use crate::desk::{SaveDraft, ask_edit};
use crate::options::use_options;
use crate::pages::use_part;
use crate::text::text;
use crate::wire::{EditView, SaveOutcome};
use findings::{Contents, FindingPanel};
use kept::KeptNotice;
use row::EditRow;
use sheet::{Sheet, Status};

/// `/desk/reports/{agency}/{year}`
#[component]
pub fn EditPage() -> impl IntoView {
    let (agency, year) = (use_part("agency"), use_part("year"));
    let edit = Resource::new(
        move || (agency.get(), year.get()),
        |(agency, year)| ask_edit(agency, year),
    );
    loaded(edit, |view: EditView| {
        view! { <EditForm view=Arc::new(view)/> }.into_any()
    })
}

#[component]
fn EditForm(view: Arc<EditView>) -> impl IntoView {
    let options = use_options();
    let lang = options.lang;
    let text = text(lang);
    let Some(sheet) = Sheet::of(&view) else {
        return ().into_any();
    };
    let save = ServerAction::<SaveDraft>::new();
    follow(save, sheet);
    let name = view.agency.name(lang).to_owned();
    let year = view.published.year;
    let title = format!("{name} {year}");
    let parts = sheet.form.parts.iter().map(|part| {
        let rows = part
            .items
            .iter()
            .map(|item| view! { <EditRow view=Arc::clone(&view) sheet item/> });
        view! {
            <fieldset id=format!("part-{}", part.code)>
                <legend>{part.number}{part.name.get(lang)}</legend>
                {rows.collect_view()}
            </fieldset>
        }
    });
    let parts = parts.collect_view();
    let prose = sheet.form.sections.iter().map(|section| {
        let field = domain::draft::prose_field(section.code);
        let typed = sheet.typed(&field);
        let (id, message) = (format!("fields[{field}]"), move || {
            sheet.prose_message(section.code, lang)
        });
        view! {
            <div class="prose-field">
                <label for=id.clone()>{section.name.get(lang)}</label>
                <TextArea name=id rows=8 typed on_text=move |_| sheet.changed()/>
                <p class="message" aria-live="polite">{message}</p>
            </div>
        }
    });
    let prose = prose.collect_view();
    let (agency, saved) = (view.agency.slug.clone(), view.saved.clone());
    let publish = options.link(&address::publish(&agency, year));
    let state = move || match sheet.status.get() {
        Status::Fresh => saved.as_ref().map_or_else(
            || text.never_saved.to_owned(),
            |(at, by)| {
                format!(
                    "{} {} UTC · {} {by}",
                    text.saved_at,
                    minute(at),
                    text.saved_by
                )
            },
        ),
        Status::Typing => text.unsaved.to_owned(),
        Status::Saving => text.saving.to_owned(),
        Status::Saved(at) => format!("{} {} UTC", text.saved_at, minute(&at)),
        Status::Failed => text.not_saved.to_owned(),
    };
    view! {
        <Title text=format!("{title} · {}", text.desk)/>
        <SignedIn person=view.person.clone()/>
        <Breadcrumb above=vec![(address::DESK.to_owned(), text.desk.to_owned())] here=title.clone()/>
        <h1>{title}</h1>
        <KeptNotice view=Arc::clone(&view) sheet/>
        <ActionForm action=save attr:class="edit-form" on:submit:capture=move |_| sheet.status.set(Status::Saving)>
            <input type="hidden" name="agency" value=agency/>
            <input type="hidden" name="year" value=year.to_string()/>
            <input type="hidden" name="lang" value=lang.code()/>
            <input type="hidden" name="version" value=move || sheet.version.get().to_string()/>
            <input type="hidden" name="key" value=move || sheet.key.get()/>
            <div class="edit-bar">
                <p class="save-state" role="status">{state}</p>
                <button type="submit">{text.save}</button>
                <a class="button quiet-button" href=publish>{text.to_publish}</a>
            </div>
            <aside class="edit-side">
                <Contents sheet/>
                <FindingPanel sheet/>
            </aside>
            <div class="edit-rows">
                <p class="lead">{text.fill_hint}</p>
                {parts}
                <fieldset id="part-prose">
                    <legend>{text.prose_part}</legend>
                    {prose}
                </fieldset>
            </div>
        </ActionForm>
    }
    .into_any()
}

/// What a save brings back: the next version and key, or both texts of a conflict.
fn follow(save: ServerAction<SaveDraft>, sheet: Sheet) {
    Effect::new(move |_| match save.value().get() {
        Some(Ok(SaveOutcome::Saved { version, at, key })) => {
            sheet.version.set(version);
            sheet.key.set(key);
            sheet.status.set(Status::Saved(at));
            sheet.forget();
        }
        // The server keeps both texts; the page that it renders now shows them side by side.
        Some(Ok(SaveOutcome::Conflict)) => {
            sheet.forget();
            let _ = window().location().reload();
        }
        Some(Err(_)) => sheet.status.set(Status::Failed),
        None => {}
    });
}
