//! `/check`: the form, and where a text came with the request, what was read from it. Nothing is kept.

use super::part;
use crate::backend::read;
use crate::markup::{self, Pen};
use crate::problem::{Problem, set_status};
use crate::wire::PageData;

/// What came with a request, given by the server.
#[derive(Clone, Debug, Default)]
pub struct CheckedText {
    /// The text.
    pub text: String,
    /// Why it is not read.
    pub unread: Option<Unread>,
}

/// Why something that came is not read.
#[derive(Clone, Debug)]
pub enum Unread {
    /// Neither text nor file came.
    Nothing,
    /// The text is too long.
    TooLong,
    /// It is no form that can be taken apart.
    Unreadable,
    /// The file cannot be read; the sentence says why, in the page's language.
    File(String),
}

/// `/check`
pub(super) async fn check(pen: &Pen) -> Result<PageData, Problem> {
    let words = pen.words();
    let came = leptos::prelude::use_context::<CheckedText>();
    let refused = came.as_ref().and_then(|came| came.unread.clone()).map(|unread| match unread {
        Unread::Nothing => words.check_nothing.to_owned(),
        Unread::TooLong => words.check_too_long.to_owned(),
        Unread::Unreadable => words.check_unreadable.to_owned(),
        Unread::File(why) => why,
    });
    let text = came.map(|came| came.text).unwrap_or_default();
    let result = if refused.is_some() || text.is_empty() {
        None
    } else {
        Some(markup::checked(pen, &text, &read(text.clone()).await?))
    };
    if refused.is_some() {
        set_status(422);
    }
    let parts = vec![part(markup::check_page(pen, &text, refused.as_deref(), result))];
    let (title, description) = (words.check_title.to_owned(), words.check_lead.to_owned());
    Ok(PageData { title, description, report: None, parts })
}
