//! A finding in a sentence.

use super::finding::{Finding, Verdict};
use crate::lang::Lang;
use crate::number::Number;
use crate::rule::{Relation, Severity};

impl Finding {
    /// What it means, in a sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        sentence(self, lang)
    }
}

fn sentence(finding: &Finding, lang: Lang) -> String {
    let sides = Sides::of(finding);
    let (zh, en) = match finding.verdict {
        Verdict::CannotTell if finding.partial => fixed(
            "有一项未取得或不是确数，不猜，所以无法判断。",
            "A value is not at hand or not exact. It is not guessed, so this cannot be sides.",
        ),
        Verdict::CannotTell => fixed(
            "有一项未填或不是确数，不猜，所以无法判断。",
            "A value is not stated or not exact. It is not guessed, so this cannot be sides.",
        ),
        Verdict::Holds => holds(finding, &sides),
        Verdict::Broken => match finding.rule.relation {
            Relation::Equals | Relation::EqualsOrPending => unequal(finding, &sides),
            Relation::Restates => restated(finding, &sides),
            _ => broken(finding, &sides),
        },
    };
    if lang == Lang::Zh { zh } else { en }
}

/// What a sentence names of the two sides: their sums, and by how much the right one is above the left or below.
struct Sides {
    whole: String,
    sum: String,
    gap: String,
    more: bool,
}

impl Sides {
    fn of(finding: &Finding) -> Self {
        let number = |value: Option<Number>| value.map(Number::grouped).unwrap_or_default();
        Self {
            whole: number(finding.left.sum()),
            sum: number(finding.right.sum()),
            gap: number(finding.difference).trim_start_matches('-').to_owned(),
            more: finding.difference.is_some_and(|gap| gap > Number::ZERO),
        }
    }
}

fn fixed(zh: &str, en: &str) -> (String, String) {
    (zh.to_owned(), en.to_owned())
}

fn holds(finding: &Finding, sides: &Sides) -> (String, String) {
    let Sides { whole, sum, gap, more } = sides;
    match finding.rule.relation {
        Relation::Covers if *more => (
            format!(
                "各渠道之和 {sum} 比总数 {whole} 多 {gap}：同一条信息经几个渠道公开，总数计 1 条，每个渠道各计 1 条。总数 {whole} 没有错。"
            ),
            format!(
                "The channels together make {sum}, {gap} more than the total of {whole}: an item on several channels counts once in the total and once in each channel. {whole} is right."
            ),
        ),
        Relation::WithinTenfold => fixed("没有十倍的变化。", "There is no tenfold change."),
        Relation::Complete => fixed("每一格都有确数。", "Every cell states an exact number."),
        Relation::NoneBelow(_) | Relation::NotAllZero => fixed("没有疑问。", "There is nothing to ask."),
        _ => fixed("对得上。", "It adds up."),
    }
}

/// A sum that is not what it should be: of parts, of two years, or of two sides.
fn unequal(finding: &Finding, sides: &Sides) -> (String, String) {
    let Sides { whole, sum, gap, more } = sides;
    if !finding.rule.last.is_empty() {
        return (
            format!("本年填的是 {whole}，由上年报告推得 {sum}，相差 {gap}。"),
            format!("This year states {whole}, last year's report makes {sum}; they differ by {gap}."),
        );
    }
    if finding.left.terms.len() > 1 {
        return (
            format!("等号前合计 {whole}，等号后合计 {sum}，相差 {gap}。"),
            format!("The first side makes {whole}, the second {sum}; they differ by {gap}."),
        );
    }
    let (zh, en) = if *more { ("多", "more") } else { ("少", "fewer") };
    (
        format!("各分项之和 {sum}，比总数 {whole} {zh} {gap}。"),
        format!("The parts add up to {sum}, {gap} {en} than the total of {whole}."),
    )
}

fn restated(finding: &Finding, sides: &Sides) -> (String, String) {
    let Sides { whole, sum, gap, .. } = sides;
    let (zh, en) = if finding.right.at_least {
        ("表中已填的格合计", "the table's filled cells alone make")
    } else {
        ("表中合计", "the table makes")
    };
    (
        format!(
            "正文写的是 {whole}，{zh} {sum}，相差 {gap}。可能是差错，也可能是口径不同、含结转，或计的是立案；要由人来说明。"
        ),
        format!(
            "The words say {whole}, {en} {sum}; they differ by {gap}. It may be an error, another scope, carry-over included, or cases filed; a person has to say."
        ),
    )
}

fn broken(finding: &Finding, sides: &Sides) -> (String, String) {
    let Sides { whole, sum, gap, .. } = sides;
    match finding.rule.relation {
        Relation::Covers => (
            format!("总数 {whole} 应当不小于最大的渠道，不大于各渠道之和 {sum}。"),
            format!(
                "The total of {whole} should be at least the largest channel and at most the channels together, {sum}."
            ),
        ),
        Relation::AtMost => {
            (format!("{whole} 大于 {sum}，多 {gap}。"), format!("{whole} is more than {sum}, by {gap}."))
        }
        Relation::DiffersFrom => {
            let parts = if finding.right.terms.len() == 2 { "两者" } else { "三者" };
            (format!("{parts}相加恰好等于 {whole}。"), format!("They add up to exactly {whole}."))
        }
        Relation::WithinTenfold => (
            format!("上年 {sum}，本年 {whole}，相差十倍以上。"),
            format!("{sum} last year, {whole} this year: a tenfold change."),
        ),
        Relation::Complete => {
            let empty = finding.left.terms.iter().filter(|term| term.value.is_none()).count();
            let (cells, state) = if empty == 1 { ("cell", "states") } else { ("cells", "state") };
            (
                format!("有 {empty} 格没有确数。空白不是 0，不参与任何相加。"),
                format!("{empty} {cells} {state} no exact number. A blank is not 0 and is in no sum."),
            )
        }
        Relation::NotAllZero => fixed(
            "表中每一格都是 0，正文却说有。请核对是否漏填，或用错了表。",
            "Every cell of the table is 0, though the words report some. It may have been left unfilled.",
        ),
        Relation::NoneBelow(_) => (
            format!("填了 {whole}，而这一级没有这项权力。"),
            format!("{whole} is reported, though bodies of this level have no such power."),
        ),
        _ if finding.severity == Severity::Blocks => {
            fixed("总数小于其中一项。", "The total is below one of its parts.")
        }
        _ => fixed("值得一问。", "Worth asking."),
    }
}
