//! Bytes of a text to characters: UTF-8 with or without a mark, UTF-16 with one, else GB 18030, which
//! reads every file in GBK or GB 2312.

use encoding_rs::{Encoding, GB18030};

/// The characters of a text.
pub fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned();
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
    use super::decode;

    #[test]
    fn chinese_encodings_are_told_apart() {
        assert_eq!(decode("浑江区".as_bytes()), "浑江区");
        assert_eq!(decode("\u{feff}浑江区".as_bytes()), "浑江区");
        assert_eq!(decode(b"\xbb\xeb\xbd\xad\xc7\xf8 21 \xbc\xfe"), "浑江区 21 件");
        assert_eq!(decode(b"\xff\xfe\x51\x6c"), "\u{6c51}");
        assert_eq!(decode(&"浑江区".as_bytes()[..8]), "浑江");
    }
}
