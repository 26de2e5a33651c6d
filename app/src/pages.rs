//! The pages, one module each: what a page needs from the store, and its view.

mod agencies;
mod agency;
mod check;
mod compare;
mod desk;
pub mod embed;
mod figure;
mod home;
mod item;
mod items;
mod report;
mod report_text;
mod search;
mod search_form;
mod suggest_field;
mod topic;
mod trend_panel;
mod unsent;

use leptos::prelude::*;

pub use check::{CheckedText, Unread};
pub use compare::{added_series, compare_view, picture_view};
pub use unsent::Unsent;

use crate::address::Place;
use crate::components::{ProblemMessage, RenderContext};
use crate::problem::{Problem, set_status};
use crate::query::Query;
use crate::server::Backend;

/// A page, ready to be written into its document.
pub struct Page {
    /// Plain text, without the site's name.
    pub title: String,
    /// What search engines and messages show of it, as plain text.
    pub description: String,
    /// The part of the browser's program that its islands are in.
    pub module: Module,
    /// What stands in `main`.
    pub view: AnyView,
}

/// A part of the browser's program: one WebAssembly module a task, so that nobody loads what they do not use
/// (`frontend/`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Module {
    /// Reports, figures, the dictionary, search.
    Read,
    /// The check of a report.
    Check,
    /// Comparisons.
    Explore,
    /// Topics.
    Topics,
    /// Series over years, rankings and strips.
    Trends,
    /// The desk's forms.
    Desk,
}

impl Module {
    /// All.
    pub const ALL: [Self; 6] =
        [Self::Read, Self::Check, Self::Explore, Self::Topics, Self::Trends, Self::Desk];

    /// The name of its files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Check => "check",
            Self::Explore => "explore",
            Self::Topics => "topics",
            Self::Trends => "trends",
            Self::Desk => "desk",
        }
    }
}

impl Page {
    /// A page of the module `read`, described by the site's own line.
    pub fn new(title: impl Into<String>, view: impl IntoView + 'static) -> Self {
        let description = RenderContext::current().words().tagline.to_owned();
        Self { title: title.into(), description, module: Module::Read, view: view.into_any() }
    }

    /// The same page with a description of its own.
    pub fn described(self, description: impl Into<String>) -> Self {
        Self { description: description.into(), ..self }
    }

    /// The same page with the islands of another module.
    pub fn with_module(self, module: Module) -> Self {
        Self { module, ..self }
    }

    /// The page that says what went wrong, with the status that fits.
    pub fn of_problem(problem: Problem) -> Self {
        // Who is signed out is being redirected, with the redirect's status.
        if problem != Problem::SignedOut {
            set_status(problem.status());
        }
        let (title, words) = problem.words(RenderContext::current().lang());
        Self::new(title, view! { <ProblemMessage problem/> }).described(words)
    }
}

/// The page of a place; `path` is the path of the request, for what is nowhere.
pub async fn page(backend: &Backend, place: &Place, path: &str, query: &Query) -> Result<Page, Problem> {
    let context = &RenderContext::current();
    match place {
        Place::Home => home::page(backend, context).await,
        Place::Report(agency, year) => report::page(backend, context, query, agency, *year).await,
        Place::Figure(agency, year, slug) => figure::page(backend, context, query, agency, *year, slug).await,
        Place::Agencies => agencies::page(backend, query).await,
        Place::Agency(agency) => agency::page(backend, query, agency).await,
        Place::Items => Ok(items::page()),
        Place::Item(code) => item::page(backend, query, code).await,
        Place::Search => search::page(backend, query).await,
        Place::Compare => compare::page(backend, query).await,
        Place::Topic(topic) => topic::page(backend, *topic, query).await,
        Place::SignIn => Ok(desk::sign_in(query)),
        Place::Setup(token) => desk::set_up(backend, token, query).await,
        Place::Text(agency, year) => report_text::page(backend, context, query, agency, *year).await,
        Place::Check => check::page().await,
        Place::Desk
        | Place::NewReport
        | Place::Edit(..)
        | Place::Attributes(..)
        | Place::History(..)
        | Place::Import(..)
        | Place::Publish(..) => desk::page(backend, place, query).await,
        // A release is a file; it has no page.
        Place::Release(..) | Place::Nowhere => Err(Problem::nowhere(path)),
    }
}
