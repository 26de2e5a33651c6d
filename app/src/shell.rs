//! The HTML document around a page.

use std::sync::Arc;

use domain::Lang;
use leptos::prelude::*;

use crate::components::{ProblemMessage, RenderContext, Title};
use crate::html::to_html;
use crate::indexing::IndexingLinks;
use crate::options::{Options, Size, Theme};
use crate::pages::Unsent;
use crate::problem::Problem;
use crate::query::Query;
use crate::route::Route;

/// The browser's program: a folder named after a hash over its files, so that they never change under an
/// address.
#[derive(Clone, Debug)]
pub struct Bundle {
    /// First hex digits of the hash.
    pub build: String,
    style: Arc<str>,
}

impl Bundle {
    /// A bundle of this build with the style sheet of every page.
    pub fn new(build: String, style: String) -> Self {
        Self { build, style: style.into() }
    }

    /// The style sheet of every page.
    pub fn style(&self) -> &str {
        &self.style
    }

    /// The address of a file of the bundle.
    pub fn file(&self, name: &str) -> String {
        format!("/pkg/{}/{name}", self.build)
    }
}

/// Applies what the reader chose before the first paint, so that nothing flashes, and removes the unsaved
/// text of a person who signed out (`server/session.rs`).
const BEFORE_PAINT: &str = include_str!("before_paint.js");

/// Brings the islands to life, and follows links without loading the whole page.
const NAVIGATE: &str = include_str!("navigate.js");

/// Brings fields to life that suggest while one types.
const SUGGEST: &str = include_str!("suggest.js");

/// Every inline script that a document may hold. They are the same in each, so a page can be cached together
/// with the policy that allows them by their hashes.
pub const SCRIPTS: [&str; 3] = [BEFORE_PAINT, NAVIGATE, SUGGEST];

/// What a document is written from.
pub struct Document<'p> {
    /// What the address names; nothing where it leads nowhere.
    pub route: Option<&'p Route>,
    /// The query of the address.
    pub query: &'p Query,
    /// The title with the site's name, as plain text.
    pub title: &'p str,
    /// The description, as plain text.
    pub description: &'p str,
    /// Whether the page is there.
    pub is_found: bool,
    /// The name of the module that the page's islands are in.
    pub module: &'p str,
    /// The body's HTML.
    pub body: &'p str,
    /// Where the public reaches the site.
    pub site: &'p str,
}

/// The document of a page.
pub fn page_document(page: &Document<'_>, bundle: &Bundle) -> String {
    let options = page.route.map(|route| route.options(&page.query.options)).unwrap_or_default();
    let theme = (options.theme != Theme::Auto).then(|| options.theme.code());
    let size = (options.size == Size::Large).then_some("large");
    let (script, wasm) = (format!("{}.js", page.module), format!("{}_bg.wasm", page.module));
    let links = crate::indexing::Indexing::of(page.route, page.query, page.is_found, page.site);
    let (title, description, body) =
        (page.title.to_owned(), page.description.to_owned(), page.body.to_owned());
    let lang = options.lang;
    to_html(RenderContext { options }, || {
        view! {
            <!DOCTYPE html>
            <html lang=lang.tag() data-theme=theme data-size=size>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <Title text=title/>
                    <meta name="description" content=description/>
                    <meta name="color-scheme" content="light dark"/>
                    <meta name="build" content=bundle.build.clone()/>
                    <IndexingLinks links/>
                    <script inner_html=BEFORE_PAINT></script>
                    // In the document: a second trip would delay the first paint.
                    <style inner_html=bundle.style().to_owned()></style>
                    <link rel="icon" type="image/svg+xml" href=bundle.file("icon.svg")/>
                    <link rel="modulepreload" href=bundle.file(&script) fetchpriority="low"/>
                    <link
                        rel="preload" href=bundle.file(&wasm) r#as="fetch" type="application/wasm" crossorigin=""
                        fetchpriority="low"
                    />
                    <script type="module" inner_html=NAVIGATE></script>
                    <script type="module" inner_html=SUGGEST></script>
                </head>
                <body inner_html=body></body>
            </html>
        }
    })
}

/// A page for what goes wrong outside the app: no script, so that it can stand alone.
pub fn problem_document(problem: Problem, options: &Options, bundle: &Bundle) -> String {
    let context = RenderContext { options: options.clone() };
    let title = problem.words(context.lang()).0;
    document(context, title, bundle, || view! { <ProblemMessage problem/> })
}

/// The same for a form that could not be carried out: its fields are in the page, to be sent again.
/// `None` for a form that holds a password, which no page repeats.
pub fn unsent_document(problem: Problem, bundle: &Bundle, action: &str, form: &[u8]) -> Option<String> {
    let fields: Vec<(String, String)> = serde_urlencoded::from_bytes(form).ok()?;
    if fields.is_empty() || fields.iter().any(|(name, _)| name == "password") {
        return None;
    }
    let lang = fields.iter().find(|(name, _)| name == "lang").map(|(_, lang)| lang.as_str());
    let context = RenderContext { options: Options { lang: Lang::from_option(lang), ..Options::default() } };
    let title = problem.words(context.lang()).0;
    let action = action.to_owned();
    Some(document(context, title, bundle, || view! { <Unsent problem action fields/> }))
}

/// A document that stands alone.
fn document<V: IntoView + 'static>(
    context: RenderContext,
    title: &str,
    bundle: &Bundle,
    main: impl FnOnce() -> V,
) -> String {
    let (lang, title) = (context.lang(), context.titled(title));
    to_html(context, || {
        view! {
            <!DOCTYPE html>
            <html lang=lang.tag()>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <Title text=title/>
                    <meta name="robots" content="noindex"/>
                    <link rel="stylesheet" href=bundle.file("gongkai.css")/>
                    <link rel="icon" type="image/svg+xml" href=bundle.file("icon.svg")/>
                </head>
                <body><main id="content">{main()}</main></body>
            </html>
        }
    })
}
