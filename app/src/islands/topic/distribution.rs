//! How the numbers of all bodies lie in a year: a dot for each, or their count by size where they are many.

use charts::{Comparison, Distribution, Mark, MiddleHalf, Scale, Spacing};
use domain::Number;
use domain::quartiles::Quartiles;
use leptos::prelude::*;

use super::panel::Panel;
use super::state::Dashboard;
use crate::components::{RenderContext, Tip};
use crate::islands::plot::Plotted;
use crate::islands::tips;
use crate::models::{Measure, Stated, TopicBody, TopicSeries};
use crate::topic_sentences;
use crate::topic_state::{TopicPicture, TopicState};
use crate::trend;

/// The most dots of a picture.
const MOST_DOTS: usize = 300;

/// The panel.
#[component]
pub(super) fn Spread() -> impl IntoView {
    let context = RenderContext::current();
    let words = context.topic_words();
    let dashboard = Dashboard::current();
    let plotted = Memo::new(move |_| dashboard.read(|series, now| plotted(&context, series, now)));
    let note = Signal::derive(move || {
        let is_counted = plotted.with(|plotted| matches!(plotted.drawn, Comparison::BarsAmong { .. }));
        match (is_counted, dashboard.measure.with(Measure::is_percent)) {
            (true, _) => words.counted,
            (false, true) => words.even,
            (false, false) => words.tenfold,
        }
    });
    let empty = RenderContext::current().explorer_words().nothing_compares;
    view! { <Panel picture=TopicPicture::Spread name=words.distribution plotted empty note is_choosing=true/> }
}

pub(super) fn plotted(context: &RenderContext, series: &TopicSeries, now: &TopicState) -> Plotted {
    let (lang, words) = (context.lang(), context.topic_words());
    let Some(measure) = series.measure(now.item) else { return Plotted::default() };
    let ranked = series.ranked(now, now.item);
    let numbers: Vec<_> = ranked.iter().filter_map(Stated::number).collect();
    let quartiles = Quartiles::of(&numbers);
    let summary = match &quartiles {
        Some(quartiles) => {
            let median = topic_sentences::number(measure, quartiles.median, lang);
            format!("{}{}{median}", words.median, context.colon())
        }
        None => words.too_few.to_owned(),
    };
    if ranked.len() > MOST_DOTS {
        return Plotted { summary, ..counted(measure, &numbers) };
    }
    let named: Vec<_> =
        ranked.iter().filter_map(|stated| Some((series.bodies.get(stated.body)?, stated))).collect();
    let bodies: Vec<_> = ranked.iter().map(|stated| stated.body).collect();
    let tip = |(body, stated): &(&TopicBody, &Stated<'_>)| -> Tip {
        tips::of_point(context, measure, (&body.slug, &body.name), stated.series, stated.point)
    };
    let marks = named.iter().map(|(body, stated)| (body.name.as_str(), stated.point));
    let dots = trend::marks(measure, &marks.collect::<Vec<_>>(), lang);
    let chosen = ranked.iter().position(|stated| now.agency == series.slug(stated.body));
    let drawn = |number: Number| trend::drawn(measure, number).unwrap_or_default();
    let middle = quartiles.map(|quartiles| MiddleHalf {
        lower: drawn(quartiles.lower),
        median: drawn(quartiles.median),
        upper: drawn(quartiles.upper),
        label: summary.clone(),
    });
    let spacing = if measure.is_percent() { Spacing::Even } else { Spacing::Tenfold };
    let scale = Scale { spacing, ..trend::scale_of(measure, lang) };
    let distribution = Distribution { dots, chosen, middle, scale };
    Plotted {
        tips: named.iter().map(tip).collect(),
        bodies,
        summary,
        drawn: Comparison::Distribution { distribution },
    }
}

/// How many numbers are of each size: zero, one digit, two digits; of percentages, of each ten.
fn counted(measure: &Measure, numbers: &[Number]) -> Plotted {
    let size = |number: &Number| {
        let whole = number.rounded();
        if measure.is_percent() {
            whole / 10
        } else {
            whole.checked_ilog10().map_or(0, |digits| i64::from(digits) + 1)
        }
    };
    let label = |size: i64| match (measure.is_percent(), size) {
        (true, 10..) => "100%".to_owned(),
        (true, _) => format!("{}–{}%", size * 10, size * 10 + 9),
        (false, 0) => "0".to_owned(),
        (false, 1) => "1–9".to_owned(),
        (false, _) => {
            let least = 10_i64.saturating_pow(u32::try_from(size - 1).unwrap_or_default());
            format!("{least}–{}", least.saturating_mul(10) - 1)
        }
    };
    let last = numbers.iter().map(size).max().unwrap_or_default();
    let mark = |at: i64| {
        let count = numbers.iter().filter(|number| size(number) == at).count();
        let (label, text) = (label(at), count.to_string());
        let description = format!("{label}: {text}");
        Mark { label, amount: i64::try_from(count).ok(), text, description }
    };
    let marks: Vec<_> = (0..=last).map(mark).collect();
    let tip = |mark: &Mark| Tip { name: mark.label.clone(), value: mark.text.clone(), ..Tip::default() };
    let tips = marks.iter().map(tip).collect();
    Plotted {
        drawn: Comparison::BarsAmong { marks, among: Vec::new(), total: None },
        tips,
        ..Plotted::default()
    }
}
