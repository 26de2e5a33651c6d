//! What a topic's dashboard shows of a year, as a CSV file: one row for each body and measure.

use app::models::{Stated, TopicBody, TopicSeries};
use app::query::Query;
use app::spreadsheet::{self, BYTE_ORDER_MARK, Cell};
use app::topic_state::TopicState;
use app::trend;
use axum::response::{IntoResponse, Response};
use domain::Lang;
use domain::topic::Topic;
use http::header;

use crate::site::Site;
use crate::twins::error;

/// `/topics/requests.csv` with the state of its page. The chosen body is marked on the page alone.
pub async fn answer(site: &Site, topic: Topic, query: &Query) -> Response {
    let (state, lang) = (TopicState::read(topic, query), query.options.lang);
    let model = match site.backend.topic_model(&state, lang).await {
        Ok(model) => model,
        Err(why) => return error(why, &query.options),
    };
    let table = model.map_or_else(String::new, |model| written(&TopicSeries::from(model), &state, lang));
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}.csv\"", topic.slug())),
    ];
    (headers, format!("{BYTE_ORDER_MARK}{table}")).into_response()
}

fn written(series: &TopicSeries, state: &TopicState, lang: Lang) -> String {
    let head = [
        "agency",
        "name",
        "level",
        "kind",
        "year",
        "form",
        "scope",
        "partial",
        "item",
        "item_name",
        "value",
        "state",
        "unit",
        "shown",
        "failed",
    ];
    let rows = series.measures().flat_map(|measure| {
        let stated = series.stated(state, &measure.code).into_iter();
        stated.filter_map(move |stated| {
            let body = series.bodies.get(stated.body)?;
            Some(row(body, measure, &stated, lang))
        })
    });
    spreadsheet::csv(head, rows)
}

fn row(body: &TopicBody, measure: &app::models::Measure, stated: &Stated<'_>, lang: Lang) -> [Cell; 15] {
    let point = stated.point;
    let failed = point.failed.as_deref();
    [
        body.slug.as_str().into(),
        body.name.as_str().into(),
        body.level.code().into(),
        body.kind.code().into(),
        Cell::Count(point.year.number().into()),
        point.form.as_str().into(),
        point.scope.name().get(lang).into(),
        if point.partial { "partial" } else { "" }.into(),
        measure.code.as_str().into(),
        measure.name.as_str().into(),
        Cell::Number(stated.number()),
        point.known.state().into(),
        measure.unit(lang).into(),
        trend::shown(measure, &point.known, failed, lang).into(),
        failed.unwrap_or_default().into(),
    ]
}
