//! One rendered thing in its encodings, and how it answers a request.

use std::io::Write;

use axum::body::{Body, Bytes};
use axum::response::Response;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use sha2::{Digest, Sha256};

/// Brotli's quality for what is kept: 9 is within 3 % of 11 at a fifteenth of the time for a page.
const BROTLI_QUALITY: u32 = 9;
/// Brotli's quality for what is sent once, where its time counts.
const QUICK_QUALITY: u32 = 4;

/// A response body in three encodings, with its headers.
pub struct Entry {
    status: StatusCode,
    headers: HeaderMap,
    hash: String,
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
}

impl Entry {
    /// Compresses a body and names it after its content.
    pub fn new(status: StatusCode, headers: HeaderMap, plain: Bytes) -> Self {
        let (brotli, gzip) = (brotli(&plain, BROTLI_QUALITY), gzip(&plain));
        Self { brotli: Some(brotli), gzip: Some(gzip), ..Self::plain(status, headers, plain) }
    }

    /// For one request only: compressed quickly, and only as this request accepts.
    pub fn once(status: StatusCode, headers: HeaderMap, plain: Bytes, asked: &HeaderMap) -> Self {
        let brotli = (accepted(asked) == Some("br")).then(|| brotli(&plain, QUICK_QUALITY));
        Self { brotli, ..Self::plain(status, headers, plain) }
    }

    fn plain(status: StatusCode, headers: HeaderMap, plain: Bytes) -> Self {
        let digest = Sha256::digest(&plain);
        let hash = digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
        Self { status, headers, hash, plain, brotli: None, gzip: None }
    }

    /// The bytes it holds, for the cache's measure.
    pub fn size(&self) -> usize {
        let packed = |part: &Option<Bytes>| part.as_ref().map_or(0, Bytes::len);
        self.plain.len() + packed(&self.brotli) + packed(&self.gzip)
    }

    /// The response for what the browser accepts and already has.
    pub fn answer(&self, asked: &HeaderMap) -> Response {
        let (body, encoding) = match (accepted(asked), &self.brotli, &self.gzip) {
            (Some("br"), Some(brotli), _) => (brotli, Some("br")),
            (Some("gzip"), _, Some(gzip)) => (gzip, Some("gzip")),
            _ => (&self.plain, None),
        };
        let tag =
            format!("\"{}{}\"", self.hash, encoding.map_or_else(String::new, |name| format!("-{name}")));
        let known = asked.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
        let same = known.is_some_and(|tags| {
            tags.split(',').any(|known| {
                // A proxy that compresses marks tags as weak; for a GET they match all the same.
                let known = known.trim();
                known.strip_prefix("W/").unwrap_or(known) == tag || known == "*"
            })
        });
        let body = if same { Body::empty() } else { Body::from(body.clone()) };
        let mut response = Response::new(body);
        *response.status_mut() = if same { StatusCode::NOT_MODIFIED } else { self.status };
        let headers = response.headers_mut();
        headers.extend(self.headers.clone());
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            headers.insert(header::ETAG, tag);
        }
        if let (Some(encoding), false) = (encoding, same) {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }
}

/// The best encoding that the request accepts.
fn accepted(asked: &HeaderMap) -> Option<&'static str> {
    let line = asked.get(header::ACCEPT_ENCODING)?.to_str().ok()?;
    let takes = |name: &str| {
        line.split(',').any(|part| {
            let mut words = part.split(';').map(str::trim);
            words.next() == Some(name) && !words.any(|word| matches!(word, "q=0" | "q=0.0"))
        })
    };
    ["br", "gzip"].into_iter().find(|name| takes(name))
}

fn brotli(plain: &[u8], quality: u32) -> Bytes {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 4096, quality, 22);
    // Writing to memory cannot fail.
    let _ = writer.write_all(plain);
    drop(writer);
    out.into()
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let _ = writer.write_all(plain);
    writer.finish().unwrap_or_default().into()
}
