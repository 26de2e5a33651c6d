//! Two clerks on one report: what each changed is there, nobody is shown a conflict without need, and nobody's text
//! is lost. The same after a session that ended, for answers to findings, and for a text that is read.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use std::collections::BTreeMap;

use domain::Form as Table;
use gongkai_tests::{Answer, Client, Editor, Form, Server, all, colleague, one, sign_in, sign_up, text_of};

const REPORT: &str = "/agencies/hunjiang/2018";
const IMPORT: &str = "/desk/reports/hunjiang/2018/import";
const HISTORY: &str = "/desk/reports/hunjiang/2018/history";

/// What a page says in its notice.
fn notice(answer: &Answer) -> String {
    text_of(one(&answer.html(), "main [role=alert]"))
}

/// The form sent with a choice between two texts.
fn chosen<'c>(mut editor: Editor<'c>, code: &str, choice: &str) -> Editor<'c> {
    editor.form.fields.push((format!("choose[{code}]"), choice.to_owned()));
    editor
}

#[test]
fn what_two_clerks_changed_in_different_cells_is_saved_from_both() {
    let server = Server::start();
    let zhang = sign_up(&server);
    let li = colleague(&server, "lisi", "李四");
    let (mine, theirs) = (Editor::open(&zhang), Editor::open(&li));
    let _saved = theirs.with("org.units", "41").with("prose.other", "他的一段。").saved();

    let answer = mine.with("training.sessions", "7").save();
    let page = zhang.follow(&answer);
    assert!(text_of(one(&page.html(), "main .joined")).contains("李四"), "{}", answer.location());
    assert!(all(&page.html(), "main [role=alert]").is_empty(), "nobody is asked");
    let editor = Editor::open(&zhang);
    let fields = [editor.typed("org.units"), editor.typed("prose.other"), editor.typed("training.sessions")];
    assert_eq!(fields, ["41", "他的一段。", "7"]);
    assert_eq!(editor.form.value("version"), "2");

    // Saved again unchanged, nothing goes back, and nothing is a version.
    let editor = editor.saved();
    assert_eq!((editor.typed("org.units"), editor.form.value("version")), ("41", "2"));
    // A field that was cleared by one stays cleared for the other.
    let stale = Editor::open(&li);
    let _cleared = editor.with("org.units", "").saved();
    let page = li.follow(&stale.with("training.sessions", "8").save());
    assert!(text_of(one(&page.html(), "main .joined")).contains("张三"));
    let editor = Editor::open(&li);
    assert_eq!((editor.typed("org.units"), editor.typed("training.sessions")), ("", "8"));
}

#[test]
fn of_one_cell_with_two_texts_a_person_chooses_and_the_rest_is_saved() {
    let server = Server::start();
    let zhang = sign_up(&server);
    let li = colleague(&server, "lisi", "李四");
    let (mine, theirs) = (Editor::open(&zhang), Editor::open(&li));
    let _saved = theirs.with("org.units", "41").saved();
    let page = zhang.follow(&mine.with("org.units", "42").with("training.sessions", "7").save());
    for words in ["没有覆盖", "42", "41", "李四", "北京时间"] {
        assert!(notice(&page).contains(words), "{words}: {}", notice(&page));
    }
    assert!(!notice(&page).contains("办班"), "only what clashes is asked: {}", notice(&page));
    let stored = Editor::open(&li);
    assert_eq!((stored.typed("org.units"), stored.typed("training.sessions")), ("41", "7"));

    // The draft's text is chosen.
    let html = page.html();
    assert_eq!(all(&html, "input[type=radio][name=\"choose[org.units]\"][form=edit-form]").len(), 2);
    one(&html, "form#edit-form");
    let editor = Editor::open(&zhang);
    assert_eq!(editor.typed("org.units"), "42", "what was typed stands in the form");
    let editor = chosen(editor, "org.units", "theirs").saved();
    assert_eq!(editor.typed("org.units"), "41");
    assert!(all(&zhang.get(Editor::PAGE).html(), "main [role=alert]").is_empty());

    // Once more; this time the person's own.
    let _saved = Editor::open(&li).with("org.units", "43").saved();
    let page = zhang.follow(&editor.with("org.units", "44").save());
    assert!(notice(&page).contains("43"));
    let editor = chosen(Editor::open(&zhang), "org.units", "mine").saved();
    assert_eq!(editor.typed("org.units"), "44");
    assert_eq!(Editor::open(&li).typed("org.units"), "44");
}

