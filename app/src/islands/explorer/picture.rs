//! The picture of a measure, as a file.

use leptos::prelude::*;

use super::state::ExplorerState;
use crate::comparison::{Comparison, Shown};
use crate::components::RenderContext;
use crate::islands::picture_links::PictureLinks;
#[cfg(feature = "ssr")]
use crate::{
    islands::plot::{Plotted, multiples_file},
    models::ExplorerSeries,
};

/// The links to the picture of the measure at `at`, as it is shown.
#[component]
pub(super) fn MeasurePicture(at: usize) -> impl IntoView {
    let context = RenderContext::current();
    let state = ExplorerState::current();
    let href = Signal::derive(move || {
        let alone = |now: &Comparison| Comparison {
            items: now.items.get(at).cloned().into_iter().collect(),
            year: state.year.get().filter(|_| now.shown == Shown::Bars),
            sort: String::new(),
            ..now.clone()
        };
        context.link(&state.comparison.with(alone).file(".svg"))
    });
    let name = state.comparison.with_untracked(|now| now.items.get(at).cloned()).unwrap_or_default();
    view! { <PictureLinks href name/> }
}

/// The picture of the first measure in a state; none where it has nothing to draw. `foot` names where it comes from.
#[cfg(feature = "ssr")]
pub fn explorer_picture(
    context: &RenderContext,
    series: &ExplorerSeries,
    now: &Comparison,
    foot: String,
) -> Option<String> {
    let lang = context.lang();
    let view = series.view(now, 0, lang)?;
    let name = context.bracketed(&view.measure.name, &view.measure.unit(lang));
    let (title, mut pictures) = match now.shown {
        Shown::Lines => (name, super::lines::pictures(series, context, now, &view)),
        Shown::Bars => {
            let year = series.shown_year(now)?;
            let bars = super::bars::plotted(series, context, now, &view, year);
            (format!("{year} {name}"), vec![(String::new(), bars)])
        }
        Shown::Stack | Shown::Table => return None,
    };
    let id = &view.measure.code;
    if pictures.len() > 1 {
        let note = context.explorer_words().scaling_note(now.scaling).to_owned();
        return Some(multiples_file(id, (title, note, foot), pictures));
    }
    pictures.pop().and_then(|(_, plotted): (String, Plotted)| plotted.file(id, title, foot))
}
