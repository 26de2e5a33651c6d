//! A finding in symbols.

use super::finding::{Finding, Verdict};
use super::side::{Side, Term};
use crate::form::Form;
use crate::known::Known;
use crate::lang::Lang;
use crate::number::Number;
use crate::rule::Relation;

impl Finding {
    /// Both sides with names, numbers and the relation: `行政诉讼 11 = 维持 4 + 纠错 4 + 其他 3`.
    pub fn formula(&self, form: &Form, lang: Lang) -> String {
        formula(self, form, lang)
    }
}

fn formula(finding: &Finding, form: &Form, lang: Lang) -> String {
    let blank = Known::not_stated(finding.partial).text(lang);
    let terms = |side: &Side| terms(side, form, &blank, lang);
    let (left, right) = (terms(&finding.left), terms(&finding.right));
    let sum = finding.right.sum().map(Number::grouped).unwrap_or_default();
    // What cannot be judged is written as what should hold: a blank is no number to compare with.
    let is_judged = finding.verdict != Verdict::CannotTell;
    match finding.rule.relation {
        Relation::Covers => {
            let Some((code, value)) = finding.right.largest() else {
                return format!("{left} ≤ {right}");
            };
            let largest = format!("{} {}", short(form, code, lang), value.grouped());
            let over = is_judged && finding.left.sum() < finding.right.largest().map(|(_, value)| value);
            let under = is_judged && finding.left.sum() > finding.right.sum();
            let (low, high) = (if over { ">" } else { "≤" }, if under { ">" } else { "≤" });
            format!("{largest} {low} {left} {high} {right} = {sum}")
        }
        Relation::Equals | Relation::EqualsOrPending => {
            let exact = finding.verdict != Verdict::Broken;
            let total =
                if exact || finding.right.terms.len() < 2 { String::new() } else { format!(" = {sum}") };
            format!("{left} {} {right}{total}", if exact { "=" } else { "≠" })
        }
        Relation::Restates => {
            let alone = finding.right.terms.len() < 2 || sum.is_empty();
            let total = if alone { String::new() } else { format!(" = {sum}") };
            let operator = match (finding.verdict, finding.right.at_least) {
                // Some cells are blank, and those that are stated already make more.
                (Verdict::Broken, true) => "<",
                (Verdict::Broken, false) => "≠",
                (_, true) if is_judged => "=",
                (_, true) => "≥",
                (_, false) => "=",
            };
            format!("{left} {operator} {right}{total}")
        }
        Relation::WithinTenfold => format!("{right} → {left}"),
        Relation::Complete => {
            let filled = finding.left.terms.iter().filter(|term| term.value.is_some()).count();
            format!("{filled} / {}", finding.left.terms.len())
        }
        Relation::NotAllZero => {
            let above =
                finding.left.terms.iter().filter(|term| term.value.is_some_and(|it| it > Number::ZERO));
            let (above, cells) = (above.count(), finding.left.terms.len());
            let stated_words = stated(&finding.right);
            let stated_words = if stated_words.terms.is_empty() {
                right
            } else {
                terms(&stated_words).replace(" + ", comma(lang))
            };
            match lang {
                Lang::Zh => format!("表中大于 0 的格 {above} / {cells}；{stated_words}"),
                Lang::En => format!("cells above 0: {above} / {cells}; {stated_words}"),
            }
        }
        Relation::NoneBelow(_) => left,
        Relation::AtMost => {
            let over = is_judged && finding.left.sum() > finding.right.sum();
            format!("{left} {} {right}", if over { ">" } else { "≤" })
        }
        Relation::AtLeastEach => {
            let joined = names(&finding.right, form, &blank, lang).join(comma(lang));
            format!("{left} {} {joined}", if finding.verdict == Verdict::Broken { "<" } else { "≥" })
        }
        Relation::DiffersFrom => {
            let same = is_judged && finding.left.sum() == finding.right.sum();
            format!("{left} {} {right}", if same { "=" } else { "≠" })
        }
    }
}

fn comma(lang: Lang) -> &'static str {
    if lang == Lang::Zh { "、" } else { ", " }
}

/// The terms that are stated.
fn stated(side: &Side) -> Side {
    let terms = side.terms.iter().filter(|term| term.value.is_some()).copied().collect();
    Side { terms, ..*side }
}

fn terms(side: &Side, form: &Form, blank: &str, lang: Lang) -> String {
    let signed = names(side, form, blank, lang).into_iter().zip(&side.terms).enumerate();
    let operator = |at: usize, less: bool| {
        if less {
            " − "
        } else if at > 0 {
            " + "
        } else {
            ""
        }
    };
    signed.map(|(at, (name, term))| format!("{}{name}", operator(at, term.less))).collect()
}

fn names(side: &Side, form: &Form, blank: &str, lang: Lang) -> Vec<String> {
    let term = |term: &Term| {
        let value = term.value.map_or_else(|| blank.to_owned(), Number::grouped);
        let year = match (term.last, lang) {
            (false, _) => "",
            (true, Lang::Zh) => "上年",
            (true, Lang::En) => "last year's ",
        };
        format!("{year}{} {value}", short(form, term.code, lang))
    };
    side.terms.iter().map(term).collect()
}

fn short(form: &Form, code: &str, lang: Lang) -> &'static str {
    form.row(code).map_or("", |item| item.short.get(lang))
}
