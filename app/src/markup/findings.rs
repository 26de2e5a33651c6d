//! Whether a report adds up: each rule with its sides, its verdict, and why.

use domain::check::{Finding, Verdict};
use domain::rule::Relation;
use domain::{Form, Lang, Number, Report};
use maud::{Markup, html};

use crate::components::RenderContext;

/// Findings about a report.
pub fn finding_list(context: &RenderContext, report: &Report, findings: Vec<Finding>) -> Markup {
    let lang = context.lang();
    let Some(form) = report.form() else { return Markup::default() };
    let (silent, told): (Vec<_>, Vec<_>) = findings.into_iter().partition(Finding::is_silent);
    let silent: Vec<_> = silent.iter().map(|finding| finding.rule.name.get(lang)).collect();
    let silent = if silent.len() > FEW / 2 {
        String::new()
    } else {
        silent.join(if lang == Lang::Zh { "；" } else { "; " })
    };
    // What one has to look at stands open on top; what merely holds is there, folded.
    let (first, rest): (Vec<_>, Vec<_>) =
        told.into_iter().partition(|finding| finding.verdict == Verdict::Broken || is_surprising(finding));
    let (holding, unknown): (Vec<_>, Vec<_>) =
        rest.into_iter().partition(|finding| finding.verdict == Verdict::Holds);
    let folded = first.len() + holding.len() + unknown.len() > FEW;
    html! {
        ul class="findings" {
            @for finding in &first { (line(context, report, finding, form)) }
            @if !folded { @for finding in holding.iter().chain(&unknown) { (line(context, report, finding, form)) } }
        }
        @if folded {
            (group(context, report, form, context.words().rules_hold, &holding))
            @let told = if report.source.partial { context.words().rules_unknown_partial } else { context.words().rules_unknown };
            (group(context, report, form, told, &unknown))
        }
        @if !silent.is_empty() {
            @let told = if report.source.partial { context.words().silent_rules_partial } else { context.text().silent_rules };
            p class="quiet" { (told) (silent) }
        }
    }
}

/// From how many on findings are folded.
const FEW: usize = 20;

/// Findings that came out alike, folded under how many they are.
fn group(context: &RenderContext, report: &Report, form: &Form, name: &str, findings: &[Finding]) -> Markup {
    html! {
        @if !findings.is_empty() {
            details class="finding-group" {
                summary { (name.replace("{}", &findings.len().to_string())) }
                ul class="findings" { @for finding in findings { (line(context, report, finding, form)) } }
            }
        }
    }
}

/// A rule that holds though the numbers look as if it did not: channels that add up to more.
fn is_surprising(finding: &Finding) -> bool {
    let more = finding.difference.is_some_and(|gap| gap > Number::ZERO);
    finding.rule.relation == Relation::Covers && more
}

fn line(context: &RenderContext, report: &Report, finding: &Finding, form: &Form) -> Markup {
    let lang = context.lang();
    let answer = report.answers.get(finding.rule.id);
    let class = match finding.verdict {
        Verdict::Holds => "finding holds",
        Verdict::CannotTell => "finding unknown",
        Verdict::Broken => "finding broken",
    };
    html! {
        li class=(class) id={ "rule-" (finding.rule.id) } {
            details open[is_surprising(finding) || finding.verdict == Verdict::Broken] {
                summary {
                    span class="verdict" { (finding.word().get(lang)) }
                    span class="rule-name" { (finding.rule.name.get(lang)) }
                }
                p class="formula" { (finding.formula(form, lang)) }
                p { (finding.sentence(lang)) }
                @if let Some(answer) = answer {
                    p class="answer" {
                        strong { (context.words().answered) (context.colon()) (answer.why.name().get(lang)) }
                        @if !answer.note.is_empty() { " " (answer.note) }
                    }
                }
                p class="quiet" { (context.text().why) (context.colon()) (finding.rule.basis.get(lang)) }
            }
        }
    }
}
