//! Bytes of a text to characters: UTF-8 and UTF-16 with or without a mark, else GB 18030, which reads every
//! file in GBK or GB 2312.

use encoding_rs::{Encoding, GB18030, UTF_16BE, UTF_16LE};

/// How many bytes tell what a text is.
const BEGINNING: usize = 4096;

/// Whether bytes may be a text: UTF-8 and GB 18030 have no zero bytes, UTF-16 has them on one side only.
pub fn is_text(bytes: &[u8]) -> bool {
    let beginning = &bytes[..bytes.len().min(BEGINNING)];
    Encoding::for_bom(bytes).is_some() || !beginning.contains(&0) || without_mark(bytes).is_some()
}

/// UTF-16 that no mark tells: it has zero bytes, and in one order of its bytes nearly all of it is what a
/// report is written with. Zeros alone do not tell the order: 开 has one too, in the other place.
fn without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    const STRANGE_ONE_IN: usize = 50;
    let beginning = &bytes[..bytes.len().min(BEGINNING)];
    if !bytes.len().is_multiple_of(2) || !beginning.contains(&0) {
        return None;
    }
    let (pairs, _) = beginning.as_chunks::<2>();
    let fits = |unit: fn([u8; 2]) -> u16| {
        let strange = pairs.iter().filter(|pair| !is_of_reports(unit(**pair))).count();
        strange * STRANGE_ONE_IN <= pairs.len()
    };
    if fits(u16::from_le_bytes) { Some(UTF_16LE) } else { fits(u16::from_be_bytes).then_some(UTF_16BE) }
}

/// ASCII, Chinese characters, their punctuation and full-width signs.
fn is_of_reports(unit: u16) -> bool {
    matches!(unit, 9 | 10 | 13 | 0x20..=0x7e | 0x2010..=0x2027 | 0x3001..=0x303f | 0x4e00..=0x9fff | 0xff01..=0xffef)
}

/// The characters of a text.
pub fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned();
    }
    if let Some(encoding) = without_mark(bytes) {
        return encoding.decode_without_bom_handling(bytes).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        // A file cut off inside its last character is still UTF-8.
        Err(why) if why.error_len().is_none() && why.valid_up_to() > 0 => {
            String::from_utf8_lossy(&bytes[..why.valid_up_to()]).into_owned()
        }
        Err(_) => GB18030.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{decode, is_text};

    #[test]
    fn chinese_encodings_are_told_apart() {
        assert_eq!(decode("浑江区".as_bytes()), "浑江区");
        assert_eq!(decode("\u{feff}浑江区".as_bytes()), "浑江区");
        assert_eq!(decode(b"\xbb\xeb\xbd\xad\xc7\xf8 21 \xbc\xfe"), "浑江区 21 件");
        assert_eq!(decode(b"\xff\xfe\x51\x6c"), "\u{6c51}");
        assert_eq!(decode(&"浑江区".as_bytes()[..8]), "浑江");
    }

    #[test]
    fn utf_16_is_read_with_a_mark_and_without_one() {
        let units: Vec<u16> = "公开 21 件\n".encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        for (bytes, mark) in [(&little, [0xff, 0xfe]), (&big, [0xfe, 0xff])] {
            assert_eq!(decode(bytes), "公开 21 件\n");
            assert!(is_text(bytes));
            let marked = [&mark, bytes.as_slice()].concat();
            assert_eq!(decode(&marked), "公开 21 件\n");
            assert!(is_text(&marked));
        }
        assert!(!is_text(&[0; 64]));
    }
}
