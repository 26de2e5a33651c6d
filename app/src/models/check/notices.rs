//! What one should know before trusting a reading.

use domain::Lang;
use reading::Reading;

/// What is wrong with the text, as far as reading it goes, a line each.
pub fn notice_lines(characters: &[char], reading: &Reading, lang: Lang) -> Vec<String> {
    reading.notices.iter().map(|notice| notice.line(characters, lang)).collect()
}
