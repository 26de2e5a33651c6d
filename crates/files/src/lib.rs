#![doc = include_str!("../README.md")]
#![cfg_attr(
    not(feature = "documents"),
    allow(dead_code, reason = "documents have more to say than web pages")
)]

#[cfg(feature = "documents")]
mod container;
#[cfg(feature = "documents")]
mod docx;
mod grid;
#[cfg(feature = "documents")]
pub mod guard;
mod html;
#[cfg(feature = "documents")]
mod kind;
pub mod limits;
#[cfg(feature = "documents")]
mod pdf;
#[cfg(feature = "documents")]
mod plain;
mod refused;
mod tables;
#[cfg(feature = "documents")]
mod xlsx;
#[cfg(feature = "documents")]
mod xml;

#[cfg(feature = "documents")]
use std::path::Path;
#[cfg(feature = "documents")]
use std::time::Instant;

#[cfg(feature = "documents")]
pub use kind::Kind;
pub use refused::Refused;

/// The line that stands for a picture.
pub const PICTURE: &str = "[图片]";

/// The text of a web page whose characters are known, for where no file is at hand.
pub fn page(page: &str) -> Result<String, Refused> {
    not_too_long(html::read(page, &|| false)?)
}

fn not_too_long(text: String) -> Result<String, Refused> {
    if text.len() > limits::TEXT { Err(Refused::TooMuchText) } else { Ok(text) }
}

/// A file from the disk, of a kind and size that is read. Its size is known before it is read.
#[cfg(feature = "documents")]
pub fn load(path: &Path) -> Result<(Kind, Vec<u8>), Refused> {
    let size = std::fs::metadata(path)?.len();
    if size > limits::FILE {
        return Err(Refused::TooLarge { size });
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let bytes = std::fs::read(path)?;
    Ok((kind(&name, &bytes)?, bytes))
}

/// The kind of a file that may be read.
#[cfg(feature = "documents")]
pub fn kind(name: &str, bytes: &[u8]) -> Result<Kind, Refused> {
    let size = bytes.len() as u64;
    if size > limits::FILE { Err(Refused::TooLarge { size }) } else { Kind::of(name, bytes) }
}

/// The text of a file. It is made on a thread of its own, which may take [`limits::TIME`] and may fail
/// in any way without harm to the caller, but for the memory it takes: who reads files of strangers lets
/// another process do it.
#[cfg(feature = "documents")]
pub fn text(kind: Kind, bytes: Vec<u8>) -> Result<String, Refused> {
    let text = guard::run(move |until| match kind {
        Kind::Text => Ok(plain::decode(&bytes)),
        Kind::Html => html::read(&plain::decode(&bytes), &|| Instant::now() >= until),
        Kind::Docx => docx::read(bytes),
        Kind::Xlsx => xlsx::read(bytes),
        Kind::Pdf => pdf::read(bytes, until),
    })?;
    if text.chars().all(char::is_whitespace) {
        return Err(Refused::NoText);
    }
    not_too_long(text)
}
