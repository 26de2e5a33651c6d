//! What a draft would change of what is published, thing by thing.

use super::compose::report_of;
use super::{Draft, Reading};
use crate::answer::Answer;
use crate::check::CheckContext;
use crate::form::Section;
use crate::item::Item;
use crate::report::{Entry, Report};
use crate::rule::Rule;

/// One thing that a release of the draft would change.
#[derive(Clone, Debug)]
pub enum Difference {
    /// A row: its value, or where it stands.
    Row {
        /// Which.
        item: &'static Item,
        /// As it is published; none for a blank.
        before: Option<Entry>,
        /// As it would be.
        after: Option<Entry>,
        /// What is typed, where it is no value.
        unreadable: Option<String>,
    },
    /// A section; an empty text is none.
    Section {
        /// Which.
        section: &'static Section,
        /// As it is published.
        before: String,
        /// As it would be.
        after: String,
    },
    /// The answer to a finding.
    Answer {
        /// Which.
        rule: &'static Rule,
        /// As it is published.
        before: Option<Answer>,
        /// As it would be.
        after: Option<Answer>,
    },
    /// The published report's text.
    Text {
        /// As it is published.
        before: String,
        /// As it would be.
        after: String,
    },
}

/// What a draft changes, in the form's order. There is nothing exactly where its release would say what
/// is published.
pub fn differences(published: &Report, draft: &Draft, context: &CheckContext<'_>) -> Vec<Difference> {
    let Some(form) = published.form() else { return Vec::new() };
    let reading = Reading::of(form, draft, context);
    let unreadable = reading.unreadable.clone();
    let Some(next) = report_of(published, draft, "", reading) else { return Vec::new() };
    let rows = form.items().filter_map(|item| {
        let unreadable = unreadable
            .iter()
            .any(|(one, _)| one.code == item.code)
            .then(|| draft.value(item.code).to_owned());
        let (before, after) = (published.values.get(item.code).cloned(), next.values.get(item.code).cloned());
        (before != after || unreadable.is_some()).then_some(Difference::Row {
            item,
            before,
            after,
            unreadable,
        })
    });
    let sections = form.sections.iter().filter_map(|section| {
        let text = |report: &Report| report.prose.get(section.code).cloned().unwrap_or_default();
        let (before, after) = (text(published), text(&next));
        (before != after).then_some(Difference::Section { section, before, after })
    });
    let answers = form.rules.iter().filter_map(|rule| {
        let answer = |report: &Report| report.answers.get(rule.id).cloned();
        let (before, after) = (answer(published), answer(&next));
        (before != after).then_some(Difference::Answer { rule, before, after })
    });
    let text = (published.text != next.text)
        .then(|| Difference::Text { before: published.text.clone(), after: next.text.clone() });
    rows.chain(sections).chain(answers).chain(text).collect()
}
