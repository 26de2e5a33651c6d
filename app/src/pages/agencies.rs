//! All bodies on record.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::address;
use crate::ask::ask_agencies;
use crate::components::{Breadcrumb, loaded};
use crate::options::use_options;
use crate::text::text;
use crate::wire::AgencyView;

/// `/agencies`
#[component]
pub fn AgenciesPage() -> impl IntoView {
    let agencies = Resource::new(|| (), |()| ask_agencies());
    loaded(agencies, |agencies: Vec<AgencyView>| {
        let text = text(use_options().lang);
        view! {
            <Title text=format!("{} · {}", text.agencies, text.site)/>
            <Breadcrumb above=vec![(address::HOME.to_owned(), text.home.to_owned())] here=text.agencies.to_owned()/>
            <h1>{text.agencies}</h1>
            <p class="lead">{text.agencies_lead}</p>
            <AgencyRows agencies/>
        }
        .into_any()
    })
}

/// Bodies as a table, each with its newest report.
#[component]
pub fn AgencyRows(
    /// The bodies.
    agencies: Vec<AgencyView>,
) -> impl IntoView {
    let options = use_options();
    let lang = options.lang;
    let text = text(lang);
    if agencies.is_empty() {
        return view! { <p class="empty">{text.no_agencies}</p> }.into_any();
    }
    let row = |view: AgencyView| {
        let agency = view.agency;
        let newest = view.reports.first().map(|report| {
            let path = options.link(&address::report(&report.agency, report.year));
            view! { <a href=path>{report.year.number()}</a> }
        });
        view! {
            <tr>
                <th scope="row"><a href=options.link(&address::agency(&agency.slug))>{agency.name(lang).to_owned()}</a></th>
                <td>{agency.level.name().get(lang)}</td>
                <td>{newest.map_or_else(|| text.no_reports.into_any(), IntoAny::into_any)}</td>
            </tr>
        }
    };
    let rows = agencies.into_iter().map(row).collect_view();
    view! {
        <div class="table-frame">
            <table>
                <caption class="visually-hidden">{text.agencies}</caption>
                <thead>
                    <tr>
                        <th scope="col">{text.body}</th>
                        <th scope="col">{text.level}</th>
                        <th scope="col">{text.newest_report}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
