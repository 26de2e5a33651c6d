//! `/search`: bodies, items, reports and their words, each with the sentence that was found.

mod answers;

use domain::bigram::{self, Part, excerpt};
use domain::form::find_item;
use domain::{Agency, Lang};
use leptos::prelude::*;
use store::{Document, DocumentKind};

use super::Page;
use super::search_form::SearchForm;
use crate::address::{self, Place};
use crate::components::{Breadcrumb, Pager, RenderContext};
use crate::problem::Problem;
use crate::query::Query;
use crate::server::{Answers, Backend};
use crate::view::SearchView;

use answers::AnswerList;

/// Loads the page.
pub(super) async fn page(backend: &Backend, query: &Query) -> Result<Page, Problem> {
    let offset = usize::try_from(query.offset()).unwrap_or_default();
    let typed = query.words("q");
    let view = backend.search_view(&typed, offset).await?;
    // Who turns the pages has seen the answer.
    let answers = match offset {
        0 => backend.answers(&typed, RenderContext::current().lang()).await?,
        _ => Answers::default(),
    };
    let title = RenderContext::current().words().search;
    let title = if typed.is_empty() { title.to_owned() } else { format!("{typed} · {title}") };
    Ok(Page::new(title, view! { <SearchPage view answers/> }))
}

#[component]
fn SearchPage(view: SearchView, answers: Answers) -> impl IntoView {
    let context = RenderContext::current();
    let words = context.words();
    let typed = view.typed.clone();
    let found = if view.query.is_empty() {
        view! { <p class="lead">{words.search_lead}</p> }.into_any()
    } else if view.hits.is_empty() && !answers.is_empty() {
        ().into_any()
    } else if view.hits.is_empty() {
        view! { <p class="empty" role="status">{words.nothing_found}</p> }.into_any()
    } else {
        view! { <Hits view/> }.into_any()
    };
    view! {
        <Breadcrumb above=vec![(Place::Home, context.text().home.to_owned())] here=words.search/>
        <h1>{words.search}</h1>
        <SearchForm typed/>
        <AnswerList answers/>
        {found}
    }
}

/// What was found on this page of the results, and the way to the others.
#[component]
fn Hits(view: SearchView) -> impl IntoView {
    let context = RenderContext::current();
    let SearchView { typed, query, total, more, offset, hits } = view;
    let plus = if more { "+" } else { "" };
    let count = match context.lang() {
        Lang::Zh => format!("找到 {total}{plus} 处"),
        Lang::En => format!("{total}{plus} found"),
    };
    let link = |from: usize| {
        let query = serde_urlencoded::to_string([("q", typed.as_str())]).unwrap_or_default();
        context.link(&format!("{}?{query}&from={from}", Place::Search.path()))
    };
    let earlier = (offset > 0).then(|| link(offset.saturating_sub(SearchView::PAGE)));
    let later = (offset + hits.len() < total).then(|| link(offset + SearchView::PAGE));
    let hits =
        hits.into_iter().map(|(document, agency)| view! { <Hit document agency query=query.clone()/> });
    let hits = hits.collect_view();
    view! {
        <p class="quiet" role="status">{count}</p>
        <ol class="hits" start=offset + 1>{hits}</ol>
        <Pager earlier later/>
    }
}

#[component]
fn Hit(document: Document, agency: Option<Agency>, query: bigram::Query) -> impl IntoView {
    let context = RenderContext::current();
    let (kind, link) = target(&context, &document);
    let title = title(&document, agency.as_ref(), context.lang());
    view! {
        <li class="hit">
            <h2><span class="tag">{kind}</span>" "<a href=link><Excerpt text=title query=query.clone()/></a></h2>
            <p lang="zh-CN"><Excerpt text=document.text query/></p>
        </li>
    }
}

/// What kind of thing was found, and its address.
fn target(context: &RenderContext, document: &Document) -> (&'static str, String) {
    let (words, agency) = (context.words(), document.agency.as_str());
    match (document.kind, document.year) {
        (DocumentKind::Agency, _) => (words.kind_body, context.to(&Place::Agency(agency.to_owned()))),
        (DocumentKind::Item, _) => (words.kind_item, context.link(&address::item(&document.code))),
        (DocumentKind::Section, Some(year)) if document.code.starts_with("text.") => {
            (words.kind_text, context.to(&Place::Text(agency.to_owned(), year)))
        }
        (DocumentKind::Section, Some(year)) => {
            let path = format!("{}#prose", address::report(agency, year));
            (words.kind_text, context.link(&path))
        }
        (_, Some(year)) => (words.kind_report, context.link(&address::report(agency, year))),
        (_, None) => (words.kind_report, context.to(&Place::Agency(agency.to_owned()))),
    }
}

/// What was found, called as the page's language calls it.
fn title(document: &Document, agency: Option<&Agency>, lang: Lang) -> String {
    let name = agency.map_or("", |agency| agency.name(lang));
    match (lang, document.kind, document.year) {
        (Lang::Zh, ..) => document.title.clone(),
        (Lang::En, DocumentKind::Item, _) => {
            find_item(&document.code).map_or(document.title.as_str(), |(item, _)| item.name.en).to_owned()
        }
        (Lang::En, _, Some(year)) => format!("{name} {year}"),
        (Lang::En, _, None) => name.to_owned(),
    }
}

/// The sentence with what was found marked in it.
#[component]
fn Excerpt(text: String, query: bigram::Query) -> impl IntoView {
    let found = excerpt(&text, &query);
    let parts = found.parts.into_iter().map(|part| match part {
        Part::Plain(text) => text.into_any(),
        Part::Match(text) => view! { <mark>{text}</mark> }.into_any(),
    });
    let parts = parts.collect_view();
    view! {
        {found.cut_before.then_some("…")}
        {parts}
        {found.cut_after.then_some("…")}
    }
}
