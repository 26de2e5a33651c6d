//! Growth, shares and rates in words stand beside figures and are none; one clause may deny several.

#![allow(clippy::unwrap_used)]

#[path = "wordings/reads.rs"]
mod reads;

use reads::reads;

/// What offices write of change and of shares, with and without a sign for per cent.
const RATES: &[&str] = &[
    "同比增长12.3%",
    "同比增加52件",
    "同比上升16.13%",
    "同比下降百分之十二",
    "较上年增加42件",
    "较2022年同比增长57%",
    "比去年减少3件",
    "增幅达21%",
    "增长1.5倍",
    "环比增长十个百分点",
    "占比86%",
    "占总数的35.6%",
    "占全部申请的三成",
    "公开率100%",
    "按时办结率100%",
    "答复率达到100%",
    "办结率为98.5%",
    "满意率99%",
    "全文电子化率达90.3%",
];

#[test]
fn a_rate_behind_a_figure_changes_nothing_and_counts_nothing() {
    for rate in RATES {
        reads(
            2023,
            &format!(
                "一、总体情况\n（一）主动公开。全年主动公开政府信息1276条，{rate}。\n（二）依申请公开。收到政府信息公开申请36件，{rate}；按期答复34件，{rate}。"
            ),
            &["prose.proactive.total 1276", "prose.req.new 36", "prose.req.answered 34"],
        );
        reads(
            2017,
            &format!(
                "一、主动公开情况\n主动公开政府信息1276条，{rate}。\n二、依申请公开情况\n收到申请36件（{rate}）。"
            ),
            &["proactive.total 1276", "request.received 36"],
        );
    }
}

#[test]
fn a_rate_alone_is_no_figure() {
    for rate in RATES {
        reads(
            2023,
            &format!(
                "一、总体情况\n（一）主动公开。主动公开政府信息{rate}。\n（二）依申请公开。申请{rate}。"
            ),
            &[],
        );
    }
}

#[test]
fn one_clause_gives_each_of_several_its_zero() {
    let all = ["prose.rev.total 无", "prose.lawsuit.total 无", "prose.complaint.total 无"];
    for clause in [
        "未发生因政府信息公开引起的行政复议、行政诉讼、举报投诉",
        "未发生政府信息公开行政复议、诉讼、举报投诉情况",
        "没有因政府信息公开引发的举报、投诉、行政复议和行政诉讼",
        "未收到有关政府信息公开的行政复议、行政诉讼及举报投诉",
    ] {
        reads(2021, &format!("一、总体情况\n（二）依申请公开。{clause}。"), &all);
    }
}

#[test]
fn an_appeal_to_a_superior_is_no_complaint() {
    for clause in ["未发生行政复议、诉讼和申诉", "没有针对本单位政府信息公开的行政复议案、行政诉讼案和申诉案"]
    {
        reads(
            2017,
            &format!("五、复议、诉讼和申诉情况\n2017年{clause}。"),
            &["review.total 无", "lawsuit.total 无"],
        );
    }
    reads(2017, "五、申诉情况\n2017年未发生有关政府信息公开的申诉。", &[]);
}

#[test]
fn every_reason_in_words_is_the_results_own() {
    reads(
        2023,
        "一、总体情况\n（二）依申请公开。答复申请100件，其中予以公开40件，部分公开10件，不予公开5件，无法提供30件，不予处理8件，其他处理7件。",
        &[
            "prose.req.answered 100",
            "prose.req.granted 40",
            "prose.req.partial 10",
            "prose.req.refused 5",
            "prose.req.unable 30",
            "prose.req.not_handled 8",
            "prose.req.other 7",
        ],
    );
}
