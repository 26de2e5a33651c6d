//! Publishing: a draft that nothing blocks becomes an immutable release.

use domain::check::CheckContext;
use domain::draft::{Field, Fields, LONGEST_NOTE, compose, plain};
use domain::report::Year;
use store::{NewRelease, Published, ReportHead, StoredDraft, UnsavedReason, User};

use super::drafts::empty_report;
use super::{
    Backend, Ended, Visitor, agency_document, broken, canonical, documents_of, facts_of, now, report_of,
};
use crate::outcomes::Refused;
use crate::problem::Problem;

/// How often a draft is composed anew because another release came first.
const TRIES: usize = 3;

impl Backend {
    /// Publishes the draft of this version and returns the number of the release with its content: a new
    /// one, the one that the same form made before, or the newest where nothing differs from it. A note that
    /// could not be published is stored for this person until it is.
    pub async fn publish(
        &self,
        visitor: &Visitor,
        agency: &str,
        year: Year,
        version: i64,
        key: &str,
        note: String,
    ) -> Result<Result<i64, Refused>, Problem> {
        let note = plain(note.trim());
        let head = self.store.find_report(agency, year).await.map_err(broken)?;
        let head = head.ok_or(Problem::UnknownReport)?;
        if let Some(number) = self.store.find_publication(&head.id, key).await.map_err(broken)? {
            return Ok(Ok(number));
        }
        let draft = self.draft_or_published(&head).await?;
        let outcome = if draft.version == version {
            self.publish_draft(visitor, &head, &draft, key, &note).await?
        } else {
            Err(Refused::DraftMoved)
        };
        match outcome {
            Ok(_) => {
                self.settle(&visitor.user, &head, &[Field::Note.name()]).await?;
                (self.published)(agency, year);
            }
            Err(_) => self.keep_note(&visitor.user, &head, &draft, note).await?,
        }
        Ok(outcome)
    }

    async fn publish_draft(
        &self,
        visitor: &Visitor,
        head: &ReportHead,
        draft: &StoredDraft,
        key: &str,
        note: &str,
    ) -> Result<Result<i64, Refused>, Problem> {
        if note.is_empty() {
            return Ok(Err(Refused::NoteMissing));
        }
        if note.chars().count() > LONGEST_NOTE {
            return Ok(Err(Refused::NoteTooLong));
        }
        for _ in 0..TRIES {
            let Some(new) = self.compose(visitor, head, draft, key, note).await? else {
                return Ok(Err(Refused::Blocked));
            };
            match self.store.publish(&new).await.map_err(broken)? {
                Published::Now(release) => {
                    self.put_body_into_search(&head.agency).await?;
                    return Ok(Ok(release.number));
                }
                Published::Before(release) | Published::Same(release) => return Ok(Ok(release.number)),
                Published::DraftMoved(_) => return Ok(Err(Refused::DraftMoved)),
                Published::Superseded => {}
            }
        }
        Ok(Err(Refused::DraftMoved))
    }

    /// A body is found from its first release on.
    async fn put_body_into_search(&self, slug: &str) -> Result<(), Problem> {
        let agency = self.store.find_agency(slug).await.map_err(broken)?.ok_or(Problem::UnknownAgency)?;
        self.store.put_documents(&[agency_document(&agency)]).await.map_err(broken)
    }

    /// What the draft would publish on top of the newest release; none where something must be mended.
    async fn compose(
        &self,
        visitor: &Visitor,
        head: &ReportHead,
        draft: &StoredDraft,
        key: &str,
        note: &str,
    ) -> Result<Option<NewRelease>, Problem> {
        let release = self.store.find_release(&head.agency, head.year, None).await.map_err(broken)?;
        let published = release.as_ref().map_or_else(|| Ok(empty_report(head)), report_of)?;
        let at = now();
        let agency = self.store.find_agency(&head.agency).await.map_err(broken)?;
        let agency = agency.ok_or(Problem::UnknownAgency)?;
        let last = self.last_report(&head.agency, head.year, "").await?;
        let check_context = CheckContext::of(&published, last.as_ref(), agency.level);
        let Some(report) = compose(&published, &draft.draft, &at, &check_context) else { return Ok(None) };
        Ok(Some(NewRelease {
            report: head.id.clone(),
            draft_version: draft.version,
            replaces: release.map(|release| release.number),
            key: key.to_owned(),
            note: note.to_owned(),
            content: canonical(&report)?,
            facts: facts_of(&report)?,
            by: visitor.user.display.clone(),
            at,
            documents: documents_of(&agency, &report),
        }))
    }

    /// Adds the note to the unsaved fields of this person.
    async fn keep_note(
        &self,
        user: &User,
        head: &ReportHead,
        draft: &StoredDraft,
        note: String,
    ) -> Result<(), Problem> {
        if note.is_empty() {
            return Ok(());
        }
        let fields = Fields::from([(Field::Note.name(), note)]);
        self.keep(user, head, draft.version, fields, UnsavedReason::SessionEnded).await
    }

    /// Keeps a note that a person sent after the session had ended; `false` where something newer waits.
    pub async fn keep_note_for_sign_in(
        &self,
        ended: &Ended,
        agency: &str,
        year: Year,
        note: String,
    ) -> Result<bool, Problem> {
        let head = self.store.find_report(agency, year).await.map_err(broken)?;
        let head = head.ok_or(Problem::UnknownReport)?;
        let Some(draft) = self.store.find_draft(&head.id).await.map_err(broken)? else { return Ok(false) };
        let fields = Fields::from([(Field::Note.name(), plain(note.trim()))]);
        self.keep_ended(ended, &head, draft.version, fields).await
    }
}
