//! The releases of a report, newest first; each keeps its address.

use domain::report::Year;
use leptos::prelude::*;

use crate::address;
use crate::options::{Options, use_options};
use crate::text::text;
use crate::wire::ReleaseLine;

/// Releases with time, note and hash.
#[component]
pub fn ReleaseList(
    /// Slug of the body.
    agency: String,
    /// Year of the report.
    year: Year,
    /// Newest first.
    releases: Vec<ReleaseLine>,
) -> impl IntoView {
    let options = use_options();
    let text = text(options.lang);
    let path = address::report(&agency, year);
    let line = |release: ReleaseLine| {
        let then = Options {
            asof: release.published_at.clone(),
            ..options.clone()
        };
        let note = if release.note.is_empty() {
            text.release_first.to_owned()
        } else {
            release.note
        };
        view! {
            <li>
                <a href=then.link(&path)>{text.released}" "{release.number}" "{text.release_suffix}</a>
                <time datetime=release.published_at.clone()>{minute(&release.published_at)}" UTC"</time>
                <p class="release-note">{note}</p>
                <p class="release-hash"><span>{text.release_hash}</span><code>{release.hash}</code></p>
            </li>
        }
    };
    view! { <ol class="releases">{releases.into_iter().map(line).collect_view()}</ol> }
}

/// A time to the minute, for people: `2026-11-23 05:12`.
pub fn minute(time: &str) -> String {
    time.get(..16).unwrap_or(time).replace('T', " ")
}
