//! How table 二 must agree with itself, with last year's, and with what the body may do: below provinces and cities
//! with districts nobody makes 规章 (立法法).

use super::{codes, jump, leak_one};
use crate::agency::Level;
use crate::form::cells::leak;
use crate::lang::{Words, words};
use crate::rule::Relation::{AtMost, DiffersFrom, Equals, NoneBelow};
use crate::rule::Rule;
use crate::rule::Severity::{Blocks, Look, Reason};

/// Table 二 of the form of 2019: nothing adds up there, but some readings of it are known to be wrong.
pub(in crate::form) fn of_proactive_2019() -> Vec<Rule> {
    let subtracted = |code: &str, name: Words| {
        Rule::new(
            leak(format!("{code}.kinds")),
            codes([format!("{code}.decisions")]),
            DiffersFrom,
            codes([format!("{code}.prev_items"), format!("{code}.delta")]),
            Look,
            name,
            words(
                "项目数量计事项的种类，处理决定数量计办了多少件，两者之间没有加减关系；恰好相等，多半是把事项数当成了件数。",
                "matters are kinds, decisions are cases; nothing adds them up. That they are equal suggests that matters were taken for decisions.",
            ),
        )
    };
    let within = |code: &str, name: Words| {
        Rule::new(
            leak(format!("{code}.within")),
            codes([format!("{code}.published")]),
            AtMost,
            codes([format!("{code}.public_total")]),
            Blocks,
            name,
            words(
                "本年新公开的包含在对外公开总数里",
                "what is newly published is a part of what is public in all",
            ),
        )
    };
    vec![
        within(
            "t19.a20_1.rules",
            words("规章：新公开不多于公开总数", "rules: newly published within all public"),
        ),
        within(
            "t19.a20_1.normative",
            words(
                "规范性文件：新公开不多于公开总数",
                "normative documents: newly published within all public",
            ),
        ),
        subtracted(
            "t19.a20_5.license",
            words("行政许可：处理决定不是事项数的加减", "licences: decisions are no sum of matters"),
        ),
        subtracted(
            "t19.a20_5.other_service",
            words(
                "其他对外管理服务：处理决定不是事项数的加减",
                "other services: decisions are no sum of matters",
            ),
        ),
        subtracted(
            "t19.a20_6.penalty",
            words("行政处罚：处理决定不是事项数的加减", "penalties: decisions are no sum of matters"),
        ),
        subtracted(
            "t19.a20_6.coercion",
            words("行政强制：处理决定不是事项数的加减", "coercion: decisions are no sum of matters"),
        ),
        no_rules_below("t19.a20_1.rules.made"),
    ]
}

/// Table 二 of the form of 2021: documents in force over two years, and who may make rules.
pub(in crate::form) fn of_proactive_2021() -> Vec<Rule> {
    let in_force = |code: &str, name: Words| {
        let rule = Rule::new(
            leak(format!("{code}.in_force")),
            codes([format!("{code}.in_force")]),
            Equals,
            codes([format!("{code}.issued")]),
            Reason,
            name,
            words(
                "现行有效＝上年现行有效＋本年制发－本年废止。清理、失效也会改变它，要说明。",
                "in force equals last year's plus issued less repealed. A clean-up also changes it, and should be told.",
            ),
        );
        rule.with_last(codes([format!("{code}.in_force")])).with_less(codes([format!("{code}.repealed")]))
    };
    vec![
        in_force(
            "t21.a20_1.rules",
            words("规章：现行有效与上年衔接", "rules in force follow from last year's"),
        ),
        in_force(
            "t21.a20_1.normative",
            words("规范性文件：现行有效与上年衔接", "documents in force follow from last year's"),
        ),
        no_rules_below("t21.a20_1.rules.issued"),
        no_rules_below("t21.a20_1.rules.in_force"),
        jump("t21.a20_5.license.decisions", words("行政许可与上年相比", "licences against last year")),
        jump("t21.a20_6.penalty.decisions", words("行政处罚与上年相比", "penalties against last year")),
        jump("t21.a20_6.coercion.decisions", words("行政强制与上年相比", "coercion against last year")),
        jump("t21.a20_8.fees.amount", words("行政事业性收费与上年相比", "fees against last year")),
    ]
}

fn no_rules_below(code: &'static str) -> Rule {
    Rule::new(
        leak(format!("{code}.power")),
        leak_one(code),
        NoneBelow(Level::City),
        &[],
        Look,
        words("县级以下没有规章制定权", "bodies below the city make no government rules"),
        words(
            "立法法：规章由国务院部门、省级和设区的市级人民政府制定。县、乡填了规章，多半是把规章制度当成了规章。",
            "Legislation Law: government rules are made by State Council departments, provinces and cities with districts. A county or town that reports some has probably counted office rules.",
        ),
    )
}
