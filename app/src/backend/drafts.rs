//! Drafts: what the desk shows, and saving without ever losing what was typed.

use std::collections::BTreeMap;

use domain::Report;
use domain::draft::{Fields, fields_of, is_beside_the_form};
use domain::report::Year;
use leptos::prelude::use_context;
use store::{Draft, Edit, ReportHead, Saved, Unsaved, UnsavedReason, User};

use super::{Backend, Ended, Visitor, WantsPage, broken, new_id, now, report_of};
use crate::desk::NOTE;
use crate::problem::Problem;
use crate::view::{DeskLine, DeskView, LogLine};
use crate::wire::{EditView, Person, SaveOutcome, UnsavedView};

/// How many reports the desk's list shows.
const DESK_LINES: i64 = 200;
/// How many lines of the log the desk shows.
const LOG_LINES: i64 = 12;

impl Visitor {
    /// Who it is, for the page.
    pub fn person(&self) -> Person {
        Person { id: self.user.id.clone(), display: self.user.display.clone(), role: self.user.role }
    }
}

impl Backend {
    /// Everything there is to do.
    pub async fn desk_view(&self, visitor: &Visitor) -> Result<DeskView, Problem> {
        let agencies = self.agencies_by_slug().await?;
        let report = |head: ReportHead| {
            let agency = agencies.get(&head.agency)?.clone();
            let changed = head.draft_saved_at > head.released_at;
            let saved = head.draft_saved_at.zip(head.draft_saved_by);
            Some(DeskLine { agency, year: head.year, release: head.latest_release, changed, saved })
        };
        let heads = self.store.list_reports_page(DESK_LINES, 0).await.map_err(broken)?;
        let reports = heads.into_iter().filter_map(report).collect();
        let log = self.log_lines().await?;
        Ok(DeskView { person: visitor.person(), reports, log })
    }

    /// The end of the log, with people by their names.
    async fn log_lines(&self) -> Result<Vec<LogLine>, Problem> {
        let rows = self.store.list_audit(LOG_LINES).await.map_err(broken)?;
        let mut names = BTreeMap::new();
        for id in rows.iter().flat_map(|row| [&row.actor, &row.subject]) {
            if id.len() == 36 && !names.contains_key(id) {
                let user = self.store.find_user(id).await.map_err(broken)?;
                names.insert(id.clone(), user.map_or_else(|| id.clone(), |user| user.display));
            }
        }
        let name = |id: &String| names.get(id).unwrap_or(id).clone();
        let line = |row: &store::AuditRow| LogLine {
            at: row.at.clone(),
            actor: name(&row.actor),
            action: row.action.clone(),
            subject: name(&row.subject),
        };
        Ok(rows.iter().map(line).collect())
    }

    /// A report's draft with what it is compared to. A draft never saved starts as what is published.
    pub async fn edit_view(&self, visitor: &Visitor, agency: &str, year: Year) -> Result<EditView, Problem> {
        let agency = self.store.find_agency(agency).await.map_err(broken)?.ok_or(Problem::UnknownAgency)?;
        let head = self.head(&agency.slug, year).await?;
        let release = self.store.find_release(&agency.slug, year, None).await.map_err(broken)?;
        let published = match &release {
            Some(release) => report_of(release)?,
            None => empty_report(&head),
        };
        let draft = self.store.find_draft(&head.id).await.map_err(broken)?.filter(|draft| draft.version > 0);
        let (version, fields, saved) = match draft {
            Some(draft) => (draft.version, draft.fields, Some((draft.saved_at, draft.saved_by))),
            None => (0, fields_of(&published), None),
        };
        let unsaved = self.store.find_unsaved(&visitor.user.id, &head.id).await.map_err(broken)?;
        let unsaved = unsaved.map(|kept| UnsavedView {
            fields: kept.fields,
            base_version: kept.base_version,
            conflict: kept.reason == UnsavedReason::Conflict,
            at: kept.at,
        });
        let release = release.map(|release| release.number);
        let last = self.last_report(&agency.slug, year, "").await?;
        Ok(EditView {
            person: visitor.person(),
            agency,
            published,
            last,
            release,
            version,
            fields,
            saved,
            unsaved,
            key: new_id(),
        })
    }

    async fn head(&self, agency: &str, year: Year) -> Result<ReportHead, Problem> {
        self.store.find_report(agency, year).await.map_err(broken)?.ok_or(Problem::UnknownReport)
    }

