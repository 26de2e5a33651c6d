#![doc = include_str!("../README.md")]

mod container;
mod docx;
mod grid;
pub mod guard;
mod html;
mod kind;
pub mod limits;
mod pdf;
mod plain;
mod refused;
mod tables;
mod xlsx;
mod xml;

use std::path::Path;

pub use kind::Kind;
pub use refused::Refused;

/// The line that stands for a picture.
pub const PICTURE: &str = "[图片]";

/// Reads a file from the disk; its size is known before it is read.
pub fn open(path: &Path) -> Result<String, Refused> {
    let size = std::fs::metadata(path)?.len();
    if size > limits::FILE {
        return Err(Refused::TooLarge { size });
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    text(&name, std::fs::read(path)?)
}

/// The text of a file. It is made on a thread of its own, which may take [`limits::TIME`] and may fail
/// in any way without harm to the caller.
pub fn text(name: &str, bytes: Vec<u8>) -> Result<String, Refused> {
    let size = bytes.len() as u64;
    if size > limits::FILE {
        return Err(Refused::TooLarge { size });
    }
    let kind = Kind::of(name, &bytes)?;
    let text = guard::run(move |until| match kind {
        Kind::Text => Ok(plain::decode(&bytes)),
        Kind::Html => html::read(&plain::decode(&bytes)),
        Kind::Docx => docx::read(bytes),
        Kind::Xlsx => xlsx::read(bytes),
        Kind::Pdf => pdf::read(bytes, until),
    })?;
    if text.chars().all(char::is_whitespace) {
        return Err(Refused::NoText);
    }
    if text.chars().nth(limits::TEXT).is_some() {
        return Err(Refused::TooMuchText);
    }
    Ok(text)
}
