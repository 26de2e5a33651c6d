//! A comparison as a file: the same state as its page, one row for each body, indicator and year.

use app::asked::Asked;
use app::pages::compare_view;
use app::problem::Problem;
use app::trend;
use app::view::CompareView;
use axum::Json;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use domain::series::{Known, Series};
use domain::{Indicator, Lang};
use http::header;
use serde_json::json;

use crate::site::Site;
use crate::twins::{error, harmless};

/// `/compare.json`
pub async fn json_file(State(site): State<Site>, RawQuery(query): RawQuery) -> Response {
    let asked = Asked::read(&query.unwrap_or_default());
    let view = match compare_view(&site.backend, &asked).await {
        Ok(view) => view,
        Err(why) => return error(why, &asked.options),
    };
    let rows: Vec<_> = rows(&view).iter().map(Row::json).collect();
    let breaks: Vec<_> = breaks(&view);
    let body = json!({ "address": view.state.path(), "values": rows, "breaks": breaks });
    ([(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")], Json(body)).into_response()
}

/// `/compare.csv`
pub async fn csv_file(State(site): State<Site>, RawQuery(query): RawQuery) -> Response {
    let asked = Asked::read(&query.unwrap_or_default());
    let view = match compare_view(&site.backend, &asked).await {
        Ok(view) => view,
        Err(why) => return error(why, &asked.options),
    };
    match written(&view, asked.options.lang) {
        Ok(text) => {
            let headers = [
                (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
                (header::CONTENT_DISPOSITION, "attachment; filename=\"compare.csv\""),
                (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
            ];
            (headers, text).into_response()
        }
        Err(why) => error(why, &asked.options),
    }
}

/// One body's figure in one year.
struct Row<'v> {
    agency: &'v domain::Agency,
    indicator: &'v Indicator,
    point: domain::series::Point,
}

impl Row<'_> {
    fn json(&self) -> serde_json::Value {
        let point = &self.point;
        json!({
            "agency": self.agency.slug,
            "item": self.indicator.code,
            "year": point.year,
            "form": point.form,
            "scope": point.scope,
            "value": point.known.number(),
            "state": state(&point.known),
            "unit": self.indicator.unit(Lang::Zh),
            "stated_in_words": point.aside.as_ref().and_then(domain::Value::stated),
        })
    }
}

/// The state of what is known, as files name it.
fn state(known: &Known) -> &'static str {
    match known {
        Known::Value(value) => value.state(),
        Known::TooFew(_) => "too_few",
        Known::NotStated => "blank",
        Known::NotOnForm => "not_on_form",
    }
}

fn series(view: &CompareView) -> impl Iterator<Item = (&domain::Agency, &Indicator, Series)> {
    view.bodies.iter().flat_map(|body| {
        let one = |indicator| (&body.agency, indicator, Series::of(indicator, &body.sheets));
        view.indicators.iter().map(one)
    })
}

fn rows(view: &CompareView) -> Vec<Row<'_>> {
    series(view)
        .flat_map(|(agency, indicator, series)| {
            series.points.into_iter().map(move |point| Row { agency, indicator, point })
        })
        .collect()
}

fn breaks(view: &CompareView) -> Vec<serde_json::Value> {
    let mut told: Vec<serde_json::Value> = Vec::new();
    for (_, indicator, series) in series(view) {
        for found in series.breaks {
            let one = json!({
                "item": indicator.code,
                "from_form": found.from,
                "to_form": found.to,
                "bridge": found.bridge.code(),
                "reason": { "zh": found.reason.zh, "en": found.reason.en },
            });
            if !told.contains(&one) {
                told.push(one);
            }
        }
    }
    told
}

fn written(view: &CompareView, lang: Lang) -> Result<String, Problem> {
    let mut file = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(vec![]);
    let head =
        ["agency", "name", "item", "item_name", "year", "form", "scope", "value", "state", "unit", "shown"];
    file.write_record(head).map_err(|_| Problem::Broken)?;
    for row in rows(view) {
        let known = &row.point.known;
        let fields = [
            row.agency.slug.clone(),
            harmless(row.agency.name(lang)),
            row.indicator.code.to_owned(),
            row.indicator.name.get(lang).to_owned(),
            row.point.year.to_string(),
            row.point.form.clone(),
            row.point.scope.name().get(lang).to_owned(),
            known.number().map(|number| number.to_string()).unwrap_or_default(),
            state(known).to_owned(),
            row.indicator.unit(lang),
            trend::shown(row.indicator, known, lang),
        ];
        file.write_record(&fields).map_err(|_| Problem::Broken)?;
    }
    let bytes = file.into_inner().map_err(|_| Problem::Broken)?;
    let text = String::from_utf8(bytes).map_err(|_| Problem::Broken)?;
    Ok(format!("\u{feff}{text}"))
}
