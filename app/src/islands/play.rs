//! A button that runs through years.

use std::time::Duration;

use domain::report::Year;
use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;

use crate::components::RenderContext;

/// How long a year stands while the years run.
const STEP: Duration = Duration::from_millis(900);

/// Shows one year after the other, until the last, until it is pressed again, or until its page is gone.
#[component]
pub fn Play(
    /// The years to run through from now on, in order.
    years: Callback<(), Vec<Year>>,
    show: Callback<Year>,
    /// Whether its page is still shown.
    is_going: Callback<(), bool>,
) -> impl IntoView {
    let words = RenderContext::current().explorer_words();
    let running = RwSignal::new(None::<IntervalHandle>);
    let stop = move || {
        if let Some(handle) = running.get_untracked() {
            handle.clear();
            running.set(None);
        }
    };
    let begin = move || {
        let rest = StoredValue::new(years.run(()).into_iter());
        let next = move || rest.try_update_value(Iterator::next).flatten();
        if let Some(first) = next() {
            show.run(first);
        }
        let step = move || match next() {
            Some(year) if is_going.run(()) => show.run(year),
            _ => stop(),
        };
        running.set(set_interval_with_handle(step, STEP).ok());
    };
    let toggle = move |_| if running.with_untracked(Option::is_some) { stop() } else { begin() };
    let word = move || if running.with(Option::is_some) { words.pause } else { words.play };
    view! { <button type="button" class="play with-script" on:click=toggle>{word}</button> }
}
