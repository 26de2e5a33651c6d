//! Starts a report, and corrects its attributes and its body's until the first release. What is typed is
//! validated before anything is written.

use domain::attributes::{
    Attribute, Fault, Faults, is_nearly_named, read_form, read_slug, read_source, read_year,
};
use domain::report::{Scope, Source, Year};
use domain::time::day;
use domain::{Agency, Form};
use store::{NewReport, ReportHead, StoreError};

use super::{Backend, Visitor, broken, new_id, now, word};
use crate::models::TypedReport;
use crate::problem::Problem;

/// What is wrong with what was typed, and what has to be confirmed.
#[derive(Clone, Debug, Default)]
pub struct Judged {
    /// What is wrong, by attribute.
    pub faults: Faults,
    /// Bodies on record whose name is the same or nearly so, if that is not confirmed.
    pub alike: Vec<Agency>,
    /// The body that has the slug.
    pub body: Option<Agency>,
    /// Whether there is a report of this body for this year already.
    pub is_there: bool,
}

impl Judged {
    /// Whether nothing stands against it.
    pub fn is_right(&self) -> bool {
        self.faults.is_empty() && self.alike.is_empty() && !self.is_there
    }
}

/// What was typed, read.
#[derive(Clone, Debug)]
struct Read {
    agency: Agency,
    year: Year,
    form: &'static Form,
    scope: Scope,
    source: Source,
}

/// What became of a form that describes a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Described {
    /// It is written.
    Done,
    /// Something is wrong with it.
    Refused,
    /// The report is published, so its attributes are final.
    Published,
}

impl Backend {
    /// Judges what was typed to begin a report.
    pub async fn judge_new(&self, typed: &TypedReport) -> Result<Judged, Problem> {
        Ok(self.read_new(typed).await?.0)
    }

    async fn read_new(&self, typed: &TypedReport) -> Result<(Judged, Option<Read>), Problem> {
        let slug = read_slug(&typed.agency).map_err(|fault| (Attribute::Slug, fault));
        let body = match &slug {
            Ok(slug) => self.store.find_agency(slug).await.map_err(broken)?,
            Err(_) => None,
        };
        let known = slug.as_ref().map_or("", |slug| *slug);
        let (mut judged, read) = self.read(typed, body, known).await?;
        if let Err(fault) = slug {
            judged.faults.insert(0, fault);
        }
        if let Some(read) = &read {
            let there = self.store.find_report(&read.agency.slug, read.year).await.map_err(broken)?;
            judged.is_there = there.is_some_and(|head| !is_as_begun(&head, read));
        }
        Ok((judged, read))
    }

    /// Reads and judges everything but the slug.
    async fn read(
        &self,
        typed: &TypedReport,
        body: Option<Agency>,
        slug: &str,
    ) -> Result<(Judged, Option<Read>), Problem> {
        let today = day(&now());
        let (level, kind, scope) = (word(&typed.level)?, word(&typed.kind)?, word(&typed.scope)?);
        let mut judged = Judged { body: body.clone(), ..Judged::default() };
        let faults = &mut judged.faults;
        let year = read_year(&typed.year, &today).map_err(|fault| faults.push((Attribute::Year, fault))).ok();
        let form = year.and_then(|year| match read_form(&typed.form, year) {
            Ok((form, is_expected)) if is_expected || typed.sure_form == format!("{}-{year}", form.code) => {
                Some(form)
            }
            Ok(_) => {
                faults.push((Attribute::Form, Fault::OtherForm));
                None
            }
            Err(fault) => {
                faults.push((Attribute::Form, fault));
                None
            }
        });
        let source = read_source(&typed.source(), year, &today).map_err(|wrong| faults.extend(wrong)).ok();
        let blank = Agency {
            slug: slug.to_owned(),
            name_zh: String::new(),
            name_en: String::new(),
            short_zh: String::new(),
            short_en: String::new(),
            level,
            kind,
            division_code: String::new(),
        };
        let agency = match body {
            Some(body) if typed.name_zh.trim().is_empty() || typed.name_zh.trim() == body.name_zh => {
                Some(body)
            }
            Some(_) => {
                faults.push((Attribute::Slug, Fault::SlugTaken));
                None
            }
            None => typed.names().read(blank).map_err(|wrong| faults.extend(wrong)).ok(),
        };
        if let Some(new) = agency.as_ref().filter(|_| judged.body.is_none()) {
            judged.alike = self.alike(new, &typed.sure_name).await?;
        }
        let read = agency.zip(year).zip(form).zip(source);
        let read = read.map(|(((agency, year), form), source)| Read { agency, year, form, scope, source });
        Ok((judged, read))
    }

