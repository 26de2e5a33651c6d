//! The HTML document around the app, rendered by the server only.

use domain::Lang;
use leptos::prelude::*;
use leptos_meta::MetaTags;
use maud::{DOCTYPE, Markup, html};

use crate::live::App;
use crate::markup::{self, Pen};
use crate::options::{Options, Size, Theme};
use crate::problem::Problem;

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
}

/// Sets what the reader chose before the first paint, so that nothing flashes. gloo-storage keeps
/// values as JSON.
const BEFORE_PAINT: &str = "(function(d,s){function g(k){try{return JSON.parse(s.getItem('gongkai.'+k))}catch(e){return null}}\
var q=new URLSearchParams(location.search),t=q.get('theme')||g('theme'),z=q.get('size')||g('size'),l=g('lang');\
if(t==='dark'||t==='light')d.dataset.theme=t;if(z==='large')d.dataset.size=z;\
if(l==='en'&&!q.has('lang')){q.set('lang','en');location.replace(location.pathname+'?'+q+location.hash)}\
})(document.documentElement,window.localStorage)";

/// The document. Options and bundle come from the request's context.
pub fn shell() -> impl IntoView {
    let options = use_context::<Options>().unwrap_or_default();
    let bundle = expect_context::<Bundle>();
    let (script, wasm) = (bundle.file("gongkai.js"), bundle.file("gongkai_bg.wasm"));
    let start = format!("import({script:?}).then(m=>m.default({{module_or_path:{wasm:?}}}))");
    let theme = (options.theme != Theme::Auto).then(|| options.theme.code());
    let size = (options.size == Size::Large).then_some("large");
    view! {
        <!DOCTYPE html>
        <html lang=options.lang.tag() data-theme=theme data-size=size>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="build" content=bundle.build.clone()/>
                <script inner_html=BEFORE_PAINT></script>
                <link rel="stylesheet" href=bundle.file("gongkai.css")/>
                <link rel="icon" type="image/svg+xml" href=bundle.file("icon.svg")/>
                <link rel="modulepreload" href=script fetchpriority="low"/>
                <link rel="preload" href=wasm r#as="fetch" r#type="application/wasm" crossorigin="" fetchpriority="low"/>
                <MetaTags/>
            </head>
            <body>
                <App/>
                <script type="module" inner_html=start></script>
            </body>
        </html>
    }
}

/// A page for what goes wrong outside the app: no script, so that it can stand alone.
pub fn problem_document(problem: Problem, options: &Options, bundle: &Bundle) -> String {
    let pen = Pen { options: options.clone() };
    document(&pen, problem, bundle, &markup::problem(&pen, problem))
}

/// The same for a form that could not be carried out: its fields are in the page, to be sent again.
/// `None` for a form that holds a password, which no page repeats.
pub fn unsent_document(problem: Problem, bundle: &Bundle, action: &str, form: &[u8]) -> Option<String> {
    let fields: Vec<(String, String)> = serde_urlencoded::from_bytes(form).ok()?;
    if fields.is_empty() || fields.iter().any(|(name, _)| name == "password") {
        return None;
    }
    let lang = fields.iter().find(|(name, _)| name == "lang").map(|(_, lang)| lang.as_str());
    let pen = Pen { options: Options { lang: Lang::from_option(lang), ..Options::default() } };
    Some(document(&pen, problem, bundle, &markup::unsent(&pen, problem, action, &fields)))
}

fn document(pen: &Pen, problem: Problem, bundle: &Bundle, content: &Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(pen.lang().tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (pen.titled(problem.words(pen.lang()).0)) }
                link rel="stylesheet" href=(bundle.file("gongkai.css"));
            }
            body { main id="content" { (content) } }
        }
    };
    page.into_string()
}
