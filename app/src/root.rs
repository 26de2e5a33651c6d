//! The frame of every page: header, the page, footer.

use domain::topic::Topic;
use leptos::prelude::*;

use crate::address::Place;
use crate::components::RenderContext;
use crate::islands::ReadingSettings;
use crate::pages::Page;
use crate::query::Query;
use crate::route::Route;

/// A page in its frame. `route` is nothing where the address leads nowhere.
#[component]
pub fn App(route: Option<Route>, query: Query, page: Page) -> impl IntoView {
    let context = RenderContext::current();
    let text = context.text();
    view! {
        <a class="skip" href="#content">{text.skip}</a>
        <header class="site-header">
            <div class="site-header-inner">
                <a class="site-name" href=context.to(&Place::Home)>{text.site}</a>
                <Navigation place=route.as_ref().map(|route| route.place.clone())/>
                <Settings route query/>
            </div>
        </header>
        <main id="content" tabindex="-1" data-module=page.module.name()>{page.view}</main>
        <footer class="site-footer"><p>{text.footer}</p></footer>
    }
}

/// The site's parts; `place` is where one is.
#[component]
fn Navigation(place: Option<Place>) -> impl IntoView {
    let context = RenderContext::current();
    let text = context.text();
    let is_topic = matches!(place, Some(Place::Topic(_)));
    let path = place.map(|place| place.path()).unwrap_or_default();
    let links = [
        (Place::Agencies, text.nav_reports),
        (Place::Topic(Topic::Channels), text.nav_topics),
        (Place::Compare, text.nav_compare),
        (Place::Items, text.nav_items),
        (Place::Check, text.nav_check),
        (Place::Search, text.nav_search),
        (Place::Desk, text.nav_desk),
    ];
    let links = links.map(|(place, name)| {
        let own = place.path();
        let is_current = path == own
            || is_topic && matches!(place, Place::Topic(_))
            || path.strip_prefix(&own).is_some_and(|rest| rest.starts_with('/'));
        view! { <a href=context.to(&place) aria-current=is_current.then_some("true")>{name}</a> }
    });
    view! { <nav aria-label=text.nav>{links.into_iter().collect_view()}</nav> }
}

/// Language, text size and theme, as links to the same place with one option changed.
#[component]
fn Settings(route: Option<Route>, query: Query) -> impl IntoView {
    use crate::options::{Options, Size, Theme};
    let now = RenderContext::current().options;
    let options = route.as_ref().map_or_else(|| now.clone(), |route| route.options(&query.options));
    let again = |options: Options| match &route {
        Some(route) => route.address(&query.with_options(options)),
        None => options.link(""),
    };
    let size = if now.size == Size::Large { Size::Normal } else { Size::Large };
    let theme = if now.theme == Theme::Dark { Theme::Light } else { Theme::Dark };
    let language = again(Options { lang: now.lang.other(), ..options.clone() });
    let size = again(Options { size, ..options.clone() });
    let theme = again(Options { theme, ..options });
    view! { <ReadingSettings options=now language size theme/> }
}
