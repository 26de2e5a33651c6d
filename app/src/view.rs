//! What pages are written from, on the server only.

mod desk;

use std::collections::BTreeSet;

use domain::bigram::Query;
use domain::report::{Scope, Year};
use domain::series::Sheet;
use domain::{Agency, Indicator, Report, Resolved};
use store::{AgencyLine, Document, NewestRelease};

use crate::comparison::{Comparison, Shown};
use crate::models::{BodySheets, ReportView, TopicSeries};
use crate::topic_state::TopicState;

pub use desk::{ClashView, DeskLine, DeskView, EditView, HistoryView, LogLine, UnsavedView};

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
    /// Each topic that any report states something of.
    pub topics: Vec<(TopicState, TopicSeries)>,
    /// The newest releases of all bodies, each with its body.
    pub releases: Vec<(NewestRelease, Agency)>,
    /// Bodies with reports, the first page of them, and how many there are.
    pub agencies: AgenciesView,
}

/// A comparison with what it needs.
#[derive(Clone, Debug, Default)]
pub struct CompareView {
    /// What is compared, as the address says.
    pub state: Comparison,
    /// The bodies, in the address's order.
    pub bodies: Vec<BodySheets>,
    /// The indicators, divided where the address says so.
    pub indicators: Vec<Indicator>,
    /// Bodies that may be added; a file offers none.
    pub offered: Vec<Agency>,
    /// Whether there are more than are offered.
    pub more_bodies: bool,
    /// The words that offered bodies were looked for by.
    pub find: String,
    /// Of the first compared bodies, those near each.
    pub near: Vec<NearBodies>,
}

/// Bodies that can be added together.
#[derive(Clone, Debug)]
pub struct NearBodies {
    /// The body that they are near.
    pub agency: Agency,
    /// Those of the same level, kind and province.
    pub peers: Vec<Agency>,
    /// The governments one level below.
    pub children: Vec<Agency>,
}

impl CompareView {
    /// Whether its page has the explorer.
    pub fn has_explorer(&self) -> bool {
        !self.state.is_empty() && self.state.shown != Shown::Stack
    }

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
    pub followed: Vec<BodySheets>,
}

/// A page of all bodies.
#[derive(Clone, Debug)]
pub struct AgenciesView {
    /// What they were looked for by.
    pub find: String,
    /// How many there are.
    pub total: usize,
    /// How many come before this page.
    pub offset: usize,
    /// This page.
    pub page: Vec<AgencyLine>,
}

impl AgenciesView {
    /// How many stand on a page.
    pub const PAGE: usize = 100;
}
