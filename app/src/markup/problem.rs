//! What happened, what was kept, and where to go on.

use maud::{Markup, html};

use super::Pen;
use crate::address::Place;
use crate::options::Options;
use crate::problem::{GoodRelease, Problem};

/// A problem as a page's content.
pub fn problem(pen: &Pen, problem: Problem) -> Markup {
    let text = pen.text();
    let (title, note) = problem.words(pen.lang());
    let ways = [(Place::Home, text.home), (Place::Agencies, text.agencies), (Place::Items, text.items)];
    html! {
        section class="problem measure" {
            h1 { (title) }
            p { (note) }
            @if let Problem::Damaged(damaged) = problem {
                p { strong { (pen.release(damaged.number)) } }
                @if let Some(good) = damaged.last_good { p { (text.last_good) " " (last_good(pen, good)) } }
            }
            p { (text.try_instead) }
            ul {
                @for (place, name) in &ways { li { a href=(pen.to(place)) { (name) } } }
                @if problem == Problem::SignedOut { li { a href=(pen.to(&Place::SignIn)) { (text.sign_in) } } }
            }
        }
    }
}

/// A link from a release that is damaged to one that is not: the same address as of its time.
fn last_good(pen: &Pen, good: GoodRelease) -> Markup {
    let then = Options { asof: good.published_at().to_owned(), ..pen.options.clone() };
    html! { a href=(then.link("")) { (pen.release(good.number)) } }
}
