//! `/check`: the form, and where a text came with the request, what was read from it. Nothing is kept.

use super::{Page, html};
use crate::components::RenderContext;
use crate::markup;
use crate::problem::{Problem, set_status};
use crate::server::read;

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
    /// More figures stand in it than in any report.
    TooManyPlaces,
    /// The whole form is too long, and was not read to its end.
    FormTooLong,
    /// It came too slowly to wait for its end.
    TooSlow,
    /// The server reads as much as it can at once.
    Busy,
    /// It is no form that can be taken apart.
    Unreadable,
    /// The file cannot be read; the sentence says why, in the page's language.
    File(String),
}

impl Unread {
    /// The HTTP status.
    fn status(&self) -> u16 {
        match self {
            Self::FormTooLong => 413,
            Self::TooSlow => 408,
            Self::Busy => 503,
            Self::Nothing | Self::TooLong | Self::TooManyPlaces | Self::Unreadable | Self::File(_) => 422,
        }
    }
}

/// The most places with figures that are shown. A report has some hundred; each takes many times its own
/// length of the page.
const PLACES: usize = 3_000;

/// `/check`
pub(super) async fn check(context: &RenderContext) -> Result<Page, Problem> {
    let words = context.words();
    let CheckedText { text, mut unread } = leptos::prelude::use_context::<CheckedText>().unwrap_or_default();
    let mut result = None;
    if unread.is_none() && !text.is_empty() {
        let reading = read(text.clone()).await?;
        let places = reading.figures.len() + reading.conflicts.len() + reading.unassigned.len();
        if places > PLACES {
            unread = Some(Unread::TooManyPlaces);
        } else {
            result = Some(markup::checked(context, &text, &reading));
        }
    }
    if let Some(unread) = &unread {
        set_status(unread.status());
    }
    let refused = unread.map(|unread| match unread {
        Unread::Nothing => words.check_nothing.to_owned(),
        Unread::TooLong | Unread::FormTooLong => words.check_too_long.to_owned(),
        Unread::TooManyPlaces => words.check_too_many.replace("{}", &PLACES.to_string()),
        Unread::TooSlow => words.check_too_slow.to_owned(),
        Unread::Busy => words.check_busy.to_owned(),
        Unread::Unreadable => words.check_unreadable.to_owned(),
        Unread::File(why) => why,
    });
    let view = html(markup::check_page(context, &text, refused.as_deref(), result));
    Ok(Page::new(words.check_title, view).described(words.check_lead))
}
