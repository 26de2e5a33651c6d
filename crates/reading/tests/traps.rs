//! The traps of real prose, one test each, in made-up words.

#![allow(clippy::unwrap_used)]

use domain::report::Scope;
use domain::value::{Precision, Value};
use reading::{Notice, Reading, Reason, read};

fn report(year: u16, text: &str) -> Reading {
    read(&format!("绿水县人民政府{year}年政府信息公开工作年度报告\n\n{text}\n"))
}

fn number(reading: &Reading, item: &str) -> Option<String> {
    let figure = reading.figures.iter().find(|figure| figure.item == item)?;
    figure.value.stated().map(|number| number.to_string())
}

fn value(reading: &Reading, item: &str) -> Value {
    reading
        .figures
        .iter()
        .find(|figure| figure.item == item)
        .map(|figure| figure.value.clone())
        .unwrap_or_default()
}

#[test]
fn one_negation_may_deny_several_and_silence_denies_nothing() {
    let read = report(2016, "五、复议诉讼\n全年没有复议、行政诉讼及申诉。");
    assert_eq!(value(&read, "review.total"), Value::ZeroInWords);
    assert_eq!(value(&read, "lawsuit.total"), Value::ZeroInWords);
    assert_eq!(value(&read, "request.received"), Value::Blank);
    let words = report(2016, "八、经费\n工作经费均实报实销。");
    assert_eq!(value(&words, "org.budget"), Value::Blank);
}

#[test]
fn rounded_numbers_stay_rounded() {
    let read = report(2023, "一、总体情况\n全县共主动公开政府信息18万余条。");
    let Value::Number { number, precision } = value(&read, "prose.proactive.total") else {
        panic!("{read:?}")
    };
    assert_eq!((number.to_string().as_str(), precision), ("180000", Precision::AtLeast));
    let read = report(2015, "二、主动公开情况\n主动公开政府信息约44条。");
    assert!(matches!(value(&read, "proactive.total"), Value::Number { precision: Precision::About, .. }));
}

#[test]
fn money_comes_to_the_unit_of_the_item() {
    let old = report(2016, "七、收费情况\n依申请公开共收取费用251000元。");
    assert_eq!(number(&old, "fee.collected").as_deref(), Some("25.1"));
    let new = report(2022, "六、其他需要报告的事项\n全年收取信息处理费0.12万元。");
    assert_eq!(number(&new, "prose.fee.processing").as_deref(), Some("1200"));
}

#[test]
fn units_drift_and_may_be_missing() {
    for unit in ["件", "宗", "起", "份", "次", "封", ""] {
        let read =
            report(2016, &format!("三、依申请公开情况\n全年共收到政府信息公开申请7{unit}，无其他情况。"));
        assert_eq!(number(&read, "request.received").as_deref(), Some("7"), "{unit}");
        assert_eq!(read.figures[0].unit, unit);
    }
    // A text that breaks off may break off within the number.
    let cut =
        read("绿水县人民政府2016年政府信息公开工作年度报告\n三、依申请公开情况\n全年共收到政府信息公开申请7");
    assert_eq!(number(&cut, "request.received"), None);
}

#[test]
fn a_text_that_breaks_off_may_have_gone_on() {
    let title = "绿水县人民政府2016年政府信息公开工作年度报告\n三、依申请公开情况\n";
    for cut in
        ["我局未发生依申请公开", "我局未", "未收取与政府信息公开申请", "全年共收到网上依申请公开12件，"]
    {
        let read = read(&format!("{title}{cut}"));
        assert_eq!(number(&read, "request.received"), None, "{cut}");
    }
    let heads = report(2022, "四、政府信息公开行政复议、行政诉讼情况\n尚未\n审结\n五、存在的问题\n无");
    assert_eq!(heads.figures, []);
}

