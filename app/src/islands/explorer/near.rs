//! Which pictures stand near the screen. Only they are drawn anew, so that a change takes as long for fifty bodies as
//! for five.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::Array;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use crate::islands::drawing::Drawing;

/// How far from the screen pictures are drawn already.
const MARGIN: &str = "300px";

/// Whether an element is near the screen; `at_first` until it was looked at, where it is new.
pub(super) fn is_near(element: NodeRef<Div>, at_first: bool) -> Signal<bool> {
    let drawing = Drawing::current();
    let near = RwSignal::new(drawing.all.get_untracked() || at_first);
    Effect::new(move |_| {
        if let Some(element) = element.get() {
            observe(&element, near);
        }
    });
    Signal::derive(move || near.get() || drawing.all.get())
}

fn observe(element: &web_sys::Element, near: RwSignal<bool>) {
    let seen = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        let last = entries.at(-1).dyn_into::<IntersectionObserverEntry>().ok();
        let is_near = last.is_some_and(|entry| entry.is_intersecting());
        // The signal is gone with its picture.
        if near.try_get_untracked().is_some_and(|now| now != is_near) {
            near.set(is_near);
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    let call = seen.as_ref().unchecked_ref();
    if let Ok(observer) = IntersectionObserver::new_with_options(call, &options) {
        observer.observe(element);
        let watching = StoredValue::new_local((observer, seen));
        on_cleanup(move || {
            let _ = watching.try_with_value(|(observer, _)| observer.disconnect());
        });
    }
}
