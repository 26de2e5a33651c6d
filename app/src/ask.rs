//! What a page asks the server: the page of its place, in one read.
#![allow(
    missing_docs,
    reason = "the macro makes a public struct of the arguments; the function documents them"
)]

use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

use crate::models::PageData;
use crate::problem::Problem;

/// The page at `path` with the options and the state in `query`. Pages of the desk ask who is there;
/// who is not signed in is sent to sign in, and from there back.
#[server(prefix = "/fn", endpoint = "ask", input = GetUrl)]
pub async fn ask(path: String, query: String) -> Result<PageData, Problem> {
    let backend = crate::server::backend()?;
    crate::pages::page(&backend, &path, &crate::query::Query::read(&query)).await
}
