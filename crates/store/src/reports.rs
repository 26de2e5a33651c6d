//! Which report is whose, for which year. What it says lives in its draft and its releases.

mod attributes;
mod published;

use domain::report::{Scope, Source, Year};
use serde_json::json;
use sqlx::FromRow;

use crate::Store;
use crate::audit::{self, Line};
use crate::error::{Result, StoreError};
use crate::pool::Tx;
use crate::word::{from_word, to_word};

pub use published::PublishedReport;

/// A report to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewReport {
    /// Its id, made by the caller.
    pub id: String,
    /// Slug of the body.
    pub agency: String,
    /// Reporting year.
    pub year: Year,
    /// Code of the form.
    pub form: String,
    /// Whom the figures count.
    pub scope: Scope,
    /// The document it is read from.
    pub source: Source,
}

impl NewReport {
    /// What the audit trail says of its beginning.
    pub(crate) fn detail(&self) -> String {
        let attributes = logged_attributes(&self.form, self.scope, &self.source);
        format!("report={} form={} attributes={attributes}", self.id, self.form)
    }
}

/// What the log says of a report's attributes, after `attributes=` at the end of an entry's detail: JSON,
/// so that their history can be read there. Whoever changes them logs them anew.
pub fn logged_attributes(form: &str, scope: Scope, source: &Source) -> String {
    json!({ "form": form, "scope": scope, "source": source }).to_string()
}

/// A report without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportHead {
    /// Its id.
    pub id: String,
    /// Slug of the body.
    pub agency: String,
    /// Reporting year.
    pub year: Year,
    /// Code of the form.
    pub form: String,
    /// Whom the figures count.
    pub scope: Scope,
    /// The document it is read from.
    pub source: Source,
    /// Number of the newest release; `None` before the first.
    pub latest_release: Option<i64>,
    /// When it was published.
    pub released_at: Option<String>,
    /// How often the draft has been saved.
    pub draft_version: i64,
    /// When the draft was last saved; `None` before the first time.
    pub draft_saved_at: Option<String>,
    /// Who saved it last.
    pub draft_saved_by: Option<String>,
}

/// A stored report.
#[derive(FromRow)]
struct Row {
    id: String,
    agency: String,
    year: i64,
    form: String,
    scope: String,
    source_title: String,
    source_date: String,
    source_url: String,
    source_partial: bool,
    latest_release: Option<i64>,
    released_at: Option<String>,
    draft_version: i64,
    draft_saved_at: String,
    draft_saved_by: String,
}

impl Row {
    fn read(self) -> Result<ReportHead> {
        Ok(ReportHead {
            id: self.id,
            agency: self.agency,
            year: read_year(self.year)?,
            form: self.form,
            scope: from_word(self.scope, "report")?,
            source: Source {
                title: self.source_title,
                date: self.source_date,
                url: self.source_url,
                partial: self.source_partial,
            },
            latest_release: self.latest_release,
            released_at: self.released_at,
            draft_version: self.draft_version,
            draft_saved_at: (self.draft_version > 0).then_some(self.draft_saved_at),
            draft_saved_by: (self.draft_version > 0).then_some(self.draft_saved_by),
        })
    }
}

/// A stored year.
pub(crate) fn read_year(year: i64) -> Result<Year> {
    u16::try_from(year).ok().and_then(Year::new).ok_or(StoreError::Unreadable("year"))
}

/// The query for reports, ended by which.
macro_rules! select_reports {
    ($rest:literal) => {
        concat!(
            "select r.id, r.agency, r.year, r.form, r.scope, r.source_title, r.source_date,
                r.source_url, r.source_partial, d.version as draft_version, d.saved_at as draft_saved_at,
                d.saved_by as draft_saved_by,
                (select published_at from releases where report = r.id order by number desc limit 1)
                    as released_at,
                (select max(number) from releases where report = r.id) as latest_release
             from reports r join drafts d on d.report = r.id ",
            $rest
        )
    };
}

impl Store {
    /// Begins a report with an empty draft, version 0. [`StoreError::AlreadyThere`] when the body has
    /// one for the year.
    pub async fn create_report(&self, report: &NewReport, at: &str, by: &str) -> Result<()> {
        let mut tx = self.pool.begin().await?;
        if !insert(&mut tx, report, at, by).await? {
            tx.undo().await?;
            return Err(StoreError::AlreadyThere { agency: report.agency.clone(), year: report.year });
        }
        on!(tx.here(), db => {
            sqlx::query(
                "insert into drafts (report, version, fields, saved_by, saved_at)
                 values ($1, 0, '{}', $2, $3)",
            )
            .bind(&report.id)
            .bind(by)
            .bind(at)
            .execute(db)
            .await?;
        });
        let subject = format!("{}/{}", report.agency, report.year);
        audit::write(
            &mut tx,
            &Line { at, actor: by, action: "report.create", subject: &subject, detail: &report.detail() },
        )
        .await?;
        tx.commit().await
    }

