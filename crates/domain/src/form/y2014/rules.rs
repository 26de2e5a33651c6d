//! The arithmetic of the table of 2014: `docs/forms.md` says which sums are exact, and why bounds are no sums.

use crate::lang::{Words, words};
use crate::rule::Relation::{AtLeastEach, AtMost, Covers, DiffersFrom, Equals, EqualsOrPending};
use crate::rule::Severity::{Blocks, Look};
use crate::rule::{Relation, Rule, Severity};

const fn rule(
    id: &'static str,
    left: &'static [&'static str],
    relation: Relation,
    right: &'static [&'static str],
    severity: Severity,
    name: Words,
    basis: Words,
) -> Rule {
    Rule::new(id, left, relation, right, severity, name, basis)
}

const PARTITION: Words =
    words("表式：各分项互不重叠，相加等于总数", "the form: the parts do not overlap and add up to the whole");
const PENDING: Words = words(
    "表式：各种结果相加等于总数。该表没有“尚未审结”一行，分项少于总数可能是有案件未结；多于总数必有错。",
    "the form: outcomes add up to the whole. It has no row for pending cases, so a shortfall may be cases not yet decided; an excess is an error.",
);
const INCLUDED: Words = words("“其中”项不能大于它所属的项", "a part cannot exceed what it is a part of");
const LOCAL: Words =
    words("报告自列的分项，互不重叠", "parts that the report itself lists; they do not overlap");

