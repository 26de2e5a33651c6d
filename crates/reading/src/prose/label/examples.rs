//! Words of a label that only give examples of what is counted, or of how it came.

use super::Label;
use crate::prose::subjects::{is_channel, is_request};
use crate::tokens::{Kind, Token};
use crate::vocabulary::Word;

impl Label {
    /// 属信访、重复申请等不予处理80件, 通过邮寄、网络提交的申请81件: what leads to the result and the ways by which
    /// all of them came are examples.
    pub(super) fn leave_out_examples(&mut self) {
        let result =
            |word| matches!(word, Word::Refuse | Word::Unable | Word::NotHandled | Word::OtherHandling);
        let way = |word| matches!(word, Word::Online | Word::Letter | Word::Fax | Word::InPerson);
        let next = |place: usize| self.tokens[place + 1..self.before].iter().find_map(Token::content);
        let reasons =
            self.place(Word::AndSo).filter(|and| *and < self.before && next(*and).is_some_and(result));
        let ways = self.place(Word::Submit).filter(|submit| {
            *submit < self.before
                && self.tokens[..*submit].iter().filter(|token| token.word().is_some_and(way)).count() > 1
        });
        if let Some(end) = reasons.or(ways) {
            for token in &mut self.tokens[..=end] {
                if ways.is_none() || token.word().is_some_and(way) {
                    token.kind = Kind::Word(Word::Filler);
                }
            }
        }
    }

    /// 已主动公开信息1727条 is all that was published, and no result of a request.
    pub(super) fn publish_already(&mut self) {
        let Some(already) = self.place(Word::Already).filter(|_| !self.has(Word::Request)) else { return };
        let next = self.tokens[already + 1..self.before.max(already + 1)].iter().find_map(Token::content);
        if next == Some(Word::Info) {
            self.tokens[already].kind = Kind::Word(Word::Proactive);
        }
    }

    /// 通过教育网、教育微信等已主动公开信息1727条: where 等 stands before the verb, all channels are meant.
    pub(super) fn sum_up_before_verb(&mut self) {
        let Some(sums) = self.tokens.iter().position(|token| token.word() == Some(Word::AndSo)) else {
            return;
        };
        let before = &self.tokens[..sums];
        let channels = before.iter().filter(|token| token.word().is_some_and(is_channel)).count();
        let site = before.iter().any(|token| token.word() == Some(Word::Website));
        let next = self.tokens[sums + 1..]
            .iter()
            .find(|token| token.kind == Kind::Other || token.content().is_some());
        let verb = next.is_some_and(|token| matches!(token.word(), Some(Word::Proactive | Word::Publish)));
        if channels > 1 && site && verb && sums < self.before {
            self.tokens[sums].kind = Kind::Word(Word::AllWays);
        }
    }

    /// 主动公开招生政策、资助标准等信息86条: what 等 sums up are examples, and all of it is counted. Whether it is all
    /// that was published is not said, so other words for it go before these.
    pub fn take_examples(&mut self) -> bool {
        let before = &self.tokens[..self.before];
        let Some(sums) = before.iter().rposition(|token| token.word() == Some(Word::AndSo)) else {
            return false;
        };
        let rest: Vec<Word> = before[sums + 1..].iter().filter_map(Token::content).collect();
        let channel = before[..sums]
            .iter()
            .any(|token| matches!(token.word(), Some(Word::Website | Word::Wechat | Word::Weibo)));
        // 公众号发布政务信息、政策解读等共计259条.
        let summed = rest.is_empty() && channel;
        let kind = [Word::Info, Word::Reading, Word::ReadingArticle, Word::Press];
        let named = match rest.as_slice() {
            [only] | [Word::Proactive | Word::Publish, only] => kind.contains(only),
            _ => false,
        };
        let plain = (summed || named)
            && before[sums + 1..].iter().all(|token| token.kind != Kind::Other || token.range.len() <= 12);
        let verb = before[..sums]
            .iter()
            .position(|token| matches!(token.word(), Some(Word::Proactive | Word::Publish | Word::Hold)));
        // 公开财政预决算等信息31条: one example is a class of its own.
        let several = before[..sums].iter().any(|token| token.is_mark("、"));
        let info = rest.last() == Some(&Word::Info);
        let plain = plain && (!info || several || channel || self.has(Word::Proactive));
        let Some(verb) = verb.filter(|_| plain) else { return false };
        let listed = |token: &Token| match token.kind {
            Kind::Other | Kind::Mark('、') => true,
            Kind::Word(Word::Danger) => self.has(Word::Proactive),
            Kind::Word(word) => !is_channel(word) && !is_request(word),
            _ => false,
        };
        if !before[verb + 1..sums].iter().all(listed) {
            return false;
        }
        for token in &mut self.tokens[verb + 1..sums] {
            token.kind = Kind::Word(Word::Filler);
        }
        if summed {
            self.tokens[sums].kind = Kind::Word(Word::Info);
        }
        for token in &mut self.tokens[sums + 1..self.before] {
            if token.kind == Kind::Other {
                token.kind = Kind::Word(Word::Filler);
            }
        }
        true
    }

    /// 通过网站、融媒体和微信公众号主动公开政府信息80条: channels in a row, also those with names of their own, carried
    /// all that was published.
    pub fn sum_up_channels(&mut self) {
        let several = self.merged().first().is_some_and(|first| first.1.starts_with("channel."));
        let verb = self.place(Word::Proactive).or_else(|| self.place(Word::Publish));
        let Some(verb) = verb.filter(|_| several && !self.has(Word::Respectively) && !self.has(Word::Each))
        else {
            return;
        };
        for (place, token) in self.tokens.iter_mut().enumerate() {
            match token.kind {
                Kind::Word(word) if is_channel(word) => token.kind = Kind::Word(Word::AllWays),
                Kind::Other if place < verb => token.kind = Kind::Word(Word::Filler),
                _ => {}
            }
        }
    }

    /// 政府网站发布工作动态27条, 政府网站人社信息27条: where the shares of channels are told, what one site's share is told
    /// by is all of it.
    pub fn take_share(&mut self) {
        let classes = self.tokens.iter().filter(|token| token.word() == Some(Word::Class)).count();
        let Some(site) = self.place(Word::Website) else { return };
        let informs = self.has(Word::Info);
        for token in &mut self.tokens[site..] {
            if token.word() == Some(Word::Class) && classes == 1 {
                token.kind = Kind::Word(if informs { Word::Filler } else { Word::Info });
            } else if token.kind == Kind::Other && informs {
                token.kind = Kind::Word(Word::Filler);
            }
        }
    }
}
