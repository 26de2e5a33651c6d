//! Which words stand beside a number: before it, after it, or in the clause before.

use std::ops::Range;

use super::context::Context;
use super::label::Label;
use super::run::{Here, holds_count};
use crate::proposal::Reason;
use crate::tokens::{Kind, Token};
use crate::vocabulary::Word;

impl Here<'_> {
    /// The words that go with the number, and how many tokens after it are theirs alone.
    pub fn label(&self, unit: &str, context: &Context) -> (Label, Reason, usize) {
        let before = &self.tokens[self.start..self.place - usize::from(self.leading_unit().is_some())];
        let rest = &self.tokens[self.place + 1..];
        let end = rest
            .iter()
            .position(|token| token.is_mark("，；：、") || matches!(token.kind, Kind::Count(_)))
            .unwrap_or(rest.len());
        let after = &rest[..end];
        let named = |tokens: &[Token]| tokens.iter().any(|token| token.content().is_some());
        let leads_on = rest.get(end).is_some_and(|token| matches!(token.kind, Kind::Count(_)));
        // 其中3件已答复: with nothing before the number 已 does not begin another statement.
        let apart = named(before)
            && after
                .iter()
                .take(2)
                .any(|token| matches!(token.word(), Some(Word::Conjunction | Word::AllOf)));
        let enough = leads_on && Label::new(before, &[]).row(unit, self.numeral.is_zero(), context).is_some();
        // 行政复议：0件 行政诉讼：0件: behind a colon the name has been said.
        let colon = before.is_empty() && self.clause == self.start && self.is_behind("：");
        let take_after = named(after) && !apart && !enough && !colon;
        let mut label = Label::new(before, if take_after { after } else { &[] });
        let mut reason = Reason::Named;
        // 加强新媒体维护，通过微博、微信分别发布: what names its own channels needs none of the clause before.
        let own = label.merged().first().is_some_and(|first| first.1.starts_with("channel."));
        if let Some(clause) = self.clause_before(!named(&label.tokens)).filter(|_| !own) {
            let joined =
                Label::new(&[clause, &label.tokens[..label.before]].concat(), &label.tokens[label.before..]);
            // 新媒体运营活跃，微信公众号发布12条: the clause before names a channel and is none of this number's.
            let zero = self.numeral.is_zero();
            if joined.row(unit, zero, context).is_some() || label.row(unit, zero, context).is_none() {
                label = joined;
                reason = Reason::FromContext;
            }
        }
        // 2名专职人员和5名兼职人员: what stands before 和 belongs to the first number only.
        let joined = after.last().is_some_and(|last| "和及与".contains(self.flow.chars[last.range.start]));
        (label, reason, if take_after && leads_on && joined { end } else { 0 })
    }

    /// The clause before, if it has no number and this one leans on it: 申请数量：0; 通过网站，公开12条.
    fn clause_before(&self, nameless: bool) -> Option<&[Token]> {
        let end = self.clause.checked_sub(1).filter(|_| self.start == self.clause)?;
        let start =
            self.tokens[..end].iter().rposition(|token| token.is_mark("，；：")).map_or(0, |mark| mark + 1);
        let clause = &self.tokens[start..end];
        // 复议：0件 诉讼：0件: what stands before the last number is told already.
        let told = clause.iter().rposition(|token| matches!(token.kind, Kind::Count(_)));
        let clause =
            if self.is_behind("：") { &clause[told.map_or(0, |place| place + 1)..] } else { clause };
        let total = self.tokens[self.start..self.place].iter().any(|token| token.word() == Some(Word::Total));
        let leans = nameless && (self.tokens[end].is_mark("：") || total && self.tokens[end].is_mark("，"));
        // 微信公众号41个，共发布信息3404条: the accounts are counted, and lend their name.
        let accounts = match clause {
            [channel @ .., Token { kind: Kind::Count(count), .. }] => {
                matches!(self.flow.words(count.unit.clone()).as_str(), "个" | "家").then_some(channel)
            }
            _ => None,
        };
        if let Some(channel) = accounts.filter(|channel| is_means(channel) && !holds_count(channel)) {
            return Some(channel);
        }
        let means = self.tokens[end].is_mark("，：") && (is_means(clause) || self.is_way(clause));
        if !means && !leans && self.tokens[end].is_mark("，") && !holds_count(clause) {
            return self.posts_before(start);
        }
        ((leans || means) && !holds_count(clause)).then_some(clause)
    }

    /// 利用微信公众号，及时发布动态、政策等，推送信息128条: the posts of the clause before last.
    fn posts_before(&self, start: usize) -> Option<&[Token]> {
        let end = start.checked_sub(1).filter(|end| self.tokens[*end].is_mark("，"))?;
        let begin =
            self.tokens[..end].iter().rposition(|token| token.is_mark("，；：")).map_or(0, |mark| mark + 1);
        let clause = &self.tokens[begin..end];
        let posts = |token: &Token| matches!(token.word(), Some(Word::Wechat | Word::Weibo));
        let publishes =
            self.tokens[start..self.clause].iter().any(|token| token.word() == Some(Word::Publish));
        (publishes
            && self.begins_a_way(clause)
            && is_means(clause)
            && !holds_count(clause)
            && clause.iter().any(posts))
        .then_some(clause)
    }

    /// Whether the clause before speaks of one channel, or one further back of one account.
    pub fn follows_channel(&self) -> bool {
        let clauses = self.tokens[..self.clause].rsplit(|token| token.is_mark("，；："));
        let mut clauses = clauses.filter(|clause| !clause.is_empty());
        let channels = [Word::Website, Word::Wechat, Word::Weibo, Word::Gazette, Word::Media, Word::Online];
        let names_one = |clause: &[Token], channels: &[Word]| {
            let clause = Label::new(clause, &[]);
            !clause.has(Word::AllWays) && channels.iter().filter(|channel| clause.has(**channel)).count() == 1
        };
        clauses.next().is_some_and(|clause| names_one(clause, &channels))
            || clauses
                .take_while(|clause| !holds_count(clause))
                .any(|clause| names_one(clause, &[Word::Wechat, Word::Weibo]))
    }

    /// Whether a number of issues or days stands right before the number of what they held.
    pub fn counts_issues(&self, unit: &str) -> bool {
        const LONGEST: usize = 4;
        let rest = &self.tokens[self.place + 1..];
        let between = |token: &Token| {
            matches!(token.word(), Some(Word::Filler | Word::Total))
                || token.kind == Kind::Other && token.range.len() <= LONGEST
        };
        matches!(unit, "期" | "次" | "期次" | "场")
            && rest.iter().find(|token| !between(token)).is_some_and(|token| match &token.kind {
                Kind::Count(next) => {
                    matches!(self.flow.words(next.unit.clone()).as_str(), "条" | "篇" | "件" | "条次" | "则")
                }
                _ => false,
            })
    }

    /// Whether 一条 stands in a clause with another 一条.
    pub fn is_one_for_one(&self) -> bool {
        let one = |token: &Token| match &token.kind {
            Kind::Count(numeral) => {
                self.flow.words(numeral.range.clone()).starts_with('一') && numeral.unit.len() == 1
            }
            _ => false,
        };
        let apart = |token: &Token| token.is_mark("，；：");
        let before = self.tokens[..self.place].iter().rev().take_while(|token| !apart(token));
        let behind = self.tokens[self.place + 1..].iter().take_while(|token| !apart(token));
        one(&self.tokens[self.place]) && before.chain(behind).any(one)
    }

    /// 利用信息公开专栏进行公开: a channel with its verb.
    fn is_way(&self, clause: &[Token]) -> bool {
        let verb = |token: &Token| matches!(token.word(), Some(Word::Publish | Word::Proactive));
        let rest: Vec<Token> = clause.iter().filter(|token| !verb(token)).cloned().collect();
        rest.len() < clause.len() && self.begins_a_way(clause) && is_means(&rest)
    }

    /// 通过, 利用: what follows is how something is done.
    fn begins_a_way(&self, clause: &[Token]) -> bool {
        let starts = ["通过", "利用", "充分利用", "依托", "借助", "还通过", "并通过", "同时通过", "主要通过"];
        let words = clause.first().zip(clause.last());
        let words =
            words.map_or(String::new(), |(first, last)| self.flow.words(first.range.start..last.range.end));
        starts.iter().any(|start| words.starts_with(start))
    }

    /// Whether the clause begins behind one of these marks.
    fn is_behind(&self, marks: &str) -> bool {
        self.clause.checked_sub(1).is_some_and(|before| self.tokens[before].is_mark(marks))
    }

    /// The phrase from the label's first word to the number's unit, or to the last word after it.
    pub fn phrase(&self, label: &Label) -> Range<usize> {
        let solid =
            |token: &&Token| !matches!(token.kind, Kind::Mark(_)) && token.word() != Some(Word::Conjunction);
        let start = label.tokens[..label.before]
            .iter()
            .find(solid)
            .map_or(self.numeral.range.start, |token| token.range.start);
        let end = label.tokens[label.before..]
            .iter()
            .rfind(|token| token.content().is_some())
            .map_or(0, |token| token.range.end);
        start.min(self.numeral.range.start)..end.max(self.numeral.range.end)
    }
}

/// 通过政府网站, 在微信公众号上: says by which channel, and nothing else.
fn is_means(clause: &[Token]) -> bool {
    let mut content = clause.iter().filter_map(Token::content).peekable();
    content.peek().is_some()
        && content.all(|word| {
            matches!(
                word,
                Word::Website
                    | Word::Wechat
                    | Word::Weibo
                    | Word::Gazette
                    | Word::OtherWay
                    | Word::AllWays
                    | Word::Media
                    | Word::Online
                    | Word::ReadingPoint
            )
        })
}
