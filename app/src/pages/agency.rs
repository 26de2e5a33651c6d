//! `/agencies/{agency}`: what a body is, its reports by year, and what they say over the years.

use domain::series::Series;
use domain::topic::Topic;
use domain::{Agency, Form, Indicator};
use leptos::prelude::*;

use super::{Module, Page};
use crate::address::Place;
use crate::comparison::{Comparison, ExplorerPage};
use crate::components::{Breadcrumb, ChangesInWords, DataTable, RenderContext};
use crate::islands::Explorer;
use crate::models::{BodySheets, ChangeSentences, ExplorerModel};
use crate::problem::Problem;
use crate::query::Query;
use crate::server::Backend;
use crate::topic_state::TopicState;
use crate::view::{AgencyView, ReportLine};

/// How many of its indicators a comparison with other bodies begins with.
const COMPARED: usize = 3;

/// Loads the page.
pub(super) async fn page(backend: &Backend, query: &Query, slug: &str) -> Result<Page, Problem> {
    let view = backend.agency_view(slug).await?;
    let title = view.agency.name(RenderContext::current().lang()).to_owned();
    let query = Comparison::read_on(ExplorerPage::Body(slug.to_owned()), &[], query).query();
    Ok(Page::new(title, view! { <AgencyPage view query/> }).with_module(Module::Explore))
}

#[component]
fn AgencyPage(view: AgencyView, query: String) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, text, words) = (context.lang(), context.text(), context.words());
    let AgencyView { agency, reports, sheets, newest } = view;
    let above = vec![(Place::Home, text.home.to_owned()), (Place::Agencies, text.agencies.to_owned())];
    let is_stated = |indicator: &Indicator| Series::of(indicator, &sheets).is_stated();
    let stated: Vec<_> = Indicator::all().into_iter().filter(is_stated).collect();
    let changes = newest.map(|(last, now)| ChangeSentences::between(&last, &now, lang));
    let changes = changes.map(|sentences| view! { <ChangesInWords sentences/> });
    let here = agency.short(lang).to_owned();
    view! {
        <Breadcrumb above here/>
        <h1 class="display">{agency.name(lang).to_owned()}</h1>
        <Attributes agency=agency.clone()/>
        <section aria-labelledby="reports">
            <h2 id="reports">{words.reports_by_year}</h2>
            <Reports reports/>
        </section>
        {changes}
        {(!stated.is_empty()).then(|| view! { <Trends body=BodySheets { agency, sheets } stated query/> })}
    }
}

#[component]
fn Attributes(agency: Agency) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, text) = (context.lang(), context.text());
    let code = agency.division_code.clone();
    let code = (!code.is_empty()).then(|| view! { <div><dt>{text.division_code}</dt><dd>{code}</dd></div> });
    view! {
        <dl class="attributes">
            <div><dt>{text.level}</dt><dd>{agency.level.name().get(lang)}</dd></div>
            <div><dt>{text.kind}</dt><dd>{agency.kind.name().get(lang)}</dd></div>
            {code}
        </dl>
    }
}

#[component]
fn Reports(reports: Vec<ReportLine>) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, text, words) = (context.lang(), context.text(), context.words());
    if reports.is_empty() {
        return view! { <p class="empty">{text.no_reports}</p> }.into_any();
    }
    let rows = reports.into_iter().map(|report| {
        let href = context.to(&Place::Report(report.agency, report.year));
        view! {
            <tr>
                <th scope="row"><a href=href>{report.year.to_string()}</a></th>
                <td>{Form::find(&report.form).map_or("", |form| form.name.get(lang))}</td>
                <td>{report.scope.name().get(lang)}</td>
                <td>{context.release(report.release)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let columns =
        [text.year, text.form, text.scope, text.releases].map(|name| (name.to_owned(), "")).to_vec();
    view! {
        <DataTable caption=words.reports_by_year is_caption_hidden=true columns>{rows}</DataTable>
    }
    .into_any()
}

/// Every indicator that any report states, over the years.
#[component]
fn Trends(body: BodySheets, stated: Vec<Indicator>, query: String) -> impl IntoView {
    let context = RenderContext::current();
    let words = context.words();
    let items = stated.iter().take(COMPARED).map(|indicator| indicator.code.to_owned()).collect();
    let compared = Comparison { agencies: vec![body.agency.slug.clone()], items, ..Comparison::default() };
    let slug = body.agency.slug.clone();
    let model = ExplorerModel::of(&[body], &stated, context.lang());
    view! {
        <section aria-labelledby="trends">
            <h2 id="trends">{words.trends}</h2>
            <p class="lead">{words.trends_lead}</p>
            <AmongPeers slug=slug.clone()/>
            <p><a class="more" rel="nofollow" href=context.link(&compared.path())>{words.compare_with_others}</a></p>
            <Explorer options=context.options.carried() page=ExplorerPage::Body(slug) model query/>
        </section>
    }
}

/// The ways to the topics in which the body stands among its peers.
#[component]
fn AmongPeers(slug: String) -> impl IntoView {
    let context = RenderContext::current();
    let links = Topic::ALL.map(|topic| {
        let state = TopicState { agency: slug.clone(), ..TopicState::of(topic) };
        let name = topic.name().get(context.lang());
        view! { <a rel="nofollow" href=state.canonical(&context.options)>{name}</a>" " }
    });
    let lead = format!("{}{}", context.words().among_peers, context.colon());
    view! { <p class="among-peers">{lead}{links.into_iter().collect_view()}</p> }
}
