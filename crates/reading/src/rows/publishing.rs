//! Information disclosed, its channels, responses and readings of policy.

use super::{Row, Topic, Unit, row};
use crate::vocabulary::Word::{
    AllWays, Article, Attend, Chief, Class, Coercion, Column, Disclosure, Event, Gazette, Handle, Hold, Hot,
    InForce, Info, Interview, Issue, License, Media, Normative, Online, OtherWay, Penalty, Platform, Press,
    Proactive, Publish, Reading, ReadingArticle, Repeal, Respond, Website, Wechat, Weibo,
};

const PUBLISHING: &[Topic] = &[Topic::Publishing];
const OUT: &[crate::vocabulary::Word] = &[Publish, Proactive, Disclosure];
const ANY: &[crate::vocabulary::Word] = &[Info, Proactive, Publish, Disclosure, Class, Article, Platform];

pub(super) const ROWS: &[Row] = &[
    row("response.press_conf_chief", Unit::Times, &[&[Press], &[Chief]], &[Attend]).strong(),
    row("response.press_conf", Unit::Times, &[&[Press]], &[Attend, Hold]),
    row("response.interview_chief", Unit::Times, &[&[Interview], &[Chief]], &[Attend, Website]).strong(),
    row("response.interview", Unit::Times, &[&[Interview]], &[Attend, Hold, Website, Publish, AllWays]),
    row("chief", Unit::Times, &[&[Chief]], &[Attend]),
    row("response.social", Unit::Times, &[&[Respond, Event], &[Weibo], &[Wechat]], &[Event, Hot]).strong(),
    row("response.other", Unit::Times, &[&[Respond, Event], &[OtherWay]], &[Event, Hot]).strong(),
    row("response.total", Unit::Times, &[&[Respond], &[Hot]], &[Event, Info, Publish]).gap(4),
    row(
        "response.articles",
        Unit::Info,
        &[&[ReadingArticle]],
        &[Publish, Info, Website, Reading, Disclosure, AllWays, Column],
    )
    .gap(4),
    row("response.articles", Unit::Place, &[&[ReadingArticle]], &[Publish, AllWays]),
    row("response.articles", Unit::Info, &[&[Reading], &[Publish]], &[Info, Website, Hot, AllWays, Column])
        .gap(4),
    row("response.articles", Unit::Piece, &[&[Reading]], &[Hold, AllWays]).gap(4),
    row("response.articles", Unit::Info, &[&[Reading]], &[]).about(PUBLISHING).gap(0),
    row("proactive.normative_docs", Unit::Info, &[&[Normative], &[Proactive, Publish]], &[Info])
        .strong()
        .gap(2),
    row("proactive.normative_issued", Unit::Document, &[&[Normative], &[Issue]], &[Publish]).strong().gap(2),
    row("normative.in_force", Unit::Info, &[&[Normative], &[InForce]], &[Publish, Website]).strong().gap(4),
    row("normative.repealed", Unit::Info, &[&[Normative], &[Repeal]], &[]).strong().gap(2),
    // 制发规范性文件17件，废止30件，现行有效件数48件.
    row("more.issued", Unit::Document, &[&[Issue]], &[]).gap(0),
    row("more.repealed", Unit::Case, &[&[Repeal]], &[]).gap(0),
    row("more.in_force", Unit::Case, &[&[InForce]], &[]).gap(0),
    row("decisions.license", Unit::Case, &[&[License]], &[Handle]),
    row("decisions.penalty", Unit::Case, &[&[Penalty]], &[Handle]),
    row("decisions.coercion", Unit::Case, &[&[Coercion]], &[Handle]),
    // 通过政府公报公开规范性文件3件: a gazette carries documents.
    row("channel.gazette", Unit::Info, &[&[Gazette], OUT, &[Normative]], ANY).strong(),
    row("channel.gazette", Unit::Info, &[&[Gazette], OUT], ANY).strong(),
    row(
        "channel.website",
        Unit::Info,
        &[&[Website], OUT, &[Info, Disclosure]],
        &[Proactive, Publish, Disclosure, Info, Platform],
    )
    .gap(8),
    row("channel.website", Unit::Info, &[&[Online], OUT, &[Info, Disclosure]], &[Proactive, Publish])
        .about(PUBLISHING)
        .gap(2),
    row("channel.weibo", Unit::Info, &[&[Weibo], OUT], ANY).gap(20),
    row("channel.wechat", Unit::Info, &[&[Wechat], OUT], ANY).gap(20),
    row("channel.other", Unit::Info, &[&[OtherWay], OUT], &[Info, Proactive, Publish, Disclosure])
        .strong()
        .gap(4),
    row("channel.gazette", Unit::Info, &[&[Gazette]], &[Info]).about(PUBLISHING),
    row("channel.website", Unit::Info, &[&[Website]], &[Info, Publish, Proactive]).about(PUBLISHING),
    row("channel.weibo", Unit::Info, &[&[Weibo]], &[Info]).about(PUBLISHING),
    row("channel.wechat", Unit::Info, &[&[Wechat]], &[Info]).about(PUBLISHING),
    row("channel.other", Unit::Info, &[&[OtherWay]], &[Info]).about(PUBLISHING),
    row("proactive.total", Unit::Info, &[&[Proactive], &[Info]], &[Publish, Disclosure, AllWays, Platform])
        .strong()
        .gap(0),
    row(
        "proactive.total",
        Unit::Info,
        &[&[Proactive], &[Info], &[AllWays]],
        &[Publish, Disclosure, AllWays, Website, Wechat, Weibo, Gazette, Media, Online, OtherWay, Platform],
    )
    .strong()
    .gap(0),
    row("proactive.total", Unit::Info, &[&[Publish], &[Info]], &[AllWays, Disclosure])
        .about(PUBLISHING)
        .gap(0),
    // 全年公开政府信息43条 in an overview.
    row("proactive.total", Unit::Info, &[&[Publish], &[Info]], &[AllWays]).about(&[Topic::None]).gap(0),
    row("proactive.total", Unit::Info, &[&[Proactive]], &[Disclosure, AllWays]).about(PUBLISHING).gap(0),
    // 2019年度完成政府信息公开301条: the work, told by what came of it.
    row("proactive.total", Unit::Info, &[&[Disclosure]], &[AllWays]).about(PUBLISHING).gap(0),
    row("proactive.total", Unit::Info, &[&[Disclosure]], &[AllWays]).about(&[Topic::None]).gap(0),
];
