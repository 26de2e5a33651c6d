//! How the page that is being rendered is written.

use domain::Lang;
use leptos::prelude::expect_context;

use crate::address::Place;
use crate::options::Options;
use crate::text::{Text, text};

/// In whose language a page is written, and which options go along to every link. Every rendering has one
/// in its context; an island, which is rendered again in the browser, gets the options as a property and
/// provides it anew.
#[derive(Clone, Debug, Default)]
pub struct RenderContext {
    /// Options that go along to every link.
    pub options: Options,
}

impl RenderContext {
    /// The context of the rendering that is going on.
    pub fn current() -> Self {
        expect_context()
    }

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

    /// The texts of the desk's pages that the server alone writes.
    #[cfg(feature = "ssr")]
    pub fn desk_words(&self) -> &'static crate::desk_words::DeskWords {
        crate::desk_words::desk_words(self.options.lang)
    }

    /// The texts of the explorer and of series over years.
    #[cfg(any(feature = "ssr", feature = "series"))]
    pub fn explorer_words(&self) -> &'static crate::explorer_words::ExplorerWords {
        crate::explorer_words::explorer_words(self.options.lang)
    }

    /// The texts of the topics.
    #[cfg(any(feature = "ssr", feature = "topics"))]
    pub fn topic_words(&self) -> &'static crate::topic_words::TopicWords {
        crate::topic_words::topic_words(self.options.lang)
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

    /// What stands between names in a list.
    #[cfg(any(feature = "ssr", feature = "series"))]
    pub fn comma(&self) -> &'static str {
        if self.lang() == Lang::Zh { "、" } else { ", " }
    }

    /// What stands between a name and its value.
    pub fn colon(&self) -> &'static str {
        if self.lang() == Lang::Zh { "：" } else { ": " }
    }

    /// A name with what belongs to it in brackets: 新收申请（件）.
    pub fn bracketed(&self, name: &str, what: &str) -> String {
        if self.lang() == Lang::Zh { format!("{name}（{what}）") } else { format!("{name} ({what})") }
    }

    /// A part of a form as a heading; the form's own numbering is Chinese.
    pub fn part(&self, part: &domain::form::Part) -> String {
        let number = if self.lang() == Lang::Zh { part.number } else { "" };
        format!("{number}{}", part.name.get(self.lang()))
    }

    /// The number of a release in words: 第 1 版, Release 1.
    pub fn release(&self, number: i64) -> String {
        self.text().release.replace("{}", &number.to_string())
    }
}
