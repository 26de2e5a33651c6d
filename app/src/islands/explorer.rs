//! The explorer: bodies × measures × years. Whatever of its state changes is computed and drawn in the browser,
//! by the functions with which the server draws the first picture; the address always holds the state.

mod adding;
mod bars;
mod chips;
mod choices;
mod files;
mod folded_table;
mod lines;
mod near;
mod notices;
mod picture;
mod state;
mod swatch;
mod table;
mod timeline;

use leptos::either::{Either, EitherOf3};
use leptos::prelude::*;

use crate::comparison::{ExplorerPage, Shown};
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
use notices::Notices;
use state::ExplorerState;
use table::WideTable;
use timeline::Timeline;

#[cfg(feature = "ssr")]
pub use picture::explorer_picture;

/// The widths of its pictures, as `style/40-figure.css` shows them.
const DRAWN: Widths = Widths { narrow: NARROW, wide: WIDE, wide_screen: "(min-width: 50rem)" };

/// The explorer of a page whose address has `query` as its state, the parameters with `&` between them.
#[island]
pub fn Explorer(options: Options, page: ExplorerPage, model: ExplorerModel, query: String) -> impl IntoView {
    provide_context(RenderContext { options });
    provide_context(Drawing::new(DRAWN));
    provide_context(Lit::new());
    let series = ExplorerSeries::from(model);
    let count = series.measures().len();
    let element = NodeRef::new();
    let answers = if page == ExplorerPage::Compare { "items" } else { "" };
    let state = ExplorerState::new(series, page, &query, element);
    provide_context(state);
    if !state.is_of_body {
        adding::follow_field(state);
    }
    let label = RenderContext::current().explorer_words().explorer;
    let result = move || match state.shown.get() {
        Shown::Table => EitherOf3::A(view! { <WideTable/> }),
        Shown::Bars => EitherOf3::B((0..count).map(|at| view! { <Bars at/> }).collect_view()),
        // The parts of wholes are another page, which the server writes.
        Shown::Lines | Shown::Stack => {
            let lines = (0..count).map(|at| view! { <Lines at/> }).collect_view();
            EitherOf3::C(view! { <div class=state.is_of_body.then_some("figures")>{lines}</div> })
        }
    };
    // A page of a body says these things itself.
    let notices = (!state.is_of_body).then(|| view! { <Notices/> });
    let chips = (!state.is_of_body).then(|| view! { <Chips/> });
    let files = (!state.is_of_body).then(|| view! { <Files/> });
    view! {
        <section class="explorer" aria-label=label node_ref=element data-answers=answers>
            {notices}
            {chips}
            <Choices/>
            <div class="with-actions"><Timeline/><Actions element/></div>
            {result}
            {files}
        </section>
    }
}

/// The heading of a measure's section.
#[component]
fn MeasureHeading(measure: Measure) -> impl IntoView {
    let id = format!("i-{}", measure.code.replace('.', "-"));
    let name = view! { <MeasureName measure/> };
    // On a body's page they stand under one heading.
    if ExplorerState::current().is_of_body {
        Either::Left(view! { <h3 id=id>{name}</h3> })
    } else {
        Either::Right(view! { <h2 id=id>{name}</h2> })
    }
}