pub(super) const RULES: &[Rule] = &[
    rule(
        "channel.cover",
        &["proactive.total"],
        Covers,
        &["channel.gazette", "channel.website", "channel.weibo", "channel.wechat", "channel.other"],
        Blocks,
        words(
            "主动公开数不小于最大的渠道，不大于各渠道之和",
            "the total is at least the largest channel and at most the channels together",
        ),
        words(
            "计数规则“不同渠道和方式公开相同信息计 1 条”：一条信息经三个渠道公开，总数里是 1 条，三个渠道里各是 1 条，所以各渠道之和可以大于总数。",
            "counting rule: the same information disclosed through several channels counts once. An item on three channels is one in the total and one in each channel, so the channels together may exceed the total.",
        ),
    ),
    rule(
        "channel.website.parts",
        &["channel.website"],
        Equals,
        &["channel.website.towns", "channel.website.departments"],
        Blocks,
        words("各镇街与各部门之和等于政府网站公开数", "towns and departments add up to the website's count"),
        LOCAL,
    ),
    rule(
        "normative.included",
        &["proactive.normative_docs"],
        AtMost,
        &["proactive.total"],
        Blocks,
        words("公开的规范性文件不多于主动公开总数", "normative documents disclosed are within the total"),
        words(
            "“其中”项不能大于总数。它与“制发总数”之间没有关系：往年的文件可以在今年公开。",
            "a part cannot exceed the whole. It has no relation to documents issued: older documents may be disclosed this year.",
        ),
    ),
    rule(
        "response.bound",
        &["response.total"],
        AtLeastEach,
        &["response.social", "response.other"],
        Blocks,
        words("回应总数不小于任一种方式的回应事件数", "responses are at least those in any one way"),
        words(
            "同一热点用几种方式回应计 1 次，所以总数可以小于各项之和，但不能小于其中一项。发布会、访谈、稿件按各自口径计，不受总数约束。",
            "one matter answered in several ways counts once, so the total may be below the sum but never below one part. Press conferences, interviews and articles follow their own rules.",
        ),
    ),
    rule(
        "response.sum",
        &["response.total"],
        DiffersFrom,
        &["response.articles", "response.social", "response.other"],
        Look,
        words(
            "回应总数不应由稿件数与事件数相加而来",
            "the total should not be articles and matters added together",
        ),
        words(
            "稿件按篇计，事件按次计，总数按热点计；三者相加恰好等于总数，多半是把篇加进了次。不算差错，值得一问。",
            "articles, matters and topics are counted in different units; that they add up exactly suggests that articles were added to times. Not an error, but worth asking.",
        ),
    ),
    rule(
        "response.press_conf.chief",
        &["response.press_conf_chief"],
        AtMost,
        &["response.press_conf"],
        Blocks,
        words(
            "主要负责同志参加的发布会不多于发布会总数",
            "conferences with the head are within all conferences",
        ),
        INCLUDED,
    ),
    rule(
        "response.interview.chief",
        &["response.interview_chief"],
        AtMost,
        &["response.interview"],
        Blocks,
        words("主要负责同志参加的访谈不多于访谈总数", "interviews with the head are within all interviews"),
        INCLUDED,
    ),
    rule(
        "request.received.parts",
        &["request.received"],
        Equals,
        &[
            "request.received.in_person",
            "request.received.fax",
            "request.received.online",
            "request.received.letter",
        ],
        Blocks,
        words("四种途径之和等于收到申请数", "the four ways add up to requests received"),
        PARTITION,
    ),
    rule(
        "request.closed.parts",
        &["request.closed"],
        Equals,
        &["request.closed.on_time", "request.closed.extended"],
        Blocks,
        words("按时与延期之和等于办结数", "on time and extended add up to requests closed"),
        PARTITION,
    ),
    rule(
        "request.answered.parts",
        &["request.answered"],
        Equals,
        &[
            "request.answered.already_public",
            "request.answered.granted",
            "request.answered.partial",
            "request.answered.refused",
            "request.answered.not_this_agency",
            "request.answered.not_exist",
            "request.answered.amend",
            "request.answered.redirected",
        ],
        Blocks,
        words("八种答复之和等于答复数", "the eight kinds add up to requests answered"),
        PARTITION,
    ),
    rule(
        "request.refused.parts",
        &["request.answered.refused"],
        Equals,
        &[
            "request.answered.refused.state_secret",
            "request.answered.refused.trade_secret",
            "request.answered.refused.privacy",
            "request.answered.refused.security_stability",
            "request.answered.refused.not_gov_info",
            "request.answered.refused.other_law",
        ],
        Blocks,
        words("六种理由之和等于不同意公开数", "the six reasons add up to refusals"),
        PARTITION,
    ),
    rule(
        "review.parts",
        &["review.total"],
        EqualsOrPending,
        &["review.upheld", "review.corrected", "review.other"],
        Blocks,
        words("三种结果之和等于行政复议数", "the three outcomes add up to reviews"),
        PENDING,
    ),
    rule(
        "lawsuit.parts",
        &["lawsuit.total"],
        EqualsOrPending,
        &["lawsuit.upheld", "lawsuit.corrected", "lawsuit.other"],
        Blocks,
        words("三种结果之和等于行政诉讼数", "the three outcomes add up to lawsuits"),
        PENDING,
    ),
    rule(
        "dispute.plausible",
        &["review.total", "lawsuit.total"],
        AtMost,
        &["request.received"],
        Look,
        words("复议与诉讼之和通常不多于收到的申请", "reviews and lawsuits seldom exceed requests"),
        words(
            "复议和诉讼因申请而起，可以来自往年的申请，也可能统计了与信息公开无关的案件，或漏计了申请。不算差错，值得一问。",
            "reviews and lawsuits arise from requests. They may stem from earlier years, or cases unrelated to disclosure were counted, or requests were not. Not an error, but worth asking.",
        ),
    ),
    rule(
        "org.staff.parts",
        &["org.staff.total"],
        Equals,
        &["org.staff.full_time", "org.staff.part_time"],
        Blocks,
        words("专职与兼职之和等于工作人员数", "full-time and part-time add up to staff"),
        PARTITION,
    ),
    rule(
        "proposals.parts",
        &["proposals.total"],
        Equals,
        &["proposals.npc", "proposals.cppcc"],
        Blocks,
        words("人大建议与政协提案之和等于公开总数", "both kinds of proposals add up to the total"),
        LOCAL,
    ),
];
