//! A comparison as a file: the same state as its page, one row for each body, indicator and year.

use std::collections::HashMap;

use app::components::RenderContext;
use app::islands::explorer_picture;
use app::models::{ExplorerModel, ExplorerSeries, Measure};
use app::pages::{compare_view, picture_view};
use app::problem::Problem;
use app::query::Query;
use app::route::Format;
use app::spreadsheet::{self, BYTE_ORDER_MARK, Cell};
use app::trend;
use app::view::CompareView;
use axum::Json;
use axum::response::{IntoResponse, Response};
use domain::series::{Point, Series};
use domain::{Indicator, Known, Lang};
use http::header;
use serde_json::json;

use crate::site::Site;
use crate::twins::json::terms;
use crate::twins::{self, error};

/// `/compare.json`, `/compare.csv`, and `/compare.svg` with the picture of its first indicator.
pub async fn answer(site: &Site, format: Format, query: &Query) -> Response {
    if format == Format::Svg {
        let drawn = drawn(site, query).await;
        return drawn.unwrap_or_else(|why| error(why, &query.options));
    }
    let view = match compare_view(&site.backend, query).await {
        Ok(view) => view,
        Err(why) => return error(why, &query.options),
    };
    if format == Format::Csv {
        let headers = [
            (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
            (header::CONTENT_DISPOSITION, "attachment; filename=\"compare.csv\""),
        ];
        return (headers, written(&view, query.options.lang)).into_response();
    }
    let rows: Vec<_> = rows(&view).iter().map(Row::json).collect();
    let breaks = breaks(&view);
    Json(json!({ "address": view.state.path(), "values": rows, "breaks": breaks })).into_response()
}

/// The picture of the first indicator, as the page shows it.
async fn drawn(site: &Site, query: &Query) -> Result<Response, Problem> {
    let view = picture_view(&site.backend, query).await?;
    let (context, state) = (RenderContext { options: query.options.carried() }, &view.state);
    let series = ExplorerSeries::from(ExplorerModel::of(&view.bodies, &view.indicators, context.lang()));
    let address = state.canonical(&context.options);
    let foot = format!("{} · {}{address}", context.words().compare, site.backend.settings.public_url);
    let picture = explorer_picture(&context, &series, state, foot).ok_or(Problem::UnknownFigure)?;
    let name = state.items.first().map_or("compare", String::as_str);
    Ok(twins::picture(name, picture))
}

/// One body's figure in one year.
struct Row<'v> {
    agency: &'v domain::Agency,
    indicator: &'v Indicator,
    point: Point,
}

impl Row<'_> {
    fn json(&self) -> serde_json::Value {
        let point = &self.point;
        let mut out = json!({
            "agency": self.agency.slug,
            "item": self.indicator.code,
            "year": point.year,
            "form": point.form,
            "scope": point.scope,
            "value": point.known.number(),
            "state": point.known.state(),
            "unit": self.indicator.unit(Lang::Zh),
            "stated_in_words": point.aside.as_ref().and_then(Known::number),
        });
        if let Known::Derived(formula) = &point.known {
            out["formula"] = terms(formula);
        }
        if let Some(rule) = &point.failed {
            out["failed"] = json!(rule);
        }
        out
    }

    /// `measure` is its indicator in the language.
    fn cells(&self, measure: &Measure, lang: Lang) -> [Cell; 13] {
        let Point { known, failed, year, form, scope, .. } = &self.point;
        let formula = if let Known::Derived(formula) = known { formula.codes() } else { String::new() };
        [
            self.agency.slug.as_str().into(),
            self.agency.name(lang).into(),
            self.indicator.code.into(),
            self.indicator.name.get(lang).into(),
            Cell::Count(year.number().into()),
            form.as_str().into(),
            scope.name().get(lang).into(),
            Cell::Number(known.number()),
            known.state().into(),
            self.indicator.unit(lang).into(),
            trend::shown(measure, known, failed.as_deref(), lang).into(),
            formula.into(),
            failed.as_deref().unwrap_or_default().into(),
        ]
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
    let mut all: Vec<serde_json::Value> = Vec::new();
    for (_, indicator, series) in series(view) {
        for found in series.breaks {
            let reason = indicator.crossing(&found.from, &found.to).reason;
            let one = json!({
                "item": indicator.code,
                "from_form": found.from,
                "to_form": found.to,
                "bridge": found.bridge.code(),
                "reason": { "zh": reason.zh, "en": reason.en },
            });
            if !all.contains(&one) {
                all.push(one);
            }
        }
    }
    all
}

fn written(view: &CompareView, lang: Lang) -> String {
    let head = [
        "agency",
        "name",
        "item",
        "item_name",
        "year",
        "form",
        "scope",
        "value",
        "state",
        "unit",
        "shown",
        "formula",
        "failed",
    ];
    let measures: HashMap<_, _> =
        view.indicators.iter().map(|one| (one.code, Measure::of(one, lang))).collect();
    let rows = rows(view);
    let cells = rows.iter().filter_map(|row| Some(row.cells(measures.get(row.indicator.code)?, lang)));
    let table = spreadsheet::csv(head, cells);
    format!("{BYTE_ORDER_MARK}{table}")
}