#[test]
fn who_chose_the_drafts_text_and_then_typed_another_meant_what_was_typed() {
    let server = Server::start();
    let zhang = sign_up(&server);
    let li = colleague(&server, "lisi", "李四");
    let mine = Editor::open(&zhang);
    let _saved = Editor::open(&li).with("org.units", "41").saved();
    mine.with("org.units", "42").save();
    let editor = chosen(Editor::open(&zhang).with("org.units", "45"), "org.units", "theirs").saved();
    assert_eq!(editor.typed("org.units"), "45");
}

#[test]
fn a_text_that_waits_survives_a_save_from_another_window() {
    let server = Server::start();
    let zhang = sign_up(&server);
    let li = colleague(&server, "lisi", "李四");
    let (first, second) = (Editor::open(&zhang), Editor::open(&zhang));
    let _saved = Editor::open(&li).with("org.units", "41").with("training.sessions", "8").saved();
    first.with("org.units", "42").save();
    second.with("training.sessions", "7").save();
    let page = zhang.get(Editor::PAGE);
    let reported = notice(&page);
    assert!(reported.contains("42用我的") && reported.contains("7用我的"), "both wait: {reported}");
    let editor = Editor::open(&zhang);
    assert_eq!((editor.typed("org.units"), editor.typed("training.sessions")), ("42", "7"));
    let editor = editor.saved();
    assert_eq!((editor.typed("org.units"), editor.typed("training.sessions")), ("42", "7"));
    assert!(all(&zhang.get(Editor::PAGE).html(), "main [role=alert]").is_empty());
}

/// The form as a browser with script sends it, and brings in what was saved from elsewhere.
fn save_with_script(client: &Client, form: &mut Form) -> serde_json::Value {
    let headers = [("sec-fetch-site", "same-origin"), ("accept", "application/json")];
    let answer = client.post_form_with(&form.action, &form.fields, &headers);
    assert_eq!(answer.status, 200, "{}", answer.text());
    let outcome = answer.json()["Saved"].clone();
    let text = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let mut next = form.clone();
    for name in ["version", "key"] {
        next = next.with(name, &text(&outcome[name]));
    }
    for (code, now) in outcome["since"]["fields"].as_object().unwrap() {
        next = next.with(&format!("fields[{code}]"), now.as_str().unwrap());
    }
    *form = next;
    outcome
}

/// Fifty rounds of one editor, each counting in a cell of its own; every other editor works with script.
fn edit_often(client: &Client, who: usize, code: &str) {
    let mut form = Editor::open(client).form;
    for round in 1..=50 {
        form = form.with(&format!("fields[{code}]"), &round.to_string());
        if who.is_multiple_of(2) {
            let outcome = save_with_script(client, &mut form);
            assert!(outcome["version"].is_number(), "{outcome}");
        } else {
            let answer = client.post_form(&form.action, &form.fields);
            assert_eq!(answer.status, 303, "{}", answer.text());
            form = Editor::open(client).form;
        }
    }
}

#[test]
fn eight_editors_at_once_lose_nothing_and_are_never_asked() {
    let server = Server::start();
    let zhang = sign_up(&server);
    let before = Editor::open(&zhang);
    let codes: Vec<_> = Table::find("2014").unwrap().items().map(|item| item.code).take(8).collect();
    let names = ["lisi", "wang", "zhao", "qian", "sun", "zhou", "wuwei", "zheng"];
    let mut clients = Vec::new();
    for name in names {
        let client = colleague(&server, name, name);
        clients.push(client);
    }
    std::thread::scope(|scope| {
        for (who, (client, code)) in clients.iter().zip(&codes).enumerate() {
            scope.spawn(move || edit_often(client, who, code));
        }
    });
    let after = Editor::open(&zhang);
    assert_eq!(after.form.value("version"), "400");
    for (name, text) in &before.form.fields {
        let mine = codes.iter().any(|code| *name == format!("fields[{code}]"));
        if name.starts_with("fields[") {
            assert_eq!(after.form.value(name), if mine { "50" } else { text }, "{name}");
        }
    }
    for (code, name) in codes.iter().zip(names) {
        let page = zhang.get(&format!("{HISTORY}?field={code}")).html();
        let rows = all(&page, "table.changes tbody tr");
        assert_eq!(rows.len(), 50, "{code}: every round is in its history");
        assert!(rows.iter().all(|row| text_of(*row).contains(name)), "{code}");
    }
}

