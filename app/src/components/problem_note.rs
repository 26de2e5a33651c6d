//! What happened, what was kept, and where to go on.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::address;
use crate::options::use_options;
use crate::problem::{Problem, set_status};
use crate::text::text;

/// A problem as the page's content, with its HTTP status.
pub fn problem_note(problem: Problem) -> AnyView {
    set_status(problem.status());
    let options = use_options();
    let text = text(options.lang);
    let (title, note) = problem.words(options.lang);
    let link = |path: &str| options.link(path);
    view! {
        <Title text=title/>
        <section class="problem measure">
            <h1>{title}</h1>
            <p>{note}</p>
            <p>{text.try_instead}</p>
            <ul>
                <li><a href=link(address::HOME)>{text.home}</a></li>
                <li><a href=link(address::AGENCIES)>{text.agencies}</a></li>
                <li><a href=link(address::ITEMS)>{text.items}</a></li>
                {(problem == Problem::SignedOut)
                    .then(|| view! { <li><a href=link(address::SIGN_IN)>{text.sign_in}</a></li> })}
            </ul>
        </section>
    }
    .into_any()
}
