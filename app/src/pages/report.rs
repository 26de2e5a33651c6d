//! `/agencies/{agency}/{year}`: a report, its figures on top, then whether it adds up, every value, its words,
//! where it comes from, its releases and its files.

mod prose;
mod source;
mod take_away;
mod title;
mod values;

use std::sync::Arc;

use domain::Lang;
use domain::figure::Figure;
use domain::report::Year;
use leptos::prelude::*;

use self::prose::Prose;
use self::source::SourceFacts;
use self::take_away::TakeAway;
use self::title::ReportTitle;
use self::values::EveryValue;
use super::Page;
use crate::components::{ChangesInWords, FindingList, ReleaseList, RenderContext};
use crate::islands::Figures;
use crate::models::{FigureGroup, FigureModel, Findings, GroupKind, ReportView};
use crate::options::Options;
use crate::problem::Problem;
use crate::query::Query;
use crate::server::Backend;

/// The page of a report.
pub(super) async fn page(
    backend: &Backend,
    context: &RenderContext,
    query: &Query,
    agency: &str,
    year: Year,
) -> Result<Page, Problem> {
    let view = Arc::new(backend.report_view(agency, year, &query.options.asof).await?);
    let figures = Figure::all(&view.report);
    let headlines = figures.iter().filter(|figure| figure.kind.headline);
    let summary: Vec<_> = headlines.map(|figure| figure.summary(context.lang())).collect();
    let (title, summary) = (short_title(&view, context.lang()), summary.join(" "));
    let (options, site) = (query.options.clone(), backend.settings.public_url.clone());
    Ok(Page::new(title, view! { <ReportPage view options site/> }).described(summary))
}

/// The body and the year: what pages of a report are called.
pub(super) fn short_title(view: &ReportView, lang: Lang) -> String {
    format!("{} {}", view.agency.name(lang), view.report.year)
}

/// The report's name without the body: 2018 年政府信息公开年度报告.
pub(super) fn heading(context: &RenderContext, year: Year) -> String {
    let name = context.words().report_title;
    if context.lang() == Lang::Zh { format!("{year} 年{name}") } else { format!("{year} {name}") }
}

/// The figures of a report that stand on top of its page, or all others.
pub(super) fn figure_group(view: &ReportView, lang: Lang, kind: GroupKind) -> FigureGroup {
    let is_headline = kind == GroupKind::Headlines;
    let figures = Figure::all(&view.report);
    let some = figures.iter().filter(|figure| figure.kind.headline == is_headline);
    FigureGroup { kind, figures: some.map(|figure| FigureModel::of(figure, lang)).collect() }
}

/// The rules of a report's form, applied; where `codes` is not empty, only those that name one of these.
pub(super) fn findings(view: &ReportView, codes: &[&str], lang: Lang) -> Findings {
    let mut findings = domain::check::check_report(&view.report, &view.check_context());
    findings.retain(|finding| codes.is_empty() || finding.rule.codes().any(|code| codes.contains(&code)));
    Findings::of(&view.report, findings, lang)
}

/// A report. `options` are those of its address, `site` is where the public reaches the record.
#[component]
fn ReportPage(view: Arc<ReportView>, options: Options, site: String) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, text, words) = (context.lang(), context.text(), context.words());
    let groups =
        [GroupKind::Headlines, GroupKind::Others].map(|kind| figure_group(&view, lang, kind)).to_vec();
    let changes = view.changes(lang).map(|sentences| view! { <ChangesInWords sentences/> });
    let prose = (!view.report.prose.is_empty()).then(|| view! { <Prose view=Arc::clone(&view)/> });
    view! {
        <ReportTitle view=Arc::clone(&view)/>
        <Figures options report=view.key() groups has_choices=true/>
        {changes}
        <section aria-labelledby="adds-up">
            <h2 id="adds-up">{text.adds_up}</h2>
            <p class="lead">{words.adds_up_lead}</p>
            <FindingList findings=findings(&view, &[], lang)/>
        </section>
        <section aria-labelledby="everything">
            <h2 id="everything">{words.everything}</h2>
            <p class="lead">{words.everything_lead}</p>
            <EveryValue view=Arc::clone(&view)/>
        </section>
        {prose}
        <section aria-labelledby="source">
            <h2 id="source">{text.source}</h2>
            <SourceFacts view=Arc::clone(&view)/>
        </section>
        <section aria-labelledby="releases">
            <h2 id="releases">{text.releases}</h2>
            <ReleaseList view=Arc::clone(&view)/>
        </section>
        <section aria-labelledby="downloads">
            <h2 id="downloads">{words.download_all}</h2>
            <TakeAway view site/>
        </section>
    }
}
