//! What is being talked about: the section, the sentence and the figure before.

use super::terms::Terms;
use super::{Candidate, Frame};
use crate::rows::Topic;
use crate::structure::Heading;
use crate::vocabulary::Word;

/// Where numbers stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the sentence itself.
    Sentence,
    /// In brackets behind one of its numbers.
    Brackets,
}

/// What a clause may lean on.
#[derive(Clone, Debug)]
pub(crate) struct Context {
    /// What is the same for the whole text.
    pub frame: Frame,
    /// What the section is about.
    pub section: Topic,
    /// Words of the section's heading.
    pub heading: Vec<Word>,
    /// What the sentence's figures so far are about.
    pub sentence: Vec<Topic>,
    /// The last figure's item.
    pub last: Option<&'static str>,
    /// After 其中: the item that the next ones are part of; empty where it was no item.
    pub parent: Option<&'static str>,
    /// Where it stands.
    pub place: Place,
    /// The dispute whose outcomes follow.
    pub dispute: Option<&'static str>,
    /// What its whole sentence speaks of: cases filed, a day until which something counts.
    pub said: Vec<Word>,
    /// Whether the last figure counts until a day, 截至, and perhaps from no day of this year.
    pub until: bool,
    /// The requests received or the disputes that this sentence counts, for clauses that say what became of all.
    pub counted: Option<Candidate>,
    /// Numbers of this sentence, for a 合计 at its end.
    pub terms: Terms,
}

impl Context {
    /// Before the first section.
    pub fn new(frame: Frame) -> Self {
        Self {
            frame,
            section: Topic::None,
            heading: Vec::new(),
            sentence: Vec::new(),
            last: None,
            parent: None,
            place: Place::Sentence,
            dispute: None,
            said: Vec::new(),
            until: false,
            counted: None,
            terms: Terms::NONE,
        }
    }

    /// Enters a section.
    pub fn enter(&mut self, heading: &Heading) {
        self.section = heading.topic;
        self.heading.clone_from(&heading.words);
        self.last = None;
        // （一）维持 stands under 四、行政复议.
        if heading.depth == 1 {
            self.dispute = None;
        }
    }

    /// Forgets what only the sentence before could lend.
    pub fn begin_sentence(&mut self) {
        self.sentence.clear();
        self.terms = Terms::NONE;
        self.counted = None;
        self.parent = None;
        self.said.clear();
        if let Some(topic) = self.last.and_then(topic_of) {
            self.sentence.push(topic);
        }
    }

    /// What stands in brackets is part of the figure before them, and lends nothing to what follows.
    pub fn within(&self, whole: Option<Candidate>) -> Self {
        let parent = whole.as_ref().map_or("", |whole| whole.key);
        let dispute = matches!(parent, "review.total" | "lawsuit.total").then_some(parent).or(self.dispute);
        let topic = topic_of(parent).or_else(|| self.sentence.first().copied());
        Self {
            frame: self.frame,
            section: self.section,
            heading: Vec::new(),
            sentence: topic.into_iter().collect(),
            last: None,
            parent: Some(parent),
            place: Place::Brackets,
            dispute,
            said: self.said.clone(),
            until: false,
            counted: whole,
            terms: Terms::NONE,
        }
    }

    /// Whether one of these is talked about.
    pub fn is_about(&self, topics: &[Topic]) -> bool {
        topics.contains(&self.section) || self.sentence.iter().any(|topic| topics.contains(topic))
    }

    /// Whether the sentence has just told how many requests were received.
    pub fn counts_requests(&self) -> bool {
        self.last == Some("request.received") && self.counted.is_some()
    }

    /// Whether 其中 stands after an item of this kind.
    pub fn is_part_of(&self, kind: &str) -> bool {
        self.parent.is_some_and(|parent| parent.starts_with(kind))
    }

    /// Takes note of what the whole sentence speaks of.
    pub fn note_word(&mut self, word: Word) {
        match word {
            Word::Filed | Word::Until if !self.said.contains(&word) => self.said.push(word),
            Word::ProcessingFee if !self.sentence.contains(&Topic::Fees) => self.sentence.push(Topic::Fees),
            _ => {}
        }
    }

    /// Takes note of a figure.
    pub fn note(&mut self, key: &'static str) {
        self.last = Some(key);
        if let Some(topic) = topic_of(key) {
            self.sentence = vec![topic];
        }
        if matches!(key, "review.total" | "lawsuit.total") {
            self.dispute = Some(key);
        }
    }

    /// Whether an item cannot be a part of what 其中 stands after.
    pub fn contradicts_parent(&self, key: &str) -> bool {
        let Some(parent) = self.parent else { return false };
        let whole = match key {
            "proactive.total" => parent.starts_with("channel.") || parent.starts_with("proactive."),
            "request.received" => parent.starts_with("request."),
            // 发布解读108篇，其中网站发布89篇 are readings, not all that the channel carried.
            "channel.website" | "channel.wechat" | "channel.weibo" => parent.starts_with("response."),
            _ => false,
        };
        whole || parent == key
    }
}

/// What an item is about.
fn topic_of(key: &str) -> Option<Topic> {
    match key.split('.').next()? {
        "proactive" | "channel" => Some(Topic::Publishing),
        "response" => Some(Topic::Response),
        "request" => Some(Topic::Requests),
        "review" | "lawsuit" => Some(Topic::Disputes),
        "complaint" => Some(Topic::Complaints),
        "fee" => Some(Topic::Fees),
        "org" => Some(Topic::Organisation),
        "meeting" | "training" => Some(Topic::Meetings),
        "proposals" => Some(Topic::Proposals),
        _ => None,
    }
}