    /// Saves a draft, or keeps it for this person where someone saved since.
    pub async fn save_draft(
        &self,
        visitor: &Visitor,
        agency: &str,
        year: Year,
        base_version: i64,
        key: String,
        fields: Fields,
    ) -> Result<SaveOutcome, Problem> {
        let head = self.head(agency, year).await?;
        let fields = self.with_what_no_form_shows(&head, fields).await?;
        let at = now();
        let user = &visitor.user;
        let edit = Edit {
            report: head.id.clone(),
            base_version,
            key,
            fields: without_blanks(fields),
            by: user.display.clone(),
            at: at.clone(),
        };
        match self.store.save_draft(&edit).await.map_err(broken)? {
            Saved::Now(draft) | Saved::Before(draft) => {
                self.settle_unsaved(user, &head.id, &draft).await?;
                Ok(SaveOutcome::Saved { version: draft.version, at: draft.saved_at, key: new_id() })
            }
            Saved::Conflict(_) => {
                let kept = Unsaved { base_version, fields: edit.fields, reason: UnsavedReason::Conflict, at };
                self.store.keep_unsaved(&user.id, &head.id, &kept).await.map_err(broken)?;
                Ok(SaveOutcome::Conflict)
            }
        }
    }

    /// Text, quotes and answers stand in the draft but in no field of the form, so a form that says
    /// nothing of them leaves them as they are.
    async fn with_what_no_form_shows(
        &self,
        head: &ReportHead,
        mut fields: Fields,
    ) -> Result<Fields, Problem> {
        let draft = self.store.find_draft(&head.id).await.map_err(broken)?.filter(|draft| draft.version > 0);
        let before = if let Some(draft) = draft {
            draft.fields
        } else {
            let release = self.store.find_release(&head.agency, head.year, None).await.map_err(broken)?;
            let report = release.as_ref().map(report_of).transpose()?;
            report.map_or_else(Fields::new, |report| fields_of(&report))
        };
        if !fields.keys().any(|name| is_beside_the_form(name)) {
            fields.extend(before.into_iter().filter(|(name, _)| is_beside_the_form(name)));
        }
        Ok(fields)
    }

    /// Once the draft is saved nothing of it is unsaved; a public note waits on for its release.
    async fn settle_unsaved(&self, user: &User, report: &str, draft: &Draft) -> Result<(), Problem> {
        let kept = self.store.find_unsaved(&user.id, report).await.map_err(broken)?;
        let Some(note) = kept.and_then(|mut kept| kept.fields.remove(NOTE)) else {
            return self.store.drop_unsaved(&user.id, report).await.map_err(broken);
        };
        let mut fields = draft.fields.clone();
        fields.insert(NOTE.to_owned(), note);
        let reason = UnsavedReason::SessionEnded;
        let kept = Unsaved { base_version: draft.version, fields, reason, at: now() };
        self.store.keep_unsaved(&user.id, report, &kept).await.map_err(broken)
    }

    /// Keeps what a person sent after the session had ended; `false` where something newer waits already.
    pub async fn keep_for_sign_in(
        &self,
        ended: &Ended,
        agency: &str,
        year: Year,
        base_version: i64,
        mut fields: Fields,
    ) -> Result<bool, Problem> {
        let head = self.head(agency, year).await?;
        let waiting = self.store.find_unsaved(&ended.user.id, &head.id).await.map_err(broken)?;
        if let Some(note) = waiting.and_then(|mut waiting| waiting.fields.remove(NOTE)) {
            fields.entry(NOTE.to_owned()).or_insert(note);
        }
        let kept = Unsaved {
            base_version,
            fields: without_blanks(fields),
            reason: UnsavedReason::SessionEnded,
            at: ended.at.clone(),
        };
        self.store.keep_unsaved_unless_newer(&ended.user.id, &head.id, &kept).await.map_err(broken)
    }

    /// Sends a form without script to a page; with script the answer itself is read.
    pub fn after_form(&self, page: &str) {
        if use_context::<WantsPage>().is_some_and(|wants| wants.0) {
            leptos_axum::redirect(page);
        }
    }
}

/// A field left blank says nothing, so it is not kept.
fn without_blanks(fields: Fields) -> Fields {
    fields.into_iter().filter(|(_, text)| !text.trim().is_empty()).collect()
}

/// A report of which nothing is published yet.
pub(super) fn empty_report(head: &ReportHead) -> Report {
    Report {
        agency: head.agency.clone(),
        year: head.year,
        form: head.form.clone(),
        scope: head.scope,
        values: BTreeMap::new(),
        prose: BTreeMap::new(),
        source: head.source.clone(),
        answers: BTreeMap::new(),
        text: String::new(),
    }
}
