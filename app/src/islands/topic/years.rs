//! The years that anyone reports on, as links, and a button that runs through them.

use domain::report::Year;
use leptos::prelude::*;

use super::state::Dashboard;
use crate::components::RenderContext;
use crate::islands::play::Play;
use crate::islands::state_link::StateLink;
use crate::topic_state::TopicState;

/// A link for each year.
#[component]
pub(super) fn Years() -> impl IntoView {
    let words = RenderContext::current().explorer_words();
    let dashboard = Dashboard::current();
    let years = dashboard.series.with_value(|series| series.years.clone());
    let is_whole = dashboard.series.with_value(|series| years.iter().all(|year| series.has(*year)));
    let all = StoredValue::new(years.clone());
    let play = (is_whole && years.len() > 1).then(|| {
        let years = Callback::new(move |()| all.get_value());
        let show = Callback::new(move |year: Year| dashboard.address.slide(move |now| now.year = Some(year)));
        let is_going = Callback::new(move |()| dashboard.address.is_shown());
        view! { <Play years show is_going/> }
    });
    let links = years.into_iter().map(|year| view! { <YearLink year/> }).collect_view();
    view! { <div class="timeline"><nav class="years" aria-label=words.year>{links}</nav>{play}</div> }
}

#[component]
fn YearLink(year: Year) -> impl IntoView {
    let dashboard = Dashboard::current();
    let is_chosen = Signal::derive(move || dashboard.year.get() == year);
    let leaves = dashboard.series.with_value(|series| !series.has(year));
    let change = Callback::new(move |now: TopicState| TopicState { year: Some(year), ..now });
    view! { <StateLink<TopicState> name=year.to_string() is_chosen leaves change/> }
}
