//! Which scripts and styles a page may use: those that the server wrote itself. A rendering with any other
//! script is not served, whatever text of the record or of a request it came from.

use app::shell::SCRIPTS;
use base64::Engine;
use http::HeaderValue;
use sha2::{Digest, Sha256};

/// The Content-Security-Policy of every page: it allows the known inline scripts and the style sheet by their
/// hashes, so that a cached page needs no nonce.
pub fn policy(style: &str) -> HeaderValue {
    let hash = |code: &str| {
        let hash = base64::prelude::BASE64_STANDARD.encode(Sha256::digest(code.as_bytes()));
        format!(" 'sha256-{hash}'")
    };
    let (scripts, style): (String, _) = (SCRIPTS.iter().map(|code| hash(code)).collect(), hash(style));
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{style}; img-src 'self' data:; \
         connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
    );
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// Whether HTML holds a script element of any spelling, as every text in it is escaped.
pub fn has_script(html: &str) -> bool {
    const TAG: &str = "script";
    html.split('<')
        .skip(1)
        .any(|rest| rest.get(..TAG.len()).is_some_and(|name| name.eq_ignore_ascii_case(TAG)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_text_is_no_script() {
        assert!(!has_script("<main>1 &lt; 2 &lt;script&gt;</main><p title='script'>script</p>"));
    }

    #[test]
    fn a_script_of_any_spelling_is_found() {
        for script in [
            "<script>alert(1)</script>",
            "<SCRIPT>alert(1)</SCRIPT>",
            "<ScRiPt src=/agencies/hunjiang/2018.json></script>",
            "<script\n>alert(1)</script>",
            "<script/x>alert(1)</script>",
            "<svg><script>alert(1)</script></svg>",
            "<script nonce=\"\">alert(1)</script>",
            "<script",
        ] {
            assert!(has_script(&format!("<main>{script}</main>")), "{script}");
        }
    }
}
