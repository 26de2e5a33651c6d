//! The releases of a report, newest first; each keeps its address.

use domain::report::Year;
use domain::time::shown;
use maud::{Markup, html};

use super::Pen;
use crate::address;
use crate::options::Options;
use crate::wire::ReleaseLine;

/// Releases with time, note and hash.
pub fn releases(pen: &Pen, agency: &str, year: Year, releases: &[ReleaseLine]) -> Markup {
    let text = pen.text();
    let path = address::report(agency, year);
    let then = |release: &ReleaseLine| Options { asof: release.published_at.clone(), ..pen.options.clone() };
    html! {
        ol class="releases" {
            @for release in releases {
                li {
                    a rel="nofollow" href=(then(release).link(&path)) { (pen.release(release.number)) }
                    time datetime=(release.published_at) { (shown(&release.published_at, pen.lang())) }
                    p class="release-note" {
                        (if release.note.is_empty() { text.release_first } else { &release.note })
                    }
                    p class="release-hash" { span { (text.release_hash) } code { (release.hash) } " "
                        a href=(address::release_file(agency, year, release.number)) { (pen.words().release_file) }
                    }
                }
            }
        }
    }
}
