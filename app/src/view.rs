//! What pages are written from, on the server only.

use std::collections::BTreeSet;

use domain::bigram::Query;
use domain::check::Beside;
use domain::draft::Fields;
use domain::quote::is_quote;
use domain::report::{Scope, Year};
use domain::series::{Series, Sheet};
use domain::{Agency, Form, Indicator, Lang, Report, Resolved};
use store::{AgencyLine, Change, Document};

use crate::comparison::Comparison;
use crate::models::NOTE;
use crate::models::{Person, ReportView};
use crate::server::Followed;
use crate::trend::BodySeries;

/// A published report in a list.
#[derive(Clone, Debug)]
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
#[derive(Clone, Debug)]
pub struct AgencyView {
    /// The body.
    pub agency: Agency,
    /// Newest year first.
    pub reports: Vec<ReportLine>,
    /// What its reports say of indicators, the oldest first.
    pub sheets: Vec<Sheet>,
    /// Its two newest reports, where the years follow each other: last year's, this year's.
    pub newest: Option<(Report, Report)>,
}

/// The front page.
#[derive(Clone, Debug)]
pub struct HomeView {
    /// The newest report of the body this installation is about.
    pub report: Option<ReportView>,
    /// Bodies with reports, the first page of them, and how many there are.
    pub agencies: AgenciesView,
}

/// A report on the desk's list.
#[derive(Clone, Debug)]
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
#[derive(Clone, Debug)]
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
#[derive(Clone, Debug)]
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

/// A comparison with what it needs.
#[derive(Clone, Debug)]
pub struct CompareView {
    /// What is compared, as the address says.
    pub state: Comparison,
    /// The bodies, in the address's order.
    pub bodies: Vec<Followed>,
    /// The indicators, divided where the address says so.
    pub indicators: Vec<Indicator>,
    /// Bodies that may be added.
    pub offered: Vec<Agency>,
    /// Whether there are more than are offered.
    pub more_bodies: bool,
    /// The words that offered bodies were looked for by.
    pub find: String,
}

impl CompareView {
    /// The years that any of the bodies reports on, in order.
    pub fn years(&self) -> Vec<Year> {
        let years = self.bodies.iter().flat_map(|body| &body.sheets).map(|sheet| sheet.year);
        years.collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The year of bars and strips: that of the address, else the newest that anyone reports on.
    pub fn shown_year(&self) -> Option<Year> {
        let years = self.years();
        self.state.year.filter(|year| years.contains(year)).or_else(|| years.last().copied())
    }

    /// The series of one indicator, body by body.
    pub fn series(&self, indicator: &Indicator, lang: Lang) -> Vec<BodySeries> {
        let series = |body: &Followed| BodySeries {
            name: body.agency.short(lang).to_owned(),
            series: Series::of(indicator, &body.sheets),
        };
        self.bodies.iter().map(series).collect()
    }
}

/// What was found.
#[derive(Clone, Debug)]
pub struct SearchView {
    /// What was typed.
    pub typed: String,
    /// The same, read.
    pub query: Query,
    /// How many there are, and whether there may be more.
    pub total: usize,
    /// Whether not all were counted.
    pub more: bool,
    /// How many come before this page.
    pub offset: usize,
    /// This page, each with the body that it is about.
    pub hits: Vec<(Document, Option<Agency>)>,
}

impl SearchView {
    /// How many stand on a page.
    pub const PAGE: usize = 20;
}

/// An item in one year, body by body.
#[derive(Clone, Debug)]
pub struct RankingView {
    /// The years that reports state it for, the oldest first.
    pub years: Vec<Year>,
    /// The year that is shown.
    pub year: Year,
    /// How many bodies report on it that year.
    pub bodies: i64,
    /// How many of them state a number.
    pub stated: i64,
    /// How many come before this page.
    pub offset: i64,
    /// This page: rank, body, whom it counts, what it says.
    pub page: Vec<RankedLine>,
}

impl RankingView {
    /// How many stand on a page.
    pub const PAGE: i64 = 100;
}

/// A body in a ranking.
#[derive(Clone, Debug)]
pub struct RankedLine {
    /// Equal numbers share a rank; none without a number.
    pub rank: Option<i64>,
    /// The body.
    pub agency: Agency,
    /// Whom its report counts.
    pub scope: Scope,
    /// What is known of it.
    pub value: Resolved,
}

/// An entry of the dictionary with what reports say.
#[derive(Clone, Debug)]
pub struct ItemView {
    /// The ranking; none where no report states it.
    pub ranking: Option<RankingView>,
    /// The bodies at its top, over the years.
    pub followed: Vec<Followed>,
}

/// A page of all bodies.
#[derive(Clone, Debug)]
pub struct AgenciesView {
    /// What was looked for in their names.
    pub find: String,
    /// How many there are.
    pub total: i64,
    /// How many come before this page.
    pub offset: i64,
    /// This page.
    pub page: Vec<AgencyLine>,
}

impl AgenciesView {
    /// How many stand on a page.
    pub const PAGE: i64 = 100;
}
