//! What the worker in `reader/` does.

use domain::Lang;

use crate::models::check::CheckModel;

/// Reads and checks a text: a [`CheckModel`] in the language of this code as JSON, the same that the server
/// makes; nothing where the text has more figures than are shown.
pub fn check_text(text: &str, lang: &str) -> Option<String> {
    let model = CheckModel::of(text, &reading::read(text), Lang::from_option(Some(lang)))?;
    serde_json::to_string(&model).ok()
}
