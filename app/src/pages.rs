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
use crate::asked::Asked;
use crate::backend::{Backend, require_for_page};
use crate::markup::{self, Pen};
use crate::problem::Problem;
use crate::wire::{PageData, Part};

/// The page at a path.
pub async fn page(backend: &Backend, path: &str, asked: &Asked) -> Result<PageData, Problem> {
    let place = Place::of(path);
    let desk = Desk { backend, place: &place };
    let pen = Pen { options: asked.options.carried() };
    match &place {
        Place::Home => report::home(backend, &pen).await,
        Place::Report(agency, year) => report::report(backend, &pen, asked, agency, *year).await,
        Place::Figure(agency, year, slug) => report::figure(backend, &pen, asked, agency, *year, slug).await,
        Place::Agencies => lists::agencies(backend, &pen, asked).await,
        Place::Agency(agency) => lists::agency(backend, &pen, agency).await,
        Place::Items => Ok(still(&pen, pen.text().items, markup::items(&pen))),
        Place::Item(code) => lists::item(backend, &pen, asked, code).await,
        Place::Search => lists::search(backend, &pen, asked).await,
        Place::Compare => compare::compare(backend, &pen, asked).await,
        Place::SignIn => Ok(still(&pen, pen.text().sign_in, markup::sign_in(&pen, asked))),
        Place::Setup(token) => people::set_up(backend, &pen, token, asked).await,
        Place::Desk => desk.list(&pen).await,
        Place::Edit(agency, year) => desk.edit(&pen, asked, agency, *year).await,
        Place::Attributes(agency, year) => desk.attributes(&pen, asked, agency, *year).await,
        Place::History(agency, year) => desk.history(&pen, asked, agency, *year).await,
        Place::Import(agency, year) => desk.import(&pen, agency, *year).await,
        Place::NewReport => desk.new_report(&pen, asked).await,
        Place::Text(agency, year) => report::text(backend, &pen, asked, agency, *year).await,
        Place::Check => check::check(&pen).await,
        Place::Publish(agency, year) => desk.publish(&pen, asked, agency, *year).await,
        Place::Nowhere => Err(Problem::nowhere(path)),
    }
}

/// A page of still HTML.
fn still(pen: &Pen, title: &str, html: Markup) -> PageData {
    PageData {
        title: title.to_owned(),
        description: pen.text().tagline.to_owned(),
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
    async fn visitor(&self) -> Result<crate::backend::Visitor, Problem> {
        require_for_page(Act::ReadDraft, &self.place.path()).await
    }
}
