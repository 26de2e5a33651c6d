//! One body: what it is and its reports by year.

use domain::Form;
use leptos::prelude::*;
use leptos_meta::Title;

use super::use_part;
use crate::address;
use crate::ask::ask_agency;
use crate::components::{Breadcrumb, loaded};
use crate::options::use_options;
use crate::text::text;
use crate::wire::{AgencyView, ReportLine};

/// `/agencies/{agency}`
#[component]
pub fn AgencyPage() -> impl IntoView {
    let slug = use_part("agency");
    let agency = Resource::new(move || slug.get(), ask_agency);
    loaded(agency, |view: AgencyView| {
        let options = use_options();
        let lang = options.lang;
        let text = text(lang);
        let agency = view.agency;
        let name = agency.name(lang).to_owned();
        let line = |report: ReportLine| {
            let path = options.link(&address::report(&report.agency, report.year));
            let form = Form::find(&report.form).map_or("", |form| form.name.get(lang));
            view! {
                <tr>
                    <th scope="row"><a href=path>{report.year.number()}</a></th>
                    <td>{form}</td>
                    <td>{report.scope.name().get(lang)}</td>
                    <td>{text.released}" "{report.release}" "{text.release_suffix}</td>
                </tr>
            }
        };
        let reports = if view.reports.is_empty() {
            view! { <p class="empty">{text.no_reports}</p> }.into_any()
        } else {
            view! {
                <div class="table-frame">
                    <table>
                        <caption class="visually-hidden">{text.reports_by_year}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{text.year}</th>
                                <th scope="col">{text.form}</th>
                                <th scope="col">{text.scope}</th>
                                <th scope="col">{text.releases}</th>
                            </tr>
                        </thead>
                        <tbody>{view.reports.into_iter().map(line).collect_view()}</tbody>
                    </table>
                </div>
            }
            .into_any()
        };
        view! {
            <Title text=format!("{name} · {}", text.site)/>
            <Breadcrumb
                above=vec![
                    (address::HOME.to_owned(), text.home.to_owned()),
                    (address::AGENCIES.to_owned(), text.agencies.to_owned()),
                ]
                here=agency.short(lang).to_owned()
            />
            <h1 class="display">{name}</h1>
            <dl class="attributes">
                <div><dt>{text.level}</dt><dd>{agency.level.name().get(lang)}</dd></div>
                <div><dt>{text.kind}</dt><dd>{agency.kind.name().get(lang)}</dd></div>
                <div><dt>{text.division_code}</dt><dd>{agency.division_code.clone()}</dd></div>
            </dl>
            <section aria-labelledby="reports">
                <h2 id="reports">{text.reports_by_year}</h2>
                {reports}
            </section>
        }
        .into_any()
    })
}
