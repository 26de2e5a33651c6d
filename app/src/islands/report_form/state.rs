//! What all parts of the form share: the fields as signals, and what was typed, pasted and recalled.

use std::collections::BTreeMap;

use domain::draft::{Fields, spread};
use domain::{Draft, Form};
use leptos::html;
use leptos::prelude::*;

use super::judgement::{Judgement, Message};
use super::local;
use super::saving::{Saver, Status};
use crate::components::RenderContext;
use crate::models::FormModel;

/// The element of a field.
#[derive(Clone, Copy, Debug)]
pub enum Element {
    /// One line.
    Line(NodeRef<html::Input>),
    /// Several lines.
    Area(NodeRef<html::Textarea>),
}

impl Element {
    /// What it holds; nothing before it is there.
    pub fn text(self) -> Option<String> {
        match self {
            Self::Line(line) => line.get_untracked().map(|line| line.value()),
            Self::Area(area) => area.get_untracked().map(|area| area.value()),
        }
    }

    /// Writes a text that it does not hold yet: a needless one would move the cursor.
    pub fn write(self, text: &str) {
        if self.text().as_deref() == Some(text) {
            return;
        }
        match self {
            Self::Line(line) => line.get_untracked().into_iter().for_each(|line| line.set_value(text)),
            Self::Area(area) => area.get_untracked().into_iter().for_each(|area| area.set_value(text)),
        }
    }
}

/// Cells that were filled by one paste.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    before: Fields,
    after: Fields,
}

/// The form in this browser.
#[derive(Clone, Copy)]
pub struct FormState {
    /// What the server rendered it from.
    pub model: StoredValue<FormModel>,
    /// The statutory form.
    pub form: &'static Form,
    /// How it is written.
    pub context: StoredValue<RenderContext>,
    /// The form's element.
    pub element: NodeRef<html::Form>,
    /// The elements of the fields, by name.
    pub elements: StoredValue<BTreeMap<String, Element>>,
    /// What is typed, by field; blank ones are there.
    pub fields: RwSignal<Fields>,
    /// What the server confirmed to have of it.
    pub stored: RwSignal<Fields>,
    /// What the form says of it.
    pub judgement: Memo<Judgement>,
    /// Which of two texts a field takes, by field.
    pub choices: RwSignal<Fields>,
    /// Whose changes came in.
    pub joined: RwSignal<Vec<String>>,
    /// What the last paste filled, until it is undone.
    pub pasted: RwSignal<Option<Pasted>>,
    /// Whether text of a former visit was put into the form.
    pub is_recalled: RwSignal<bool>,
    /// Whether the elements follow the fields: once what they held at first was read.
    pub is_taken_over: RwSignal<bool>,
    /// What became of the last save.
    pub status: RwSignal<Status>,
    /// What saves it.
    pub saver: Saver,
}

impl FormState {
    /// The form as the server renders it.
    pub fn new(model: FormModel, form: &'static Form, context: RenderContext) -> Self {
        let lang = context.lang();
        let (shown, stored) = (model.shown.clone(), model.stored());
        let element = |name: &String| match form.item(name) {
            Some(_) => Element::Line(NodeRef::new()),
            None => Element::Area(NodeRef::new()),
        };
        let elements = shown.keys().map(|name| (name.clone(), element(name))).collect();
        let choices = model.unsaved.iter().flat_map(|unsaved| &unsaved.clashes);
        let choices = choices.map(|clash| (clash.field.clone(), "mine".to_owned())).collect();
        let joined = model.joined.clone();
        let saver = Saver::new(&model);
        let (model, fields) = (StoredValue::new(model), RwSignal::new(shown));
        let judgement = Memo::new(move |_| {
            model.with_value(|model| {
                // Answers stand in no field of the form.
                let mut all = model.answers.clone();
                fields.with(|fields| all.extend(fields.clone()));
                Judgement::of(lang, form, &Draft::from_fields(&all), &model.check_context())
            })
        });
        Self {
            model,
            form,
            context: StoredValue::new(context),
            element: NodeRef::new(),
            elements: StoredValue::new(elements),
            fields,
            stored: RwSignal::new(stored),
            judgement,
            choices: RwSignal::new(choices),
            joined: RwSignal::new(joined),
            pasted: RwSignal::new(None),
            is_recalled: RwSignal::new(false),
            is_taken_over: RwSignal::new(false),
            status: RwSignal::new(Status::Opened),
            saver,
        }
    }

