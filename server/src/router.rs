//! The router: a table of contents of everything the server answers.

use app::problem::Problem;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{any, get};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;

use crate::site::Site;
use crate::{acts, addresses, checks, cors, crawling, headers, health, limits, pages};

/// Everything that is answered.
pub fn router(site: Site) -> Router {
    // Leptos spawns through this; a second call, as in tests, is refused and changes nothing.
    let _ = any_spawner::Executor::init_tokio();
    let problem_bundle = site.bundle.clone();
    Router::new()
        // Readers: pages, the same address as data, and figures for the frames of portals.
        .fallback(get(addresses::answer))
        // Anyone's report, read and checked.
        .route("/check", get(addresses::answer).post(checks::read).layer(DefaultBodyLimit::disable()))
        // What the app in the browser asks for; files of its bundle and what the cache holds are answered before
        // all this, by `front`.
        .route("/fn/{*name}", any(acts::act))
        // Search engines and browsers that ask for what every site has.
        .route("/robots.txt", get(crawling::robots))
        .route("/favicon.ico", get(crawling::icon))
        // Operators.
        .route("/healthz", get(health::live))
        .route("/readyz", get(health::ready))
        .layer(from_fn_with_state(site.clone(), limits::bodies))
        .layer(from_fn_with_state(site.clone(), addresses::length))
        .layer(CsrfLayer::new())
        .layer(from_fn_with_state(site.clone(), pages::refused))
        .layer(CatchPanicLayer::custom(move |_| {
            tracing::error!("a request panicked");
            pages::problem(Problem::Broken, &app::options::Options::default(), &problem_bundle)
        }))
        .layer(from_fn(cors::share))
        .layer(from_fn_with_state(site.backend.settings.is_secure(), headers::set))
        .with_state(site)
}
