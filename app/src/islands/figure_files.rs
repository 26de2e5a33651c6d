//! A figure to take along: its files and its embed code, in the state that the page shows.

use leptos::prelude::*;

use super::location;
use super::picture_links::PictureLinks;
use crate::components::RenderContext;
use crate::components::title::escape;
use crate::models::EmbedFrame;
use crate::options::{Options, Theme};

/// Downloads and embed code of the figure whose page is at `path`, in the order that the reader chose.
#[island]
pub fn FigureFiles(options: Options, path: String, is_drawn: bool, frame: EmbedFrame) -> impl IntoView {
    provide_context(RenderContext { options: options.carried() });
    let options = location::options(options);
    view! {
        <Downloads options path is_drawn/>
        <EmbedCode options frame/>
    }
}

/// What files and frames share of a page's options.
fn state(options: &Options) -> Options {
    let Options { lang, order, asof, .. } = options.clone();
    Options { lang, order, asof, ..Options::default() }
}

#[component]
fn Downloads(options: ReadSignal<Options>, path: String, is_drawn: bool) -> impl IntoView {
    let text = RenderContext::current().text();
    let file = |extension: &str| {
        let path = format!("{path}.{extension}");
        move || options.with(|options| state(options).link(&path))
    };
    let name = path.rsplit('/').next().unwrap_or_default().to_owned();
    let picture = is_drawn.then(|| {
        let href = Signal::derive(file("svg"));
        view! { <li><PictureLinks href name/></li> }
    });
    view! {
        <section aria-labelledby="downloads">
            <h2 id="downloads">{text.downloads}</h2>
            <ul class="downloads">
                {picture}
                <li><a href=file("csv") rel="external nofollow" download="">{text.data_csv}</a></li>
                <li><a href=file("json") rel="external nofollow">{text.data_json}</a></li>
            </ul>
        </section>
    }
}

#[component]
fn EmbedCode(options: ReadSignal<Options>, frame: EmbedFrame) -> impl IntoView {
    let text = RenderContext::current().text();
    let is_newest = options.with_untracked(|options| options.asof.is_empty());
    view! {
        <section class="embed-code" aria-labelledby="embed-code">
            <h2 id="embed-code">{text.embed}</h2>
            <p class="lead">{if is_newest { text.embed_lead } else { text.embed_lead_asof }}</p>
            <pre class="code" tabindex="0" role="region" aria-label=text.embed_code>
                <code>{move || options.with(|options| code(&frame, options))}</code>
            </pre>
        </section>
    }
}

/// The code. A frame does not grow with what is in it, and `height` cannot follow its width, so a container
/// query chooses between the two heights; where styles are not allowed or not understood, `height` is enough
/// for both.
fn code(frame: &EmbedFrame, options: &Options) -> String {
    // Most portals are light, whatever the device of their reader prefers.
    let theme = if options.theme == Theme::Dark { Theme::Dark } else { Theme::Light };
    let address = Options { theme, ..state(options) }.link(&frame.address);
    let attribute = |text: &str| escape(text).replace('"', "&quot;");
    let (src, title) = (attribute(&address), attribute(&frame.title));
    let (narrow, wide, from) = (frame.narrow, frame.wide, EmbedFrame::WIDE);
    format!(
        r#"<div style="container-type:inline-size"><iframe src="{src}" title="{title}" width="100%" height="{narrow}" loading="lazy" style="border:0;height:clamp({wide}px,({from}px - 100cqw)*999,{narrow}px)"></iframe></div>"#
    )
}
