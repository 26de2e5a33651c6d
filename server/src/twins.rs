//! Data twins: the address of a report or figure with `.json`, `.csv` or `.svg` at its end.

mod csv_file;
pub(crate) mod json;

use app::address::{self, Place};
use app::models::{FigureModel, ReportView};
use app::options::Options;
use app::picture::{self, WIDE};
use app::problem::Problem;
use app::query::Query;
use app::route::{Format, Route};
use axum::body::Bytes;
use axum::response::{IntoResponse, Response};
use domain::Row;
use domain::figure::Figure;
use http::{HeaderMap, HeaderValue, StatusCode, header};

use crate::cache::{Entry, Made};
use crate::site::Site;

/// The policy of a picture, which carries its own style and nothing else.
const PICTURE_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// A picture as a file of this name.
pub fn picture(name: &str, svg: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml".to_owned()),
        (header::CONTENT_SECURITY_POLICY, PICTURE_POLICY.to_owned()),
        (header::CONTENT_DISPOSITION, format!("inline; filename=\"{name}.svg\"")),
    ];
    (headers, svg).into_response()
}

/// Answers with the file, or with the one shape of errors.
pub async fn answer(site: &Site, route: &Route, query: &Query, headers: &HeaderMap) -> Response {
    let options = route.options(&query.options);
    let make = || async {
        match make(site, route, &options).await {
            Ok((headers, body)) => Made::Shared(Entry::new(StatusCode::OK, headers, body)),
            Err(why) => Made::Once(error_entry(why, &options)),
        }
    };
    site.cache.answer(site.cache.key(route, query), headers, make).await
}

async fn make(site: &Site, route: &Route, options: &Options) -> Result<(HeaderMap, Bytes), Problem> {
    let (agency, year, slug) = match &route.place {
        Place::Report(agency, year) => (agency, *year, None),
        Place::Figure(agency, year, slug) => (agency, *year, Some(slug)),
        _ => return Err(Problem::UnknownPage),
    };
    let view = site.backend.report_view(agency, year, &options.asof).await?;
    let figure = match slug {
        Some(slug) => Some(Figure::find(&view.report, slug).ok_or(Problem::UnknownFigure)?),
        None => None,
    };
    let (kind, body) = match (route.format, figure) {
        (Format::Json, figure) => ("application/json", json::file(&view, figure, options.lang)?),
        (Format::Csv, figure) => ("text/csv; charset=utf-8", csv_file::file(&view, figure, options.lang)?),
        (Format::Svg, Some(figure)) => ("image/svg+xml", svg(site, &view, figure, options)?),
        (Format::Svg, None) => return Err(Problem::UnknownFigure),
        (Format::Page | Format::Series | Format::Embed | Format::Sitemap(_), _) => {
            return Err(Problem::UnknownPage);
        }
    };
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let place = if route.format == Format::Csv { "attachment" } else { "inline" };
    let path = route.path();
    let name = path.trim_start_matches("/agencies/").replace('/', "_");
    if let Ok(name) = HeaderValue::from_str(&format!("{place}; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    if route.format == Format::Svg {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(PICTURE_POLICY));
    }
    Ok((headers, body.into()))
}

/// What every file and page of a report is written from: the rows of its form, or of a figure.
fn rows<'v>(view: &'v ReportView, figure: Option<Figure<'v>>) -> Result<Vec<Row<'v>>, Problem> {
    let rows = figure.map_or_else(|| view.report.rows(), |figure| figure.rows());
    if rows.is_empty() { Err(Problem::Broken) } else { Ok(rows) }
}

fn svg(site: &Site, view: &ReportView, figure: Figure<'_>, options: &Options) -> Result<String, Problem> {
    let path = address::figure(&view.agency.slug, view.report.year, figure.kind.slug);
    let foot = format!(
        "{} · {}{}",
        view.report.source.title,
        site.backend.settings.public_url,
        options.carried().link(&path)
    );
    picture::file(&FigureModel::of(&figure, options.lang), options.order, WIDE, foot)
        .ok_or(Problem::UnknownFigure)
}

/// An error for machines, in its one shape.
pub fn error(problem: Problem, options: &Options) -> Response {
    error_entry(problem, options).answer(&HeaderMap::new())
}

/// The error that an option of the query cannot be read.
pub fn refusal(problem: Problem, options: &Options, option: &str) -> Response {
    let mut body = error_body(problem, options);
    body["error"]["option"] = option.into();
    entry_of(problem, &body).answer(&HeaderMap::new())
}

/// An answer as compact JSON, for one request.
pub fn json_entry(answer: &impl serde::Serialize) -> Entry {
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    match serde_json::to_string(answer) {
        Ok(body) => Entry::once(StatusCode::OK, headers, body.into()),
        Err(_) => error_entry(Problem::Broken, &Options::default()),
    }
}

fn error_entry(problem: Problem, options: &Options) -> Entry {
    entry_of(problem, &error_body(problem, options))
}

fn error_body(problem: Problem, options: &Options) -> serde_json::Value {
    let (_, message) = problem.words(options.lang);
    let mut body = serde_json::json!({
        "error": { "code": problem.code(), "status": problem.status(), "message": message }
    });
    if let Problem::Damaged(damaged) = problem {
        body["error"]["release"] = damaged.number.into();
        body["error"]["last_good"] = serde_json::json!(
            damaged
                .last_good
                .map(|good| { serde_json::json!({ "release": good.number, "asof": good.published_at() }) })
        );
    }
    body
}

fn entry_of(problem: Problem, body: &serde_json::Value) -> Entry {
    let status = StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Entry::once(status, headers, body.to_string().into())
}
