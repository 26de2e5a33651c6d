//! Why lines break, are dashed, or leave a year out.

use leptos::prelude::*;

use crate::components::RenderContext;
use crate::models::{BodySeries, FormChange, Measure};
use crate::trend;

/// Years whose numbers are in doubt, and changes of form, each with its reason one tap away.
#[component]
pub fn Reasons(measure: Measure, bodies: Vec<BodySeries>) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words, colon) = (context.lang(), context.explorer_words(), context.colon());
    let doubts = bodies.iter().flat_map(|body| {
        let doubts = body.series.points.iter().filter_map(|point| trend::doubt(&measure, point, lang));
        let is_alone = bodies.len() == 1;
        doubts.map(move |doubt| if is_alone { doubt } else { format!("{}{colon}{doubt}", body.name) })
    });
    let doubts = doubts.map(|doubt| view! { <p class="quiet doubt">{doubt}</p> }).collect_view();
    let changes = changes(&measure, &bodies).into_iter().map(|change| {
        let ChangeBetween { after, before, change: FormChange { bridge, reason, .. } } = change;
        let grade = bridge.name().get(lang);
        view! {
            <details class="bridge-reason">
                <summary>{format!("{after}／{before} {}{colon}{grade}", words.break_between)}</summary>
                <p>{reason}</p>
            </details>
        }
    });
    view! {
        {doubts}
        {changes.collect_view()}
    }
}

/// A change of form between two years.
struct ChangeBetween {
    after: i32,
    before: i32,
    change: FormChange,
}

/// The changes within bodies' series, then those between one body's years and another's. What lies around
/// a change that is named is not named again.
fn changes(measure: &Measure, bodies: &[BodySeries]) -> Vec<ChangeBetween> {
    let breaks = bodies.iter().flat_map(|body| &body.series.breaks);
    let within = breaks.filter_map(|found| {
        let years = (i32::from(found.after.number()), i32::from(found.before.number()));
        Some((years, measure.change(&found.from, &found.to)?))
    });
    let mut changes: Vec<ChangeBetween> = Vec::new();
    for ((after, before), change) in within.chain(trend::spans_of_forms(measure, bodies)) {
        if !changes.iter().any(|known| known.after >= after && known.before <= before) {
            changes.push(ChangeBetween { after, before, change: change.clone() });
        }
    }
    changes
}
