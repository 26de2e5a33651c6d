//! One figure of a report on its own page: chart at full width, table, checks, downloads, embed.

use std::sync::Arc;

use domain::figure::{Figure, State};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use super::report::{FigureOptions, use_report};
use super::use_part;
use crate::address;
use crate::components::{Breadcrumb, FigureBlock, FindingList, loaded, problem_note};
use crate::embed::iframe_code;
use crate::options::{Options, use_options, use_state};
use crate::problem::Problem;
use crate::text::text;
use crate::wire::ReportView;

/// `/agencies/{agency}/{year}/{figure}`
#[component]
pub fn FigurePage() -> impl IntoView {
    let state = use_state();
    let slug = use_part("figure");
    let report = use_report(state);
    loaded(report, move |view: ReportView| {
        let options = use_options();
        let lang = options.lang;
        let text = text(lang);
        let report = view.report.clone();
        let Some(figure) = Figure::find(&report, &slug.get_untracked()) else {
            return problem_note(Problem::UnknownFigure);
        };
        let kind = figure.kind;
        let title = kind.title.get(lang);
        let drawn = figure.state() == State::Drawn;
        let (agency, year) = (view.agency.clone(), report.year);
        let path = address::figure(&agency.slug, year, kind.slug);
        let full_title = format!("{title} · {} {year}", agency.short(lang));
        let then = Options {
            order: state.get_untracked().order,
            asof: state.get_untracked().asof,
            lang,
            ..Options::default()
        };
        let file = |extension: &str| then.link(&format!("{path}.{extension}"));
        let code = iframe_code(&agency.slug, year, kind.slug, &full_title, lang);
        let names: Vec<_> = kind.codes().collect();
        let has_rules = report.form().is_some_and(|form| {
            names
                .iter()
                .any(|code| form.rules_about(code).next().is_some())
        });
        view! {
            <Title text=format!("{full_title} · {}", text.site)/>
            <Meta name="description" content=figure.summary(lang)/>
            <Breadcrumb
                above=vec![
                    (address::AGENCIES.to_owned(), text.agencies.to_owned()),
                    (address::agency(&agency.slug), agency.short(lang).to_owned()),
                    (address::report(&agency.slug, year), year.to_string()),
                ]
                here=title.to_owned()
            />
            {drawn.then(|| view! { <FigureOptions state/> })}
            <FigureBlock view=Arc::new(view) slug=kind.slug state wide=true/>
            {has_rules.then(|| view! {
                <section aria-labelledby="adds-up">
                    <h2 id="adds-up">{text.adds_up}</h2>
                    <FindingList report=report.clone() about=names/>
                </section>
            })}
            <section aria-labelledby="downloads">
                <h2 id="downloads">{text.downloads}</h2>
                <ul class="downloads">
                    {drawn.then(|| view! { <li><a href=file("svg") rel="external" download="">{text.picture_svg}</a></li> })}
                    <li><a href=file("csv") rel="external" download="">{text.data_csv}</a></li>
                    <li><a href=file("json") rel="external">{text.data_json}</a></li>
                </ul>
            </section>
            <section aria-labelledby="embed-code">
                <h2 id="embed-code">{text.embed}</h2>
                <p class="lead">{text.embed_lead}</p>
                <pre class="code" tabindex="0" aria-label=text.embed_code><code>{code}</code></pre>
            </section>
            <p><a class="more" href=options.link(&address::report(&agency.slug, year))>{text.back_to_report}</a></p>
        }
        .into_any()
    })
}
