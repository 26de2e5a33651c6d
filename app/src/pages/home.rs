//! The front page: the newest report of the body this installation is about, and all bodies.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_meta::Title;

use super::report::Headlines;
use crate::address;
use crate::ask::ask_home;
use crate::components::{ReleaseList, loaded};
use crate::options::{use_options, use_state};
use crate::pages::agencies::AgencyRows;
use crate::text::text;
use crate::wire::HomeView;

/// `/`
#[component]
pub fn HomePage() -> impl IntoView {
    let home = Resource::new(|| (), |()| ask_home());
    let state = use_state();
    loaded(home, move |home: HomeView| {
        let options = use_options();
        let text = text(options.lang);
        let newest = home.report.map(|view| {
            let path = address::report(&view.agency.slug, view.report.year);
            let (agency, year) = (view.agency.clone(), view.report.year);
            let releases = view.releases.clone();
            let view = Arc::new(view);
            let words = text.report_title;
            view! {
                <section aria-labelledby="newest">
                    <p class="eyebrow">{agency.name(options.lang).to_owned()}</p>
                    <h2 id="newest" class="display"><a href=options.link(&path)>{year.number()}" "{words}</a></h2>
                    <Headlines view state/>
                    <p><a class="more" href=options.link(&path)>{text.read_report}</a></p>
                </section>
                <section aria-labelledby="changed">
                    <h2 id="changed">{text.what_changed}</h2>
                    <ReleaseList agency=agency.slug year releases/>
                </section>
            }
        });
        view! {
            <Title text=text.site/>
            <h1 class="tagline">{text.tagline}</h1>
            {newest}
            <section aria-labelledby="bodies">
                <h2 id="bodies">{text.agencies}</h2>
                <AgencyRows agencies=home.agencies/>
            </section>
        }
        .into_any()
    })
}
