//! Where every address of the record is read, once, before anything is rendered: one spelling is
//! answered, others are sent to it or are not found.

use app::address::Place;
use app::options::Options;
use app::problem::Problem;
use app::query::{LONGEST_ADDRESS, Query};
use app::route::{Format, Route};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderMap, Uri};

use crate::site::Site;
use crate::{
    bodies_file, canonical, compared_series, comparisons, crawling, data_queries, embeds, pages, suggestions,
    topic_files, twins,
};

/// A server function's address holds an address of the record, written once more.
const LONGEST_CALL: usize = 3 * LONGEST_ADDRESS;
/// A form of the desk that is refused gives back in its page's address what was typed, in which a
/// Chinese character takes nine bytes.
const LONGEST_AT_DESK: usize = 6 * LONGEST_ADDRESS;

/// Refuses an address that is longer than any of ours before anything reads it.
pub async fn length(State(site): State<Site>, request: Request, next: Next) -> Response {
    let uri = request.uri();
    let length = uri.path_and_query().map_or(0, |text| text.as_str().len());
    let most = match uri.path() {
        path if path.starts_with("/fn/") => LONGEST_CALL,
        path if path.starts_with("/desk/") => LONGEST_AT_DESK,
        _ => LONGEST_ADDRESS,
    };
    if length <= most {
        return next.run(request).await;
    }
    refuse(&site, uri.path(), Problem::LongAddress, &Options::default())
}

/// A page, or the same place as a file or for a frame.
pub async fn answer(State(site): State<Site>, request: Request) -> Response {
    let (uri, headers) = (request.uri().clone(), request.headers().clone());
    let query = Query::read(uri.query().unwrap_or_default());
    let Some(route) = Route::read(uri.path()) else {
        return elsewhere(site, &uri, &query, request).await;
    };
    if !data_queries::is_plain(&route, &query) {
        return odd_query(&site, &route, &query, &headers).await;
    }
    match route.format {
        Format::Page => pages::show(site, request).await,
        Format::Embed => embeds::show(&site, &route, &query, &headers).await,
        Format::Sitemap(part) => crawling::sitemap(&site, &route, part, &query, &headers).await,
        // All others are files.
        _ => file(&site, &route, &query, &headers).await,
    }
}

async fn file(site: &Site, route: &Route, query: &Query, headers: &HeaderMap) -> Response {
    match &route.place {
        Place::Agencies => bodies_file::answer(site, query, headers).await,
        Place::Search => suggestions::answer(site, query, headers).await,
        Place::Compare if route.format == Format::Series => {
            compared_series::answer(site, query, headers).await
        }
        Place::Compare => comparisons::answer(site, route.format, query).await,
        Place::Topic(topic) => topic_files::answer(site, *topic, route.format, query).await,
        Place::Release(agency, year, number) => {
            canonical::answer(site, agency, *year, *number, headers).await
        }
        _ => twins::answer(site, route, query, headers).await,
    }
}

/// A file whose query has a value that cannot be read, or a parameter that changes nothing in it.
async fn odd_query(site: &Site, route: &Route, query: &Query, headers: &HeaderMap) -> Response {
    if let Some(refused) = data_queries::refused(route, query) {
        return refused;
    }
    // As it is sent to who has none of it and takes no compression.
    let whole = file(site, route, query, &HeaderMap::new()).await;
    data_queries::with_ignored(route, query, headers, whole).await
}

/// What is no address of the record, or one in another spelling.
async fn elsewhere(site: Site, uri: &Uri, query: &Query, request: Request) -> Response {
    if let Some(route) = Route::meant(uri.path()) {
        return Redirect::permanent(&route.address(query)).into_response();
    }
    let (format, stem) = Format::of(uri.path());
    if format == Format::Page && is_plain(uri.path()) {
        // A path that somebody may have typed gets the app's page, with the way on.
        return pages::show(site, request).await;
    }
    refuse(&site, uri.path(), Problem::nowhere(stem), &query.options)
}

/// A refusal in the format of the path.
fn refuse(site: &Site, path: &str, why: Problem, options: &Options) -> Response {
    if Format::of(path).0.is_data() {
        return twins::error(why, options);
    }
    pages::problem(why, options, &site.bundle)
}

/// Whether a path reads the same for everyone who reads paths: by our rules and by those of URLs.
fn is_plain(path: &str) -> bool {
    let segment = |segment: &str| {
        let character = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~');
        !segment.is_empty() && !segment.starts_with('.') && segment.bytes().all(character)
    };
    path.len() <= 200 && path.strip_prefix('/').is_some_and(|path| path.split('/').all(segment))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_path_reads_the_same_for_everyone() {
        for path in ["/nothing", "/agencies/HUN", "/a/b.c/d~e", "/desk/other"] {
            assert!(is_plain(path), "{path}");
        }
        for path in [
            "",
            "/",
            "//",
            "//evil.example",
            "/a//b",
            "/a/",
            "/a/../b",
            "/.",
            "/%2e",
            "/\\a",
            "/a b",
            "/a:b",
            "a",
        ] {
            assert!(!is_plain(path), "{path}");
        }
    }
}
