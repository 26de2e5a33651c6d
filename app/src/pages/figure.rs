//! `/agencies/{agency}/{year}/{figure}`: one figure at full width, its checks, files and embed code.

use std::sync::Arc;

use domain::figure::{Figure, FigureKind, State};
use domain::report::Year;
use leptos::prelude::*;

use super::Page;
use super::embed::frame;
use super::report::{findings, short_title};
use crate::address::Place;
use crate::components::{Breadcrumb, FindingList, PartialNotice, RenderContext};
use crate::islands::{FigureFiles, Figures};
use crate::models::{EmbedFrame, FigureGroup, FigureModel, GroupKind, ReportView};
use crate::options::Options;
use crate::problem::Problem;
use crate::query::Query;
use crate::server::Backend;

/// The page of a figure.
pub(super) async fn page(
    backend: &Backend,
    context: &RenderContext,
    query: &Query,
    agency: &str,
    year: Year,
    slug: &str,
) -> Result<Page, Problem> {
    let view = Arc::new(backend.report_view(agency, year, &query.options.asof).await?);
    let figure = Figure::find(&view.report, slug).ok_or(Problem::UnknownFigure)?;
    let lang = context.lang();
    let title = format!("{} · {}", figure.kind.title.get(lang), short_title(&view, lang));
    let (kind, is_drawn) = (figure.kind, figure.state() == State::Drawn);
    let (model, summary) = (FigureModel::of(&figure, lang), figure.summary(lang));
    let frame = frame(&view, kind, &model, lang, &backend.settings.public_url);
    let options = query.options.clone();
    let page = view! { <FigurePage view kind model is_drawn options frame/> };
    Ok(Page::new(title, page).described(summary))
}

/// A figure with what stands around it. `options` are those of its address.
#[component]
fn FigurePage(
    view: Arc<ReportView>,
    kind: &'static FigureKind,
    model: FigureModel,
    is_drawn: bool,
    options: Options,
    frame: EmbedFrame,
) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, text, words) = (context.lang(), context.text(), context.words());
    let (report, agency) = (view.key(), &view.agency);
    let above = vec![
        (Place::Agencies, text.agencies.to_owned()),
        (Place::Agency(agency.slug.clone()), agency.short(lang).to_owned()),
        (report.place(), report.year.to_string()),
    ];
    let source =
        format!("{} · {} · {}", agency.name(lang), report.year, context.release(view.release.number));
    let groups = vec![FigureGroup { kind: GroupKind::Alone { source }, figures: vec![model] }];
    view! {
        <Breadcrumb above here=kind.title.get(lang)/>
        <PartialNotice is_partial=view.report.source.partial/>
        <Figures options=options.clone() report=report.clone() groups has_choices=true/>
        <Checks view=Arc::clone(&view) kind/>
        <FigureFiles options path=report.figure(kind.slug) is_drawn frame/>
        <p><a class="more" href=context.to(&report.place())>{words.back_to_report}</a></p>
    }
}

/// Whether the figure adds up, where the form has a rule about it.
#[component]
fn Checks(view: Arc<ReportView>, kind: &'static FigureKind) -> impl IntoView {
    let context = RenderContext::current();
    let codes: Vec<_> = kind.codes().collect();
    let mut rules = view.report.form().into_iter().flat_map(|form| form.rules);
    let has_rules = rules.any(|rule| rule.codes().any(|code| codes.contains(&code)));
    has_rules.then(|| {
        view! {
            <section aria-labelledby="adds-up">
                <h2 id="adds-up">{context.text().adds_up}</h2>
                <FindingList findings=findings(&view, &codes, context.lang())/>
            </section>
        }
    })
}
