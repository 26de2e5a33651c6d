//! The form at the desk, brought to life: findings with every key, from the same engine as the
//! server's; text that is not saved yet waits in this browser; saving without leaving the page.

use leptos::prelude::*;

use super::page::still;
use crate::markup::RenderContext;
use crate::models::EditView;

/// The form. Without script it is a form like any other.
pub fn edit_form(context: &RenderContext, html: String, view: EditView) -> AnyView {
    #[cfg(feature = "hydrate")]
    {
        let desk = StoredValue::new(browser::Desk::of(context.clone(), view));
        Effect::new(move |_| request_animation_frame(move || desk.with_value(browser::Desk::recall)));
        let form = still(html);
        view! {
            <div
                class="still"
                on:input=move |_| desk.with_value(browser::Desk::changed)
                on:submit=move |event| desk.with_value(|desk| desk.save(&event))
            >{form}</div>
        }
        .into_any()
    }
    #[cfg(not(feature = "hydrate"))]
    {
        let _ = (context, view);
        let form = still(html);
        view! { <div class="still">{form}</div> }.into_any()
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::sync::Arc;

    use domain::Lang;
    use domain::draft::{Fields, Reading, is_beside_the_form};
    use domain::time::shown;
    use gloo_storage::{LocalStorage, Storage};
    use leptos::ev::SubmitEvent;
    use leptos::prelude::{document, window};
    use leptos::task::spawn_local;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

    use crate::address::Place;
    use crate::api::save_draft;
    use crate::markup::{RenderContext, edit};
    use crate::models::{EditView, SaveOutcome, Since};

    /// The form in this browser.
    #[derive(Clone)]
    pub struct Desk {
        context: RenderContext,
        view: Arc<EditView>,
    }

    impl Desk {
        /// For the form that the server sent.
        pub fn of(context: RenderContext, view: EditView) -> Self {
            Self { context, view: Arc::new(view) }
        }

        /// Where unsaved text of this report waits, for this person only. Signing out removes it (`shell`).
        fn storage(&self) -> String {
            let (person, agency) = (&self.view.person.id, &self.view.agency.slug);
            format!("gongkai.unsent.{person}.{agency}.{}", self.view.published.year)
        }

        /// Something was typed: the findings follow, and the text waits here until it is saved.
        pub fn changed(&self) {
            let fields = typed();
            self.show(&fields);
            say(self.context.text().unsaved);
            let version: i64 = hidden("version").parse().unwrap_or_default();
            let _ = LocalStorage::set(self.storage(), (version, fields));
        }

        fn show(&self, fields: &Fields) {
            let Some(form) = self.view.published.form() else { return };
            // Answers stand in no field of the form.
            let answers = self.view.fields.iter().filter(|(name, _)| is_beside_the_form(name));
            let fields: Fields =
                fields.iter().chain(answers).map(|(name, text)| (name.clone(), text.clone())).collect();
            let reading = Reading::of(form, &fields, &self.view.beside());
            for item in form.items() {
                let message = edit::message(&self.context, item, &reading);
                let field = by_id(&format!("f-{}", item.code));
                if let Some(field) = field {
                    let invalid = if message.blocks { "true" } else { "false" };
                    let _ = field.set_attribute("aria-invalid", invalid);
                }
                write(&format!("f-{}-message", item.code), &message.words);
            }
            for section in form.sections {
                let long = reading.too_long.contains(&section.code);
                let words = if long { self.context.text().prose_too_long } else { "" };
                write(&format!("f-prose.{}-message", section.code), words);
            }
            for part in form.parts {
                write(&format!("filled-{}", part.code), &edit::filled(part, &reading));
            }
            if let Some(panel) = find(".finding-lines") {
                panel.set_inner_html(&edit::finding_lines(&self.context, form, &reading).into_string());
            }
        }

        /// Text of a former visit that was never saved comes back. It keeps the version that it was
        /// typed on, so that saving it meets whatever was saved since.
        pub fn recall(&self) {
            let kept = LocalStorage::get::<(i64, Fields)>(self.storage());
            let Ok((version, kept)) = kept else { return };
            let is_same =
                |(name, text): (&String, &String)| kept.get(name).map_or("", String::as_str) == text;
            if typed().iter().all(is_same) {
                return LocalStorage::delete(self.storage());
            }
            for (name, field) in fields() {
                field.set(kept.get(&name).map_or("", String::as_str));
            }
            set_hidden("version", &version.to_string());
            self.show(&kept);
            say(self.context.text().unsaved);
            if let Some(notice) = find(".kept-local") {
                let _ = notice.remove_attribute("hidden");
            }
        }

        /// Saves without leaving the page.
        pub fn save(&self, event: &SubmitEvent) {
            let is_edit = event
                .target()
                .and_then(|form| form.dyn_into::<Element>().ok())
                .is_some_and(|form| form.class_list().contains("edit-form"));
            if !is_edit {
                return;
            }
            event.prevent_default();
            say(self.context.text().saving);
            let publish = event
                .submitter()
                .and_then(|button| button.get_attribute("value"))
                .is_some_and(|then| then == "publish");
            let desk = self.clone();
            spawn_local(async move { desk.send(publish).await });
        }

        async fn send(&self, publish: bool) {
            let (agency, year) = (self.view.agency.slug.clone(), self.view.published.year.to_string());
            let version = hidden("version").parse().unwrap_or_default();
            let (key, waiting) = (hidden("key"), hidden("waiting"));
            let (sent, lang) = (typed(), self.context.lang().code().to_owned());
            let outcome =
                save_draft(agency, year, version, key, sent.clone(), choices(), waiting, String::new(), lang);
            match outcome.await {
                Ok(SaveOutcome::Saved { version, at, key, since }) => {
                    set_hidden("key", &key);
                    if !self.bring_in(&sent, &since) {
                        // What came in meets what is being typed: the next save puts them together.
                        return self.changed();
                    }
                    set_hidden("version", &version.to_string());
                    if typed()
                        .iter()
                        .any(|(name, text)| since.fields.get(name).or(sent.get(name)) != Some(text))
                    {
                        // Typed on while saving: what came since is not saved yet.
                        return self.changed();
                    }
                    LocalStorage::delete(self.storage());
                    self.saved(&at, &since, publish);
                }
                // The server keeps both texts; the page that it renders now shows them side by side. What
                // was typed on while saving comes back from this browser.
                Ok(SaveOutcome::Conflict) => {
                    if typed() == sent {
                        LocalStorage::delete(self.storage());
                    } else {
                        self.changed();
                    }
                    let _ = window().location().reload();
                }
                Err(_) => say(self.context.text().not_saved),
            }
        }

        /// Says that it is saved and whose changes came in, and goes where the form goes next.
        fn saved(&self, at: &str, since: &Since, publish: bool) {
            let text = self.context.text();
            if publish {
                let place = Place::Publish(self.view.agency.slug.clone(), self.view.published.year);
                let _ = window().location().assign(&self.context.to(&place));
            } else if !hidden("waiting").is_empty() {
                // The page that comes shows what became of the choices.
                let _ = window().location().reload();
            }
            say(&format!("{} {}", text.saved_at, shown(at, self.context.lang())));
            if let Some(notice) = find(".joined").filter(|_| !since.by.is_empty()) {
                let by = since.by.join(if self.context.lang() == Lang::Zh { "、" } else { ", " });
                notice.set_text_content(Some(&text.joined.replace("{}", &by)));
                let _ = notice.remove_attribute("hidden");
            }
        }

        /// Shows what was saved from elsewhere meanwhile; `false` where one of these fields was typed
        /// into since the form was sent, which then stays as it is.
        fn bring_in(&self, sent: &Fields, since: &Since) -> bool {
            let mut is_untouched = true;
            for (name, field) in fields() {
                let Some(text) = since.fields.get(&name) else { continue };
                if sent.get(&name) == Some(&field.text()) {
                    field.set(text);
                } else {
                    is_untouched = false;
                }
            }
            self.show(&typed());
            is_untouched
        }
    }

    /// A field of the form.
    enum Field {
        Line(HtmlInputElement),
        Area(HtmlTextAreaElement),
    }

    impl Field {
        fn text(&self) -> String {
            match self {
                Self::Line(line) => line.value(),
                Self::Area(area) => area.value(),
            }
        }

        fn set(&self, text: &str) {
            match self {
                Self::Line(line) => line.set_value(text),
                Self::Area(area) => area.set_value(text),
            }
        }
    }

    /// The fields by name.
    fn fields() -> Vec<(String, Field)> {
        let Ok(list) = document().query_selector_all("[name^='fields[']") else { return Vec::new() };
        let field = |index| {
            let element: Element = list.item(index)?.dyn_into().ok()?;
            let name = element.get_attribute("name")?;
            let name = name.strip_prefix("fields[")?.strip_suffix(']')?.to_owned();
            match element.dyn_into::<HtmlInputElement>() {
                Ok(line) => Some((name, Field::Line(line))),
                Err(other) => other.dyn_into().ok().map(|area| (name, Field::Area(area))),
            }
        };
        (0..list.length()).filter_map(field).collect()
    }

    /// What every field of the form holds.
    fn typed() -> Fields {
        fields().into_iter().map(|(name, field)| (name, field.text())).collect()
    }

    /// What is chosen of two texts, by field.
    fn choices() -> Fields {
        let Ok(list) = document().query_selector_all("[name^='choose[']:checked") else {
            return Fields::new();
        };
        let choice = |index| {
            let input: HtmlInputElement = list.item(index)?.dyn_into().ok()?;
            let name = input.name().strip_prefix("choose[")?.strip_suffix(']')?.to_owned();
            Some((name, input.value()))
        };
        (0..list.length()).filter_map(choice).collect()
    }

    fn find(selector: &str) -> Option<Element> {
        document().query_selector(selector).ok().flatten()
    }

    fn by_id(id: &str) -> Option<Element> {
        document().get_element_by_id(id)
    }

    fn write(id: &str, words: &str) {
        if let Some(element) = by_id(id).filter(|element| element.text_content().as_deref() != Some(words)) {
            element.set_text_content(Some(words));
        }
    }

    fn say(words: &str) {
        if let Some(state) = find(".save-state") {
            state.set_text_content(Some(words));
        }
    }

    fn hidden(name: &str) -> String {
        input(name).map_or_else(String::new, |input| input.value())
    }

    fn set_hidden(name: &str, value: &str) {
        if let Some(input) = input(name) {
            input.set_value(value);
        }
    }

    fn input(name: &str) -> Option<HtmlInputElement> {
        find(&format!(".edit-form input[name='{name}']"))?.dyn_into().ok()
    }
}
