//! Charts read out one mark at a time: by hover, touch, focus and arrow keys. One set of handlers on
//! the page serves every chart; the table says the same without any of them.

#![allow(clippy::needless_pass_by_value, reason = "handlers of events take them by value")]

use leptos::ev::{FocusEvent, KeyboardEvent, PointerEvent};
#[cfg(feature = "hydrate")]
use leptos::prelude::{Effect, Track, request_animation_frame};

use super::frame::Page;

/// After each page is shown, its charts can be focused.
pub fn follow(data: Page) {
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        data.track();
        request_animation_frame(|| {
            browser::make_focusable();
            super::forms::focus_again();
            super::check::follow();
        });
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = data;
}

/// The pointer is over something: reads out the mark under it.
pub fn on_pointer(event: PointerEvent) {
    #[cfg(feature = "hydrate")]
    browser::read_under(&event);
    #[cfg(not(feature = "hydrate"))]
    let _ = event;
}

/// A chart has the focus: says how to browse it.
pub fn on_focus(event: FocusEvent) {
    #[cfg(feature = "hydrate")]
    browser::explain(&event);
    #[cfg(not(feature = "hydrate"))]
    let _ = event;
}

/// The focus leaves: nothing is read out any more.
pub fn on_leave(event: FocusEvent) {
    #[cfg(feature = "hydrate")]
    browser::fall_silent(&event);
    #[cfg(not(feature = "hydrate"))]
    let _ = event;
}

/// Arrow keys, Home, End and Escape on a chart.
pub fn on_key(event: KeyboardEvent) {
    #[cfg(feature = "hydrate")]
    browser::step(&event);
    #[cfg(not(feature = "hydrate"))]
    let _ = event;
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::ev::{FocusEvent, KeyboardEvent, PointerEvent};
    use leptos::prelude::document;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, EventTarget, NodeList};

    use crate::text::text;

    const CHART: &str = ".chart-marks";

    fn each(list: Result<NodeList, wasm_bindgen::JsValue>) -> Vec<Element> {
        let Ok(list) = list else { return Vec::new() };
        (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect()
    }

    fn marks(chart: &Element) -> Vec<Element> {
        each(chart.query_selector_all("[data-mark]"))
    }

    fn chart_of(target: Option<EventTarget>) -> Option<Element> {
        target?.dyn_into::<Element>().ok()?.closest(CHART).ok()?
    }

    pub fn make_focusable() {
        for chart in each(document().query_selector_all(CHART)) {
            let _ = chart.set_attribute("tabindex", "0");
        }
    }

    /// Reads out one mark of a chart, or none.
    fn read(chart: &Element, at: Option<usize>) {
        let marks = marks(chart);
        for (index, mark) in marks.iter().enumerate() {
            let _ = mark.class_list().toggle_with_force("at", Some(index) == at);
        }
        let spoken = at.and_then(|at| marks.get(at)?.query_selector("title").ok()?);
        say(chart, &spoken.and_then(|title| title.text_content()).unwrap_or_default());
    }

    fn say(chart: &Element, words: &str) {
        if let Some(readout) = chart.next_element_sibling() {
            readout.set_text_content(Some(words));
        }
    }

    fn at(chart: &Element) -> Option<usize> {
        marks(chart).iter().position(|mark| mark.class_list().contains("at"))
    }

    pub fn read_under(event: &PointerEvent) {
        let under = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let mark = under.and_then(|under| under.closest("[data-mark]").ok().flatten());
        let Some(mark) = mark else { return };
        let Some(chart) = mark.closest(CHART).ok().flatten() else { return };
        let index = mark.get_attribute("data-mark").and_then(|index| index.parse().ok());
        if at(&chart) != index {
            read(&chart, index);
        }
    }

    pub fn explain(event: &FocusEvent) {
        if let Some(chart) = chart_of(event.target()) {
            let lang = document().document_element().and_then(|root| root.get_attribute("lang"));
            let lang = domain::Lang::from_option(lang.as_deref());
            say(&chart, text(lang).browse_marks);
        }
    }

    pub fn fall_silent(event: &FocusEvent) {
        if let Some(chart) = chart_of(event.target()) {
            read(&chart, None);
        }
    }

    pub fn step(event: &KeyboardEvent) {
        let Some(chart) = chart_of(event.target()) else { return };
        let (now, last) = (at(&chart), marks(&chart).len().saturating_sub(1));
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => Some(now.map_or(0, |at| (at + 1).min(last))),
            "ArrowLeft" | "ArrowUp" => Some(now.map_or(last, |at| at.saturating_sub(1))),
            "Home" => Some(0),
            "End" => Some(last),
            "Escape" => None,
            _ => return,
        };
        event.prevent_default();
        read(&chart, next);
    }
}
