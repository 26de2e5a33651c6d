//! `/agencies/{agency}/{year}/text`: the published report's text, every quoted phrase in its place.

use domain::report::Provenance;
use maud::{Markup, html};

use super::marked_text::{Phrase, marked_text};
use crate::address::{self, Place};
use crate::components::RenderContext;
use crate::models::ReportView;

/// The page.
pub fn report_text(context: &RenderContext, view: &ReportView) -> Markup {
    let (lang, words) = (context.lang(), context.words());
    let (agency, report) = (&view.agency, &view.report);
    let place = Place::Report(agency.slug.clone(), report.year);
    let year = report.year.to_string();
    let above = [
        (Place::Agencies, context.text().agencies),
        (Place::Agency(agency.slug.clone()), agency.short(lang)),
        (place.clone(), year.as_str()),
    ];
    let phrases: Vec<_> = report
        .values
        .iter()
        .filter_map(|(code, entry)| match entry.provenance {
            Provenance::Quoted { start, end, .. } => {
                let item = report.form()?.item(code)?;
                let value = entry.value.shown(lang);
                Some(Phrase {
                    start,
                    end,
                    link: context.link(&address::item(code)),
                    name: format!("{} {value}", item.name.get(lang)),
                })
            }
            _ => None,
        })
        .collect();
    html! {
        (super::breadcrumb(context, &above, words.text_title))
        h1 { (words.text_title) }
        p { a class="more" href=(context.to(&place)) { (context.text().back_to_report) } }
        @if report.text.is_empty() { p class="empty" { (words.text_none) } } @else {
            p class="lead" { (words.text_lead) }
            (marked_text(&report.text, &phrases))
        }
    }
}
