//! Pages over many reports: bodies, one body, one item, what is found.

use domain::report::Year;

use super::{Page, html};
use crate::components::RenderContext;
use crate::markup;
use crate::problem::Problem;
use crate::query::Query;
use crate::server::Backend;

/// `/agencies`
pub(super) async fn agencies(
    backend: &Backend,
    context: &RenderContext,
    query: &Query,
) -> Result<Page, Problem> {
    let view = backend.agencies_view(&query.words("find"), from(query)).await?;
    Ok(Page::new(context.text().agencies, html(markup::agencies(context, &view))))
}

/// `/agencies/{agency}`
pub(super) async fn agency(backend: &Backend, context: &RenderContext, slug: &str) -> Result<Page, Problem> {
    let view = backend.agency_view(slug).await?;
    Ok(Page::new(view.agency.name(context.lang()), html(markup::agency(context, &view))))
}

/// `/items/{code}`
pub(super) async fn item(
    backend: &Backend,
    context: &RenderContext,
    query: &Query,
    code: &str,
) -> Result<Page, Problem> {
    let (item, _) = domain::form::find_item(code).ok_or(Problem::UnknownItem)?;
    let view = backend.item_view(code, Year::from_address(query.value("year")), from(query)).await?;
    Ok(Page::new(item.name.get(context.lang()), html(markup::item(context, code, &view))))
}

/// `/search`
pub(super) async fn search(
    backend: &Backend,
    context: &RenderContext,
    query: &Query,
) -> Result<Page, Problem> {
    let offset = usize::try_from(from(query)).unwrap_or_default();
    let typed = query.words("q");
    let view = backend.search_view(&typed, offset).await?;
    let title = context.words().search;
    let title = if typed.is_empty() { title.to_owned() } else { format!("{typed} · {title}") };
    Ok(Page::new(&title, html(markup::search(context, &view))))
}

/// How many lines come before the page that is asked for.
fn from(query: &Query) -> i64 {
    query.value("from").parse().unwrap_or(0).clamp(0, 1_000_000)
}
