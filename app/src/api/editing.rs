//! Saving the draft of a report.
#![allow(
    missing_docs,
    clippy::too_many_arguments,
    reason = "the macro makes a public struct of the arguments, which a form sends one by one"
)]

use leptos::prelude::*;

use crate::models::SaveOutcome;
use crate::problem::Problem;

/// Saves the draft, whatever it holds. `version` is the one it was typed on; `key` makes a form
/// that is sent twice count once; `choose` says which of two texts a field takes, `waiting` when the
/// unsaved text that the form showed was sent; `then` is `publish` for a form that goes on to
/// publishing. What cannot be saved is stored apart for this person.
#[server(prefix = "/fn", endpoint = "save-draft")]
pub async fn save_draft(
    agency: String,
    year: String,
    version: i64,
    key: String,
    #[server(default)] fields: std::collections::BTreeMap<String, String>,
    #[server(default)] choose: std::collections::BTreeMap<String, String>,
    #[server(default)] waiting: String,
    #[server(default)] then: String,
    #[server(default)] lang: String,
) -> Result<SaveOutcome, Problem> {
    use crate::address::Place;
    use crate::outcomes::{JoinedSave, Outcome};
    use crate::server;
    use domain::policy::Act;
    let stand = server::backend()?;
    let about = super::about(agency, &year, version, key)?;
    let (agency, year) = (about.agency.clone(), about.year);
    let form = Place::Edit(agency.clone(), year);
    match server::require(Act::EditDraft).await {
        Ok(visitor) => {
            let sent = server::SentForm { fields, choices: choose, waiting };
            let outcome = stand.save_form(&visitor, about, sent).await?;
            let is_saved = matches!(outcome, SaveOutcome::Saved { .. });
            let next = if is_saved && then == "publish" { Place::Publish(agency, year) } else { form };
            let is_joined = matches!(&outcome, SaveOutcome::Saved { since, .. } if !since.by.is_empty());
            let joined = JoinedSave { onto: is_joined.then_some(version) };
            stand.after_form(&joined.address(&next, &lang));
            Ok(outcome)
        }
        Err(Problem::SignedOut) => {
            let is_kept = match server::ended_visitor().await? {
                Some(ended) => stand.keep_form_for_sign_in(&ended, &about, fields).await?,
                None => false,
            };
            super::signed_out(is_kept, &form, &lang)
        }
        Err(other) => Err(other),
    }
}
