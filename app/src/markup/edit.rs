//! What the form at the desk says as one types: under each field, in the panel of findings, and how
//! much of each part is filled. The server writes it first, `live::edit` again with every key.

use domain::Item;
use domain::check::{Finding, Verdict};
use domain::draft::Reading;
use domain::form::Part;
use maud::{Markup, html};

use crate::components::RenderContext;

/// What is to be said under an item's field.
#[derive(Debug, Default)]
pub struct Message {
    /// The words; empty where there is nothing to say.
    pub words: String,
    /// Whether it blocks publishing.
    pub blocks: bool,
}

/// What is to be said under an item's field: that it cannot be read, or which rules it breaks.
pub fn message(context: &RenderContext, item: &Item, reading: &Reading) -> Message {
    let lang = context.lang();
    if let Some((_, why)) = reading.unreadable.iter().find(|(unreadable, _)| unreadable.code == item.code) {
        return Message { words: why.sentence().get(lang).to_owned(), blocks: true };
    }
    let broken = reading.findings.iter().filter(|finding| finding.verdict == Verdict::Broken);
    let blocks = |finding: &Finding| finding.blocks() && reading.waits(finding);
    let here: Vec<_> = broken.filter(|finding| finding.rule.left.first() == Some(&item.code)).collect();
    let stop = if lang == domain::Lang::Zh { "。" } else { ". " };
    let said = here.iter().map(|finding| {
        let (word, name) = (finding.word().get(lang), finding.rule.name.get(lang));
        format!("{word}{}{name}{stop}{}", context.colon(), finding.sentence(lang))
    });
    Message { words: said.collect::<Vec<_>>().join(" "), blocks: here.iter().any(|finding| blocks(finding)) }
}

/// How many rows of a part are filled: `3/8`.
pub fn filled(part: &Part, reading: &Reading) -> String {
    let count = part.items.iter().filter(|item| reading.values.contains_key(item.code)).count();
    format!("{count}/{}", part.items.len())
}

/// Everything to mend or to look at, what blocks first, with links to the fields.
pub fn finding_lines(context: &RenderContext, form: &domain::Form, reading: &Reading) -> Markup {
    let (lang, text) = (context.lang(), context.text());
    let unreadable = reading.unreadable.iter().map(|(item, why)| {
        (format!("#f-{}", item.code), item.short.get(lang), why.sentence().get(lang).to_owned(), text.blocks)
    });
    let long = reading
        .too_long
        .iter()
        .map(|_| ("#part-prose".to_owned(), text.prose_part, text.prose_too_long.to_owned(), text.blocks));
    let broken =
        reading.findings.iter().filter(|finding| finding.verdict == Verdict::Broken).map(|finding| {
            let code = finding.rule.left.first().copied().unwrap_or_default();
            let tag = match (
                finding.blocks() && reading.waits(finding),
                reading.answers.contains_key(finding.rule.id),
            ) {
                (true, _) => text.blocks,
                (false, true) => text.is_answered,
                (false, false) => "",
            };
            (format!("#f-{code}"), finding.rule.name.get(lang), finding.formula(form, lang), tag)
        });
    let (blocking, other): (Vec<_>, Vec<_>) =
        unreadable.chain(long).chain(broken).partition(|line| line.3 == text.blocks);
    html! {
        @if blocking.is_empty() && other.is_empty() { p class="quiet" { (text.findings_none) } } @else {
            ul {
                @for (field, name, words, tag) in blocking.iter().chain(&other) {
                    li class=[(*tag == text.blocks).then_some("blocking")] {
                        a href=(field) { (name) }
                        @if !tag.is_empty() { span class="tag" { (tag) } }
                        p { (words) }
                    }
                }
            }
        }
    }
}
