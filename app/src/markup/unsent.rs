//! A form that the server could not carry out, or of nobody who is signed in: what was typed stands in the answer, and can be sent again
//! from there. Without script nothing else would have it.

use maud::{Markup, html};

use crate::address::Place;
use crate::components::RenderContext;
use crate::problem::Problem;

/// A longer text gets a field of several lines.
const ONE_LINE: usize = 60;

/// A problem with the form that it befell.
pub fn unsent(
    context: &RenderContext,
    problem: Problem,
    action: &str,
    fields: &[(String, String)],
) -> Markup {
    let words = context.words();
    let (title, note) = problem.words(context.lang());
    let is_signed_out = problem == Problem::SignedOut;
    html! {
        section class="problem measure" {
            h1 { (title) }
            p role="alert" { (if is_signed_out { words.unsent_signed_out } else { note }) }
            @if is_signed_out {
                p { a href=(context.to(&Place::SignIn)) target="_blank" rel="noopener" { (words.unsent_sign_in) } }
            }
            form class="unsent" method="post" action=(action) {
                @if !is_signed_out { p { (words.unsent) } }
                p { button type="submit" { (words.send_again) } }
                details {
                    summary { (words.unsent_fields) }
                    @for (name, value) in fields { p { label { (name) " " (field(name, value)) } } }
                }
            }
        }
    }
}

fn field(name: &str, value: &str) -> Markup {
    html! {
        @if value.contains('\n') || value.chars().count() > ONE_LINE {
            textarea name=(name) rows="6" { "\n" (value) }
        } @else {
            input type="text" name=(name) value=(value) autocomplete="off";
        }
    }
}
