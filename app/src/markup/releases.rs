//! The releases of a report, newest first; each keeps its address.

use domain::report::Year;
use domain::time::shown;
use maud::{Markup, html};

use crate::address;
use crate::components::RenderContext;
use crate::models::ReleaseLine;
use crate::options::Options;

/// Releases with time, note and hash.
pub fn releases(context: &RenderContext, agency: &str, year: Year, releases: &[ReleaseLine]) -> Markup {
    let text = context.text();
    let path = address::report(agency, year);
    let then =
        |release: &ReleaseLine| Options { asof: release.published_at.clone(), ..context.options.clone() };
    html! {
        ol class="releases" {
            @for release in releases {
                li {
                    a rel="nofollow" href=(then(release).link(&path)) { (context.release(release.number)) }
                    time datetime=(release.published_at) { (shown(&release.published_at, context.lang())) }
                    p class="release-note" {
                        (if release.note.is_empty() { text.release_first } else { &release.note })
                    }
                    p class="release-hash" { span { (text.release_hash) } code { (release.hash) } " "
                        a href=(address::release_file(agency, year, release.number)) { (context.words().release_file) }
                    }
                }
            }
        }
    }
}
