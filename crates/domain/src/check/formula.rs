//! A finding in symbols and in a sentence.

use super::{Finding, Side, Verdict};
use crate::form::Form;
use crate::lang::Lang;
use crate::number::Number;
use crate::rule::{Relation, Severity};

pub(super) fn formula(finding: &Finding, form: &Form, lang: Lang) -> String {
    let left = terms(&finding.left, form, lang);
    let right = terms(&finding.right, form, lang);
    let sum = finding.right.sum().map(Number::grouped).unwrap_or_default();
    // What cannot be told is written as what should hold: a blank is no number to compare with.
    let told = finding.verdict != Verdict::CannotTell;
    match finding.rule.relation {
        Relation::Covers => {
            let Some((code, value)) = finding.right.largest() else {
                return format!("{left} ≤ {right}");
            };
            let largest = format!("{} {}", short(form, code, lang), value.grouped());
            let over = told && finding.left.sum() < finding.right.largest().map(|(_, value)| value);
            let under = told && finding.left.sum() > finding.right.sum();
            let (low, high) = (if over { ">" } else { "≤" }, if under { ">" } else { "≤" });
            format!("{largest} {low} {left} {high} {right} = {sum}")
        }
        Relation::Equals | Relation::EqualsOrPending => {
            let exact = finding.verdict != Verdict::Broken;
            let total =
                if exact || finding.right.terms.len() < 2 { String::new() } else { format!(" = {sum}") };
            format!("{left} {} {right}{total}", if exact { "=" } else { "≠" })
        }
        Relation::AtMost => {
            let over = told && finding.left.sum() > finding.right.sum();
            format!("{left} {} {right}", if over { ">" } else { "≤" })
        }
        Relation::AtLeastEach => {
            let joined = names(&finding.right, form, lang).join(if lang == Lang::Zh { "、" } else { ", " });
            format!("{left} {} {joined}", if finding.verdict == Verdict::Broken { "<" } else { "≥" })
        }
        Relation::DiffersFrom => {
            let same = told && finding.left.sum() == finding.right.sum();
            format!("{left} {} {right}", if same { "=" } else { "≠" })
        }
    }
}

fn terms(side: &Side, form: &Form, lang: Lang) -> String {
    names(side, form, lang).join(" + ")
}

fn names(side: &Side, form: &Form, lang: Lang) -> Vec<String> {
    let blank = if lang == Lang::Zh { "未填" } else { "not stated" };
    let term = |(code, value): &(&'static str, Option<Number>)| {
        let value = value.map_or_else(|| blank.to_owned(), Number::grouped);
        format!("{} {value}", short(form, code, lang))
    };
    side.terms.iter().map(term).collect()
}

fn short(form: &Form, code: &str, lang: Lang) -> &'static str {
    form.item(code).map_or("", |item| item.short.get(lang))
}

pub(super) fn sentence(finding: &Finding, lang: Lang) -> String {
    let number = |value: Option<Number>| value.map(Number::grouped).unwrap_or_default();
    let (whole, sum) = (number(finding.left.sum()), number(finding.right.sum()));
    let gap =
        finding.difference.map(|gap| gap.grouped().trim_start_matches('-').to_owned()).unwrap_or_default();
    let more = finding.difference.is_some_and(|gap| gap > Number::ZERO);
    match (finding.rule.relation, finding.verdict, lang) {
        (_, Verdict::CannotTell, Lang::Zh) => "有一项未填或不是确数，不猜，所以无法判断。".to_owned(),
        (_, Verdict::CannotTell, Lang::En) => {
            "A value is not stated or not exact. It is not guessed, so this cannot be told.".to_owned()
        }
        (Relation::Covers, Verdict::Holds, Lang::Zh) if more => format!(
            "各渠道之和 {sum} 比总数 {whole} 多 {gap}：同一条信息经几个渠道公开，总数计 1 条，每个渠道各计 1 条。总数 {whole} 没有错。"
        ),
        (Relation::Covers, Verdict::Holds, Lang::En) if more => format!(
            "The channels together make {sum}, {gap} more than the total of {whole}: an item on several channels counts once in the total and once in each channel. {whole} is right."
        ),
        (Relation::Covers, Verdict::Broken, Lang::Zh) => {
            format!("总数 {whole} 应当不小于最大的渠道，不大于各渠道之和 {sum}。")
        }
        (Relation::Covers, Verdict::Broken, Lang::En) => {
            format!(
                "The total of {whole} should be at least the largest channel and at most the channels together, {sum}."
            )
        }
        (Relation::Equals | Relation::EqualsOrPending, Verdict::Broken, Lang::Zh) => {
            let comparison = if more { "多" } else { "少" };
            format!("各分项之和 {sum}，比总数 {whole} {comparison} {gap}。")
        }
        (Relation::Equals | Relation::EqualsOrPending, Verdict::Broken, Lang::En) => {
            let comparison = if more { "more" } else { "fewer" };
            format!("The parts add up to {sum}, {gap} {comparison} than the total of {whole}.")
        }
        (Relation::AtMost, Verdict::Broken, Lang::Zh) => format!("{whole} 大于 {sum}，多 {gap}。"),
        (Relation::AtMost, Verdict::Broken, Lang::En) => {
            format!("{whole} is more than {sum}, by {gap}.")
        }
        (Relation::DiffersFrom, Verdict::Broken, Lang::Zh) => {
            format!("三者相加恰好等于 {whole}。")
        }
        (Relation::DiffersFrom, Verdict::Broken, Lang::En) => {
            format!("They add up to exactly {whole}.")
        }
        (_, Verdict::Broken, Lang::Zh) => finding_breach(finding.severity, Lang::Zh),
        (_, Verdict::Broken, Lang::En) => finding_breach(finding.severity, Lang::En),
        (_, Verdict::Holds, Lang::Zh) => "对得上。".to_owned(),
        (_, Verdict::Holds, Lang::En) => "It adds up.".to_owned(),
    }
}

fn finding_breach(severity: Severity, lang: Lang) -> String {
    match (severity, lang) {
        (Severity::Blocks, Lang::Zh) => "总数小于其中一项。".to_owned(),
        (Severity::Blocks, Lang::En) => "The total is below one of its parts.".to_owned(),
        (_, Lang::Zh) => "值得一问。".to_owned(),
        (_, Lang::En) => "Worth asking.".to_owned(),
    }
}
