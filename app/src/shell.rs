//! The HTML document around the app, written by the server only.

use domain::Lang;
use leptos::prelude::*;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::indexing::links;
use crate::islands::App;
use crate::markup::{self, RenderContext};
use crate::options::{Options, Size, Theme};
use crate::problem::Problem;
use crate::query::Query;
use crate::rendering::Head;
use crate::route::Route;

/// Where the browser finds the bundle: the folder under its build id (STACK 2.4).
#[derive(Clone, Debug)]
pub struct Bundle {
    /// First hex digits of the hash over the bundle's files.
    pub build: String,
}

impl Bundle {
    /// The address of a file of the bundle.
    pub fn file(&self, name: &str) -> String {
        format!("/pkg/{}/{name}", self.build)
    }

    /// The script that starts the app in the browser.
    fn start(&self) -> String {
        let (script, wasm) = (self.file("gongkai.js"), self.file("gongkai_bg.wasm"));
        format!("import({script:?}).then(m=>m.default({{module_or_path:{wasm:?}}}))")
    }
}

/// Sets what the reader chose before the first paint, so that nothing flashes. gloo-storage keeps
/// values as JSON. The address that it goes on to is a query alone, which stays on this site whatever
/// the path looks like. After signing out it removes the text of that person that was never saved
/// (`server/session.rs`, `islands/edit.rs`).
const BEFORE_PAINT: &str = "(function(d,s){\
var f=/(?:^|; )gongkai-forget=([\\w-]*)/.exec(document.cookie);\
if(f){for(var i=s.length;i--;){var n=s.key(i);if(n.indexOf('gongkai.unsent.'+f[1])===0)s.removeItem(n)}\
document.cookie='gongkai-forget=; Path=/; Max-Age=0'}\
function g(k){try{return JSON.parse(s.getItem('gongkai.'+k))}catch(e){return null}}\
var q=new URLSearchParams(location.search),t=q.get('theme')||g('theme'),z=q.get('size')||g('size'),l=g('lang');\
if(t==='dark'||t==='light')d.dataset.theme=t;if(z==='large')d.dataset.size=z;\
if(l==='en'&&!q.has('lang')){q.set('lang','en');location.replace('?'+q+location.hash)}\
})(document.documentElement,window.localStorage)";

/// The app as Leptos renders it: what stands in the document's body.
pub fn app() -> impl IntoView {
    view! { <App/> }
}

/// What a document is written from.
pub struct Page<'p> {
    /// What the address names; nothing where it leads nowhere.
    pub route: Option<&'p Route>,
    /// What its query says.
    pub query: &'p Query,
    /// Whether the page is there.
    pub found: bool,
    /// Title and description.
    pub head: Head,
    /// The app's HTML.
    pub app: &'p str,
    /// The scripts with the app's data, in their order.
    pub data: &'p [String],
    /// Where the public reaches the site.
    pub site: &'p str,
}

/// A document, and the inline scripts in it, which are all that its policy lets run.
pub struct Document {
    /// The HTML.
    pub html: String,
    /// The code of each inline script.
    pub scripts: Vec<String>,
}

/// The document of a page. Everything that is not the app's HTML or a script of ours is escaped here.
pub fn page_document(page: &Page<'_>, bundle: &Bundle) -> Document {
    let options = page.route.map(|route| route.options(&page.query.options)).unwrap_or_default();
    let theme = (options.theme != Theme::Auto).then(|| options.theme.code());
    let size = (options.size == Size::Large).then_some("large");
    let start = bundle.start();
    let html = html! {
        (DOCTYPE)
        html lang=(options.lang.tag()) data-theme=[theme] data-size=[size] {
            head {
                (named(&page.head.title))
                meta name="description" content=(page.head.description);
                meta name="color-scheme" content="light dark";
                meta name="build" content=(bundle.build);
                (links(page.route, page.query, page.found, page.site))
                // Before the style sheet, which a script would wait for.
                script { (PreEscaped(BEFORE_PAINT)) }
                (styled(bundle))
                link rel="modulepreload" href=(bundle.file("gongkai.js")) fetchpriority="low";
                link rel="preload" href=(bundle.file("gongkai_bg.wasm")) as="fetch" type="application/wasm"
                    crossorigin="" fetchpriority="low";
            }
            body {
                (PreEscaped(page.app))
                @for code in page.data { script { (PreEscaped(code)) } }
                script type="module" { (PreEscaped(&start)) }
            }
        }
    };
    let scripts = [BEFORE_PAINT.to_owned()].into_iter().chain(page.data.iter().cloned()).chain([start]);
    Document { html: html.into_string(), scripts: scripts.collect() }
}

/// What every head begins with.
fn named(title: &str) -> Markup {
    html! {
        meta charset="utf-8";
        meta name="viewport" content="width=device-width, initial-scale=1";
        title { (title) }
    }
}

/// The style sheet and the icon.
fn styled(bundle: &Bundle) -> Markup {
    html! {
        link rel="stylesheet" href=(bundle.file("gongkai.css"));
        link rel="icon" type="image/svg+xml" href=(bundle.file("icon.svg"));
    }
}

/// A page for what goes wrong outside the app: no script, so that it can stand alone.
pub fn problem_document(problem: Problem, options: &Options, bundle: &Bundle) -> String {
    let context = RenderContext { options: options.clone() };
    document(&context, problem.words(context.lang()).0, &markup::problem(&context, problem), bundle)
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
    let main = markup::unsent(&context, problem, action, &fields);
    Some(document(&context, problem.words(context.lang()).0, &main, bundle))
}

/// A document that stands alone.
fn document(context: &RenderContext, title: &str, main: &Markup, bundle: &Bundle) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(context.lang().tag()) {
            head {
                (named(&context.titled(title)))
                meta name="robots" content="noindex";
                (styled(bundle))
            }
            body { main id="content" { (main) } }
        }
    };
    page.into_string()
}
