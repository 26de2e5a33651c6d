//! An error message: what happened, what was saved, and where to go on.

use leptos::prelude::*;

use super::RenderContext;
use crate::address::Place;
use crate::options::Options;
use crate::problem::{DamagedRelease, Problem};

/// A problem as a page's content.
#[component]
pub fn ProblemMessage(problem: Problem) -> impl IntoView {
    let context = RenderContext::current();
    let text = context.text();
    let (title, note) = problem.words(context.lang());
    let mut ways =
        vec![(Place::Home, text.home), (Place::Agencies, text.agencies), (Place::Items, text.items)];
    if problem == Problem::SignedOut {
        ways.push((Place::SignIn, text.sign_in));
    }
    let ways = ways.into_iter().map(|(place, name)| view! { <li><a href=context.to(&place)>{name}</a></li> });
    let ways = ways.collect_view();
    let damaged = match problem {
        Problem::Damaged(damaged) => Some(view! { <DamagedNote damaged/> }),
        _ => None,
    };
    view! {
        <section class="problem measure">
            <h1>{title}</h1>
            <p>{note}</p>
            {damaged}
            <p>{text.try_instead}</p>
            <ul>{ways}</ul>
        </section>
    }
}

/// Which release is damaged, and a link to the last one that is not: the same address as of its time.
#[component]
fn DamagedNote(damaged: DamagedRelease) -> impl IntoView {
    let context = RenderContext::current();
    let good = damaged.last_good.map(|good| {
        let then = Options { asof: good.published_at().to_owned(), ..context.options.clone() };
        view! {
            <p>{context.text().last_good} " " <a href=then.link("")>{context.release(good.number)}</a></p>
        }
    });
    view! {
        <p><strong>{context.release(damaged.number)}</strong></p>
        {good}
    }
}
