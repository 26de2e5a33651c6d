//! The four topics of the record: the indicators that each follows, what its make-up is, and what its numbers
//! do not say.

use serde::{Deserialize, Serialize};

use crate::lang::{Words, words};

/// A topic, in the order in which they are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// 公开渠道.
    Channels,
    /// 回应解读.
    Responses,
    /// 依申请公开.
    Requests,
    /// 复议诉讼.
    Disputes,
}

/// What an indicator of a topic is made of, by the codes of indicators and items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MakeUp {
    /// The whole.
    pub whole: &'static str,
    /// What it is made of, in the form's order.
    pub parts: &'static [&'static str],
    /// How the parts relate to it.
    pub relation: Parts,
}

/// How parts relate to their whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parts {
    /// Each case belongs to one part. What the parts leave of the whole has this name.
    Partition {
        /// The name of the rest.
        rest: Words,
    },
    /// One piece may belong to several parts, so they are measured against the whole and never shares of it.
    Overlap,
    /// The parts count different things; they have no whole in common.
    Apart,
}

impl Topic {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Channels, Self::Responses, Self::Requests, Self::Disputes];

    /// Its part of an address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Channels => "channels",
            Self::Responses => "responses",
            Self::Requests => "requests",
            Self::Disputes => "disputes",
        }
    }

    /// The topic of an address.
    pub fn find(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.slug() == slug)
    }

    /// Its name.
    pub fn name(self) -> Words {
        match self {
            Self::Channels => words("公开渠道", "Disclosure channels"),
            Self::Responses => words("回应解读", "Responses to the public"),
            Self::Requests => words("依申请公开", "Requests for information"),
            Self::Disputes => words("复议诉讼", "Reviews and lawsuits"),
        }
    }

    /// What it is about, in one sentence.
    pub fn lead(self) -> Words {
        match self {
            Self::Channels => words(
                "政府主动公开了多少信息，经由网站、微博、微信、公报哪些渠道。",
                "How much governments disclosed on their own account, and through which channels.",
            ),
            Self::Responses => words(
                "公众关心的事，政府用发布会、访谈、稿件、微博微信回应了多少次。",
                "How often governments answered public concern: press conferences, interviews, articles, social media.",
            ),
            Self::Requests => words(
                "公众申请公开了多少信息，政府怎样答复。",
                "How much information the public requested, and how it was answered.",
            ),
            Self::Disputes => words(
                "申请人不服，有多少去复议、去法院，结果怎样。",
                "How many applicants went to review or to court, and how it ended.",
            ),
        }
    }

    /// The indicators and items that can be ranked and followed, the main one first.
    pub fn measures(self) -> &'static [&'static str] {
        match self {
            Self::Channels => &[
                "disclosed",
                "channel.website",
                "channel.wechat",
                "channel.weibo",
                "channel.gazette",
                "channel.other",
            ],
            Self::Responses => &[
                "response.total",
                "response.articles",
                "response.social",
                "response.press_conf",
                "response.interview",
                "response.other",
            ],
            Self::Requests => &[
                "requests",
                "results",
                "granted",
                "partly_granted",
                "refused",
                "not_held",
                "granted_rate",
                "refused_rate",
                "persons_share",
            ],
            Self::Disputes => &[
                "lawsuits",
                "reviews",
                "lawsuits_upheld",
                "lawsuits_corrected",
                "lawsuits_other",
                "reviews_corrected",
                "lawsuits_corrected_rate",
            ],
        }
    }

    /// What its make-up shows.
    pub fn make_up(self) -> MakeUp {
        match self {
            Self::Channels => MakeUp {
                whole: "disclosed",
                parts: &[
                    "channel.website",
                    "channel.wechat",
                    "channel.weibo",
                    "channel.gazette",
                    "channel.other",
                ],
                relation: Parts::Overlap,
            },
            Self::Responses => MakeUp {
                whole: "response.total",
                parts: &[
                    "response.press_conf",
                    "response.interview",
                    "response.articles",
                    "response.social",
                    "response.other",
                ],
                relation: Parts::Apart,
            },
            Self::Requests => MakeUp {
                whole: "results",
                parts: &["granted", "partly_granted", "refused", "not_held"],
                relation: Parts::Partition { rest: words("其他处理", "Other results") },
            },
            Self::Disputes => MakeUp {
                whole: "lawsuits",
                parts: &["lawsuits_upheld", "lawsuits_corrected", "lawsuits_other"],
                relation: Parts::Partition { rest: words("尚未审结", "Pending") },
            },
        }
    }

    /// What its numbers do not say, the most important first.
    pub fn cautions(self) -> &'static [Words] {
        match self {
            Self::Channels => &CHANNELS,
            Self::Responses => &RESPONSES,
            Self::Requests => &REQUESTS,
            Self::Disputes => &DISPUTES,
        }
    }
}

const CHANNELS: [Words; 2] = [
    words(
        "同一条信息可以经几个渠道公开，所以各渠道不是总数的份额，加起来会多于总数。",
        "One piece may go through several channels, so channels are not shares of the total and add up to more.",
    ),
    words(
        "2019 年起的表式不再统计渠道；此后的数出自报告正文，画作空心点，不排名。",
        "The forms since 2019 do not count channels; later numbers come from reports' words, are drawn hollow and not ranked.",
    ),
];

const RESPONSES: [Words; 2] = [
    words(
        "发布会、访谈按次计，稿件按篇计，回应按件或次计：各项不相加。",
        "Press conferences, interviews, articles and answers are counted in different units: they do not add up.",
    ),
    words(
        "2019 年起的表式不再统计回应解读；此后的数出自报告正文，画作空心点，不排名。",
        "The forms since 2019 do not count responses; later numbers come from reports' words, are drawn hollow and not ranked.",
    ),
];

const REQUESTS: [Words; 2] = [
    words(
        "申请多，可能是机关事权多、人口多，不说明它公开得好或不好。",
        "Many requests may mean a body with many duties or people; they do not say how well it discloses.",
    ),
    words(
        "公开率的分母是全部办理结果，含不掌握、信访、重复等本来无从公开的申请；不足 30 件不算比例。",
        "Shares are of all results, including requests that nothing could be disclosed for; no share below 30 cases.",
    ),
];

const DISPUTES: [Words; 2] = [
    words(
        "案件少时说件数，不说百分比：11 件中纠正 4 件，不是“36%”。",
        "Few cases are told as cases: 4 of 11, not “36 %”.",
    ),
    words(
        "2019 年起的表把尚未审结计入总计，此前没有这一行，两段只能大致对照。",
        "The tables since 2019 count pending cases in the total; before there was no such row, so the two compare only roughly.",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::Indicator;

    #[test]
    fn a_topic_is_found_by_its_slug() {
        for topic in Topic::ALL {
            assert_eq!(Topic::find(topic.slug()), Some(topic));
        }
        assert_eq!(Topic::find("other"), None);
    }

    #[test]
    fn every_code_of_a_topic_is_an_indicator_of_that_name() {
        for topic in Topic::ALL {
            let make_up = topic.make_up();
            for code in topic.measures().iter().chain([&make_up.whole]).chain(make_up.parts) {
                assert_eq!(Indicator::find(code).map(|indicator| indicator.code), Some(*code), "{code}");
            }
        }
    }

    #[test]
    fn what_a_whole_is_made_of_can_be_ranked_too() {
        for topic in Topic::ALL {
            let make_up = topic.make_up();
            for code in make_up.parts.iter().chain([&make_up.whole]) {
                assert!(topic.measures().contains(code), "{code}");
            }
        }
    }
}
