//! What stands at a mark while it is looked at.

use charts::{Bounds, Scene};
use leptos::prelude::*;

/// What a tooltip says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tip {
    /// Whose value it is: body and year, or the part's name.
    pub name: String,
    /// The value, with its unit or its state.
    pub value: String,
    /// More about it, a line each.
    pub notes: Vec<String>,
    /// Where it stands: text and address.
    pub link: Option<(String, String)>,
}

impl Tip {
    /// What the chart itself says of a mark.
    pub fn of_mark(scene: &Scene, index: usize) -> Option<Self> {
        let (mark, _) = scene.marks().nth(index)?;
        Some(Self { name: mark.label.clone(), value: mark.text.clone(), ..Self::default() })
    }
}

/// A tooltip at the mark that covers `bounds` of a scene `width` × `height`. It stands above the mark, or under it
/// where there is no room, and turns inwards at the edges.
#[component]
pub fn Tooltip(tip: Tip, bounds: Bounds, width: i32, height: i32) -> impl IntoView {
    let middle = bounds.left + bounds.width / 2;
    let across = match percent(middle, width) {
        ..30 => "from-left",
        71.. => "from-right",
        _ => "centred",
    };
    let is_under = percent(bounds.top, height) < 50;
    let at = if is_under { bounds.top + bounds.height } else { bounds.top };
    let class = format!("tooltip {across} {}", if is_under { "under" } else { "over" });
    let notes = tip.notes.into_iter().map(|note| view! { <p class="tooltip-note">{note}</p> }).collect_view();
    let link = tip.link.map(|(text, href)| view! { <a href=href>{text}</a> });
    view! {
        <div
            class=class
            style:left=format!("{}%", percent(middle, width))
            style:top=format!("{}%", percent(at, height))
        >
            <p class="tooltip-name">{tip.name}</p>
            <p class="tooltip-value">{tip.value}</p>
            {notes}
            {link}
        </div>
    }
}

/// Where a pixel of a scene stands on the page, whatever size the scene is shown at.
fn percent(pixel: i32, whole: i32) -> i32 {
    pixel * 100 / whole.max(1)
}
