//! Names of bodies and places hold words of the field and say nothing by them.

#[path = "wordings/reads.rs"]
mod reads;

use reads::{reads, reads_of};

#[test]
fn the_name_of_a_body_hides_no_figure() {
    for body in [
        "绿水县教育和体育局",
        "绿水县工业和信息化局",
        "绿水县退役军人事务局",
        "绿水县信访局",
        "绿水县大数据中心",
        "绿水县公共资源交易监督管理局",
        "绿水县统计调查队",
        "绿水县卫生和计划生育局",
        "绿水县文化广播电视新闻出版局",
        "绿水县房屋征收办公室",
        "绿水市经济和信息化委员会",
    ] {
        let text = format!("一、总体情况\n（一）主动公开。2023年，{body}主动公开政府信息32条。");
        reads_of(body, 2023, &text, &["prose.proactive.total 32"]);
    }
}

#[test]
fn the_name_of_a_place_hides_no_figure() {
    for place in ["无锡市", "宝应县", "应城市", "将乐县", "未央区"] {
        let text = format!("一、总体情况\n（一）主动公开。{place}水利局全年在政府网站公开信息32条。");
        reads_of(&format!("{place}水利局"), 2023, &text, &["prose.proactive.website 32"]);
    }
}

#[test]
fn a_department_is_a_part_of_what_a_government_counts() {
    reads(2023, "一、总体情况\n（一）主动公开。2023年，县教育局主动公开政府信息32条。", &[]);
}

#[test]
fn words_that_only_begin_like_a_body_stay_what_they_are() {
    reads_of(
        "绿水县水利局",
        2023,
        "一、总体情况\n（一）主动公开。政府信息公开办结情况良好，由局办公室公开信息32条。（二）依申请公开。收到政府信息公开申请5件，政府信息公开办结4件。",
        &["prose.proactive.total 32", "prose.req.new 5"],
    );
}
