//! Attributes of a report and of its body: the fields that two forms have in common,
//! each with what is wrong with it.

use domain::agency::{Kind, Level};
use domain::attributes::{Fault, LONGEST_TITLE, LONGEST_URL};
use domain::report::Scope;
use domain::{Form, Words, name};
use leptos::prelude::*;

use crate::components::RenderContext;
use crate::models::TypedReport;
use crate::server::Judged;

/// What the fields hold, and what is wrong with that; nothing is where nothing was sent yet.
#[derive(Clone, Debug, Default)]
pub struct Sent {
    /// What they hold.
    pub typed: TypedReport,
    /// What is wrong.
    pub judged: Option<Judged>,
}

impl Sent {
    /// Whether this is wrong with anything.
    pub fn is_wrong(&self, fault: Fault) -> bool {
        self.judged.as_ref().is_some_and(|judged| judged.faults.iter().any(|(_, other)| *other == fault))
    }

    /// What is wrong with a field; empty where nothing is.
    fn message(&self, name: &str) -> &'static str {
        let faults = self.judged.as_ref().map_or(&[][..], |judged| &judged.faults);
        let fault = faults.iter().find(|(attribute, _)| attribute.code() == name);
        fault.map_or("", |(_, fault)| fault.sentence().get(RenderContext::current().lang()))
    }
}

/// On which form a report is, whom it counts, and which document it is read from.
#[component]
pub fn ReportFields(sent: Sent) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, text, words) = (context.lang(), context.text(), context.words());
    let forms = Form::all().iter().rev().map(|form| (form.code, form.name.get(lang))).collect();
    let value = format!("{}-{}", sent.typed.form, sent.typed.year.trim());
    let sure = sent.is_wrong(Fault::OtherForm).then(|| {
        view! { <Confirmation name="sure_form" value label=words.sure_form sent=sent.clone()/> }
    });
    let is_partial = !sent.typed.source_partial.is_empty();
    view! {
        <Choice name="form" label=text.form choices=forms sent=sent.clone()/>
        {sure}
        <Choice name="scope" label=text.scope choices=named(&SCOPES) sent=sent.clone()/>
        <Line name="source_title" label=words.source_title sent=sent.clone()/>
        <Line name="source_date" label=words.source_date sent=sent.clone()/>
        <Line name="source_url" label=words.source_url sent/>
        <p class="choice">
            <input type="checkbox" id="source_partial" name="source_partial" value="on" checked=is_partial/>
            <label for="source_partial">{words.source_partial}</label>
        </p>
    }
}

/// The names of a body, its level and kind; and other bodies with such a name, one of which it may be.
#[component]
pub fn BodyFields(sent: Sent) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, text, words) = (context.lang(), context.text(), context.words());
    let levels = LEVELS.map(|level| (level.code(), level.name().get(lang))).to_vec();
    let kinds = Kind::ALL.map(|kind| (kind.code(), kind.name().get(lang))).to_vec();
    view! {
        <Line name="name_zh" label=words.name_zh sent=sent.clone()/>
        <Alike sent=sent.clone()/>
        <Line name="name_en" label=words.name_en sent=sent.clone()/>
        <Line name="short_zh" label=words.short_zh sent=sent.clone()/>
        <Line name="short_en" label=words.short_en sent=sent.clone()/>
        <Choice name="level" label=text.level choices=levels sent=sent.clone()/>
        <Choice name="kind" label=text.kind choices=kinds sent=sent.clone()/>
        <Line name="division_code" label=text.division_code sent/>
    }
}

/// Bodies on record whose names are like the one that was typed.
#[component]
fn Alike(sent: Sent) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.words());
    let alike = sent.judged.as_ref().map(|judged| judged.alike.clone()).unwrap_or_default();
    (!alike.is_empty()).then(|| {
        let bodies =
            alike.iter().map(|body| view! { <li>{format!("{} ({})", body.name(lang), body.slug)}</li> });
        let bodies = bodies.collect_view();
        let value = sent.typed.name_zh.trim().to_owned();
        view! {
            <div class="notice" role="alert">
                <p>{words.names_alike}</p>
                <ul>{bodies}</ul>
                <Confirmation name="sure_name" value label=words.sure_name sent/>
            </div>
        }
    })
}

/// A code with its name.
type Named = (&'static str, fn() -> Words);

/// The levels, the ones with most bodies first.
const LEVELS: [Level; 4] = [Level::County, Level::Township, Level::City, Level::Province];
const SCOPES: [Named; 3] = [
    ("whole_area", || Scope::WholeArea.name()),
    ("with_departments", || Scope::WithDepartments.name()),
    ("body", || Scope::Body.name()),
];

fn named(choices: &[Named]) -> Vec<(&'static str, &'static str)> {
    let lang = RenderContext::current().lang();
    choices.iter().map(|(code, words)| (*code, words().get(lang))).collect()
}

/// A line to fill in.
#[component]
pub fn Line(
    name: &'static str,
    label: &'static str,
    sent: Sent,
    #[prop(optional)] is_required: bool,
) -> impl IntoView {
    let message = sent.message(name);
    let is_wrong = !message.is_empty();
    let most = match name {
        "source_title" => LONGEST_TITLE,
        "source_url" => LONGEST_URL,
        _ => name::LONGEST,
    };
    view! {
        <p class="field">
            <label for=name>{label}</label>
            <input
                id=name name=name type="text" value=sent.typed.get(name) maxlength=most.to_string() autocomplete="off"
                required=is_required aria-invalid=is_wrong.then_some("true")
                aria-describedby=is_wrong.then(|| format!("{name}-message"))
            />
            <FieldMessage name message/>
        </p>
    }
}

/// A field whose value is one of several.
#[component]
fn Choice(
    name: &'static str,
    label: &'static str,
    choices: Vec<(&'static str, &'static str)>,
    sent: Sent,
) -> impl IntoView {
    let chosen = sent.typed.get(name);
    let choices = choices.into_iter().map(|(code, words)| {
        view! { <option value=code selected=chosen == code>{words}</option> }
    });
    let choices = choices.collect_view();
    view! {
        <p class="field">
            <label for=name>{label}</label>
            <select id=name name=name>{choices}</select>
            <FieldMessage name message=sent.message(name)/>
        </p>
    }
}

/// A mark that says that it is so all the same.
#[component]
fn Confirmation(name: &'static str, value: String, label: &'static str, sent: Sent) -> impl IntoView {
    let is_marked = sent.typed.get(name) == value;
    view! {
        <p class="choice">
            <input type="checkbox" id=name name=name value=value checked=is_marked/>
            <label for=name>{label}</label>
        </p>
    }
}

#[component]
fn FieldMessage(name: &'static str, message: &'static str) -> impl IntoView {
    (!message.is_empty())
        .then(|| view! { <span class="message" id=format!("{name}-message")>{message}</span> })
}
