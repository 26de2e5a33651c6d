//! The last look before publishing: what changes, what blocks, and the public note.

use domain::answer::{Answer, Why};
use domain::check::{Finding, Verdict};
use domain::draft::{Difference, Reading, answer_fields, differences};
use domain::policy::{Act, may};
use domain::report::Entry;
use domain::rule::Severity;
use domain::time::shown;
use domain::{Form, Value};
use maud::{Markup, html};

use super::edit_kept::joined_notice;
use super::fill;
use super::people::{notice, signed_in};
use super::table::table;
use crate::address::Place;
use crate::api::{LONGEST_NOTE, NOTE};
use crate::components::RenderContext;
use crate::models::{ClashView, EditView};
use crate::query::Query;

/// `/desk/reports/{agency}/{year}/publish`; `joined` are those whose changes came in with the last save.
pub fn publish(context: &RenderContext, view: &EditView, query: &Query, joined: &[String]) -> Markup {
    let (lang, text) = (context.lang(), context.text());
    let Some(form) = view.published.form() else { return Markup::default() };
    let words = match query.value("problem") {
        "note" => text.note_missing,
        "long" => text.note_too_long,
        "moved" => text.draft_moved,
        "blocked" => text.blocked,
        "answer" => context.words().answer_blocks,
        _ => "",
    };
    let reading = Reading::of(form, &view.fields, &view.beside());
    let changes = changes(context, view);
    let year = view.published.year;
    let name = format!("{} {year}", view.agency.name(lang));
    let edit = Place::Edit(view.agency.slug.clone(), year);
    html! {
        (signed_in(context, &view.person))
        (super::breadcrumb(context, &[(Place::Desk, text.desk), (edit.clone(), &name)], text.publish_title))
        h1 { (text.publish_title) }
        p class="lead" { (text.publish_lead) }
        (notice(words))
        (published(context, view, query))
        (joined_notice(context, joined))
        @if view.unsaved_text().is_some() {
            p class="notice" { (context.words().unsaved_waits) " " a href=(context.to(&edit)) { (text.back_to_edit) } }
        }
        (findings(context, view, &reading, form, &edit))
        section aria-labelledby="changes" {
            h2 id="changes" { (text.changes) }
            @if changes.is_empty() { p class="empty" { (text.no_changes) } } @else {
                (table(text.changes, false, "changes", &[(text.item, ""), (text.before, ""), (text.after, "")], &changes))
            }
        }
        @if !may(Some(view.person.role), Act::Publish) {
            p class="notice" { (text.forbidden) }
        } @else if reading.blocking() == 0 && !changes.is_empty() {
            form class="publish-form" method="post" action="/fn/publish" {
                input type="hidden" name="agency" value=(view.agency.slug);
                input type="hidden" name="year" value=(year);
                input type="hidden" name="lang" value=(lang.code());
                input type="hidden" name="version" value=(view.version);
                input type="hidden" name="key" value=(view.key);
                label for="note" { (text.note) }
                p class="hint" id="note-hint" { (text.note_hint) }
                textarea id="note" name="note" rows="4" aria-describedby="note-hint" maxlength=(LONGEST_NOTE) {
                    "\n" (view.shown().get(NOTE).map_or("", String::as_str))
                }
                button type="submit" { (text.publish) }
            }
        }
        p { a href=(context.to(&edit)) { (text.back_to_edit) } }
    }
}

/// That the report is published, after the form was sent, and where.
fn published(context: &RenderContext, view: &EditView, query: &Query) -> Markup {
    let number = query.value("published").parse().ok().filter(|number| view.release >= Some(*number));
    let Some(number) = number else { return Markup::default() };
    let report = Place::Report(view.agency.slug.clone(), view.published.year);
    html! {
        p class="notice published" role="status" {
            (context.words().published_as) (context.colon()) (context.release(number)) " "
            a href=(context.to(&report)) { (context.words().see_published) }
        }
    }
}

/// What must be mended, and what is worth a look.
fn findings(
    context: &RenderContext,
    view: &EditView,
    reading: &Reading,
    form: &Form,
    edit: &Place,
) -> Markup {
    let (lang, text) = (context.lang(), context.text());
    let broken: Vec<_> =
        reading.findings.iter().filter(|finding| finding.verdict == Verdict::Broken).collect();
    let none = broken.is_empty() && reading.blocking() == 0;
    let lead = if none {
        text.findings_none
    } else if reading.blocking() > 0 {
        text.blocked
    } else {
        text.not_blocked
    };
    html! {
        section class="finding-panel" aria-labelledby="publish-findings" {
            h2 id="publish-findings" { (text.findings) }
            p { (lead) }
            ul {
                @for (item, why) in &reading.unreadable {
                    li class="blocking" { strong { a href=(format!("{}#f-{}", context.to(edit), item.code)) { (item.name.get(lang)) } } p { (why.sentence().get(lang)) } }
                }
                @for _ in &reading.too_long { li class="blocking" { (text.prose_too_long) } }
                @for finding in broken {
                    li class=[reading.waits(finding).then_some("blocking")] {
                        strong { (finding.word().get(lang)) (context.colon()) (finding.rule.name.get(lang)) }
                        p class="formula" { (finding.formula(form, lang)) }
                        p { (finding.sentence(lang)) }
                        (answer(context, view, reading, finding))
                    }
                }
            }
        }
    }
}

