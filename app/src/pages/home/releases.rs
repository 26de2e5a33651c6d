//! What was published last, corrections with their reasons.

use domain::Agency;
use domain::time::shown;
use leptos::prelude::*;
use store::NewestRelease;

use crate::address::Place;
use crate::components::RenderContext;

/// The newest releases; nothing where there are none.
#[component]
pub(super) fn NewestReleases(releases: Vec<(NewestRelease, Agency)>) -> impl IntoView {
    let context = RenderContext::current();
    let words = context.words();
    (!releases.is_empty()).then(|| {
        let lines = releases.into_iter().map(|(release, agency)| view! { <Release release agency/> });
        let lines = lines.collect_view();
        view! {
            <section aria-labelledby="newest">
                <h2 id="newest">{words.newest_releases}</h2>
                <ul class="newest">{lines}</ul>
            </section>
        }
    })
}

#[component]
fn Release(release: NewestRelease, agency: Agency) -> impl IntoView {
    let context = RenderContext::current();
    let NewestRelease { agency: slug, year, number, published_at, note } = release;
    let href = context.to(&Place::Report(slug, year));
    let correction = (number > 1).then(|| {
        let what = format!("{}{}{note}", context.release(number), context.colon());
        view! { <span class="correction">{what}</span> }
    });
    let time = shown(&published_at, context.lang());
    view! {
        <li>
            <a href=href>{format!("{} {year}", agency.short(context.lang()))}</a>" "
            <time class="quiet" datetime=published_at>{time}</time>" "
            {correction}
        </li>
    }
}
