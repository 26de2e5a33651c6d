//! A chart whose marks are read out one at a time: by pointer, touch and keys. The table says the same without
//! any of them.

use charts::Scene;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDivElement};

use super::{Chart, RenderContext};

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

/// A chart, and the line that reads out its marks.
#[component]
pub fn ChartFrame(
    #[prop(into)] label: String,
    #[prop(optional)] class: &'static str,
    #[prop(into)] scene: Signal<Scene>,
) -> impl IntoView {
    let help = RenderContext::current().text().browse_marks;
    let frame = NodeRef::<Div>::new();
    let readout = RwSignal::new(Readout::Nothing);
    Effect::new(move |_| {
        scene.track();
        readout.set(Readout::Nothing);
    });
    let at = Signal::derive(move || readout.get().mark());
    let read_under = move |event: PointerEvent| {
        if let Some(index) = mark_under(&event) {
            readout.set(Readout::Mark(index));
        }
    };
    // Who taps or clicks wants the value, which the pointer has read out already.
    let focus = move |_| {
        let by_key = |frame: HtmlDivElement| frame.matches(":focus-visible").unwrap_or_default();
        if frame.get_untracked().is_some_and(by_key) {
            readout.set(Readout::Help);
        }
    };
    let step = move |event: KeyboardEvent| {
        let count = scene.with_untracked(|scene| scene.marks().count());
        if let Some(next) = next(&event.key(), readout.get_untracked().mark(), count) {
            event.prevent_default();
            readout.set(next);
        }
    };
    let line = move || match readout.get() {
        Readout::Nothing => String::new(),
        Readout::Help => help.to_owned(),
        Readout::Mark(index) => scene
            .with(|scene| scene.marks().nth(index).map(|(_, group)| group.title.clone()))
            .unwrap_or_default(),
    };
    view! {
        <div class=format!("chart-frame {class}")>
            <div
                class="chart-marks" tabindex="0" role="group" aria-label=label node_ref=frame
                on:pointerover=read_under on:pointerdown=read_under on:keydown=step on:focus=focus
                on:blur=move |_| readout.set(Readout::Nothing)
            >
                {move || view! { <Chart scene=scene.get() at/> }}
            </div>
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