#[test]
fn last_year_and_growth_stand_beside_this_year() {
    let text = "二、主动公开情况\n通过政府网站公开政府信息123条，同比减少55条；通过微博公开政府信息15条，比上年增加6条，增长66.7%。";
    let read = report(2018, text);
    assert_eq!(number(&read, "channel.website").as_deref(), Some("123"));
    assert_eq!(number(&read, "channel.weibo").as_deref(), Some("15"));
    assert_eq!(read.figures.len(), 2);
    assert_eq!(read.unassigned.len(), 2, "changes are stated, not assigned");
}

#[test]
fn scope_is_kept_where_it_is_said() {
    let read = report(
        2018,
        "二、主动公开情况\n全县共主动公开政府信息900条。\n三、依申请公开情况\n本机关共收到政府信息公开申请3件。",
    );
    let scope = |item: &str| read.figures.iter().find(|figure| figure.item == item).unwrap().scope;
    assert_eq!(scope("proactive.total"), Some(Scope::WholeArea));
    assert_eq!(scope("request.received"), Some(Scope::Body));
}

#[test]
fn parts_of_a_whole_are_not_the_whole() {
    let read = report(
        2018,
        "二、主动公开情况\n全县政府网站公开政府信息2374条，其中各镇（街）主动公开政府信息575条，各部门主动公开政府信息1799条。",
    );
    assert_eq!(number(&read, "channel.website").as_deref(), Some("2374"));
    assert_eq!(read.figures.len(), 1);
    assert_eq!(read.unassigned.len(), 2);
}

#[test]
fn a_merged_figure_names_what_it_merges() {
    let read = report(2017, "二、主动公开情况\n政务微博、政务微信公开政府信息2148条。");
    assert_eq!(read.figures, []);
    assert_eq!(read.unassigned[0].merged, ["channel.weibo", "channel.wechat"]);
    let hidden = report(
        2021,
        "一、总体情况\n（二）依申请公开。不予公开（含不予处理）10件，作其他处理（含申请人主动撤回）4件。",
    );
    assert_eq!(number(&hidden, "prose.req.refused"), None);
    assert_eq!(number(&hidden, "prose.req.other").as_deref(), Some("4"));
    let both = report(2021, "一、总体情况\n（二）依申请公开。予以公开及部分公开208件。");
    assert_eq!(number(&both, "prose.req.granted_plus_partial").as_deref(), Some("208"));
}

#[test]
fn the_same_words_may_be_another_thing() {
    for text in [
        "三、依申请公开和不予公开情况\n不予公开信息10条，主要是人事信息。",
        "三、依申请公开情况\n依申请公开信息459条、不予公开1535条。",
        "三、依申请公开情况\n未收到依申请公开信息的咨询。",
        "一、概述\n根据国务院令第711号和绿政办发〔2018〕63号文件，自5·15起施行，变更后1个工作日内公开。",
        "一、概述\n12345热线受理诉求3560件，按时办结3550件。",
    ] {
        assert_eq!(report(2018, text).figures, [], "{text}");
    }
}

#[test]
fn requirements_are_no_results() {
    let text = "一、概述\n要求各镇主要负责人每年召开政府信息公开工作会议不少于1次，审批时间再减少一半，在1个工作日内公开政府信息。";
    assert_eq!(report(2018, text).figures, []);
}

#[test]
fn chinese_numerals_and_each() {
    let read = report(2018, "一、概况\n本乡配备两名工作人员，其中专职与兼职人员各一人。");
    assert_eq!(number(&read, "org.staff.total").as_deref(), Some("2"));
    assert_eq!(number(&read, "org.staff.full_time").as_deref(), Some("1"));
    assert_eq!(number(&read, "org.staff.part_time").as_deref(), Some("1"));
    assert!(read.figures.iter().any(|figure| figure.reason == Reason::Each));
}

