//! The years: two sliders for the first and the last of a span, one for the year of bars and tables, and a
//! button that runs through them. Without script the sliders are fields of a form.

use domain::report::Year;
use leptos::either::Either;
use leptos::prelude::*;

use super::state::ExplorerState;
use crate::comparison::{Comparison, Shown};
use crate::components::{CarriedOptions, RenderContext};
use crate::islands::play::Play;

/// The first and the last year that anyone reports on; they change with the bodies.
type Reach = Memo<(Year, Year)>;

/// The years, where there are several.
#[component]
pub(super) fn Timeline() -> impl IntoView {
    let state = ExplorerState::current();
    let reach = move |comparison: &Comparison| {
        let years = state.series.with_value(|series| series.years(comparison));
        years.first().copied().zip(years.last().copied())
    };
    let first = state.comparison.with_untracked(reach)?;
    let reach = Memo::new(move |_| state.comparison.with(reach).unwrap_or(first));
    Some(view! { <Years reach/> })
}

#[component]
fn Years(reach: Reach) -> impl IntoView {
    let state = ExplorerState::current();
    let sliders = move || {
        if state.shown.get() == Shown::Lines {
            Either::Left(view! { <Span reach/> })
        } else {
            Either::Right(view! { <One reach/> })
        }
    };
    let action = state.comparison.with_untracked(|comparison| comparison.place().path());
    view! {
        <form
            class="timeline" method="get" action=action
            hidden=move || reach.with(|(first, last)| first == last)
            // What the sliders say is shown already; its fields are for readers without script.
            on:submit=move |event| event.prevent_default()
        >
            <CarriedOptions/>
            <OtherState/>
            {sliders}
            <button type="submit" class="without-script">
                {RenderContext::current().explorer_words().show_years}
            </button>
            <PlayYears reach/>
        </form>
    }
}

/// What the address says besides, as hidden fields of the form.
#[component]
fn OtherState() -> impl IntoView {
    let state = ExplorerState::current();
    let fields = state.comparison.get_untracked();
    let fields = Comparison { years: None, year: None, ..fields }.pairs().into_iter().map(|(name, value)| {
        view! { <input type="hidden" name=name value=value/> }
    });
    fields.collect_view()
}

/// The first and the last year.
#[component]
fn Span(reach: Reach) -> impl IntoView {
    let words = RenderContext::current().explorer_words();
    let state = ExplorerState::current();
    let span = move || state.comparison.with(|comparison| comparison.years.unwrap_or(reach.get()));
    let set = move |from: Year, to: Year| {
        let reach = reach.get_untracked();
        move |comparison: &mut Comparison| {
            comparison.years = ((from, to) != reach).then_some((from, to));
        }
    };
    let from = Signal::derive(move || span().0.max(reach.get().0));
    let to = Signal::derive(move || span().1.min(reach.get().1));
    let move_from = Callback::new(move |year: Year| state.address.slide(set(year.min(span().1), span().1)));
    let move_to = Callback::new(move |year: Year| state.address.slide(set(span().0, year.max(span().0))));
    view! {
        <Slider name="from" label=words.from value=from reach slide=move_from/>
        <Slider name="to" label=words.to value=to reach slide=move_to/>
    }
}

/// The year of bars and tables.
#[component]
fn One(reach: Reach) -> impl IntoView {
    let words = RenderContext::current().explorer_words();
    let state = ExplorerState::current();
    let year = Signal::derive(move || state.year.get().unwrap_or(reach.get().1));
    let slide =
        Callback::new(move |year: Year| state.address.slide(move |comparison| comparison.show_year(year)));
    view! { <Slider name="year" label=words.year value=year reach slide/> }
}

#[component]
fn Slider(
    name: &'static str,
    label: &'static str,
    value: Signal<Year>,
    reach: Reach,
    slide: Callback<Year>,
) -> impl IntoView {
    let on_input = move |event| {
        if let Some(year) = Year::from_address(&event_target_value(&event)) {
            slide.run(year);
        }
    };
    view! {
        <label class="slider">
            <span>{label}" "<strong>{move || value.get().to_string()}</strong></span>
            <input
                type="range" id=name name=name min=move || reach.get().0.to_string() max=move || reach.get().1.to_string() step="1"
                value=value.get_untracked().to_string() prop:value=move || value.get().to_string() on:input=on_input
            />
        </label>
    }
}

/// Runs through the years of the span that is shown, or of all.
#[component]
fn PlayYears(reach: Reach) -> impl IntoView {
    let state = ExplorerState::current();
    let is_lines = move || state.comparison.with_untracked(|comparison| comparison.shown == Shown::Lines);
    let begins = move || {
        let span = state.comparison.with_untracked(|comparison| comparison.years);
        span.filter(|_| is_lines()).map_or(reach.get_untracked().0, |(from, _)| from)
    };
    let show = move |year: Year| {
        let (first, last) = reach.get_untracked();
        state.address.slide(move |comparison| match comparison.shown {
            Shown::Lines => {
                let from = comparison.years.map_or(first, |(from, _)| from);
                comparison.years = (year < last || from > first).then_some((from, year));
            }
            _ => comparison.show_year(year),
        });
    };
    let years = Callback::new(move |()| {
        let (begins, (_, last)) = (begins(), reach.get_untracked());
        (begins.number()..=last.number()).filter_map(Year::new).collect()
    });
    let is_going = Callback::new(move |()| state.address.is_shown());
    view! { <Play years show=Callback::new(show) is_going/> }
}
