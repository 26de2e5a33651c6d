//! One sentence, or what stands in one pair of brackets: number after number.

mod candidate;
mod channels;
mod other;
mod value;

use domain::number::Number;
use domain::value::Precision;

use super::context::{Context, Place};
use super::label::Label;
use super::sentence::Sentence;
use super::terms::Term;
use super::{Candidate, Found, Left, item, lists, wider, zero};
use crate::flow::Flow;
use crate::numerals::Numeral;
use crate::proposal::Reason;
use crate::rows::{Row, Strength, Topic, Unit};
use crate::tokens::{Kind, Token};
use crate::vocabulary::Word;

/// Reads the figures of a run of tokens.
pub(super) fn read(tokens: &[Token], flow: &Flow, context: &mut Context, found: &mut Found) {
    let counts = tokens.iter().filter(|token| matches!(token.kind, Kind::Count(_))).count();
    // A sentence that breaks off may have had more to say.
    let whole = tokens.last().is_some_and(|last| last.range.end < flow.chars.len());
    let alone = counts == 1 && whole;
    let sentence = Sentence::new(tokens);
    let mut start = 0;
    let mut clause = 0;
    let mut place = 0;
    let mut counted = false;
    while place < tokens.len() {
        let token = &tokens[place];
        match &token.kind {
            Kind::Mark('、') if counted => start = place + 1,
            Kind::Mark(mark) if "，；：".contains(*mark) => {
                zero::read(&sentence, clause..place, flow, context, found);
                clause = place + 1;
                start = clause;
                counted = false;
            }
            Kind::Word(Word::OfWhich) => {
                let goes_on = sentence.counts_before(place) || !sentence.names_before(place);
                // （其中上年结转2件）: what stands in brackets is a part already.
                if context.place == Place::Sentence || context.last.is_some() {
                    context.parent = Some(context.last.filter(|_| goes_on).unwrap_or_default());
                }
                start = place + 1;
            }
            Kind::Word(word) => context.note_word(*word),
            Kind::Count(numeral) => {
                counted = true;
                let here = Here { sentence: &sentence, tokens, start, clause, place, numeral, flow, alone };
                if let Some(next) = here.read(context, found) {
                    start = next;
                    place = next - 1;
                }
            }
            _ => {}
        }
        place += 1;
    }
    zero::read(&sentence, clause.min(tokens.len())..tokens.len(), flow, context, found);
}

pub(super) fn holds_count(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| matches!(token.kind, Kind::Count(_)))
}

/// Whether an item is a result of requests, and no reason of one.
fn is_result(key: &str) -> bool {
    key.strip_prefix("request.answered.").is_some_and(|result| !result.contains('.'))
}

/// A number in its sentence.
pub(super) struct Here<'a> {
    /// The sentence.
    pub sentence: &'a Sentence<'a>,
    /// Its pieces.
    pub tokens: &'a [Token],
    /// Where the words before the number begin.
    pub start: usize,
    /// Where its clause begins.
    pub clause: usize,
    /// The number's place.
    pub place: usize,
    /// The number.
    pub numeral: &'a Numeral,
    /// The prose it stands in.
    pub flow: &'a Flow,
    /// Whether it is the only number of its sentence.
    pub alone: bool,
}

