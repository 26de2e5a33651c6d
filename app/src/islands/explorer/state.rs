//! What the parts of an explorer share: what it was given, what it shows, what is pointed at.

use domain::report::Year;
use leptos::html::Section;
use leptos::prelude::*;

use crate::comparison::{Comparison, Shown};
use crate::components::RenderContext;
use crate::islands::address_state::{AddressState, Addressed};
use crate::islands::location;
use crate::models::{ExplorerSeries, MeasureView};
use crate::options::Options;
use crate::query::Query;

/// The state of an explorer; every part finds it in the context.
#[derive(Clone, Copy)]
pub(super) struct ExplorerState {
    pub(super) series: StoredValue<ExplorerSeries>,
    pub(super) comparison: RwSignal<Comparison>,
    /// How it is shown.
    pub(super) shown: Memo<Shown>,
    /// The year of bars and tables.
    pub(super) year: Memo<Option<Year>>,
    address: Addressed<Comparison>,
    element: NodeRef<Section>,
}

impl AddressState for Comparison {
    fn canonical(&self, options: &Options) -> String {
        Comparison::canonical(self, options)
    }
}

impl ExplorerState {
    /// The state of a page whose explorer is `element`; in the browser it follows Back and Forward.
    pub(super) fn new(series: ExplorerSeries, query: &str, element: NodeRef<Section>) -> Self {
        let items: Vec<_> = series.measures().map(|measure| measure.code.clone()).collect();
        let comparison =
            Comparison::read_with(&Query::read(query), |code| items.iter().any(|item| item == code));
        let (series, address) = (StoredValue::new(series), Addressed::new(comparison));
        provide_context(address);
        let comparison = address.now;
        let state = Self {
            series,
            comparison,
            shown: Memo::new(move |_| comparison.with(|comparison| comparison.shown)),
            year: Memo::new(move |_| {
                comparison.with(|comparison| series.with_value(|series| series.shown_year(comparison)))
            }),
            address,
            element,
        };
        // An effect runs in the browser alone.
        Effect::new(move |_| location::on_return(move || state.is_shown(), move |query| state.follow(query)));
        state
    }

    pub(super) fn current() -> Self {
        expect_context()
    }

    /// Shows another state on the way to the one that will be a step for Back.
    pub(super) fn slide(self, change: impl Fn(&mut Comparison)) {
        self.address.slide(change);
    }

    /// A measure as the present state shows it. Views that look alike do not draw anew.
    pub(super) fn view(self, at: usize) -> Memo<MeasureView> {
        let lang = RenderContext::current().lang();
        Memo::new(move |_| {
            let view =
                |comparison: &Comparison| self.series.with_value(|series| series.view(comparison, at, lang));
            self.comparison.with(view).unwrap_or_default()
        })
    }

    /// The slug of the body at a place.
    pub(super) fn slug(self, body: usize) -> Option<String> {
        self.series.with_value(|series| series.bodies.get(body).map(|body| body.slug.clone()))
    }

    /// Whether its page is still the one that is shown.
    pub(super) fn is_shown(self) -> bool {
        self.element.get_untracked().is_some_and(|element| element.is_connected())
    }

    /// Shows the state of an address; what compares other bodies or measures is another page.
    fn follow(self, query: &str) {
        let query = Query::read(query);
        let now = self.comparison.get_untracked();
        let next = Comparison::read_with(&query, |code| now.items.iter().any(|item| item == code));
        let is_same = next.agencies == now.agencies && next.items == now.items;
        if is_same && next.shown != Shown::Stack {
            self.comparison.set(next);
        } else {
            location::reload();
        }
    }
}
