//! What the form says as one types: under each field, in the panel of findings, and how much of each part is
//! filled. Pure: from the fields to words.

use std::collections::BTreeMap;

use domain::check::{CheckContext, Finding, Verdict};
use domain::draft::Reading;
use domain::{Draft, Form, Lang};

use crate::text::text;

/// Everything that the form says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judgement {
    /// Messages by field; none where there is nothing to say.
    pub messages: BTreeMap<String, Message>,
    /// What is to be mended or looked at; what blocks publishing comes first.
    pub lines: Vec<PanelLine>,
    /// How many rows of a part are filled, by the part's code: `3/8`.
    pub filled: BTreeMap<&'static str, String>,
}

/// The message under a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// The words.
    pub words: String,
    /// Whether it blocks publishing.
    pub blocks: bool,
}

/// A line of the panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelLine {
    /// Link to the field.
    pub link: String,
    /// Name of the row, rule or part.
    pub name: &'static str,
    /// What is wrong.
    pub words: String,
    /// Whether it blocks publishing.
    pub blocks: bool,
    /// Whether it is answered.
    pub is_answered: bool,
}

impl Judgement {
    /// What a form says of a draft.
    pub fn of(lang: Lang, form: &'static Form, draft: &Draft, check_context: &CheckContext<'_>) -> Self {
        let reading = Reading::of(form, draft, check_context);
        let mut judgement = Self::default();
        judgement.add_unreadable(lang, &reading);
        judgement.add_long(lang, &reading);
        for finding in reading.findings.iter().filter(|finding| finding.verdict == Verdict::Broken) {
            judgement.add_broken(lang, form, &reading, finding);
        }
        judgement.lines.sort_by_key(|line| !line.blocks);
        for part in form.parts {
            let filled = part.items.iter().filter(|item| reading.values.contains_key(item.code)).count();
            judgement.filled.insert(part.code, format!("{filled}/{}", part.items.len()));
        }
        judgement
    }

    fn add_unreadable(&mut self, lang: Lang, reading: &Reading) {
        for (item, why) in &reading.unreadable {
            let words = why.sentence().get(lang).to_owned();
            self.messages.insert(item.code.to_owned(), Message { words: words.clone(), blocks: true });
            let (link, name) = (format!("#f-{}", item.code), item.short.get(lang));
            self.lines.push(PanelLine { link, name, words, blocks: true, is_answered: false });
        }
    }

    fn add_long(&mut self, lang: Lang, reading: &Reading) {
        let (words, name) = (text(lang).prose_too_long.to_owned(), text(lang).prose_part);
        for field in &reading.too_long {
            self.messages.insert(field.name(), Message { words: words.clone(), blocks: true });
            let (link, words) = ("#part-prose".to_owned(), words.clone());
            self.lines.push(PanelLine { link, name, words, blocks: true, is_answered: false });
        }
    }

    fn add_broken(&mut self, lang: Lang, form: &Form, reading: &Reading, finding: &Finding) {
        let code = finding.rule.left.first().copied().unwrap_or_default();
        let name = finding.rule.name.get(lang);
        let blocks = finding.blocks() && reading.waits(finding);
        let is_answered = !blocks && reading.answers.contains_key(finding.rule.id);
        let (link, words) = (format!("#f-{code}"), finding.formula(form, lang));
        self.lines.push(PanelLine { link, name, words, blocks, is_answered });
        // A field that cannot be read has its own message.
        if reading.unreadable.iter().any(|(item, _)| item.code == code) {
            return;
        }
        let (colon, stop) = if lang == Lang::Zh { ("：", "。") } else { (": ", ". ") };
        let sentence = format!("{}{colon}{name}{stop}{}", finding.word().get(lang), finding.sentence(lang));
        let message = self.messages.entry(code.to_owned()).or_default();
        if !message.words.is_empty() {
            message.words.push(' ');
        }
        message.words.push_str(&sentence);
        message.blocks |= blocks;
    }
}
