//! Directions for search engines on a page: the address they should show, its languages, and whether to
//! show it at all.

use domain::Lang;
use leptos::prelude::*;

use crate::options::Options;
use crate::query::Query;
use crate::route::Route;

/// Where search engines find a page.
pub enum Indexing {
    /// The page has a lasting address: its own, and the same in each language.
    Lasting { canonical: String, languages: [(&'static str, String); 3], is_plain: bool },
    /// The page is not to be shown.
    No,
}

impl Indexing {
    /// Of the page at an address; `is_found` says whether there is one.
    pub fn of(route: Option<&Route>, query: &Query, is_found: bool, site: &str) -> Self {
        let options = route.map(|route| route.options(&query.options)).unwrap_or_default();
        // A state of a page and the record as it once was are addresses without number. They are for people.
        let lasting = route.filter(|route| {
            is_found && !route.place.is_desk() && !route.has_state(query) && options.asof.is_empty()
        });
        let Some(route) = lasting else { return Self::No };
        let to = |lang| format!("{site}{}", Options { lang, ..Options::default() }.link(&route.path()));
        let own = |lang: Lang| (lang.code(), to(lang));
        let plain = Options { lang: options.lang, ..Options::default() };
        Self::Lasting {
            canonical: to(options.lang),
            languages: [own(Lang::Zh), own(Lang::En), ("x-default", to(Lang::default()))],
            is_plain: options == plain,
        }
    }
}

/// The elements of the head.
#[component]
pub fn IndexingLinks(links: Indexing) -> impl IntoView {
    let (canonical, languages, is_plain) = match links {
        Indexing::Lasting { canonical, languages, is_plain } => {
            (Some(canonical), languages.to_vec(), is_plain)
        }
        Indexing::No => (None, Vec::new(), false),
    };
    let languages = languages.into_iter().map(|(lang, href)| {
        view! { <link rel="alternate" hreflang=lang href=href/> }
    });
    view! {
        {canonical.map(|href| view! { <link rel="canonical" href=href/> })}
        {languages.collect_view()}
        {(!is_plain).then(|| view! { <meta name="robots" content="noindex"/> })}
    }
}
