//! The lower parts of a report page: every value, prose, source, and what can be taken away.

use std::sync::Arc;

use domain::Report;
use leptos::prelude::*;

use crate::address;
use crate::components::{ValueRow, ValueTable};
use crate::options::{Options, use_lang, use_options};
use crate::pages::report::title::title_of;
use crate::text::text;
use crate::wire::ReportView;

/// Every row of the form, part by part.
#[component]
pub fn EveryValue(
    /// The report.
    view: Arc<ReportView>,
) -> impl IntoView {
    let lang = use_lang();
    let text = text(lang);
    let parts = view
        .report
        .form()
        .map_or_else(Vec::new, |form| form.parts.to_vec());
    let part = |part: domain::form::Part| {
        let rows: Vec<_> = part
            .items
            .iter()
            .map(|item| ValueRow::of(&view.report, item, lang))
            .collect();
        let blank = rows.iter().all(|row| row.state == "blank");
        let heading = format!("{}{}", part.number, part.name.get(lang));
        view! {
            <details class="part">
                <summary>
                    <h3>{heading.clone()}</h3>
                    {blank.then(|| view! { <span class="quiet">{text.not_stated}</span> })}
                </summary>
                <ValueTable caption=heading rows full=true/>
            </details>
        }
    };
    view! {
        <section aria-labelledby="everything">
            <h2 id="everything">{text.everything}</h2>
            <p class="lead">{text.everything_lead}</p>
            {parts.into_iter().map(part).collect_view()}
        </section>
    }
}

/// The report's own words, where it has any.
#[component]
pub fn ProseParts(
    /// The report.
    report: Report,
) -> impl IntoView {
    let lang = use_lang();
    let sections = report.form().map_or(&[][..], |form| form.sections);
    let told = sections
        .iter()
        .filter_map(|section| report.prose.get(section.code).map(|text| (section, text)));
    let told = told.map(|(section, words)| {
        let paragraphs = words.split('\n').filter(|line| !line.trim().is_empty());
        let paragraphs = paragraphs.map(|line| view! { <p>{line.trim().to_owned()}</p> }).collect_view();
        view! { <h3>{section.name.get(lang)}</h3><div class="measure" lang="zh-CN">{paragraphs}</div> }
    });
    let told = told.collect_view();
    (!report.prose.is_empty()).then(|| {
        view! {
            <section aria-labelledby="prose">
                <h2 id="prose">{text(lang).prose}</h2>
                {told}
            </section>
        }
    })
}

/// The document the report was read from.
#[component]
pub fn SourceNote(
    /// The report.
    report: Report,
) -> impl IntoView {
    let lang = use_lang();
    let text = text(lang);
    let source = report.source.clone();
    let document = if source.url.starts_with("https://") || source.url.starts_with("http://") {
        view! { <a href=source.url.clone() rel="external">{source.title.clone()}</a> }.into_any()
    } else {
        view! { {source.title.clone()}<br/><span class="quiet">{text.source_lost}</span> }
            .into_any()
    };
    let form = report
        .form()
        .map(|form| (form.name.get(lang), form.basis.get(lang)));
    view! {
        <dl class="attributes">
            <div><dt>{text.source_document}</dt><dd>{document}</dd></div>
            <div><dt>{text.source_date}</dt><dd>{source.date.clone()}</dd></div>
            <div><dt>{text.scope}</dt><dd>{report.scope.name().get(lang)}</dd></div>
            {form.map(|(name, basis)| view! {
                <div><dt>{text.form}</dt><dd>{name}<br/><span class="quiet">{basis}</span></dd></div>
            })}
        </dl>
    }
}

/// Files of the whole report, and how to cite it.
#[component]
pub fn TakeAway(
    /// The report.
    view: Arc<ReportView>,
) -> impl IntoView {
    let options = use_options();
    let text = text(options.lang);
    let path = address::report(&view.agency.slug, view.report.year);
    let then = Options {
        asof: view.release.published_at.clone(),
        lang: options.lang,
        ..Options::default()
    };
    let citation = format!(
        "{}. {}. {}",
        title_of(&view, options.lang),
        text.site,
        then.link(&path)
    );
    let file = |kind: &str| then.link(&format!("{path}.{kind}"));
    view! {
        <section aria-labelledby="downloads">
            <h2 id="downloads">{text.download_all}</h2>
            <ul class="downloads">
                <li><a href=file("csv") rel="external" download="">{text.data_csv}</a></li>
                <li><a href=file("json") rel="external">{text.data_json}</a></li>
            </ul>
            <h3>{text.cite}</h3>
            <p class="citation">{citation}</p>
        </section>
    }
}
