//! What happened, what was kept, and where to go on.

use maud::{Markup, html};

use super::RenderContext;
use crate::address::Place;
use crate::options::Options;
use crate::problem::{GoodRelease, Problem};

/// A problem as a page's content.
pub fn problem(context: &RenderContext, problem: Problem) -> Markup {
    let text = context.text();
    let (title, note) = problem.words(context.lang());
    let ways = [(Place::Home, text.home), (Place::Agencies, text.agencies), (Place::Items, text.items)];
    html! {
        section class="problem measure" {
            h1 { (title) }
            p { (note) }
            @if let Problem::Damaged(damaged) = problem {
                p { strong { (context.release(damaged.number)) } }
                @if let Some(good) = damaged.last_good { p { (text.last_good) " " (last_good(context, good)) } }
            }
            p { (text.try_instead) }
            ul {
                @for (place, name) in &ways { li { a href=(context.to(place)) { (name) } } }
                @if problem == Problem::SignedOut { li { a href=(context.to(&Place::SignIn)) { (text.sign_in) } } }
            }
        }
    }
}

/// A link from a release that is damaged to one that is not: the same address as of its time.
fn last_good(context: &RenderContext, good: GoodRelease) -> Markup {
    let then = Options { asof: good.published_at().to_owned(), ..context.options.clone() };
    html! { a href=(then.link("")) { (context.release(good.number)) } }
}
