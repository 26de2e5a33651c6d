//! What search engines are told of a page: the address they should show, its languages, and whether to
//! show it at all.

use domain::Lang;
use maud::{Markup, html};

use crate::options::Options;
use crate::query::Query;
use crate::route::Route;

/// The elements of the head for a page; `found` says whether the page is there.
pub fn links(route: Option<&Route>, query: &Query, found: bool, site: &str) -> Markup {
    let options = route.map(|route| route.options(&query.options)).unwrap_or_default();
    // A state of a page and the record as it once was are addresses without number. They are for people.
    let lasting = route.filter(|route| {
        found && !route.place.is_desk() && !route.has_state(query) && options.asof.is_empty()
    });
    let plain = Options { lang: options.lang, ..Options::default() };
    let to = |lang: Lang| {
        let path = lasting.map(Route::path).unwrap_or_default();
        format!("{site}{}", Options { lang, ..Options::default() }.link(&path))
    };
    html! {
        @if lasting.is_some() {
            link rel="canonical" href=(to(options.lang));
            @for lang in [Lang::Zh, Lang::En] { link rel="alternate" hreflang=(lang.code()) href=(to(lang)); }
            link rel="alternate" hreflang="x-default" href=(to(Lang::default()));
        }
        @if lasting.is_none() || options != plain { meta name="robots" content="noindex"; }
    }
}
