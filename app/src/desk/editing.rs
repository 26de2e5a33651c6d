//! The desk's list, the form of one report, and saving its draft.
#![allow(
    missing_docs,
    reason = "the macro makes a public struct of the arguments; the function documents them"
)]

use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

use crate::problem::Problem;
use crate::wire::{DeskView, EditView, SaveOutcome};

/// Everything there is to do.
#[server(prefix = "/fn", endpoint = "desk", input = GetUrl)]
pub async fn ask_desk() -> Result<DeskView, Problem> {
    use crate::backend;
    use domain::policy::Act;
    let visitor = backend::require_for_page(Act::ReadDraft, crate::address::DESK).await?;
    backend::backend()?.desk_view(&visitor).await
}

/// A report's draft with what it is compared to.
#[server(prefix = "/fn", endpoint = "edit", input = GetUrl)]
pub async fn ask_edit(agency: String, year: String) -> Result<EditView, Problem> {
    use crate::backend;
    use domain::policy::Act;
    use domain::report::Year;
    let place = Year::from_address(&year)
        .filter(|_| domain::agency::is_slug(&agency))
        .ok_or(Problem::UnknownReport)?;
    let visitor =
        backend::require_for_page(Act::ReadDraft, &crate::address::edit(&agency, place)).await?;
    backend::backend()?
        .edit_view(&visitor, &agency, place)
        .await
}

/// Saves the draft, whatever it holds. `version` is the one it was typed on; `key` makes a form
/// that is sent twice count once. What cannot be saved is kept for this person.
#[server(prefix = "/fn", endpoint = "save-draft")]
pub async fn save_draft(
    agency: String,
    year: String,
    version: i64,
    key: String,
    #[server(default)] fields: std::collections::BTreeMap<String, String>,
    #[server(default)] lang: String,
) -> Result<SaveOutcome, Problem> {
    use crate::{address, backend};
    use domain::policy::Act;
    use domain::report::Year;
    let stand = backend::backend()?;
    let place = Year::from_address(&year)
        .filter(|_| domain::agency::is_slug(&agency))
        .ok_or(Problem::UnknownReport)?;
    let path = address::edit(&agency, place);
    match backend::require(Act::EditDraft).await {
        Ok(visitor) => {
            let outcome = stand
                .save_draft(&visitor, &agency, place, version, key, fields)
                .await?;
            stand.after_form(&super::page(&path, "", &lang));
            Ok(outcome)
        }
        Err(Problem::SignedOut) => {
            if let Some(user) = backend::ended_visitor().await? {
                stand
                    .keep_for_sign_in(&user, &agency, place, version, fields)
                    .await?;
            }
            let back = format!("ended&back={path}");
            leptos_axum::redirect(&super::page(address::SIGN_IN, &back, &lang));
            Err(Problem::SignedOut)
        }
        Err(other) => Err(other),
    }
}
