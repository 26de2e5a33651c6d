//! The parser unpacks a page's content for each page that names it, as often as the page names it, and a
//! font's maps for each font that does, and keeps what comes out until the end. A few kilobytes can name a
//! stream of megabytes thousands of times, so each use counts as a stream of its own.

use std::collections::HashMap;
use std::time::Instant;

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Array, Dict, Object, ObjectIdentifier, Stream};

use super::streams::measure;
use crate::limits;
use crate::refused::Refused;

/// What a use costs besides the stream's bytes: even empty ones must come to an end.
const USE: u64 = 64;
/// What a font has to read codes by. Its file, the parser unpacks once.
const FONT_MAPS: [&[u8]; 3] = [b"ToUnicode", b"Encoding", b"CIDToGIDMap"];

/// Looks at the content of all pages, then at all fonts; each may unpack to what a file may.
pub fn look_at(pdf: &Pdf, until: Instant) -> Result<(), Refused> {
    let mut uses = Uses { known: HashMap::new(), left: limits::UNPACKED, until };
    for page in pdf.pages().iter() {
        uses.content(page.raw())?;
    }
    uses.left = limits::UNPACKED;
    for object in pdf.objects() {
        if let Object::Dict(dict) = object {
            uses.font(&dict)?;
        }
    }
    Ok(())
}

/// What may still be unpacked.
struct Uses {
    known: HashMap<ObjectIdentifier, u64>,
    left: u64,
    until: Instant,
}

impl Uses {
    fn content(&mut self, page: &Dict<'_>) -> Result<(), Refused> {
        if let Some(stream) = page.get::<Stream<'_>>(b"Contents") {
            return self.take(&stream);
        }
        let Some(parts) = page.get::<Array<'_>>(b"Contents") else { return Ok(()) };
        parts.iter::<Stream<'_>>().try_for_each(|part| self.take(&part))
    }

    /// A composite font has further maps in the one font below it, which several may share.
    fn font(&mut self, font: &Dict<'_>) -> Result<(), Refused> {
        let below =
            font.get::<Array<'_>>(b"DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next());
        for font in [Some(font), below.as_ref()].into_iter().flatten() {
            for map in FONT_MAPS.iter().filter_map(|key| font.get::<Stream<'_>>(key)) {
                self.take(&map)?;
            }
        }
        Ok(())
    }

    fn take(&mut self, stream: &Stream<'_>) -> Result<(), Refused> {
        if Instant::now() > self.until {
            return Err(Refused::TooSlow);
        }
        let id = stream.dict().obj_id();
        let known = id.and_then(|id| self.known.get(&id).copied());
        let size = match known {
            Some(size) => size,
            None => measure(stream, self.left)?.max(stream.raw_data().len() as u64),
        };
        self.known.extend(id.map(|id| (id, size)));
        self.left = self.left.checked_sub(size + USE).ok_or(Refused::Bomb)?;
        Ok(())
    }
}
