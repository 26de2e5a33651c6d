//! The Leptos app: pages, rendered by the server, and the islands in them, which live on in the browser.
//!
//! An address is a [`address::Place`]. [`pages`] has a module for each; the server renders it
//! ([`render::render`]) in its frame (`root`) and document ([`shell`]). Only what answers to the reader is an
//! island ([`islands`]) and costs WebAssembly; it gets a view model ([`models`]) and works with the same
//! `domain` and `charts` as the server.

#![recursion_limit = "256"]
#![allow(
    clippy::needless_pass_by_value,
    reason = "a component owns its properties, and handlers their events"
)]
#![cfg_attr(
    not(any(feature = "ssr", feature = "hydrate")),
    allow(dead_code, reason = "the worker reads for one page of all")
)]

pub mod address;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod api;
#[cfg(any(feature = "ssr", feature = "reader", feature = "check"))]
mod check_words;
#[cfg(any(feature = "ssr", feature = "series"))]
pub mod comparison;
#[cfg(any(feature = "ssr", feature = "explore"))]
mod comparison_title;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod components;
#[cfg(feature = "ssr")]
mod desk_words;
#[cfg(any(feature = "ssr", feature = "series"))]
mod explorer_words;
#[cfg(feature = "ssr")]
mod html;
#[cfg(feature = "ssr")]
mod indexing;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod islands;
pub mod models;
pub mod options;
#[cfg(feature = "ssr")]
pub mod outcomes;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod picture;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod problem;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod problem_words;
#[cfg(any(feature = "ssr", feature = "series", feature = "trends"))]
pub mod query;
#[cfg(feature = "ssr")]
pub mod render;
#[cfg(feature = "ssr")]
mod root;
#[cfg(feature = "ssr")]
pub mod route;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(any(feature = "ssr", feature = "reader"))]
pub mod spreadsheet;
pub mod text;
#[cfg(any(feature = "ssr", feature = "topics"))]
mod topic_sentences;
#[cfg(any(feature = "ssr", feature = "topics"))]
pub mod topic_state;
#[cfg(any(feature = "ssr", feature = "topics"))]
mod topic_words;
#[cfg(any(feature = "ssr", feature = "series"))]
pub mod trend;
#[cfg(feature = "ssr")]
pub mod view;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod words;

#[cfg(feature = "reader")]
mod check_text;

#[cfg(feature = "reader")]
pub use check_text::check_text;
#[cfg(feature = "ssr")]
pub use pages::embed;

/// Gets the browser ready to take islands over.
#[cfg(feature = "hydrate")]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
