//! One rendered thing in its encodings, and how it answers a request.

use std::io::Write;
use std::sync::OnceLock;

use axum::body::{Body, Bytes};
use axum::response::Response;
use brotli::enc::BrotliEncoderParams;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use sha2::{Digest, Sha256};

/// Brotli's quality for cached answers. 9 makes a page 4 % smaller and takes ten times as long, most of
/// it for clearing the 32 MB of its table: the first reader of a page would wait for that.
const BROTLI_QUALITY: i32 = 5;
/// Brotli's quality for what is sent once.
const QUICK_QUALITY: i32 = 4;
/// The smallest and the largest window, in bits. A page's window holds the page and no more, as the
/// encoder clears what it gets; below 17 it takes the large table of quality 9 (18 ms for a small page).
const WINDOWS: (u32, u32) = (17, 22);

/// A response body in three encodings, with its headers. It is compressed when it is first requested
/// so, once.
pub struct Entry {
    status: StatusCode,
    headers: HeaderMap,
    plain: Variant,
    brotli: Variant,
    gzip: Variant,
    quality: i32,
}

/// The body in one encoding.
struct Variant {
    tag: HeaderValue,
    /// Unset until it is requested; then `None` where the body is not sent in this encoding.
    body: OnceLock<Option<Bytes>>,
}

impl Variant {
    fn new(hash: &str, ending: &str) -> Self {
        // A hash in hex is always a header's value.
        let tag = HeaderValue::from_str(&format!("\"{hash}{ending}\""));
        Self { tag: tag.unwrap_or(HeaderValue::from_static("\"\"")), body: OnceLock::new() }
    }
}

impl Entry {
    /// Names a body after its content.
    pub fn new(status: StatusCode, mut headers: HeaderMap, plain: Bytes) -> Self {
        let digest = Sha256::digest(&plain);
        let hash: String = digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        let variant = |ending| Variant::new(&hash, ending);
        let mut entry = Self {
            status,
            headers,
            plain: variant(""),
            brotli: variant("-br"),
            gzip: variant("-gzip"),
            quality: BROTLI_QUALITY,
        };
        entry.plain.body = OnceLock::from(Some(plain));
        entry
    }

    /// For one request only: compressed quickly.
    pub fn once(status: StatusCode, headers: HeaderMap, plain: Bytes) -> Self {
        Self { quality: QUICK_QUALITY, ..Self::new(status, headers, plain) }
    }

    /// A file with the twins that were compressed when it was built; in an encoding without one it is sent as
    /// it is.
    pub fn precompressed(
        headers: HeaderMap,
        plain: Bytes,
        brotli: Option<Bytes>,
        gzip: Option<Bytes>,
    ) -> Self {
        let mut entry = Self::new(StatusCode::OK, headers, plain);
        entry.brotli.body = OnceLock::from(brotli);
        entry.gzip.body = OnceLock::from(gzip);
        entry
    }

    /// The same with the headers that every answer carries, so that they are set once.
    #[must_use]
    pub fn with_headers(mut self, set: impl FnOnce(&mut HeaderMap)) -> Self {
        set(&mut self.headers);
        self
    }

    /// The bytes it holds, for the cache's measure: compressed both ways, a page is less than half;
    /// headers, key and the cache's own notes are about a kilobyte.
    pub fn size(&self) -> usize {
        self.plain_body().len() / 2 * 3 + 1024
    }

    fn plain_body(&self) -> Bytes {
        self.plain.body.get().cloned().flatten().unwrap_or_default()
    }

    /// The response for what the browser accepts and already has.
    pub fn answer(&self, request: &HeaderMap) -> Response {
        let compressed = match accepted(request) {
            Some("br") => Some(("br", &self.brotli)),
            Some(name) => Some((name, &self.gzip)),
            None => None,
        };
        let compressed = compressed.and_then(|(name, variant)| {
            let compress = || {
                let plain = self.plain_body();
                Some(if name == "br" { brotli(&plain, self.quality) } else { gzip(&plain) })
            };
            Some((name, variant, variant.body.get_or_init(compress).clone()?))
        });
        let (encoding, variant, body) = match compressed {
            Some((name, variant, body)) => (Some(name), variant, body),
            None => (None, &self.plain, self.plain_body()),
        };
        // What is not there has no tag that could be known; `*` asks whether it is.
        let is_same = self.status == StatusCode::OK && is_known(request, &variant.tag);
        let mut response = Response::new(if is_same { Body::empty() } else { Body::from(body) });
        *response.status_mut() = if is_same { StatusCode::NOT_MODIFIED } else { self.status };
        let headers = response.headers_mut();
        headers.clone_from(&self.headers);
        if self.status == StatusCode::OK {
            headers.insert(header::ETAG, variant.tag.clone());
        }
        if let (Some(encoding), false) = (encoding, is_same) {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }
}

/// Whether the browser has a body of this tag.
fn is_known(request: &HeaderMap, tag: &HeaderValue) -> bool {
    let known = request.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    known.is_some_and(|tags| {
        tags.split(',').any(|known| {
            // A proxy that compresses marks tags as weak; for a GET they match all the same.
            let known = known.trim();
            known.strip_prefix("W/").unwrap_or(known).as_bytes() == tag.as_bytes() || known == "*"
        })
    })
}

/// The best encoding that the request accepts.
fn accepted(request: &HeaderMap) -> Option<&'static str> {
    let line = request.get(header::ACCEPT_ENCODING)?.to_str().ok()?;
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
