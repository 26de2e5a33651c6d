//! What is made for programs that go through the whole site: where they may go, and everything that
//! lasts with the time of its last change (<https://www.sitemaps.org/protocol.html>).

use std::collections::BTreeMap;
use std::fmt::Write;

use app::address::Place;
use app::problem::Problem;
use app::query::Query;
use app::route::{Format, Route};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Form;
use domain::topic::Topic;
use http::{HeaderMap, HeaderValue, StatusCode, header};

use crate::cache::{Entry, Made};
use crate::pages::problem_entry;
use crate::site::Site;

/// The most addresses in one file, as the protocol has it.
const MOST: usize = 50_000;

/// `/robots.txt`. States of pages are without number; their links say so too.
pub async fn robots(State(site): State<Site>) -> Response {
    let site = &site.backend.settings.public_url;
    let text = format!(
        "User-agent: *\nDisallow: /desk\nDisallow: /fn/\nDisallow: /search?\nDisallow: /compare?\nDisallow: /compare.\n\
         Disallow: /*theme=\nDisallow: /*size=\nDisallow: /*sort=\nDisallow: /*view=\nDisallow: /*asof=\n\n\
         Sitemap: {site}{}\n",
        Route { place: Place::Home, format: Format::Sitemap(0) }.path()
    );
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// `/favicon.ico`, for browsers that request it without having read a page.
pub async fn icon(State(site): State<Site>) -> Response {
    Redirect::temporary(&site.bundle.file("icon.svg")).into_response()
}

/// `/sitemap.xml` and its parts.
pub async fn sitemap(site: &Site, route: &Route, part: u32, query: &Query, headers: &HeaderMap) -> Response {
    let make = || async {
        match written(site, part).await {
            Ok(text) => {
                let mut headers = HeaderMap::new();
                headers
                    .insert(header::CONTENT_TYPE, HeaderValue::from_static("application/xml; charset=utf-8"));
                Made::Shared(Entry::new(StatusCode::OK, headers, text.into()))
            }
            Err(why) => Made::Once(problem_entry(why, &query.options, &site.bundle, HeaderMap::new())),
        }
    };
    site.cache.answer(site.cache.key(route, query), headers, make).await
}

/// An address that lasts, and when it last changed; nothing where that is not known.
struct Line {
    place: Place,
    changed: Option<String>,
}

async fn written(site: &Site, part: u32) -> Result<String, Problem> {
    let lines = lines(site).await?;
    let public = &site.backend.settings.public_url;
    let parts = lines.len().div_ceil(MOST);
    match usize::try_from(part).unwrap_or(usize::MAX) {
        0 if parts > 1 => Ok(index(public, parts)),
        0 => Ok(addresses(public, &lines)),
        part if parts > 1 && part <= parts => {
            Ok(addresses(public, lines.chunks(MOST).nth(part - 1).unwrap_or_default()))
        }
        _ => Err(Problem::UnknownPage),
    }
}

/// Everything that lasts: lists, bodies, their reports, the figures of these, and the dictionary.
async fn lines(site: &Site) -> Result<Vec<Line>, Problem> {
    let reports = site.backend.published_reports().await?;
    let newest = reports.iter().map(|report| report.published_at.as_str()).max().map(str::to_owned);
    let mut bodies: BTreeMap<&str, &str> = BTreeMap::new();
    for report in &reports {
        let last = bodies.entry(&report.agency).or_default();
        *last = (*last).max(&report.published_at);
    }
    let at = |place: Place, changed: Option<&str>| Line { place, changed: changed.map(str::to_owned) };
    let topics = Topic::ALL.map(Place::Topic);
    let lists =
        [Place::Home, Place::Agencies].into_iter().chain(topics).map(|place| at(place, newest.as_deref()));
    let fixed = [Place::Items, Place::Check, Place::Compare, Place::Search].map(|place| at(place, None));
    let of_bodies = bodies.iter().map(|(slug, changed)| at(Place::Agency((*slug).to_owned()), Some(changed)));
    let of_reports = reports.iter().flat_map(|report| {
        let changed = report.published_at.as_str();
        let figures = Form::find(&report.form).map_or(&[][..], |form| form.figures);
        let name = || report.agency.clone();
        let figures = figures
            .iter()
            .map(move |kind| at(Place::Figure(name(), report.year, kind.slug.into()), Some(changed)));
        std::iter::once(at(Place::Report(name(), report.year), Some(changed))).chain(figures)
    });
    let mut codes: Vec<_> = Form::all()
        .iter()
        .flat_map(|form| form.parts)
        .flat_map(|part| part.items)
        .map(|item| item.code)
        .collect();
    codes.sort_unstable();
    codes.dedup();
    let items = codes.into_iter().map(|code| at(Place::Item(code.to_owned()), None));
    Ok(lists.chain(fixed).chain(of_bodies).chain(of_reports).chain(items).collect())
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The file of some addresses. Paths and times hold nothing that XML would read as its own.
fn addresses(public: &str, lines: &[Line]) -> String {
    let mut out = format!("{HEAD}<urlset xmlns=\"{NAMESPACE}\">\n");
    for line in lines {
        let _ = write!(out, "<url><loc>{public}{}</loc>", line.place.path());
        if let Some(changed) = &line.changed {
            let _ = write!(out, "<lastmod>{changed}</lastmod>");
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}

/// The file that names the parts.
fn index(public: &str, parts: usize) -> String {
    let mut out = format!("{HEAD}<sitemapindex xmlns=\"{NAMESPACE}\">\n");
    for part in 1..=parts {
        let _ = writeln!(out, "<sitemap><loc>{public}/sitemap-{part}.xml</loc></sitemap>");
    }
    out.push_str("</sitemapindex>\n");
    out
}
