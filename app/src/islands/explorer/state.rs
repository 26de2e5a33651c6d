//! What the parts of an explorer share: what it was given, what it shows, what is pointed at.

use domain::report::Year;
use leptos::html::Section;
use leptos::prelude::*;

use crate::comparison::{Comparison, ExplorerPage, Shown};
use crate::components::RenderContext;
use crate::islands::address_state::{AddressState, Addressed};
use crate::models::{ExplorerBody, ExplorerSeries, MeasureView};
use crate::options::Options;
use crate::query::Query;

/// The state of an explorer; every part finds it in the context.
#[derive(Clone, Copy)]
pub(super) struct ExplorerState {
    pub(super) series: StoredValue<ExplorerSeries>,
    /// Whether it stands on the page of the one body that it shows.
    pub(super) is_of_body: bool,
    pub(super) comparison: RwSignal<Comparison>,
    /// The bodies that are compared.
    pub(super) bodies: Memo<Vec<ExplorerBody>>,
    /// How it is shown.
    pub(super) shown: Memo<Shown>,
    /// The year of bars and tables.
    pub(super) year: Memo<Option<Year>>,
    pub(super) address: Addressed<Comparison>,
}

impl AddressState for Comparison {
    fn canonical(&self, options: &Options) -> String {
        Comparison::canonical(self, options)
    }
}

impl ExplorerState {
    /// The state of a page whose explorer is `element`; in the browser it follows Back and Forward.
    pub(super) fn new(
        series: ExplorerSeries,
        page: ExplorerPage,
        query: &str,
        element: NodeRef<Section>,
    ) -> Self {
        let items: Vec<_> = series.measures().map(|measure| measure.code.clone()).collect();
        let is_of_body = page != ExplorerPage::Compare;
        let comparison = Comparison::read_on(page, &items, &Query::read(query));
        let (series, address) = (StoredValue::new(series), Addressed::new(comparison, element));
        address.follow(move |query, now| series.with_value(|series| same_page(series, query, now)));
        provide_context(address);
        let comparison = address.now;
        Self {
            series,
            is_of_body,
            comparison,
            bodies: Memo::new(move |_| {
                comparison.with(|comparison| series.with_value(|series| series.bodies(comparison)))
            }),
            shown: Memo::new(move |_| comparison.with(|comparison| comparison.shown)),
            year: Memo::new(move |_| {
                comparison.with(|comparison| series.with_value(|series| series.shown_year(comparison)))
            }),
            address,
        }
    }

    pub(super) fn current() -> Self {
        expect_context()
    }

    /// A measure as the present state shows it. Views that look alike do not draw anew.
    pub(super) fn view(self, at: usize) -> Memo<MeasureView> {
        let lang = RenderContext::current().lang();
        Memo::new(move |_| self.read(|series, now| series.view(now, at, lang)).unwrap_or_default())
    }

    /// What is made of the series in the present state.
    pub(super) fn read<T>(self, make: impl FnOnce(&ExplorerSeries, &Comparison) -> T) -> T {
        self.comparison.with(|comparison| self.series.with_value(|series| make(series, comparison)))
    }
}

/// The state of another address. What compares other measures, bodies that are not known, or the parts of wholes, is
/// another page.
fn same_page(series: &ExplorerSeries, query: &Query, now: &Comparison) -> Option<Comparison> {
    let next = Comparison::read_on(now.page.clone(), &now.items, query);
    let is_known = |slug: &String| now.agencies.contains(slug) || series.knows(slug);
    let is_same = next.agencies.iter().all(is_known) && next.items == now.items;
    (is_same && next.shown != Shown::Stack).then_some(next)
}
