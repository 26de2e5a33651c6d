//! Putting a report's text and the figures read from it into the draft, and answering findings.

use std::collections::BTreeMap;

use super::{Backend, Ended, Visitor, broken};
use crate::models::SaveOutcome;
use crate::problem::Problem;
use domain::Form;
use domain::answer::Why;
use domain::draft::{Field, Fields, Reading, plain};
use domain::quote::{LONGEST_TEXT, Quote};
use domain::report::Year;

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
    /// Keeps the published report's text in the draft. Quotes of another text fall away.
    pub async fn keep_text(
        &self,
        visitor: &Visitor,
        about: About,
        text: &str,
    ) -> Result<SaveOutcome, Problem> {
        self.save(visitor, about, text_fields(text), &[Field::Text.name()]).await
    }

    /// Puts the chosen figures into the draft, each as the person wrote it, with the phrase that the
    /// text itself gives it: nothing but what is read here says where a value stands.
    pub async fn accept(
        &self,
        visitor: &Visitor,
        about: About,
        chosen: &BTreeMap<String, String>,
        values: &BTreeMap<String, String>,
    ) -> Result<SaveOutcome, Problem> {
        let head = self.head(&about.agency, about.year).await?;
        let draft = self.draft_or_published(&head).await?;
        let seen = self.at_version(&head, &draft, about.version).await?.unwrap_or(draft.draft);
        let reading = read(seen.text).await?;
        let form = Form::find(&head.form).ok_or(Problem::Unreadable)?;
        let mut sent = Fields::new();
        let taken = reading
            .figures
            .iter()
            .filter(|figure| chosen.contains_key(&figure.item) && form.item(&figure.item).is_some());
        for figure in taken {
            let Some(typed) = values.get(&figure.item).map(|typed| plain(typed.trim())) else { continue };
            let (start, end) = (figure.span.start, figure.span.end);
            let quote = Quote { start, end, accepted: typed.clone() };
            sent.insert(Field::Quote(figure.item.clone()).name(), quote.to_string());
            sent.insert(figure.item.clone(), typed);
        }
        self.save(visitor, about, sent, &[]).await
    }

    /// Puts a person's answer to a finding into the draft; no kind takes it back. `None` for an answer that
    /// the finding does not take: of another kind, or words of no kind where there is nothing to take back.
    pub async fn answer(
        &self,
        visitor: &Visitor,
        about: About,
        rule: &str,
        why: Option<Why>,
        note: &str,
    ) -> Result<Option<SaveOutcome>, Problem> {
        let view = self.edit_view(visitor, &about.agency, about.year).await?;
        let form = view.published.form().ok_or(Problem::Unreadable)?;
        let reading = Reading::of(form, &view.draft, &view.check_context());
        let finding =
            reading.findings.iter().find(|finding| finding.rule.id == rule).ok_or(Problem::Unreadable)?;
        let [kind, words] = Field::answer(rule).map(|field| field.name());
        let is_answered = view.draft.answers.get(rule).is_some_and(|answer| answer.why.is_some());
        let sent = match why {
            None if !note.trim().is_empty() && !is_answered => return Ok(None),
            None => Fields::from([(kind.clone(), String::new()), (words.clone(), String::new())]),
            Some(why) if Why::that_release(finding.severity).contains(&why) => {
                Fields::from([(kind.clone(), why.code().to_owned()), (words.clone(), note.trim().to_owned())])
            }
            Some(_) => return Ok(None),
        };
        self.save(visitor, about, sent, &[kind, words]).await.map(Some)
    }

    /// Keeps a text that a person sent after the session had ended; `false` where something newer waits.
    pub async fn keep_text_for_sign_in(
        &self,
        ended: &Ended,
        about: &About,
        text: &str,
    ) -> Result<bool, Problem> {
        let head = self.head(&about.agency, about.year).await?;
        self.keep_changes(ended, &head, about.version, text_fields(text)).await
    }
}

/// The field of a report's text, not longer than a draft may hold.
fn text_fields(text: &str) -> Fields {
    let text = plain(text).chars().take(LONGEST_TEXT).collect();
    Fields::from([(Field::Text.name(), text)])
}

/// Reads a text away from the threads that answer.
pub async fn read(text: String) -> Result<reading::Reading, Problem> {
    tokio::task::spawn_blocking(move || reading::read(&text)).await.map_err(broken)
}
