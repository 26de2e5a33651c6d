//! Publishing: a draft that nothing blocks becomes an immutable release.

use domain::Report;
use domain::draft::compose;
use domain::report::Year;
use store::{Fact, NewRelease, Published};

use super::drafts::empty_report;
use super::{Backend, Visitor, broken, canonical, hash_of, new_id, now, report_of};
use crate::desk::{LONGEST_NOTE, NOTE};
use crate::problem::Problem;

/// Why nothing was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A release needs a public note.
    NoteMissing,
    /// The note is too long.
    NoteTooLong,
    /// Something in the draft must be mended first.
    Blocked,
    /// The draft changed while the person was looking.
    DraftMoved,
    /// There is nothing new.
    Same,
}

impl Backend {
    /// Publishes the draft of this version.
    pub async fn publish(
        &self,
        visitor: &Visitor,
        agency: &str,
        year: Year,
        version: i64,
        note: String,
    ) -> Result<Result<(), Refused>, Problem> {
        let note = note.trim().to_owned();
        let head =
            self.store.find_report(agency, year).await.map_err(broken)?.ok_or(Problem::UnknownReport)?;
        let Some(draft) =
            self.store.find_draft(&head.id).await.map_err(broken)?.filter(|draft| draft.version > 0)
        else {
            return Ok(Err(Refused::Same));
        };
        if draft.version != version {
            return Ok(Err(Refused::DraftMoved));
        }
        let mut fields = draft.fields.clone();
        fields.remove(NOTE);
        if note.is_empty() {
            return Ok(Err(Refused::NoteMissing));
        }
        let too_long = note.chars().count() > LONGEST_NOTE;
        let release = self.store.find_release(agency, year, None).await.map_err(broken)?;
        let published = match &release {
            Some(release) => report_of(release)?,
            None => empty_report(&head),
        };
        let at = now();
        let report = if too_long { None } else { compose(&published, &fields, &at) };
        let Some(report) = report else {
            fields.insert(NOTE.to_owned(), note);
            let edit = store::Edit {
                report: head.id,
                base_version: draft.version,
                key: new_id(),
                fields,
                by: visitor.user.display.clone(),
                at,
            };
            self.store.save_draft(&edit).await.map_err(broken)?;
            return Ok(Err(if too_long { Refused::NoteTooLong } else { Refused::Blocked }));
        };
        let content = canonical(&report)?;
        let new = NewRelease {
            report: head.id,
            draft_version: draft.version,
            note,
            hash: hash_of(&content),
            content,
            facts: facts_of(&report)?,
            by: visitor.user.display.clone(),
            at,
        };
        match self.store.publish(&new).await.map_err(broken)? {
            Published::Now(_) => {
                (self.published)(agency, year);
                Ok(Ok(()))
            }
            Published::DraftMoved(_) => Ok(Err(Refused::DraftMoved)),
            Published::Same(_) => Ok(Err(Refused::Same)),
        }
    }
}

/// A report's values as rows, for questions across reports.
pub fn facts_of(report: &Report) -> Result<Vec<Fact>, Problem> {
    let fact = |(item, entry): (&String, &domain::report::Entry)| {
        let value = serde_json::to_string(&entry.value).map_err(broken)?;
        let number = entry.value.stated().map(|number| number.to_string());
        Ok(Fact { item: item.clone(), number, value })
    };
    report.values.iter().map(fact).collect()
}
