//! Pages over many reports: bodies, one body, one item, what is found.

use domain::report::Year;

use super::still;
use crate::markup::{self, RenderContext};
use crate::models::PageData;
use crate::problem::Problem;
use crate::query::Query;
use crate::server::Backend;

/// `/agencies`
pub(super) async fn agencies(
    backend: &Backend,
    context: &RenderContext,
    query: &Query,
) -> Result<PageData, Problem> {
    let view = backend.agencies_view(&query.words("find"), from(query)).await?;
    Ok(still(context, context.text().agencies, markup::agencies(context, &view)))
}

/// `/agencies/{agency}`
pub(super) async fn agency(
    backend: &Backend,
    context: &RenderContext,
    slug: &str,
) -> Result<PageData, Problem> {
    let view = backend.agency_view(slug).await?;
    Ok(still(context, view.agency.name(context.lang()), markup::agency(context, &view)))
}

/// `/items/{code}`
pub(super) async fn item(
    backend: &Backend,
    context: &RenderContext,
    query: &Query,
    code: &str,
) -> Result<PageData, Problem> {
    let (item, _) = domain::form::find_item(code).ok_or(Problem::UnknownItem)?;
    let view = backend.item_view(code, Year::from_address(query.value("year")), from(query)).await?;
    Ok(still(context, item.name.get(context.lang()), markup::item(context, code, &view)))
}

/// `/search`
pub(super) async fn search(
    backend: &Backend,
    context: &RenderContext,
    query: &Query,
) -> Result<PageData, Problem> {
    let offset = usize::try_from(from(query)).unwrap_or_default();
    let typed = query.words("q");
    let view = backend.search_view(&typed, offset).await?;
    let title = context.words().search;
    let title = if typed.is_empty() { title.to_owned() } else { format!("{typed} · {title}") };
    Ok(still(context, &title, markup::search(context, &view)))
}

/// How many lines come before the page that is asked for.
fn from(query: &Query) -> i64 {
    query.value("from").parse().unwrap_or(0).clamp(0, 1_000_000)
}
