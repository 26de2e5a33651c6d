//! The figures that are drawn from the table of 2014.

use crate::form::figure_kind::{By, FigureKind, Shape};
use crate::lang::{Words, words};

const fn figure(
    slug: &'static str,
    shape: Shape,
    title: Words,
    whole: Option<&'static str>,
    parts: &'static [&'static str],
    undrawn: &'static [&'static str],
) -> FigureKind {
    FigureKind { slug, shape, title, whole, parts, undrawn, headline: false, by: By::Name }
}

pub(super) const FIGURES: &[FigureKind] = &[
    figure(
        "channels",
        Shape::Overlap,
        words("公开渠道", "Disclosure channels"),
        Some("proactive.total"),
        &["channel.gazette", "channel.website", "channel.weibo", "channel.wechat", "channel.other"],
        &[],
    )
    .as_headline(),
    figure(
        "responses",
        Shape::Named,
        words("回应解读", "Responses"),
        Some("response.total"),
        &[
            "response.press_conf",
            "response.interview",
            "response.articles",
            "response.social",
            "response.other",
        ],
        &["response.press_conf_chief", "response.interview_chief"],
    )
    .as_headline(),
    figure(
        "lawsuits",
        Shape::Cases,
        words("行政诉讼", "Lawsuits"),
        Some("lawsuit.total"),
        &["lawsuit.upheld", "lawsuit.corrected", "lawsuit.other"],
        &[],
    )
    .as_headline(),
    figure(
        "website",
        Shape::Partition,
        words("政府网站公开的来源", "Who disclosed on the website"),
        Some("channel.website"),
        &["channel.website.towns", "channel.website.departments"],
        &[],
    ),
    figure(
        "documents",
        Shape::Numbers,
        words("规范性文件", "Normative documents"),
        None,
        &["proactive.normative_docs", "proactive.normative_issued"],
        &[],
    ),
    figure(
        "requests",
        Shape::Cases,
        words("收到的申请", "Requests received"),
        Some("request.received"),
        &[
            "request.received.in_person",
            "request.received.fax",
            "request.received.online",
            "request.received.letter",
        ],
        &[],
    ),
    figure(
        "answers",
        Shape::Cases,
        words("申请的答复", "Answers to requests"),
        Some("request.answered"),
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
        &[
            "request.closed",
            "request.closed.on_time",
            "request.closed.extended",
            "request.answered.refused.state_secret",
            "request.answered.refused.trade_secret",
            "request.answered.refused.privacy",
            "request.answered.refused.security_stability",
            "request.answered.refused.not_gov_info",
            "request.answered.refused.other_law",
        ],
    ),
    figure(
        "reviews",
        Shape::Cases,
        words("行政复议", "Administrative reviews"),
        Some("review.total"),
        &["review.upheld", "review.corrected", "review.other"],
        &[],
    ),
    figure(
        "complaints",
        Shape::Numbers,
        words("举报投诉与收费", "Complaints and fees"),
        None,
        &["complaint.total", "fee.collected"],
        &[],
    ),
    figure(
        "staff",
        Shape::Partition,
        words("机构与人员", "Organisation and staff"),
        Some("org.staff.total"),
        &["org.staff.full_time", "org.staff.part_time"],
        &["org.units", "org.reading_points", "org.budget"],
    ),
    figure(
        "training",
        Shape::Named,
        words("会议和培训", "Meetings and training"),
        None,
        &["meeting.count", "training.sessions"],
        &["training.people"],
    ),
    figure(
        "proposals",
        Shape::Cases,
        words("建议提案办理结果公开", "Answers to proposals"),
        Some("proposals.total"),
        &["proposals.npc", "proposals.cppcc"],
        &[],
    ),
];
