//! The acts that read a report from its text and answer findings, one by one: whose they are, on which
//! version, with which input, and where a form without script goes from them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use gongkai_tests::{Answer, Client, Editor, Form, Server, all, colleague, one, sign_up, text_of};

const IMPORT: &str = "/desk/reports/hunjiang/2018/import";
const TEXT: &str = "2018年，我局主动公开政府信息共126条，其中通过政府网站公开政府信息98条。";
/// Every act of this file.
const ACTS: [&str; 3] = ["/fn/import-text", "/fn/import-accept", "/fn/answer"];

/// The fields of an act on the report of 浑江区.
fn fields(more: &[(&str, &str)]) -> Vec<(String, String)> {
    let about = [("agency", "hunjiang"), ("year", "2018"), ("version", "0"), ("key", "k")];
    let about = about.iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    about.chain(more).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// The required fields of each act, with these fields put in.
fn sent<'f>(act: &str, more: &[(&'f str, &'f str)]) -> Vec<(String, String)> {
    let own: &[(&str, &str)] = match act {
        "/fn/answer" => &[("rule", "lawsuit.parts"), ("why", "error"), ("note", "照录")],
        "/fn/import-text" => &[("text", TEXT)],
        _ => &[("take[proactive.total]", "on"), ("values[proactive.total]", "126")],
    };
    let own = own.iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    fields(&own.chain(more).copied().collect::<Vec<_>>())
}

fn by_script(client: &Client, act: &str, fields: &[(String, String)]) -> Answer {
    let headers = [("sec-fetch-site", "same-origin"), ("accept", "application/json")];
    client.post_form_with(act, fields, &headers)
}

fn draft_version(client: &Client) -> String {
    Editor::open(client).form.value("version").to_owned()
}

/// A report whose arithmetic is wrong, so that there is something to answer, with a text to read.
fn prepared(server: &Server) -> Client {
    let client = sign_up(server);
    let _broken = Editor::open(&client).with("lawsuit.upheld", "5").saved();
    let form = Form::of(&client.get(IMPORT), "/fn/import-text").with("text", TEXT);
    assert_eq!(client.post_form(&form.action, &form.fields).status, 303);
    client
}

#[test]
fn a_text_is_stored_as_it_was_typed_and_read_on_the_page_that_follows() {
    let server = Server::start();
    let client = sign_up(&server);
    let form = Form::of(&client.get(IMPORT), "/fn/import-text").with("text", TEXT);
    let answer = client.post_form(&form.action, &form.fields);
    assert_eq!((answer.status, answer.location()), (303, IMPORT));
    let page = client.follow(&answer);
    assert_eq!(Form::of(&page, "/fn/import-text").value("text"), TEXT);
    let proposals = Form::of(&page, "/fn/import-accept");
    assert_eq!(proposals.value("values[proactive.total]"), "126");
    assert_eq!(proposals.value("values[channel.website]"), "98");
    // Reading it puts nothing into the draft.
    assert_ne!(Editor::open(&client).typed("proactive.total"), "126");
    // The same form sent twice counts once.
    client.post_form(&form.action, &form.fields);
    assert_eq!(draft_version(&client), "1");
}

#[test]
fn accepted_figures_go_into_the_draft_as_corrected_and_the_others_stay_out() {
    let server = Server::start();
    let client = prepared(&server);
    let before = Editor::open(&client).typed("channel.website").to_owned();
    let form = Form::of(&client.get(IMPORT), "/fn/import-accept")
        .with("values[proactive.total]", " 127 ")
        .without("take[channel.website]");
    let answer = client.post_form(&form.action, &form.fields);
    assert_eq!((answer.status, answer.location()), (303, Editor::PAGE));
    let editor = Editor::open(&client);
    assert_eq!((editor.typed("proactive.total"), editor.typed("channel.website")), ("127", before.as_str()));
    // A figure that no text says cannot be taken, whatever the form claims.
    let version = draft_version(&client);
    let forged = sent(
        "/fn/import-accept",
        &[("version", &version), ("take[org.units]", "on"), ("values[org.units]", "7"), ("key", "forged")],
    );
    client.post_form("/fn/import-accept", &forged);
    assert_eq!(Editor::open(&client).typed("org.units"), "40");
}

#[test]
fn an_answer_releases_the_finding_and_an_empty_one_takes_it_back() {
    let server = Server::start();
    let client = prepared(&server);
    assert!(Form::find(&client.get(Editor::PUBLISH), "/fn/publish").is_none(), "the finding blocks");
    let form = Editor::answer_form(&client, "lawsuit.parts").with("why", "error").with("note", "照录");
    let answer = client.post_form(&form.action, &form.fields);
    assert_eq!((answer.status, answer.location()), (303, Editor::PUBLISH));
    assert!(Form::find(&client.follow(&answer), "/fn/publish").is_some());
    let form = Editor::answer_form(&client, "lawsuit.parts");
    assert_eq!((form.value("why"), form.value("note")), ("error", "照录"));
    let form = form.with("why", "").with("note", "");
    client.post_form(&form.action, &form.fields);
    assert!(Form::find(&client.get(Editor::PUBLISH), "/fn/publish").is_none());
}

