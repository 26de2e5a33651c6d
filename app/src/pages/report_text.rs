//! `/agencies/{agency}/{year}/text`: the published report's text, every quoted phrase in its place.

use std::sync::Arc;

use domain::report::{Provenance, Year};
use leptos::either::Either;
use leptos::prelude::*;

use super::Page;
use super::report::short_title;
use crate::address::{self, Place};
use crate::components::{Breadcrumb, MarkedText, RenderContext};
use crate::models::ReportView;
use crate::models::marked_text::Phrase;
use crate::problem::Problem;
use crate::query::Query;
use crate::server::Backend;

/// The page of a report's text.
pub(super) async fn page(
    backend: &Backend,
    context: &RenderContext,
    query: &Query,
    agency: &str,
    year: Year,
) -> Result<Page, Problem> {
    let view = Arc::new(backend.report_view(agency, year, &query.options.asof).await?);
    let title = format!("{} · {}", context.words().text_title, short_title(&view, context.lang()));
    Ok(Page::new(title, view! { <ReportTextPage view/> }))
}

/// The text of a report.
#[component]
fn ReportTextPage(view: Arc<ReportView>) -> impl IntoView {
    let context = RenderContext::current();
    let (words, place) = (context.words(), view.key().place());
    let above = vec![
        (Place::Agencies, context.text().agencies.to_owned()),
        (Place::Agency(view.agency.slug.clone()), view.agency.short(context.lang()).to_owned()),
        (place.clone(), view.report.year.to_string()),
    ];
    let text = if view.report.text.is_empty() {
        Either::Left(view! { <p class="empty">{words.text_none}</p> })
    } else {
        let phrases = phrases(&context, &view);
        Either::Right(view! {
            <p class="lead">{words.text_lead}</p>
            <MarkedText text=view.report.text.clone() phrases/>
        })
    };
    view! {
        <Breadcrumb above here=words.text_title/>
        <h1>{words.text_title}</h1>
        <p><a class="more" href=context.to(&place)>{context.words().back_to_report}</a></p>
        {text}
    }
}

/// The phrases that figures were read from.
fn phrases(context: &RenderContext, view: &ReportView) -> Vec<Phrase> {
    let (lang, form) = (context.lang(), view.report.form());
    let phrases = view.report.values.iter().filter_map(|(code, entry)| {
        let Provenance::Quoted { start, end, .. } = entry.provenance else { return None };
        let item = form?.item(code)?;
        let name = format!("{} {}", item.name.get(lang), entry.value.text(lang));
        Some(Phrase { start, end, link: context.link(&address::item(code)), name })
    });
    phrases.collect()
}
