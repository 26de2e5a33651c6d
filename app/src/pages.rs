//! Each place's page, written by the server: title, still HTML, and what its live parts need.
//!
//! The browser gets the same page from the same function when it follows a link, so that only live
//! parts cost WASM (docs/decisions/0005).

mod check;
mod compare;
mod desk;
mod lists;
mod people;
mod report;

pub use check::{CheckedText, Unread};
pub use compare::compare_view;
use domain::policy::Act;
use maud::Markup;

use crate::address::Place;
use crate::markup::{self, RenderContext};
use crate::models::{PageData, Part};
use crate::problem::Problem;
use crate::query::Query;
use crate::server::{Backend, require_for_page};

/// The page at a path.
pub async fn page(backend: &Backend, path: &str, query: &Query) -> Result<PageData, Problem> {
    let place = Place::of(path);
    let desk = Desk { backend, place: &place };
    let context = RenderContext { options: query.options.carried() };
    match &place {
        Place::Home => report::home(backend, &context).await,
        Place::Report(agency, year) => report::report(backend, &context, query, agency, *year).await,
        Place::Figure(agency, year, slug) => {
            report::figure(backend, &context, query, agency, *year, slug).await
        }
        Place::Agencies => lists::agencies(backend, &context, query).await,
        Place::Agency(agency) => lists::agency(backend, &context, agency).await,
        Place::Items => Ok(still(&context, context.text().items, markup::items(&context))),
        Place::Item(code) => lists::item(backend, &context, query, code).await,
        Place::Search => lists::search(backend, &context, query).await,
        Place::Compare => compare::compare(backend, &context, query).await,
        Place::SignIn => Ok(still(&context, context.text().sign_in, markup::sign_in(&context, query))),
        Place::Setup(token) => people::set_up(backend, &context, token, query).await,
        Place::Desk => desk.list(&context).await,
        Place::Edit(agency, year) => desk.edit(&context, query, agency, *year).await,
        Place::Attributes(agency, year) => desk.attributes(&context, query, agency, *year).await,
        Place::History(agency, year) => desk.history(&context, query, agency, *year).await,
        Place::Import(agency, year) => desk.import(&context, agency, *year).await,
        Place::NewReport => desk.new_report(&context, query).await,
        Place::Text(agency, year) => report::text(backend, &context, query, agency, *year).await,
        Place::Check => check::check(&context).await,
        Place::Publish(agency, year) => desk.publish(&context, query, agency, *year).await,
        Place::Nowhere => Err(Problem::nowhere(path)),
    }
}

/// A page of still HTML.
fn still(context: &RenderContext, title: &str, html: Markup) -> PageData {
    PageData {
        title: title.to_owned(),
        description: context.text().tagline.to_owned(),
        report: None,
        parts: vec![part(html)],
    }
}

fn part(html: Markup) -> Part {
    Part::Still(html.into_string())
}

/// Pages of the desk, for who is signed in.
struct Desk<'d> {
    backend: &'d Backend,
    place: &'d Place,
}

impl Desk<'_> {
    async fn visitor(&self) -> Result<crate::server::Visitor, Problem> {
        require_for_page(Act::ReadDraft, &self.place.path()).await
    }
}
