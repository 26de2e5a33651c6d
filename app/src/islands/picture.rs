//! A chart of several years, bodies or items, laid out in the browser as on the server.

use charts::{Frame, Scheme};
use leptos::prelude::*;

use crate::components::{ChartFrame, RenderContext};
use crate::models::Drawn;
use crate::options::Options;
use crate::picture::{NARROW, WIDE};

/// A chart at both widths, of which the style sheet shows one, or in a narrow column at one. `id` is unique
/// in the page.
#[island]
pub fn Picture(
    options: Options,
    #[prop(into)] id: String,
    #[prop(into)] title: String,
    #[prop(into)] description: String,
    drawn: Drawn,
    is_wide: bool,
) -> impl IntoView {
    provide_context(RenderContext { options });
    let id = id.replace('.', "-");
    let widths: &[(u32, &'static str)] =
        if is_wide { &[(NARROW, "narrow"), (WIDE, "full")] } else { &[(NARROW, "")] };
    let frames = widths.iter().map(|(width, class)| {
        let frame = Frame {
            id: format!("{id}-{width}"),
            title: title.clone(),
            description: description.clone(),
            foot: String::new(),
            width: *width,
            scheme: Scheme::Page,
        };
        let scene = Signal::stored(drawn.plan(&frame));
        view! { <ChartFrame label=title.clone() class=*class scene/> }
    });
    view! { <div class="charts">{frames.collect_view()}</div> }
}
