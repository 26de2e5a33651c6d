//! A picture of the explorer at both widths, of which the style sheet shows one.

use charts::{Comparison, Frame, Scene, Scheme};
use leptos::prelude::*;

use super::state::ExplorerState;
use crate::components::{ChartFrame, Tip};
use crate::picture::{NARROW, WIDE};

/// What a picture shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Plotted {
    /// The chart.
    pub(super) drawn: Comparison,
    /// What it says, in a sentence.
    pub(super) summary: String,
    /// The body of each of its series.
    pub(super) bodies: Vec<usize>,
    /// What each of its marks says.
    pub(super) tips: Vec<Tip>,
}

impl Default for Plotted {
    fn default() -> Self {
        let drawn = Comparison::BarsAmong { marks: Vec::new(), among: Vec::new(), total: None };
        Self { drawn, summary: String::new(), bodies: Vec::new(), tips: Vec::new() }
    }
}

/// The picture, redrawn when `plotted` changes. `id` is unique in the page.
#[component]
pub(super) fn Plot(
    #[prop(into)] id: String,
    #[prop(into)] title: String,
    plotted: Memo<Plotted>,
    #[prop(optional)] is_small: bool,
) -> impl IntoView {
    let state = ExplorerState::current();
    let id = id.replace('.', "-");
    let widths: &[(u32, &'static str)] =
        if is_small { &[(NARROW, "")] } else { &[(NARROW, "narrow"), (WIDE, "full")] };
    let frames = widths.iter().map(|(width, class)| {
        let (id, title, width) = (format!("{id}-{width}"), title.clone(), *width);
        let label = title.clone();
        let scene = Memo::new(move |before: Option<&Option<Scene>>| {
            // The other width stays as it was.
            if !is_small && !state.drawing.draws(width) {
                return before.cloned().flatten();
            }
            Some(plotted.with(|plotted| {
                let (title, description) = (title.clone(), plotted.summary.clone());
                let frame = Frame {
                    id: id.clone(),
                    title,
                    description,
                    foot: String::new(),
                    width,
                    scheme: Scheme::Page,
                };
                charts::plan_comparison(&plotted.drawn, &frame)
            }))
        });
        let is_drawn = Memo::new(move |_| scene.with(Option::is_some));
        let scene = Signal::derive(move || scene.get().unwrap_or_else(|| nothing(width)));
        let tip = Callback::new(move |index: usize| {
            plotted.with_untracked(|plotted| plotted.tips.get(index).cloned())
        });
        let bodies = Signal::derive(move || plotted.with(|plotted| plotted.bodies.clone()));
        let (class, highlight) = (*class, state.highlight(bodies));
        move || {
            let label = label.clone();
            is_drawn.get().then(|| view! { <ChartFrame label class scene tip highlight/> })
        }
    });
    view! { <div class="charts">{frames.collect_view()}</div> }
}

/// What is drawn where nothing is known yet.
fn nothing(width: u32) -> Scene {
    let text = String::new;
    let frame =
        Frame { id: text(), title: text(), description: text(), foot: text(), width, scheme: Scheme::Page };
    charts::plan_comparison(&Plotted::default().drawn, &frame)
}
