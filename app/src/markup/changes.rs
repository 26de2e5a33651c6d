//! What changed since last year, in words.

use domain::change::Changes;
use domain::series::Sheet;
use domain::{Number, Report};
use maud::{Markup, html};

use crate::components::RenderContext;

/// The most changes that are told.
const MOST: usize = 8;

/// The changes between two reports, what stands out most first, and why some are not stated; nothing
/// where there is no last year's.
pub fn changes(context: &RenderContext, last: Option<&Report>, now: &Report) -> Markup {
    let Some(last) = last else { return Markup::default() };
    let Changes { told, withheld } = Changes::between(&Sheet::of(last), &Sheet::of(now));
    let moved: Vec<_> = told.iter().filter(|change| change.difference() != Number::ZERO).take(MOST).collect();
    html! {
        section aria-labelledby="since-last-year" class="changes-in-words" {
            h2 id="since-last-year" { (context.words().since_last_year) }
            @if moved.is_empty() { p class="empty" { (context.words().nothing_compares) } } @else {
                ul { @for change in moved { li { (change.sentence(context.lang())) } } }
                p class="quiet" { (context.words().changes_order) }
            }
            @for one in withheld { p class="quiet doubt" { (one.sentence(context.lang())) } }
            @if last.scope != now.scope { p class="quiet" { (context.words().scopes_differ) } }
        }
    }
}
