//! One rendered thing in its encodings, and how it answers a request.

use std::io::Write;
use std::sync::OnceLock;

use axum::body::{Body, Bytes};
use axum::response::Response;
use brotli::enc::BrotliEncoderParams;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use sha2::{Digest, Sha256};

/// Brotli's quality for what is kept. 9 makes a page 4 % smaller and takes ten times as long, most of
/// it for clearing the 32 MB of its table: the first reader of a page would wait for that.
const BROTLI_QUALITY: i32 = 5;
/// Brotli's quality for what is sent once.
const QUICK_QUALITY: i32 = 4;
/// The smallest and the largest window, in bits. A page's window holds the page and no more, as the
/// encoder clears what it gets; below 17 it takes the large table of quality 9 (18 ms for a small page).
const WINDOWS: (u32, u32) = (17, 22);

/// A response body in three encodings, with its headers. It is compressed when it is first asked for
/// so, once.
pub struct Entry {
    status: StatusCode,
    headers: HeaderMap,
    hash: String,
    plain: Bytes,
    quality: i32,
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
}

impl Entry {
    /// Names a body after its content.
    pub fn new(status: StatusCode, headers: HeaderMap, plain: Bytes) -> Self {
        let digest = Sha256::digest(&plain);
        let hash = digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
        let (brotli, gzip) = (OnceLock::new(), OnceLock::new());
        Self { status, headers, hash, plain, quality: BROTLI_QUALITY, brotli, gzip }
    }

    /// For one request only: compressed quickly.
    pub fn once(status: StatusCode, headers: HeaderMap, plain: Bytes) -> Self {
        Self { quality: QUICK_QUALITY, ..Self::new(status, headers, plain) }
    }

    /// The bytes it holds, for the cache's measure: compressed both ways, a page is less than half;
    /// headers, key and the cache's own notes are about a kilobyte.
    pub fn size(&self) -> usize {
        self.plain.len() / 2 * 3 + 1024
    }

    /// The strong tag of its bytes in an encoding.
    pub fn tag(&self, encoding: Option<&str>) -> String {
        format!("\"{}{}\"", self.hash, encoding.map_or_else(String::new, |name| format!("-{name}")))
    }

    /// The response for what the browser accepts and already has.
    pub fn answer(&self, query: &HeaderMap) -> Response {
        let encoding = accepted(query);
        let body = match encoding {
            Some("br") => self.brotli.get_or_init(|| brotli(&self.plain, self.quality)),
            Some(_) => self.gzip.get_or_init(|| gzip(&self.plain)),
            None => &self.plain,
        };
        let tag = self.tag(encoding);
        let known = query.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
        // What is not there has no tag that could be known; `*` asks whether it is.
        let same = self.status == StatusCode::OK
            && known.is_some_and(|tags| {
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
        if let (StatusCode::OK, Ok(tag)) = (self.status, HeaderValue::from_str(&tag)) {
            headers.insert(header::ETAG, tag);
        }
        if let (Some(encoding), false) = (encoding, same) {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }
}

/// The best encoding that the request accepts.
fn accepted(query: &HeaderMap) -> Option<&'static str> {
    let line = query.get(header::ACCEPT_ENCODING)?.to_str().ok()?;
    let takes = |name: &str| {
        line.split(',').any(|part| {
            let mut words = part.split(';').map(str::trim);
            words.next() == Some(name) && !words.any(|word| matches!(word, "q=0" | "q=0.0"))
        })
    };
    ["br", "gzip"].into_iter().find(|name| takes(name))
}

fn brotli(plain: &[u8], quality: i32) -> Bytes {
    let window = (usize::BITS - plain.len().leading_zeros()).clamp(WINDOWS.0, WINDOWS.1);
    let window = i32::try_from(window).unwrap_or_default();
    let how = BrotliEncoderParams { quality, lgwin: window, size_hint: plain.len(), ..Default::default() };
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::with_params(&mut out, 16 * 1024, &how);
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
