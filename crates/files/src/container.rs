//! Office files are zip archives. They are opened within limits, which are held against what really
//! comes out and not only against what the archive says of itself.

use std::io::{Cursor, Read};

use memchr::memmem;
use zip::ZipArchive;
use zip::result::ZipError;

use crate::limits;
use crate::refused::Refused;

/// What stands before every entry in an archive's directory.
const DIRECTORY_ENTRY: &[u8] = b"PK\x01\x02";

/// An archive that was looked through.
pub struct Container {
    archive: ZipArchive<Cursor<Vec<u8>>>,
}

impl Container {
    /// Opens an archive and unpacks every entry once, keeping nothing: only what stays within all limits
    /// is worth reading, by us or by a library that knows no limits.
    pub fn open(bytes: Vec<u8>) -> Result<Self, Refused> {
        // Counted before the directory is read: a directory of millions is itself a bomb.
        let entries = memmem::find_iter(&bytes, DIRECTORY_ENTRY);
        if entries.take(limits::ENTRIES + 1).count() > limits::ENTRIES {
            return Err(Refused::TooManyParts);
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|why| refused(&why))?;
        if archive.len() > limits::ENTRIES {
            return Err(Refused::TooManyParts);
        }
        let mut total = 0;
        for index in 0..archive.len() {
            total += look_through(&mut archive, index, limits::UNPACKED - total)?;
        }
        Ok(Self { archive })
    }

    /// The text of an entry; `None` where there is none of this name.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Refused> {
        let mut entry = match self.archive.by_name(name) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(why) => return Err(refused(&why)),
        };
        let mut text = String::new();
        // What does not unpack is damaged, and so is XML that is not UTF-8: Office writes no other.
        (&mut entry).take(limits::UNPACKED).read_to_string(&mut text).map_err(|_| Refused::Damaged)?;
        Ok(Some(text))
    }

    /// The archive's bytes, for a library that opens them itself.
    pub fn into_bytes(self) -> Vec<u8> {
        self.archive.into_inner().into_inner()
    }
}

/// Unpacks an entry without keeping it; gives its true size.
fn look_through(archive: &mut ZipArchive<Cursor<Vec<u8>>>, index: usize, left: u64) -> Result<u64, Refused> {
    let mut entry = archive.by_index(index).map_err(|why| refused(&why))?;
    let name = entry.name().map_err(|why| refused(&why))?.into_owned();
    if entry.enclosed_name().is_none() || entry.is_symlink() {
        return Err(Refused::Damaged);
    }
    if name.to_ascii_lowercase().ends_with("vbaproject.bin") {
        return Err(Refused::Macros);
    }
    let most = left.min((entry.compressed_size().saturating_mul(limits::RATIO)).max(limits::SMALL));
    if entry.size() > most {
        return Err(Refused::Bomb);
    }
    let mut size = 0;
    let mut declares = Declares::default();
    let mut block = [0; 16 * 1024];
    loop {
        let read = entry.read(&mut block).map_err(|_| Refused::Damaged)?;
        if read == 0 {
            return Ok(size);
        }
        size += read as u64;
        if size > most {
            return Err(Refused::Bomb);
        }
        if declares.sees(&block[..read]) {
            return Err(Refused::Entities);
        }
    }
}

/// Looks for a declaration of entities or of a document type, also across two blocks.
#[derive(Default)]
struct Declares {
    end: Vec<u8>,
}

impl Declares {
    fn sees(&mut self, block: &[u8]) -> bool {
        self.end.extend_from_slice(block);
        let found =
            [&b"<!DOCTYPE"[..], b"<!ENTITY"].iter().any(|sign| memmem::find(&self.end, sign).is_some());
        let kept = self.end.len().saturating_sub(b"<!DOCTYPE".len());
        self.end.drain(..kept);
        found
    }
}

fn refused(why: &ZipError) -> Refused {
    match why {
        ZipError::UnsupportedArchive(text) if text.contains("assword") => Refused::Locked,
        _ => Refused::Damaged,
    }
}