    /// The report of a body for a year.
    pub async fn find_report(&self, agency: &str, year: Year) -> Result<Option<ReportHead>> {
        let row: Option<Row> = on!(self.pool.readers(), db => {
            sqlx::query_as(select_reports!("where r.agency = $1 and r.year = $2"))
                .bind(agency)
                .bind(i64::from(year.number()))
                .fetch_optional(db)
                .await?
        });
        row.map(Row::read).transpose()
    }

    /// Reports of all bodies, newest year first, then by body: `limit` of them from `offset` on.
    pub async fn list_reports_page(&self, limit: i64, offset: i64) -> Result<Vec<ReportHead>> {
        let rows: Vec<Row> = on!(self.pool.readers(), db => {
            // The page first: PostgreSQL would look up the releases of the reports before it too.
            sqlx::query_as(select_reports!(
                "join (select agency, year from reports order by year desc, agency limit $1 offset $2) p
                    on p.agency = r.agency and p.year = r.year
                 order by r.year desc, r.agency"
            ))
                .bind(limit)
                .bind(offset)
                .fetch_all(db)
                .await?
        });
        rows.into_iter().map(Row::read).collect()
    }

    /// The reports of a body or of all, newest year first. All may be many: for public lists there is
    /// [`Store::list_published`], for the desk [`Store::list_reports_page`].
    pub async fn list_reports(&self, agency: Option<&str>) -> Result<Vec<ReportHead>> {
        let rows: Vec<Row> = match agency {
            Some(agency) => on!(self.pool.readers(), db => {
                sqlx::query_as(select_reports!("where r.agency = $1 order by r.year desc"))
                    .bind(agency)
                    .fetch_all(db)
                    .await?
            }),
            None => on!(self.pool.readers(), db => {
                sqlx::query_as(select_reports!("order by r.year desc, r.agency")).fetch_all(db).await?
            }),
        };
        rows.into_iter().map(Row::read).collect()
    }
}

/// The reports without a release as a transaction sees them: body and year, and what the log would say of
/// their attributes.
pub(crate) async fn list_unpublished(tx: &mut Tx) -> Result<Vec<(String, String)>> {
    let rows: Vec<Row> = on!(tx.here(), db => {
        sqlx::query_as(select_reports!(
            "where not exists (select 1 from releases where report = r.id) order by r.agency, r.year"
        ))
        .fetch_all(db)
        .await?
    });
    let line = |row: Row| {
        let head = row.read()?;
        let attributes = logged_attributes(&head.form, head.scope, &head.source);
        Ok((format!("{}/{}", head.agency, head.year), attributes))
    };
    rows.into_iter().map(line).collect()
}

/// Inserts the identity; `false` when the body has a report for the year.
async fn insert(tx: &mut Tx, report: &NewReport, at: &str, by: &str) -> Result<bool> {
    let scope = to_word(&report.scope, "report")?;
    let inserted = on!(tx.here(), db => {
        sqlx::query(
            "insert into reports
                (id, agency, year, form, scope, source_title, source_date, source_url, source_partial,
                 created_by, created_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             on conflict (agency, year) do nothing",
        )
        .bind(&report.id)
        .bind(&report.agency)
        .bind(i64::from(report.year.number()))
        .bind(&report.form)
        .bind(&scope)
        .bind(&report.source.title)
        .bind(&report.source.date)
        .bind(&report.source.url)
        .bind(report.source.partial)
        .bind(by)
        .bind(at)
        .execute(db)
        .await?
        .rows_affected()
    });
    Ok(inserted == 1)
}

/// Body and year of a report as one word, `hunjiang/2017`, for the audit trail.
pub(crate) async fn name_of(tx: &mut Tx, report: &str) -> Result<(String, Year)> {
    let row: Option<(String, i64)> = on!(tx.here(), db => {
        sqlx::query_as("select agency, year from reports where id = $1").bind(report).fetch_optional(db).await?
    });
    let (agency, year) = row.ok_or(StoreError::Missing("report"))?;
    Ok((agency, read_year(year)?))
}
