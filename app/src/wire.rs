//! What server functions carry from the store to a page.

use domain::draft::Fields;
use domain::policy::Role;
use domain::report::{Scope, Year};
use domain::{Agency, Report, Value};
use serde::{Deserialize, Serialize};

use crate::desk::NOTE;

/// A release without its content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseLine {
    /// 1 is the first.
    pub number: i64,
    /// ISO 8601 UTC time.
    pub published_at: String,
    /// Why it replaces the one before.
    pub note: String,
    /// SHA-256 of the canonical content, in hex.
    pub hash: String,
}

/// A published report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportView {
    /// Whose.
    pub agency: Agency,
    /// What it says.
    pub report: Report,
    /// The release that is shown.
    pub release: ReleaseLine,
    /// All releases, newest first.
    pub releases: Vec<ReleaseLine>,
}

impl ReportView {
    /// Whether a newer release than the one shown exists.
    pub fn is_superseded(&self) -> bool {
        self.releases.first().is_some_and(|newest| newest.number != self.release.number)
    }
}

/// A published report in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportLine {
    /// Slug of the body.
    pub agency: String,
    /// Reporting year.
    pub year: Year,
    /// Form code.
    pub form: String,
    /// Whom it counts.
    pub scope: Scope,
    /// Number of the newest release.
    pub release: i64,
}

/// A body with its published reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgencyView {
    /// The body.
    pub agency: Agency,
    /// Newest year first.
    pub reports: Vec<ReportLine>,
}

/// The front page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeView {
    /// The newest report of the body this installation is about.
    pub report: Option<ReportView>,
    /// All bodies.
    pub agencies: Vec<AgencyView>,
}

/// What one report says about an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemLine {
    /// The body.
    pub agency: Agency,
    /// The year.
    pub year: Year,
    /// What the report says.
    pub value: Value,
}

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// How the person is called.
    pub display: String,
    /// What the person may do.
    pub role: Role,
}

/// A report on the desk's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskLine {
    /// The body.
    pub agency: Agency,
    /// The year.
    pub year: Year,
    /// Number of the newest release, if one is published.
    pub release: Option<i64>,
    /// Whether the draft was saved after the newest release.
    pub changed: bool,
    /// When the draft was saved, and by whom.
    pub saved: Option<(String, String)>,
}

/// The desk's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskView {
    /// Who asks.
    pub person: Person,
    /// All reports.
    pub reports: Vec<DeskLine>,
    /// The end of the log, newest first: when, who, what, about what.
    pub log: Vec<LogLine>,
}

/// A line of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// A draft that is being edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditView {
    /// Who asks.
    pub person: Person,
    /// The body.
    pub agency: Agency,
    /// The newest release as a report; for a report never published, an empty one.
    pub published: Report,
    /// Number of the newest release.
    pub release: Option<i64>,
    /// Version of the stored draft.
    pub version: i64,
    /// The stored draft.
    pub fields: Fields,
    /// When the draft was saved, and by whom.
    pub saved: Option<(String, String)>,
    /// What this person typed but could not save, and why.
    pub unsaved: Option<UnsavedView>,
    /// Key that makes one save count once however often it is sent.
    pub key: String,
}

impl EditView {
    /// What the form shows: what was typed last, saved or not.
    pub fn shown(&self) -> &Fields {
        self.unsaved.as_ref().map_or(&self.fields, |unsaved| &unsaved.fields)
    }

    /// What was typed into the form and is not saved. A public note that waits is not of the form.
    pub fn unsaved_text(&self) -> Option<&UnsavedView> {
        let of_form = |fields: &Fields| -> Fields {
            fields
                .iter()
                .filter(|(name, _)| *name != NOTE)
                .map(|(name, text)| (name.clone(), text.clone()))
                .collect()
        };
        self.unsaved.as_ref().filter(|unsaved| of_form(&unsaved.fields) != of_form(&self.fields))
    }
}

/// What was typed but could not be saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnsavedView {
    /// What was typed.
    pub fields: Fields,
    /// The version it was typed on.
    pub base_version: i64,
    /// Whether it met another person's save (else the session had ended).
    pub conflict: bool,
    /// When.
    pub at: String,
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
    },
    /// Someone saved since; what was typed is kept and the form shows both.
    Conflict,
}

/// What a page shows, by its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PageData {
    /// The front page.
    Home(HomeView),
    /// All bodies.
    Agencies(Vec<AgencyView>),
    /// One body.
    Agency(AgencyView),
    /// One report.
    Report(ReportView),
    /// One figure of a report.
    Figure(ReportView, String),
    /// The dictionary, which stands in the program.
    Items,
    /// One entry of the dictionary and what reports say.
    Item(String, Vec<ItemLine>),
    /// The sign-in form.
    SignIn,
    /// The form for the first administrator, with the link's token.
    Setup(String),
    /// The desk's list.
    Desk(DeskView),
    /// The form of a report.
    Edit(EditView),
    /// The last look before publishing.
    Publish(EditView),
}
