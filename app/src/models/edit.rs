//! The desk's form of a report, and what becomes of it.

use std::collections::BTreeMap;

use domain::agency::Level;
use domain::check::CheckContext;
use domain::draft::Fields;
use domain::report::Year;
use domain::{Form, Report};
use serde::{Deserialize, Serialize};

/// What a person chose of a field's two texts: the stored one.
pub const THEIRS: &str = "theirs";

/// A report as its form shows it, with what its checks need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormModel {
    /// Id of the person.
    pub person: String,
    /// Whether the person may publish.
    pub may_publish: bool,
    /// Slug of the body.
    pub agency: String,
    /// Level of the body.
    pub level: Level,
    /// Reporting year.
    pub year: Year,
    /// Code of the form.
    pub form: String,
    /// Whether only a part of the report could be had.
    pub partial: bool,
    /// The figures of the body's report on the year before, where they count the same.
    pub last: Option<Report>,
    /// What is published, in the reader's language, by item; nothing for a blank.
    pub published: BTreeMap<String, String>,
    /// What the form shows, by field: all of them, with blank ones.
    pub shown: Fields,
    /// What the stored draft has where the form shows another text.
    pub stored: Fields,
    /// What was answered to findings; it stands in no field of the form.
    pub answers: Fields,
    /// Version of the stored draft.
    pub version: i64,
    /// Key that makes one save count once however often it is sent.
    pub key: String,
    /// When the waiting text that the form shows was sent; empty where it shows none.
    pub waiting: String,
    /// When the draft was saved, and by whom, in words.
    pub saved: String,
    /// What was typed before and is not saved.
    pub unsaved: Option<UnsavedNotice>,
    /// Whose changes came in with the last save.
    pub joined: Vec<String>,
}

impl FormModel {
    /// The form.
    pub fn form(&self) -> Option<&'static Form> {
        Form::find(&self.form)
    }

    /// What the report is checked with.
    pub fn check_context(&self) -> CheckContext<'_> {
        CheckContext { last: self.last.as_ref(), level: Some(self.level), partial: self.partial }
    }

    /// Every field of the form as it is stored.
    pub fn stored(&self) -> Fields {
        self.shown.iter().chain(&self.stored).map(|(name, text)| (name.clone(), text.clone())).collect()
    }
}

/// Text that a person typed before and that is not saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnsavedNotice {
    /// Whether it met another person's save (else the session had ended).
    pub is_conflict: bool,
    /// The fields of the form that someone else changed since to another text.
    pub clashes: Vec<Clash>,
    /// Pages that show what waits and stands in no form: address and name.
    pub elsewhere: Vec<(String, String)>,
}

/// A field with two texts, of which a person has to choose; in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clash {
    /// The field.
    pub field: String,
    /// What it is called.
    pub name: String,
    /// What this person typed.
    pub mine: String,
    /// What the draft says.
    pub theirs: String,
    /// Who changed it in the draft, and when.
    pub by: String,
}

/// What became of a save.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SaveOutcome {
    /// Saved; the new version, when, and the key of the next save.
    Saved {
        /// New version.
        version: i64,
        /// ISO 8601 UTC time.
        at: String,
        /// Key of the next save.
        key: String,
        /// What was changed meanwhile.
        since: Since,
    },
    /// Someone changed the same fields since. The rest is saved; the page shows both texts of these.
    Conflict,
}

/// What was saved from elsewhere while a form was open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Since {
    /// Who else saved, as they are called.
    pub by: Vec<String>,
    /// The fields that were changed, as the draft has them now; empty for a blank.
    pub fields: Fields,
}
