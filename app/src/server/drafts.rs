//! Drafts: what the desk shows of them.

use std::collections::{BTreeMap, BTreeSet};

use domain::report::Year;
use domain::state::State;
use domain::{Draft, Form, Report};
use leptos::prelude::use_context;
use store::{ReportHead, StoredDraft};

use super::{Backend, Visitor, WantsPage, broken, new_id, report_of};
use crate::models::Person;
use crate::problem::Problem;
use crate::view::{DeskLine, DeskView, EditView, HistoryView, LogLine};

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
            let is_changed = head.draft_saved_at > head.released_at;
            let state = State::unreviewed(head.latest_release.is_some(), is_changed);
            let saved = head.draft_saved_at.zip(head.draft_saved_by);
            Some(DeskLine { agency, year: head.year, state, saved })
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
        let draft = self.store.find_draft(&head.id).await.map_err(broken)?.ok_or(Problem::UnknownReport)?;
        let is_saved = draft.version > 0;
        let draft = if is_saved { draft } else { StoredDraft { draft: Draft::of(&published), ..draft } };
        let unsaved = self.waiting(&visitor.user, &head, &draft).await?;
        let saved = is_saved.then_some((draft.saved_at, draft.saved_by));
        let release = release.map(|release| release.number);
        let last = self.last_report(&agency.slug, year, "").await?;
        Ok(EditView {
            person: visitor.person(),
            agency,
            published,
            last,
            release,
            version: draft.version,
            draft: draft.draft,
            saved,
            unsaved,
            key: new_id(),
        })
    }

    /// A report on record.
    pub(super) async fn head(&self, agency: &str, year: Year) -> Result<ReportHead, Problem> {
        self.store.find_report(agency, year).await.map_err(broken)?.ok_or(Problem::UnknownReport)
    }

    /// A page of the history of a report's values, or of one of them.
    pub async fn history_view(
        &self,
        visitor: &Visitor,
        agency: &str,
        year: Year,
        field: &str,
        from: i64,
    ) -> Result<HistoryView, Problem> {
        let agency = self.store.find_agency(agency).await.map_err(broken)?.ok_or(Problem::UnknownAgency)?;
        let head = self.head(&agency.slug, year).await?;
        let form = Form::find(&head.form).ok_or(Problem::UnknownReport)?;
        let (offset, one) = (from.max(0), Some(field).filter(|field| !field.is_empty()));
        let most = HistoryView::PAGE;
        let mut changes = self.store.list_changes(&head.id, one, most + 1, offset).await.map_err(broken)?;
        let page = usize::try_from(most).unwrap_or(usize::MAX);
        let more = changes.len() > page;
        changes.truncate(page);
        let (person, field) = (visitor.person(), field.to_owned());
        Ok(HistoryView { person, agency, year, form, field, offset, more, changes })
    }

    /// Whose changes came in with this person's last save, which was typed on this version.
    pub async fn others_since(
        &self,
        visitor: &Visitor,
        agency: &str,
        year: Year,
        version: i64,
    ) -> Result<Vec<String>, Problem> {
        let head = self.head(agency, year).await?;
        let draft = self.draft_or_published(&head).await?;
        let since = self.store.changes_since(&head.id, &draft, version).await.map_err(broken)?;
        let since = since.unwrap_or_default();
        let others = since.iter().map(|change| &change.changed_by).filter(|by| **by != visitor.user.display);
        let others: BTreeSet<_> = others.cloned().collect();
        Ok(others.into_iter().collect())
    }

    /// Sends a form without script to a page; with script the answer itself is read.
    pub fn after_form(&self, page: &str) {
        if use_context::<WantsPage>().is_some_and(|wants| wants.0) {
            leptos_axum::redirect(page);
        }
    }
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
