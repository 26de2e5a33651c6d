//! Which pictures are drawn. The server draws all, and the browser takes all over; from then on only what can be
//! seen is drawn anew, so that a change takes as long for fifty bodies as for five.

use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::Array;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use crate::picture::{NARROW, WIDE};

/// The screens on which the style sheet shows wide pictures (`style/40-figure.css`).
const WIDE_SCREEN: &str = "(min-width: 50rem)";

/// How far from the screen pictures are drawn already.
const MARGIN: &str = "300px";

/// Which pictures are drawn.
#[derive(Clone, Copy)]
pub(super) struct Drawing {
    /// The width of the pictures that the style sheet shows; both are drawn before the take-over and on paper.
    shown: RwSignal<Option<u32>>,
    /// Whether everything is drawn, wherever it stands.
    all: RwSignal<bool>,
}

impl Drawing {
    pub(super) fn new() -> Self {
        let drawing = Self { shown: RwSignal::new(None), all: RwSignal::new(true) };
        // An effect runs in the browser alone, after the take-over.
        Effect::new(move |_| {
            drawing.look();
            let _ = window_event_listener(ev::resize, move |_| drawing.look());
            let _ = window_event_listener(ev::afterprint, move |_| drawing.look());
            let _ = window_event_listener(ev::beforeprint, move |_| {
                drawing.shown.set(None);
                drawing.all.set(true);
            });
        });
        drawing
    }

    fn look(self) {
        let query = window().match_media(WIDE_SCREEN).ok().flatten();
        let shown = if query.is_some_and(|query| query.matches()) { WIDE } else { NARROW };
        if self.shown.get_untracked() != Some(shown) {
            self.shown.set(Some(shown));
        }
        if self.all.get_untracked() {
            self.all.set(false);
        }
    }

    /// Whether everything is drawn, wherever it stands.
    pub(super) fn draws_all(self) -> bool {
        self.all.get()
    }

    /// Whether pictures of this width are drawn.
    pub(super) fn draws(self, width: u32) -> bool {
        self.shown.get().is_none_or(|shown| shown == width)
    }

    /// Whether an element is near the screen; `at_first` until it was looked at, where it is new.
    pub(super) fn near(self, element: NodeRef<Div>, at_first: bool) -> Signal<bool> {
        let near = RwSignal::new(self.all.get_untracked() || at_first);
        Effect::new(move |_| {
            if let Some(element) = element.get() {
                observe(&element, near);
            }
        });
        Signal::derive(move || near.get() || self.all.get())
    }
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
