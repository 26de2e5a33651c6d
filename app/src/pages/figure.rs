//! `/agencies/{agency}/{year}/{figure}`: one figure at full width, its checks, files and code for frames.

use std::sync::Arc;

use domain::figure::{Figure, FigureKind, State};
use domain::report::Year;
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use super::Page;
use super::report::{findings, short_title};
use crate::address::{self, Place};
use crate::components::{Breadcrumb, FindingList, PartialNotice, RenderContext};
use crate::islands::Figures;
use crate::models::{FigureGroup, FigureModel, GroupKind, ReportView};
use crate::options::Options;
use crate::problem::Problem;
use crate::query::Query;
use crate::server::Backend;

/// The heights of the frame that a portal pastes: with a chart, and with words only. In CSS px.
const FRAME_HEIGHTS: (u16, u16) = (600, 360);

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
    let (options, site) = (query.options.clone(), backend.settings.public_url.clone());
    let page = view! { <FigurePage view kind model is_drawn options site/> };
    Ok(Page::new(title, page).described(summary))
}

/// A figure with what stands around it. `options` are those of its address, `site` is where the public reaches
/// the record.
#[component]
fn FigurePage(
    view: Arc<ReportView>,
    kind: &'static FigureKind,
    model: FigureModel,
    is_drawn: bool,
    options: Options,
    site: String,
) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, text) = (context.lang(), context.text());
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
        <Downloads path=report.figure(kind.slug) is_drawn options/>
        <EmbedCode view kind is_drawn site/>
        <p><a class="more" href=context.to(&report.place())>{text.back_to_report}</a></p>
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

/// The figure as files, of the same time and in the same order.
#[component]
fn Downloads(path: String, is_drawn: bool, options: Options) -> impl IntoView {
    let text = RenderContext::current().text();
    let options =
        Options { order: options.order, asof: options.asof, lang: options.lang, ..Options::default() };
    let file = |extension: &str| options.link(&format!("{path}.{extension}"));
    let picture = is_drawn.then(|| {
        view! { <li><a href=file("svg") rel="external nofollow" download="">{text.picture_svg}</a></li> }
    });
    view! {
        <section aria-labelledby="downloads">
            <h2 id="downloads">{text.downloads}</h2>
            <ul class="downloads">
                {picture}
                <li><a href=file("csv") rel="external nofollow" download="">{text.data_csv}</a></li>
                <li><a href=file("json") rel="external nofollow">{text.data_json}</a></li>
            </ul>
        </section>
    }
}

/// The code that a portal pastes to show the figure.
#[component]
fn EmbedCode(
    view: Arc<ReportView>,
    kind: &'static FigureKind,
    is_drawn: bool,
    site: String,
) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, text) = (context.lang(), context.text());
    let (agency, year) = (&view.agency, view.report.year);
    let options = Options { lang, ..Options::default() };
    let address = format!("{site}{}", options.link(&address::embed(&agency.slug, year, kind.slug)));
    let title = format!("{} · {} {year}", kind.title.get(lang), agency.short(lang));
    let (with_chart, in_words) = FRAME_HEIGHTS;
    let height = if is_drawn { with_chart } else { in_words };
    // Leptos knows no `loading` on frames.
    let lazy = custom_attribute("loading", "lazy");
    let code = view! {
        <iframe src=address title=title width="100%" height=height.to_string() {..lazy} style="border:0"></iframe>
    };
    view! {
        <section class="embed-code" aria-labelledby="embed-code">
            <h2 id="embed-code">{text.embed}</h2>
            <p class="lead">{text.embed_lead}</p>
            <pre class="code" tabindex="0" role="region" aria-label=text.embed_code>
                <code>{code.to_html()}</code>
            </pre>
        </section>
    }
}
