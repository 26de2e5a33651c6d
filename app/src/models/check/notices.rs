//! What one should know before trusting a reading.

use domain::{Form, Lang};
use reading::{Notice, Reading};

use crate::words::words;

/// What is wrong with the text, as far as reading it goes, a line each.
pub fn notice_lines(reading: &Reading, lang: Lang) -> Vec<String> {
    reading.notices.iter().map(|notice| line(notice, lang)).collect()
}

fn line(notice: &Notice, lang: Lang) -> String {
    let words = words(lang);
    match notice {
        Notice::Picture { .. } => words.notice_picture.to_owned(),
        Notice::TornTable { part, .. } => words.notice_torn.replace("{}", &name(part, lang)),
        Notice::EmptyCells { part, count } => {
            words.notice_empty.replace("{}", &name(part, lang)).replace("{n}", &count.to_string())
        }
        Notice::Missing { part } => words.notice_missing.replace("{}", &name(part, lang)),
        Notice::UnreadableCell { part, .. } => words.notice_cell.replace("{}", &name(part, lang)),
        Notice::RunTogether { part, .. } => words.notice_together.replace("{}", &name(part, lang)),
        Notice::BrokenNumber { .. } => words.notice_broken.to_owned(),
        Notice::OtherLanguage => words.notice_language.to_owned(),
        Notice::TemplateHint { .. } => words.notice_hint.to_owned(),
    }
}

/// A part or section of a form by its code, as the newest form calls it.
fn name(code: &str, lang: Lang) -> String {
    let forms = || Form::all().iter().rev();
    let part = forms().flat_map(|form| form.parts).find(|part| part.code == code).map(|part| part.name);
    let section = || {
        let mut sections = forms().flat_map(|form| form.sections);
        sections.find(|section| section.code == code).map(|section| section.name)
    };
    part.or_else(section).map_or(code, |name| name.get(lang)).to_owned()
}
