//! What the parts of a dashboard share: what it was given and what it shows.

use domain::report::Year;
use domain::topic::Topic;
use leptos::html::Section;
use leptos::prelude::*;

use crate::components::RenderContext;
use crate::islands::address_state::{AddressState, Addressed};
use crate::islands::state_link::StateLink;
use crate::models::{Measure, TopicModel, TopicSeries};
use crate::options::Options;
use crate::query::Query;
use crate::topic_state::TopicState;

/// The state of a dashboard; every part finds it in the context.
#[derive(Clone, Copy)]
pub(super) struct Dashboard {
    pub(super) series: StoredValue<TopicSeries>,
    pub(super) now: RwSignal<TopicState>,
    pub(super) year: Memo<Year>,
    /// The measure that is ranked and followed.
    pub(super) measure: Memo<Measure>,
    /// The chosen body, by its place.
    pub(super) chosen: Memo<Option<usize>>,
    /// Whether no body has a report of the year that fits the filters.
    pub(super) is_empty: Memo<bool>,
    pub(super) address: Addressed<TopicState>,
}

impl AddressState for TopicState {
    fn canonical(&self, options: &Options) -> String {
        TopicState::canonical(self, options)
    }
}

impl Dashboard {
    /// The state of a page whose dashboard is `element`; in the browser it follows Back and Forward.
    pub(super) fn new(topic: Topic, model: TopicModel, query: &str, element: NodeRef<Section>) -> Self {
        let series = StoredValue::new(TopicSeries::from(model));
        let address = Addressed::new(TopicState::read(topic, &Query::read(query)), element);
        // A year whose points are not here is another page.
        address.follow(move |query, now| {
            let next = TopicState::read(now.topic, query);
            series.with_value(|series| series.has(series.year(&next))).then_some(next)
        });
        provide_context(address);
        let now = address.now;
        Self {
            series,
            now,
            year: Memo::new(move |_| now.with(|now| series.with_value(|series| series.year(now)))),
            measure: Memo::new(move |_| {
                let item = now.with(|now| now.item);
                series.with_value(|series| series.measure(item).cloned()).unwrap_or_default()
            }),
            chosen: Memo::new(move |_| now.with(|now| series.with_value(|series| series.find(&now.agency)))),
            is_empty: Memo::new(move |_| {
                now.with(|now| series.with_value(|series| series.stated(now, now.item).is_empty()))
            }),
            address,
        }
    }

    pub(super) fn current() -> Self {
        expect_context()
    }

    /// What `read` makes of the series in the present state; it runs again when the state changes.
    pub(super) fn read<T>(self, read: impl Fn(&TopicSeries, &TopicState) -> T) -> T {
        self.now.with(|now| self.series.with_value(|series| read(series, now)))
    }

    /// Chooses a body, or none where it is the chosen one.
    pub(super) fn choose(self, body: usize) {
        let slug = self.slug(body);
        self.address.go(move |now| {
            now.agency = if now.agency == slug { String::new() } else { slug.clone() };
        });
    }

    /// The slug of the body at a place.
    pub(super) fn slug(self, body: usize) -> String {
        self.series.with_value(|series| series.slug(body).to_owned())
    }
}

/// What is shown where the filters leave no report, with the way out.
#[component]
pub(super) fn NoBodies() -> impl IntoView {
    let words = RenderContext::current().topic_words();
    let dashboard = Dashboard::current();
    let why = move || {
        let nobody = dashboard.read(|series, now| series.bodies_of(now).is_empty());
        if nobody { words.nobody } else { words.nobody_that_year }
    };
    let loosen = Callback::new(TopicState::without_filters);
    let link = move || {
        let is_filtered = dashboard.now.with(TopicState::is_filtered);
        is_filtered.then(|| view! { <StateLink<TopicState> name=words.loosen.to_owned() change=loosen/> })
    };
    view! { <p class="empty">{why} " " {link}</p> }
}
