//! The words beside a number, and the one item they name.

mod examples;

use domain::report::Scope;

use super::Frame;
use super::context::Context;
use super::subjects::is_channel;
use crate::flow::Flow;
use crate::rows::{self, Row, Strength, Unit};
use crate::tokens::{Kind, Token};
use crate::vocabulary::{Word, WordSet};

/// The words before a number and, where they go on, after it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Label {
    /// Before and after, in order.
    pub tokens: Vec<Token>,
    /// How many of them stand before the number.
    pub before: usize,
}

/// More unknown characters than this after the last word make the clause another statement.
const LONGEST_TAIL: usize = 10;

impl Label {
    /// A label of words before the number and after it.
    pub fn new(before: &[Token], after: &[Token]) -> Self {
        Self { tokens: [before, after].concat(), before: before.len() }
    }

    /// Words of the field that must be accounted for.
    pub fn content(&self) -> impl Iterator<Item = Word> {
        self.tokens.iter().filter_map(Token::content)
    }

    /// Whether a word stands in it.
    pub fn has(&self, word: Word) -> bool {
        self.tokens.iter().any(|token| token.word() == Some(word))
    }

    /// 结转到2025年 in a report on 2024 is carried out, 2023年结转 is carried in; and where 等渠道 sums up
    /// channels, the channels named before it are examples.
    pub fn settle(&mut self, frame: Frame) {
        let year = frame.year;
        // 省政府网站信息公开专栏和厅网站: with its own column and one's own site, it is one of one's sites.
        let sites = self.tokens.iter().filter(|token| token.word() == Some(Word::Website)).count();
        let own_sites = frame.government || sites > 1;
        for token in &mut self.tokens {
            if token.word() == Some(Word::ProvinceSite) && own_sites {
                token.kind = Kind::Word(Word::Website);
            }
        }
        if let (Some(carry), Some(named), Some(year)) = (self.place(Word::Carry), self.other_year(year), year)
        {
            let word = if named > year { Word::CarriedOut } else { Word::CarriedIn };
            self.tokens[carry].kind = Kind::Word(word);
            for token in &mut self.tokens {
                if token.kind == Kind::Year(named) {
                    token.kind = Kind::Word(Word::Filler);
                }
            }
        }
        // 广播、微信群等其他方式: what 等 sums up are examples.
        if let Some(other) = self.place(Word::OtherWay)
            && other.checked_sub(1).is_some_and(|before| self.tokens[before].word() == Some(Word::AndSo))
        {
            for token in &mut self.tokens[..other] {
                if token.word().is_some_and(is_channel) || token.kind == Kind::Other {
                    token.kind = Kind::Word(Word::Filler);
                }
            }
        }
        self.publish_already();
        self.sum_up_before_verb();
        self.leave_out_examples();
        // Prose of later reports has one item for what was done: 办结答复5件.
        if frame.modern && self.has(Word::Answer) {
            self.fill(|word| word == Word::Close);
        }
        // 围绕民生热点组织在线访谈4期: a subject counts nothing.
        if let Some(about) = self.place(Word::About).filter(|about| *about < self.before) {
            let verb = self.tokens[about..self.before]
                .iter()
                .rposition(|token| matches!(token.word(), Some(Word::Hold | Word::Publish | Word::Issue)));
            for token in &mut self.tokens[about..about + verb.unwrap_or(0)] {
                token.kind = Kind::Word(Word::Filler);
            }
        }
        if let Some(all) = self.place(Word::AllWays) {
            let rest = self.tokens[all + 1..].iter().position(|token| token.content().is_some());
            let end = rest.map_or(all, |rest| all + 1 + rest).min(self.before);
            for token in &mut self.tokens[..end] {
                let way = |word| matches!(word, Word::Letter | Word::Fax | Word::InPerson);
                let example =
                    |word| is_channel(word) || way(word) || matches!(word, Word::Class | Word::Platform);
                if token.word().is_some_and(example) || token.kind == Kind::Other {
                    token.kind = Kind::Word(Word::Filler);
                }
            }
        }
        // By all ways 申请16件 came in as many as without.
        if self.has(Word::Request) {
            self.fill(|word| word == Word::AllWays);
        }
        self.join_qualifiers();
    }

    /// 规范性文件解读5篇, 政务新媒体“某某”微信公众号: words right before the one that they describe say nothing of their
    /// own.
    fn join_qualifiers(&mut self) {
        for place in 1..self.before.max(1) {
            let describes = match self.tokens[place].word() {
                Some(Word::Reading | Word::ReadingArticle) => {
                    &[Word::Class, Word::Normative, Word::Issue][..]
                }
                Some(Word::Wechat | Word::Weibo) => &[Word::Media],
                _ => continue,
            };
            let named = describes == [Word::Media];
            for token in self.tokens[..place].iter_mut().rev() {
                match token.kind {
                    Kind::Other if named => {}
                    Kind::Word(word) if describes.contains(&word) => token.kind = Kind::Word(Word::Filler),
                    _ => break,
                }
            }
        }
    }

    /// Makes words that say nothing of what is counted out of these.
    fn fill(&mut self, which: impl Fn(Word) -> bool) {
        for token in self.tokens.iter_mut().filter(|token| token.word().is_some_and(&which)) {
            token.kind = Kind::Word(Word::Filler);
        }
    }

