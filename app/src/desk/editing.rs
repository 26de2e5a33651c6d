//! Saving the draft of a report.
#![allow(
    missing_docs,
    reason = "the macro makes a public struct of the arguments; the function documents them"
)]

use leptos::prelude::*;

use crate::problem::Problem;
use crate::wire::SaveOutcome;

/// Saves the draft, whatever it holds. `version` is the one it was typed on; `key` makes a form
/// that is sent twice count once; `then` is `publish` for a form that goes on to publishing. What cannot be saved is kept for this person.
#[server(prefix = "/fn", endpoint = "save-draft")]
pub async fn save_draft(
    agency: String,
    year: String,
    version: i64,
    key: String,
    #[server(default)] fields: std::collections::BTreeMap<String, String>,
    #[server(default)] then: String,
    #[server(default)] lang: String,
) -> Result<SaveOutcome, Problem> {
    use crate::address::Place;
    use crate::backend;
    use domain::policy::Act;
    use domain::report::Year;
    let stand = backend::backend()?;
    let year = Year::from_address(&year)
        .filter(|_| domain::agency::is_slug(&agency))
        .ok_or(Problem::UnknownReport)?;
    let form = Place::Edit(agency.clone(), year);
    match backend::require(Act::EditDraft).await {
        Ok(visitor) => {
            let outcome = stand.save_draft(&visitor, &agency, year, version, key, fields).await?;
            let saved = matches!(outcome, SaveOutcome::Saved { .. });
            let next = if saved && then == "publish" { Place::Publish(agency, year) } else { form };
            stand.after_form(&super::page(&next, "", &lang));
            Ok(outcome)
        }
        Err(Problem::SignedOut) => {
            let is_kept = match backend::ended_visitor().await? {
                Some(ended) => stand.keep_for_sign_in(&ended, &agency, year, version, fields).await?,
                None => false,
            };
            super::signed_out(is_kept, &form, &lang)
        }
        Err(other) => Err(other),
    }
}
