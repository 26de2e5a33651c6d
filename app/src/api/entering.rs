//! Beginning a report, reading it from its text, answering findings.
#![allow(
    missing_docs,
    clippy::too_many_arguments,
    reason = "the macro makes a public struct of the arguments, which a form sends one by one"
)]

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::models::TypedReport;
use crate::problem::Problem;

/// Begins a report, and puts its body on record where that is new.
#[server(prefix = "/fn", endpoint = "new-report")]
pub async fn new_report(
    #[server(flatten)] typed: TypedReport,
    #[server(default)] lang: String,
) -> Result<(), Problem> {
    use crate::address::Place;
    use crate::outcomes::{DescribeOutcome, Outcome};
    use crate::server;
    use domain::policy::Act;
    let stand = server::backend()?;
    let visitor = server::require(Act::EditDraft).await?;
    let next = match stand.begin(&visitor, &typed).await? {
        Some((agency, year)) => ().address(&Place::Edit(agency, year), &lang),
        None => DescribeOutcome::Refused(Box::new(typed)).address(&Place::NewReport, &lang),
    };
    leptos_axum::redirect(&next);
    Ok(())
}

/// Corrects the attributes of a report and of its body, until each is published.
#[server(prefix = "/fn", endpoint = "describe-report")]
pub async fn describe_report(
    #[server(flatten)] typed: TypedReport,
    #[server(default)] lang: String,
) -> Result<(), Problem> {
    use crate::address::Place;
    use crate::outcomes::{DescribeOutcome, Outcome};
    use crate::server::{self, Described};
    use domain::policy::Act;
    let stand = server::backend()?;
    let about = super::about(typed.agency.clone(), &typed.year, 0, String::new())?;
    let here = Place::Attributes(about.agency.clone(), about.year);
    let visitor = server::require(Act::EditDraft).await?;
    let outcome = match stand.describe(&visitor, &about.agency, about.year, &typed).await? {
        Described::Done => DescribeOutcome::Done,
        Described::Refused => DescribeOutcome::Refused(Box::new(typed)),
        Described::Published => DescribeOutcome::Published,
    };
    leptos_axum::redirect(&outcome.address(&here, &lang));
    Ok(())
}

/// Keeps the published report's text in the draft, to be read on the page that follows.
#[server(prefix = "/fn", endpoint = "import-text")]
pub async fn import_text(
    agency: String,
    year: String,
    version: i64,
    key: String,
    #[server(default)] text: String,
    #[server(default)] lang: String,
) -> Result<(), Problem> {
    use crate::address::Place;
    use crate::outcomes::Outcome;
    use crate::server;
    use domain::policy::Act;
    let stand = server::backend()?;
    let about = super::about(agency, &year, version, key)?;
    let here = Place::Import(about.agency.clone(), about.year);
    match server::require(Act::EditDraft).await {
        Ok(visitor) => {
            stand.keep_text(&visitor, about, &text).await?;
            leptos_axum::redirect(&().address(&here, &lang));
            Ok(())
        }
        Err(Problem::SignedOut) => {
            let is_kept = match server::ended_visitor().await? {
                Some(ended) => stand.keep_text_for_sign_in(&ended, &about, &text).await?,
                None => false,
            };
            super::signed_out(is_kept, &here, &lang)
        }
        Err(other) => Err(other),
    }
}

/// Puts the chosen figures into the draft: `take` names them, `values` holds what each is taken as.
#[server(prefix = "/fn", endpoint = "import-accept")]
pub async fn import_accept(
    agency: String,
    year: String,
    version: i64,
    key: String,
    #[server(default)] take: BTreeMap<String, String>,
    #[server(default)] values: BTreeMap<String, String>,
    #[server(default)] lang: String,
) -> Result<(), Problem> {
    use crate::address::Place;
    use crate::outcomes::Outcome;
    use crate::server;
    use domain::policy::Act;
    let stand = server::backend()?;
    let about = super::about(agency, &year, version, key)?;
    let edit = Place::Edit(about.agency.clone(), about.year);
    let visitor = server::require(Act::EditDraft).await?;
    stand.accept(&visitor, about, &take, &values).await?;
    leptos_axum::redirect(&().address(&edit, &lang));
    Ok(())
}

/// Puts the answer to a finding into the draft. An empty `why` takes the answer back; where there is none,
/// words without a kind are refused, as is a kind that the finding does not take.
#[server(prefix = "/fn", endpoint = "answer")]
pub async fn answer_finding(
    agency: String,
    year: String,
    version: i64,
    key: String,
    rule: String,
    #[server(default)] why: String,
    #[server(default)] note: String,
    #[server(default)] lang: String,
) -> Result<(), Problem> {
    use crate::address::Place;
    use crate::outcomes::{AnswerOutcome, Outcome, RefusedAnswer};
    use crate::server;
    use domain::answer::Why;
    use domain::policy::Act;
    let stand = server::backend()?;
    let about = super::about(agency, &year, version, key)?;
    let here = Place::Publish(about.agency.clone(), about.year);
    let visitor = server::require(Act::EditDraft).await?;
    let note: String = note.chars().take(domain::draft::LONGEST_NOTE).collect();
    let why = Why::find(&why);
    let outcome = match stand.answer(&visitor, about, &rule, why, &note).await? {
        Some(_) => AnswerOutcome::Taken,
        None => AnswerOutcome::Refused(RefusedAnswer { rule, why, note }),
    };
    leptos_axum::redirect(&outcome.address(&here, &lang));
    Ok(())
}
