//! Part two of the table: responses to public concern and policy reading.

use crate::item::{Item, Unit};
use crate::lang::words;

pub(super) const RESPONSE: &[Item] = &[
    Item::new(
        "response.total",
        "（一）",
        Unit::Times,
        words("回应公众关注热点或重大舆情数", "Responses to matters of public concern"),
        words("回应热点舆情", "Responses"),
    )
    .counted(words("不同方式回应同一热点或舆情计 1 次", "one matter answered in several ways counts once")),
    Item::new(
        "response.press_conf",
        "（二）1.",
        Unit::Times,
        words("参加或举办新闻发布会总次数", "Press conferences held or attended"),
        words("新闻发布会", "Press conferences"),
    )
    .at_depth(1)
    .counted(words(
        "所有新闻发布会，不限于回应热点的",
        "all press conferences, not only those on a matter of concern",
    )),
    Item::new(
        "response.press_conf_chief",
        "其中：",
        Unit::Times,
        words("主要负责同志参加新闻发布会次数", "of which attended by the head of the body"),
        words("发布会由主要负责同志参加", "Press conferences with the head"),
    )
    .at_depth(2),
    Item::new(
        "response.interview",
        "2.",
        Unit::Times,
        words("政府网站在线访谈次数", "Online interviews on government websites"),
        words("在线访谈", "Online interviews"),
    )
    .at_depth(1),
    Item::new(
        "response.interview_chief",
        "其中：",
        Unit::Times,
        words("主要负责同志参加政府网站在线访谈次数", "of which with the head of the body"),
        words("访谈由主要负责同志参加", "Interviews with the head"),
    )
    .at_depth(2),
    Item::new(
        "response.articles",
        "3.",
        Unit::Articles,
        words("政策解读稿件发布数", "Policy readings published"),
        words("政策解读稿件", "Policy readings"),
    )
    .at_depth(1)
    .counted(words(
        "按篇计，不受回应次数约束",
        "counted in articles; not bounded by the number of responses",
    )),
    Item::new(
        "response.social",
        "4.",
        Unit::Times,
        words("微博微信回应事件数", "Matters answered on Weibo and WeChat"),
        words("微博微信回应", "Weibo and WeChat"),
    )
    .at_depth(1),
    Item::new(
        "response.other",
        "5.",
        Unit::Times,
        words("其他方式回应事件数", "Matters answered in other ways"),
        words("其他方式回应", "Other ways"),
    )
    .at_depth(1),
];