#[test]
fn damage_to_the_text_does_not_reach_the_figures() {
    let source = "緑水縣政府2010年政府信息公開年度報告\n\n統計期限自201011日起20101231止。\n三、依申請公開情況\n我局共受 理 政府信息公開申請 12\n件。\n\
        五、複議訴訟情況\n未發生行政複議、行政訴訟，接受谘詢120人次。";
    let read = read(source);
    assert_eq!(read.year.as_ref().unwrap().what.number(), 2010);
    assert_eq!(number(&read, "request.received").as_deref(), Some("12"));
    assert_eq!(value(&read, "review.total"), Value::ZeroInWords);
    assert_eq!(read.figures.len(), 3);
    let figure = &read.figures[0];
    let phrase: String =
        source.chars().skip(figure.span.start).take(figure.span.end - figure.span.start).collect();
    assert_eq!(phrase, "我局共受 理 政府信息公開申請 12\n件");
}

#[test]
fn lines_of_a_table_are_no_prose() {
    let text = "二、主动公开情况\n主动公开政府信息数 | 条 | 5331 |\n政府网站公开政府信息数\n条\n2374\n（不同渠道和方式公开相同信息计1条）";
    assert_eq!(report(2018, text).figures, []);
}

#[test]
fn headings_inside_a_paragraph_part_it() {
    let read = report(
        2018,
        "一、概述 按要求开展工作。 二、主动公开情况 全年主动公开政府信息195条次。 三、依申请公开情况 未收到申请。 四、存在问题 公开信息不足5条。",
    );
    let headings: Vec<&str> = read.sections.iter().map(|section| section.code.as_str()).collect();
    assert_eq!(headings, ["overview", "", "", "problems"]);
    assert_eq!(number(&read, "proactive.total").as_deref(), Some("195"));
    assert_eq!(value(&read, "request.received"), Value::ZeroInWords);
    assert_eq!(read.figures.len(), 2);
}

#[test]
fn a_number_that_stands_twice_is_one_figure_with_two_places() {
    let read = report(
        2018,
        "一、概述\n全年主动公开政府信息584条。\n二、主动公开情况\n本单位共主动公开政府信息584条。",
    );
    assert_eq!(read.figures.len(), 1);
    assert_eq!(read.figures[0].also.len(), 1);
}

#[test]
fn what_differs_without_reason_is_taken_nowhere_and_told() {
    let read = report(2018, "一、概述\n主动公开政府信息320条。\n二、主动公开情况\n主动公开政府信息415条。");
    assert_eq!(read.figures, []);
    assert_eq!(read.conflicts.len(), 2);
    assert_eq!(read.unassigned.len(), 2);
}

#[test]
fn channels_need_not_add_up() {
    let text = "二、主动公开情况\n主动公开政府信息287条，其中政府网站公开123条，政务微信公开238条，政务微博公开15条。";
    let read = report(2018, text);
    assert_eq!(number(&read, "proactive.total").as_deref(), Some("287"));
    assert_eq!(read.figures.len(), 4);
}

#[test]
fn what_the_template_left_behind_is_told() {
    let read = report(2018, "一、概述\n对落实条例的举措和进展总体情况进行介绍。\n（填写本单位情况）");
    assert!(read.notices.iter().any(|notice| matches!(notice, Notice::TemplateHint { .. })));
    let read = report(2022, "一、总体情况\n无。\n二、主动公开政府信息情况\n无。\n五、存在的主要问题\n无。");
    assert!(read.notices.contains(&Notice::Missing { part: "other".to_owned() }));
}

#[test]
fn a_text_without_a_year_says_nothing() {
    assert_eq!(read("主动公开政府信息320条。").figures, []);
}

#[test]
fn a_report_in_another_language_is_named_as_one() {
    let english = "Annual Report on Government Information Disclosure 2020. The bureau disclosed 120 items and received 12 requests for information, all answered in time.";
    let reading = read(english);
    assert_eq!(reading.figures, []);
    assert_eq!(reading.notices, [Notice::OtherLanguage]);
    let chinese = report(2018, "一、概述\n通过 www.lvshui.gov.cn 网站公开政府信息5条。");
    assert!(!chinese.notices.contains(&Notice::OtherLanguage));
}
