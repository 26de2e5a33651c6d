//! What server functions carry from the store to a page, and view models: what components and islands are
//! written from, in the reader's language.

#[cfg(any(feature = "ssr", feature = "series"))]
mod body_series;
#[cfg(feature = "ssr")]
mod body_sheets;
#[cfg(feature = "ssr")]
mod changes;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod chart_kind;
pub mod check;
#[cfg(any(feature = "ssr", feature = "trends"))]
mod drawn;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod edit;
#[cfg(any(feature = "ssr", feature = "read"))]
mod embed_frame;
#[cfg(any(feature = "ssr", feature = "explore"))]
mod explorer;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod figure;
mod findings;
pub mod marked_text;
#[cfg(any(feature = "ssr", feature = "series"))]
mod measure;
#[cfg(any(feature = "ssr", feature = "series"))]
mod measured;
pub mod official_table;
mod report_key;
#[cfg(feature = "ssr")]
mod suggestion;
#[cfg(any(feature = "ssr", feature = "topics"))]
mod topic;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod typed_report;
mod values;

use domain::check::CheckContext;
use domain::policy::Role;
use domain::{Agency, Report};
use serde::{Deserialize, Serialize};

#[cfg(any(feature = "ssr", feature = "series"))]
pub use body_series::BodySeries;
#[cfg(feature = "ssr")]
pub use body_sheets::BodySheets;
#[cfg(feature = "ssr")]
pub use changes::ChangeSentences;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use chart_kind::ChartKind;
#[cfg(any(feature = "ssr", feature = "trends"))]
pub use drawn::Drawn;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use edit::{Clash, FormModel, SaveOutcome, Since, THEIRS, UnsavedNotice};
#[cfg(any(feature = "ssr", feature = "read"))]
pub use embed_frame::EmbedFrame;
#[cfg(any(feature = "ssr", feature = "explore"))]
pub use explorer::{ComparedReports, ExplorerBody, ExplorerModel, ExplorerSeries, MeasureView};
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use figure::{FigureBody, FigureGroup, FigureModel, FigureRow, GroupKind, WholeNumber};
pub use findings::{FindingAnswer, FindingGroup, FindingLine, Findings};
#[cfg(any(feature = "ssr", feature = "series"))]
pub use measure::{Counts, FormChange, Measure};
#[cfg(any(feature = "ssr", feature = "series"))]
pub use measured::{MeasureSeries, Measured};
pub use report_key::ReportKey;
#[cfg(feature = "ssr")]
pub use suggestion::{Suggestion, Suggestions};
#[cfg(any(feature = "ssr", feature = "topics"))]
pub use topic::{Stated, TopicBody, TopicModel, TopicSeries};
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use typed_report::TypedReport;
pub use values::{ValuePlace, ValueRow};

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
    /// What the report is checked with.
    pub fn check_context(&self) -> CheckContext<'_> {
        CheckContext::of(&self.report, self.last.as_ref(), self.agency.level)
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
