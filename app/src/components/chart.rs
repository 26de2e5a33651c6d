//! A chart whose marks are read out one at a time: by pointer, touch and keys. The table says the same without
//! any of them.

use charts::Scene;
use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDivElement, Node};

use super::{Chart, RenderContext, Tip, Tooltip};

/// What a chart reads out.
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

/// What is highlighted in all charts of a page alike: a bar, part, row or line by its number in the scene.
#[derive(Clone, Copy)]
pub struct Highlight {
    /// The series of this scene that stands out.
    pub at: Signal<Option<usize>>,
    /// Called with the series that the reader points at.
    pub point: Callback<Option<usize>>,
}

/// A chart, the tooltip at the mark that is read out, and the line that reads it out.
#[component]
pub fn ChartFrame(
    #[prop(into)] label: String,
    #[prop(optional)] class: &'static str,
    #[prop(into)] scene: Signal<Scene>,
    /// What the tooltip of a mark says; without it, what the chart says.
    #[prop(optional)]
    tip: Option<Callback<usize, Option<Tip>>>,
    #[prop(optional)] highlight: Option<Highlight>,
    /// The item that each mark shows.
    #[prop(default = Signal::stored(Vec::new()))]
    items: Signal<Vec<String>>,
    /// Called with a mark that is clicked, or that keys read out when Enter is pressed.
    #[prop(optional)]
    choose: Option<Callback<usize>>,
) -> impl IntoView {
    let help = RenderContext::current().text().browse_marks;
    let frame = NodeRef::<Div>::new();
    let readout = RwSignal::new(Readout::Nothing);
    Effect::new(move |_| {
        scene.track();
        readout.set(Readout::Nothing);
    });
    let at = Signal::derive(move || readout.get().mark());
    let read = move |next: Readout| {
        readout.set(next);
        if let Some(highlight) = highlight {
            let series = |scene: &Scene| scene.marks().nth(next.mark()?).and_then(|(_, group)| group.series);
            highlight.point.run(scene.with_untracked(series));
        }
    };
    // The mark that the pointer rests on. A tooltip that was dismissed uncovers it, which is no new pointing.
    let under = StoredValue::new(None::<usize>);
    let read_under = move |event: PointerEvent| {
        let mark = mark_under(&event);
        let is_new = mark != under.get_value() || event.type_() == "pointerdown";
        under.set_value(mark);
        if let Some(index) = mark.filter(|_| is_new) {
            read(Readout::Mark(index));
        }
    };
    // Who taps or clicks wants the value, which the pointer has read out already.
    let focus = move |_| {
        let by_key = |frame: HtmlDivElement| frame.matches(":focus-visible").unwrap_or_default();
        if frame.get_untracked().is_some_and(by_key) {
            read(Readout::Help);
        }
    };
    let choose_mark = move |index: Option<usize>| {
        if let Some((choose, index)) = choose.zip(index) {
            choose.run(index);
        }
    };
    let step = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            choose_mark(readout.get_untracked().mark());
        }
        let count = scene.with_untracked(|scene| scene.marks().count());
        if let Some(next) = next(&event.key(), readout.get_untracked().mark(), count) {
            event.prevent_default();
            read(next);
        }
    };
    let leave = move |event: FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        let stays = frame.get_untracked().is_some_and(|frame| frame.contains(to.as_ref()));
        if !(stays && to.is_some()) {
            read(Readout::Nothing);
        }
    };
    let line = move || match readout.get() {
        Readout::Nothing => String::new(),
        Readout::Help => help.to_owned(),
        Readout::Mark(index) => scene
            .with(|scene| scene.marks().nth(index).map(|(_, group)| group.title.clone()))
            .unwrap_or_default(),
    };
    let tooltip = move || {
        let index = readout.get().mark()?;
        scene.with(|scene| {
            let bounds = scene.marks().nth(index)?.0.bounds;
            let says = tip.and_then(|tip| tip.run(index)).or_else(|| Tip::of_mark(scene, index))?;
            Some(view! { <Tooltip tip=says bounds width=scene.width height=scene.height/> })
        })
    };
    let lit = highlight.map_or(Signal::stored(None), |highlight| highlight.at);
    view! {
        <div class=format!("chart-frame {class}")>
            <div
                class="chart-marks" tabindex="0" role="group" aria-label=label node_ref=frame
                on:pointerover=read_under on:pointerdown=read_under on:keydown=step on:focus=focus
                on:focusout=leave on:click=move |event: MouseEvent| choose_mark(mark_under(&event))
                on:pointerleave=move |event: PointerEvent| {
                    under.set_value(None);
                    if event.pointer_type() == "mouse" { read(Readout::Nothing); }
                }
            >
                {move || view! { <Chart scene=scene.get() at lit items=items.get()/> }}
                {tooltip}
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
fn mark_under(event: &web_sys::Event) -> Option<usize> {
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
