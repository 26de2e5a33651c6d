//! Unsaved fields: what a person typed that is not in the draft, stored for that person alone.

use domain::Draft;
use domain::draft::{Field, Fields};
use domain::merge::{Clash, apply, merge};
use store::{Change, ReportHead, StoredDraft, Unsaved, UnsavedReason, User};

use super::{Backend, Ended, broken, now};
use crate::problem::Problem;
use crate::view::{ClashView, UnsavedView};

impl Backend {
    /// Adds fields to the unsaved ones of a person. They were typed on this version of the draft.
    pub(super) async fn keep(
        &self,
        user: &User,
        head: &ReportHead,
        base_version: i64,
        fields: Fields,
        reason: UnsavedReason,
    ) -> Result<(), Problem> {
        let waiting = Unsaved { base_version, fields, reason, at: now() };
        let waiting = self.with_waiting(user, head, waiting).await?;
        self.store.put_unsaved(&user.id, &head.id, &waiting).await.map_err(broken)
    }

    /// The same for a person whose session had ended; `false`, with nothing stored, where newer fields are
    /// there already.
    pub(super) async fn keep_ended(
        &self,
        ended: &Ended,
        head: &ReportHead,
        base_version: i64,
        fields: Fields,
    ) -> Result<bool, Problem> {
        let reason = UnsavedReason::SessionEnded;
        let waiting = Unsaved { base_version, fields, reason, at: ended.at.clone() };
        let waiting = self.with_waiting(&ended.user, head, waiting).await?;
        self.store.put_unsaved_unless_newer(&ended.user.id, &head.id, &waiting).await.map_err(broken)
    }

    /// Fields merged into those that are stored already.
    async fn with_waiting(
        &self,
        user: &User,
        head: &ReportHead,
        mut waiting: Unsaved,
    ) -> Result<Unsaved, Problem> {
        if let Some(before) = self.store.find_unsaved(&user.id, &head.id).await.map_err(broken)? {
            // The older version may ask about a conflict that is none, but never overwrites unseen.
            waiting.base_version = waiting.base_version.min(before.base_version);
            for (name, text) in before.fields {
                waiting.fields.entry(name).or_insert(text);
            }
            if before.reason == UnsavedReason::Conflict {
                waiting.reason = UnsavedReason::Conflict;
            }
        }
        Ok(waiting)
    }

    /// Keeps those of the fields that differ from the version that they were typed on, for a person whose
    /// session had ended; `false` where something newer waits.
    pub(super) async fn keep_changes(
        &self,
        ended: &Ended,
        head: &ReportHead,
        version: i64,
        mut sent: Fields,
    ) -> Result<bool, Problem> {
        let draft = self.draft_or_published(head).await?;
        if let Some(base) = self.at_version(head, &draft, version).await? {
            let mine = apply(&base, &sent);
            sent.retain(|name, _| mine.get(&Field::named(name)) != base.get(&Field::named(name)));
        }
        if sent.is_empty() {
            return Ok(true);
        }
        self.keep_ended(ended, head, version, sent).await
    }

    /// Forgets these fields of what waits for a person, once they are saved or given up.
    pub(super) async fn settle(
        &self,
        user: &User,
        head: &ReportHead,
        names: &[String],
    ) -> Result<(), Problem> {
        let Some(mut waiting) = self.store.find_unsaved(&user.id, &head.id).await.map_err(broken)? else {
            return Ok(());
        };
        waiting.fields.retain(|name, _| !names.contains(name));
        if waiting.fields.is_empty() {
            self.store.drop_unsaved(&user.id, &head.id).await.map_err(broken)
        } else {
            self.store.put_unsaved(&user.id, &head.id, &waiting).await.map_err(broken)
        }
    }

    /// The draft; one that was never saved says what is published.
    pub(super) async fn draft_or_published(&self, head: &ReportHead) -> Result<StoredDraft, Problem> {
        let draft = self.store.find_draft(&head.id).await.map_err(broken)?.ok_or(Problem::UnknownReport)?;
        if draft.version > 0 {
            return Ok(draft);
        }
        Ok(StoredDraft { draft: self.published_draft(head).await?, ..draft })
    }

    /// The draft as it was at a version; `None` where its history does not reach back so far.
    pub(super) async fn at_version(
        &self,
        head: &ReportHead,
        draft: &StoredDraft,
        version: i64,
    ) -> Result<Option<Draft>, Problem> {
        let since = self.store.changes_since(&head.id, draft, version).await.map_err(broken)?;
        Ok(since.map(|since| draft.before(&since)))
    }

    /// What waits for a person, put together with the draft as it is now.
    pub(super) async fn waiting(
        &self,
        user: &User,
        head: &ReportHead,
        draft: &StoredDraft,
    ) -> Result<Option<UnsavedView>, Problem> {
        let Some(waiting) = self.store.find_unsaved(&user.id, &head.id).await.map_err(broken)? else {
            return Ok(None);
        };
        let since = self.store.changes_since(&head.id, draft, waiting.base_version).await.map_err(broken)?;
        let base = since.as_ref().map(|since| draft.before(since));
        let mine = apply(base.as_ref().unwrap_or(&draft.draft), &waiting.fields);
        let merged = merge(base.as_ref(), &draft.draft, &mine);
        let since = since.unwrap_or_default();
        Ok(Some(UnsavedView {
            draft: merged.with_mine(),
            clashes: merged.clashes.into_iter().map(|clash| seen(clash, &since, draft)).collect(),
            conflict: waiting.reason == UnsavedReason::Conflict,
            at: waiting.at,
        }))
    }
}

/// A clash with who changed the field last, and when.
fn seen(clash: Clash, since: &[Change], draft: &StoredDraft) -> ClashView {
    let name = clash.field.name();
    let last = since.iter().find(|change| change.field == name);
    let (by, at) =
        last.map_or((&draft.saved_by, &draft.saved_at), |last| (&last.changed_by, &last.changed_at));
    ClashView { field: clash.field, theirs: clash.theirs, mine: clash.mine, by: by.clone(), at: at.clone() }
}
