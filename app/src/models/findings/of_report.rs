//! Findings of a report, as they are shown.

use domain::check::{Finding, Verdict};
use domain::rule::Relation;
use domain::{Form, Lang, Number, Report};

use super::{FindingAnswer, FindingGroup, FindingLine, Findings};
use crate::text::text;
use crate::words::words;

/// From how many findings on those that one need not look at are folded.
const FEW: usize = 20;

impl Findings {
    /// Findings about a report. What one has to look at comes first; what merely holds is folded where there
    /// is much of it.
    pub fn of(report: &Report, findings: Vec<Finding>, lang: Lang) -> Self {
        let Some(form) = report.form() else { return Self::default() };
        let (unstated, stated): (Vec<_>, Vec<_>) = findings.into_iter().partition(Finding::is_unstated);
        let (first, rest): (Vec<_>, Vec<_>) = stated.into_iter().partition(is_open);
        let (holding, unknown): (Vec<_>, Vec<_>) =
            rest.into_iter().partition(|finding| finding.verdict == Verdict::Holds);
        let lines = |findings: &[Finding]| -> Vec<FindingLine> {
            findings.iter().map(|finding| FindingLine::of(report, form, finding, lang)).collect()
        };
        let (mut listed, mut folded) = (lines(&first), Vec::new());
        if first.len() + holding.len() + unknown.len() > FEW {
            let words = words(lang);
            let partial = report.source.partial;
            let cannot_tell = if partial { words.rules_unknown_partial } else { words.rules_unknown };
            for (heading, findings) in [(words.rules_hold, holding), (cannot_tell, unknown)] {
                if !findings.is_empty() {
                    let heading = heading.replace("{}", &findings.len().to_string());
                    folded.push(FindingGroup { heading, lines: lines(&findings) });
                }
            }
        } else {
            listed.extend(lines(&holding));
            listed.extend(lines(&unknown));
        }
        Self { listed, folded, unstated: unstated_rules(report, &unstated, lang) }
    }
}

/// The rules that the report says nothing of, named where they are few.
fn unstated_rules(report: &Report, findings: &[Finding], lang: Lang) -> String {
    if findings.is_empty() || findings.len() > FEW / 2 {
        return String::new();
    }
    let names: Vec<_> = findings.iter().map(|finding| finding.rule.name.get(lang)).collect();
    let names = names.join(if lang == Lang::Zh { "；" } else { "; " });
    let partial = report.source.partial;
    let lead = if partial { words(lang).silent_rules_partial } else { text(lang).silent_rules };
    format!("{lead}{names}")
}

impl FindingLine {
    fn of(report: &Report, form: &Form, finding: &Finding, lang: Lang) -> Self {
        let colon = if lang == Lang::Zh { "：" } else { ": " };
        let answer = report.answers.get(finding.rule.id).map(|answer| FindingAnswer {
            why: format!("{}{colon}{}", words(lang).answered, answer.why.name().get(lang)),
            note: answer.note.clone(),
        });
        Self {
            rule: finding.rule.id.to_owned(),
            name: finding.rule.name.get(lang).to_owned(),
            items: finding.rule.items().join(" "),
            verdict: finding.verdict,
            word: finding.word().get(lang).to_owned(),
            is_open: is_open(finding),
            formula: finding.formula(form, lang),
            sentence: finding.sentence(lang),
            answer,
            basis: finding.rule.basis.get(lang).to_owned(),
        }
    }
}

/// What one has to look at: a rule that is broken, or one that holds though the numbers look as if it did
/// not, such as channels that add up to more.
fn is_open(finding: &Finding) -> bool {
    let is_more = finding.difference.is_some_and(|gap| gap > Number::ZERO);
    finding.verdict == Verdict::Broken || finding.rule.relation == Relation::Covers && is_more
}
