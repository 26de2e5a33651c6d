//! Publishing a draft as a new release.
#![allow(
    missing_docs,
    reason = "the macro makes a public struct of the arguments; the function documents them"
)]

use leptos::prelude::*;

use crate::problem::Problem;

/// Publishes the draft of this version with a public note, if nothing blocks it; `key` makes a form that
/// is sent twice publish once, and both are led to the page that says as which release. The note is kept
/// in the draft whatever comes of it.
#[server(prefix = "/fn", endpoint = "publish")]
pub async fn publish_report(
    agency: String,
    year: String,
    version: i64,
    #[server(default)] key: String,
    #[server(default)] note: String,
    #[server(default)] lang: String,
) -> Result<(), Problem> {
    use crate::address::Place;
    use crate::outcomes::{Outcome, PublishOutcome};
    use crate::server;
    use domain::policy::Act;
    use domain::report::Year;
    let backend = server::backend()?;
    let year = Year::from_address(&year)
        .filter(|_| domain::agency::is_slug(&agency))
        .ok_or(Problem::UnknownReport)?;
    let here = Place::Publish(agency.clone(), year);
    let visitor = match server::require(Act::Publish).await {
        Err(Problem::SignedOut) => {
            let is_kept = match server::ended_visitor().await? {
                Some(ended) => backend.keep_note_for_sign_in(&ended, &agency, year, note).await?,
                None => false,
            };
            return super::signed_out(is_kept, &here, &lang);
        }
        other => other?,
    };
    // A form without a key is one of its own.
    let key = if key.is_empty() { server::new_id() } else { key };
    let outcome = match backend.publish(&visitor, &agency, year, version, &key, note).await? {
        Ok(number) => PublishOutcome::Published(number),
        Err(refused) => PublishOutcome::Refused(refused),
    };
    leptos_axum::redirect(&outcome.address(&here, &lang));
    Ok(())
}
