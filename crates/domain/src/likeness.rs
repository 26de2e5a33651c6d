//! How much of a report's words stood in last year's. 东莞市统计局's report on 2010 was word for word its
//! report on 2008, with the same figures three years running (新京报, 2011-04-06): a reader should know.
//!
//! Whole sentences are compared, figures aside, so that last year's text with new numbers counts as last
//! year's text. Pairs of characters would not do: any two of these reports share over 400 in 1,000.

use std::collections::HashSet;

use crate::lang::Lang;
use crate::report::Report;

/// What the published text as a whole is called among the sections.
const TEXT: &str = "text";
/// From how many in a thousand letters on it is worth a look. Of real reports, 洪泽's on 2024 has 136 in
/// common with that on 2023, 宿迁's 19.
const MANY: u16 = 500;
/// The fewest letters that say anything: `无。` is the same every year.
const FEWEST: usize = 60;
/// The most letters of a sentence. What runs on longer is a table whose cells lost their lines.
const LONGEST: usize = 300;

/// How much of one section stood in last year's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// The section's code, or `text` for the published text as a whole.
    pub section: &'static str,
    /// Of a thousand letters, how many stand in sentences of last year's.
    pub permille: u16,
}

impl Likeness {
    /// Whether a reader should see a notice.
    pub fn is_worth_a_look(self) -> bool {
        self.permille >= MANY
    }

    /// What it means, in a sentence.
    pub fn sentence(self, lang: Lang) -> String {
        let percent = self.permille / 10;
        match lang {
            Lang::Zh => format!("不计数字，有 {percent}% 的文字与上年报告逐句相同。"),
            Lang::En => {
                format!(
                    "Figures aside, {percent}% of the words stand sentence for sentence in last year's report."
                )
            }
        }
    }
}

/// The sections that both reports have, in the form's order, then their published texts.
pub fn of(report: &Report, last: &Report) -> Vec<Likeness> {
    let sections = report.form().map_or(&[][..], |form| form.sections).iter();
    let prose = sections.map(|section| {
        let texts = report.prose.get(section.code).zip(last.prose.get(section.code));
        (section.code, texts)
    });
    let all = prose.chain([(TEXT, Some((&report.text, &last.text)))]);
    let alike = |(section, texts): (&'static str, Option<(&String, &String)>)| {
        let (this, last) = texts?;
        Some(Likeness { section, permille: permille(this, last)? })
    };
    all.filter_map(alike).collect()
}

/// Of a thousand letters of this text, how many stand in sentences of last year's; `None` where either
/// is too short to say.
pub fn permille(this: &str, last: &str) -> Option<u16> {
    let (this, last) = (sentences(this), sentences(last));
    let letters = |sentences: &[String]| sentences.iter().map(|one| one.chars().count()).sum::<usize>();
    let all = letters(&this);
    if all < FEWEST || letters(&last) < FEWEST {
        return None;
    }
    let last: HashSet<_> = last.iter().collect();
    let same: usize = this.iter().filter(|one| last.contains(one)).map(|one| one.chars().count()).sum();
    u16::try_from(same * 1000 / all).ok()
}

/// A text's sentences, letters only, with every figure as one 0.
fn sentences(text: &str) -> Vec<String> {
    let ends = |character: char| matches!(character, '。' | '！' | '？' | '；' | '!' | '?' | ';');
    let plain = |sentence: &str| {
        let mut plain = String::new();
        for letter in sentence.chars().filter(|letter| letter.is_alphanumeric()) {
            if !letter.is_numeric() {
                plain.push(letter);
            } else if !plain.ends_with('0') {
                plain.push('0');
            }
        }
        plain
    };
    let all = text.split(ends).map(plain);
    all.filter(|one| (2..=LONGEST).contains(&one.chars().count())).collect()
}
