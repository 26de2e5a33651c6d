//! What a page asks the server: the data of its place, in one read.
#![allow(
    missing_docs,
    reason = "the macro makes a public struct of the arguments; the function documents them"
)]

use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

use crate::problem::Problem;
use crate::wire::PageData;

/// The data of the page at `path`, of the record as it was at `asof` (empty: now). Pages of the desk
/// ask who is there; who is not signed in is sent to sign in, and from there back.
#[server(prefix = "/fn", endpoint = "ask", input = GetUrl)]
pub async fn ask(path: String, asof: String) -> Result<PageData, Problem> {
    use crate::address::Place;
    use crate::backend::{backend, require_for_page};
    use domain::policy::Act;
    let backend = backend()?;
    let place = Place::of(&path);
    Ok(match &place {
        Place::Home => PageData::Home(backend.home_view().await?),
        Place::Agencies => PageData::Agencies(backend.agency_views().await?),
        Place::Agency(agency) => PageData::Agency(backend.agency_view(agency).await?),
        Place::Report(agency, year) => PageData::Report(backend.report_view(agency, *year, &asof).await?),
        Place::Figure(agency, year, figure) => {
            let view = backend.report_view(agency, *year, &asof).await?;
            view.report.form().and_then(|form| form.figure(figure)).ok_or(Problem::UnknownFigure)?;
            PageData::Figure(view, figure.clone())
        }
        Place::Items => PageData::Items,
        Place::Item(code) => {
            domain::form::find_item(code).ok_or(Problem::UnknownItem)?;
            PageData::Item(code.clone(), backend.item_lines(code).await?)
        }
        Place::SignIn => PageData::SignIn,
        Place::Setup(token) => PageData::Setup(token.clone()),
        Place::Desk => {
            let visitor = require_for_page(Act::ReadDraft, &place.path()).await?;
            PageData::Desk(backend.desk_view(&visitor).await?)
        }
        Place::Edit(agency, year) => {
            let visitor = require_for_page(Act::ReadDraft, &place.path()).await?;
            PageData::Edit(backend.edit_view(&visitor, agency, *year).await?)
        }
        Place::Publish(agency, year) => {
            let visitor = require_for_page(Act::ReadDraft, &place.path()).await?;
            PageData::Publish(backend.edit_view(&visitor, agency, *year).await?)
        }
        Place::Nowhere => return Err(Problem::nowhere(&path)),
    })
}