/// What was said to a finding, and the form to say it, with what was typed there before.
fn answer(context: &RenderContext, view: &EditView, reading: &Reading, finding: &Finding) -> Markup {
    let (lang, words, rule) = (context.lang(), context.words(), finding.rule.id);
    let given = reading.answers.get(rule);
    let fields = answer_fields(rule);
    let typed = |field: &str| view.shown().get(field).map_or("", String::as_str);
    let (typed_why, typed_note) = (Why::find(typed(&fields.0)), typed(&fields.1));
    let (kind, note) = (format!("why-{rule}"), format!("note-{rule}"));
    let offered = Why::that_release(finding.severity);
    html! {
        details class="answer-form" open[reading.waits(finding) || clash(view, &fields).is_some()] {
            summary {
                (words.answered)
                @if let Some(given) = given { (context.colon()) (said(context, given)) }
            }
            @if let Some(clash) = clash(view, &fields) {
                p class="notice" role="alert" { (their_answer(context, view, &fields, clash)) }
            }
            @if typed_why == Some(Why::Accepted) && typed_note.is_empty() {
                p class="message" { (words.answer_needs_words) }
            }
            p class="hint" { (if finding.severity == Severity::Blocks { words.answer_blocks } else { words.answer_lead }) }
            form method="post" action="/fn/answer" {
                input type="hidden" name="agency" value=(view.agency.slug);
                input type="hidden" name="year" value=(view.published.year);
                input type="hidden" name="version" value=(view.version);
                input type="hidden" name="key" value={ (view.key) "-" (rule) };
                input type="hidden" name="rule" value=(rule);
                input type="hidden" name="lang" value=(lang.code());
                label for=(kind) { (words.answer_why) }
                select id=(kind) name="why" {
                    option value="" { "—" }
                    @for why in offered {
                        option value=(why.code()) selected[typed_why == Some(*why)] { (why.name().get(lang)) }
                    }
                }
                label for=(note) { (words.answer_note) }
                input id=(note) name="note" type="text" maxlength=(LONGEST_NOTE) value=(typed_note) autocomplete="off";
                button type="submit" class="plain" { (words.answer_keep) }
            }
        }
    }
}

/// An answer in words.
fn said(context: &RenderContext, answer: &Answer) -> Markup {
    html! { strong { (answer.why.name().get(context.lang())) } " " (answer.note) }
}

/// Where another person answered the same finding meanwhile.
fn clash<'v>(view: &'v EditView, fields: &(String, String)) -> Option<&'v ClashView> {
    let clashes = view.unsaved.as_ref().map_or(&[][..], |unsaved| &unsaved.clashes);
    clashes.iter().find(|clash| clash.field == fields.0 || clash.field == fields.1)
}

/// What another person answered meanwhile.
fn their_answer(
    context: &RenderContext,
    view: &EditView,
    fields: &(String, String),
    clash: &ClashView,
) -> String {
    let theirs = |field: &str| view.fields.get(field).map_or("", String::as_str);
    let why = Why::find(theirs(&fields.0)).map_or("—", |why| why.name().get(context.lang()));
    let answer = format!("{why} {}", theirs(&fields.1));
    fill(context.words().answer_waits, &[&clash.by, &shown(&clash.at, context.lang()), answer.trim()])
}

/// Rows of what a release would change: name, before, after.
fn changes(context: &RenderContext, view: &EditView) -> Vec<Markup> {
    let lang = context.lang();
    let blank = html! { (Value::Blank.shown(lang)) };
    let entry = |entry: Option<&Entry>, with_place: bool| {
        let place = entry.filter(|_| with_place).map(|entry| entry.provenance.line(lang));
        html! {
            (entry.map_or(Value::Blank.shown(lang), |entry| entry.value.shown(lang)))
            @if let Some(place) = place { p class="quiet" { (place) } }
        }
    };
    let words = |text: &str| {
        if text.is_empty() {
            blank.clone()
        } else {
            html! { (shortened(text)) }
        }
    };
    let answer =
        |answer: Option<&Answer>| answer.map_or_else(|| html! { "—" }, |answer| said(context, answer));
    let row = |difference: Difference| {
        let (name, before, after) = match &difference {
            Difference::Row { item, before, unreadable: Some(typed), .. } => {
                (item.name.get(lang), entry(before.as_ref(), false), html! { (shortened(typed)) })
            }
            Difference::Row { item, before, after, unreadable: None } => {
                let value = |entry: &Option<Entry>| entry.as_ref().map(|entry| entry.value.clone());
                let is_moved = value(before) == value(after);
                (item.name.get(lang), entry(before.as_ref(), is_moved), entry(after.as_ref(), is_moved))
            }
            Difference::Section { section, before, after } => {
                (section.name.get(lang), words(before), words(after))
            }
            Difference::Answer { rule, before, after } => {
                (rule.name.get(lang), answer(before.as_ref()), answer(after.as_ref()))
            }
            Difference::Text { before, after } => (context.words().text_title, words(before), words(after)),
        };
        html! { tr { th scope="row" { (name) } td class="was" { (before) } td class="now" { (after) } } }
    };
    differences(&view.published, &view.fields, &view.beside()).into_iter().map(row).collect()
}

/// The beginning of a text that is too long for a table.
pub(super) fn shortened(text: &str) -> String {
    const MOST: usize = 400;
    if text.chars().count() <= MOST {
        text.to_owned()
    } else {
        text.chars().take(MOST).chain(['…']).collect()
    }
}
