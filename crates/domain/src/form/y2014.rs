//! 政府信息公开情况统计表, the statistics table for reports on 2014–2018.
//!
//! Basis: 国办发〔2014〕32号. Its table is in no copy of the notice at hand: `docs/forms.md` says what the
//! rows rest on. The local rows at the end are those of reports that also publish proposal results and split
//! their website's count.

mod figures;
mod organisation;
mod requests;
mod response;
mod rules;

use super::definition::{Form, Part, Section};
use crate::item::{Item, Unit};
use crate::lang::words;

/// The form.
pub(super) const FORM: Form = Form {
    code: "2014",
    name: words("统计表（2014）格式", "statistics table of 2014"),
    basis: words(
        "国办发〔2014〕32号《关于加强和规范政府信息公开情况统计报送工作的通知》",
        "General Office of the State Council, notice 国办发〔2014〕32号 on disclosure statistics",
    ),
    since: 2014,
    parts: &[
        Part {
            code: "proactive",
            number: "一、",
            name: words("主动公开情况", "Proactive disclosure"),
            items: PROACTIVE,
            grid: None,
        },
        Part {
            code: "response",
            number: "二、",
            name: words("回应解读情况", "Responses and policy reading"),
            items: response::RESPONSE,
            grid: None,
        },
        Part {
            code: "request",
            number: "三、",
            name: words("依申请公开情况", "Disclosure on request"),
            items: requests::REQUEST,
            grid: None,
        },
        Part {
            code: "review",
            number: "四、",
            name: words("行政复议数量", "Administrative reviews"),
            items: requests::REVIEW,
            grid: None,
        },
        Part {
            code: "lawsuit",
            number: "五、",
            name: words("行政诉讼数量", "Administrative lawsuits"),
            items: requests::LAWSUIT,
            grid: None,
        },
        Part {
            code: "complaint",
            number: "六、",
            name: words("举报投诉数量", "Complaints"),
            items: requests::COMPLAINT,
            grid: None,
        },
        Part {
            code: "fee",
            number: "七、",
            name: words("依申请公开信息收取的费用", "Fees collected for information on request"),
            items: requests::FEE,
            grid: None,
        },
        Part {
            code: "org",
            number: "八、",
            name: words("机构建设和保障经费情况", "Organisation and funding"),
            items: organisation::ORGANISATION,
            grid: None,
        },
        Part {
            code: "meeting",
            number: "九、",
            name: words("政府信息公开会议和培训情况", "Meetings and training"),
            items: organisation::MEETING,
            grid: None,
        },
        Part {
            code: "proposals",
            number: "",
            name: words("地方附加：建议提案办理结果公开", "Local addition: published answers to proposals"),
            items: organisation::PROPOSALS,
            grid: None,
        },
    ],
    rules: rules::RULES,
    sums: &[],
    merged: &[],
    sections: &[
        Section { code: "overview", name: words("总体情况", "Overview") },
        Section {
            code: "problems", name: words("存在的主要问题及改进情况", "Problems and improvements")
        },
        Section { code: "other", name: words("其他需要报告的事项", "Other matters") },
    ],
    figures: figures::FIGURES,
};

const PROACTIVE: &[Item] = &[
    Item::new(
        "proactive.total",
        "（一）",
        Unit::Pieces,
        words("主动公开政府信息数", "Items of information disclosed proactively"),
        words("主动公开", "Disclosed"),
    )
    .counted(words(
        "不同渠道和方式公开相同信息计 1 条",
        "the same information disclosed through several channels counts once",
    )),
    Item::new(
        "proactive.normative_docs",
        "其中：1.",
        Unit::Pieces,
        words("主动公开规范性文件数", "Normative documents disclosed"),
        words("公开规范性文件", "Normative documents disclosed"),
    )
    .at_depth(1),
    Item::new(
        "proactive.normative_issued",
        "2.",
        Unit::Documents,
        words("制发规范性文件总数", "Normative documents issued"),
        words("制发规范性文件", "Normative documents issued"),
    )
    .at_depth(1)
    .counted(words(
        "制发的文件，不论是否公开；不是主动公开数的组成部分",
        "documents made, open or not; not a part of the disclosed total",
    )),
    Item::new(
        "channel.gazette",
        "（二）1.",
        Unit::Pieces,
        words("政府公报公开政府信息数", "Disclosed in the government gazette"),
        words("政府公报", "Gazette"),
    )
    .at_depth(1),
    Item::new(
        "channel.website",
        "2.",
        Unit::Pieces,
        words("政府网站公开政府信息数", "Disclosed on government websites"),
        words("政府网站", "Website"),
    )
    .at_depth(1),
    Item::new(
        "channel.website.towns",
        "",
        Unit::Pieces,
        words("其中：各镇（街）主动公开政府信息数", "of which disclosed by towns and streets"),
        words("各镇街", "Towns and streets"),
    )
    .at_depth(2)
    .local(),
    Item::new(
        "channel.website.departments",
        "",
        Unit::Pieces,
        words("各部门主动公开政府信息数", "of which disclosed by departments"),
        words("各部门", "Departments"),
    )
    .at_depth(2)
    .local(),
    Item::new(
        "channel.weibo",
        "3.",
        Unit::Pieces,
        words("政务微博公开政府信息数", "Disclosed on government Weibo"),
        words("政务微博", "Weibo"),
    )
    .at_depth(1),
    Item::new(
        "channel.wechat",
        "4.",
        Unit::Pieces,
        words("政务微信公开政府信息数", "Disclosed on government WeChat"),
        words("政务微信", "WeChat"),
    )
    .at_depth(1),
    Item::new(
        "channel.other",
        "5.",
        Unit::Pieces,
        words("其他方式公开政府信息数", "Disclosed in other ways"),
        words("其他方式", "Other ways"),
    )
    .at_depth(1),
];
