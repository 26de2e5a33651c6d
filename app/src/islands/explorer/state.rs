//! What the parts of an explorer share: what it was given, what it shows, what is pointed at.

use domain::report::Year;
use leptos::html::Section;
use leptos::prelude::*;

use super::drawing::Drawing;
use crate::comparison::{Comparison, Shown};
use crate::components::{Highlight, RenderContext};
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
    /// The body that the reader points at, by its place.
    lit: RwSignal<Option<usize>>,
    /// Which pictures are drawn.
    pub(super) drawing: Drawing,
    options: StoredValue<Options>,
    element: NodeRef<Section>,
}

impl ExplorerState {
    /// The state of a page whose explorer is `element`; in the browser it follows Back and Forward.
    pub(super) fn new(series: ExplorerSeries, query: &str, element: NodeRef<Section>) -> Self {
        let items: Vec<_> = series.measures().map(|measure| measure.code.clone()).collect();
        let comparison =
            Comparison::read_with(&Query::read(query), |code| items.iter().any(|item| item == code));
        let (series, comparison) = (StoredValue::new(series), RwSignal::new(comparison));
        let state = Self {
            series,
            comparison,
            shown: Memo::new(move |_| comparison.with(|comparison| comparison.shown)),
            year: Memo::new(move |_| {
                comparison.with(|comparison| series.with_value(|series| series.shown_year(comparison)))
            }),
            lit: RwSignal::new(None),
            drawing: Drawing::new(),
            options: StoredValue::new(RenderContext::current().options),
            element,
        };
        // An effect runs in the browser alone.
        Effect::new(move |_| location::on_return(move || state.is_shown(), move |query| state.follow(query)));
        state
    }

    pub(super) fn current() -> Self {
        expect_context()
    }

    /// The address of the state that `change` makes of the present one.
    pub(super) fn href(self, change: impl Fn(&mut Comparison)) -> String {
        let mut comparison = self.comparison.get();
        change(&mut comparison);
        self.options.with_value(|options| comparison.canonical(options))
    }

    /// Shows another state, which is one step for Back.
    pub(super) fn go(self, change: impl Fn(&mut Comparison)) {
        self.comparison.update(change);
        location::push(&self.href(|_| ()));
    }

    /// Shows another state on the way to the one that will be a step for Back.
    pub(super) fn slide(self, change: impl Fn(&mut Comparison)) {
        self.comparison.update(change);
        location::replace(&self.href(|_| ()));
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

    /// The highlight of a picture whose series are these bodies.
    pub(super) fn highlight(self, bodies: Signal<Vec<usize>>) -> Highlight {
        let place =
            move |body: Option<usize>| bodies.with(|bodies| bodies.iter().position(|one| Some(*one) == body));
        Highlight {
            at: Signal::derive(move || place(self.lit.get())),
            point: Callback::new(move |series: Option<usize>| {
                self.light(
                    series.and_then(|series| bodies.with_untracked(|bodies| bodies.get(series).copied())),
                );
            }),
        }
    }

    /// Makes a body stand out while it is pointed at.
    pub(super) fn light(self, body: Option<usize>) {
        if self.lit.get_untracked() != body {
            self.lit.set(body);
        }
    }

    pub(super) fn is_lit(self, body: usize) -> bool {
        self.lit.get() == Some(body)
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
