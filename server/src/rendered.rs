//! The app, rendered: its HTML, and the scripts with its data that Leptos writes after it.
//!
//! Leptos marks its own scripts with a nonce that is new at every rendering (`leptos::nonce`), so no text
//! of a request or of the record can know it. Only what carries it counts as a script. A rendering with
//! any other script in it is not served.

use std::sync::{Arc, OnceLock};

use app::options::Options;
use app::pages::CheckedText;
use app::rendering::Rendering;
use app::shell::app;
use axum::extract::Request;
use axum::response::IntoResponse;
use http::{HeaderMap, StatusCode};
use http_body_util::BodyExt;
use leptos::nonce::use_nonce;
use leptos::prelude::provide_context;

use crate::site::Site;

/// What a rendering made.
pub struct Rendered {
    /// The status that the app set.
    pub status: StatusCode,
    /// The headers that it set.
    pub headers: HeaderMap,
    /// Its HTML, without any script.
    pub app: String,
    /// The scripts with its data.
    pub data: Vec<String>,
}

/// Renders the app at the address of a request.
pub async fn render(
    site: &Site,
    options: &Options,
    rendering: &Rendering,
    came: Option<CheckedText>,
    request: Request,
) -> Result<Rendered, String> {
    let nonce = Arc::new(OnceLock::new());
    let context = {
        let (backend, options, rendering) = (site.backend.clone(), options.clone(), rendering.clone());
        let nonce = Arc::clone(&nonce);
        move || {
            if let Some(given) = use_nonce() {
                let _ = nonce.set(given.to_string());
            }
            if let Some(came) = &came {
                provide_context(came.clone());
            }
            provide_context(backend.clone());
            provide_context(rendering.clone());
            provide_context(options.clone());
        }
    };
    let response = leptos_axum::render_app_async_with_context(context, app)(request).await.into_response();
    let (parts, body) = response.into_parts();
    let html = body.collect().await.map_err(|error| error.to_string())?.to_bytes();
    let html = std::str::from_utf8(&html).map_err(|error| error.to_string())?;
    let nonce = nonce.get().ok_or("Leptos gave this rendering no nonce")?;
    let (app, data) = apart(html, nonce)?;
    Ok(Rendered { status: parts.status, headers: parts.headers, app, data })
}

/// Parts a rendering into the app's HTML and the code of the scripts that carry its nonce.
fn apart(html: &str, nonce: &str) -> Result<(String, Vec<String>), &'static str> {
    let opening = format!("<script nonce=\"{nonce}\">");
    let mut parts = html.split(opening.as_str());
    let app = parts.next().unwrap_or_default();
    if has_script(app) {
        return Err("a script that is not ours stands in the rendered HTML");
    }
    // Leptos writes `<` in its data as an escape, so a script ends where the next `<` stands.
    let code =
        |part: &str| part.strip_suffix("</script>").filter(|code| !code.contains('<')).map(str::to_owned);
    let data = parts.map(code).collect::<Option<_>>();
    Ok((app.to_owned(), data.ok_or("a script of Leptos' own does not end where it should")?))
}

/// Whether HTML holds a script element of any spelling, as every text in it is escaped.
fn has_script(html: &str) -> bool {
    const TAG: &str = "script";
    html.split('<')
        .skip(1)
        .any(|rest| rest.get(..TAG.len()).is_some_and(|name| name.eq_ignore_ascii_case(TAG)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONCE: &str = "dGhpcyBpcyBhIG5vbmNl";

    fn ours(code: &str) -> String {
        format!("<script nonce=\"{NONCE}\">{code}</script>")
    }

    #[test]
    fn scripts_with_the_nonce_are_parted_from_the_html() {
        let html = format!("<main>1 &lt; 2</main>{}{}", ours("a=\"\\u003cb\";"), ours("c=1;"));
        let (app, data) = apart(&html, NONCE).unwrap();
        assert_eq!(app, "<main>1 &lt; 2</main>");
        assert_eq!(data, ["a=\"\\u003cb\";", "c=1;"]);
    }

    #[test]
    fn a_script_without_the_nonce_is_never_served() {
        for script in [
            "<script>alert(1)</script>",
            "<SCRIPT>alert(1)</SCRIPT>",
            "<ScRiPt src=/agencies/hunjiang/2018.json></script>",
            "<script\n>alert(1)</script>",
            "<script/x>alert(1)</script>",
            "<svg><script>alert(1)</script></svg>",
            "<script nonce=\"another\">alert(1)</script>",
            "<script nonce=\"\">alert(1)</script>",
            "<script",
        ] {
            assert!(apart(&format!("<main>{script}</main>{}", ours("a=1;")), NONCE).is_err(), "{script}");
            assert!(apart(&format!("<main></main>{}{script}", ours("a=1;")), NONCE).is_err(), "{script}");
            assert!(apart(&format!("<main></main>{}", ours(script)), NONCE).is_err(), "{script}");
        }
    }
}
