//! Beginning a report, putting its text and the figures read from it into the draft, and answering
//! findings.

use std::collections::BTreeMap;

use domain::Agency;
use domain::answer::Why;
use domain::draft::{Fields, answer_fields, fields_of};
use domain::quote::{LONGEST_TEXT, TEXT_FIELD, quote_field, write};
use domain::report::Year;
use store::{NewReport, StoreError};

use super::{Backend, Ended, Visitor, agency_document, broken, now, report_of};
use crate::problem::Problem;
use crate::wire::SaveOutcome;

/// The report and the version of its draft that an act is about.
#[derive(Clone, Debug)]
pub struct About {
    /// Slug of the body.
    pub agency: String,
    /// Reporting year.
    pub year: Year,
    /// Version of the draft that the person saw.
    pub version: i64,
    /// Key that makes the act count once.
    pub key: String,
}

impl Backend {
    /// Puts a body on record, if it is not there.
    pub async fn begin_agency(&self, visitor: &Visitor, agency: &Agency, year: Year) -> Result<(), Problem> {
        if self.store.find_agency(&agency.slug).await.map_err(broken)?.is_none() {
            self.store.put_agency(agency, &now(), &visitor.user.display).await.map_err(broken)?;
            self.store.put_documents(&[agency_document(agency)]).await.map_err(broken)?;
            // The lists that are kept do not show it yet.
            (self.published)(&agency.slug, year);
        }
        Ok(())
    }

    /// Begins a report; one that is there is left as it is.
    pub async fn begin_report(&self, visitor: &Visitor, report: &NewReport) -> Result<(), Problem> {
        match self.store.create_report(report, &now(), &visitor.user.display).await {
            Ok(()) | Err(StoreError::AlreadyThere { .. }) => Ok(()),
            Err(error) => Err(broken(error)),
        }
    }

    /// What the draft holds now; a draft never saved is what is published.
    async fn draft_fields(&self, agency: &str, year: Year) -> Result<Fields, Problem> {
        let head = self.store.find_report(agency, year).await.map_err(broken)?;
        let head = head.ok_or(Problem::UnknownReport)?;
        let draft = self.store.find_draft(&head.id).await.map_err(broken)?.filter(|draft| draft.version > 0);
        if let Some(draft) = draft {
            return Ok(draft.fields);
        }
        let release = self.store.find_release(agency, year, None).await.map_err(broken)?;
        let report = release.as_ref().map(report_of).transpose()?;
        Ok(report.map_or_else(Fields::new, |report| fields_of(&report)))
    }

    /// Keeps the published report's text in the draft. Quotes of another text fall away.
    pub async fn keep_text(
        &self,
        visitor: &Visitor,
        about: About,
        text: &str,
    ) -> Result<SaveOutcome, Problem> {
        let mut fields = self.draft_fields(&about.agency, about.year).await?;
        let text = plain_lines(text);
        if fields.get(TEXT_FIELD) != Some(&text) {
            fields.retain(|name, _| !name.starts_with("quote."));
        }
        fields.insert(TEXT_FIELD.to_owned(), text);
        self.save(visitor, about, fields).await
    }

    /// Puts the chosen figures into the draft, each as the person wrote it, with the phrase that the
    /// text itself gives it.
    pub async fn accept(
        &self,
        visitor: &Visitor,
        about: About,
        chosen: &BTreeMap<String, String>,
        values: &BTreeMap<String, String>,
    ) -> Result<SaveOutcome, Problem> {
        let mut fields = self.draft_fields(&about.agency, about.year).await?;
        let text = fields.get(TEXT_FIELD).cloned().unwrap_or_default();
        let reading = read(text.clone()).await?;
        for figure in reading.figures.iter().filter(|figure| chosen.contains_key(&figure.item)) {
            let Some(typed) = values.get(&figure.item).map(|typed| typed.trim()) else { continue };
            fields.insert(figure.item.clone(), typed.to_owned());
            let quote = write(figure.span.start, figure.span.end, typed);
            fields.insert(quote_field(&figure.item), quote);
        }
        self.save(visitor, about, fields).await
    }

    /// Keeps what a person says to a finding.
    pub async fn answer(
        &self,
        visitor: &Visitor,
        about: About,
        rule: &str,
        why: Option<Why>,
        note: &str,
    ) -> Result<SaveOutcome, Problem> {
        let mut fields = self.draft_fields(&about.agency, about.year).await?;
        let (kind, words) = answer_fields(rule);
        fields.remove(&kind);
        fields.remove(&words);
        if let Some(why) = why {
            fields.insert(kind, why.code().to_owned());
            fields.insert(words, note.trim().to_owned());
        }
        self.save(visitor, about, fields).await
    }

    async fn save(&self, visitor: &Visitor, about: About, fields: Fields) -> Result<SaveOutcome, Problem> {
        self.save_draft(visitor, &about.agency, about.year, about.version, about.key, fields).await
    }

    /// Keeps a text that a person sent after the session had ended; `false` where something newer waits.
    pub async fn keep_text_for_sign_in(
        &self,
        ended: &Ended,
        about: &About,
        text: &str,
    ) -> Result<bool, Problem> {
        let mut fields = self.draft_fields(&about.agency, about.year).await?;
        fields.insert(TEXT_FIELD.to_owned(), plain_lines(text));
        self.keep_for_sign_in(ended, &about.agency, about.year, about.version, fields).await
    }
}

/// Reads a text away from the threads that answer.
pub async fn read(text: String) -> Result<reading::Reading, Problem> {
    tokio::task::spawn_blocking(move || reading::read(&text)).await.map_err(broken)
}

/// Line ends as one sign, as forms send two; not longer than a draft may hold.
fn plain_lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().take(LONGEST_TEXT).collect()
}
