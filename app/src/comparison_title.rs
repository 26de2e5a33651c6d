//! What is compared, as a title.

use domain::Lang;

/// The id of the element that shows the title.
pub const TITLE_ID: &str = "compared-title";
/// How many names a title has before it only counts.
const MOST_NAMES: usize = 3;

/// Bodies and what is compared of them: 宿迁市、洪泽区：新收申请、行政诉讼.
pub fn comparison_title(bodies: &[String], what: &str, lang: Lang) -> String {
    let colon = if lang == Lang::Zh { "：" } else { ": " };
    format!("{}{colon}{what}", few(bodies, lang))
}

/// The first few names, and how many there are.
pub fn few(names: &[String], lang: Lang) -> String {
    let comma = if lang == Lang::Zh { "、" } else { ", " };
    let head = names.iter().take(MOST_NAMES).map(String::as_str).collect::<Vec<_>>().join(comma);
    match (names.len().saturating_sub(MOST_NAMES), lang) {
        (0, _) => head,
        (_, Lang::Zh) => format!("{head}等 {} 个", names.len()),
        (more, Lang::En) => format!("{head} and {more} more"),
    }
}
