//! Pages over many reports: bodies, one body, one item, what is found.

use domain::report::Year;

use super::still;
use crate::asked::Asked;
use crate::backend::Backend;
use crate::markup::{self, Pen};
use crate::problem::Problem;
use crate::wire::PageData;

/// `/agencies`
pub(super) async fn agencies(backend: &Backend, pen: &Pen, asked: &Asked) -> Result<PageData, Problem> {
    let view = backend.agencies_view(&asked.words("find"), from(asked)).await?;
    Ok(still(pen, pen.text().agencies, markup::agencies(pen, &view)))
}

/// `/agencies/{agency}`
pub(super) async fn agency(backend: &Backend, pen: &Pen, slug: &str) -> Result<PageData, Problem> {
    let view = backend.agency_view(slug).await?;
    Ok(still(pen, view.agency.name(pen.lang()), markup::agency(pen, &view)))
}

/// `/items/{code}`
pub(super) async fn item(
    backend: &Backend,
    pen: &Pen,
    asked: &Asked,
    code: &str,
) -> Result<PageData, Problem> {
    let (item, _) = domain::form::find_item(code).ok_or(Problem::UnknownItem)?;
    let view = backend.item_view(code, Year::from_address(asked.told("year")), from(asked)).await?;
    Ok(still(pen, item.name.get(pen.lang()), markup::item(pen, code, &view)))
}

/// `/search`
pub(super) async fn search(backend: &Backend, pen: &Pen, asked: &Asked) -> Result<PageData, Problem> {
    let offset = usize::try_from(from(asked)).unwrap_or_default();
    let typed = asked.words("q");
    let view = backend.search_view(&typed, offset).await?;
    let title = pen.words().search;
    let title = if typed.is_empty() { title.to_owned() } else { format!("{typed} · {title}") };
    Ok(still(pen, &title, markup::search(pen, &view)))
}

/// How many lines come before the page that is asked for.
fn from(asked: &Asked) -> i64 {
    asked.told("from").parse().unwrap_or(0).clamp(0, 1_000_000)
}
