//! What changed most since the year before, where a line joins the two years and both numbers are exact.

use domain::Number;
use domain::quartiles::largest_first;
use domain::series::Point;
use leptos::either::Either;
use leptos::prelude::*;

use super::state::Dashboard;
use crate::address::Place;
use crate::components::RenderContext;
use crate::models::TopicSeries;
use crate::topic_state::TopicState;
use crate::trend;

/// How many are listed.
const LISTED: usize = 5;

/// A body's two years.
#[derive(Clone, PartialEq)]
struct Changed {
    name: String,
    href: String,
    before: String,
    now: String,
    change: String,
}

/// The panel.
#[component]
pub(super) fn Changes() -> impl IntoView {
    let context = RenderContext::current();
    let words = context.topic_words();
    let dashboard = Dashboard::current();
    let changed = Memo::new(move |_| dashboard.read(|series, now| changed(&context, series, now)));
    let heading = move || match changed.with(|changed| changed.first().cloned()) {
        Some(first) => format!("{}{}{}", first.name, RenderContext::current().colon(), first.change),
        None => words.changes.to_owned(),
    };
    let list = move || {
        let changed = changed.get();
        if changed.is_empty() {
            return Either::Left(view! { <p class="empty">{words.no_changes}</p> });
        }
        let rows = changed.into_iter().map(|line| {
            view! {
                <tr>
                    <th scope="row"><a href=line.href>{line.name}</a></th>
                    <td class="value">{line.before}</td>
                    <td class="value">{line.now}</td>
                    <td class="value"><strong>{line.change}</strong></td>
                </tr>
            }
        });
        let rows = rows.collect_view();
        Either::Right(view! {
            <div class="table-frame" tabindex="0" role="group" aria-label=words.changes>
                <table>
                    <caption class="visually-hidden">{words.changes}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.body}</th>
                            <th scope="col" class="value">{words.before}</th>
                            <th scope="col" class="value">{words.now}</th>
                            <th scope="col" class="value">{words.change}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        })
    };
    let eyebrow = move || {
        let is_empty = changed.with(Vec::is_empty);
        (!is_empty).then(|| view! { <p class="eyebrow">{words.changes}</p> })
    };
    view! {
        <article class="figure panel">
            {eyebrow}
            <h2>{heading}</h2>
            {list}
        </article>
    }
}

fn changed(context: &RenderContext, series: &TopicSeries, now: &TopicState) -> Vec<Changed> {
    let lang = context.lang();
    let Some(measure) = series.measure(now.item) else { return Vec::new() };
    let stated = series.stated(now, now.item);
    let changes: Vec<_> = stated
        .iter()
        .filter_map(|stated| {
            let (before, change) =
                stated.series.change(stated.point).filter(|(_, change)| *change != Number::ZERO)?;
            Some((stated, before, change))
        })
        .collect();
    let order = largest_first(changes.iter().map(|(.., change)| change.size()));
    let line = |at: usize| {
        let (stated, before, change) = *changes.get(at)?;
        let body = series.bodies.get(stated.body)?;
        let shown = |point: &Point| trend::shown(measure, &point.known, point.failed.as_deref(), lang);
        Some(Changed {
            name: body.name.clone(),
            href: context.to(&Place::Report(body.slug.clone(), stated.point.year)),
            before: shown(before),
            now: shown(stated.point),
            change: change.signed(),
        })
    };
    order.into_iter().filter_map(line).take(LISTED).collect()
}
