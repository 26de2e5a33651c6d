//! The app's root: header, the page of the address, footer.

use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::{use_location, use_query_map};

use super::page::page;
use super::settings::ReadingSettings;
use super::taken_over::WithoutHtml;
use super::{forms, marks};
use crate::address::Place;
use crate::ask::ask;
use crate::markup::RenderContext;
use crate::models::PageData;
use crate::options::{Options, use_state};
use crate::problem::Problem;

/// The page of the address.
pub type Page = Resource<Result<PageData, Problem>, WithoutHtml>;

/// The whole site.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router>
            <Frame/>
        </Router>
    }
}

/// Header, page, footer. Language, theme and size are those of the address that was loaded and go
/// along to every link; order, view and time follow the address as it changes.
#[component]
fn Frame() -> impl IntoView {
    let query = use_query_map();
    let options = query.with_untracked(|query| Options::of(query).carried());
    let context = StoredValue::new(RenderContext { options });
    let text = context.with_value(RenderContext::text);
    let (path, state) = (use_location().pathname, use_state());
    let search = use_location().search;
    let query = Memo::new(move |_| {
        let path = path.get();
        let query = search.get();
        // Order and view of figures are answered here, so they do not ask anew.
        let query = if Place::of(&path).is_live() { state.get().without_view() } else { query };
        (path, query)
    });
    let data: Page = Page::new_with_options(move || query.get(), |(path, query)| ask(path, query), false);
    let to = |place: &Place| context.with_value(|context| context.to(place));
    let current = move |under: &'static str| {
        let path = path.get();
        (path == under || path.starts_with(&format!("{under}/"))).then_some("true")
    };
    marks::follow(data);
    complete_navigations(path, state);
    view! {
        <a class="skip" href="#content">{text.skip}</a>
        <header class="site-header">
            <div class="site-header-inner">
                <a class="site-name" href=to(&Place::Home)>{text.site}</a>
                <nav aria-label=text.nav>
                    <a href=to(&Place::Agencies) aria-current=move || current("/agencies")>{text.nav_reports}</a>
                    <a href=to(&Place::Compare) aria-current=move || current("/compare")>{text.nav_compare}</a>
                    <a href=to(&Place::Items) aria-current=move || current("/items")>{text.nav_items}</a>
                    <a href=to(&Place::Check) aria-current=move || current("/check")>{text.nav_check}</a>
                    <a href=to(&Place::Search) aria-current=move || current("/search")>{text.nav_search}</a>
                    <a href=to(&Place::Desk) aria-current=move || current("/desk")>{text.nav_desk}</a>
                </nav>
                <ReadingSettings/>
            </div>
        </header>
        <main
            id="content" tabindex="-1"
            on:keydown=marks::on_key on:pointermove=marks::on_pointer on:pointerdown=marks::on_pointer
            on:focusin=marks::on_focus on:focusout=marks::on_leave
            on:submit=forms::on_submit on:change=forms::on_change
        >
            <Transition fallback=move || view! { <p class="loading">{text.loading}</p> }>
                {move || Suspend::new(async move { page(data.await, context, state) })}
            </Transition>
        </main>
        <footer class="site-footer"><p>{text.footer}</p></footer>
    }
}

/// The router puts an address into the history once its page says that it is ready. Its own route
/// table would say so; `Place` reads addresses here, so this does.
fn complete_navigations(path: Memo<String>, state: Memo<Options>) {
    #[cfg(feature = "hydrate")]
    {
        use leptos_router::location::{BrowserUrl, LocationProvider};
        let browser = use_context::<BrowserUrl>();
        Effect::new(move |_| {
            path.track();
            state.track();
            if let Some(browser) = &browser {
                browser.ready_to_complete();
            }
        });
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = (path, state);
}
