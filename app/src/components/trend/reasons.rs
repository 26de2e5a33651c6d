//! Why lines break, are dashed, or leave a year out.

use domain::indicator::Bridge;
use domain::{Indicator, Words};
use leptos::prelude::*;

use crate::components::RenderContext;
use crate::trend::{self, BodySeries};

/// Years whose numbers are in doubt, and changes of form, each with its reason one tap away.
#[component]
pub fn Reasons(indicator: Indicator, bodies: Vec<BodySeries>) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words, colon) = (context.lang(), context.words(), context.colon());
    let doubts = bodies.iter().flat_map(|body| {
        let doubts = body.series.points.iter().filter_map(|point| trend::doubt(point, lang));
        let is_alone = bodies.len() == 1;
        doubts.map(move |doubt| if is_alone { doubt } else { format!("{}{colon}{doubt}", body.name) })
    });
    let doubts = doubts.map(|doubt| view! { <p class="quiet doubt">{doubt}</p> }).collect_view();
    let changes = changes(&indicator, &bodies).into_iter().map(|change| {
        let FormChange { after, before, bridge, reason } = change;
        let grade = bridge.name().get(lang);
        view! {
            <details class="bridge-reason">
                <summary>{format!("{after}／{before} {}{colon}{grade}", words.break_between)}</summary>
                <p>{reason.get(lang)}</p>
            </details>
        }
    });
    view! {
        {doubts}
        {changes.collect_view()}
    }
}

/// A change of form between two years.
struct FormChange {
    after: i32,
    before: i32,
    bridge: Bridge,
    reason: Words,
}

/// The changes within bodies' series, then those between one body's years and another's. What lies around
/// a change that is named is not named again.
fn changes(indicator: &Indicator, bodies: &[BodySeries]) -> Vec<FormChange> {
    let within = bodies.iter().flat_map(|body| &body.series.breaks).map(|found| FormChange {
        after: i32::from(found.after.number()),
        before: i32::from(found.before.number()),
        bridge: found.bridge,
        reason: found.reason,
    });
    let between = trend::eras(indicator, bodies).into_iter().map(|((after, before), crossing)| FormChange {
        after,
        before,
        bridge: crossing.bridge,
        reason: crossing.reason,
    });
    let mut changes: Vec<FormChange> = Vec::new();
    for change in within.chain(between) {
        if !changes.iter().any(|known| known.after >= change.after && known.before <= change.before) {
            changes.push(change);
        }
    }
    changes
}
