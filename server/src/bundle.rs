//! The browser's bundle, made by Trunk and `xtask`, in memory: every file with its compressed twins, under an
//! address that names the whole bundle after its content, so that each can be cached for a year.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, Result};
use app::pages::Module;
use app::shell::Bundle;
use axum::body::Bytes;
use axum::response::Response;
use http::{HeaderMap, HeaderValue, header};
use sha2::{Digest, Sha256};

use crate::cache::Entry;

/// Files without which no page works, besides those of the modules.
const NEEDED: [&str; 3] = [STYLE, "embed.css", "icon.svg"];

/// Those of the reader's worker; without them `/check` reads on the server.
const READER: [&str; 3] = ["reader.js", "reader_bg.wasm", WORKER];

/// The style sheet of every page, which stands in its HTML: a second trip would delay the first paint.
const STYLE: &str = "gongkai.css";

/// The worker's script.
const WORKER: &str = "reader_start.js";

/// What the worker may do: run the bundle's code, and send no request. A report that it reads
/// cannot leave the machine.
const WORKER_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

/// The bundle inside the program, so that one file is the whole installation.
#[cfg(feature = "bundle")]
static INCLUDED: include_dir::Dir<'_> = include_dir::include_dir!("$CARGO_MANIFEST_DIR/../dist/pkg");

/// The files of a bundle.
pub struct Files {
    bundle: Bundle,
    folder: String,
    entries: HashMap<String, Entry>,
}

impl Files {
    /// Reads a folder, or where none is given the bundle inside the program, else `dist`.
    pub fn load(dist: Option<&Path>, is_secure: bool) -> Result<Self> {
        #[cfg(feature = "bundle")]
        if dist.is_none() {
            let included =
                |name: &str| INCLUDED.get_file(name).map(|file| Bytes::from_static(file.contents()));
            return Self::of(is_secure, |name| {
                included(name).with_context(|| format!("The program lacks {name}."))
            });
        }
        let folder = dist.unwrap_or(Path::new("dist")).join("pkg");
        Self::of(is_secure, |name| {
            let file = folder.join(name);
            let bytes = std::fs::read(&file).with_context(|| {
                format!(
                    "The browser's bundle lacks {}. Build it with `cargo xtask serve`, or say where it is with --dist.",
                    file.display()
                )
            })?;
            Ok(bytes.into())
        })
    }

    fn of(is_secure: bool, read: impl Fn(&str) -> Result<Bytes>) -> Result<Self> {
        let mut hash = Sha256::new();
        let mut entries = HashMap::new();
        let mut style = String::new();
        let modules = Module::ALL.map(Module::name).into_iter();
        let modules = modules.flat_map(|name| [format!("{name}.js"), format!("{name}_bg.wasm")]);
        let others = NEEDED.into_iter().chain(READER).map(str::to_owned);
        for name in modules.chain(others) {
            let bytes = match read(&name) {
                Err(_) if READER.contains(&name.as_str()) => continue,
                bytes => bytes?,
            };
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(&bytes);
            if name == STYLE {
                style = String::from_utf8(bytes.to_vec()).context("gongkai.css is not UTF-8.")?;
            }
            let twin = |ending: &str| read(&format!("{name}.{ending}")).ok();
            let entry = Entry::precompressed(headers(&name, is_secure), bytes, twin("br"), twin("gz"));
            entries.insert(name, entry);
        }
        let build: String = hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        let folder = format!("/pkg/{build}/");
        Ok(Self { bundle: Bundle::new(build, style), folder, entries })
    }

    /// What pages need to know of it.
    pub fn bundle(&self) -> Bundle {
        self.bundle.clone()
    }

    /// Answers a request for a file; `None` where the address names none.
    pub fn answer(&self, path: &str, request: &HeaderMap) -> Option<Response> {
        let entry = self.entries.get(path.strip_prefix(self.folder.as_str())?)?;
        Some(entry.answer(request))
    }
}

/// A file's headers: it never changes under its address.
fn headers(name: &str, is_secure: bool) -> HeaderMap {
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        _ => "image/svg+xml",
    };
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let year = HeaderValue::from_static("public, max-age=31536000, immutable");
    headers.insert(header::CACHE_CONTROL, year);
    if name == WORKER {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(WORKER_POLICY));
    }
    crate::headers::of_file(&mut headers, is_secure);
    headers
}
