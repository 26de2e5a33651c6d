//! The policy of a page: it lets run exactly the inline scripts that the server wrote into it, by their
//! hashes, so that a kept page needs no nonce.

use base64::Engine;
use http::HeaderValue;
use sha2::{Digest, Sha256};

/// The Content-Security-Policy of a page with these inline scripts.
pub fn policy(scripts: &[String]) -> HeaderValue {
    let hash = |code: &String| base64::prelude::BASE64_STANDARD.encode(Sha256::digest(code.as_bytes()));
    let hashes: String = scripts.iter().map(|code| format!(" 'sha256-{}'", hash(code))).collect();
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{hashes}; style-src 'self'; img-src 'self' data:; \
         connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
    );
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}
