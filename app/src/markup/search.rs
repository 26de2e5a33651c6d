//! `/search`: bodies, items, reports and their words, each with the sentence that was found.

use domain::bigram::{Part, Query, excerpt};
use domain::form::find_item;
use domain::{Agency, Lang};
use maud::{Markup, html};
use store::{Document, DocumentKind};

use super::compare_controls::carried;
use crate::address::{self, Place};
use crate::components::RenderContext;
use crate::view::SearchView;

/// The page.
pub fn search(context: &RenderContext, view: &SearchView) -> Markup {
    let words = context.words();
    html! {
        (super::breadcrumb(context, &[(Place::Home, context.text().home)], words.search))
        h1 { (words.search) }
        (form(context, &view.typed))
        @if view.query.is_empty() {
            p class="lead" { (words.search_lead) }
        } @else if view.hits.is_empty() {
            p class="empty" role="status" { (words.nothing_found) }
        } @else {
            p class="quiet" role="status" { (found(context, view)) }
            ol class="hits" start=(view.offset + 1) { @for (hit, agency) in &view.hits { (line(context, &view.query, hit, agency.as_ref())) } }
            (pager(context, view))
        }
    }
}

/// The form, on its own page and on the front page.
pub fn form(context: &RenderContext, typed: &str) -> Markup {
    let words = context.words();
    html! {
        form class="search-form live" method="get" action=(Place::Search.path()) role="search" {
            (carried(context))
            label for="q" class="visually-hidden" { (words.search_for) }
            input id="q" name="q" type="search" value=(typed) placeholder=(words.search_hint) autocomplete="off";
            button type="submit" { (words.search) }
        }
    }
}

fn found(context: &RenderContext, view: &SearchView) -> String {
    let more = if view.more { "+" } else { "" };
    match context.lang() {
        Lang::Zh => format!("找到 {}{more} 处", view.total),
        Lang::En => format!("{}{more} found", view.total),
    }
}

/// What was found, called as the page's language calls it.
fn title(hit: &Document, agency: Option<&Agency>, lang: Lang) -> String {
    let name = agency.map_or("", |agency| agency.name(lang));
    match (lang, hit.kind, hit.year) {
        (Lang::Zh, ..) => hit.title.clone(),
        (Lang::En, DocumentKind::Item, _) => {
            find_item(&hit.code).map_or(hit.title.as_str(), |(item, _)| item.name.en).to_owned()
        }
        (Lang::En, _, Some(year)) => format!("{name} {year}"),
        (Lang::En, _, None) => name.to_owned(),
    }
}

fn line(context: &RenderContext, query: &Query, hit: &Document, agency: Option<&Agency>) -> Markup {
    let words = context.words();
    let (kind, link) = match (hit.kind, hit.year) {
        (DocumentKind::Agency, _) => (words.kind_body, context.to(&Place::Agency(hit.agency.clone()))),
        (DocumentKind::Item, _) => (words.kind_item, context.link(&address::item(&hit.code))),
        (DocumentKind::Section, Some(year)) if hit.code.starts_with("text.") => {
            (words.kind_text, context.to(&Place::Text(hit.agency.clone(), year)))
        }
        (DocumentKind::Section, Some(year)) => {
            let path = format!("{}#prose", address::report(&hit.agency, year));
            (words.kind_text, context.link(&path))
        }
        (_, Some(year)) => (words.kind_report, context.link(&address::report(&hit.agency, year))),
        (_, None) => (words.kind_report, context.to(&Place::Agency(hit.agency.clone()))),
    };
    html! {
        li class="hit" {
            h2 { span class="tag" { (kind) } " " a href=(link) { (marked(&title(hit, agency, context.lang()), query)) } }
            p lang="zh-CN" { (marked(&hit.text, query)) }
        }
    }
}

/// The sentence with what was found marked in it.
fn marked(text: &str, query: &Query) -> Markup {
    let found = excerpt(text, query);
    html! {
        @if found.cut_before { "…" }
        @for part in &found.parts {
            @match part { Part::Plain(text) => (text), Part::Match(text) => mark { (text) } }
        }
        @if found.cut_after { "…" }
    }
}

fn pager(context: &RenderContext, view: &SearchView) -> Markup {
    let words = context.words();
    let page = |offset: usize| {
        let query = serde_urlencoded::to_string([("q", view.typed.as_str())]).unwrap_or_default();
        context.link(&format!("{}?{query}&from={offset}", Place::Search.path()))
    };
    html! {
        nav class="pager" aria-label=(words.pages) {
            @if view.offset > 0 {
                a href=(page(view.offset.saturating_sub(SearchView::PAGE))) rel="prev nofollow" { (words.earlier_page) }
            }
            @if view.offset + view.hits.len() < view.total {
                a href=(page(view.offset + SearchView::PAGE)) rel="next nofollow" { (words.later_page) }
            }
        }
    }
}
