//! The document that a report was read from.

use std::sync::Arc;

use domain::Form;
use domain::report::{Source, Year};
use leptos::either::Either;
use leptos::prelude::*;

use crate::address::Place;
use crate::components::{MixedText, RenderContext};
use crate::models::ReportView;

/// The document, whom it counts and the form that it is on.
#[component]
pub fn SourceFacts(view: Arc<ReportView>) -> impl IntoView {
    let context = RenderContext::current();
    let (text, words, report) = (context.text(), context.words(), &view.report);
    let partial = report.source.partial.then(|| {
        view! { <div><dt>{words.partial}</dt><dd>{words.partial_note}</dd></div> }
    });
    let full_text = (!report.text.is_empty()).then(|| {
        let place = Place::Text(report.agency.clone(), report.year);
        view! { <div><dt>{words.text_title}</dt><dd><a href=context.to(&place)>{words.text_read}</a></dd></div> }
    });
    let form = report.form().map(|form| view! { <FormFact form year=report.year/> });
    view! {
        <dl class="attributes">
            <div><dt>{words.source_document}</dt><dd><DocumentLink source=report.source.clone()/></dd></div>
            <div><dt>{text.source_date}</dt><dd>{report.source.date.clone()}</dd></div>
            {partial}
            {full_text}
            <div><dt>{text.scope}</dt><dd>{report.scope.name().get(context.lang())}</dd></div>
            {form}
        </dl>
    }
}

/// The document. Only web addresses become links.
#[component]
fn DocumentLink(source: Source) -> impl IntoView {
    let words = RenderContext::current().words();
    let is_web = source.url.starts_with("https://") || source.url.starts_with("http://");
    let title = view! { <MixedText text=source.title/> };
    if is_web {
        Either::Left(view! { <a href=source.url rel="external">{title}</a> })
    } else {
        Either::Right(view! { {title}<br/><span class="quiet">{words.source_lost}</span> })
    }
}

#[component]
fn FormFact(form: &'static Form, year: Year) -> impl IntoView {
    let context = RenderContext::current();
    let lang = context.lang();
    let is_older = !form.is_for(year);
    view! {
        <div>
            <dt>{context.text().form}</dt>
            <dd>
                {form.name.get(lang)}<br/><span class="quiet"><MixedText text=form.basis.get(lang)/></span>
                {is_older.then(|| view! { <p class="quiet">{context.words().before_form}</p> })}
            </dd>
        </div>
    }
}
