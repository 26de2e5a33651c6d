//! Which kind of file it is: its name says so, and its first bytes must agree.

use crate::plain;
use crate::refused::Refused;

/// A kind of file that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Plain text, UTF-8 or GB 18030.
    Text,
    /// A web page.
    Html,
    /// A Word document.
    Docx,
    /// A workbook.
    Xlsx,
    /// A PDF with a text layer.
    Pdf,
}

/// The first bytes of a zip archive.
const ZIP: &[u8] = b"PK\x03\x04";
/// The first bytes of what Office wrote before 2007, and of what it writes under a password.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// How far from its beginning a PDF may say that it is one.
const PDF_HEADER: usize = 1024;

impl Kind {
    /// The kind that a name promises; `None` for names that promise nothing that can be read.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let (_, extension) = name.rsplit_once('.')?;
        Self::of_extension(&extension.to_ascii_lowercase())
    }

    /// The kind that an extension stands for.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        match extension {
            "txt" | "text" => Some(Self::Text),
            "html" | "htm" => Some(Self::Html),
            "docx" => Some(Self::Docx),
            "xlsx" => Some(Self::Xlsx),
            "pdf" => Some(Self::Pdf),
            _ => None,
        }
    }

    /// The extension that stands for it.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Pdf => "pdf",
        }
    }

    /// The kind by name, held against the first bytes.
    pub fn of(name: &str, bytes: &[u8]) -> Result<Self, Refused> {
        let old_office = bytes.starts_with(OLE);
        let named = match Self::named(name) {
            Some(named) => named,
            None if old_office => return Err(Refused::OldOffice),
            None => return Err(other(name)),
        };
        let header = &bytes[..bytes.len().min(PDF_HEADER)];
        let is_pdf = header.windows(5).any(|window| window == b"%PDF-");
        let agrees = match named {
            Self::Docx | Self::Xlsx if old_office => return Err(Refused::OldOffice),
            Self::Docx | Self::Xlsx => bytes.starts_with(ZIP),
            Self::Pdf => is_pdf,
            Self::Text | Self::Html => {
                !old_office
                    && !bytes.starts_with(ZIP)
                    && !bytes.starts_with(b"%PDF-")
                    && plain::is_text(bytes)
            }
        };
        if agrees { Ok(named) } else { Err(Refused::NotThatKind) }
    }
}

/// Why a file of another kind is not read.
fn other(name: &str) -> Refused {
    let extension =
        name.rsplit_once('.').map_or(String::new(), |(_, extension)| extension.to_ascii_lowercase());
    match extension.as_str() {
        "doc" | "xls" | "wps" | "et" | "rtf" => Refused::OldOffice,
        "ofd" => Refused::Ofd,
        "jpg" | "jpeg" | "png" | "gif" | "bmp" | "tif" | "tiff" | "webp" | "heic" => Refused::Picture,
        _ => Refused::UnknownKind,
    }
}
