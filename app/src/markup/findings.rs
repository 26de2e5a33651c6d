//! Whether a report adds up: each rule with its sides, its verdict, and why.

use domain::check::{Finding, Verdict, check_report};
use domain::rule::Relation;
use domain::{Form, Lang, Number, Report};
use maud::{Markup, html};

use super::Pen;

/// The rules of a report's form, applied; or, where `about` is not empty, only those that name one
/// of these codes.
pub fn findings(pen: &Pen, report: &Report, about: &[&str]) -> Markup {
    let lang = pen.lang();
    let Some(form) = report.form() else { return Markup::default() };
    let concerns =
        |finding: &Finding| about.is_empty() || finding.rule.codes().any(|code| about.contains(&code));
    let (silent, told): (Vec<_>, Vec<_>) =
        check_report(report).into_iter().filter(concerns).partition(Finding::is_silent);
    let silent: Vec<_> = silent.iter().map(|finding| finding.rule.name.get(lang)).collect();
    let silent = silent.join(if lang == Lang::Zh { "；" } else { "; " });
    html! {
        ul class="findings" { @for finding in &told { (line(pen, finding, form)) } }
        @if !silent.is_empty() { p class="quiet" { (pen.text().silent_rules) (silent) } }
    }
}

fn line(pen: &Pen, finding: &Finding, form: &Form) -> Markup {
    let lang = pen.lang();
    let more = finding.difference.is_some_and(|gap| gap > Number::ZERO);
    let surprising = finding.rule.relation == Relation::Covers && more;
    let class = match finding.verdict {
        Verdict::Holds => "finding holds",
        Verdict::CannotTell => "finding unknown",
        Verdict::Broken => "finding broken",
    };
    html! {
        li class=(class) id={ "rule-" (finding.rule.id) } {
            details open[surprising || finding.verdict == Verdict::Broken] {
                summary {
                    span class="verdict" { (finding.word().get(lang)) }
                    span class="rule-name" { (finding.rule.name.get(lang)) }
                }
                p class="formula" { (finding.formula(form, lang)) }
                p { (finding.sentence(lang)) }
                p class="quiet" { (pen.text().why) (pen.colon()) (finding.rule.basis.get(lang)) }
            }
        }
    }
}
