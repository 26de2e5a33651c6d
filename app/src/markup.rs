//! Still HTML: each page's parts written from its data, by the server; what live parts write anew
//! (figures, the desk's findings) and what the reader's worker writes, by the browser too. Nothing here
//! reacts; what does is in `live`. maud escapes every text that is spliced in.

#[cfg(feature = "ssr")]
mod agencies;
#[cfg(feature = "ssr")]
mod agency;
#[cfg(feature = "ssr")]
mod attributes;
#[cfg(feature = "ssr")]
mod changes;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod check;
#[cfg(feature = "ssr")]
mod compare;
#[cfg(feature = "ssr")]
mod compare_controls;
#[cfg(feature = "ssr")]
mod desk;
#[cfg(feature = "live")]
pub mod edit;
#[cfg(feature = "ssr")]
mod edit_form;
#[cfg(feature = "ssr")]
mod edit_kept;
#[cfg(feature = "ssr")]
pub mod embed;
#[cfg(feature = "live")]
mod figure;
#[cfg(feature = "ssr")]
mod figure_page;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod findings;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod grid;
#[cfg(feature = "ssr")]
mod history;
#[cfg(feature = "ssr")]
mod home;
#[cfg(feature = "ssr")]
mod import;
#[cfg(feature = "ssr")]
mod item;
#[cfg(feature = "ssr")]
mod items;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod marked_text;
#[cfg(feature = "ssr")]
mod new_report;
#[cfg(feature = "ssr")]
mod people;
#[cfg(feature = "live")]
mod problem;
#[cfg(feature = "ssr")]
mod publish;
#[cfg(feature = "ssr")]
mod ranking;
#[cfg(feature = "ssr")]
mod releases;
#[cfg(feature = "ssr")]
mod report;
#[cfg(feature = "ssr")]
mod report_parts;
#[cfg(feature = "ssr")]
mod report_text;
#[cfg(feature = "ssr")]
mod report_title;
#[cfg(feature = "ssr")]
mod search;
#[cfg(feature = "ssr")]
mod strips;
mod table;
#[cfg(feature = "ssr")]
mod trends;
#[cfg(feature = "ssr")]
mod unsent;
#[cfg(feature = "live")]
mod values;

use domain::Lang;
#[cfg(any(feature = "ssr", feature = "reader"))]
use maud::{Markup, html};

#[cfg(feature = "reader")]
pub use check::check_text;
#[cfg(feature = "ssr")]
pub use check::checked;
#[cfg(feature = "ssr")]
pub use {
    agencies::agencies,
    agency::agency,
    attributes::{Description, attributes},
    check::check_page,
    compare::{compare, title as compare_title},
    desk::desk,
    edit_form::edit_form,
    figure_page::{after_figure, before_figure},
    history::history,
    home::{after_home, before_home},
    import::import,
    item::item,
    items::items,
    new_report::new_report,
    people::{set_up, sign_in},
    publish::publish,
    report::after_figures,
    report_text::report_text,
    report_title::report_title,
    search::search,
    strips::FIGURES as STRIPS,
    unsent::unsent,
};
#[cfg(feature = "live")]
pub use {figure::figure, problem::problem};

use crate::address::Place;
use crate::options::Options;
use crate::text::{Text, text};

/// How a page is written: in whose language, with which options on every link.
#[derive(Clone, Debug)]
pub struct RenderContext {
    /// Options that go along to every link.
    pub options: Options,
}

impl RenderContext {
    /// The language.
    pub fn lang(&self) -> Lang {
        self.options.lang
    }

    /// The fixed texts.
    pub fn text(&self) -> &'static Text {
        text(self.options.lang)
    }

    /// The texts of pages that the server alone writes.
    #[cfg(any(feature = "ssr", feature = "reader"))]
    pub fn words(&self) -> &'static crate::words::Words {
        crate::words::words(self.options.lang)
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

    /// A part of a form as a heading; the form's own numbering is Chinese.
    #[cfg(feature = "ssr")]
    pub fn part(&self, part: &domain::form::Part) -> String {
        let number = if self.lang() == Lang::Zh { part.number } else { "" };
        format!("{number}{}", part.name.get(self.lang()))
    }

    /// The number of a release in words: 第 1 版, Release 1.
    pub fn release(&self, number: i64) -> String {
        self.text().release.replace("{}", &number.to_string())
    }

    /// Where one is: the pages above this one, then this one.
    #[cfg(any(feature = "ssr", feature = "reader"))]
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

/// A sentence with its gaps `{}` filled in order.
#[cfg(feature = "ssr")]
fn fill(sentence: &str, words: &[&str]) -> String {
    let mut parts = sentence.split("{}");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.zip(words).fold(first, |filled, (part, word)| filled + word + part)
}
