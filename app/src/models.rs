//! What server functions carry from the store to a page, and view models: what components and islands are
//! written from, in the reader's language.

#[cfg(feature = "ssr")]
mod changes;
mod drawn;
mod figure;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod findings;
#[cfg(any(feature = "ssr", feature = "reader"))]
pub mod marked_text;
mod report_key;
mod values;

use domain::check::Beside;
use domain::draft::Fields;
use domain::policy::Role;
use domain::quote::is_quote;
use domain::{Agency, Report};
use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
pub use changes::ChangeSentences;
pub use drawn::Drawn;
pub use figure::{ChartKind, FigureBody, FigureGroup, FigureModel, FigureRow, GroupKind, WholeNumber};
#[cfg(any(feature = "ssr", feature = "reader"))]
pub use findings::{FindingAnswer, FindingGroup, FindingLine, Findings};
pub use report_key::ReportKey;
pub use values::{QuotingLine, ValuePlace, ValueRow};

use crate::api::NOTE;

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
    /// The body's report on the year before, where one is published.
    pub last: Option<Report>,
}

impl ReportView {
    /// What stands beside the report in its checks.
    pub fn beside(&self) -> Beside<'_> {
        Beside::of(&self.report, self.last.as_ref(), self.agency.level)
    }

    /// Which report it is.
    pub fn key(&self) -> ReportKey {
        ReportKey { agency: self.agency.slug.clone(), year: self.report.year }
    }

    /// What changed since the report of the year before, where one is published.
    #[cfg(feature = "ssr")]
    pub fn changes(&self, lang: domain::Lang) -> Option<ChangeSentences> {
        self.last.as_ref().map(|last| ChangeSentences::between(last, &self.report, lang))
    }

    /// Whether a newer release than the one shown exists.
    pub fn is_superseded(&self) -> bool {
        self.releases.first().is_some_and(|newest| newest.number != self.release.number)
    }
}

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Their id.
    pub id: String,
    /// How the person is called.
    pub display: String,
    /// What the person may do.
    pub role: Role,
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
    /// The body's report on the year before, where one is published.
    pub last: Option<Report>,
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
    /// What stands beside the report in its checks.
    pub fn beside(&self) -> Beside<'_> {
        Beside::of(&self.published, self.last.as_ref(), self.agency.level)
    }

    /// What the form shows: what was typed last, saved or not.
    pub fn shown(&self) -> &Fields {
        self.unsaved.as_ref().map_or(&self.fields, |unsaved| &unsaved.fields)
    }

    /// What was typed and is not saved. A public note that waits belongs to its release.
    pub fn unsaved_text(&self) -> Option<&UnsavedView> {
        let typed = |fields: &Fields| -> Fields {
            fields
                .iter()
                .filter(|(name, _)| *name != NOTE && !is_quote(name))
                .map(|(name, text)| (name.clone(), text.clone()))
                .collect()
        };
        self.unsaved.as_ref().filter(|unsaved| typed(&unsaved.fields) != typed(&self.fields))
    }
}

/// What was typed but is not saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnsavedView {
    /// The draft with what was typed in it.
    pub fields: Fields,
    /// The fields that someone else changed since to another text.
    pub clashes: Vec<ClashView>,
    /// Whether it met another person's save (else the session had ended).
    pub conflict: bool,
    /// When.
    pub at: String,
}

/// A field with two texts, of which a person has to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClashView {
    /// The field.
    pub field: String,
    /// What the draft says; empty for a blank.
    pub theirs: String,
    /// What this person typed.
    pub mine: String,
    /// Who changed it in the draft.
    pub by: String,
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
