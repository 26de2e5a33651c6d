//! Still HTML: each page's parts written from its data, the same on the server and in the browser.
//! Nothing here reacts; what does is in `live`. maud escapes every text that is spliced in.

mod agencies;
mod agency;
mod desk;
pub mod edit;
mod edit_kept;
#[cfg(feature = "ssr")]
pub mod embed;
mod figure;
mod figure_page;
mod findings;
mod home;
mod item;
mod items;
mod people;
mod problem;
mod publish;
mod releases;
mod report;
mod report_parts;
mod report_title;
mod table;
mod values;

use domain::Lang;
use maud::{Markup, html};

pub use agencies::agencies;
pub use agency::agency;
pub use desk::desk;
pub use figure::figure;
pub use figure_page::{after_figure, before_figure};
pub use home::{after_home, before_home};
pub use item::item;
pub use items::items;
pub use people::{set_up, sign_in};
pub use problem::problem;
pub use publish::publish;
pub use report::after_figures;
pub use report_title::report_title;

use crate::address::Place;
use crate::options::Options;
use crate::text::{Text, text};

/// How a page is written: in whose language, with which options on every link.
#[derive(Clone, Debug)]
pub struct Pen {
    /// Options that go along to every link.
    pub options: Options,
}

impl Pen {
    /// The language.
    pub fn lang(&self) -> Lang {
        self.options.lang
    }

    /// The fixed texts.
    pub fn text(&self) -> &'static Text {
        text(self.options.lang)
    }

    /// A link to a place.
    pub fn to(&self, place: &Place) -> String {
        self.options.link(&place.path())
    }

    /// A link to a path.
    pub fn link(&self, path: &str) -> String {
        self.options.link(path)
    }

    /// A page's title with the site's name.
    pub fn titled(&self, title: &str) -> String {
        format!("{title} · {}", self.text().site)
    }

    /// What stands between a name and what is said of it.
    pub fn colon(&self) -> &'static str {
        if self.lang() == Lang::Zh { "：" } else { ": " }
    }

    /// The number of a release in words: 第 1 版, Release 1.
    pub fn release(&self, number: i64) -> String {
        self.text().release.replace("{}", &number.to_string())
    }

    /// Where one is: the pages above this one, then this one.
    fn breadcrumb(&self, above: &[(Place, &str)], here: &str) -> Markup {
        html! {
            nav class="breadcrumb" aria-label=(self.text().breadcrumb) {
                ol {
                    @for (place, name) in above { li { a href=(self.to(place)) { (name) } } }
                    li aria-current="page" { (here) }
                }
            }
        }
    }
}

/// A time to the minute, for people: `2026-11-23 05:12`.
pub fn minute(time: &str) -> String {
    time.get(..16).unwrap_or(time).replace('T', " ")
}
