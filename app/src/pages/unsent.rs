//! A form that the server could not carry out, or of nobody who is signed in: what was typed stands in the
//! answer, and can be sent again from there. Without script nothing else would have it.

use leptos::prelude::*;

use crate::address::Place;
use crate::components::{RenderContext, TextArea};
use crate::problem::Problem;

/// A longer text gets a field of several lines; in characters.
const ONE_LINE: usize = 60;

/// A problem with the form that it befell: its address, and its fields by name.
#[component]
pub fn Unsent(problem: Problem, action: String, fields: Vec<(String, String)>) -> impl IntoView {
    let context = RenderContext::current();
    let words = context.words();
    let (title, note) = problem.words(context.lang());
    let is_signed_out = problem == Problem::SignedOut;
    let sign_in = is_signed_out.then(|| {
        let link = context.to(&Place::SignIn);
        view! { <p><a href=link target="_blank" rel="noopener">{words.unsent_sign_in}</a></p> }
    });
    let fields = fields.into_iter().map(|(name, value)| {
        let label = format!("{name} ");
        view! { <p><label>{label}<Field name value/></label></p> }
    });
    let fields = fields.collect_view();
    view! {
        <section class="problem measure">
            <h1>{title}</h1>
            <p role="alert">{if is_signed_out { words.unsent_signed_out } else { note }}</p>
            {sign_in}
            <form class="unsent" method="post" action=action>
                {(!is_signed_out).then(|| view! { <p>{words.unsent}</p> })}
                <p><button type="submit">{words.send_again}</button></p>
                <details>
                    <summary>{words.unsent_fields}</summary>
                    {fields}
                </details>
            </form>
        </section>
    }
}

#[component]
fn Field(name: String, value: String) -> impl IntoView {
    if value.contains('\n') || value.chars().count() > ONE_LINE {
        view! { <TextArea name text=value rows=6/> }.into_any()
    } else {
        view! { <input type="text" name=name value=value autocomplete="off"/> }.into_any()
    }
}