    /// Other bodies whose name is that of a body or nearly so, unless that name was confirmed.
    async fn alike(&self, body: &Agency, sure: &str) -> Result<Vec<Agency>, Problem> {
        if sure.trim() == body.name_zh {
            return Ok(Vec::new());
        }
        let all = self.store.list_agencies().await.map_err(broken)?;
        let others = all.into_iter().filter(|other| other.slug != body.slug);
        Ok(others.filter(|other| is_nearly_named(body, other)).collect())
    }

    /// Begins a report, and puts its body on record where that is new; `None` where something is wrong
    /// and nothing was written. The body is public with its first release.
    pub async fn begin(
        &self,
        visitor: &Visitor,
        typed: &TypedReport,
    ) -> Result<Option<(String, Year)>, Problem> {
        let (judged, read) = self.read_new(typed).await?;
        let Some(read) = read.filter(|_| judged.is_right()) else { return Ok(None) };
        let (at, by) = (now(), visitor.user.display.as_str());
        if judged.body.is_none() && !self.store.create_agency(&read.agency, &at, by).await.map_err(broken)? {
            // Another person put it on record meanwhile: the form is validated again, against that one.
            return Ok(None);
        }
        let report = NewReport {
            id: new_id(),
            agency: read.agency.slug.clone(),
            year: read.year,
            form: read.form.code.to_owned(),
            scope: read.scope,
            source: read.source,
        };
        match self.store.create_report(&report, &at, by).await {
            // The form was sent twice.
            Ok(()) | Err(StoreError::AlreadyThere { .. }) => Ok(Some((report.agency, report.year))),
            Err(error) => Err(broken(error)),
        }
    }

    /// The attributes of a report as a person would type them; whether the report and whether its body may
    /// still be corrected.
    pub async fn described(&self, agency: &str, year: Year) -> Result<(TypedReport, bool, bool), Problem> {
        let agency = self.store.find_agency(agency).await.map_err(broken)?.ok_or(Problem::UnknownAgency)?;
        let head = self.head(&agency.slug, year).await?;
        let is_public = self.store.is_public(&agency.slug).await.map_err(broken)?;
        Ok((TypedReport::of(&agency, &head), head.latest_release.is_none(), !is_public))
    }

    /// Judges what was typed to describe a report that is on record.
    pub async fn judge_description(
        &self,
        agency: &str,
        year: Year,
        typed: &TypedReport,
    ) -> Result<Judged, Problem> {
        Ok(self.read_description(agency, year, typed).await?.0)
    }

    async fn read_description(
        &self,
        agency: &str,
        year: Year,
        typed: &TypedReport,
    ) -> Result<(Judged, Option<Read>), Problem> {
        let (now, _, may_rename) = self.described(agency, year).await?;
        let typed = TypedReport { agency: now.agency.clone(), year: now.year.clone(), ..typed.clone() };
        // The form has no fields for the names of a public body.
        let body = self.store.find_agency(agency).await.map_err(broken)?.filter(|_| !may_rename);
        let typed = if may_rename { typed } else { TypedReport { name_zh: String::new(), ..typed } };
        let typed = if typed.level.is_empty() {
            TypedReport { level: now.level, kind: now.kind, ..typed }
        } else {
            typed
        };
        self.read(&typed, body, agency).await
    }

    /// Corrects the attributes of a report, and the names of its body, until each is published.
    pub async fn describe(
        &self,
        visitor: &Visitor,
        agency: &str,
        year: Year,
        typed: &TypedReport,
    ) -> Result<Described, Problem> {
        let (judged, read) = self.read_description(agency, year, typed).await?;
        let Some(read) = read.filter(|_| judged.is_right()) else { return Ok(Described::Refused) };
        let head = self.head(agency, year).await?;
        let (at, by) = (now(), visitor.user.display.as_str());
        let described =
            self.store.describe_report(&head.id, read.form.code, read.scope, &read.source, &at, by);
        if !described.await.map_err(broken)? {
            return Ok(Described::Published);
        }
        if judged.body.is_none() {
            self.store.describe_agency(&read.agency, &at, by).await.map_err(broken)?;
        }
        Ok(Described::Done)
    }
}

/// Whether a report on record is the one that a form begins, as when the form is sent twice.
fn is_as_begun(head: &ReportHead, read: &Read) -> bool {
    head.draft_version == 0
        && head.latest_release.is_none()
        && (head.form.as_str(), head.scope, &head.source) == (read.form.code, read.scope, &read.source)
}
