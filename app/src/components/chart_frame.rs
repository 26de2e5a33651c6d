//! A chart on a page: the server's picture, which the browser brings to life. Hover, touch and
//! arrow keys read out one mark at a time; the table says the same without any of them.

use leptos::prelude::*;

use crate::options::use_lang;
use crate::text::text;

/// An SVG with its marks read out on demand.
#[component]
pub fn ChartFrame(
    /// The picture; redrawn only when it changes.
    svg: Signal<String>,
    /// What each mark says, in drawing order.
    spoken: Signal<Vec<String>>,
    /// Name for assistive technology.
    label: String,
    /// Further class: which layout of the chart this is.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let text = text(use_lang());
    let frame = NodeRef::<leptos::html::Div>::new();
    let at = RwSignal::new(None::<usize>);
    let alive = RwSignal::new(false);
    Effect::new(move |_| alive.set(true));
    Effect::new(move |_| highlight(frame, at.get()));
    let last = move || spoken.with(Vec::len).saturating_sub(1);
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => Some(at.get().map_or(0, |at| (at + 1).min(last()))),
            "ArrowLeft" | "ArrowUp" => Some(at.get().map_or_else(last, |at| at.saturating_sub(1))),
            "Home" => Some(0),
            "End" => Some(last()),
            "Escape" => None,
            _ => return,
        };
        event.prevent_default();
        at.set(next);
    };
    let on_pointer = move |event: leptos::ev::PointerEvent| {
        if let Some(mark) = mark_under(&event) {
            at.set(Some(mark));
        }
    };
    let readout = move || {
        at.get()
            .and_then(|at| spoken.with(|spoken| spoken.get(at).cloned()))
    };
    view! {
        <div class=format!("chart-frame {class}")>
            <div
                class="chart-marks" role="group" aria-label=label node_ref=frame inner_html=svg
                tabindex=move || alive.get().then_some("0")
                on:keydown=on_key on:pointermove=on_pointer on:pointerdown=on_pointer
                on:pointerleave=move |_| at.set(None) on:blur=move |_| at.set(None)
            ></div>
            <p class="readout" aria-live="polite">
                {move || readout().unwrap_or_else(|| if alive.get() { text.browse_marks.to_owned() } else { String::new() })}
            </p>
        </div>
    }
}

/// The mark under the pointer.
fn mark_under(event: &leptos::ev::PointerEvent) -> Option<usize> {
    #[cfg(feature = "hydrate")]
    {
        use wasm_bindgen::JsCast;
        let target: web_sys::Element = event.target()?.dyn_into().ok()?;
        target
            .closest("[data-mark]")
            .ok()??
            .get_attribute("data-mark")?
            .parse()
            .ok()
    }
    #[cfg(not(feature = "hydrate"))]
    {
        let _ = event;
        None
    }
}

/// Marks the one that is read out.
fn highlight(frame: NodeRef<leptos::html::Div>, at: Option<usize>) {
    #[cfg(feature = "hydrate")]
    {
        use wasm_bindgen::JsCast;
        let Some(frame) = frame.get() else { return };
        let Ok(marks) = frame.query_selector_all("[data-mark]") else {
            return;
        };
        for index in 0..marks.length() {
            let Some(mark) = marks
                .item(index)
                .and_then(|mark| mark.dyn_into::<web_sys::Element>().ok())
            else {
                continue;
            };
            let here = at.is_some_and(|at| mark.get_attribute("data-mark") == Some(at.to_string()));
            let _ = mark.class_list().toggle_with_force("at", here);
        }
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = (frame, at);
}
