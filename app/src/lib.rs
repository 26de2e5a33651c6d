//! The Leptos app: one set of pages, rendered by the server and taken over by the browser.
//!
//! A page asks for its data with a server function (`ask`, `desk::acts`), and shows it with
//! components that compute everything else (figures, checks, sentences, pictures) from `domain`
//! and `charts`, so both sides draw the same. Options of an address (language, theme, text size,
//! order, view) are read once into [`options::Options`]; `text` holds the words, `address` the
//! addresses.

pub mod address;
pub mod ask;
#[cfg(feature = "ssr")]
pub mod backend;
mod components;
pub mod desk;
pub mod embed;
pub mod options;
mod pages;
pub mod picture;
pub mod problem;
mod routes;
#[cfg(feature = "ssr")]
pub mod shell;
pub mod text;
pub mod wire;

pub use routes::App;
