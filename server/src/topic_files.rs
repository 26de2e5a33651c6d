//! What a topic's dashboard shows, as files: a year as CSV, one row for each body and measure; a picture as SVG.

use app::components::RenderContext;
use app::islands::topic_picture;
use app::models::{Measure, Stated, TopicBody, TopicSeries};
use app::problem::Problem;
use app::query::Query;
use app::route::Format;
use app::spreadsheet::{self, BYTE_ORDER_MARK, Cell};
use app::topic_state::{TopicPicture, TopicState};
use app::trend;
use axum::response::{IntoResponse, Response};
use domain::Lang;
use domain::topic::Topic;
use http::header;

use crate::site::Site;
use crate::twins::{self, error};

/// `/topics/requests.csv` with the state of its page, and `/topics/requests.svg` with the name of a picture. The
/// table is the same whichever body is chosen.
pub async fn answer(site: &Site, topic: Topic, format: Format, query: &Query) -> Response {
    let (state, lang) = (TopicState::read(topic, query), query.options.lang);
    let series = match site.backend.topic_model(&state, lang).await {
        Ok(model) => model.map(TopicSeries::from),
        Err(why) => return error(why, &query.options),
    };
    if format == Format::Svg {
        let picture = TopicPicture::find(query.value("picture"));
        let drawn =
            picture.zip(series).and_then(|(picture, series)| drawn(site, picture, &series, &state, query));
        return drawn.unwrap_or_else(|| error(Problem::UnknownFigure, &query.options));
    }
    let table = series.map_or_else(String::new, |series| written(&series, &state, lang));
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}.csv\"", topic.slug())),
    ];
    (headers, format!("{BYTE_ORDER_MARK}{table}")).into_response()
}

/// A picture as a file that carries its own style; none where it has nothing to draw.
fn drawn(
    site: &Site,
    picture: TopicPicture,
    series: &TopicSeries,
    state: &TopicState,
    query: &Query,
) -> Option<Response> {
    let (options, lang) = (query.options.carried(), query.options.lang);
    let measure = series.measure(state.item)?;
    let plotted = topic_picture(picture, &RenderContext { options: options.clone() }, series, state);
    let title = format!("{} {}", series.year(state), measure.name);
    let address = state.canonical(&options);
    let foot = format!("{} · {}{address}", state.topic.name().get(lang), site.backend.settings.public_url);
    let file = plotted.file(picture.code(), title, foot)?;
    Some(twins::picture(&format!("{}-{}", state.topic.slug(), picture.code()), file))
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
    // A file shows no other year than the one that was named.
    let is_known = !series.is_unknown_year(state);
    let rows = series.measures().filter(|_| is_known).flat_map(|measure| {
        let stated = series.stated(state, &measure.code).into_iter();
        stated.filter_map(move |stated| {
            let body = series.bodies.get(stated.body)?;
            Some(row(body, measure, &stated, lang))
        })
    });
    spreadsheet::csv(head, rows)
}

fn row(body: &TopicBody, measure: &Measure, stated: &Stated<'_>, lang: Lang) -> [Cell; 15] {
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