#[test]
fn a_save_that_is_sent_again_brings_in_what_followed_it() {
    let server = Server::start();
    let zhang = sign_up(&server);
    let li = colleague(&server, "lisi", "李四");
    let mut form = Editor::open(&zhang).form.with("fields[org.units]", "41");
    // The reply is lost, and Li saves before the form is sent again.
    zhang.post_form(&form.action, &form.fields);
    let _saved = Editor::open(&li).with("training.sessions", "7").saved();
    let outcome = save_with_script(&zhang, &mut form);
    assert_eq!((outcome["version"].as_i64(), form.value("fields[training.sessions]")), (Some(2), "7"));
    let mut form = form.with("fields[org.units]", "42");
    save_with_script(&zhang, &mut form);
    let editor = Editor::open(&li);
    assert_eq!((editor.typed("org.units"), editor.typed("training.sessions")), ("42", "7"));
}

#[test]
fn what_waited_for_a_sign_in_meets_what_was_saved_since() {
    let server = Server::start();
    let zhang = sign_up(&server);
    let mine = Editor::open(&zhang).with("org.units", "41").with("training.sessions", "7");
    server.end_sessions(1);
    mine.save();
    let li = colleague(&server, "lisi", "李四");
    let _saved = Editor::open(&li).with("org.units", "43").with("prose.other", "他的一段。").saved();

    sign_in(&zhang, &zhang.get("/desk/sign-in"), "zhang");
    let page = zhang.get(Editor::PAGE);
    let reported = notice(&page);
    for words in ["已填回表里", "41", "43", "李四"] {
        assert!(reported.contains(words), "{words}: {reported}");
    }
    let editor = Editor::open(&zhang);
    let shown = [editor.typed("org.units"), editor.typed("training.sessions"), editor.typed("prose.other")];
    assert_eq!(shown, ["41", "7", "他的一段。"]);
    let editor = editor.saved();
    let saved = [editor.typed("org.units"), editor.typed("training.sessions"), editor.typed("prose.other")];
    assert_eq!(saved, ["41", "7", "他的一段。"]);
}

/// The form under the finding of the lawsuits' sum on the publishing page.
fn answer_form(client: &Client) -> Form {
    Editor::answer_form(client, "lawsuit.parts")
}

fn answer(client: &Client, form: Form, why: &str, note: &str) -> Answer {
    let form = form.with("why", why).with("note", note);
    client.follow(&client.post_form(&form.action, &form.fields))
}

#[test]
fn two_answers_to_one_finding_are_shown_and_the_only_one_can_be_taken_back() {
    let server = Server::start();
    let zhang = sign_up(&server);
    let li = colleague(&server, "lisi", "李四");
    let _broken = Editor::open(&zhang).with("lawsuit.upheld", "5").saved();
    let (mine, theirs) = (answer_form(&zhang), answer_form(&li));
    answer(&li, theirs, "error", "他的说明");
    let page = answer(&zhang, mine, "error", "我的说明");
    let reported = notice(&page);
    assert!(reported.contains("李四") && reported.contains("他的说明"), "{reported}");
    let form = answer_form(&zhang);
    assert_eq!((form.value("why"), form.value("note")), ("error", "我的说明"), "what was typed is there");
    let page = answer(&zhang, form, "error", "我的说明");
    assert!(all(&page.html(), "main [role=alert]").is_empty());
    assert_eq!(answer_form(&li).value("note"), "我的说明");

    let page = answer(&li, answer_form(&li), "", "");
    assert!(Form::find(&page, "/fn/publish").is_none(), "it waits again");
    assert_eq!((answer_form(&li).value("why"), answer_form(&li).value("note")), ("", ""));
}

#[test]
fn words_without_a_kind_are_no_answer_and_stay_in_the_form() {
    let server = Server::start();
    let zhang = sign_up(&server);
    let _broken = Editor::open(&zhang).with("lawsuit.upheld", "5").saved();
    let page = answer(&zhang, answer_form(&zhang), "", "只有文字 & 没有原因");
    let form = Form::all(&page, "/fn/answer").into_iter().find(|form| form.value("rule") == "lawsuit.parts");
    let form = form.expect("the form is there");
    assert_eq!((form.value("why"), form.value("note")), ("", "只有文字 & 没有原因"));
    assert!(notice(&page).contains("照录"), "{}", notice(&page));
    let page = answer(&zhang, form, "error", "照录");
    assert!(all(&page.html(), "main [role=alert]").is_empty());
    answer(&zhang, answer_form(&zhang), "", "照录");
    assert_eq!(answer_form(&zhang).value("note"), "", "the words of an answer go with its kind");
}

