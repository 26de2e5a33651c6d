//! The answer to a query for data names the parameters that were not understood.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use gongkai_tests::{Editor, Form, PASSWORD, Server, attribute, one, sign_up, text_of};
use serde_json::json;

const REPORT: &str = "/agencies/hunjiang/2018";
const COMPARED: &str = "/compare.json?agencies=hunjiang&items=lawsuit.total";

#[test]
fn a_value_that_cannot_be_read_is_refused_in_every_data_format() {
    let server = Server::shared();
    let client = server.client();
    for (path, option) in [
        (format!("{REPORT}.json?asof=yesterday"), "asof"),
        (format!("{REPORT}.csv?asof=2026-13-01"), "asof"),
        (format!("{REPORT}.json?lang=fr"), "lang"),
        (format!("{REPORT}/channels.svg?sort=size"), "sort"),
        (format!("{REPORT}/channels.csv?lang=EN"), "lang"),
        (format!("{COMPARED}&years=2018"), "years"),
        (format!("{COMPARED}&view=pie"), "view"),
        (format!("{COMPARED}&per=people"), "per"),
        ("/compare.csv?agencies=A%2FB&items=requests".to_owned(), "agencies"),
        ("/compare.csv?agencies=hunjiang&items=%3Cb%3E".to_owned(), "items"),
    ] {
        // Twice, as what is in the cache must answer no such query.
        client.get(path.split('?').next().unwrap());
        for _ in 0..2 {
            let answer = client.get(&path);
            assert_eq!(answer.status, 400, "{path}");
            let error = &answer.json()["error"];
            assert_eq!((&error["code"], &error["option"]), (&json!("unreadable"), &json!(option)), "{path}");
            assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        }
    }
}

#[test]
fn names_that_change_nothing_are_named_in_json_and_nothing_else_changes() {
    let server = Server::shared();
    let client = server.client();
    for path in [format!("{REPORT}.json"), format!("{REPORT}/channels.json"), COMPARED.to_owned()] {
        let joint = if path.contains('?') { '&' } else { '?' };
        let plain = client.get(&path).json();
        assert!(plain.get("ignored").is_none(), "{path}");
        let odd = format!("{path}{joint}utm_source=mail&theme=dark&lang=en&%3Cb%3E=1");
        let answer = client.get_with(&odd, &[("accept-encoding", "identity")]);
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.header("content-type").starts_with("application/json"), "{path}");
        let mut json = answer.json();
        assert_eq!(json["ignored"], json!(["<b>", "theme", "utm_source"]), "{path}");
        json.as_object_mut().unwrap().remove("ignored");
        let wanted = client.get(&format!("{path}{joint}lang=en")).json();
        assert_eq!(json, wanted, "{path}");
        let brotli = client.get_with(&odd, &[("accept-encoding", "br")]);
        assert_eq!(brotli.header("content-encoding"), "br", "{path}");
        let many: String = (0..500).map(|number| format!("&n{number}=1")).collect();
        let named = client.get(&format!("{path}{joint}x={many}")).json();
        assert_eq!(named["ignored"].as_array().unwrap().len(), 20, "{path}: not a page of what was sent");
    }
    let csv = client.get(&format!("{REPORT}.csv"));
    assert_eq!(client.get(&format!("{REPORT}.csv?utm_source=mail")).etag(), csv.etag());
    let release = client.get(&format!("{REPORT}/releases/1.json"));
    let odd = client.get(&format!("{REPORT}/releases/1.json?utm_source=mail&asof=x"));
    assert_eq!((odd.status, odd.body), (200, release.body), "a release is what was hashed");
}

#[test]
fn the_language_goes_along_through_setting_up_signing_in_and_signing_out() {
    let server = Server::start();
    let client = server.client();
    let set_up = format!("{}?lang=en", server.setup_path());
    let weak = Form::of(&client.get(&set_up), "/fn/set-up")
        .with("name", "zhang")
        .with("display", "张三")
        .with("password", "short")
        .with("again", "short");
    let refused = client.post_form(&weak.action, &weak.fields);
    assert!(refused.location().ends_with("lang=en"), "{}", refused.location());
    let page = client.follow(&refused);
    assert_eq!(attribute(one(&page.html(), "html"), "lang"), "en");
    let right = Form::of(&page, "/fn/set-up").with("password", PASSWORD).with("again", PASSWORD);
    let answer = client.post_form(&right.action, &right.fields);
    assert_eq!(answer.location(), "/desk?lang=en");
    let out = Form::of(&client.follow(&answer), "/fn/sign-out");
    assert_eq!(client.post_form(&out.action, &out.fields).location(), "/?lang=en");

    let sent = client.get(&format!("{}?lang=en", Editor::PAGE));
    assert!(sent.location().ends_with("lang=en"), "{}", sent.location());
    let page = client.follow(&sent);
    assert_eq!(attribute(one(&page.html(), "html"), "lang"), "en");
    let wrong = Form::of(&page, "/fn/sign-in").with("name", "zhang").with("password", "wrong wrong wrong");
    let page = client.follow(&client.post_form(&wrong.action, &wrong.fields));
    assert_eq!(attribute(one(&page.html(), "html"), "lang"), "en");
    let right = Form::of(&page, "/fn/sign-in").with("password", PASSWORD);
    let answer = client.post_form(&right.action, &right.fields);
    assert_eq!(answer.location(), format!("{}?lang=en", Editor::PAGE));
}

#[test]
fn a_refusal_of_a_form_is_in_the_language_of_the_form() {
    let server = Server::start();
    let client = sign_up(&server);
    let form = Form::of(&client.get(&format!("{}?lang=en", Editor::PAGE)), "/fn/save-draft");
    let form = form.with("year", "2017");
    let page = client.post_form(&form.action, &form.fields);
    assert_eq!(page.status, 404);
    assert_eq!(attribute(one(&page.html(), "html"), "lang"), "en", "{}", text_of(one(&page.html(), "main")));
}
