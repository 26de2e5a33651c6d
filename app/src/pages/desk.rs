//! The desk: its pages for who is signed in, and the two for who is not yet.

mod answers;
mod attributes;
mod changes;
mod edit;
mod fields;
mod history;
mod import;
mod list;
mod new_report;
mod publish;
mod set_up;
mod sign_in;
mod staff;

use domain::policy::Act;
use domain::report::Year;
use leptos::prelude::*;

use super::Page;
use crate::address::Place;
use crate::components::{Breadcrumb, RenderContext};
use crate::outcomes::JoinedSave;
use crate::problem::Problem;
use crate::query::Query;
use crate::server::{Backend, Visitor, require_for_page};
use crate::view::EditView;

pub use set_up::page as set_up;
pub use sign_in::page as sign_in;

/// A page of the desk for who is signed in.
pub async fn page(backend: &Backend, place: &Place, query: &Query) -> Result<Page, Problem> {
    let visitor = require_for_page(Act::ReadDraft, place).await?;
    match place {
        Place::Desk => list::page(backend, &visitor).await,
        Place::NewReport => new_report::page(backend, &visitor, query).await,
        Place::Edit(agency, year) => edit::page(backend, &visitor, query, agency, *year).await,
        Place::Attributes(agency, year) => attributes::page(backend, &visitor, query, agency, *year).await,
        Place::History(agency, year) => history::page(backend, &visitor, query, agency, *year).await,
        Place::Import(agency, year) => import::page(backend, &visitor, agency, *year).await,
        Place::Publish(agency, year) => publish::page(backend, &visitor, query, agency, *year).await,
        _ => Err(Problem::UnknownPage),
    }
}

/// Whose changes came in with the save that led here.
async fn joined(
    backend: &Backend,
    visitor: &Visitor,
    query: &Query,
    agency: &str,
    year: Year,
) -> Result<Vec<String>, Problem> {
    match JoinedSave::read(query).onto {
        Some(version) => backend.others_since(visitor, agency, year, version).await,
        None => Ok(Vec::new()),
    }
}

/// Where one is, on a page about a report.
#[component]
fn ReportBreadcrumb(edit: Place, #[prop(into)] title: String, #[prop(into)] here: String) -> impl IntoView {
    let desk = RenderContext::current().text().desk.to_owned();
    view! { <Breadcrumb above=vec![(Place::Desk, desk), (edit, title)] here/> }
}

/// A message over a form; nothing where there is none.
#[component]
fn Notice(#[prop(into)] words: String) -> impl IntoView {
    (!words.is_empty()).then(|| view! { <p class="notice" role="alert">{words}</p> })
}

/// What every form about a draft sends besides its fields.
#[component]
fn DraftKey(view: DraftOf) -> impl IntoView {
    let lang = RenderContext::current().lang();
    view! {
        <input type="hidden" name="agency" value=view.agency/>
        <input type="hidden" name="year" value=view.year.to_string()/>
        <input type="hidden" name="lang" value=lang.code()/>
        <input type="hidden" name="version" value=view.version.to_string()/>
        <input type="hidden" name="key" value=view.key/>
    }
}

/// A version of a draft that a form is made on.
#[derive(Clone, Debug)]
struct DraftOf {
    agency: String,
    year: Year,
    version: i64,
    key: String,
}

impl From<&EditView> for DraftOf {
    fn from(view: &EditView) -> Self {
        Self {
            agency: view.agency.slug.clone(),
            year: view.published.year,
            version: view.version,
            key: view.key.clone(),
        }
    }
}

/// A sentence with its gaps `{}` filled in order.
fn fill(sentence: &str, words: &[&str]) -> String {
    let mut parts = sentence.split("{}");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.zip(words).fold(first, |filled, (part, word)| filled + word + part)
}

/// The beginning of a text that is too long for a table.
fn shortened(text: &str) -> String {
    const MOST: usize = 400;
    if text.chars().count() <= MOST {
        text.to_owned()
    } else {
        text.chars().take(MOST).chain(['…']).collect()
    }
}