#[test]
fn an_answer_given_meanwhile_survives_a_save_of_the_form() {
    let server = Server::start();
    let zhang = sign_up(&server);
    let li = colleague(&server, "lisi", "李四");
    let stale = Editor::open(&zhang).with("lawsuit.upheld", "5").saved();
    answer(&li, answer_form(&li), "error", "照录");
    stale.with("training.sessions", "7").save();
    assert_eq!(answer_form(&zhang).value("note"), "照录");
}

const TEXT: &str = "2018年，我局主动公开政府信息共126条，其中通过政府网站公开政府信息98条。";

fn put_text(client: &Client, form: Form, text: &str) -> Answer {
    let form = form.with("text", text);
    client.follow(&client.post_form(&form.action, &form.fields))
}

#[test]
fn figures_read_from_a_text_meet_what_another_person_typed() {
    let server = Server::start();
    let zhang = sign_up(&server);
    let li = colleague(&server, "lisi", "李四");
    put_text(&zhang, Form::of(&zhang.get(IMPORT), "/fn/import-text"), TEXT);
    let stale = Form::of(&zhang.get(IMPORT), "/fn/import-accept");
    let _typed = Editor::open(&li).with("proactive.total", "127").with("org.units", "41").saved();
    let page = zhang.follow(&zhang.post_form(&stale.action, &stale.fields));
    let reported = notice(&page);
    assert!(reported.contains("126") && reported.contains("127") && reported.contains("李四"), "{reported}");
    let editor = Editor::open(&zhang);
    let shown = [editor.typed("proactive.total"), editor.typed("channel.website"), editor.typed("org.units")];
    assert_eq!(shown, ["126", "98", "41"]);
    assert_eq!(Editor::open(&li).typed("channel.website"), "98", "what only one changed is saved");
}

#[test]
fn two_texts_of_one_report_are_shown_and_neither_is_lost() {
    let server = Server::start();
    let zhang = sign_up(&server);
    let li = colleague(&server, "lisi", "李四");
    let (mine, theirs) =
        (Form::of(&zhang.get(IMPORT), "/fn/import-text"), Form::of(&li.get(IMPORT), "/fn/import-text"));
    put_text(&li, theirs, "另一份全文：主动公开政府信息共99条。");
    let page = put_text(&zhang, mine, TEXT);
    assert!(notice(&page).contains("李四"), "{}", notice(&page));
    let form = Form::of(&page, "/fn/import-text");
    assert!(form.value("text").contains("126条"), "the own text is in the form");
    assert!(Form::of(&li.get(IMPORT), "/fn/import-text").value("text").contains("99条"));
    let text = form.value("text").to_owned();
    let page = put_text(&zhang, form, &text);
    assert!(all(&page.html(), "main [role=alert]").is_empty());
    assert!(Form::of(&li.get(IMPORT), "/fn/import-text").value("text").contains("126条"));
}

#[test]
fn a_text_sent_after_the_session_ended_is_there_after_signing_in() {
    let server = Server::start();
    let zhang = sign_up(&server);
    let form = Form::of(&zhang.get(IMPORT), "/fn/import-text");
    server.end_sessions(1);
    let page = put_text(&zhang, form, TEXT);
    let answer = sign_in(&zhang, &page, "zhang");
    assert_eq!(answer.location(), IMPORT);
    let page = zhang.follow(&answer);
    assert!(notice(&page).contains("还没有保存"), "{}", notice(&page));
    let form = Form::of(&page, "/fn/import-text");
    assert!(form.value("text").contains("126条"));
    let text = form.value("text").to_owned();
    let page = put_text(&zhang, form, &text);
    assert!(all(&page.html(), "main [role=alert]").is_empty());
    assert!(Form::find(&page, "/fn/import-accept").is_some(), "and is read");
}

