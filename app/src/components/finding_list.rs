//! Whether a report adds up: each rule with its sides, its verdict, and why.

use domain::check::{Finding, Verdict, check_report};
use domain::number::Number;
use domain::rule::Relation;
use domain::{Form, Lang, Report};
use leptos::prelude::*;

use crate::options::use_lang;
use crate::text::text;

/// The rules of a report's form, applied; or only those about some items.
#[component]
pub fn FindingList(
    /// The report.
    report: Report,
    /// Only rules that name one of these codes.
    #[prop(optional)]
    about: Vec<&'static str>,
) -> impl IntoView {
    let lang = use_lang();
    let text = text(lang);
    let Some(form) = report.form() else {
        return ().into_any();
    };
    let concerns = |finding: &Finding| {
        about.is_empty() || finding.rule.codes().any(|code| about.contains(&code))
    };
    let (silent, told): (Vec<_>, Vec<_>) = check_report(&report)
        .into_iter()
        .filter(concerns)
        .partition(Finding::is_silent);
    let silent_names: Vec<_> = silent
        .iter()
        .map(|finding| finding.rule.name.get(lang))
        .collect();
    let silent_names = silent_names.join(if lang == Lang::Zh { ";" } else { "; " });
    view! {
        <ul class="findings">{told.into_iter().map(|finding| line(&finding, form, lang)).collect_view()}</ul>
        {(!silent_names.is_empty()).then(|| view! { <p class="quiet">{text.silent_rules}{silent_names}</p> })}
    }
    .into_any()
}

fn line(finding: &Finding, form: &'static Form, lang: Lang) -> AnyView {
    let text = text(lang);
    let holds = finding.verdict == Verdict::Holds;
    let surprising = finding.rule.relation == Relation::Covers
        && finding.difference.is_some_and(|gap| gap > Number::ZERO);
    let class = match finding.verdict {
        Verdict::Holds => "finding holds",
        Verdict::CannotTell => "finding unknown",
        Verdict::Broken => "finding broken",
    };
    view! {
        <li class=class id=format!("rule-{}", finding.rule.id)>
            <details open=!holds || surprising>
                <summary>
                    <span class="verdict">{finding.word().get(lang)}</span>
                    <span class="rule-name">{finding.rule.name.get(lang)}</span>
                </summary>
                <p class="formula">{finding.formula(form, lang)}</p>
                <p>{finding.sentence(lang)}</p>
                <p class="quiet">{text.why}": "{finding.rule.basis.get(lang)}</p>
            </details>
        </li>
    }
    .into_any()
}
