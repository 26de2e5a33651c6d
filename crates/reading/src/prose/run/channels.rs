//! What several channels are to one number: its whole, its parts, or none of it.

use super::{Context, Here, Kind, Label, Token, Word};
use crate::prose::subjects::is_channel;

impl Here<'_> {
    /// Makes of the channels in a label what they are to this number; tells whether it is only their number that says
    /// that they are all.
    pub(super) fn weigh_channels(&self, label: &mut Label, context: &Context) -> bool {
        let proactive = self.says_government(label) && label.has(Word::Proactive);
        let told = proactive || context.frame.modern && self.is_split_by_channel();
        let by_all = !told && self.is_by_all(label, context);
        if told || by_all {
            label.sum_up_channels();
        }
        // 公开236条，其中网站发布动态27条，微信发布198条: a class that a channel is named by is all that it carried.
        let share = match context.parent {
            _ if self.is_divided_into_classes() => true,
            Some("proactive.total") => self.ends_the_shares() || self.gives_way_to_a_channel(),
            // A platform that is told by its channels is all of them.
            Some("channel.website") => self.gives_way_to_a_channel(),
            _ => false,
        };
        if share {
            label.take_share();
        }
        by_all
    }

    /// 通过门户网站、政务微博公开信息659条: the site and the others, with the first number of its sentence, carried all.
    fn is_by_all(&self, label: &Label, context: &Context) -> bool {
        let others = [Word::Wechat, Word::Weibo, Word::Gazette];
        let first = context.terms.is_empty() && context.parent.is_none() && !self.numeral.is_zero();
        first && label.has(Word::Website) && others.into_iter().any(|other| label.has(other))
    }

    /// 在网站和微信公布信息202条，其中网站194条: what follows says which channel carried how much.
    fn is_split_by_channel(&self) -> bool {
        let [mark, part, rest @ ..] = &self.tokens[self.place + 1..] else { return false };
        mark.is_mark("，：；") && part.word() == Some(Word::OfWhich) && names_channel(before_count(rest))
    }

    /// 网站发布文件信息133条，其中工作动态78条: what is divided into classes is no class itself.
    fn is_divided_into_classes(&self) -> bool {
        let [mark, part, rest @ ..] = &self.tokens[self.place + 1..] else { return false };
        let part = mark.is_mark("，：；") && part.word() == Some(Word::OfWhich);
        let parts = before_count(rest);
        part && parts.iter().any(|token| token.word() == Some(Word::Class)) && !names_channel(parts)
    }

    /// Whether no number follows.
    fn ends_the_shares(&self) -> bool {
        let rest = &self.tokens[self.place + 1..];
        before_count(rest).len() == rest.len()
    }

    /// Whether the next number is another channel's.
    fn gives_way_to_a_channel(&self) -> bool {
        names_channel(before_count(&self.tokens[self.place + 1..]))
    }
}

fn before_count(tokens: &[Token]) -> &[Token] {
    let end = tokens.iter().position(|token| matches!(token.kind, Kind::Count(_))).unwrap_or(tokens.len());
    &tokens[..end]
}

fn names_channel(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| token.word().is_some_and(is_channel))
}
