//! Figures that a report states in its words beside the tables. They stand apart from the cells
//! and are compared with them, never merged: both may be right, of different things.

use std::sync::OnceLock;

use crate::item::{Item, Unit};
use crate::lang::{Words, words};

const fn stated(code: &'static str, unit: Unit, name: Words) -> Item {
    let item = Item::new(code, "", unit, name, name).local();
    item.counted(words(
        "正文所述，口径由报告自定；不是表中数据",
        "as the report's words state it, by its own way of counting; not a cell of the tables",
    ))
}

const fn cases(code: &'static str, name: Words) -> Item {
    stated(code, Unit::Cases, name)
}

const fn pieces(code: &'static str, name: Words) -> Item {
    stated(code, Unit::Pieces, name)
}

const fn documents(code: &'static str, name: Words) -> Item {
    stated(code, Unit::Documents, name)
}

/// The items, made once.
pub(super) fn items() -> &'static [Item] {
    static ITEMS: OnceLock<Vec<Item>> = OnceLock::new();
    ITEMS.get_or_init(|| ALL.to_vec())
}

#[rustfmt::skip]
const ALL: &[Item] = &[
    pieces("prose.proactive.total", words("正文：主动公开信息", "In words: items disclosed")),
    pieces("prose.proactive.website", words("正文：网站公开", "In words: on the website")),
    pieces("prose.channel.gazette", words("正文：公报公开", "In words: in the gazette")),
    pieces("prose.channel.weibo", words("正文：微博公开", "In words: on Weibo")),
    pieces("prose.channel.wechat", words("正文：微信公开", "In words: on WeChat")),
    pieces("prose.channel.other", words("正文：其他方式公开", "In words: in other ways")),
    stated("prose.response.total", Unit::Times, words("正文：回应关切", "In words: responses")),
    stated("prose.response.articles", Unit::Articles, words("正文：解读稿件", "In words: policy readings")),
    stated("prose.response.press_conf", Unit::Times, words("正文：新闻发布会", "In words: press conferences")),
    stated("prose.response.interview", Unit::Times, words("正文：在线访谈", "In words: online interviews")),
    documents("prose.normative.issued", words("正文：制发规范性文件", "In words: normative documents issued")),
    documents("prose.normative.repealed", words("正文：废止规范性文件", "In words: normative documents repealed")),
    documents("prose.normative.in_force", words("正文：现行有效规范性文件", "In words: normative documents in force")),
    cases("prose.license.decisions", words("正文：行政许可决定", "In words: licensing decisions")),
    cases("prose.penalty.decisions", words("正文：行政处罚决定", "In words: penalty decisions")),
    cases("prose.coercion.decisions", words("正文：行政强制决定", "In words: coercive measures")),
    cases("prose.req.new", words("正文：新收申请", "In words: requests received")),
    cases("prose.req.new.own_office", words("正文：本机关新收申请", "In words: requests received by the office itself")),
    cases("prose.req.new.person", words("正文：新收申请中自然人", "In words: received from persons")),
    cases("prose.req.new.org", words("正文：新收申请中法人和其他组织", "In words: received from organisations")),
    cases("prose.req.new.firm", words("正文：新收申请中商业企业", "In words: received from businesses")),
    cases("prose.req.in_person", words("正文：当面申请", "In words: in person")),
    cases("prose.req.online", words("正文：网络申请", "In words: online")),
    cases("prose.req.letter", words("正文：信函申请", "In words: by letter")),
    cases("prose.req.fax", words("正文：传真申请", "In words: by fax")),
    cases("prose.req.carried_in", words("正文：上年结转", "In words: carried in")),
    cases("prose.req.handled_load", words("正文：收办申请（新收与结转）", "In words: new and carried in together")),
    cases("prose.req.handled_load.person", words("正文：收办申请中自然人", "In words: of these by persons")),
    cases("prose.req.handled_load.org", words("正文：收办申请中法人和其他组织", "In words: of these by organisations")),
    cases("prose.req.handled_load.firm", words("正文：收办申请中商业企业", "In words: of these by businesses")),
    cases("prose.req.answered", words("正文：答复或办结", "In words: answered")),
    cases("prose.req.granted", words("正文：予以公开", "In words: granted")),
    cases("prose.req.partial", words("正文：部分公开", "In words: granted in part")),
    cases("prose.req.granted_plus_partial", words("正文：予以公开及部分公开", "In words: granted, wholly or in part")),
    cases("prose.req.refused", words("正文：不予公开", "In words: refused")),
    cases("prose.req.refused.state_secret", words("正文：不予公开（国家秘密）", "In words: refused, state secrets")),
    cases("prose.req.refused.law_forbidden", words("正文：不予公开（法律行政法规禁止公开）", "In words: refused, forbidden by law")),
    cases("prose.req.refused.three_safety_one_stability", words("正文：不予公开（危及“三安全一稳定”）", "In words: refused, safety and stability")),
    cases("prose.req.refused.third_party", words("正文：不予公开（第三方合法权益）", "In words: refused, third parties")),
    cases("prose.req.refused.internal_affairs", words("正文：不予公开（内部事务信息）", "In words: refused, internal affairs")),
    cases("prose.req.refused.process_info", words("正文：不予公开（过程性信息）", "In words: refused, information of a process")),
    cases("prose.req.refused.enforcement_file", words("正文：不予公开（行政执法案卷）", "In words: refused, files of enforcement")),
    cases("prose.req.refused.admin_inquiry", words("正文：不予公开（行政查询事项）", "In words: refused, administrative inquiries")),
    cases("prose.req.unable", words("正文：无法提供", "In words: cannot be provided")),
    cases("prose.req.not_handled", words("正文：不予处理", "In words: not handled")),
    cases("prose.req.other", words("正文：其他处理", "In words: handled otherwise")),
    cases("prose.req.not_this_agency", words("正文：不属于本机关公开", "In words: not this agency's")),
    cases("prose.req.not_exist", words("正文：信息不存在", "In words: information does not exist")),
    cases("prose.req.carried_out", words("正文：结转下年", "In words: carried out")),
    cases("prose.rev.total", words("正文：行政复议", "In words: reviews")),
    cases("prose.review.filed", words("正文：复议立案或备案", "In words: reviews filed")),
    cases("prose.rev.upheld", words("正文：复议维持", "In words: reviews upheld")),
    cases("prose.rev.corrected", words("正文：复议纠正", "In words: reviews corrected")),
    cases("prose.rev.other", words("正文：复议其他结果", "In words: reviews, other results")),
    cases("prose.rev.pending", words("正文：复议尚未审结", "In words: reviews pending")),
    cases("prose.rev.decided", words("正文：复议审结", "In words: reviews decided")),
    cases("prose.lawsuit.total", words("正文：行政诉讼", "In words: lawsuits")),
    cases("prose.lawsuit.filed", words("正文：诉讼立案", "In words: lawsuits filed")),
    cases("prose.lawsuit.upheld", words("正文：诉讼维持", "In words: lawsuits upheld")),
    cases("prose.lawsuit.corrected", words("正文：诉讼纠正", "In words: lawsuits corrected")),
    cases("prose.lawsuit.other", words("正文：诉讼其他结果", "In words: lawsuits, other results")),
    cases("prose.lawsuit.pending", words("正文：诉讼尚未审结", "In words: lawsuits pending")),
    cases("prose.lawsuit.decided", words("正文：诉讼判决", "In words: lawsuits decided")),
    cases("prose.complaint.total", words("正文：举报投诉", "In words: complaints")),
    stated("prose.fee.processing", Unit::Yuan, words("信息处理费", "Processing fees")),
    cases("prose.fee.processing.cases", words("收取信息处理费的申请", "Requests charged a processing fee")),
    cases("prose.proposals.total", words("正文：建议提案办理", "In words: proposals answered")),
    cases("prose.proposals.npc", words("正文：人大代表建议", "In words: of the people's congress")),
    cases("prose.proposals.cppcc", words("正文：政协提案", "In words: of the consultative conference")),
];
