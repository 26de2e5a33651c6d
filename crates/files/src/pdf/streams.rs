//! Bombs in a PDF are streams that unpack to far more than they are. The parser knows no bound, so every
//! stream that it may unpack is unpacked here first, keeping nothing.

use std::io::Read;
use std::time::Instant;

use flate2::read::{DeflateDecoder, ZlibDecoder};
use hayro_interpret::hayro_syntax::object::{Name, Object, Stream};
use hayro_interpret::hayro_syntax::{Filter, Pdf};
use memchr::memmem;

use crate::limits;
use crate::refused::Refused;

/// A stream that cannot be measured may have so many bytes: even packed a thousand times it stays small.
const UNMEASURED: usize = 64 * 1024;
/// How far before its data a stream's dictionary may begin.
const DICTIONARY: usize = 4096;

/// Looks at the streams that are unpacked as soon as the file is opened, wherever they stand: the table
/// of objects and the objects packed together.
pub fn look_at_bytes(bytes: &[u8]) -> Result<(), Refused> {
    let mut total = 0;
    for place in memmem::find_iter(bytes, b"stream") {
        if bytes[..place].ends_with(b"end") {
            continue;
        }
        let before = &bytes[place.saturating_sub(DICTIONARY)..place];
        let dictionary = &before[memmem::rfind(before, b" obj").unwrap_or_default()..];
        let has = |word: &[u8]| memmem::find(dictionary, word).is_some();
        // `#` can spell any name in another way.
        if !(has(b"ObjStm") || has(b"XRef") || has(b"#")) {
            continue;
        }
        let data = &bytes[place + b"stream".len()..];
        let data = data.strip_prefix(b"\r").unwrap_or(data);
        let data = data.strip_prefix(b"\n").unwrap_or(data);
        let length = memmem::find(data, b"endstream").unwrap_or(data.len());
        let filters = memmem::find_iter(dictionary, b"Decode").count()
            - memmem::find_iter(dictionary, b"DecodeParms").count();
        let measured = filters <= 1 && (has(b"FlateDecode") || !has(b"Filter"));
        if !measured && length > UNMEASURED {
            return Err(Refused::Bomb);
        }
        total += unpacked(data, limits::UNPACKED - total)?;
    }
    Ok(())
}

/// Looks at every stream of the opened file but pictures, which are never unpacked.
pub fn look_at_objects(pdf: &Pdf, until: Instant) -> Result<(), Refused> {
    let mut left = limits::UNPACKED;
    for object in pdf.objects() {
        if Instant::now() > until {
            return Err(Refused::TooSlow);
        }
        if let Object::Stream(stream) = object {
            left -= if is_picture(&stream) { 0 } else { measure(&stream, left)? };
        }
    }
    Ok(())
}

fn is_picture(stream: &Stream<'_>) -> bool {
    stream.dict().get::<Name<'_>>(b"Subtype").is_some_and(|name| &*name == b"Image")
}

/// How much more than it is comes out of a stream; refused where that is more than `left`.
pub fn measure(stream: &Stream<'_>, left: u64) -> Result<u64, Refused> {
    let data = stream.raw_data();
    let filters = stream.filters();
    let packs = |filter: &&Filter| {
        matches!(filter, Filter::FlateDecode | Filter::LzwDecode | Filter::RunLengthDecode)
    };
    match filters.iter().filter(packs).count() {
        0 => Ok(0),
        1 if filters.first() == Some(&Filter::FlateDecode) => unpacked(&data, left),
        1 if data.len() <= UNMEASURED => Ok(0),
        _ => Err(Refused::Bomb),
    }
}

/// How much comes out of packed data.
fn unpacked(data: &[u8], left: u64) -> Result<u64, Refused> {
    let measure = |reader: &mut dyn Read| {
        let mut count = 0;
        let mut block = [0; 16 * 1024];
        while let Ok(read @ 1..) = reader.read(&mut block) {
            count += read as u64;
            if count > left {
                return Err(Refused::Bomb);
            }
        }
        Ok(count)
    };
    match measure(&mut ZlibDecoder::new(data))? {
        // The parser, too, tries without a header where the header makes no sense.
        0 => measure(&mut DeflateDecoder::new(data)),
        count => Ok(count),
    }
}
