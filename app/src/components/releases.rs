//! The releases of a report, newest first; each has its own address.

use std::sync::Arc;

use domain::time::shown;
use leptos::prelude::*;

use super::RenderContext;
use crate::address;
use crate::models::{ReleaseLine, ReportKey, ReportView};
use crate::options::Options;

/// Releases with time, note and hash.
#[component]
pub fn ReleaseList(view: Arc<ReportView>) -> impl IntoView {
    let items = view.releases.iter().map(|release| {
        view! { <ReleaseItem report=view.key() release=release.clone()/> }
    });
    view! { <ol class="releases">{items.collect_view()}</ol> }
}

#[component]
fn ReleaseItem(report: ReportKey, release: ReleaseLine) -> impl IntoView {
    let context = RenderContext::current();
    let text = context.text();
    let then = Options { asof: release.published_at.clone(), ..context.options.clone() };
    let file = address::release_file(&report.agency, report.year, release.number);
    let note = if release.note.is_empty() { text.release_first.to_owned() } else { release.note };
    view! {
        <li>
            <a rel="nofollow" href=then.link(&report.place().path())>{context.release(release.number)}</a>
            <time datetime=release.published_at.clone()>{shown(&release.published_at, context.lang())}</time>
            <p class="release-note">{note}</p>
            <p class="release-hash">
                <span>{text.release_hash}</span><code>{release.hash}</code>" "
                <a href=file>{context.words().release_file}</a>
            </p>
        </li>
    }
}
