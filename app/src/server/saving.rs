//! Saving a draft without losing anything that anyone typed: what a form sent is put together with what
//! was saved since it was opened, and what a person has to decide waits for that person.

use std::collections::{BTreeMap, BTreeSet};

use domain::draft::{Field, Fields, plain};
use domain::merge::apply;
use domain::{Draft, Form};
use store::{Change, Edit, ReportHead, Saved, StoredDraft, Unsaved, UnsavedReason, User};

use super::{About, Backend, Ended, Visitor, broken, new_id, now, report_of};
use crate::models::{SaveOutcome, Since, THEIRS};
use crate::problem::Problem;

/// The form of a report as it was sent.
#[derive(Clone, Debug)]
pub struct SentForm {
    /// Its fields, blank ones with them.
    pub fields: Fields,
    /// What was chosen of two texts, by field.
    pub choices: BTreeMap<String, String>,
    /// When the waiting text that it showed was sent; empty where it showed none.
    pub waiting: String,
}

impl Backend {
    /// Saves what the form of a report sent.
    pub async fn save_form(
        &self,
        visitor: &Visitor,
        about: About,
        form: SentForm,
    ) -> Result<SaveOutcome, Problem> {
        let head = self.head(&about.agency, about.year).await?;
        let waiting = self.store.find_unsaved(&visitor.user.id, &head.id).await.map_err(broken)?;
        let mut sent = of_form(&head, form.fields);
        let Some(waiting) = waiting else { return self.save(visitor, about, sent, &[]).await };
        if waiting.at != form.waiting {
            let replaced = self.replaced(&head, &about, &waiting, &sent).await?;
            return self.save(visitor, about, sent, &replaced).await;
        }
        let shown: Vec<_> = sent.keys().cloned().collect();
        // Who chose the stored text and then typed another meant what was typed.
        let is_given_up = |name: &String, text: &String| {
            form.choices.get(name).is_some_and(|choice| choice == THEIRS)
                && waiting.fields.get(name).is_some_and(|typed| plain(typed) == plain(text))
        };
        sent.retain(|name, text| !is_given_up(name, text));
        self.save(visitor, about, sent, &shown).await
    }

    /// The fields of what waits from an ended session that the same person has changed again in a form which
    /// did not show it: one that was open all the while. The later text counts.
    async fn replaced(
        &self,
        head: &ReportHead,
        about: &About,
        waiting: &Unsaved,
        sent: &Fields,
    ) -> Result<Vec<String>, Problem> {
        if waiting.reason != UnsavedReason::SessionEnded {
            return Ok(Vec::new());
        }
        let draft = self.draft_or_published(head).await?;
        let Some(base) = self.at_version(head, &draft, about.version).await? else { return Ok(Vec::new()) };
        let mine = apply(&base, sent);
        let is_changed = |name: &&String| {
            let field = Field::named(name);
            sent.contains_key(*name) && mine.get(&field) != base.get(&field)
        };
        Ok(waiting.fields.keys().filter(is_changed).cloned().collect())
    }

    /// Saves fields of a draft on the version that the person saw. What someone else changed since to
    /// another text is left as it is; this person's text waits for a decision. `decided` are the fields
    /// whose waiting text the person was shown.
    pub(super) async fn save(
        &self,
        visitor: &Visitor,
        about: About,
        sent: Fields,
        decided: &[String],
    ) -> Result<SaveOutcome, Problem> {
        let (head, user) = (self.head(&about.agency, about.year).await?, &visitor.user);
        let edit = Edit {
            report: head.id.clone(),
            base_version: about.version,
            key: about.key,
            start: self.published_draft(&head).await?,
            sent,
            by: user.display.clone(),
            at: now(),
        };
        let joined = match self.store.save_draft(&edit).await.map_err(broken)? {
            Saved::Now(joined) => joined,
            Saved::Before(draft) => {
                let since =
                    self.store.changes_since(&head.id, &draft, about.version).await.map_err(broken)?;
                let Some(since) = since else { return Ok(SaveOutcome::Conflict) };
                return Ok(saved(&draft, &since, user));
            }
        };
        let waits: Fields =
            joined.clashes.into_iter().map(|clash| (clash.field.name(), clash.mine)).collect();
        let decided: Vec<_> = decided.iter().filter(|name| !waits.contains_key(*name)).cloned().collect();
        let is_conflict = !waits.is_empty();
        if is_conflict {
            self.keep(user, &head, about.version, waits, UnsavedReason::Conflict).await?;
        }
        if !decided.is_empty() {
            self.settle(user, &head, &decided).await?;
        }
        Ok(if is_conflict { SaveOutcome::Conflict } else { saved(&joined.draft, &joined.since, user) })
    }

    /// Keeps what a person's form sent after the session had ended; `false` where something newer waits.
    pub async fn keep_form_for_sign_in(
        &self,
        ended: &Ended,
        about: &About,
        fields: Fields,
    ) -> Result<bool, Problem> {
        let head = self.head(&about.agency, about.year).await?;
        let sent = of_form(&head, fields);
        self.keep_changes(ended, &head, about.version, sent).await
    }

    /// The draft that says what the newest release says; an empty one before the first.
    pub(super) async fn published_draft(&self, head: &ReportHead) -> Result<Draft, Problem> {
        let release = self.store.find_release(&head.agency, head.year, None).await.map_err(broken)?;
        let report = release.as_ref().map(report_of).transpose()?;
        Ok(report.as_ref().map(Draft::of).unwrap_or_default())
    }
}

/// What a form may set of what it sent.
fn of_form(head: &ReportHead, mut fields: Fields) -> Fields {
    let form = Form::find(&head.form);
    fields.retain(|name, _| form.is_some_and(|form| Field::named(name).is_of(form)));
    fields
}

/// A save that is done, with what was changed since the version it was made on, and by whom.
fn saved(stored: &StoredDraft, since: &[Change], user: &User) -> SaveOutcome {
    let by: BTreeSet<&String> = since.iter().map(|change| &change.changed_by).collect();
    let changed = since.iter().map(|change| Field::named(&change.field)).filter(Field::is_in_form);
    let fields = changed.map(|field| (field.name(), stored.draft.get(&field))).collect();
    SaveOutcome::Saved {
        version: stored.version,
        at: stored.saved_at.clone(),
        key: new_id(),
        since: Since { by: by.into_iter().filter(|by| **by != user.display).cloned().collect(), fields },
    }
}
