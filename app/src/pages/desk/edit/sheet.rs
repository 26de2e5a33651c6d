//! What is typed: one signal a field, and the reading of them all.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::check::Verdict;
use domain::draft::{Fields, Reading, prose_field};
use domain::{Form, Item, Lang};
use leptos::prelude::*;

use crate::text::text;
use crate::wire::EditView;

/// Where saving stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// As the server sent it.
    Fresh,
    /// Something was typed since.
    Typing,
    /// On its way.
    Saving,
    /// Saved at a time.
    Saved(String),
    /// Not saved.
    Failed,
}

/// The form while it is being filled in. Copies share their state.
#[derive(Clone, Copy)]
pub struct Sheet {
    /// The statutory form.
    pub form: &'static Form,
    /// Version that the text was typed on.
    pub version: RwSignal<i64>,
    /// Key of the next save.
    pub key: RwSignal<String>,
    /// Where saving stands.
    pub status: RwSignal<Status>,
    /// What the form makes of the text.
    pub reading: RwSignal<Arc<Reading>>,
    typed: StoredValue<BTreeMap<String, RwSignal<String>>>,
    #[cfg_attr(
        not(feature = "hydrate"),
        allow(dead_code, reason = "only the browser keeps unsent text")
    )]
    place: StoredValue<String>,
}

impl Sheet {
    /// The form as the server sent it; in the browser, with what was typed there and never sent.
    pub fn of(view: &EditView) -> Option<Self> {
        let form = view.published.form()?;
        let shown = view.shown();
        let names = form.items().map(|item| item.code.to_owned());
        let names = names.chain(
            form.sections
                .iter()
                .map(|section| prose_field(section.code)),
        );
        let typed = names.map(|name| {
            let text = shown.get(&name).cloned().unwrap_or_default();
            (name, RwSignal::new(text))
        });
        let sheet = Self {
            form,
            version: RwSignal::new(view.version),
            key: RwSignal::new(view.key.clone()),
            status: RwSignal::new(Status::Fresh),
            reading: RwSignal::new(Arc::new(Reading::of(form, shown))),
            typed: StoredValue::new(typed.collect()),
            place: StoredValue::new(format!(
                "gongkai.unsent.{}.{}",
                view.agency.slug, view.published.year
            )),
        };
        Some(sheet)
    }

    /// The text of a field.
    pub fn typed(&self, name: &str) -> RwSignal<String> {
        self.typed
            .with_value(|typed| typed.get(name).copied())
            .unwrap_or_default()
    }

    /// All texts, blanks left out.
    pub fn fields(&self) -> Fields {
        self.typed.with_value(|typed| {
            let texts = typed
                .iter()
                .map(|(name, text)| (name.clone(), text.get_untracked()));
            texts.filter(|(_, text)| !text.trim().is_empty()).collect()
        })
    }

    /// Something was typed: reads everything anew and keeps it in the browser.
    pub fn changed(&self) {
        let fields = self.fields();
        self.reading.set(Arc::new(Reading::of(self.form, &fields)));
        self.status.set(Status::Typing);
        self.keep(&fields);
    }

    /// What is to be said under an item's field.
    pub fn message(&self, item: &Item, lang: Lang) -> String {
        let reading = self.reading.get();
        if let Some((_, why)) = reading
            .unreadable
            .iter()
            .find(|(unreadable, _)| unreadable.code == item.code)
        {
            return why.sentence().get(lang).to_owned();
        }
        let broken = reading
            .findings
            .iter()
            .filter(|finding| finding.verdict == Verdict::Broken);
        let here = broken.filter(|finding| finding.rule.left.first() == Some(&item.code));
        let said =
            here.map(|finding| format!("{}:{}", finding.word().get(lang), finding.sentence(lang)));
        said.collect::<Vec<_>>().join(" ")
    }

    /// What is to be said under a section.
    pub fn prose_message(&self, section: &str, lang: Lang) -> &'static str {
        let long = self.reading.get().too_long.contains(&section);
        if long { text(lang).prose_too_long } else { "" }
    }

    /// Whether text of a former visit waits in this browser; puts it into the form.
    pub fn recall(&self) -> bool {
        #[cfg(feature = "hydrate")]
        {
            use gloo_storage::{LocalStorage, Storage};
            let place = self.place.get_value();
            let Ok((version, kept)) = LocalStorage::get::<(i64, Fields)>(&place) else {
                return false;
            };
            if kept == self.fields() {
                self.forget();
                return false;
            }
            // Typed on an older version: the save will meet the newer one and show both.
            self.version.set(version);
            self.typed.with_value(|typed| {
                for (name, text) in typed {
                    text.set(kept.get(name).cloned().unwrap_or_default());
                }
            });
            self.changed();
            true
        }
        #[cfg(not(feature = "hydrate"))]
        false
    }

    fn keep(&self, fields: &Fields) {
        #[cfg(feature = "hydrate")]
        {
            use gloo_storage::{LocalStorage, Storage};
            let _ = LocalStorage::set(
                self.place.get_value(),
                (self.version.get_untracked(), fields),
            );
        }
        #[cfg(not(feature = "hydrate"))]
        let _ = fields;
    }

    /// The server has it: nothing needs to wait in this browser.
    pub fn forget(&self) {
        #[cfg(feature = "hydrate")]
        {
            use gloo_storage::{LocalStorage, Storage};
            LocalStorage::delete(self.place.get_value());
        }
    }
}
