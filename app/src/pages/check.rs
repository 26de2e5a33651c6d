//! `/check`: the form, and where a text came with the request, what was read from it. Nothing is stored.

use domain::Lang;
use leptos::prelude::*;

use super::{Module, Page};
use crate::address::Place;
use crate::check_words::check_words;
use crate::components::{Breadcrumb, CheckResult, RenderContext};
use crate::islands::{Check, TypedText};
use crate::models::check::{CheckModel, MOST_PLACES};
use crate::problem::{Problem, set_status};
use crate::server::read;
use crate::words::words;

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

    /// What it says to the reader.
    fn words(self, lang: Lang) -> String {
        let (words, check_words) = (words(lang), check_words(lang));
        match self {
            Self::Nothing => check_words.nothing.to_owned(),
            Self::TooLong | Self::FormTooLong => words.check_too_long.to_owned(),
            Self::TooManyPlaces => check_words.too_many.replace("{}", &MOST_PLACES.to_string()),
            Self::TooSlow => words.check_too_slow.to_owned(),
            Self::Busy => words.check_busy.to_owned(),
            Self::Unreadable => words.check_unreadable.to_owned(),
            Self::File(why) => why,
        }
    }
}

/// Loads the page.
pub(super) async fn page() -> Result<Page, Problem> {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.words());
    let CheckedText { text, mut unread } = use_context::<CheckedText>().unwrap_or_default();
    let mut model = None;
    if unread.is_none() && !text.is_empty() {
        model = CheckModel::of(&text, &read(text.clone()).await?, lang);
        if model.is_none() {
            unread = Some(Unread::TooManyPlaces);
        }
    }
    if let Some(unread) = &unread {
        set_status(unread.status());
    }
    let refusal = unread.map(|unread| unread.words(lang));
    let view = view! { <CheckPage text refusal model/> };
    Ok(Page::new(words.check_title, view).described(words.check_lead).with_module(Module::Check))
}

/// The form, what stood in the way if anything did, and the result.
#[component]
fn CheckPage(text: String, refusal: Option<String>, model: Option<CheckModel>) -> impl IntoView {
    let context = RenderContext::current();
    let words = context.words();
    let action = context.to(&Place::Check);
    let options = context.options.clone();
    provide_context(TypedText(text));
    view! {
        <div class="check-page">
            <Breadcrumb above=vec![(Place::Home, context.text().home.to_owned())] here=words.check_title/>
            <h1 class="display">{words.check_title}</h1>
            <p class="lead">{words.check_lead}</p>
            {refusal.map(|refusal| view! { <p class="notice" role="alert">{refusal}</p> })}
            <Check options action most=MOST_PLACES>
                {model.map(|model| view! { <CheckResult model/> })}
            </Check>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::to_html;
    use crate::options::Options;

    const TEXT: &str =
        "春江区人民政府2018年政府信息公开工作年度报告\n主动公开政府信息数共1200条，<b>\"a\"&。";

    fn page(text: &str, model: Option<CheckModel>) -> String {
        let text = text.to_owned();
        to_html(RenderContext { options: Options::default() }, || {
            view! { <CheckPage text refusal=None model/> }
        })
    }

    #[test]
    fn without_script_the_page_has_the_form_and_what_was_read() {
        let model = CheckModel::of(TEXT, &reading::read(TEXT), Lang::Zh);
        let html = page(TEXT, model);
        for part in [
            "id=\"check-facts\"",
            "id=\"figure-proactive.total\"",
            "name=\"text\"",
            "enctype=\"multipart/form-data\"",
            "rel=\"external\"",
            "id=\"check-csv\"",
            "&lt;b&gt;",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(!html.contains("<b>"), "what was typed is text");
    }

    #[test]
    fn what_was_read_is_no_property_of_the_island() {
        let model = CheckModel::of(TEXT, &reading::read(TEXT), Lang::Zh).unwrap();
        let (with, without) = (page(TEXT, Some(model)), page(TEXT, None));
        let properties = |html: &str| {
            let (_, rest) = html.split_once("data-props=").unwrap();
            rest.split_once('>').unwrap().0.to_owned()
        };
        assert_eq!(properties(&with), properties(&without));
    }
}
