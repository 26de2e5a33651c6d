//! The Leptos app: one set of pages, rendered by the server and taken over by the browser.
//!
//! An address is a [`address::Place`]. The browser asks for the page of its place with one server
//! function ([`ask`]); `pages` puts it together on the server from what the store has, `markup`
//! writes its still HTML with everything computed by `domain` and `charts`, and `live` are the few
//! parts that answer to the reader: settings, order and view of figures, the form at the desk. Only
//! those cost WASM, which is how the whole site fits the first visit's floor (docs/decisions/0002,
//! 0005).

#![recursion_limit = "256"]
#![cfg_attr(not(feature = "live"), allow(dead_code, reason = "the worker writes one page of all"))]

pub mod address;
#[cfg(feature = "live")]
pub mod ask;
#[cfg(feature = "ssr")]
pub mod asked;
#[cfg(feature = "ssr")]
pub mod backend;
#[cfg(feature = "live")]
pub mod chart;
#[cfg(feature = "ssr")]
pub mod comparison;
#[cfg(feature = "live")]
pub mod desk;
#[cfg(feature = "live")]
mod head;
#[cfg(feature = "ssr")]
mod indexing;
#[cfg(feature = "live")]
mod live;
mod markup;
pub mod options;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "live")]
pub mod picture;
#[cfg(feature = "live")]
pub mod problem;
#[cfg(feature = "ssr")]
pub mod rendering;
#[cfg(feature = "ssr")]
pub mod route;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(any(feature = "ssr", feature = "reader"))]
pub mod spreadsheet;
pub mod text;
#[cfg(feature = "ssr")]
pub mod trend;
#[cfg(feature = "ssr")]
pub mod view;
#[cfg(feature = "live")]
pub mod wire;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod words;

#[cfg(feature = "live")]
pub use live::App;
#[cfg(feature = "reader")]
pub use markup::check_text;
#[cfg(feature = "ssr")]
pub use markup::embed;
