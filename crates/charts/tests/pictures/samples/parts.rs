//! Cases in groups and parts of a whole.

use charts::{Chart, Partition};

use super::{LONG, marks};

pub fn cases() -> Vec<(&'static str, Chart)> {
    let cases = |named: &[(&str, Option<i64>)]| Chart::Cases { groups: marks(named) };
    vec![
        ("cases", cases(&[("维持", Some(4)), ("依法纠错", Some(4)), ("其他情形", Some(3))])),
        (
            "cases-many",
            cases(&[
                ("维持", Some(31)),
                ("依法纠错", Some(4)),
                ("其他情形", Some(12)),
                ("尚未审结", Some(13)),
            ]),
        ),
        ("cases-too-many", cases(&[("维持", Some(58)), ("依法纠错", Some(3))])),
        ("cases-zero", cases(&[("维持", Some(0)), ("依法纠错", Some(0)), ("其他情形", Some(0))])),
        ("cases-one", cases(&[("维持", Some(1))])),
        ("cases-blank", cases(&[("维持", Some(2)), ("依法纠错", None)])),
        ("cases-huge", cases(&[("维持", Some(1_000_000_000_000)), ("依法纠错", Some(4))])),
        ("cases-long", cases(&[(LONG, Some(2)), ("维持", Some(0)), ("Corrected according to law", Some(5))])),
        ("cases-empty", cases(&[])),
    ]
}

pub fn shares() -> Vec<(&'static str, Chart)> {
    let shares = |named: &[(&str, Option<i64>)]| {
        let whole = named.iter().filter_map(|(_, amount)| *amount).sum();
        Chart::Shares { partition: Partition::new(marks(named), whole).expect("they add up") }
    };
    vec![
        (
            "shares",
            shares(&[
                ("同意公开", Some(40)),
                ("同意部分公开", Some(22)),
                ("不同意公开", Some(18)),
                ("其他", Some(20)),
            ]),
        ),
        (
            "shares-thin",
            shares(&[
                ("同意公开", Some(188)),
                ("部分公开", Some(9)),
                ("涉及国家秘密", Some(1)),
                ("信息不存在", Some(30)),
                ("重复申请", Some(0)),
                ("其他处理", Some(4)),
            ]),
        ),
        ("shares-one", shares(&[("同意公开", Some(12))])),
        ("shares-zero", shares(&[("同意公开", Some(5)), ("不同意公开", Some(0))])),
        ("shares-huge", shares(&[("货物", Some(600_000_000_000)), ("服务", Some(400_000_000_000))])),
        ("shares-long", shares(&[(LONG, Some(7)), ("政务微信", Some(4)), ("Letters and visits", Some(4))])),
        (
            "shares-too-many",
            shares(&[
                ("一", Some(1)),
                ("二", Some(2)),
                ("三", Some(3)),
                ("四", Some(4)),
                ("五", Some(5)),
                ("六", Some(6)),
                ("七", Some(7)),
                ("八", Some(8)),
                ("九", Some(9)),
                ("十", Some(10)),
                ("十一", Some(11)),
                ("十二", Some(12)),
                ("十三", Some(13)),
            ]),
        ),
    ]
}