impl Here<'_> {
    /// Reads this number, or the list it begins; gives the place where the next label may begin.
    fn read(&self, context: &mut Context, found: &mut Found) -> Option<usize> {
        let unit = self.unit();
        // 答复意见2提案答复意见6件: a number that has lost its unit parts what stands around it.
        if unit.is_empty() && !self.stands_free() {
            return Some(self.place + 1);
        }
        // 发布一条解读一条: each as many as the other, and no count.
        if self.is_one_for_one() {
            return None;
        }
        // 推送微信120期360条: the issues are no figure of their own.
        if self.counts_issues(&unit) {
            return None;
        }
        let (mut label, reason, consumed) = self.label(&unit, context);
        label.settle(context.frame);
        let by_all = self.weigh_channels(&mut label, context);
        let channel =
            [Word::Website, Word::Wechat, Word::Weibo].into_iter().any(|channel| label.has(channel));
        let alone = context.terms.is_empty() && context.parent.is_none();
        let examples = (alone || channel) && label.take_examples();
        if let Some(last) = lists::read(self, &label, context, found) {
            return Some(last + 1);
        }
        wider::within_cumulative(&label, self.flow, context, found);
        let number = self.numeral.value(0).filter(|_| self.numeral.precision == Precision::Exact);
        let published = label.has(Word::Info) || label.has(Word::Publish);
        let requested = label.has(Word::Request) || label.has(Word::WrittenRequest);
        let add = |number: Option<Number>, key, context: &mut Context| {
            if let Some(number) = number {
                context.terms.add(Term { number, key, published, requested });
            }
        };
        let way = ["通过", "依托", "利用", "借助", "在"];
        let words = self.flow.words(self.phrase(&label));
        let unknown_way = examples && !label.has(Word::AllWays) && way.iter().any(|way| words.contains(way));
        let candidate = self
            .stated(&label, reason, &unit, context, found)
            .filter(|candidate| !(unknown_way && candidate.key == "proactive.total"))
            .map(|candidate| match (by_all, examples) {
                (true, _) => candidate.at_most(Strength::Faint),
                (_, true) => candidate.at_most(Strength::Weak),
                _ => candidate,
            })
            .or_else(|| self.inferred(&label, &unit, context, found));
        let Some(candidate) = candidate else {
            self.leave(&label, &unit, None, found);
            if label.other_year(context.frame.year).is_none() && !label.has(Word::Danger) {
                add(number, None, context);
            }
            if label.content().next().is_some() {
                context.last = None;
            }
            return Some(self.place + 1 + consumed);
        };
        let key = candidate.key;
        if key == "request.carried_in" {
            wider::include_carried(key, context, found);
        }
        context.note(key);
        if candidate.value.is_blank() {
            self.leave(&label, &unit, Some(key), found);
            return Some(self.place + 1 + consumed);
        }
        context.until =
            context.said.contains(&Word::Until) || (label.has(Word::Cumulative) && !context.frame.modern);
        wider::follow(key, &candidate, &label, self.alone, context, found);
        found.figures.push(candidate);
        add(number, Some(key), context);
        Some(self.place + 1 + consumed)
    }

    /// The figure that the words name.
    fn stated(
        &self,
        label: &Label,
        reason: Reason,
        unit: &str,
        context: &mut Context,
        found: &mut Found,
    ) -> Option<Candidate> {
        if self.is_other_result(label, unit, context) {
            return Some(Candidate { key: "request.answered.other", ..self.bare(label, unit) });
        }
        if let Some(key) = self.further_decision(label, unit, context) {
            return Some(Candidate { key, ..self.bare(label, unit) });
        }
        let row = label.row(unit, self.numeral.is_zero(), context)?;
        let key = item::of(row, label, context)?;
        let loose = matches!(row.key, "request.received" | "request.handled")
            && !self.names_disclosure(row, label, context);
        // 微信公众号每日更新，共发布信息1193条: those of the channel, not all; and so are what follows another number.
        let told = context.terms.published();
        let published = context.parent.is_none() && told;
        // 通过网站公开43条，通过报刊等媒体公开285条: the second is what the other channels carried.
        let of_channel = key == "proactive.total"
            && !(label.has(Word::Proactive) && wider::is_within_weaker(key, context, found))
            && (row.strength == Strength::Weak && (told || self.follows_channel())
                || label.has(Word::AllWays) && published);
        // 分别发布信息130条、100条: of what, a list that is not understood would tell.
        if loose
            || of_channel
            || label.has(Word::Respectively)
            || wider::is_cumulative(label, self.sentence, self.place, context)
            || self.flow.words(self.phrase(label)).contains("历年")
        {
            return None;
        }
        // In an overview 全年共公开信息12条 is the total; 发布信息12条 there may be of anything.
        let whole = self.is_summed(label) || self.says_government(label) || label.has(Word::AllWays);
        let overview = context.sentence.is_empty() && whole;
        if row.topics == [Topic::None] && !overview {
            return None;
        }
        if self.counts_other(row, key, label, unit, context) {
            return None;
        }
        let requests = label.content().filter(|word| *word == Word::Request).count();
        // 通过平台收到申请0件: nothing came in at all.
        let none = self.numeral.is_zero() && (requests > 1 || label.has(Word::Website));
        let key = if none && key.starts_with("request.received.") { "request.received" } else { key };
        wider::narrow(row, key, label, context, found);
        wider::include_channels(key, self.flow, context, found);
        if label.has(Word::NewlyReceived) {
            wider::include_carried(key, context, found);
        } else if context.contradicts_parent(key) {
            return None;
        }
        Some(self.candidate(row, key, label, reason))
    }

    /// 全年共公开, 2024年，累计公开, 2020年发布总计: a sum of the year. 2019年度完成政府信息公开301条 is the year's work.
    fn is_summed(&self, label: &Label) -> bool {
        let summed = label.has(Word::Total)
            || label.has(Word::Cumulative)
            || label.has(Word::Disclosure)
            || self.flow.words(self.phrase(label)).contains('共')
            || label.has(Word::ThisYear) && self.flow.words(self.phrase(label)).contains("公开");
        let of_the_year = label.has(Word::ThisYear)
            || label.names_year()
            || self.sentence.year_before(self.place).is_some()
            || self.sentence.is_this_year_before(self.place);
        summed && of_the_year
    }

    /// The figure that follows from the numbers before it: their sum, or the part of them that is meant.
    fn inferred(
        &self,
        label: &Label,
        unit: &str,
        context: &mut Context,
        found: &mut Found,
    ) -> Option<Candidate> {
        let exact = self.numeral.value(0).filter(|_| self.numeral.precision == Precision::Exact);
        let sum = exact.and_then(|number| wider::sum_of_terms(label, number, context));
        // 受理36件，其中按期办结36件: all of them.
        let all = exact
            .filter(|number| context.counted.as_ref().is_some_and(|all| all.value.sure() == Some(*number)));
        let sum = sum.or_else(|| all.and_then(|_| wider::done_in_time(label, unit, context)));
        let key =
            sum.or_else(|| Unit::Case.fits(unit).then(|| wider::tied(label, context, found)).flatten())?;
        Some(Candidate { key, ..self.bare(label, unit) })
    }

    /// 予以公开0件，部分公开1件，其他0件: the last of several results.
    fn is_other_result(&self, label: &Label, unit: &str, context: &Context) -> bool {
        let words: String = label.tokens.iter().map(|token| self.flow.words(token.range.clone())).collect();
        matches!(words.as_str(), "其他" | "其它")
            && Unit::Case.fits(unit)
            && !unit.is_empty()
            && context.last.is_some_and(is_result)
    }

    /// 行政许可决定270件、行政处罚120件: decisions go on being counted.
    fn further_decision(&self, label: &Label, unit: &str, context: &Context) -> Option<&'static str> {
        let goes_on =
            context.last.is_some_and(|last| last.starts_with("decisions.")) && Unit::Case.fits(unit);
        let words: String = label.tokens.iter().map(|token| self.flow.words(token.range.clone())).collect();
        match words.as_str() {
            _ if !goes_on || unit.is_empty() => None,
            "行政许可" => Some("decisions.license"),
            "行政处罚" => Some("decisions.penalty"),
            "行政强制" => Some("decisions.coercion"),
            _ => None,
        }
    }

    /// 重复申请, 查询申请 are kinds of requests, or none at all.
    fn names_disclosure(&self, row: &Row, label: &Label, context: &Context) -> bool {
        let bare = row.strength == Strength::Weak && !label.has(Word::NewlyReceived);
        (!bare && context.is_about(&[Topic::Requests]))
            || zero::names_disclosure(&self.flow.words(self.phrase(label)))
    }
}
