//! Numbers that a row's words name and that count something else: a part, a class, posts, other applications.

use super::{Context, Here, Kind, Label, Row, Strength, Topic, Word, zero};
use crate::prose::context::Place;

impl Here<'_> {
    /// Whether this number, whose words name the item, counts something else.
    pub(super) fn counts_other(
        &self,
        row: &Row,
        key: &str,
        label: &Label,
        unit: &str,
        context: &Context,
    ) -> bool {
        // 教育局主动公开信息60条 in a government's report is a part of the area.
        let department = context.frame.government && label.has(Word::Department) && !label.has(Word::Whole);
        match key {
            "proactive.total" | "channel.website" | "channel.wechat" | "channel.weibo" if department => true,
            "proactive.total" => {
                // 政府信息公开5件 may be requests.
                let work = unit != "条" && label.content().all(|word| word == Word::Disclosure);
                work || self.is_part_or_rest(label, context) || self.counts_posts(label, unit)
            }
            "channel.website" => self.is_of_a_catalogue(row, label),
            "response.articles" => {
                self.counts_more_than_readings(label) || self.is_kind_of_reading(label, context)
            }
            "response.press_conf" => is_kind_of_conference(label, unit, context),
            // 公开行政处罚决定6条: what was published of them, and not how many there were.
            key if key.starts_with("decisions.") => unit == "条",
            key if key.starts_with("proposals.") => is_class_of_proposals(label, unit, context),
            key if key.starts_with("request.") => self.asks_something_else(label),
            _ => false,
        }
    }

    /// 其中市本级公开政府信息313条 are a part of what 其中 stands behind, 此外公开信息42条 are the rest of all.
    fn is_part_or_rest(&self, label: &Label, context: &Context) -> bool {
        let part = context.parent.is_some() && label.has(Word::Own);
        let rest = self.tokens.first().is_some_and(|first| {
            matches!(self.flow.words(first.range.clone()).as_str(), "此外" | "另外" | "另")
        });
        part || rest
    }

    /// 发布信息4422篇 without 公开 are posts of any kind.
    fn counts_posts(&self, label: &Label, unit: &str) -> bool {
        unit == "篇" && !label.has(Word::Proactive) && !self.flow.words(self.phrase(label)).contains("公开")
    }

    /// 信息公开目录132条 in a list of classes is one of them.
    fn is_of_a_catalogue(&self, row: &Row, label: &Label) -> bool {
        let named = label.tokens.iter().rfind(|token| token.word() == Some(Word::Website));
        let catalogue =
            named.is_some_and(|token| self.flow.words(token.range.clone()).ends_with(['录', '栏', '目']));
        row.strength == Strength::Weak && catalogue || label.is_on_a_subject(self.flow)
    }

    /// （文字解读18篇、图文解读12篇）: in brackets each form of readings is a part.
    fn is_kind_of_reading(&self, label: &Label, context: &Context) -> bool {
        let words = self.flow.words(self.phrase(label));
        context.place == Place::Brackets
            && ["图文", "文字", "图表", "图解", "视频"].iter().any(|form| words.contains(form))
    }

    /// 公开草案及解读14条: drafts and readings together.
    fn counts_more_than_readings(&self, label: &Label) -> bool {
        let reading = label.tokens[..label.before]
            .iter()
            .find(|token| matches!(token.word(), Some(Word::Reading | Word::ReadingArticle)));
        reading.is_some_and(|token| {
            let before = token.range.start.checked_sub(1).map(|place| self.flow.chars[place]);
            before.is_some_and(|before| "及和与".contains(before))
        })
    }

    /// 办理占用城市道路申请77件: what stands right before a bare 申请 says that it is for something else.
    fn asks_something_else(&self, label: &Label) -> bool {
        label.tokens.windows(2).any(|pair| {
            pair[0].kind == Kind::Other
                && pair[1].word() == Some(Word::Request)
                && !zero::names_disclosure(&self.flow.words(pair[1].range.clone()))
        })
    }
}

/// 其中疫情防控新闻发布会151场 are those on one subject, 新闻发布会6篇 are texts; in brackets after readings, beside
/// 图文解读 and 媒体报道, a conference is one of their kinds.
fn is_kind_of_conference(label: &Label, unit: &str, context: &Context) -> bool {
    let qualified = label.tokens.iter().any(|token| token.kind == Kind::Other);
    let part = context
        .parent
        .is_some_and(|parent| parent.is_empty() && qualified || parent.starts_with("response."));
    let kind_of_reading = context.place == Place::Brackets && !label.has(Word::Hold);
    part || kind_of_reading || matches!(unit, "篇" | "条")
}

/// 建议提案1条 among the classes of what was published is one of them.
fn is_class_of_proposals(label: &Label, unit: &str, context: &Context) -> bool {
    let done = [Word::Handle, Word::Results, Word::Publish, Word::Proactive];
    unit == "条"
        && context.section != Topic::Proposals
        && !context.last.is_some_and(|last| last.starts_with("proposals."))
        && !done.iter().any(|word| label.has(*word))
}
