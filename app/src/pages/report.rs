//! A report, one of its figures, and the front page, whose figures are those of the newest report.

use domain::figure::Figure;
use domain::report::Year;

use super::part;
use crate::markup::{self, RenderContext};
use crate::models::{Group, PageData, Part, ReportView};
use crate::problem::Problem;
use crate::query::Query;
use crate::server::Backend;

/// `/`
pub(super) async fn home(backend: &Backend, context: &RenderContext) -> Result<PageData, Problem> {
    let home = backend.home_view().await?;
    let before = part(markup::before_home(context, home.report.as_ref()));
    let after = part(markup::after_home(context, &home));
    let figures = home.report.is_some().then_some(Part::Figures(Group::Headlines { choices: false }));
    Ok(PageData {
        title: context.text().nav_reports.to_owned(),
        description: context.text().tagline.to_owned(),
        report: home.report.as_ref().map(drawn),
        parts: [Some(before), figures, Some(after)].into_iter().flatten().collect(),
    })
}

/// `/agencies/{agency}/{year}`
pub(super) async fn report(
    backend: &Backend,
    context: &RenderContext,
    query: &Query,
    agency: &str,
    year: Year,
) -> Result<PageData, Problem> {
    let view = backend.report_view(agency, year, &query.options.asof).await?;
    let site = &backend.settings.public_url;
    let figures = Figure::all(&view.report);
    let headlines = figures.iter().filter(|figure| figure.kind.headline);
    let said: Vec<_> = headlines.map(|figure| figure.summary(context.lang())).collect();
    Ok(PageData {
        title: short(context, &view),
        description: said.join(" "),
        report: Some(drawn(&view)),
        parts: vec![
            part(markup::report_title(context, &view)),
            Part::Figures(Group::Headlines { choices: true }),
            Part::Figures(Group::Others),
            part(markup::after_figures(context, &view, site)),
        ],
    })
}

/// `/agencies/{agency}/{year}/{figure}`
pub(super) async fn figure(
    backend: &Backend,
    context: &RenderContext,
    query: &Query,
    agency: &str,
    year: Year,
    slug: &str,
) -> Result<PageData, Problem> {
    let view = backend.report_view(agency, year, &query.options.asof).await?;
    let site = &backend.settings.public_url;
    let figure = Figure::find(&view.report, slug).ok_or(Problem::UnknownFigure)?;
    Ok(PageData {
        title: format!("{} · {}", figure.kind.title.get(context.lang()), short(context, &view)),
        description: figure.summary(context.lang()),
        report: Some(drawn(&view)),
        parts: vec![
            part(markup::before_figure(context, &view, &figure)),
            Part::Figures(Group::One(slug.to_owned())),
            part(markup::after_figure(context, &view, &figure, &query.options, site)),
        ],
    })
}

/// `/agencies/{agency}/{year}/text`
pub(super) async fn text(
    backend: &Backend,
    context: &RenderContext,
    query: &Query,
    agency: &str,
    year: Year,
) -> Result<PageData, Problem> {
    let view = backend.report_view(agency, year, &query.options.asof).await?;
    let title = format!("{} · {}", context.words().text_title, short(context, &view));
    Ok(super::still(context, &title, markup::report_text(context, &view)))
}

fn short(context: &RenderContext, view: &ReportView) -> String {
    format!("{} {}", view.agency.name(context.lang()), view.report.year)
}

/// What figures are drawn from: the report without its words.
fn drawn(view: &ReportView) -> ReportView {
    let mut view = view.clone();
    view.report.prose.clear();
    view.report.answers.clear();
    view.report.text.clear();
    view.last = None;
    view
}
