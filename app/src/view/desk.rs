//! What pages of the desk are written from.

use std::collections::BTreeMap;

use domain::check::CheckContext;
use domain::draft::Field;
use domain::report::Year;
use domain::state::State;
use domain::{Agency, Draft, Form, Report};
use store::Change;

use crate::models::Person;

/// A report on the desk's list.
#[derive(Clone, Debug)]
pub struct DeskLine {
    /// The body.
    pub agency: Agency,
    /// The year.
    pub year: Year,
    /// Where the report stands.
    pub state: State,
    /// When the draft was saved, and by whom.
    pub saved: Option<(String, String)>,
}

/// The desk's list.
#[derive(Clone, Debug)]
pub struct DeskView {
    /// Who asks.
    pub person: Person,
    /// All reports.
    pub reports: Vec<DeskLine>,
    /// The end of the log, newest first: when, who, what, about what.
    pub log: Vec<LogLine>,
}

/// The history of a report's values, or of one of them.
#[derive(Clone, Debug)]
pub struct HistoryView {
    /// Who asks.
    pub person: Person,
    /// The body.
    pub agency: Agency,
    /// The year.
    pub year: Year,
    /// The report's form.
    pub form: &'static Form,
    /// The field whose history it is; empty for all.
    pub field: String,
    /// How many changes come before this page.
    pub offset: i64,
    /// Whether there are more after it.
    pub more: bool,
    /// This page, the newest first.
    pub changes: Vec<Change>,
}

impl HistoryView {
    /// How many stand on a page.
    pub const PAGE: i64 = 50;
}

/// A draft that is being edited.
#[derive(Clone, Debug)]
pub struct EditView {
    /// Who asks.
    pub person: Person,
    /// The body.
    pub agency: Agency,
    /// The newest release as a report; for a report never published, an empty one.
    pub published: Report,
    /// The body's report on the year before, where one is published.
    pub last: Option<Report>,
    /// Number of the newest release.
    pub release: Option<i64>,
    /// Version of the stored draft.
    pub version: i64,
    /// The stored draft.
    pub draft: Draft,
    /// When the draft was saved, and by whom.
    pub saved: Option<(String, String)>,
    /// What this person typed but could not save, and why.
    pub unsaved: Option<UnsavedView>,
    /// Key that makes one save count once however often it is sent.
    pub key: String,
}

impl EditView {
    /// What the report is checked with.
    pub fn check_context(&self) -> CheckContext<'_> {
        CheckContext::of(&self.published, self.last.as_ref(), self.agency.level)
    }

    /// What the form shows: what was typed last, saved or not.
    pub fn shown(&self) -> &Draft {
        self.unsaved.as_ref().map_or(&self.draft, |unsaved| &unsaved.draft)
    }

    /// What was typed and is not saved. A public note that waits belongs to its release.
    pub fn unsaved_text(&self) -> Option<&UnsavedView> {
        let typed = |draft: &Draft| Draft { note: String::new(), quotes: BTreeMap::new(), ..draft.clone() };
        self.unsaved.as_ref().filter(|unsaved| typed(&unsaved.draft) != typed(&self.draft))
    }
}

/// What was typed but is not saved.
#[derive(Clone, Debug)]
pub struct UnsavedView {
    /// The draft with what was typed in it.
    pub draft: Draft,
    /// The fields that someone else changed since to another text.
    pub clashes: Vec<ClashView>,
    /// Whether it met another person's save (else the session had ended).
    pub conflict: bool,
    /// When.
    pub at: String,
}

/// A field with two texts, of which a person has to choose.
#[derive(Clone, Debug)]
pub struct ClashView {
    /// The field.
    pub field: Field,
    /// What the draft says; empty for a blank.
    pub theirs: String,
    /// What this person typed.
    pub mine: String,
    /// Who changed it in the draft.
    pub by: String,
    /// When.
    pub at: String,
}

/// A line of the log.
#[derive(Clone, Debug)]
pub struct LogLine {
    /// ISO 8601 UTC time.
    pub at: String,
    /// Who.
    pub actor: String,
    /// What.
    pub action: String,
    /// About what.
    pub subject: String,
}
