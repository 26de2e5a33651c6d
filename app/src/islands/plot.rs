//! A picture of several bodies or years at both widths, of which the style sheet shows one.

#[cfg(feature = "ssr")]
use charts::Panel;
use charts::{Comparison, Frame, Scene, Scheme};
use leptos::prelude::*;

use crate::components::{ChartFrame, Tip};
use crate::islands::drawing::Drawing;
use crate::islands::lit::Lit;

/// What a picture shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Plotted {
    /// The chart.
    pub drawn: Comparison,
    /// What it says, in a sentence.
    pub summary: String,
    /// The body of each of its series.
    pub bodies: Vec<usize>,
    /// What each of its marks says.
    pub tips: Vec<Tip>,
}

impl Default for Plotted {
    fn default() -> Self {
        let drawn = Comparison::BarsAmong { marks: Vec::new(), among: Vec::new(), total: None };
        Self { drawn, summary: String::new(), bodies: Vec::new(), tips: Vec::new() }
    }
}

impl Plotted {
    /// The picture as a file of its own; `foot` names where it comes from. None where there is nothing to draw.
    #[cfg(feature = "ssr")]
    pub fn file(self, id: &str, title: String, foot: String) -> Option<String> {
        let (id, description) = (id.to_owned(), self.summary);
        let frame = Frame { id, title, description, foot, width: crate::picture::WIDE, scheme: Scheme::File };
        (!self.tips.is_empty()).then(|| charts::plan_comparison(&self.drawn, &frame).svg())
    }
}

/// Pictures of several bodies in a grid, each under the body's name; the texts are title, description and foot.
#[cfg(feature = "ssr")]
pub fn multiples_file(
    id: &str,
    (title, description, foot): (String, String, String),
    pictures: Vec<(String, Plotted)>,
) -> String {
    let panels: Vec<_> =
        pictures.into_iter().map(|(name, plotted)| Panel { name, chart: plotted.drawn }).collect();
    let frame = Frame { id: id.to_owned(), title, description, foot, width: MULTIPLES, scheme: Scheme::File };
    charts::plan_multiples(&panels, &frame).svg()
}

/// Pixels of a grid of pictures.
#[cfg(feature = "ssr")]
const MULTIPLES: u32 = 960;

/// The picture, redrawn when `plotted` changes. `id` is unique in the page.
#[component]
pub fn Plot(
    #[prop(into)] id: String,
    #[prop(into)] title: String,
    plotted: Memo<Plotted>,
    #[prop(optional)] is_small: bool,
    /// Called with the body of a mark that is clicked.
    #[prop(optional)]
    choose: Option<Callback<usize>>,
) -> impl IntoView {
    let (drawing, lit) = (Drawing::current(), Lit::current());
    let (narrow, wide) = (drawing.widths.narrow, drawing.widths.wide);
    let id = id.replace('.', "-");
    let widths = if is_small { vec![(narrow, "")] } else { vec![(narrow, "narrow"), (wide, "full")] };
    let frames = widths.into_iter().map(|(width, class)| {
        let (id, title) = (format!("{id}-{width}"), title.clone());
        let label = title.clone();
        let scene = Memo::new(move |before: Option<&Option<Scene>>| {
            // The other width stays as it was.
            if !is_small && !drawing.draws(width) {
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
        let highlight = lit.highlight(bodies);
        let choose_mark = choose.map(|choose| {
            Callback::new(move |index: usize| {
                let series = |scene: &Scene| scene.marks().nth(index).and_then(|(_, group)| group.series);
                let body = scene
                    .with_untracked(series)
                    .and_then(|at| bodies.with_untracked(|bodies| bodies.get(at).copied()));
                if let Some(body) = body {
                    choose.run(body);
                }
            })
        });
        move || {
            let label = label.clone();
            is_drawn
                .get()
                .then(|| view! { <ChartFrame label class scene tip highlight nostrip:choose=choose_mark/> })
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