#[test]
fn no_form_says_where_a_value_stands_or_what_answers_a_finding() {
    let server = Server::start();
    let zhang = sign_up(&server);
    put_text(&zhang, Form::of(&zhang.get(IMPORT), "/fn/import-text"), TEXT);
    let forged = [
        ("fields[quote.org.units]", "0-5 40"),
        ("fields[quote.training.sessions]", "0-5 7"),
        ("fields[answer.lawsuit.parts]", "error"),
        ("fields[text]", "伪造的全文"),
        ("fields[note]", "伪造的说明"),
    ];
    let mut editor = Editor::open(&zhang).with("training.sessions", "7").with("lawsuit.upheld", "5");
    for (name, text) in forged {
        editor.form.fields.push((name.to_owned(), text.to_owned()));
    }
    assert_eq!(editor.save().status, 303);
    assert_eq!(answer_form(&zhang).value("why"), "", "the finding has no answer");
    assert!(Form::of(&zhang.get(IMPORT), "/fn/import-text").value("text").contains("126条"));
    let _mended = Editor::open(&zhang).with("lawsuit.total", "12").saved();
    assert_eq!(Form::of(&zhang.get(Editor::PUBLISH), "/fn/publish").value("note"), "");
    Editor::publish(&zhang, "更正");
    let json = zhang.get(&format!("{REPORT}.json")).json();
    let from: BTreeMap<_, _> = json["values"]
        .as_array()
        .unwrap()
        .iter()
        .map(|value| (value["item"].as_str().unwrap(), value["provenance"]["from"].as_str()))
        .collect();
    assert_eq!((from["org.units"], from["training.sessions"]), (Some("source"), Some("entered")));
}

#[test]
fn control_characters_go_and_line_ends_are_one_wherever_something_is_typed() {
    let server = Server::start();
    let zhang = sign_up(&server);
    let odd = "第一行\r\n第\0二\u{1f}行\r\u{1b}[31m红\t完";
    let editor = Editor::open(&zhang).with("org.units", "4\u{0}1\u{7f}").with("prose.other", odd).saved();
    assert_eq!(editor.typed("org.units"), "41");
    assert_eq!(editor.typed("prose.other"), "第一行\r\n第二行\r\n[31m红\t完");
    let page =
        put_text(&zhang, Form::of(&zhang.get(IMPORT), "/fn/import-text"), &format!("\u{0}{TEXT}\u{1e}"));
    assert_eq!(Form::of(&page, "/fn/import-text").value("text"), TEXT);
    let editor = editor.with("lawsuit.upheld", "5");
    editor.save();
    answer(&zhang, answer_form(&zhang), "error", "照\u{0}录\u{1f}");
    assert_eq!(answer_form(&zhang).value("note"), "照录");
    Editor::publish(&zhang, "更\u{0}正\r\n两处\u{1e}");
    let json = zhang.get(&format!("{REPORT}.json")).json();
    assert_eq!(json["release"]["note"], "更正\n两处");
    // A key that no form holds is none.
    for key in ["k\u{0}", &"k".repeat(200)] {
        let editor = Editor::open(&zhang).with("org.units", "43");
        let form = editor.form.with("key", key);
        assert_eq!(zhang.post_form(&form.action, &form.fields).status, 400, "{key:?}");
    }
}

#[test]
fn the_history_of_a_value_says_who_changed_it_when_from_what_to_what() {
    let server = Server::start();
    let zhang = sign_up(&server);
    let li = colleague(&server, "lisi", "李四");
    assert!(text_of(one(&zhang.get(HISTORY).html(), "main")).contains("还没有修改"));
    let _first =
        Editor::open(&zhang).with("org.units", "41").with("prose.other", &"长".repeat(5_000)).saved();
    let _second = Editor::open(&li).with("org.units", "").saved();
    let page = zhang.get(HISTORY);
    let rows: Vec<_> = all(&page.html(), "table.changes tbody tr").into_iter().map(text_of).collect();
    assert_eq!(rows.len(), 3);
    assert!(
        rows[0].contains("李四") && rows[0].contains("北京时间") && rows[0].ends_with("41未填"),
        "{}",
        rows[0]
    );
    assert!(rows[1].contains("张三") && rows[1].ends_with("4041"), "{}", rows[1]);
    assert!(rows[2].chars().count() < 600, "a long text is shown in short");
    let of_one = zhang.get(&format!("{HISTORY}?field=org.units")).html();
    assert_eq!(all(&of_one, "table.changes tbody tr").len(), 2);
    for odd in ["?field=%3Cscript%3E", "?from=-1", "?from=x", "?from=99999999999999999999", "?field=&from=9"]
    {
        assert_eq!(zhang.get(&format!("{HISTORY}{odd}")).status, 200, "{odd}");
    }
    let stranger = server.client().get(HISTORY);
    assert!(stranger.location().starts_with("/desk/sign-in"), "{} {}", stranger.status, stranger.location());
}
