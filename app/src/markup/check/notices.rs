//! What one should know before trusting a reading.

use domain::Form;
use maud::{Markup, html};
use reading::{Notice, Reading};

use crate::markup::RenderContext;

/// What is wrong with the text, as far as reading it goes.
pub fn notices(context: &RenderContext, reading: &Reading) -> Markup {
    html! {
        @if !reading.notices.is_empty() {
            div class="notice" {
                p { (context.words().check_notices) }
                ul { @for notice in &reading.notices { li { (notice_words(context, notice)) } } }
            }
        }
    }
}

fn notice_words(context: &RenderContext, notice: &Notice) -> String {
    let (lang, words) = (context.lang(), context.words());
    let named = |code: &str| {
        let forms = || Form::all().iter().rev();
        let part = forms().flat_map(|form| form.parts).find(|part| part.code == code).map(|part| part.name);
        let section = || {
            forms()
                .flat_map(|form| form.sections)
                .find(|section| section.code == code)
                .map(|section| section.name)
        };
        part.or_else(section).map_or(code.to_owned(), |name| name.get(lang).to_owned())
    };
    match notice {
        Notice::Picture { .. } => words.notice_picture.to_owned(),
        Notice::TornTable { part, .. } => words.notice_torn.replace("{}", &named(part)),
        Notice::EmptyCells { part, count } => {
            words.notice_empty.replace("{}", &named(part)).replace("{n}", &count.to_string())
        }
        Notice::Missing { part } => words.notice_missing.replace("{}", &named(part)),
        Notice::UnreadableCell { part, .. } => words.notice_cell.replace("{}", &named(part)),
        Notice::RunTogether { part, .. } => words.notice_together.replace("{}", &named(part)),
        Notice::BrokenNumber { .. } => words.notice_broken.to_owned(),
        Notice::OtherLanguage => words.notice_language.to_owned(),
        Notice::TemplateHint { .. } => words.notice_hint.to_owned(),
    }
}
