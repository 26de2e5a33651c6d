//! A report, one of its figures, and the front page, whose figures are those of the newest report.

use domain::figure::Figure;
use domain::report::Year;
use leptos::prelude::*;

use super::{Page, html};
use crate::components::RenderContext;
use crate::markup;
use crate::models::ReportView;
use crate::options::Options;
use crate::problem::Problem;
use crate::query::Query;
use crate::server::Backend;

/// `/`
pub(super) async fn home(backend: &Backend, context: &RenderContext) -> Result<Page, Problem> {
    let home = backend.home_view().await?;
    let before = html(markup::before_home(context, home.report.as_ref()));
    let after = html(markup::after_home(context, &home));
    let figures = home.report.as_ref().map(|view| {
        let some = |figure: &Figure<'_>| figure.kind.headline;
        figures(context, view, &Options::default(), "headlines", some)
    });
    Ok(Page::new(context.text().nav_reports, view! { {before} {figures} {after} }))
}

/// Figures of a report, until they are islands.
fn figures(
    context: &RenderContext,
    view: &ReportView,
    options: &Options,
    class: &'static str,
    some: impl Fn(&Figure<'_>) -> bool,
) -> AnyView {
    let all = Figure::all(&view.report);
    let some = all.iter().filter(|figure| some(figure));
    let wide = class == "one-figure";
    let drawn: String = some
        .map(|figure| markup::figure(context, view, figure.kind.slug, options, wide).into_string())
        .collect();
    view! { <section class=format!("group-{class}")><div class=class inner_html=drawn></div></section> }
        .into_any()
}

/// `/agencies/{agency}/{year}`
pub(super) async fn report(
    backend: &Backend,
    context: &RenderContext,
    query: &Query,
    agency: &str,
    year: Year,
) -> Result<Page, Problem> {
    let view = backend.report_view(agency, year, &query.options.asof).await?;
    let site = &backend.settings.public_url;
    let figures = Figure::all(&view.report);
    let headlines = figures.iter().filter(|figure| figure.kind.headline);
    let said: Vec<_> = headlines.map(|figure| figure.summary(context.lang())).collect();
    let title = html(markup::report_title(context, &view));
    let headlines = self::figures(context, &view, &query.options, "headlines", |figure| figure.kind.headline);
    let others = self::figures(context, &view, &query.options, "figures", |figure| !figure.kind.headline);
    let after = html(markup::after_figures(context, &view, site));
    let page = Page::new(short(context, &view), view! { {title} {headlines} {others} {after} });
    Ok(page.described(said.join(" ")))
}

/// `/agencies/{agency}/{year}/{figure}`
pub(super) async fn figure(
    backend: &Backend,
    context: &RenderContext,
    query: &Query,
    agency: &str,
    year: Year,
    slug: &str,
) -> Result<Page, Problem> {
    let view = backend.report_view(agency, year, &query.options.asof).await?;
    let site = &backend.settings.public_url;
    let figure = Figure::find(&view.report, slug).ok_or(Problem::UnknownFigure)?;
    let title = format!("{} · {}", figure.kind.title.get(context.lang()), short(context, &view));
    let before = html(markup::before_figure(context, &view, &figure));
    let one = figures(context, &view, &query.options, "one-figure", |figure| figure.kind.slug == slug);
    let after = html(markup::after_figure(context, &view, &figure, &query.options, site));
    Ok(Page::new(title, view! { {before} {one} {after} }).described(figure.summary(context.lang())))
}

/// `/agencies/{agency}/{year}/text`
pub(super) async fn text(
    backend: &Backend,
    context: &RenderContext,
    query: &Query,
    agency: &str,
    year: Year,
) -> Result<Page, Problem> {
    let view = backend.report_view(agency, year, &query.options.asof).await?;
    let title = format!("{} · {}", context.words().text_title, short(context, &view));
    Ok(super::Page::new(&title, html(markup::report_text(context, &view))))
}

fn short(context: &RenderContext, view: &ReportView) -> String {
    format!("{} {}", view.agency.name(context.lang()), view.report.year)
}
