//! The query of a data file's address. A program gets no page that shows what was understood, so
//! a value that cannot be read is refused, and a name that changes nothing is named in JSON files.

use app::address::Place;
use app::comparison::{DENOMINATORS, Scaling, Shown};
use app::problem::Problem;
use app::query::Query;
use app::route::{Format, Route};
use app::topic_state::TopicPicture;
use axum::body::{Body, to_bytes};
use axum::response::Response;
use domain::agency::{Kind, Level, is_slug};
use domain::region::is_province;
use domain::report::Year;
use domain::time::AsOf;
use http::{HeaderMap, StatusCode};
use serde_json::json;

use crate::cache::Entry;
use crate::suggestions::ONLY_BODIES;
use crate::twins::refusal;

/// The most names that are given back.
const MOST: usize = 20;
/// The most characters of each.
const LONGEST: usize = 40;

/// Whether a value of a name can be read, for names that change a route's file; none for others.
fn fits(route: &Route, name: &str) -> Option<fn(&str) -> bool> {
    let is_compared = route.place == Place::Compare;
    let is_topic = matches!(route.place, Place::Topic(_));
    let is_dated = matches!(route.place, Place::Report(..) | Place::Figure(..));
    match name {
        "lang" => Some(|value| matches!(value, "zh" | "en")),
        "asof" if is_dated => Some(|value| AsOf::read(value).is_some()),
        "sort" if route.format == Format::Svg => Some(|value| matches!(value, "form" | "amount")),
        "agencies" if is_compared => Some(|value| value.split('~').all(is_slug)),
        "items" if is_compared => Some(|value| value.split('~').all(is_item)),
        "years" if is_compared => {
            Some(|value| value.split_once('-').is_some_and(|(from, to)| is_year(from) && is_year(to)))
        }
        "from" | "to" | "year" if is_compared => Some(is_year),
        "view" if is_compared => Some(|value| Shown::ALL.iter().any(|shown| shown.code() == value)),
        "item" | "by" if is_topic => Some(is_item),
        "year" if is_topic => Some(is_year),
        "level" if is_topic => Some(|value| Level::find(value).is_some()),
        "kind" if is_topic => Some(|value| Kind::find(value).is_some()),
        "region" if is_topic => Some(is_province),
        "picture" if is_topic && route.format == Format::Svg => {
            Some(|value| TopicPicture::find(value).is_some())
        }
        "agency" if is_topic => Some(is_slug),
        "reports" if is_topic => Some(|value| value == "whole"),
        "pin" | "hide" if is_compared && route.format == Format::Svg => {
            Some(|value| value.split('~').all(is_slug))
        }
        "scale" if is_compared && route.format == Format::Svg => {
            Some(|value| Scaling::ALL.iter().any(|scaling| scaling.code() == value))
        }
        "find" if route.place == Place::Agencies => Some(|_| true),
        "from" if route.place == Place::Agencies => Some(|value| value.parse::<u32>().is_ok()),
        // How to read goes along into the addresses of suggestions.
        "q" | "theme" | "size" if route.place == Place::Search => Some(|_| true),
        "only" if route.place == Place::Search => Some(|value| value == ONLY_BODIES),
        "per" if is_compared => Some(|value| DENOMINATORS.contains(&value)),
        _ => None,
    }
}

fn is_year(text: &str) -> bool {
    Year::from_address(text).is_some()
}

fn is_item(text: &str) -> bool {
    matches!(Place::of(&format!("/items/{text}")), Place::Item(_))
}

/// The first name, in their order, whose value cannot be read. An empty value, as forms send it, asks for
/// nothing.
fn unreadable<'q>(route: &Route, query: &'q Query) -> Option<&'q str> {
    let cannot = |name: &&str| {
        let fits = fits(route, name);
        fits.is_some_and(|fits| query.all(name).any(|value| !value.is_empty() && !fits(value)))
    };
    query.names().find(cannot)
}

/// The names that change nothing in a route's file.
fn ignored<'q>(route: &Route, query: &'q Query) -> impl Iterator<Item = &'q str> {
    query.names().filter(|name| fits(route, name).is_none())
}

/// Whether a query has nothing to refuse and nothing to list as ignored. A
/// release is what was hashed, byte for byte, whatever its query.
pub fn is_plain(route: &Route, query: &Query) -> bool {
    let is_release = matches!(route.place, Place::Release(..));
    let names = route.format == Format::Json && ignored(route, query).next().is_some();
    !route.format.is_data() || is_release || (unreadable(route, query).is_none() && !names)
}

/// The refusal of a query that cannot be read.
pub fn refused(route: &Route, query: &Query) -> Option<Response> {
    unreadable(route, query).map(|option| refusal(Problem::Unreadable, &query.options, option))
}

/// A JSON file with the names of its query that change nothing in it.
pub async fn with_ignored(route: &Route, query: &Query, headers: &HeaderMap, file: Response) -> Response {
    let (parts, body) = file.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let Ok(serde_json::Value::Object(mut object)) = serde_json::from_slice(&bytes) else {
        return Response::from_parts(parts, Body::from(bytes));
    };
    let short = |name: &str| name.chars().take(LONGEST).collect::<String>();
    let names: Vec<_> = ignored(route, query).take(MOST).map(short).collect();
    object.insert("ignored".to_owned(), json!(names));
    let status = StatusCode::from_u16(parts.status.as_u16()).unwrap_or_default();
    let mut own = parts.headers;
    own.remove(http::header::CONTENT_LENGTH);
    let text = format!("{:#}", serde_json::Value::Object(object));
    Entry::once(status, own, text.into()).answer(headers)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of<'q>(path: &str, query: &'q Query) -> (Option<&'q str>, Vec<&'q str>) {
        let route = Route::read(path).unwrap();
        (unreadable(&route, query), ignored(&route, query).collect())
    }

    #[test]
    fn what_changes_a_file_is_read_and_the_rest_is_named() {
        for (path, query, cannot, named) in [
            ("/agencies/a/2018.json", "lang=en&asof=2026-01-01", None, &[][..]),
            ("/agencies/a/2018.json", "asof=yesterday", Some("asof"), &[]),
            ("/agencies/a/2018.json", "lang=fr", Some("lang"), &[]),
            ("/agencies/a/2018.json", "lang=&sort=size&utm=1", None, &["sort", "utm"]),
            ("/agencies/a/2018/channels.svg", "sort=size", Some("sort"), &[]),
            ("/compare.json", "agencies=a~b&items=requests&years=2019-2024&year=&per=", None, &[]),
            ("/compare.json", "agencies=a~B", Some("agencies"), &[]),
            ("/compare.json", "items=requests~%3Cb%3E", Some("items"), &[]),
            ("/compare.json", "years=18-99", Some("years"), &[]),
            ("/compare.json", "view=pie", Some("view"), &[]),
            ("/compare.json", "per=people", Some("per"), &[]),
            ("/compare.json", "year=x&find=a&asof=x", Some("year"), &["asof", "find"]),
            ("/compare.json", "scale=log&pin=a", None, &["pin", "scale"]),
            ("/compare.svg", "agencies=a~b&items=requests&scale=log&pin=a&hide=b", None, &[]),
            ("/compare.svg", "scale=big", Some("scale"), &[]),
            ("/compare.svg", "pin=A", Some("pin"), &[]),
        ] {
            let query = Query::read(query);
            assert_eq!(of(path, &query), (cannot, named.to_vec()), "{path} {query:?}");
        }
    }
}
