//! A panel: what it is about, its finding, its picture.

use leptos::either::Either;
use leptos::prelude::*;

use super::state::Dashboard;
use crate::components::RenderContext;
use crate::islands::picture_links::PictureLinks;
use crate::islands::plot::{Plot, Plotted};
use crate::topic_state::TopicPicture;

/// A panel with a picture. Its heading is what the picture says; where nothing can be drawn, `empty` says why. A
/// click on a mark chooses its body.
#[component]
pub(super) fn Panel(
    picture: TopicPicture,
    /// What it is about.
    name: &'static str,
    plotted: Memo<Plotted>,
    empty: &'static str,
    /// What to mind of the picture.
    #[prop(into)]
    note: Signal<&'static str>,
    #[prop(optional)] is_choosing: bool,
) -> impl IntoView {
    let dashboard = Dashboard::current();
    let choose = is_choosing.then(|| Callback::new(move |body: usize| dashboard.choose(body)));
    let is_drawn = Memo::new(move |_| plotted.with(|plotted| !plotted.tips.is_empty()));
    let heading = move || plotted.with(|plotted| plotted.summary.clone());
    let context = RenderContext::current();
    let file = Signal::derive(move || context.link(&dashboard.now.with(|now| now.picture(picture))));
    let drawn = move || {
        if is_drawn.get() {
            Either::Left(view! {
                <p class="eyebrow">{name}</p>
                <h2>{heading}</h2>
                <Plot id=picture.code() title=name plotted nostrip:choose=choose/>
                <p class="quiet">{move || note.get()}</p>
                <PictureLinks href=file name=picture.code()/>
            })
        } else {
            Either::Right(view! { <h2>{name}</h2> <p class="empty">{empty}</p> })
        }
    };
    view! {
        <article class="figure wide panel">{drawn}</article>
    }
}
