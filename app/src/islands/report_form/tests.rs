//! The form as the server renders it.

use domain::Form;
use domain::agency::Level;
use domain::draft::{Field, Fields};
use domain::report::Year;
use leptos::prelude::*;

use super::ReportForm;
use crate::components::RenderContext;
use crate::html::to_html;
use crate::models::{Clash, FormModel, UnsavedNotice};
use crate::options::Options;

fn model(form: &'static Form, typed: &[(&str, &str)]) -> FormModel {
    let items = form.items().map(|item| item.code.to_owned());
    let names = items.chain(form.sections.iter().map(|section| Field::section(section.code).name()));
    let mut shown: Fields = names.map(|name| (name, String::new())).collect();
    shown.extend(typed.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
    FormModel {
        person: "p1".into(),
        may_publish: false,
        agency: "hunjiang".into(),
        level: Level::County,
        year: Year::new(2018).unwrap_or_else(|| unreachable!("a year")),
        form: form.code.to_owned(),
        partial: false,
        last: None,
        published: [("lawsuit.total".to_owned(), "11".to_owned())].into(),
        shown,
        stored: Fields::new(),
        answers: Fields::new(),
        version: 3,
        key: "k1".into(),
        waiting: String::new(),
        saved: "已保存 8 时".into(),
        unsaved: None,
        joined: Vec::new(),
    }
}

fn html(model: FormModel) -> String {
    to_html(RenderContext::default(), || view! { <ReportForm model options=Options::default()/> })
}

/// Without comments, which hold the places of signals.
fn plain(html: &str) -> String {
    html.replace("<!>", "")
}

#[test]
fn every_field_of_every_form_is_there_with_its_message() {
    for form in Form::all() {
        let html = plain(&html(model(form, &[])));
        for item in form.items() {
            let code = item.code;
            assert!(html.contains(&format!("id=\"f-{code}\" name=\"fields[{code}]\"")), "{code}");
            let message = format!("id=\"f-{code}-message\" aria-live=\"polite\" class=\"message\"></p>");
            assert!(html.contains(&message), "{code}: nothing to say is said by nothing at all");
        }
        for section in form.sections {
            assert!(html.contains(&format!("name=\"fields[prose.{}]\"", section.code)));
        }
        assert!(html.contains("已保存 8 时"));
        assert!(html.contains("action=\"/fn/save-draft\""));
    }
}

#[test]
fn what_is_typed_is_judged_and_cannot_leave_its_field() {
    let form = Form::find("2014").unwrap_or_else(|| unreachable!("a form"));
    let prose = Field::section(form.sections[0].code).name();
    let typed = [
        ("lawsuit.total", "11"),
        ("lawsuit.upheld", "9"),
        ("lawsuit.corrected", "4"),
        ("lawsuit.other", "3"),
        ("complaint.total", "-3"),
        (prose.as_str(), "</textarea><script>alert(2)</script>"),
    ];
    let html = plain(&html(model(form, &typed)));
    assert!(html.contains("各分项之和 16"), "the sum is checked");
    assert!(html.contains("不能是负数"), "a field that cannot be read says so");
    assert!(html.contains("aria-invalid=\"true\""));
    // Props stand in an attribute, where `<` is a character like any other.
    let body =
        html.split_once("data-props=").and_then(|(_, rest)| rest.split_once("\">")).map(|(_, body)| body);
    assert!(!body.unwrap_or_default().contains("<script>"));
    assert!(html.contains("<span class=\"tag\">拦住发布</span>"));
}

#[test]
fn two_texts_of_a_field_stand_over_the_form_with_mine_chosen() {
    let form = Form::find("2014").unwrap_or_else(|| unreachable!("a form"));
    let clash = Clash {
        field: "meeting.count".into(),
        name: "工作会议".into(),
        mine: "3".into(),
        theirs: "4".into(),
        by: "李四 · 8 时".into(),
    };
    let unsaved = UnsavedNotice { is_conflict: true, clashes: vec![clash], elsewhere: Vec::new() };
    let html = plain(&html(FormModel { unsaved: Some(unsaved), ..model(form, &[]) }));
    assert!(html.contains("没有覆盖"));
    let mine = html.split("<input").find(|input| input.contains("id=\"choose-mine-meeting.count\""));
    assert!(mine.is_some_and(|input| input.contains("checked") && input.contains("form=\"edit-form\"")));
    assert!(html.contains("有未保存的改动"));
}