    /// The form that is being rendered.
    pub fn current() -> Self {
        expect_context()
    }

    /// The text of a field.
    pub fn text(self, name: &str) -> String {
        self.fields.with(|fields| fields.get(name).cloned().unwrap_or_default())
    }

    /// The message under a field.
    pub fn message(self, name: &str) -> Memo<Message> {
        let name = name.to_owned();
        Memo::new(move |_| {
            self.judgement.with(|judgement| judgement.messages.get(&name).cloned().unwrap_or_default())
        })
    }

    /// The element of a field, which follows its text.
    pub fn field_element(self, name: &str) -> Option<Element> {
        let element = self.elements.with_value(|elements| elements.get(name).copied())?;
        let name = name.to_owned();
        let text = Memo::new(move |_| self.text(&name));
        Effect::new(move |_| {
            let text = text.get();
            if self.is_taken_over.get() {
                element.write(&text);
            }
        });
        Some(element)
    }

    /// Whether something is typed that the server has not confirmed.
    pub fn is_unsaved(self) -> bool {
        self.fields.with(|fields| self.stored.with(|stored| fields != stored))
    }

    /// Reads what the elements hold: something may have been typed before the program was there. Text of a
    /// former visit that was never saved comes back; it stands on the version that it was typed on, so that
    /// saving it meets whatever was saved since.
    pub fn take_over(self) {
        let before = self.fields.get_untracked();
        let elements = self.elements.get_value();
        let held = elements.iter().filter_map(|(name, element)| Some((name.clone(), element.text()?)));
        let typed: Fields = held.filter(|(name, text)| before.get(name) != Some(text)).collect();
        let mut now = before.clone();
        if let Some((version, stored)) = self.model.with_value(local::read) {
            let text = |name: &String| stored.get(name).cloned().unwrap_or_default();
            now = before.keys().map(|name| (name.clone(), text(name))).collect();
            if now == before {
                self.model.with_value(local::forget);
            } else {
                self.saver.set_version(version);
                self.is_recalled.set(true);
            }
        }
        now.extend(typed.clone());
        if now != before {
            self.fields.set(now);
        }
        self.is_taken_over.set(true);
        if !typed.is_empty() {
            self.changed();
        }
        self.save_when_possible_again();
    }

    /// Something was typed into a field.
    pub fn type_into(self, name: &str, text: String) {
        self.fields.update(|fields| {
            fields.insert(name.to_owned(), text);
        });
        self.changed();
    }

    /// Fills cells from a pasted block of cells.
    pub fn paste(self, code: &str, block: &str) {
        let after = spread(self.form, code, block);
        let before = self.fields.with_untracked(|fields| {
            let text = |name: &String| fields.get(name).cloned().unwrap_or_default();
            after.keys().map(|name| (name.clone(), text(name))).collect()
        });
        self.fields.update(|fields| fields.extend(after.clone()));
        self.pasted.set(Some(Pasted { before, after }));
        self.changed();
    }

    /// Whether every cell holds what was pasted last.
    pub fn is_just_pasted(self) -> bool {
        let holds = |pasted: &Pasted| {
            self.fields
                .with_untracked(|now| pasted.after.iter().all(|(name, text)| now.get(name) == Some(text)))
        };
        self.pasted.with_untracked(|pasted| pasted.as_ref().is_some_and(holds))
    }

    /// Gives the cells of the last paste back what they held, but for those that were typed into since.
    pub fn undo_paste(self) {
        let Some(Pasted { before, after }) = self.pasted.try_update(Option::take).flatten() else { return };
        self.fields.update(|fields| {
            let was = before.into_iter().filter(|(name, _)| fields.get(name) == after.get(name));
            let was: Vec<_> = was.collect();
            fields.extend(was);
        });
        self.changed();
    }
}
