//! The last look before publishing: what changes, what blocks, and the public note.

use domain::answer::Why;
use domain::check::{Finding, Verdict};
use domain::draft::{Fields, Reading, answer_fields, fields_of, prose_field};
use domain::policy::{Act, may};
use domain::quote::TEXT_FIELD;
use domain::rule::Severity;
use domain::{Form, Value};
use maud::{Markup, html};

use super::Pen;
use super::people::{notice, signed_in};
use super::table::table;
use crate::address::Place;
use crate::asked::Asked;
use crate::desk::{LONGEST_NOTE, NOTE};
use crate::wire::EditView;

/// `/desk/reports/{agency}/{year}/publish`
pub fn publish(pen: &Pen, view: &EditView, asked: &Asked) -> Markup {
    let (lang, text) = (pen.lang(), pen.text());
    let Some(form) = view.published.form() else { return Markup::default() };
    let words = match asked.told("problem") {
        "note" => text.note_missing,
        "long" => text.note_too_long,
        "moved" => text.draft_moved,
        _ => "",
    };
    let reading = Reading::of(form, &view.fields, &view.beside());
    let changes = changes(pen, view, form);
    let year = view.published.year;
    let name = format!("{} {year}", view.agency.name(lang));
    let edit = Place::Edit(view.agency.slug.clone(), year);
    html! {
        (signed_in(pen, &view.person))
        (pen.breadcrumb(&[(Place::Desk, text.desk), (edit.clone(), &name)], text.publish_title))
        h1 { (text.publish_title) }
        p class="lead" { (text.publish_lead) }
        (notice(words))
        (published(pen, view, asked))
        (findings(pen, view, &reading, form, &edit))
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
        p { a href=(pen.to(&edit)) { (text.back_to_edit) } }
    }
}

/// That the report is published, after the form was sent, and where.
fn published(pen: &Pen, view: &EditView, asked: &Asked) -> Markup {
    let number = asked.told("published").parse().ok().filter(|number| view.release >= Some(*number));
    let Some(number) = number else { return Markup::default() };
    let report = Place::Report(view.agency.slug.clone(), view.published.year);
    html! {
        p class="notice published" role="status" {
            (pen.words().published_as) (pen.colon()) (pen.release(number)) " "
            a href=(pen.to(&report)) { (pen.words().see_published) }
        }
    }
}

/// What must be mended, and what is worth a look.
fn findings(pen: &Pen, view: &EditView, reading: &Reading, form: &Form, edit: &Place) -> Markup {
    let (lang, text) = (pen.lang(), pen.text());
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
                    li class="blocking" { strong { a href=(format!("{}#f-{}", pen.to(edit), item.code)) { (item.name.get(lang)) } } p { (why.sentence().get(lang)) } }
                }
                @for _ in &reading.too_long { li class="blocking" { (text.prose_too_long) } }
                @for finding in broken {
                    li class=[reading.waits(finding).then_some("blocking")] {
                        strong { (finding.word().get(lang)) (pen.colon()) (finding.rule.name.get(lang)) }
                        p class="formula" { (finding.formula(form, lang)) }
                        p { (finding.sentence(lang)) }
                        (answer(pen, view, reading, finding))
                    }
                }
            }
        }
    }
}

/// What was said to a finding, and the form to say it.
fn answer(pen: &Pen, view: &EditView, reading: &Reading, finding: &Finding) -> Markup {
    let (lang, words, rule) = (pen.lang(), pen.words(), finding.rule.id);
    let given = reading.answers.get(rule);
    let (kind, note) = (format!("why-{rule}"), format!("note-{rule}"));
    html! {
        details class="answer-form" open[given.is_none() && finding.severity != Severity::Look] {
            summary {
                (words.answered)
                @if let Some(given) = given { (pen.colon()) strong { (given.why.name().get(lang)) } " " (given.note) }
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
                    @for why in Why::ALL {
                        option value=(why.code()) selected[given.is_some_and(|given| given.why == why)] { (why.name().get(lang)) }
                    }
                }
                label for=(note) { (words.answer_note) }
                input id=(note) name="note" type="text" maxlength=(LONGEST_NOTE) value=(given.map_or("", |given| given.note.as_str())) autocomplete="off";
                button type="submit" class="plain" { (words.answer_keep) }
            }
        }
    }
}

/// Rows whose text differs from what is published: name, before, after.
fn changes(pen: &Pen, view: &EditView, form: &Form) -> Vec<Markup> {
    let lang = pen.lang();
    let published = fields_of(&view.published);
    let items = form.items().map(|item| (item.code.to_owned(), item.name.get(lang)));
    let sections = form.sections.iter().map(|section| (prose_field(section.code), section.name.get(lang)));
    let blank = Value::Blank.shown(lang);
    let typed = |fields: &Fields, code: &str| {
        fields.get(code).map(|text| shortened(&text.trim().replace("\r\n", "\n")))
    };
    let answers = form.rules.iter().map(|rule| (answer_fields(rule.id).0, rule.name.get(lang)));
    let text = [(TEXT_FIELD.to_owned(), pen.words().text_title)];
    let changed = items.chain(sections).chain(answers).chain(text).filter_map(|(code, name)| {
        let (before, after) = (typed(&published, &code), typed(&view.fields, &code));
        let row = html! {
            tr {
                th scope="row" { (name) }
                td class="was" { (before.as_ref().unwrap_or(&blank)) }
                td class="now" { (after.as_ref().unwrap_or(&blank)) }
            }
        };
        (before != after).then_some(row)
    });
    changed.collect()
}

/// The beginning of a text that is too long for a table.
fn shortened(text: &str) -> String {
    const MOST: usize = 400;
    if text.chars().count() <= MOST {
        text.to_owned()
    } else {
        text.chars().take(MOST).chain(['…']).collect()
    }
}
