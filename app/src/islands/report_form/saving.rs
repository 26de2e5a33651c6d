//! Drafts save themselves: soon after a pause, and now and then while one types; one save at a time. What the
//! server did not confirm is never called saved, and waits in this browser.

use std::time::Duration;

use domain::draft::{Fields, Rebased, rebase};
use domain::time::shown;
use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::local;
use super::state::FormState;
use crate::address::Place;
use crate::api::save_draft;
use crate::models::{FormModel, SaveOutcome, Since};
use crate::problem::Problem;

/// A pause after which what was typed is saved.
const PAUSE: Duration = Duration::from_secs(2);
/// So long at most it is not saved while one types on.
const LONGEST: Duration = Duration::from_secs(5);
/// After so long a save is tried again that failed for a passing reason.
const AGAIN: Duration = Duration::from_secs(10);

/// What follows a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Then {
    /// Nothing: it is an automatic save while typing goes on.
    TypeOn,
    /// The form stays: the person pressed save.
    Stay,
    /// The page for publishing.
    Publish,
}

/// What became of the last save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// There was none yet.
    Opened,
    /// It is under way.
    Saving,
    /// The server has it since this time (ISO 8601, UTC).
    Saved(String),
    /// The server does not have it.
    Refused(Problem),
}

impl Status {
    /// Whether nobody is signed in any more.
    pub fn is_signed_out(&self) -> bool {
        *self == Self::Refused(Problem::SignedOut)
    }
}

/// What saves a form.
#[derive(Clone, Copy, Debug)]
pub struct Saver {
    /// The version of the draft that the form is made on.
    version: StoredValue<i64>,
    /// Key of the next save.
    key: StoredValue<String>,
    /// What was sent with this key and may have arrived: it is sent again before anything else.
    unanswered: StoredValue<Option<Fields>>,
    is_saving: StoredValue<bool>,
    /// A save that is to follow the one under way.
    next: StoredValue<Option<Then>>,
    pause: StoredValue<Option<TimeoutHandle>>,
    longest: StoredValue<Option<TimeoutHandle>>,
}

impl Saver {
    /// For a form as the server rendered it.
    pub fn new(model: &FormModel) -> Self {
        Self {
            version: StoredValue::new(model.version),
            key: StoredValue::new(model.key.clone()),
            unanswered: StoredValue::new(None),
            is_saving: StoredValue::new(false),
            next: StoredValue::new(None),
            pause: StoredValue::new(None),
            longest: StoredValue::new(None),
        }
    }

    /// The form is made on another version.
    pub fn set_version(self, version: i64) {
        self.version.set_value(version);
    }
}

fn stop(timer: StoredValue<Option<TimeoutHandle>>) {
    if let Some(timer) = timer.try_update_value(Option::take).flatten() {
        timer.clear();
    }
}

impl FormState {
    /// What the form says about saving.
    pub fn status_words(self) -> String {
        let (lang, text) = self.context.with_value(|context| (context.lang(), context.text()));
        match self.status.get() {
            Status::Saving => text.saving.to_owned(),
            Status::Refused(problem) => format!("{} {}", text.not_saved, problem.words(lang).1),
            _ if self.is_unsaved() => text.unsaved.to_owned(),
            Status::Saved(at) => format!("{} {}", text.saved_at, shown(&at, lang)),
            Status::Opened => self.model.with_value(|model| {
                if model.unsaved.is_some() { text.unsaved.to_owned() } else { model.saved.clone() }
            }),
        }
    }

    /// Something was typed: it waits in this browser at once and is saved soon.
    pub fn changed(self) {
        self.store_here();
        // Where two texts of a field meet, a person has to choose first.
        if self.model.with_value(|model| model.unsaved.is_some()) {
            return;
        }
        stop(self.saver.pause);
        let save = move || self.save(Then::TypeOn);
        self.saver.pause.set_value(set_timeout_with_handle(save, PAUSE).ok());
        if self.saver.longest.with_value(Option::is_none) {
            self.saver.longest.set_value(set_timeout_with_handle(save, LONGEST).ok());
        }
    }

    fn store_here(self) {
        let version = self.saver.version.get_value();
        self.model.with_value(|model| {
            self.fields.with_untracked(|fields| local::write(model, version, fields));
        });
    }

