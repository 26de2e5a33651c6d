//! What was read last, for who goes on and comes back. It ends with the page, and nothing goes into the
//! browser's storage.

use std::cell::RefCell;

use domain::Lang;

use crate::models::check::CheckModel;

thread_local! {
    static LAST: RefCell<Option<(Lang, String, CheckModel)>> = const { RefCell::new(None) };
}

/// Remembers a text and what was read from it.
pub fn remember(lang: Lang, text: &str, model: &CheckModel) {
    LAST.set(Some((lang, text.to_owned(), model.clone())));
}

/// The last text and what was read from it in this language.
pub fn recall(lang: Lang) -> Option<(String, CheckModel)> {
    let last = LAST.with_borrow(Clone::clone)?;
    (last.0 == lang).then_some((last.1, last.2))
}
