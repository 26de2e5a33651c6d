//! A notice in words: what is wrong, what stands there, and what to do. The page, the command and the import
//! say the same.

use domain::{Form, Lang};

use crate::quote::quote;
use crate::{Notice, Span};

impl Notice {
    /// One line for a person. `letters` are the characters of the text that was read.
    #[must_use]
    pub fn line(&self, letters: &[char], lang: Lang) -> String {
        let part = self.part().map(|code| name(code, lang)).unwrap_or_default();
        let there = self.span().map(|span| quote(letters, span)).unwrap_or_default();
        match lang {
            Lang::Zh => self.chinese(part, &there),
            Lang::En => self.english(part, &there),
        }
    }

    /// Code of the form's part or section that it is about.
    fn part(&self) -> Option<&str> {
        match self {
            Self::TornTable { part, .. }
            | Self::UnreadableCell { part, .. }
            | Self::RunTogether { part, .. }
            | Self::EmptyCells { part, .. }
            | Self::Missing { part } => Some(part),
            Self::Picture { .. }
            | Self::BrokenNumber { .. }
            | Self::OtherLanguage
            | Self::TemplateHint { .. } => None,
        }
    }

    /// Where it is, if at a place.
    fn span(&self) -> Option<Span> {
        match self {
            Self::Picture { span }
            | Self::TornTable { span, .. }
            | Self::UnreadableCell { span, .. }
            | Self::RunTogether { span, .. }
            | Self::BrokenNumber { span }
            | Self::TemplateHint { span } => Some(*span),
            Self::EmptyCells { .. } | Self::Missing { .. } | Self::OtherLanguage => None,
        }
    }

    fn chinese(&self, part: &str, there: &str) -> String {
        match self {
            Self::Picture { .. } => "表格是图片，读不出数。请找到文字版，或先做文字识别。".to_owned(),
            Self::TornTable { .. } => {
                format!(
                    "“{part}”的表格行列散乱，归不准的格没有读。请对照原文逐格填写，或换一份没有拆散的文件。"
                )
            }
            Self::UnreadableCell { .. } => {
                format!("“{part}”有一格填的不是数：“{there}”，没有取。请对照原文填写。")
            }
            Self::RunTogether { .. } => {
                format!("“{part}”有一行各格连成一串：“{there}”，按表内合计只有一种拆法，已这样拆开。请核对。")
            }
            Self::EmptyCells { count, .. } => {
                format!("“{part}”有 {count} 个空格，空格不当作 0。请对照原文：没有就填 0。")
            }
            Self::Missing { .. } => format!("没有找到“{part}”。请看文件是否完整；原文有的，请补填。"),
            Self::BrokenNumber { .. } => {
                format!("这个数被断开，或只是约数：“{there}”，没有取。请对照原文填写。")
            }
            Self::OtherLanguage => "全文不是中文，读不出数字。请用中文版年报。".to_owned(),
            Self::TemplateHint { .. } => format!("模板的提示语还在文中：“{there}”。发布前请删去。"),
        }
    }

    fn english(&self, part: &str, there: &str) -> String {
        match self {
            Self::Picture { .. } => {
                "A table is a picture, so its figures cannot be read. Find it as text, or run OCR first."
                    .to_owned()
            }
            Self::TornTable { .. } => format!(
                "The table “{part}” is torn; cells that fit no row for certain were left out. Enter them from the source, or use a file that is whole."
            ),
            Self::UnreadableCell { .. } => format!(
                "“{part}” has a cell that is no number: “{there}”. It was not taken; enter it from the source."
            ),
            Self::RunTogether { .. } => format!(
                "“{part}” has a row whose cells ran together: “{there}”. They were cut in the only way that the sums leave; check them."
            ),
            Self::EmptyCells { count, .. } => format!(
                "“{part}” has {count} empty cells; an empty cell is not zero. Check the source: if there were none, enter 0."
            ),
            Self::Missing { .. } => format!(
                "“{part}” was not found. Check that the file is complete; what the source has, enter by hand."
            ),
            Self::BrokenNumber { .. } => format!(
                "This number is broken or only a guess: “{there}”. It was not taken; enter it from the source."
            ),
            Self::OtherLanguage => {
                "The text is not Chinese, so no figures were read. Use the report's Chinese version."
                    .to_owned()
            }
            Self::TemplateHint { .. } => {
                format!(
                    "A hint of the template was left in the text: “{there}”. Delete it before publishing."
                )
            }
        }
    }
}

/// A part or section of a form by its code, as the newest form calls it.
fn name(code: &str, lang: Lang) -> &str {
    let forms = || Form::all().iter().rev();
    let part = forms().flat_map(|form| form.parts).find(|part| part.code == code).map(|part| part.name);
    let section = || {
        let mut sections = forms().flat_map(|form| form.sections);
        sections.find(|section| section.code == code).map(|section| section.name)
    };
    part.or_else(section).map_or(code, |name| name.get(lang))
}
