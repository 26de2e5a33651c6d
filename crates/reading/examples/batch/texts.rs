//! A batch of texts, half of which is never looked at.

use std::fs;
use std::path::Path;

/// A text of a batch.
pub struct Found {
    /// The name of its file.
    pub name: String,
    /// The text without the line that says where it was found.
    pub text: String,
}

impl Found {
    /// Whether it belongs to the half that is only scored: told by a hash of its text (FNV-1a, 64 bits), so
    /// that nobody chooses.
    pub fn is_held_back(&self) -> bool {
        let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        self.text.bytes().fold(0xcbf2_9ce4_8422_2325, mix).count_ones() % 2 == 1
    }
}

/// The texts of a folder, `NAME.txt`, by name.
pub fn texts(folder: &Path) -> Option<Vec<Found>> {
    let files = fs::read_dir(folder).ok()?;
    let mut paths: Vec<_> = files.flatten().map(|file| file.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|kind| kind == "txt"));
    paths.sort();
    let found = paths.into_iter().filter_map(|path| {
        let whole = fs::read_to_string(&path).ok()?;
        let text = whole
            .strip_prefix("# source:")
            .and_then(|text| text.split_once('\n'))
            .map_or(whole.as_str(), |(_, rest)| rest)
            .to_owned();
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Some(Found { name, text })
    });
    Some(found.collect())
}
