//! What is said of a report and of its body before any figure: the fields of the desk's two forms for
//! it, each with what is wrong, and the form that mends it until the first release.

use domain::agency::{Kind, Level};
use domain::attributes::{Fault, LONGEST_TITLE, LONGEST_URL};
use domain::name;
use domain::report::{Scope, Year};
use domain::{Agency, Form, Words};
use maud::{Markup, html};

use super::people::{notice, signed_in};
use crate::address::Place;
use crate::api::TypedReport;
use crate::components::RenderContext;
use crate::models::Person;
use crate::server::Judged;

/// The fields of a form with what they hold and what is wrong with that.
pub struct Fields<'f> {
    /// The page.
    pub context: &'f RenderContext,
    /// What they hold.
    pub typed: &'f TypedReport,
    /// What is wrong; none where nothing was sent yet.
    pub judged: Option<&'f Judged>,
}

/// What the page that describes a report is written from.
pub struct Description<'d> {
    /// Who asks.
    pub person: &'d Person,
    /// The body.
    pub agency: &'d Agency,
    /// The year.
    pub year: Year,
    /// What stands in the form.
    pub typed: &'d TypedReport,
    /// What is wrong with it, once it was sent.
    pub judged: Option<&'d Judged>,
    /// Whether report and body may still be mended.
    pub may_mend: (bool, bool),
    /// Whether it was written.
    pub is_done: bool,
}

/// `/desk/reports/{agency}/{year}/attributes`
pub fn attributes(context: &RenderContext, view: &Description<'_>) -> Markup {
    let (lang, text, words) = (context.lang(), context.text(), context.words());
    let title = format!("{} {}", view.agency.name(lang), view.year);
    let edit = Place::Edit(view.agency.slug.clone(), view.year);
    let fields = Fields { context, typed: view.typed, judged: view.judged };
    let told = match view.judged {
        Some(judged) if !judged.is_right() => words.attributes_refused,
        _ => "",
    };
    html! {
        (signed_in(context, view.person))
        (super::breadcrumb(context, &[(Place::Desk, text.desk), (edit.clone(), &title)], words.attributes))
        section class="narrow-form" {
            h1 { (words.attributes) }
            p class="lead" { (words.attributes_lead) }
            (notice(told))
            @if view.is_done { p class="notice" role="status" { (words.attributes_saved) } }
            @if view.may_mend.0 {
                form method="post" action="/fn/describe-report" {
                    input type="hidden" name="lang" value=(lang.code());
                    input type="hidden" name="agency" value=(view.agency.slug);
                    input type="hidden" name="year" value=(view.year);
                    @if !fields.is_wrong(Fault::OtherForm) {
                        input type="hidden" name="sure_form" value=(view.typed.sure_form);
                    }
                    @if view.may_mend.1 {
                        @if view.judged.is_none_or(|judged| judged.alike.is_empty()) {
                            input type="hidden" name="sure_name" value=(view.typed.sure_name);
                        }
                        (fields.body())
                    } @else { p class="notice" { (words.body_is_public) } }
                    (shared(&fields))
                    button type="submit" { (text.save) }
                }
            } @else { p class="notice" { (words.report_is_public) } }
            p { a href=(context.to(&edit)) { (text.back_to_edit) } }
        }
    }
}

/// The fields that say on which form a report is, whom it counts, and which document it is read from.
pub fn shared(fields: &Fields<'_>) -> Markup {
    let (lang, text, words) = (fields.context.lang(), fields.context.text(), fields.context.words());
    let forms: Vec<_> = Form::all().iter().rev().map(|form| (form.code, form.name.get(lang))).collect();
    let year = fields.typed.year.trim();
    html! {
        (fields.select("form", text.form, &forms))
        @if fields.is_wrong(Fault::OtherForm) {
            (fields.confirm("sure_form", &format!("{}-{year}", fields.typed.form), words.sure_form))
        }
        (fields.choice("scope", text.scope, &SCOPES))
        (fields.line("source_title", words.source_title, false))
        (fields.line("source_date", words.source_date, false))
        (fields.line("source_url", words.source_url, false))
        p class="choice" {
            input type="checkbox" id="source_partial" name="source_partial" value="on"
                checked[!fields.typed.source_partial.is_empty()];
            label for="source_partial" { (words.source_partial) }
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

impl Fields<'_> {
    /// The names of a body, its level and kind; and bodies of such a name, which have to be told apart.
    pub fn body(&self) -> Markup {
        let (lang, text, words) = (self.context.lang(), self.context.text(), self.context.words());
        let alike = self.judged.map_or(&[][..], |judged| &judged.alike);
        html! {
            (self.line("name_zh", words.name_zh, false))
            @if !alike.is_empty() {
                div class="notice" role="alert" {
                    p { (words.names_alike) }
                    ul { @for body in alike { li { (body.name(lang)) " (" (body.slug) ")" } } }
                    (self.confirm("sure_name", self.typed.name_zh.trim(), words.sure_name))
                }
            }
            (self.line("name_en", words.name_en, false))
            (self.line("short_zh", words.short_zh, false))
            (self.line("short_en", words.short_en, false))
            (self.choice("level", text.level, &LEVELS))
            (self.choice("kind", text.kind, &KINDS))
            (self.line("division_code", text.division_code, false))
        }
    }

    /// Whether this is wrong with anything.
    fn is_wrong(&self, fault: Fault) -> bool {
        self.judged.is_some_and(|judged| judged.faults.iter().any(|(_, other)| *other == fault))
    }

    /// What is wrong with a field; empty where nothing is.
    fn message(&self, name: &str) -> &'static str {
        let faults = self.judged.map_or(&[][..], |judged| &judged.faults);
        let fault = faults.iter().find(|(attribute, _)| attribute.code() == name);
        fault.map_or("", |(_, fault)| fault.sentence().get(self.context.lang()))
    }

    /// A line to fill in.
    pub fn line(&self, name: &str, label: &str, required: bool) -> Markup {
        let message = self.message(name);
        let most = match name {
            "source_title" => LONGEST_TITLE,
            "source_url" => LONGEST_URL,
            _ => name::LONGEST,
        };
        html! {
            p class="field" {
                label for=(name) { (label) }
                input id=(name) name=(name) type="text" value=(self.typed.get(name)) maxlength=(most) autocomplete="off"
                    required[required] aria-invalid=[(!message.is_empty()).then_some("true")]
                    aria-describedby=[(!message.is_empty()).then(|| format!("{name}-message"))];
                (message_line(name, message))
            }
        }
    }

    fn choice(&self, name: &str, label: &str, choices: &[Choice]) -> Markup {
        let named: Vec<_> =
            choices.iter().map(|(code, words)| (*code, words().get(self.context.lang()))).collect();
        self.select(name, label, &named)
    }

    fn select(&self, name: &str, label: &str, choices: &[(&str, &str)]) -> Markup {
        let chosen = self.typed.get(name);
        html! {
            p class="field" {
                label for=(name) { (label) }
                select id=(name) name=(name) {
                    @for (code, words) in choices { option value=(code) selected[chosen == *code] { (words) } }
                }
                (message_line(name, self.message(name)))
            }
        }
    }

    /// A mark that says that it is so all the same.
    fn confirm(&self, name: &str, value: &str, label: &str) -> Markup {
        html! {
            p class="choice" {
                input type="checkbox" id=(name) name=(name) value=(value) checked[self.typed.get(name) == value];
                label for=(name) { (label) }
            }
        }
    }
}

fn message_line(name: &str, message: &str) -> Markup {
    html! { @if !message.is_empty() { span class="message" id={ (name) "-message" } { (message) } } }
}
