//! Forms of public pages (`class="live"`): sent without a page load, and at once when a year, a view
//! or a divisor is chosen. Ticking bodies and indicators waits for the button, so that several can be
//! ticked. Without script they are forms like any other.

#![allow(clippy::needless_pass_by_value, reason = "handlers of events take them by value")]

use leptos::ev::{Event, SubmitEvent};

/// A form is sent: its state becomes the address.
pub fn on_submit(event: SubmitEvent) {
    #[cfg(feature = "hydrate")]
    browser::submit(&event);
    #[cfg(not(feature = "hydrate"))]
    let _ = event;
}

/// Something was chosen.
pub fn on_change(event: Event) {
    #[cfg(feature = "hydrate")]
    browser::change(&event);
    #[cfg(not(feature = "hydrate"))]
    let _ = event;
}

#[cfg(feature = "hydrate")]
pub use browser::focus_again;

#[cfg(feature = "hydrate")]
mod browser {
    use std::cell::RefCell;

    use leptos::ev::{Event, SubmitEvent};
    use leptos::prelude::document;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, EventTarget, FormData, HtmlElement, HtmlFormElement, UrlSearchParams};

    /// What answers at once.
    const AT_ONCE: &str = "select, input[type=range], input[type=radio]";

    thread_local! {
        /// Where the focus was when a choice asked for a new page.
        static FOCUS: RefCell<Option<String>> = const { RefCell::new(None) };
    }

    fn element(target: Option<EventTarget>) -> Option<Element> {
        target?.dyn_into().ok()
    }

    fn live_form(element: &Element) -> Option<HtmlFormElement> {
        element.closest("form.live").ok()??.dyn_into().ok()
    }

    pub fn submit(event: &SubmitEvent) {
        if let Some(form) = element(event.target()).and_then(|element| live_form(&element)) {
            event.prevent_default();
            go(&form);
        }
    }

    pub fn change(event: &Event) {
        let Some(chosen) = element(event.target()).filter(|chosen| chosen.matches(AT_ONCE) == Ok(true))
        else {
            return;
        };
        let Some(form) = live_form(&chosen) else { return };
        let name = chosen.get_attribute("name").unwrap_or_default();
        let value = chosen.get_attribute("value").filter(|_| chosen.matches("input[type=radio]") == Ok(true));
        let value = value.map(|value| format!("[value='{value}']")).unwrap_or_default();
        FOCUS.set(Some(format!("form.live [name='{name}']{value}")));
        go(&form);
    }

    /// After the page is written anew, the focus is where it was.
    pub fn focus_again() {
        let Some(selector) = FOCUS.take() else { return };
        let found = document().query_selector(&selector).ok().flatten();
        if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            let _ = found.focus();
        }
    }

    /// Follows a link to the form's state, as the router takes links.
    fn go(form: &HtmlFormElement) {
        let Some(address) = address(form) else { return };
        let Ok(link) = document().create_element("a") else { return };
        let _ = link.set_attribute("href", &address);
        let _ = link.set_attribute("noscroll", "");
        let Ok(link) = link.dyn_into::<HtmlElement>() else { return };
        let _ = form.append_child(&link);
        link.click();
        link.remove();
    }

    /// The form's address: names that repeat are joined by `~`, empty ones are left out.
    fn address(form: &HtmlFormElement) -> Option<String> {
        let data = FormData::new_with_form(form).ok()?;
        let query = String::from(UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?.to_string());
        let mut pairs: Vec<(&str, String)> = Vec::new();
        for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            match pairs.iter_mut().find(|(known, _)| *known == name) {
                Some((_, joined)) => {
                    joined.push('~');
                    joined.push_str(value);
                }
                None if value.is_empty() => {}
                None => pairs.push((name, value.to_owned())),
            }
        }
        let query: Vec<_> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let joint = if query.is_empty() { "" } else { "?" };
        Some(format!("{}{joint}{}", form.get_attribute("action")?, query.join("&")))
    }
}
