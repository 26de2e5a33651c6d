//! Renders the page of a request. A page waits for its data first and is then written at once, so no
//! script has to fill it in afterwards.

use std::sync::PoisonError;

use http::request::Parts;
use http::{HeaderMap, StatusCode};
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos_axum::ResponseOptions;

use crate::address::Place;
use crate::components::RenderContext;
use crate::html::root_owner;
use crate::pages::{self, CheckedText, Module, Page};
use crate::query::Query;
use crate::root::App;
use crate::route::Route;
use crate::server::{Backend, SessionRead};

/// A request for a page.
pub struct PageRequest {
    /// What the address names; nothing where it leads nowhere.
    pub route: Option<Route>,
    /// The query of its address.
    pub query: Query,
    /// The request's head. Its cookies count on pages of the desk only.
    pub parts: Parts,
    /// What was sent to `/check`.
    pub checked: Option<CheckedText>,
}

/// A rendered page.
pub struct Rendered {
    /// The HTTP status.
    pub status: StatusCode,
    /// Cookies and the target of a redirect.
    pub headers: HeaderMap,
    /// The title with the site's name, as plain text.
    pub title: String,
    /// The description, as plain text.
    pub description: String,
    /// The module of the browser's program that its islands are in.
    pub module: Module,
    /// The content of the document's body.
    pub body: String,
    /// Whether the rendering read the session: such a page is for one person and is not cached.
    pub is_personal: bool,
}

/// Renders a page.
pub async fn render(backend: Backend, request: PageRequest) -> Rendered {
    let PageRequest { route, query, parts, checked } = request;
    let place = route.as_ref().map_or(Place::Nowhere, |route| route.place.clone());
    let path = parts.uri.path().to_owned();
    let options = route.as_ref().map_or_else(|| query.options.clone(), |route| route.options(&query.options));
    let context = RenderContext { options: options.carried() };
    let (response, session_read) = (ResponseOptions::default(), SessionRead::default());
    let owner = root_owner();
    owner.with(|| {
        provide_context(backend.clone());
        provide_context(context.clone());
        provide_context(parts);
        provide_context(response.clone());
        provide_context(session_read.clone());
        if let Some(checked) = checked {
            provide_context(checked);
        }
    });
    let loading = async {
        let page = pages::page(&backend, &place, &path, &query).await;
        page.unwrap_or_else(Page::of_problem)
    };
    let page = owner.with(|| ScopedFuture::new(loading)).await;
    let (title, description, module) = (context.titled(&page.title), page.description.clone(), page.module);
    let body = owner.with(|| view! { <App route query page/> }.to_html());
    owner.unset_with_forced_cleanup();
    let response = std::mem::take(&mut *response.0.write().unwrap_or_else(PoisonError::into_inner));
    Rendered {
        status: response.status.unwrap_or(StatusCode::OK),
        headers: response.headers,
        title,
        description,
        module,
        body,
        is_personal: session_read.is_noted(),
    }
}
