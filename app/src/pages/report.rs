//! A report, one of its figures, and the front page, whose figures are those of the newest report.

use domain::figure::Figure;
use domain::report::Year;

use super::part;
use crate::asked::Asked;
use crate::backend::Backend;
use crate::markup::{self, Pen};
use crate::problem::Problem;
use crate::wire::{Group, PageData, Part, ReportView};

/// `/`
pub(super) async fn home(backend: &Backend, pen: &Pen) -> Result<PageData, Problem> {
    let home = backend.home_view().await?;
    let before = part(markup::before_home(pen, home.report.as_ref()));
    let after = part(markup::after_home(pen, &home));
    let figures = home.report.is_some().then_some(Part::Figures(Group::Headlines { choices: false }));
    Ok(PageData {
        title: pen.text().nav_reports.to_owned(),
        description: pen.text().tagline.to_owned(),
        report: home.report.as_ref().map(drawn),
        parts: [Some(before), figures, Some(after)].into_iter().flatten().collect(),
    })
}

/// `/agencies/{agency}/{year}`
pub(super) async fn report(
    backend: &Backend,
    pen: &Pen,
    asked: &Asked,
    agency: &str,
    year: Year,
) -> Result<PageData, Problem> {
    let view = backend.report_view(agency, year, &asked.options.asof).await?;
    let site = &backend.settings.public_url;
    let figures = Figure::all(&view.report);
    let headlines = figures.iter().filter(|figure| figure.kind.headline);
    let said: Vec<_> = headlines.map(|figure| figure.summary(pen.lang())).collect();
    Ok(PageData {
        title: short(pen, &view),
        description: said.join(" "),
        report: Some(drawn(&view)),
        parts: vec![
            part(markup::report_title(pen, &view)),
            Part::Figures(Group::Headlines { choices: true }),
            Part::Figures(Group::Others),
            part(markup::after_figures(pen, &view, site)),
        ],
    })
}

/// `/agencies/{agency}/{year}/{figure}`
pub(super) async fn figure(
    backend: &Backend,
    pen: &Pen,
    asked: &Asked,
    agency: &str,
    year: Year,
    slug: &str,
) -> Result<PageData, Problem> {
    let view = backend.report_view(agency, year, &asked.options.asof).await?;
    let site = &backend.settings.public_url;
    let figure = Figure::find(&view.report, slug).ok_or(Problem::UnknownFigure)?;
    Ok(PageData {
        title: format!("{} · {}", figure.kind.title.get(pen.lang()), short(pen, &view)),
        description: figure.summary(pen.lang()),
        report: Some(drawn(&view)),
        parts: vec![
            part(markup::before_figure(pen, &view, &figure)),
            Part::Figures(Group::One(slug.to_owned())),
            part(markup::after_figure(pen, &view, &figure, &asked.options, site)),
        ],
    })
}

/// `/agencies/{agency}/{year}/text`
pub(super) async fn text(
    backend: &Backend,
    pen: &Pen,
    asked: &Asked,
    agency: &str,
    year: Year,
) -> Result<PageData, Problem> {
    let view = backend.report_view(agency, year, &asked.options.asof).await?;
    let title = format!("{} · {}", pen.words().text_title, short(pen, &view));
    Ok(super::still(pen, &title, markup::report_text(pen, &view)))
}

fn short(pen: &Pen, view: &ReportView) -> String {
    format!("{} {}", view.agency.name(pen.lang()), view.report.year)
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
