//! What happened, what was kept, and where to go on.

use maud::{Markup, html};

use super::Pen;
use crate::address::Place;
use crate::problem::Problem;

/// A problem as a page's content.
pub fn problem(pen: &Pen, problem: Problem) -> Markup {
    let text = pen.text();
    let (title, note) = problem.words(pen.lang());
    let ways = [(Place::Home, text.home), (Place::Agencies, text.agencies), (Place::Items, text.items)];
    html! {
        section class="problem measure" {
            h1 { (title) }
            p { (note) }
            p { (text.try_instead) }
            ul {
                @for (place, name) in &ways { li { a href=(pen.to(place)) { (name) } } }
                @if problem == Problem::SignedOut { li { a href=(pen.to(&Place::SignIn)) { (text.sign_in) } } }
            }
        }
    }
}
