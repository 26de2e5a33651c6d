//! Bodies as a table.

use leptos::prelude::*;
use store::AgencyLine;

use super::{DataTable, RenderContext};
use crate::address::Place;

/// Bodies, each with its newest report. `is_search` says whether they were looked for by name.
#[component]
pub fn AgencyTable(lines: Vec<AgencyLine>, #[prop(optional)] is_search: bool) -> impl IntoView {
    let context = RenderContext::current();
    let (text, words) = (context.text(), context.words());
    if lines.is_empty() {
        let why = if is_search { words.nothing_found } else { text.no_agencies };
        return view! { <p class="empty">{why}</p> }.into_any();
    }
    let columns =
        [(text.body, ""), (text.level, ""), (text.newest_report, ""), (words.reports_count, "value")];
    let columns = columns.map(|(name, class)| (name.to_owned(), class)).to_vec();
    view! {
        <DataTable caption=text.agencies is_caption_hidden=true columns>
            {lines.into_iter().map(|line| view! { <AgencyRow line/> }).collect_view()}
        </DataTable>
    }
    .into_any()
}

#[component]
fn AgencyRow(line: AgencyLine) -> impl IntoView {
    let context = RenderContext::current();
    let AgencyLine { agency, reports, last_year, .. } = line;
    let newest = context.to(&Place::Report(agency.slug.clone(), last_year));
    view! {
        <tr>
            <th scope="row">
                <a href=context.to(&Place::Agency(agency.slug.clone()))>{agency.name(context.lang()).to_owned()}</a>
            </th>
            <td>{agency.level.name().get(context.lang())}</td>
            <td><a href=newest>{last_year.to_string()}</a></td>
            <td class="value">{reports}</td>
        </tr>
    }
}
