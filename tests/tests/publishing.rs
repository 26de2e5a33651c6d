//! The page before publishing says in words what a release would change, and offers only what
//! can be done.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use gongkai_tests::{Answer, Client, Editor, Form, Server, all, attribute, one, sign_up, text_of};

fn answer_form(client: &Client) -> Form {
    Editor::answer_form(client, "lawsuit.parts")
}

fn answer(client: &Client, form: Form, why: &str, note: &str) -> Answer {
    let form = form.with("why", why).with("note", note);
    client.follow(&client.post_form(&form.action, &form.fields))
}

/// The rows of what a release would change.
fn changes(client: &Client) -> Vec<String> {
    all(&client.get(Editor::PUBLISH).html(), "table.changes tbody tr").into_iter().map(text_of).collect()
}

#[test]
fn what_says_the_same_is_no_change() {
    let server = Server::start();
    let client = sign_up(&server);
    let same = [("proactive.total", "５,331"), ("org.units", " 40 "), ("prose.other", " \r\n ")];
    let editor =
        same.iter().fold(Editor::open(&client), |editor, (code, typed)| editor.with(code, typed)).saved();
    assert_eq!(editor.typed("proactive.total"), "５,331", "it stays as it was typed");
    assert_eq!(changes(&client), Vec::<String>::new());
    let page = client.get(Editor::PUBLISH);
    assert!(Form::find(&page, "/fn/publish").is_none());
    assert!(text_of(one(&page.html(), "main")).contains("没有可发布的改动"));
}

#[test]
fn an_answer_to_what_holds_again_is_no_change() {
    let server = Server::start();
    let client = sign_up(&server);
    let _broken = Editor::open(&client).with("lawsuit.upheld", "5").saved();
    answer(&client, answer_form(&client), "error", "照录");
    assert_eq!(changes(&client).len(), 2, "{:?}", changes(&client));
    let _mended = Editor::open(&client).with("lawsuit.upheld", "4").saved();
    assert_eq!(changes(&client), Vec::<String>::new(), "nothing that would end in: nothing to publish");
    assert!(Form::find(&client.get(Editor::PUBLISH), "/fn/publish").is_none());
}

#[test]
fn an_answer_is_shown_in_words_and_published() {
    let server = Server::start();
    let client = sign_up(&server);
    let _broken = Editor::open(&client).with("lawsuit.upheld", "5").saved();
    let page = answer(&client, answer_form(&client), "error", "已与原件核对");
    let html = page.html();
    let row = changes(&client).into_iter().find(|row| row.contains("已与原件核对")).unwrap();
    assert!(row.contains("原报告有误，照录") && !row.contains("error"), "{row}");
    assert!(all(&html, ".finding-panel li.blocking").is_empty(), "it blocks no longer: {}", page.text());
    Editor::publish(&client, "照录");
    let page = client.get("/agencies/hunjiang/2018").text();
    assert!(page.contains("已与原件核对"));
    assert_eq!(changes(&client), Vec::<String>::new());
}

#[test]
fn only_answers_that_release_a_finding_are_offered_and_taken() {
    let server = Server::start();
    let client = sign_up(&server);
    let _blocks = Editor::open(&client).with("lawsuit.upheld", "5").saved();
    let offered = || -> Vec<String> {
        let html = client.get(Editor::PUBLISH).html();
        all(&html, "[id=\"why-lawsuit.parts\"] option")
            .into_iter()
            .map(|option| attribute(option, "value").to_owned())
            .collect()
    };
    assert_eq!(offered(), ["", "error"], "the form's arithmetic forbids it");
    for why in ["accepted", "other_scope", "includes_carry_over", "filed_not_decided"] {
        let page = answer(&client, answer_form(&client), why, "说明");
        assert!(text_of(one(&page.html(), "main [role=alert]")).contains("照录"), "{why}");
        assert!(Form::find(&page, "/fn/publish").is_none(), "{why}");
        assert_eq!(answer_form(&client).value("note"), "", "{why} was not kept");
    }
    // Fewer outcomes than lawsuits: some may be pending, so any reason is one.
    let _reason = Editor::open(&client).with("lawsuit.upheld", "1").saved();
    assert_eq!(offered().len(), 6, "{:?}", offered());
    let page = answer(&client, answer_form(&client), "accepted", "");
    assert!(
        text_of(one(&page.html(), ".answer-form .message")).contains("写明"),
        "why it does not count yet"
    );
    assert_eq!(answer_form(&client).value("why"), "accepted", "what was chosen is there");
    assert!(Form::find(&page, "/fn/publish").is_none());
    let page = answer(&client, answer_form(&client), "accepted", "尚未审结");
    assert!(Form::find(&page, "/fn/publish").is_some());
}

#[test]
fn the_form_says_that_a_finding_is_answered_and_no_longer_that_it_blocks() {
    let server = Server::start();
    let client = sign_up(&server);
    let _broken = Editor::open(&client).with("lawsuit.upheld", "5").saved();
    let tags = || -> Vec<String> {
        let html = client.get(Editor::PAGE).html();
        all(&html, ".finding-lines .tag").into_iter().map(text_of).collect()
    };
    let invalid = || all(&client.get(Editor::PAGE).html(), "[aria-invalid=true]").len();
    assert_eq!((tags(), invalid()), (vec!["拦住发布".to_owned()], 1));
    answer(&client, answer_form(&client), "error", "照录");
    assert_eq!((tags(), invalid()), (vec!["已说明".to_owned()], 0));
    answer(&client, answer_form(&client), "", "");
    assert_eq!(tags(), ["拦住发布"]);
}

#[test]
fn a_phrase_for_a_value_that_stays_is_a_change_and_is_shown() {
    let server = Server::start();
    let client = sign_up(&server);
    let import = "/desk/reports/hunjiang/2018/import";
    let form =
        Form::of(&client.get(import), "/fn/import-text").with("text", "2018年，全区主动公开政府信息5331条。");
    let page = client.follow(&client.post_form(&form.action, &form.fields));
    let form = Form::of(&page, "/fn/import-accept");
    assert_eq!(form.value("values[proactive.total]"), "5331");
    client.post_form(&form.action, &form.fields);
    let rows = changes(&client);
    let row = rows.iter().find(|row| row.contains("5,331")).unwrap_or_else(|| panic!("{rows:?}"));
    assert!(row.contains("原文：“") && row.contains("5331条”"), "{row}");
}

#[test]
fn every_refusal_of_publishing_has_words() {
    let server = Server::start();
    let client = sign_up(&server);
    let _draft = Editor::open(&client).with("org.units", "41").saved();
    for problem in ["blocked", "moved", "note", "long", "answer"] {
        let page = client.get(&format!("{}?problem={problem}", Editor::PUBLISH));
        assert!(!text_of(one(&page.html(), "main [role=alert]")).is_empty(), "{problem}");
    }
}

#[test]
fn a_draft_that_was_never_saved_publishes_nothing() {
    let server = Server::start();
    let client = sign_up(&server);
    let fields = [
        ("agency", "hunjiang"),
        ("year", "2018"),
        ("version", "0"),
        ("key", "k"),
        ("note", "空的"),
        ("lang", "zh"),
    ];
    let fields: Vec<_> =
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    assert!(client.post_form("/fn/publish", &fields).status < 500);
    let json = client.get("/agencies/hunjiang/2018.json").json();
    assert_eq!(json["release"]["number"], 1, "an empty report is not published over the one that is there");
}
