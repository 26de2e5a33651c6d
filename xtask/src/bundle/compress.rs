//! The bundle's files compressed as well as can be, once, so that the server never does it.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Writes `.br` (quality 11) and `.gz` (level 9) beside every script, module and style sheet in a folder.
pub fn folder(folder: &Path) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} could not be read.", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if path.is_dir() {
            self::folder(&path)?;
        } else if matches!(extension, "js" | "wasm" | "css") {
            let bytes = fs::read(&path)?;
            fs::write(path.with_extension(format!("{extension}.br")), brotli(&bytes)?)?;
            fs::write(path.with_extension(format!("{extension}.gz")), gzip(&bytes)?)?;
        }
    }
    Ok(())
}

fn brotli(mut bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters =
        BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut packed, &parameters)?;
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::brotli;

    #[test]
    fn brotli_gives_back_what_it_was_given() {
        let text = "信息公开年度报告 ".repeat(500);
        let packed = brotli(text.as_bytes()).unwrap();
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut packed.as_slice(), &mut unpacked).unwrap();
        assert!(packed.len() < 100);
        assert_eq!(unpacked, text.as_bytes());
    }
}
