//! The Leptos app: one set of pages, rendered by the server and taken over by the browser.
//!
//! An address is a [`address::Place`]. The page asks the server for the data of its place with one
//! server function ([`ask`]); `markup` writes still HTML from it with everything computed by
//! `domain` and `charts`, and `live` are the few parts that answer to the reader: settings, order
//! and view of figures, the form at the desk. Only those cost WASM, which is how the whole site
//! fits the first visit's floor (docs/decisions/0002).

#![recursion_limit = "256"]

pub mod address;
pub mod ask;
#[cfg(feature = "ssr")]
pub mod backend;
pub mod desk;
mod live;
mod markup;
pub mod options;
pub mod picture;
pub mod problem;
#[cfg(feature = "ssr")]
pub mod shell;
pub mod text;
pub mod wire;

pub use live::App;
#[cfg(feature = "ssr")]
pub use markup::embed;