    /// Saves the form, after the save that is under way.
    pub fn save(self, then: Then) {
        stop(self.saver.pause);
        stop(self.saver.longest);
        if self.saver.is_saving.get_value() {
            self.saver.next.update_value(|next| *next = (*next).max(Some(then)));
            return;
        }
        let is_refused = matches!(self.status.get_untracked(), Status::Refused(_));
        let is_needless = then == Then::TypeOn && !is_refused && !untrack(|| self.is_unsaved());
        // A page that was left keeps its text in this browser.
        if is_needless || !self.element.get_untracked().is_some_and(|form| form.is_connected()) {
            return;
        }
        self.saver.is_saving.set_value(true);
        if then != Then::TypeOn {
            self.status.set(Status::Saving);
        }
        spawn_local(async move {
            self.send(then).await;
            self.saver.is_saving.set_value(false);
            if let Some(next) = self.saver.next.try_update_value(Option::take).flatten() {
                self.save(next);
            }
        });
    }

    async fn send(self, then: Then) {
        let (agency, year, waiting) = self
            .model
            .with_value(|model| (model.agency.clone(), model.year.to_string(), model.waiting.clone()));
        let lang = self.context.with_value(|context| context.lang().code().to_owned());
        let (version, key) = (self.saver.version.get_value(), self.saver.key.get_value());
        let sent = self.saver.unanswered.get_value().unwrap_or_else(|| self.fields.get_untracked());
        let choices = self.choices.get_untracked();
        let outcome =
            save_draft(agency, year, version, key, sent.clone(), choices, waiting, String::new(), lang).await;
        match outcome {
            Ok(SaveOutcome::Saved { version, at, key, since }) => {
                self.saver.unanswered.set_value(None);
                self.saver.key.set_value(key);
                self.saved(version, at, &sent, since, then);
            }
            Ok(SaveOutcome::Conflict) => self.show_both(&sent),
            Err(problem) => self.refused(problem, sent),
        }
    }

    /// The server has what was sent. What was typed since is not saved yet.
    fn saved(self, version: i64, at: String, sent: &Fields, since: Since, then: Then) {
        let Rebased { fields, stored, is_current } =
            rebase(&self.fields.get_untracked(), sent, &since.fields);
        if is_current {
            self.saver.set_version(version);
        }
        self.stored.set(stored);
        if fields != self.fields.get_untracked() {
            self.fields.set(fields);
        }
        self.status.set(Status::Saved(at));
        if !since.by.is_empty() {
            self.joined.set(since.by);
        }
        if untrack(|| self.is_unsaved()) {
            self.changed();
            if then == Then::Publish {
                self.saver.next.set_value(Some(then));
            }
            return;
        }
        self.model.with_value(local::forget);
        self.is_recalled.set(false);
        let has_waited = self.model.with_value(|model| !model.waiting.is_empty());
        if then == Then::Publish {
            let place = self.model.with_value(|model| Place::Publish(model.agency.clone(), model.year));
            let address = self.context.with_value(|context| context.to(&place));
            let _ = window().location().assign(&address);
        } else if then == Then::Stay && has_waited {
            // The page that comes shows what became of the choices.
            let _ = window().location().reload();
        }
    }

    /// Others changed the same fields: the server has both texts, and the page that it renders now shows them
    /// side by side. What was typed on while saving comes back from this browser.
    fn show_both(self, sent: &Fields) {
        if self.fields.get_untracked() == *sent {
            self.model.with_value(local::forget);
        } else {
            self.store_here();
        }
        let _ = window().location().reload();
    }

    /// The server has not taken it; it is in the form and in this browser.
    fn refused(self, problem: Problem, sent: Fields) {
        let may_have_arrived =
            matches!(problem, Problem::Unreachable | Problem::Broken | Problem::Unavailable);
        self.saver.unanswered.set_value(may_have_arrived.then_some(sent));
        self.store_here();
        self.status.set(Status::Refused(problem));
        let is_passing = matches!(
            problem,
            Problem::Unreachable | Problem::Unavailable | Problem::Busy | Problem::ManySignIns
        );
        if is_passing {
            set_timeout(move || self.save(Then::TypeOn), AGAIN);
        }
    }

    /// Goes on saving when the network is back, and when one comes back from signing in.
    pub fn save_when_possible_again(self) {
        let save_if = move |is_due: fn(Problem) -> bool| {
            if matches!(self.status.get_untracked(), Status::Refused(problem) if is_due(problem)) {
                self.save(Then::TypeOn);
            }
        };
        let _ =
            window_event_listener(ev::online, move |_| save_if(|problem| problem == Problem::Unreachable));
        let _ = window_event_listener(ev::focus, move |_| save_if(|problem| problem == Problem::SignedOut));
    }
}
