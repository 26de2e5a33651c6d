//! Lists that public pages show.

use std::collections::BTreeMap;

use domain::bigram::Query;
use domain::report::Year;
use domain::{Agency, Form, Indicator, Lang};
use store::{Document, NewestRelease, PublishedReport, Ranked};

use super::{Backend, broken, report_of};
use crate::problem::Problem;
use crate::view::{
    AgenciesView, AgencyView, HomeView, ItemView, RankedLine, RankingView, ReportLine, SearchView,
};

/// How many releases the front page lists.
const NEWEST: i64 = 8;
/// How many bodies an item's page follows over the years; its chart shows the first few of them.
const FOLLOWED: usize = 12;

impl Backend {
    /// The front page: the newest report of the body this installation is about, and bodies.
    pub async fn home_view(&self, lang: Lang) -> Result<HomeView, Problem> {
        let home = &self.settings.home_agency;
        let heads = self.store.list_published(Some(home)).await.map_err(broken)?;
        let report = match published(heads).first() {
            Some(line) => sound(self.report_view(&line.agency, line.year, "").await)?,
            None => None,
        };
        let topics = self.topics_in_short(lang).await?;
        let releases = self.newest_releases().await?;
        Ok(HomeView { report, topics, releases, agencies: self.agencies_view("", 0).await? })
    }

    /// The newest releases of all bodies, each with its body.
    async fn newest_releases(&self) -> Result<Vec<(NewestRelease, Agency)>, Problem> {
        let releases = self.store.list_newest_releases(NEWEST).await.map_err(broken)?;
        let slugs: Vec<_> = releases.iter().map(|release| release.agency.as_str()).collect();
        let agencies = self.agencies_of(&slugs).await?;
        let with_body = |release: NewestRelease| Some((agencies.get(&release.agency)?.clone(), release));
        let with_body = releases.into_iter().filter_map(with_body);
        Ok(with_body.map(|(agency, release)| (release, agency)).collect())
    }

    /// A page of all bodies that these words name.
    pub async fn agencies_view(&self, find: &str, offset: usize) -> Result<AgenciesView, Problem> {
        let bodies = self.bodies().await?;
        let found = bodies.find(find);
        let page = found.iter().skip(offset).take(AgenciesView::PAGE).map(|line| (*line).clone()).collect();
        Ok(AgenciesView { find: find.to_owned(), total: found.len(), offset, page })
    }

    /// Bodies that these words name, without those already chosen; and whether there are more.
    pub async fn offered(
        &self,
        typed: &str,
        chosen: &[String],
        most: usize,
    ) -> Result<(Vec<Agency>, bool), Problem> {
        let bodies = self.bodies().await?;
        let found = bodies.find(typed).into_iter().map(|line| &line.agency);
        let mut agencies: Vec<_> = found.filter(|agency| !chosen.contains(&agency.slug)).cloned().collect();
        let more = agencies.len() > most;
        agencies.truncate(most);
        Ok((agencies, more))
    }

    /// One body with its published reports and what they say over the years.
    pub async fn agency_view(&self, slug: &str) -> Result<AgencyView, Problem> {
        let codes: Vec<_> = Indicator::all().iter().flat_map(Indicator::codes).collect();
        let followed = self.follow(&[slug.to_owned()], &codes, None).await?;
        let followed = followed.into_iter().next().ok_or(Problem::UnknownAgency)?;
        let heads = self.store.list_published(Some(slug)).await.map_err(broken)?;
        let reports = published(heads);
        let newest = match reports.first() {
            Some(line) => self.newest_two(slug, line.year).await?,
            None => None,
        };
        Ok(AgencyView { agency: followed.agency, reports, sheets: followed.sheets, newest })
    }

    async fn newest_two(
        &self,
        slug: &str,
        year: Year,
    ) -> Result<Option<(domain::Report, domain::Report)>, Problem> {
        let Some(last) = self.last_report(slug, year, "").await? else { return Ok(None) };
        let release = sound(self.store.find_release(slug, year, None).await.map_err(broken))?.flatten();
        Ok(release.as_ref().map(report_of).transpose()?.map(|now| (last, now)))
    }

