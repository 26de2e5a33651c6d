//! A measure's years as a table, folded under its chart.

use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::components::{RenderContext, YearTable};
use crate::islands::drawing::Drawing;
use crate::models::MeasureView;

/// The table. While it is folded it stays as it was, and one that is new stays empty; nobody can read it then.
#[component]
pub(super) fn FoldedTable(view: Memo<MeasureView>, is_open: bool) -> impl IntoView {
    let words = RenderContext::current().explorer_words();
    let drawing = Drawing::current();
    let is_open_now = RwSignal::new(is_open);
    let on_toggle = move |event: Event| {
        let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        is_open_now.set(details.is_some_and(|details| details.has_attribute("open")));
    };
    let shown = Memo::new(move |before: Option<&MeasureView>| match before {
        _ if is_open_now.get() || drawing.all.get() => view.get(),
        before => before.cloned().unwrap_or_default(),
    });
    let table = move || {
        let MeasureView { measure, bodies } = shown.get();
        view! { <YearTable measure bodies/> }
    };
    view! {
        <details class="figure-table" open=is_open on:toggle=on_toggle>
            <summary>{words.table}</summary>
            {table}
        </details>
    }
}
