//! What stands around a figure on its own page: where one is, checks, downloads, embed code.

use domain::figure::{Figure, State};
use maud::{Markup, html};

use super::findings::findings;
use super::report_title::partial;
use crate::address::{self, Place};
use crate::components::RenderContext;
use crate::models::ReportView;
use crate::options::Options;

/// Where one is, and whether the report is at hand in part only.
pub fn before_figure(context: &RenderContext, view: &ReportView, figure: &Figure<'_>) -> Markup {
    let (lang, text) = (context.lang(), context.text());
    let (slug, year) = (view.agency.slug.clone(), view.report.year);
    let above = [
        (Place::Agencies, text.agencies),
        (Place::Agency(slug.clone()), view.agency.short(lang)),
        (Place::Report(slug, year), &year.to_string()),
    ];
    html! {
        (super::breadcrumb(context, &above, figure.kind.title.get(lang)))
        (partial(context, &view.report))
    }
}

/// Checks, downloads, embed code, and the way back. `site` is the address of the record.
pub fn after_figure(
    context: &RenderContext,
    view: &ReportView,
    figure: &Figure<'_>,
    state: &Options,
    site: &str,
) -> Markup {
    let (lang, text) = (context.lang(), context.text());
    let (kind, year, agency) = (figure.kind, view.report.year, &view.agency.slug);
    let path = address::figure(agency, year, kind.slug);
    let file_options = Options { order: state.order, asof: state.asof.clone(), lang, ..Options::default() };
    let file = |extension: &str| file_options.link(&format!("{path}.{extension}"));
    let title = format!("{} · {} {year}", kind.title.get(lang), view.agency.short(lang));
    let embed_options = Options { lang, ..Options::default() };
    let embed = format!("{site}{}", embed_options.link(&address::embed(agency, year, kind.slug)));
    let codes: Vec<_> = kind.codes().collect();
    let has_rules = figure.form.rules.iter().any(|rule| rule.codes().any(|code| codes.contains(&code)));
    html! {
        @if has_rules {
            section aria-labelledby="adds-up" {
                h2 id="adds-up" { (text.adds_up) }
                (findings(context, view, &codes))
            }
        }
        section aria-labelledby="downloads" {
            h2 id="downloads" { (text.downloads) }
            ul class="downloads" {
                @if figure.state() == State::Drawn {
                    li { a href=(file("svg")) rel="external nofollow" download { (text.picture_svg) } }
                }
                li { a href=(file("csv")) rel="external nofollow" download { (text.data_csv) } }
                li { a href=(file("json")) rel="external nofollow" { (text.data_json) } }
            }
        }
        section aria-labelledby="embed-code" {
            h2 id="embed-code" { (text.embed) }
            p class="lead" { (text.embed_lead) }
            pre class="code" tabindex="0" role="region" aria-label=(text.embed_code) {
                code { (iframe(&embed, &title, if figure.state() == State::Drawn { 600 } else { 360 })) }
            }
        }
        p { a class="more" href=(context.to(&Place::Report(agency.clone(), year))) { (text.back_to_report) } }
    }
}

/// The code that a portal pastes to show a figure.
fn iframe(source: &str, title: &str, height: u16) -> String {
    html! {
        iframe src=(source) title=(title) width="100%" height=(height) loading="lazy" style="border:0" {}
    }
    .into_string()
}
