//! What must be mended before publishing, what is worth a look, and the answers to it.

use domain::Draft;
use domain::answer::{Answer, Why};
use domain::check::{Finding, Verdict};
use domain::draft::{DraftAnswer, Field, LONGEST_NOTE, Reading};
use domain::rule::Severity;
use domain::time::shown;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::fill;
use crate::address::Place;
use crate::api::AnswerFinding;
use crate::components::RenderContext;
use crate::outcomes::RefusedAnswer;
use crate::view::{ClashView, EditView};

/// Every finding that does not hold, with the form that answers it. A `refused` answer stands in its form as
/// it was chosen and typed.
#[component]
pub fn FindingsToAnswer(draft: EditView, reading: Reading, refused: Option<RefusedAnswer>) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, text, desk_words) = (context.lang(), context.text(), context.desk_words());
    let edit = context.to(&Place::Edit(draft.agency.slug.clone(), draft.published.year));
    let broken: Vec<_> =
        reading.findings.iter().filter(|finding| finding.verdict == Verdict::Broken).cloned().collect();
    let lead = if broken.is_empty() && reading.blocking() == 0 {
        text.findings_none
    } else if reading.blocking() > 0 {
        desk_words.blocked
    } else {
        desk_words.not_blocked
    };
    let unreadable = reading.unreadable.iter().map(|(item, why)| {
        let link = format!("{edit}#f-{}", item.code);
        view! {
            <li class="blocking">
                <strong><a href=link>{item.name.get(lang)}</a></strong>
                <p>{why.sentence().get(lang)}</p>
            </li>
        }
    });
    let unreadable = unreadable.collect_view();
    let long = reading.too_long.iter().map(|_| view! { <li class="blocking">{text.prose_too_long}</li> });
    let long = long.collect_view();
    let broken = broken.into_iter().map(|finding| {
        let answer = AnswerState::of(&draft, &reading, &finding, refused.as_ref());
        view! { <BrokenRule draft=draft.clone() finding answer/> }
    });
    let broken = broken.collect_view();
    view! {
        <section class="finding-panel" aria-labelledby="publish-findings">
            <h2 id="publish-findings">{text.findings}</h2>
            <p>{lead}</p>
            <ul>{unreadable}{long}{broken}</ul>
        </section>
    }
}

/// What is answered to a finding, and what stands in its form.
#[derive(Clone, Debug)]
struct AnswerState {
    /// Whether publishing waits for an answer or a mended figure.
    waits: bool,
    /// The answer that is in the draft.
    given: Option<Answer>,
    /// The kind in the form.
    why: Option<Why>,
    /// The words in the form.
    note: String,
    /// What another person answered meanwhile, as a sentence.
    theirs: Option<String>,
    /// Whether the form shows what was refused.
    is_refused: bool,
}

impl AnswerState {
    fn of(draft: &EditView, reading: &Reading, finding: &Finding, refused: Option<&RefusedAnswer>) -> Self {
        let rule = finding.rule.id;
        let typed = answer_of(draft.shown(), rule);
        let fields = Field::answer(rule);
        let refused = refused.filter(|answer| answer.rule == rule);
        let clashes = draft.unsaved.as_ref().map_or(&[][..], |unsaved| &unsaved.clashes);
        let clash = clashes.iter().find(|clash| fields.contains(&clash.field));
        Self {
            waits: reading.waits(finding),
            given: reading.answers.get(rule).cloned(),
            why: refused.map_or(typed.why, |answer| answer.why),
            note: refused.map_or(typed.note, |answer| answer.note.clone()),
            theirs: clash.map(|clash| their_answer(draft, rule, clash)),
            is_refused: refused.is_some(),
        }
    }
}

/// What a draft says to a finding.
fn answer_of(draft: &Draft, rule: &str) -> DraftAnswer {
    draft.answers.get(rule).cloned().unwrap_or_default()
}

/// What another person answered meanwhile.
fn their_answer(draft: &EditView, rule: &str, clash: &ClashView) -> String {
    let context = RenderContext::current();
    let DraftAnswer { why, note } = answer_of(&draft.draft, rule);
    let why = why.map_or("—", |why| why.name().get(context.lang()));
    let answer = format!("{why} {note}");
    fill(context.words().answer_waits, &[&clash.by, &shown(&clash.at, context.lang()), answer.trim()])
}

#[component]
fn BrokenRule(draft: EditView, finding: Finding, answer: AnswerState) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.words());
    let heading = format!("{}{}{}", finding.word().get(lang), context.colon(), finding.rule.name.get(lang));
    let formula = draft.published.form().map(|form| finding.formula(form, lang));
    let given = answer.given.clone().map(|given| view! { {context.colon()} <AnswerText answer=given/> });
    let theirs = answer.theirs.clone().map(|words| view! { <p class="notice" role="alert">{words}</p> });
    let lacks_words = answer.why == Some(Why::Accepted) && answer.note.is_empty();
    let lacks_words = lacks_words.then(|| view! { <p class="message">{words.answer_needs_words}</p> });
    let hint = if finding.severity == Severity::Blocks { words.answer_blocks } else { words.answer_lead };
    let class = answer.waits.then_some("blocking");
    let is_open = answer.waits || answer.theirs.is_some() || answer.is_refused;
    view! {
        <li class=class>
            <strong>{heading}</strong>
            <p class="formula">{formula}</p>
            <p>{finding.sentence(lang)}</p>
            <details class="answer-form" open=is_open>
                <summary>{words.answered}{given}</summary>
                {theirs}
                {lacks_words}
                <p class="hint">{hint}</p>
                <AnswerForm draft finding answer/>
            </details>
        </li>
    }
}

#[component]
fn AnswerForm(draft: EditView, finding: Finding, answer: AnswerState) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words, rule) = (context.lang(), context.words(), finding.rule.id);
    let (kind, note) = (format!("why-{rule}"), format!("note-{rule}"));
    let offered = Why::that_release(finding.severity).iter().map(|why| {
        view! { <option value=why.code() selected=answer.why == Some(*why)>{why.name().get(lang)}</option> }
    });
    let offered = offered.collect_view();
    view! {
        <form method="post" action=AnswerFinding::url()>
            <input type="hidden" name="agency" value=draft.agency.slug/>
            <input type="hidden" name="year" value=draft.published.year.to_string()/>
            <input type="hidden" name="version" value=draft.version.to_string()/>
            <input type="hidden" name="key" value=format!("{}-{rule}", draft.key)/>
            <input type="hidden" name="rule" value=rule/>
            <input type="hidden" name="lang" value=lang.code()/>
            <label for=kind.clone()>{words.answer_why}</label>
            <select id=kind name="why"><option value="">"—"</option>{offered}</select>
            <label for=note.clone()>{words.answer_note}</label>
            <input
                id=note name="note" type="text" maxlength=LONGEST_NOTE.to_string() value=answer.note
                autocomplete="off"
            />
            <button type="submit" class="plain">{words.answer_keep}</button>
        </form>
    }
}

/// An answer in words.
#[component]
pub fn AnswerText(answer: Answer) -> impl IntoView {
    let lang = RenderContext::current().lang();
    view! { <strong>{answer.why.name().get(lang)}</strong> {format!(" {}", answer.note)} }
}
