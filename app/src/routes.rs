//! The app's root: options of the address, routes, and the frame around every page.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::hooks::use_query_map;
use leptos_router::{SsrMode, path};

use crate::components::{Footer, Header};
use crate::options::Options;
use crate::pages::{
    AgenciesPage, AgencyPage, DeskPage, EditPage, FigurePage, HomePage, ItemPage, ItemsPage,
    NotFoundPage, PublishPage, ReportPage, SetupPage, SignInPage,
};

/// The whole site.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <Frame/>
        </Router>
    }
}

/// Header, the page, footer. Language, theme and size are those of the address that was loaded and
/// go along to every link; order, view and time follow the address as it changes.
#[component]
fn Frame() -> impl IntoView {
    let query = use_query_map();
    let options = query.with_untracked(|query| Options::read(|name| query.get(name)).carried());
    provide_context(StoredValue::new(options));
    view! {
        <Header/>
        <main id="content" tabindex="-1">
            <Routes fallback=NotFoundPage>
                <Route path=path!("/") view=HomePage ssr=SsrMode::Async/>
                <Route path=path!("/agencies") view=AgenciesPage ssr=SsrMode::Async/>
                <Route path=path!("/agencies/:agency") view=AgencyPage ssr=SsrMode::Async/>
                <Route path=path!("/agencies/:agency/:year") view=ReportPage ssr=SsrMode::Async/>
                <Route path=path!("/agencies/:agency/:year/:figure") view=FigurePage ssr=SsrMode::Async/>
                <Route path=path!("/items") view=ItemsPage ssr=SsrMode::Async/>
                <Route path=path!("/items/:code") view=ItemPage ssr=SsrMode::Async/>
                <Route path=path!("/desk") view=DeskPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/sign-in") view=SignInPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/setup/:token") view=SetupPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/reports/:agency/:year") view=EditPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/reports/:agency/:year/publish") view=PublishPage ssr=SsrMode::Async/>
            </Routes>
        </main>
        <Footer/>
    }
}
