//! A report below its figures: whether it adds up, every value, source, releases, files.

use maud::{Markup, html};

use super::changes::changes;
use super::findings::findings;
use super::releases::releases;
use super::report_parts::{every_value, prose, source, take_away};
use crate::components::RenderContext;
use crate::models::ReportView;

/// Everything below the figures, in reading order.
pub fn after_figures(context: &RenderContext, view: &ReportView, site: &str) -> Markup {
    let text = context.text();
    let report = &view.report;
    html! {
        (changes(context, view.last.as_ref(), report))
        section aria-labelledby="adds-up" {
            h2 id="adds-up" { (text.adds_up) }
            p class="lead" { (text.adds_up_lead) }
            (findings(context, view, &[]))
        }
        section aria-labelledby="everything" {
            h2 id="everything" { (text.everything) }
            p class="lead" { (text.everything_lead) }
            (every_value(context, report))
        }
        @if !report.prose.is_empty() {
            section aria-labelledby="prose" { h2 id="prose" { (text.prose) } (prose(context, report)) }
        }
        section aria-labelledby="source" { h2 id="source" { (text.source) } (source(context, report)) }
        section aria-labelledby="releases" {
            h2 id="releases" { (text.releases) }
            (releases(context, &report.agency, report.year, &view.releases))
        }
        section aria-labelledby="downloads" { h2 id="downloads" { (text.download_all) } (take_away(context, view, site)) }
    }
}
