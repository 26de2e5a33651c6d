//! The look of a body, as its lines have it.

use charts::{DotShape, GroupRole, Look, Outline};
use leptos::prelude::*;

/// A piece of a body's line with its dot.
#[component]
pub(super) fn Swatch(look: usize) -> impl IntoView {
    let class = GroupRole::Plain(Look { colour: look % 4, hatched: false }).class();
    let dot = Outline::Dot((12, 10), DotShape::of(look)).to_string();
    view! {
        <svg class="chart swatch" viewBox="0 0 24 20" width="24" height="20" aria-hidden="true">
            <g class=class>
                <path class="stroke join" fill="none" d="M0 10H24"/>
                <path class="dot" d=dot/>
            </g>
        </svg>
    }
}
