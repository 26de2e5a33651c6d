//! A page of our own server as a browser asks for it, its body as it was sent.

use std::time::Duration;

use anyhow::{Context, Result};
use ureq::Agent;
use ureq::http::header;

/// An answer.
pub struct Reply {
    /// The status code.
    pub status: u16,
    /// Whether the body is brotli.
    pub is_brotli: bool,
    /// The body, still compressed.
    pub body: Vec<u8>,
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
    let body = response.body_mut().read_to_vec();
    let body = body.with_context(|| format!("{path} was not answered to the end."))?;
    Ok(Reply { status: response.status().as_u16(), is_brotli, body })
}
