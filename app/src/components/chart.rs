//! A chart whose marks are read out one at a time: by pointer, touch and keys. The table says the same without
//! any of them.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::RenderContext;

/// What the line under a chart says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Readout {
    Nothing,
    /// Which keys browse the marks.
    Help,
    /// One of the marks.
    Mark(usize),
}

impl Readout {
    fn mark(self) -> Option<usize> {
        match self {
            Self::Mark(index) => Some(index),
            _ => None,
        }
    }
}

/// A chart as `charts` draws it, and the line that reads out its marks.
#[component]
pub fn ChartFrame(
    #[prop(into)] label: String,
    #[prop(optional)] class: &'static str,
    #[prop(into)] svg: Signal<String>,
) -> impl IntoView {
    let help = RenderContext::current().text().browse_marks;
    let chart = ChartNode(NodeRef::new());
    let readout = RwSignal::new(Readout::Nothing);
    Effect::new(move |_| {
        svg.track();
        readout.set(Readout::Nothing);
    });
    Effect::new(move |_| chart.highlight(readout.get().mark()));
    let read_under = move |event: PointerEvent| {
        if let Some(index) = mark_under(&event) {
            readout.set(Readout::Mark(index));
        }
    };
    // Who taps or clicks wants the value, which the pointer has read out already.
    let focus = move |_| {
        if chart.is_focused_by_key() {
            readout.set(Readout::Help);
        }
    };
    let step = move |event: KeyboardEvent| {
        if let Some(next) = next(&event.key(), readout.get_untracked().mark(), chart.marks().len()) {
            event.prevent_default();
            readout.set(next);
        }
    };
    let line = move || match readout.get() {
        Readout::Nothing => String::new(),
        Readout::Help => help.to_owned(),
        Readout::Mark(index) => chart.title(index),
    };
    view! {
        <div class=format!("chart-frame {class}")>
            <div
                class="chart-marks" tabindex="0" role="group" aria-label=label node_ref=chart.0
                inner_html=move || svg.get()
                on:pointerover=read_under on:pointerdown=read_under on:keydown=step on:focus=focus
                on:blur=move |_| readout.set(Readout::Nothing)
            ></div>
            <p class="readout" aria-live="polite">{line}</p>
        </div>
    }
}

/// Where a key leads from a mark of `count`; `None` for keys that mean nothing here.
fn next(key: &str, now: Option<usize>, count: usize) -> Option<Readout> {
    let last = count.checked_sub(1)?;
    let index = match key {
        "ArrowRight" | "ArrowDown" => now.map_or(0, |now| (now + 1).min(last)),
        "ArrowLeft" | "ArrowUp" => now.map_or(last, |now| now.saturating_sub(1)),
        "Home" => 0,
        "End" => last,
        "Escape" => return Some(Readout::Nothing),
        _ => return None,
    };
    Some(Readout::Mark(index))
}

/// The number of the mark that a pointer is over.
fn mark_under(event: &PointerEvent) -> Option<usize> {
    let under: Element = event.target()?.dyn_into().ok()?;
    under.closest("[data-mark]").ok()??.get_attribute("data-mark")?.parse().ok()
}

/// The chart in the document.
#[derive(Clone, Copy)]
struct ChartNode(NodeRef<Div>);

impl ChartNode {
    fn marks(self) -> Vec<Element> {
        let found = self.0.get_untracked().and_then(|chart| chart.query_selector_all("[data-mark]").ok());
        let found = found.into_iter().flat_map(|list| (0..list.length()).filter_map(move |at| list.item(at)));
        found.filter_map(|node| node.dyn_into().ok()).collect()
    }

    /// What a mark says.
    fn title(self, index: usize) -> String {
        let marks = self.marks();
        let title = marks.get(index).and_then(|mark| mark.query_selector("title").ok()?);
        title.and_then(|title| title.text_content()).unwrap_or_default()
    }

    fn highlight(self, at: Option<usize>) {
        for (index, mark) in self.marks().iter().enumerate() {
            let _ = mark.class_list().toggle_with_force("at", Some(index) == at);
        }
    }

    fn is_focused_by_key(self) -> bool {
        self.0.get_untracked().is_some_and(|chart| chart.matches(":focus-visible").unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_walk_over_the_marks_and_stop_at_both_ends() {
        for (key, now, expected) in [
            ("ArrowRight", None, Some(Readout::Mark(0))),
            ("ArrowDown", Some(1), Some(Readout::Mark(2))),
            ("ArrowRight", Some(2), Some(Readout::Mark(2))),
            ("ArrowLeft", None, Some(Readout::Mark(2))),
            ("ArrowUp", Some(0), Some(Readout::Mark(0))),
            ("Home", Some(2), Some(Readout::Mark(0))),
            ("End", None, Some(Readout::Mark(2))),
            ("Escape", Some(1), Some(Readout::Nothing)),
            ("Tab", Some(1), None),
        ] {
            assert_eq!(next(key, now, 3), expected, "{key} from {now:?}");
        }
        assert_eq!(next("Home", None, 0), None);
    }
}
