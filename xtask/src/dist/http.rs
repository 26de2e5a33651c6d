//! A page of our own server as a browser asks for it, its body as it was sent.

use std::time::Duration;

use anyhow::{Context, Result};
use ureq::Agent;
use ureq::http::header;

/// An answer.
pub struct Reply {
    /// The status code.
    pub status: u16,
    /// What kind of content it is, as the header says it.
    pub content_type: String,
    /// Whether the body is brotli.
    pub is_brotli: bool,
    /// The body, still compressed.
    pub body: Vec<u8>,
}

impl Reply {
    /// The body as text, decompressed.
    pub fn text(&self) -> Result<String> {
        let mut plain = Vec::new();
        if self.is_brotli {
            brotli::BrotliDecompress(&mut self.body.as_slice(), &mut plain)
                .context("It is not sound brotli.")?;
        } else {
            plain.clone_from(&self.body);
        }
        Ok(String::from_utf8_lossy(&plain).into_owned())
    }
}

/// Asks for a path, accepting brotli only.
pub fn get(port: u16, path: &str) -> Result<Reply> {
    let agent: Agent = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_global(Some(Duration::from_secs(30)))
        .build()
        .into();
    let request = agent.get(format!("http://127.0.0.1:{port}{path}"));
    let request = request.header(header::ACCEPT, "text/html,*/*").header(header::ACCEPT_ENCODING, "br");
    let mut response = request.call().with_context(|| format!("{path} was not answered."))?;
    let is_brotli = response.headers().get(header::CONTENT_ENCODING).is_some_and(|encoding| encoding == "br");
    let content_type = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let content_type = content_type.unwrap_or_default().to_owned();
    let body = response.body_mut().read_to_vec();
    let body = body.with_context(|| format!("{path} was not answered to the end."))?;
    Ok(Reply { status: response.status().as_u16(), content_type, is_brotli, body })
}
