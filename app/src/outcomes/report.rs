//! Saving, answering, publishing and describing a report.

use domain::answer::Why;
use domain::draft::LONGEST_NOTE;

use super::{Outcome, Pair, pair, problem, typed};
use crate::models::TypedReport;
use crate::query::Query;

/// A save of a form without script, with which changes of other people came in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JoinedSave {
    /// The version of the draft that the form was typed on; none where nobody else saved since.
    pub onto: Option<i64>,
}

impl JoinedSave {
    /// Reads a query.
    pub fn read(query: &Query) -> Self {
        Self { onto: query.value("joined").parse().ok() }
    }
}

impl Outcome for JoinedSave {
    fn pairs(&self) -> Vec<Pair> {
        self.onto.map(|version| pair("joined", version.to_string())).into_iter().collect()
    }
}

/// What became of a form that publishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublishOutcome {
    /// The report is published as this release.
    Published(i64),
    /// Nothing was published.
    Refused(Refused),
}

impl PublishOutcome {
    /// Reads a query; nothing where no form was sent.
    pub fn read(query: &Query) -> Option<Self> {
        if let Ok(number) = query.value("published").parse() {
            return Some(Self::Published(number));
        }
        let code = query.value("problem");
        let all = [Refused::NoteMissing, Refused::NoteTooLong, Refused::Blocked, Refused::DraftMoved];
        all.into_iter().find(|refused| refused.code() == code).map(Self::Refused)
    }
}

impl Outcome for PublishOutcome {
    fn pairs(&self) -> Vec<Pair> {
        vec![match self {
            Self::Published(number) => pair("published", number.to_string()),
            Self::Refused(refused) => problem(refused.code()),
        }]
    }
}

/// Why nothing was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A release needs a public note.
    NoteMissing,
    /// The note is too long.
    NoteTooLong,
    /// Something in the draft must be mended first.
    Blocked,
    /// The draft changed while the person was looking.
    DraftMoved,
}

impl Refused {
    /// Stands in addresses.
    fn code(self) -> &'static str {
        match self {
            Self::NoteMissing => "note",
            Self::NoteTooLong => "long",
            Self::Blocked => "blocked",
            Self::DraftMoved => "moved",
        }
    }
}

/// What became of an answer to a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerOutcome {
    /// It is in the draft, or waits for a decision.
    Taken,
    /// The finding does not take it.
    Refused(RefusedAnswer),
}

/// An answer that was refused, as it was chosen and typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedAnswer {
    /// The rule whose finding it answers.
    pub rule: String,
    /// The kind that was chosen.
    pub why: Option<Why>,
    /// The words.
    pub note: String,
}

impl AnswerOutcome {
    /// What was refused; nothing where nothing was.
    pub fn read(query: &Query) -> Option<RefusedAnswer> {
        (query.value("problem") == "answer").then(|| RefusedAnswer {
            rule: query.value("rule").to_owned(),
            why: Why::find(query.value("why")),
            note: query.value("note").to_owned(),
        })
    }
}

impl Outcome for AnswerOutcome {
    fn pairs(&self) -> Vec<Pair> {
        let Self::Refused(answer) = self else { return Vec::new() };
        let why = answer.why.map(|why| pair("why", why.code()));
        let note = typed("note", &answer.note, LONGEST_NOTE);
        [problem("answer"), pair("rule", answer.rule.clone())].into_iter().chain(why).chain(note).collect()
    }
}

/// What became of a form that begins a report or mends what is known of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DescribeOutcome {
    /// It is written.
    Done,
    /// Something is wrong with it; the page judges it again.
    Refused(Box<TypedReport>),
    /// The report is published, so nothing was changed.
    Published,
}

impl DescribeOutcome {
    /// Reads a query; nothing where there is nothing to say.
    pub fn read(query: &Query) -> Option<Self> {
        let done = || (!query.value("done").is_empty()).then_some(Self::Done);
        TypedReport::from_query(query).map(Box::new).map(Self::Refused).or_else(done)
    }
}

impl Outcome for DescribeOutcome {
    fn pairs(&self) -> Vec<Pair> {
        match self {
            Self::Done => vec![pair("done", "1")],
            Self::Refused(typed) => typed.pairs(),
            Self::Published => Vec::new(),
        }
    }
}
