//! Promises that hold for any text: no panic, spans inside it, phrases whole, one figure an item.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use reading::{Reading, Span, read};

const WORDS: &[&str] = &[
    "主动公开",
    "政府信息",
    "依申请公开",
    "申请",
    "收到",
    "受理",
    "其中",
    "分别为",
    "各",
    "均",
    "共",
    "全年",
    "无",
    "未",
    "没有",
    "行政复议",
    "行政诉讼",
    "微信",
    "微博",
    "网站",
    "政府公报",
    "其他方式",
    "予以公开",
    "部分公开",
    "不予公开",
    "结转下年度",
    "上年结转",
    "2018年",
    "2017年",
    "截至",
    "累计",
    "同比增长",
    "12",
    "0",
    "3.5万",
    "1,136",
    "余",
    "条",
    "件",
    "元",
    "万元",
    "%",
    "人次",
    "，",
    "。",
    "；",
    "：",
    "、",
    "（",
    "）",
    "(",
    ")",
    "《",
    "》",
    "“",
    "”",
    "\n",
    "\r\n",
    "\t",
    " ",
    "　",
    "一",
    "十",
    "第",
    "零",
    "每",
    "“",
    "<",
    "号",
    "类",
    "以上",
    "约",
    "含",
    "维持",
    "决定",
    "备案",
    "提案",
    "解读",
    "舆情",
    "一、",
    "（一）",
    "1.",
    "|",
    "- 2 -",
    "两名",
    "四十余条",
    "二〇一七年",
    "收費",
    "複議",
    "統計",
    "工作人員",
    "某某县人民政府2018年政府信息公开工作年度报告",
    "𠀀",
    "é",
    "①",
    "㈠",
    "\u{200b}",
];

fn spans(reading: &Reading) -> Vec<Span> {
    let mut spans: Vec<Span> = reading
        .figures
        .iter()
        .flat_map(|figure| std::iter::once(figure.span).chain(figure.also.clone()))
        .collect();
    spans.extend(reading.unassigned.iter().map(|left| left.span));
    spans.extend(reading.conflicts.iter().map(|conflict| conflict.span));
    spans.extend(reading.sections.iter().map(|section| section.span));
    spans.extend(reading.agency.iter().map(|told| told.span));
    spans.extend(reading.year.iter().map(|told| told.span));
    spans
}

fn holds(source: &str) {
    let reading = read(source);
    let length = source.chars().count();
    for span in spans(&reading) {
        assert!(span.start <= span.end && span.end <= length, "{span:?} of {length}");
    }
    let mut items: Vec<&str> = reading.figures.iter().map(|figure| figure.item.as_str()).collect();
    items.sort_unstable();
    let all = items.len();
    items.dedup();
    assert_eq!(items.len(), all, "an item is read twice");
    assert_eq!(read(source), reading, "the same text gives the same reading");
}

proptest! {
    #[test]
    fn words_of_the_field_in_any_order_are_read_without_harm(places in prop::collection::vec(0..WORDS.len(), 0..120)) {
        let source: String = places.into_iter().map(|place| WORDS[place]).collect();
        holds(&source);
    }

    #[test]
    fn any_text_is_read_without_harm(source in "\\PC{0,200}") {
        holds(&source);
    }

    #[test]
    fn a_number_is_quoted_as_it_stands(count in 0_u32..1_000_000, space in "[ 　]{0,2}") {
        let source = format!("某某县人民政府2018年政府信息公开工作年度报告\n全年主动公开政府信息{space}{count}{space}条。");
        let reading = read(&source);
        let figure = reading.figures.iter().find(|figure| figure.item == "proactive.total").unwrap();
        let phrase: String = source.chars().skip(figure.span.start).take(figure.span.end - figure.span.start).collect();
        prop_assert_eq!(phrase, format!("主动公开政府信息{space}{count}{space}条").replace("主动公开", "全年主动公开"));
        prop_assert_eq!(figure.value.stated().unwrap().to_string(), count.to_string());
    }
}
