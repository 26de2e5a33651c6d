//! Fields of a form that carry what the address says when the form is sent.

use leptos::ev;
use leptos::html::Input;
use leptos::prelude::*;

use crate::query::Query;

/// Hidden fields of a form for these parameters of the address. An island of the page may have changed the address
/// since the page was written, so they are read again when the form is sent.
#[island]
pub fn StateFields(fields: Vec<(String, String)>) -> impl IntoView {
    let inputs: Vec<_> = fields.iter().map(|(name, _)| (name.clone(), NodeRef::<Input>::new())).collect();
    let elements = StoredValue::new(inputs.clone());
    // An effect runs in the browser alone.
    Effect::new(move |_| {
        let _ =
            window_event_listener(ev::submit, move |_| elements.with_value(|inputs| read_address(inputs)));
    });
    let fields = fields.into_iter().zip(inputs).map(|((name, value), (_, input))| {
        view! { <input type="hidden" name=name value=value.clone() disabled=value.is_empty() node_ref=input/> }
    });
    fields.collect_view()
}

fn read_address(inputs: &[(String, NodeRef<Input>)]) {
    let query = window().location().search().unwrap_or_default();
    let query = Query::read(query.strip_prefix('?').unwrap_or_default());
    for (name, input) in inputs {
        if let Some(input) = input.get_untracked() {
            let value = query.value(name);
            input.set_value(value);
            input.set_disabled(value.is_empty());
        }
    }
}
