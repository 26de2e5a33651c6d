//! Saving a draft without losing anything that anyone typed: what a form sent is put together with what
//! was saved since it was opened, and what a person has to decide waits for that person.

use std::collections::{BTreeMap, BTreeSet};

use domain::Form;
use domain::draft::{Fields, fields_of, is_beside_the_form, is_of_form, plain};
use domain::merge::apply;
use store::{Change, Draft, Edit, ReportHead, Saved, Unsaved, UnsavedReason, User};

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
        let is_changed = |name: &&String| sent.contains_key(*name) && mine.get(*name) != base.get(*name);
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
            start: self.published_fields(&head).await?,
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
        let query: Fields = joined.clashes.into_iter().map(|clash| (clash.field, clash.mine)).collect();
        let decided: Vec<_> = decided.iter().filter(|name| !query.contains_key(*name)).cloned().collect();
        let is_asked = !query.is_empty();
        if is_asked {
            self.keep(user, &head, about.version, query, UnsavedReason::Conflict).await?;
        }
        if !decided.is_empty() {
            self.settle(user, &head, &decided).await?;
        }
        Ok(if is_asked { SaveOutcome::Conflict } else { saved(&joined.draft, &joined.since, user) })
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

    /// The fields of the newest release; none before the first.
    pub(super) async fn published_fields(&self, head: &ReportHead) -> Result<Fields, Problem> {
        let release = self.store.find_release(&head.agency, head.year, None).await.map_err(broken)?;
        let report = release.as_ref().map(report_of).transpose()?;
        Ok(report.map_or_else(Fields::new, |report| fields_of(&report)))
    }
}

/// What a form may set of what it sent.
fn of_form(head: &ReportHead, mut fields: Fields) -> Fields {
    let form = Form::find(&head.form);
    fields.retain(|name, _| form.is_some_and(|form| is_of_form(form, name)));
    fields
}

/// A save that is done, with what was changed since the version it was made on, and by whom.
fn saved(draft: &Draft, since: &[Change], user: &User) -> SaveOutcome {
    let by: BTreeSet<&String> = since.iter().map(|change| &change.changed_by).collect();
    let text = |name: &String| draft.fields.get(name).cloned().unwrap_or_default();
    let of_form = since.iter().filter(|change| !is_beside_the_form(&change.field));
    let fields = of_form.map(|change| (change.field.clone(), text(&change.field))).collect();
    SaveOutcome::Saved {
        version: draft.version,
        at: draft.saved_at.clone(),
        key: new_id(),
        since: Since { by: by.into_iter().filter(|by| **by != user.display).cloned().collect(), fields },
    }
}
