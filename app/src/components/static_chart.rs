//! A comparison as a picture that does not answer, on pages that the server alone writes.

use charts::{Comparison, Frame, Scheme};
use leptos::prelude::*;

use super::Chart;
use crate::picture::NARROW;

/// The picture, as wide as a column. `id` is unique in the page, `summary` says what it shows.
#[component]
pub fn StaticChart(
    #[prop(into)] id: String,
    #[prop(into)] title: String,
    #[prop(into)] summary: String,
    drawn: Comparison,
) -> impl IntoView {
    let frame = Frame {
        id: id.replace('.', "-"),
        title,
        description: summary,
        foot: String::new(),
        width: NARROW,
        scheme: Scheme::Page,
    };
    view! { <Chart scene=charts::plan_comparison(&drawn, &frame)/> }
}
