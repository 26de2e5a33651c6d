//! Data twins: the address of a report or figure with `.json`, `.csv` or `.svg` at its end.

mod csv_file;
pub(crate) mod json;

use std::sync::Arc;

use app::address;
use app::options::Options;
use app::picture::{self, WIDE};
use app::problem::Problem;
use app::wire::ReportView;
use axum::response::{IntoResponse, Response};
use axum::{Json, body::Bytes};
use domain::figure::{Figure, Row};
use domain::report::Year;
use http::{HeaderMap, HeaderValue, StatusCode, Uri, header};

use crate::kept::{Entry, Shows};
use crate::pages::{may_keep, options_of};
use crate::site::Site;

/// The kind of file that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// JSON.
    Json,
    /// CSV with a byte order mark.
    Csv,
    /// A picture.
    Svg,
}

/// What a twin's address asks for.
#[derive(Clone, Copy, Debug)]
pub struct Twin<'p> {
    kind: Kind,
    agency: &'p str,
    year: &'p str,
    figure: Option<&'p str>,
}

impl<'p> Twin<'p> {
    /// Reads a path; `None` where it is no twin's.
    pub fn of(path: &'p str) -> Option<Self> {
        let (stem, extension) = path.rsplit_once('.')?;
        let kind = match extension {
            "json" => Kind::Json,
            "csv" => Kind::Csv,
            "svg" => Kind::Svg,
            _ => return None,
        };
        let rest = stem.strip_prefix("/agencies/")?;
        let (agency, rest) = rest.split_once('/')?;
        let (year, figure) = rest.split_once('/').map_or((rest, None), |(year, figure)| (year, Some(figure)));
        Some(Self { kind, agency, year, figure })
    }
}

/// Answers with the file, or with the one shape of errors.
pub async fn answer(site: &Site, twin: Twin<'_>, uri: &Uri, asked: &HeaderMap) -> Response {
    let options = options_of(uri);
    let path = uri.path();
    let (keep, address) = (may_keep(path, &options), options.link(path));
    if let Some(entry) = site.kept.find(&address).filter(|_| keep) {
        return entry.answer(asked);
    }
    let publications = site.kept.publications();
    match make(site, twin, &options).await {
        Ok((headers, body)) => {
            let entry = Arc::new(Entry::new(StatusCode::OK, headers, body));
            if keep {
                site.kept.keep(address, Shows::of(path), Arc::clone(&entry), publications);
            }
            entry.answer(asked)
        }
        Err(why) => error(why, &options),
    }
}

async fn make(site: &Site, twin: Twin<'_>, options: &Options) -> Result<(HeaderMap, Bytes), Problem> {
    if !domain::agency::is_slug(twin.agency) {
        return Err(Problem::UnknownAgency);
    }
    let year = Year::from_address(twin.year).ok_or(Problem::UnknownReport)?;
    let view = site.backend.report_view(twin.agency, year, &options.asof).await?;
    let figure = match twin.figure {
        Some(slug) => Some(Figure::find(&view.report, slug).ok_or(Problem::UnknownFigure)?),
        None => None,
    };
    let stem =
        [Some(twin.agency), Some(twin.year), twin.figure].into_iter().flatten().collect::<Vec<_>>().join("_");
    let (kind, extension, body) = match (twin.kind, figure) {
        (Kind::Json, figure) => ("application/json", "json", json::file(&view, figure, options.lang)?),
        (Kind::Csv, figure) => {
            ("text/csv; charset=utf-8", "csv", csv_file::file(&view, figure, options.lang)?)
        }
        (Kind::Svg, Some(figure)) => ("image/svg+xml", "svg", svg(site, &view, figure, options)?),
        (Kind::Svg, None) => return Err(Problem::UnknownFigure),
    };
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let place = if twin.kind == Kind::Csv { "attachment" } else { "inline" };
    if let Ok(name) = HeaderValue::from_str(&format!("{place}; filename=\"{stem}.{extension}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    if twin.kind == Kind::Svg {
        // The picture carries its own style, and nothing else.
        let policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    }
    Ok((headers, body.into()))
}

/// What every file and page of a report is written from: the rows of its form, or of a figure.
fn rows<'v>(view: &'v ReportView, figure: Option<Figure<'v>>) -> Result<Vec<Row<'v>>, Problem> {
    let form = view.report.form().ok_or(Problem::Broken)?;
    let all = || form.items().map(|item| Row::of(&view.report, item)).collect();
    Ok(figure.map_or_else(all, |figure| figure.rows()))
}

fn svg(site: &Site, view: &ReportView, figure: Figure<'_>, options: &Options) -> Result<String, Problem> {
    let path = address::figure(&view.agency.slug, view.report.year, figure.kind.slug);
    let foot = format!(
        "{} · {}{}",
        view.report.source.title,
        site.backend.settings.public_url,
        options.carried().link(&path)
    );
    picture::file(&figure, options.order, options.lang, WIDE, foot).ok_or(Problem::UnknownFigure)
}

/// An error for machines, in its one shape.
pub fn error(problem: Problem, options: &Options) -> Response {
    let status = StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let (_, message) = problem.words(options.lang);
    let mut body = serde_json::json!({ "error": { "code": problem.code(), "status": status.as_u16(), "message": message } });
    if let Problem::Damaged(damaged) = problem {
        body["error"]["release"] = damaged.number.into();
        body["error"]["last_good"] = serde_json::json!(
            damaged
                .last_good
                .map(|good| { serde_json::json!({ "release": good.number, "asof": good.published_at() }) })
        );
    }
    let anyone = [(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"))];
    (status, anyone, Json(body)).into_response()
}
