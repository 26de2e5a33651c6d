//! Measures over the years: a chart, what it says, why it breaks, and its table.

mod by_year;
mod reasons;

use leptos::either::Either;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use by_year::ByYear;
pub use by_year::YearTable;
pub use reasons::Reasons;

use super::RenderContext;
use crate::models::Measure;

/// The name of a measure, with the way to its entry in the dictionary.
#[component]
pub fn MeasureName(measure: Measure) -> impl IntoView {
    let context = RenderContext::current();
    let name = measure.name;
    match measure.entry {
        Some(entry) => Either::Left(view! { <a href=context.link(&entry)>{name}</a> }),
        None => Either::Right(name),
    }
}
