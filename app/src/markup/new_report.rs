//! The desk's form for a report that is not on record yet, and for its body where that is new too.

use domain::agency::{Kind, Level};
use domain::report::Scope;
use domain::{Form, Words};
use maud::{Markup, html};

use super::Pen;
use super::people::{notice, signed_in};
use crate::address::Place;
use crate::asked::Asked;
use crate::wire::Person;

/// `/desk/new`
pub fn new_report(pen: &Pen, person: &Person, asked: &Asked) -> Markup {
    let (lang, text, words) = (pen.lang(), pen.text(), pen.words());
    let told = match asked.told("problem") {
        "slug" => words.slug_rule,
        "body" => words.body_unknown,
        "name" => words.body_name_rule,
        "year" => words.year_rule,
        _ => "",
    };
    html! {
        (signed_in(pen, person))
        (pen.breadcrumb(&[(Place::Desk, text.desk)], words.new_report))
        section class="narrow-form" {
            h1 { (words.new_report) }
            p class="lead" { (words.new_report_lead) }
            (notice(told))
            form method="post" action="/fn/new-report" {
                input type="hidden" name="lang" value=(lang.code());
                (line(asked, "agency", words.body_slug, true))
                details open[matches!(asked.told("problem"), "body" | "name")] {
                    summary { (words.body_new) }
                    (line(asked, "name_zh", words.name_zh, false))
                    (line(asked, "name_en", words.name_en, false))
                    (line(asked, "short_zh", words.short_zh, false))
                    (line(asked, "short_en", words.short_en, false))
                    (choice(pen, "level", text.level, &LEVELS))
                    (choice(pen, "kind", text.kind, &KINDS))
                    (line(asked, "division_code", text.division_code, false))
                }
                (line(asked, "year", text.year, true))
                p class="field" {
                    label for="form" { (text.form) }
                    select id="form" name="form" {
                        @for form in Form::all().iter().rev() { option value=(form.code) { (form.name.get(lang)) } }
                    }
                }
                (choice(pen, "scope", text.scope, &SCOPES))
                (line(asked, "source_title", words.source_title, false))
                (line(asked, "source_date", words.source_date, false))
                (line(asked, "source_url", words.source_url, false))
                button type="submit" { (words.create) }
            }
        }
    }
}

/// A code with its name.
type Choice = (&'static str, fn() -> Words);

const LEVELS: [Choice; 4] = [
    ("county", || Level::County.name()),
    ("township", || Level::Township.name()),
    ("city", || Level::City.name()),
    ("province", || Level::Province.name()),
];
const KINDS: [Choice; 2] =
    [("government", || Kind::Government.name()), ("department", || Kind::Department.name())];
const SCOPES: [Choice; 3] = [
    ("whole_area", || Scope::WholeArea.name()),
    ("with_departments", || Scope::WithDepartments.name()),
    ("body", || Scope::Body.name()),
];

fn choice(pen: &Pen, name: &str, label: &str, choices: &[Choice]) -> Markup {
    html! {
        p class="field" {
            label for=(name) { (label) }
            select id=(name) name=(name) {
                @for (code, words) in choices { option value=(code) { (words().get(pen.lang())) } }
            }
        }
    }
}

/// A line to fill in; what was typed before comes back.
fn line(asked: &Asked, name: &str, label: &str, required: bool) -> Markup {
    html! {
        p class="field" {
            label for=(name) { (label) }
            input id=(name) name=(name) type="text" value=(asked.told(name)) autocomplete="off" required[required];
        }
    }
}
