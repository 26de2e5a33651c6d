//! Files of the whole report, and how to cite it: always the release that is shown.

use std::sync::Arc;

use domain::Lang;
use leptos::prelude::*;

use super::heading;
use crate::components::RenderContext;
use crate::models::ReportView;
use crate::options::Options;

/// The files and the citation; `site` is where the public reaches the record.
#[component]
pub fn TakeAway(view: Arc<ReportView>, site: String) -> impl IntoView {
    let context = RenderContext::current();
    let text = context.text();
    let words = context.words();
    let path = view.key().place().path();
    let then =
        Options { asof: view.release.published_at.clone(), lang: context.lang(), ..Options::default() };
    let (name, link) = (full_title(&context, &view), then.link(&path));
    let release = context.release(view.release.number);
    view! {
        <ul class="downloads">
            <li><a href=then.link(&format!("{path}.csv")) rel="external nofollow" download="">{text.data_csv}</a></li>
            <li><a href=then.link(&format!("{path}.json")) rel="external nofollow">{text.data_json}</a></li>
        </ul>
        <h3>{words.cite}</h3>
        <p class="citation">{format!("{name}. {}, {release}. {site}{link}", text.site)}</p>
    }
}

/// The report's full name.
fn full_title(context: &RenderContext, view: &ReportView) -> String {
    let (name, heading) = (view.agency.name(context.lang()), heading(context, view.report.year));
    if context.lang() == Lang::Zh { format!("{name} {heading}") } else { format!("{name}: {heading}") }
}
