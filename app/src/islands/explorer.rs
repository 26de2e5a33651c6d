//! The explorer: bodies × measures × years. Whatever of its state changes is computed and drawn in the browser,
//! by the functions with which the server draws the first picture; the address always holds the state.

mod bars;
mod chips;
mod choices;
mod files;
mod folded_table;
mod lines;
mod near;
mod picture;
mod state;
mod swatch;
mod table;
mod timeline;

use leptos::either::EitherOf3;
use leptos::prelude::*;

use crate::comparison::Shown;
use crate::components::{MeasureName, RenderContext};
use crate::islands::actions::Actions;
use crate::islands::drawing::{Drawing, Widths};
use crate::islands::lit::Lit;
use crate::models::{ExplorerModel, ExplorerSeries, Measure};
use crate::options::Options;
use crate::picture::{NARROW, WIDE};

use bars::Bars;
use chips::Chips;
use choices::Choices;
use files::Files;
use lines::Lines;
use state::ExplorerState;
use table::WideTable;
use timeline::Timeline;

#[cfg(feature = "ssr")]
pub use picture::explorer_picture;

/// The widths of its pictures, as `style/40-figure.css` shows them.
const DRAWN: Widths = Widths { narrow: NARROW, wide: WIDE, wide_screen: "(min-width: 50rem)" };

/// The explorer of a page whose address has `query` as its state, the parameters with `&` between them.
#[island]
pub fn Explorer(options: Options, model: ExplorerModel, query: String) -> impl IntoView {
    provide_context(RenderContext { options });
    provide_context(Drawing::new(DRAWN));
    provide_context(Lit::new());
    let series = ExplorerSeries::from(model);
    let count = series.measures().len();
    let element = NodeRef::new();
    let state = ExplorerState::new(series, &query, element);
    provide_context(state);
    let label = RenderContext::current().explorer_words().explorer;
    let result = move || match state.shown.get() {
        Shown::Table => EitherOf3::A(view! { <WideTable/> }),
        Shown::Bars => EitherOf3::B((0..count).map(|at| view! { <Bars at/> }).collect_view()),
        // The parts of wholes are another page, which the server writes.
        Shown::Lines | Shown::Stack => {
            EitherOf3::C((0..count).map(|at| view! { <Lines at/> }).collect_view())
        }
    };
    view! {
        <section class="explorer" aria-label=label node_ref=element data-answers="agencies items">
            <Chips/>
            <Choices/>
            <div class="with-actions"><Timeline/><Actions element/></div>
            {result}
            <Files/>
        </section>
    }
}

/// The heading of a measure's section.
#[component]
fn MeasureHeading(measure: Measure) -> impl IntoView {
    let id = format!("i-{}", measure.code.replace('.', "-"));
    view! { <h2 id=id><MeasureName measure/></h2> }
}
