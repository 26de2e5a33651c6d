//! Charts to draw: ordinary ones from reports, and the edges.

use charts::{Chart, Frame, Mark, Scheme, Total};

use crate::Any;

pub mod dots;
pub mod panels;
mod parts;
pub mod years;

pub fn mark(label: &str, amount: Option<i64>) -> Mark {
    let text = amount.map_or("未填".to_owned(), grouped);
    Mark { label: label.to_owned(), amount, description: format!("{label} {text} 条"), text }
}

pub fn marks(named: &[(&str, Option<i64>)]) -> Vec<Mark> {
    named.iter().map(|(label, amount)| mark(label, *amount)).collect()
}

pub fn total(label: &str, amount: i64) -> Total {
    Total { label: label.to_owned(), amount, text: grouped(amount) }
}

pub fn grouped(amount: i64) -> String {
    let digits = amount.unsigned_abs().to_string();
    let mut text = if amount < 0 { "-".to_owned() } else { String::new() };
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

pub fn frame(width: u32, scheme: Scheme) -> Frame {
    Frame {
        id: "c".to_owned(),
        title: "2018 年主动公开的政府信息经哪些渠道公开".to_owned(),
        description: "政务微信最多,3,789 条;同一条信息可经多个渠道公开,各渠道之和 7,974 大于总数 5,331。"
            .to_owned(),
        foot: "白山市浑江区人民政府 · 2018 年政府信息公开年度报告 · https://gongkai.example/r/220602/2018"
            .to_owned(),
        width,
        scheme,
    }
}

pub const LONG: &str = "其他行政机关在本年度内通过新闻发布会以及其他方式主动公开的规范性文件和重大民生信息";

pub fn all() -> Vec<(&'static str, Chart)> {
    let mut all = bars();
    all.extend(against_total());
    all.extend(parts::cases());
    all.extend(parts::shares());
    all
}

/// Charts over years, over many bodies, and side by side.
pub fn compared() -> Vec<(&'static str, Any)> {
    let mut all = years::lines();
    all.extend(panels::panels());
    all.extend(dots::distributions());
    all
}

fn bars() -> Vec<(&'static str, Chart)> {
    let bars = |named: &[(&str, Option<i64>)]| Chart::Bars { marks: marks(named) };
    let mut units = marks(&[("当面申请", Some(15)), ("网络申请", Some(36)), ("信函申请", Some(4))]);
    for mark in &mut units {
        mark.text.push_str(" 件");
    }
    vec![
        (
            "bars",
            bars(&[
                ("回应公众关注热点", Some(64)),
                ("撰写稿件", Some(15)),
                ("微博微信回应", Some(13)),
                ("其他", Some(36)),
            ]),
        ),
        ("bars-units", Chart::Bars { marks: units }),
        ("bars-zero", bars(&[("政府网站", Some(0)), ("政务微博", Some(0)), ("政务微信", Some(0))])),
        ("bars-one", bars(&[("政府网站", Some(1274))])),
        (
            "bars-blank",
            bars(&[("政府网站", Some(2)), ("政务微博", None), ("政务微信", Some(0)), ("其他方式", Some(1))]),
        ),
        ("bars-all-blank", bars(&[("政府网站", None), ("政务微博", None)])),
        (
            "bars-huge",
            bars(&[
                ("政府集中采购总金额", Some(1_000_000_000_000)),
                ("其中货物", Some(999_999_999_999)),
                ("其中服务", Some(1)),
            ]),
        ),
        (
            "bars-long",
            bars(&[
                (LONG, Some(7)),
                ("Letters and visits answered in writing", Some(12)),
                ("政务微信", Some(4)),
            ]),
        ),
        ("bars-empty", bars(&[])),
    ]
}

fn against_total() -> Vec<(&'static str, Chart)> {
    let chart = |named: &[(&str, Option<i64>)], total| Chart::BarsAgainstTotal { marks: marks(named), total };
    let whole = |amount| total("主动公开总数", amount);
    vec![
        (
            "total",
            chart(
                &[
                    ("政府网站", Some(2102)),
                    ("政务微博", Some(1263)),
                    ("政务微信", Some(3789)),
                    ("其他方式", Some(820)),
                ],
                whole(5331),
            ),
        ),
        (
            "total-close",
            chart(
                &[
                    ("政府网站", Some(5331)),
                    ("政务微博", Some(5200)),
                    ("政务微信", Some(4700)),
                    ("其他方式", Some(20)),
                ],
                whole(5331),
            ),
        ),
        (
            "total-below",
            chart(&[("政府网站", Some(900)), ("政务微博", Some(120)), ("政务微信", None)], whole(150)),
        ),
        ("total-zero", chart(&[("政府网站", Some(0)), ("政务微博", Some(0))], whole(0))),
        ("total-one", chart(&[("政府网站", Some(40))], whole(41))),
        ("total-blank", chart(&[("政府网站", None), ("政务微博", None)], whole(312))),
        (
            "total-huge",
            chart(&[("政府网站", Some(999_999_999_999)), ("政务微博", Some(5))], whole(1_000_000_000_000)),
        ),
        ("total-long", chart(&[(LONG, Some(70)), ("政务微信", Some(4))], total(LONG, 120))),
        ("total-empty", chart(&[], whole(12))),
    ]
}
