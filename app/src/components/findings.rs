//! Whether a report adds up: each rule with its sides, its verdict, and why.

use domain::check::Verdict;
use leptos::prelude::*;

use super::{MixedText, RenderContext};
use crate::models::{FindingAnswer, FindingGroup, FindingLine, Findings};

/// Findings about a report.
#[component]
pub fn FindingList(findings: Findings) -> impl IntoView {
    let Findings { listed, folded, unstated } = findings;
    let folded = folded.into_iter().map(|FindingGroup { heading, lines }| {
        view! {
            <details class="finding-group">
                <summary>{heading}</summary>
                <ul class="findings">{finding_items(lines)}</ul>
            </details>
        }
    });
    let folded = folded.collect_view();
    view! {
        <ul class="findings">{finding_items(listed)}</ul>
        {folded}
        {(!unstated.is_empty()).then(|| view! { <p class="quiet">{unstated}</p> })}
    }
}

fn finding_items(lines: Vec<FindingLine>) -> impl IntoView {
    lines.into_iter().map(|line| view! { <FindingItem line/> }).collect_view()
}

#[component]
fn FindingItem(line: FindingLine) -> impl IntoView {
    let context = RenderContext::current();
    let class = match line.verdict {
        Verdict::Holds => "finding holds",
        Verdict::CannotTell => "finding unknown",
        Verdict::Broken => "finding broken",
    };
    let answer = line.answer.map(|FindingAnswer { why, note }| {
        let note = (!note.is_empty()).then(|| format!(" {note}"));
        view! { <p class="answer"><strong>{why}</strong>{note}</p> }
    });
    let basis = format!("{}{}{}", context.text().why, context.colon(), line.basis);
    view! {
        <li class=class id=format!("rule-{}", line.rule) data-items=line.items>
            <details open=line.is_open>
                <summary>
                    <span class="verdict">{line.word}</span>
                    <span class="rule-name">{line.name}</span>
                </summary>
                <p class="formula"><MixedText text=line.formula/></p>
                <p><MixedText text=line.sentence/></p>
                {answer}
                <p class="quiet"><MixedText text=basis/></p>
            </details>
        </li>
    }
}