    /// What all published reports say about an item, in one year as a ranking.
    pub async fn item_view(&self, code: &str, year: Option<Year>, offset: i64) -> Result<ItemView, Problem> {
        let years = self.store.years_of(code).await.map_err(broken)?;
        let Some(year) = year.filter(|year| years.contains(year)).or_else(|| years.last().copied()) else {
            return Ok(ItemView { ranking: None, followed: Vec::new() });
        };
        let top = self.store.top(code, year, RankingView::PAGE, offset).await.map_err(broken)?;
        let slugs: Vec<_> = top.page.iter().map(|ranked| ranked.fact.agency.as_str()).collect();
        let mut agencies = self.agencies_of(&slugs).await?;
        let line = |ranked: Ranked| {
            // Its number may not be what was published; its own page says why it is not shown.
            if self.store.is_damaged(&ranked.fact.agency, ranked.fact.year) {
                return None;
            }
            let agency = agencies.remove(&ranked.fact.agency)?;
            let (scope, value) = (ranked.fact.scope, ranked.fact.value);
            Some(RankedLine { rank: ranked.rank, agency, scope, value })
        };
        let page: Vec<_> = top.page.into_iter().filter_map(line).collect();
        let followed = match Indicator::find(code) {
            Some(indicator) => {
                let first: Vec<_> = page.iter().map(|line| line.agency.slug.clone()).collect();
                let slugs = self.bodies_over(code, &years, first).await?;
                self.follow(&slugs, &indicator.codes(), None).await?
            }
            None => Vec::new(),
        };
        let (bodies, stated) = (top.bodies, top.stated);
        Ok(ItemView { ranking: Some(RankingView { years, year, bodies, stated, offset, page }), followed })
    }

    /// The bodies that an item's page follows: these first, then those at the top of its other years, the
    /// newest first. A body that reported before, and not since, has a history too.
    async fn bodies_over(
        &self,
        code: &str,
        years: &[Year],
        mut slugs: Vec<String>,
    ) -> Result<Vec<String>, Problem> {
        let most = i64::try_from(FOLLOWED).unwrap_or(i64::MAX);
        for year in years.iter().rev() {
            if slugs.len() >= FOLLOWED {
                break;
            }
            let top = self.store.top(code, *year, most, 0).await.map_err(broken)?;
            for ranked in top.page {
                let agency = &ranked.fact.agency;
                if !slugs.contains(agency) && !self.store.is_damaged(agency, *year) {
                    slugs.push(ranked.fact.agency);
                }
            }
        }
        slugs.truncate(FOLLOWED);
        Ok(slugs)
    }

    /// What is found for some words.
    pub async fn search_view(&self, typed: &str, offset: usize) -> Result<SearchView, Problem> {
        let query = Query::read(typed);
        let found = self.store.search(&query, SearchView::PAGE, offset).await.map_err(broken)?;
        let (total, more) = (found.total, found.more);
        let slugs: Vec<_> = found.hits.iter().map(|hit| hit.agency.as_str()).collect();
        let agencies = self.agencies_of(&slugs).await?;
        let about = |hit: Document| {
            let agency = agencies.get(&hit.agency).cloned();
            (hit, agency)
        };
        // What the search has of a damaged report may not be what was published.
        let damaged = |hit: &Document| hit.year.is_some_and(|year| self.store.is_damaged(&hit.agency, year));
        let hits = found.hits.into_iter().filter(|hit| !damaged(hit)).map(about).collect();
        Ok(SearchView { typed: typed.to_owned(), query, total, more, offset, hits })
    }

    /// These bodies by slug.
    pub(super) async fn agencies_of(&self, slugs: &[&str]) -> Result<BTreeMap<String, Agency>, Problem> {
        let agencies = self.store.list_agencies_of(slugs).await.map_err(broken)?;
        Ok(agencies.into_iter().map(|agency| (agency.slug.clone(), agency)).collect())
    }

    /// All bodies by slug.
    pub(super) async fn agencies_by_slug(&self) -> Result<BTreeMap<String, Agency>, Problem> {
        let agencies = self.store.list_agencies().await.map_err(broken)?;
        Ok(agencies.into_iter().map(|agency| (agency.slug.clone(), agency)).collect())
    }
}

/// A report to show among others: none where its release is damaged, which its own page says.
pub(super) fn sound<T>(report: Result<T, Problem>) -> Result<Option<T>, Problem> {
    match report {
        Err(Problem::Damaged(_)) => Ok(None),
        report => report.map(Some),
    }
}

/// The reports that have a release, newest year first. One on a form that this program
/// does not know is left out.
fn published(heads: Vec<PublishedReport>) -> Vec<ReportLine> {
    let line = |head: PublishedReport| {
        Form::find(&head.form)?;
        let PublishedReport { agency, year, form, scope, release, .. } = head;
        Some(ReportLine { agency, year, form, scope, release })
    };
    let mut lines: Vec<_> = heads.into_iter().filter_map(line).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.year));
    lines
}
