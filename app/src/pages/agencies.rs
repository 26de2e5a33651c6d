//! `/agencies`: all bodies on record, a page at a time, found by name, pinyin, division code or province.

use leptos::prelude::*;

use super::Page;
use crate::address::Place;
use crate::components::{AgencyTable, Breadcrumb, CarriedOptions, Pager, RenderContext};
use crate::problem::Problem;
use crate::query::Query;
use crate::server::Backend;
use crate::view::AgenciesView;

/// Loads the page.
pub(super) async fn page(backend: &Backend, query: &Query) -> Result<Page, Problem> {
    let offset = usize::try_from(query.offset()).unwrap_or_default();
    let view = backend.agencies_view(&query.words("find"), offset).await?;
    Ok(Page::new(RenderContext::current().text().agencies, view! { <AgenciesPage view/> }))
}

#[component]
fn AgenciesPage(view: AgenciesView) -> impl IntoView {
    let context = RenderContext::current();
    let text = context.text();
    let words = context.words();
    let AgenciesView { find, total, offset, page } = view;
    let link = |from: usize| {
        let query = serde_urlencoded::to_string([("find", find.as_str())]).unwrap_or_default();
        context.link(&format!("{}?{query}&from={from}", Place::Agencies.path()))
    };
    let pager = (total > AgenciesView::PAGE).then(|| {
        let earlier = (offset > 0).then(|| link(offset.saturating_sub(AgenciesView::PAGE)));
        let later = (offset + AgenciesView::PAGE < total).then(|| link(offset + AgenciesView::PAGE));
        view! { <Pager earlier later is_indexed=true/> }
    });
    let is_search = !find.is_empty();
    view! {
        <Breadcrumb above=vec![(Place::Home, text.home.to_owned())] here=text.agencies/>
        <h1>{text.agencies}</h1>
        <p class="lead">{words.agencies_lead}</p>
        <FindForm find/>
        <AgencyTable lines=page is_search/>
        {pager}
    }
}

/// Finds bodies by what is typed of them.
#[component]
fn FindForm(find: String) -> impl IntoView {
    let words = RenderContext::current().words();
    view! {
        <form class="search-form" method="get" action=Place::Agencies.path()>
            <CarriedOptions/>
            <label for="find" class="visually-hidden">{words.find_bodies}</label>
            <input id="find" name="find" type="search" value=find placeholder=words.find_bodies/>
            <button type="submit">{words.search}</button>
        </form>
    }
}
