//! Parts three to seven of the table: requests, reviews, lawsuits, complaints, fees.

use crate::item::{Item, Unit};
use crate::lang::{Words, words};

/// A row counted in 件, which is every row of these parts but the fee.
const fn cases(code: &'static str, number: &'static str, depth: u8, name: Words, short: Words) -> Item {
    Item::new(code, number, Unit::Cases, name, short).at_depth(depth)
}

pub(super) const REQUEST: &[Item] = &[
    cases(
        "request.received",
        "（一）",
        0,
        words("收到申请数", "Requests received"),
        words("收到申请", "Received"),
    )
    .counted(words(
        "本年新收到的申请，不含上年结转",
        "requests new in the year; those carried over are not counted",
    )),
    cases(
        "request.received.in_person",
        "1.",
        1,
        words("当面申请数", "in person"),
        words("当面", "In person"),
    ),
    cases("request.received.fax", "2.", 1, words("传真申请数", "by fax"), words("传真", "Fax")),
    cases("request.received.online", "3.", 1, words("网络申请数", "online"), words("网络", "Online")),
    cases("request.received.letter", "4.", 1, words("信函申请数", "by letter"), words("信函", "Letter")),
    cases("request.closed", "（二）", 0, words("申请办结数", "Requests closed"), words("办结", "Closed")),
    cases(
        "request.closed.on_time",
        "1.",
        1,
        words("按时办结数", "closed on time"),
        words("按时办结", "Closed on time"),
    ),
    cases(
        "request.closed.extended",
        "2.",
        1,
        words("延期办结数", "closed after extension"),
        words("延期办结", "Closed after extension"),
    ),
    cases(
        "request.answered",
        "（三）",
        0,
        words("申请答复数", "Requests answered"),
        words("答复", "Answered"),
    ),
    cases(
        "request.answered.already_public",
        "1.",
        1,
        words("属于已主动公开范围数", "already public"),
        words("已主动公开", "Already public"),
    ),
    cases(
        "request.answered.granted",
        "2.",
        1,
        words("同意公开答复数", "granted"),
        words("同意公开", "Granted"),
    ),
    cases(
        "request.answered.partial",
        "3.",
        1,
        words("同意部分公开答复数", "granted in part"),
        words("部分公开", "Partly granted"),
    ),
    cases(
        "request.answered.refused",
        "4.",
        1,
        words("不同意公开答复数", "refused"),
        words("不同意公开", "Refused"),
    ),
    cases(
        "request.answered.refused.state_secret",
        "其中：",
        2,
        words("涉及国家秘密", "state secret"),
        words("不同意·国家秘密", "Refused: state secret"),
    ),
    cases(
        "request.answered.refused.trade_secret",
        "",
        2,
        words("涉及商业秘密", "trade secret"),
        words("不同意·商业秘密", "Refused: trade secret"),
    ),
    cases(
        "request.answered.refused.privacy",
        "",
        2,
        words("涉及个人隐私", "personal privacy"),
        words("不同意·个人隐私", "Refused: privacy"),
    ),
    cases(
        "request.answered.refused.security_stability",
        "",
        2,
        words(
            "危及国家安全、公共安全、经济安全和社会稳定",
            "danger to national, public or economic security or social stability",
        ),
        words("不同意·安全与稳定", "Refused: security and stability"),
    ),
    cases(
        "request.answered.refused.not_gov_info",
        "",
        2,
        words("不是《条例》所指政府信息", "not government information under the Regulation"),
        words("不同意·不是政府信息", "Refused: not government information"),
    ),
    cases(
        "request.answered.refused.other_law",
        "",
        2,
        words("法律法规规定的其他情形", "other cases under laws and regulations"),
        words("不同意·法定其他情形", "Refused: other legal grounds"),
    ),
    cases(
        "request.answered.not_this_agency",
        "5.",
        1,
        words("不属于本行政机关公开数", "not for this body to disclose"),
        words("不属于本机关", "Not this body"),
    ),
    cases(
        "request.answered.not_exist",
        "6.",
        1,
        words("申请信息不存在数", "information does not exist"),
        words("信息不存在", "Does not exist"),
    ),
    cases(
        "request.answered.amend",
        "7.",
        1,
        words("告知作出更改补充数", "asked to amend the request"),
        words("告知更改补充", "Asked to amend"),
    ),
    cases(
        "request.answered.redirected",
        "8.",
        1,
        words("告知通过其他途径办理数", "told to use another procedure"),
        words("其他途径办理", "Other procedure"),
    ),
];

pub(super) const REVIEW: &[Item] = &[
    cases(
        "review.total",
        "",
        0,
        words("行政复议数量", "Administrative reviews"),
        words("行政复议", "Reviews"),
    ),
    cases("review.upheld", "（一）", 1, words("维持具体行政行为数", "act upheld"), words("维持", "Upheld")),
    cases(
        "review.corrected",
        "（二）",
        1,
        words("被依法纠错数", "act corrected"),
        words("纠错", "Corrected"),
    ),
    cases("review.other", "（三）", 1, words("其他情形数", "other outcomes"), words("其他", "Other")),
];

pub(super) const LAWSUIT: &[Item] = &[
    cases(
        "lawsuit.total",
        "",
        0,
        words("行政诉讼数量", "Administrative lawsuits"),
        words("行政诉讼", "Lawsuits"),
    ),
    cases(
        "lawsuit.upheld",
        "（一）",
        1,
        words("维持具体行政行为或者驳回原告诉讼请求数", "act upheld or claim dismissed"),
        words("维持", "Upheld"),
    ),
    cases(
        "lawsuit.corrected",
        "（二）",
        1,
        words("被依法纠错数", "act corrected"),
        words("纠错", "Corrected"),
    ),
    cases("lawsuit.other", "（三）", 1, words("其他情形数", "other outcomes"), words("其他", "Other"))
        .counted(words(
            "该表没有“尚未审结”一行，未结案件有的单位计入此行，有的不计",
            "the form has no row for pending cases; some bodies count them here, some nowhere",
        )),
];

pub(super) const COMPLAINT: &[Item] =
    &[cases("complaint.total", "", 0, words("举报投诉数量", "Complaints"), words("举报投诉", "Complaints"))];

pub(super) const FEE: &[Item] = &[Item::new(
    "fee.collected",
    "",
    Unit::TenThousandYuan,
    words("依申请公开信息收取的费用", "Fees collected for information on request"),
    words("收取费用", "Fees"),
)];