#[test]
fn an_answer_that_the_finding_does_not_take_comes_back_with_its_words() {
    let server = Server::start();
    let client = prepared(&server);
    for why in ["accepted", "no-such-kind", ""] {
        let form = Editor::answer_form(&client, "lawsuit.parts");
        let mut fields = form.with("note", "写了一段话").fields;
        fields.retain(|(name, _)| name != "why");
        fields.push(("why".to_owned(), why.to_owned()));
        let page = client.follow(&client.post_form("/fn/answer", &fields));
        assert!(!text_of(one(&page.html(), "main [role=alert]")).is_empty(), "{why}");
        let again =
            Form::all(&page, "/fn/answer").into_iter().find(|form| form.value("rule") == "lawsuit.parts");
        assert_eq!(again.unwrap().value("note"), "写了一段话", "{why}");
        assert!(Form::find(&page, "/fn/publish").is_none(), "{why}");
    }
    let version = draft_version(&client);
    for rule in ["no.such.rule", "", "lawsuit.parts\u{0}"] {
        let answer =
            by_script(&client, "/fn/answer", &sent("/fn/answer", &[("version", &version), ("rule", rule)]));
        assert_eq!(answer.status, 400, "{rule:?}");
    }
}

#[test]
fn what_cannot_be_read_is_refused_and_changes_nothing() {
    let server = Server::start();
    let client = prepared(&server);
    let version = draft_version(&client);
    let long = "k".repeat(121);
    for act in ACTS {
        for (field, value, status) in [
            ("agency", "nowhere", 404),
            ("agency", "../x", 404),
            ("agency", "//evil.example", 404),
            ("year", "2017", 404),
            ("year", "x", 404),
            ("version", "x", 400),
            ("key", long.as_str(), 400),
            ("key", "k\u{0}", 400),
        ] {
            let fields = sent(act, &[(field, value)]);
            assert_eq!(by_script(&client, act, &fields).status, status, "{act} {field}={value:?}");
            let page = client.post_form(act, &fields);
            assert_eq!((page.status, page.location()), (status, ""), "{act} {field}={value:?} as a form");
            one(&page.html(), "h1");
        }
        let nothing = by_script(&client, act, &[]);
        assert_eq!(nothing.status, 400, "{act} without a field");
        let odd = client.send(
            "POST",
            act,
            &[("sec-fetch-site", "same-origin"), ("content-type", "application/x-www-form-urlencoded")],
            b"agency=%ff%fe&year=[".to_vec(),
        );
        assert_eq!(odd.status, 400, "{act}");
    }
    assert_eq!(draft_version(&client), version);
}

#[test]
fn what_was_sent_on_an_older_version_meets_what_was_saved_since() {
    let server = Server::start();
    let zhang = prepared(&server);
    let li = colleague(&server, "lisi", "李四");
    let stale_text = Form::of(&zhang.get(IMPORT), "/fn/import-text").with("text", "另一份全文。");
    let stale_figures = Form::of(&zhang.get(IMPORT), "/fn/import-accept");
    let stale_answer = Editor::answer_form(&zhang, "lawsuit.parts").with("why", "error").with("note", "我的");
    let _theirs = Editor::open(&li).with("proactive.total", "127").saved();
    let form = Form::of(&li.get(IMPORT), "/fn/import-text").with("text", "李四的全文。");
    li.post_form(&form.action, &form.fields);
    let form = Editor::answer_form(&li, "lawsuit.parts").with("why", "error").with("note", "他的");
    li.post_form(&form.action, &form.fields);

    let page = zhang.follow(&zhang.post_form(&stale_figures.action, &stale_figures.fields));
    let notice = text_of(one(&page.html(), "main [role=alert]"));
    assert!(notice.contains("126") && notice.contains("127"), "{notice}");
    let page = zhang.follow(&zhang.post_form(&stale_text.action, &stale_text.fields));
    assert!(text_of(one(&page.html(), "main [role=alert]")).contains("李四"));
    assert_eq!(Form::of(&page, "/fn/import-text").value("text"), "另一份全文。", "the own text is not lost");
    assert_eq!(Form::of(&li.get(IMPORT), "/fn/import-text").value("text"), "李四的全文。");
    let page = zhang.follow(&zhang.post_form(&stale_answer.action, &stale_answer.fields));
    assert!(!all(&page.html(), "main [role=alert]").is_empty());
    assert_eq!(
        Editor::answer_form(&li, "lawsuit.parts").value("note"),
        "他的",
        "nobody's answer is overwritten"
    );
    assert!(page.text().contains("我的"), "nor lost");
}

#[test]
fn a_form_goes_on_within_the_desk_and_the_app_gets_data() {
    let server = Server::start();
    let client = prepared(&server);
    for (act, next) in [(ACTS[0], IMPORT), (ACTS[1], Editor::PAGE), (ACTS[2], Editor::PUBLISH)] {
        for lang in ["zh", "en", "//evil.example", "en&back=//evil.example"] {
            let version = draft_version(&client);
            let fields = sent(act, &[("version", &version), ("lang", lang), ("key", lang)]);
            let headers = [("sec-fetch-site", "same-origin"), ("referer", "https://evil.example/")];
            let answer = client.post_form_with(act, &fields, &headers);
            assert_eq!(answer.status, 303, "{act} {lang}: {}", answer.text());
            let wanted = if lang == "en" { format!("{next}?lang=en") } else { next.to_owned() };
            assert_eq!(answer.location(), wanted, "{act} {lang}");
        }
        let version = draft_version(&client);
        let answer = by_script(&client, act, &sent(act, &[("version", &version), ("key", "script")]));
        assert_eq!(answer.status, 200, "{act}: the app follows no redirect");
        assert!(answer.header("content-type").starts_with("application/json"), "{act}");
    }
}