    pub(super) fn place(&self, word: Word) -> Option<usize> {
        self.tokens.iter().position(|token| token.word() == Some(word))
    }

    /// Whether it names a year.
    pub fn names_year(&self) -> bool {
        self.tokens.iter().any(|token| matches!(token.kind, Kind::Year(_)))
    }

    /// A year in it that is not the reporting year.
    pub fn other_year(&self, reporting: Option<u16>) -> Option<u16> {
        self.tokens
            .iter()
            .rev()
            .find_map(|token| match token.kind {
                Kind::Year(year) => Some(year),
                _ => None,
            })
            .filter(|year| Some(*year) != reporting)
    }

    /// 公示投标信息180条: information on one subject, not all of it.
    pub fn is_on_a_subject(&self, flow: &Flow) -> bool {
        let info =
            |token: &Token| token.word() == Some(Word::Info) && flow.words(token.range.clone()) == "信息";
        !self.has(Word::Proactive)
            && self.tokens.windows(2).any(|pair| pair[0].kind == Kind::Other && info(&pair[1]))
    }

    /// Whom the words count.
    pub fn scope(&self) -> Option<Scope> {
        if self.has(Word::Whole) {
            Some(Scope::WholeArea)
        } else if self.has(Word::Own) {
            Some(Scope::Body)
        } else {
            None
        }
    }

    /// The items of one family that are named together, in order; empty where at most one is.
    pub fn merged(&self) -> Vec<(Word, &'static str)> {
        rows::PEERS
            .iter()
            .map(|peers| {
                let mut named: Vec<(Word, &'static str)> = Vec::new();
                for word in self.content() {
                    if let Some(peer) = peers.iter().find(|peer| peer.0 == word)
                        && !named.contains(peer)
                    {
                        named.push(*peer);
                    }
                }
                named
            })
            .find(|named| named.len() >= 2)
            .unwrap_or_default()
    }

    /// The same label with only one of several named together.
    pub fn only(&self, word: Word, named: &[(Word, &str)]) -> Self {
        let others = |token: &&Token| {
            token.word().is_none_or(|other| other == word || !named.iter().any(|peer| peer.0 == other))
        };
        let before = self.tokens[..self.before].iter().filter(others).count();
        Self { tokens: self.tokens.iter().filter(others).cloned().collect(), before }
    }

    /// The row that accounts for every word, with this unit, here. No review of any kind is no review of
    /// disclosure, so a zero needs no tie to it.
    pub fn row(&self, unit: &str, zero: bool, context: &Context) -> Option<&'static Row> {
        let content: Vec<Word> = self.content().collect();
        if content.is_empty() || content.contains(&Word::Danger) {
            return None;
        }
        // 来信、依申请公开等26件 counts several things.
        let listed = self.tokens[..self.before].last().is_some_and(|token| token.word() == Some(Word::AndSo));
        let parts = self.tokens.iter().filter(|token| token.word() == Some(Word::Part)).count();
        let part = listed || parts == 1 && !self.has(Word::Whole);
        if part || self.other_year(context.frame.year).is_some() && context.frame.year.is_some() {
            return None;
        }
        let (gap, tail) = self.gaps();
        let fits = |row: &&Row| {
            // 依申请公开信息459条 are documents of that class; requests in 条 need their verb.
            // And 主动公开事项56项 are matters of a catalogue.
            let documents = row.strength == Strength::Weak
                && match row.unit {
                    Unit::Case => {
                        let told = zero && context.section == rows::Topic::Requests
                            || context.is_part_of("request")
                            || context.last.is_some_and(|last| last.starts_with("request."));
                        unit == "条" && !told && !content.contains(&Word::Receive)
                    }
                    Unit::Info => matches!(unit, "项" | "份"),
                    _ => false,
                };
            // 收费为0 needs no unit.
            let nothing = zero && unit.is_empty() && row.unit == Unit::Money;
            (row.unit.fits(unit) || nothing)
                && !documents
                && (row.topics.is_empty()
                    || context.is_about(row.topics)
                    || zero && is_none_of_any_kind(row.key, context))
                && gap <= row.gap
                && tail == 0
        };
        let words: WordSet = content.iter().copied().collect();
        rows::all().filter(|row| row.is_named_by(words)).find(fits)
    }

    /// Unknown characters between the first and last word of the field, and beyond the last one.
    fn gaps(&self) -> (usize, usize) {
        let is_content = |token: &Token| token.content().is_some();
        let unknown = |tokens: &[Token]| {
            tokens.iter().filter(|token| token.kind == Kind::Other).map(|token| token.range.len()).sum()
        };
        let Some(first) = self.tokens.iter().position(is_content) else { return (0, 0) };
        let last = self.tokens.iter().rposition(is_content).unwrap_or(first);
        let gap = unknown(&self.tokens[first..=last]);
        let tail: usize = unknown(&self.tokens[last + 1..]);
        // Before the number nothing may stand between it and its name; after it a short rest may.
        let limit = if last < self.before { 0 } else { LONGEST_TAIL };
        (gap, tail.saturating_sub(limit))
    }
}

/// Whether none of these anywhere in a report is none of disclosure: 行政复议0件, 依申请公开0件.
fn is_none_of_any_kind(key: &str, context: &Context) -> bool {
    match key {
        "review.total" | "lawsuit.total" | "complaint.total" => true,
        "request.received" => context.parent.is_none(),
        _ => false,
    }
}
