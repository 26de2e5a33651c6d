//! The whole journey at the desk with plain forms: nothing typed is lost, nothing half written.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use domain::Form as Table;
use domain::Lang;
use gongkai_tests::{
    Answer, Client, Editor, Form, PASSWORD, Server, all, attribute, one, raw, select, sign_up, text_of,
};
use scraper::Html;

const REPORT: &str = "/agencies/hunjiang/2018";
const SCRIPT: &str = "</textarea></title>\"'><script>alert(1)</script><img src=x onerror=alert(2)>";

/// What a page says in its notice.
fn notice(answer: &Answer) -> String {
    assert!(answer.status < 500, "{}", answer.text());
    text_of(one(&answer.html(), "main [role=alert]"))
}

/// What the public reads for an item.
fn public(client: &Client, item: &str, options: &str) -> serde_json::Value {
    let json = client.get(&format!("{REPORT}.json{options}")).json();
    let values = json["values"].as_array().unwrap().clone();
    values.into_iter().find(|value| value["item"] == item).unwrap()["value"].clone()
}

fn newest_release(client: &Client) -> i64 {
    client.get(&format!("{REPORT}.json")).json()["release"]["number"].as_i64().unwrap()
}

/// The sentence under a field of the form.
fn message(html: &Html, code: &str) -> String {
    text_of(one(html, &format!("[id=\"f-{code}-message\"]")))
}

fn sign_in(client: &Client, page: &Answer, name: &str, password: &str) -> Answer {
    let form = Form::of(page, "/fn/sign-in").with("name", name).with("password", password);
    client.post_form(&form.action, &form.fields)
}

#[test]
fn what_is_wrong_with_a_new_account_is_said_in_a_sentence() {
    let server = Server::start();
    let client = server.client();
    let long = "a".repeat(201);
    let long_name = "长".repeat(41);
    let refused = [
        ("zh", "张三", PASSWORD, PASSWORD, "用户名只能用"),
        ("张三", "张三", PASSWORD, PASSWORD, "用户名只能用"),
        ("zhang san", "张三", PASSWORD, PASSWORD, "用户名只能用"),
        ("", "张三", PASSWORD, PASSWORD, "用户名只能用"),
        ("zhang", "", PASSWORD, PASSWORD, "请填姓名"),
        ("zhang", long_name.as_str(), PASSWORD, PASSWORD, "请填姓名"),
        ("zhang", "张<b>三</b>", PASSWORD, PASSWORD, "请填姓名"),
        ("zhang", "张\u{202e}三", PASSWORD, PASSWORD, "请填姓名"),
        ("zhang", "张三", "short", "short", "密码至少 12 个字符"),
        ("zhang", "张三", long.as_str(), long.as_str(), "密码至少 12 个字符"),
        ("zhang", "张三", "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "太容易猜到"),
        ("zhang", "张三", "123456789012", "123456789012", "太容易猜到"),
        ("zhang", "张三", "my password 2018", "my password 2018", "太容易猜到"),
        ("zhang", "张三", "gongkai-hunjiang", "gongkai-hunjiang", "太容易猜到"),
        ("zhang", "张三", "Zhang is my name", "Zhang is my name", "太容易猜到"),
        ("zhang", "张三", PASSWORD, "three blue teapot", "两次输入的密码不一样"),
    ];
    for (name, display, password, again, words) in refused {
        let form = Form::of(&client.get(server.setup_path()), "/fn/set-up")
            .with("name", name)
            .with("display", display)
            .with("password", password)
            .with("again", again);
        let answer = client.post_form(&form.action, &form.fields);
        assert!(!answer.location().contains(password), "{}", answer.location());
        let page = client.follow(&answer);
        assert!(notice(&page).contains(words), "{name} {display} {password}: {}", notice(&page));
        assert_eq!(client.cookies(), "");
    }
    sign_up(&server);
}

#[test]
fn a_wrong_password_is_told_in_a_sentence_and_a_right_one_opens_the_desk() {
    let server = Server::start();
    sign_up(&server);
    let client = server.client();
    for (name, password) in [("zhang", "wrong wrong wrong"), ("nobody", PASSWORD), ("zhang", "")] {
        let answer = sign_in(&client, &client.get("/desk/sign-in"), name, password);
        let page = client.follow(&answer);
        assert!(notice(&page).contains("用户名或密码不对"), "{name}");
        assert_eq!(Form::of(&page, "/fn/sign-in").value("name"), name, "the name is still there");
        assert_eq!(Form::of(&page, "/fn/sign-in").value("password"), "");
        assert_eq!(client.cookies(), "");
    }
    let answer = sign_in(&client, &client.get("/desk/sign-in"), " ZHANG ", PASSWORD);
    assert_eq!((answer.status, answer.location()), (303, "/desk"));
    let desk = client.follow(&answer);
    assert_eq!(desk.status, 200);
    assert!(text_of(one(&desk.html(), ".signed-in")).contains("张三"));
    let form = Form::of(&desk, "/fn/sign-out");
    let cookies = client.twin();
    let answer = client.post_form(&form.action, &form.fields);
    assert_eq!((answer.status, answer.location()), (303, "/"));
    assert!(!format!("; {}", client.cookies()).contains("; gongkai="), "{}", client.cookies());
    assert_ne!(cookies.get("/desk").status, 200, "the old cookie is worth nothing");
}

#[test]
fn the_form_shows_every_item_of_the_table_with_what_is_published() {
    let server = Server::start();
    let client = sign_up(&server);
    let page = client.get(Editor::PAGE);
    let editor = Editor::open(&client);
    let html = page.html();
    let table = Table::find("2014").unwrap();
    let json = client.get(&format!("{REPORT}.json")).json();
    for value in json["values"].as_array().unwrap() {
        let code = value["item"].as_str().unwrap();
        let typed = match value["state"].as_str().unwrap() {
            "number" => value["value"].to_string(),
            "zero_in_words" => "无".to_owned(),
            "words" => value["words"].as_str().unwrap().to_owned(),
            _ => String::new(),
        };
        assert_eq!(editor.typed(code), typed, "{code}");
        let label = one(&html, &format!("label[for=\"f-{code}\"]"));
        assert!(text_of(label).contains(table.item(code).unwrap().name.zh), "{code}");
        for id in attribute(one(&html, &format!("[id=\"f-{code}\"]")), "aria-describedby").split_whitespace()
        {
            one(&html, &format!("[id=\"{id}\"]"));
        }
    }
    for section in table.sections {
        assert_eq!(editor.typed(&format!("prose.{}", section.code)), "");
    }
    assert_eq!(all(&html, "fieldset > legend").len(), table.parts.len() + 1);
    assert!(all(&html, "[style], [onclick], [onchange], [oninput]").is_empty());
    for link in all(&html, ".edit-side a[href^='#']") {
        let id = attribute(link, "href").trim_start_matches('#').to_owned();
        assert_eq!(all(&html, &format!("[id=\"{id}\"]")).len(), 1, "{id}");
    }
}

#[test]
fn a_draft_with_bad_input_is_saved_as_typed_each_with_its_sentence_and_blocks_publishing() {
    let server = Server::start();
    let client = sign_up(&server);
    let table = Table::find("2014").unwrap();
    let bad = [
        ("proactive.total", "-5331"),
        ("channel.website", "2374.5"),
        ("channel.weibo", "abc"),
        ("channel.wechat", "３７８９"),
        ("channel.other", "1000000000000"),
        ("response.total", ""),
        ("response.social", " 十三 "),
        ("lawsuit.total", SCRIPT),
        ("org.budget", "</textarea><script>alert(3)</script>"),
        ("fee.collected", "0.1234567"),
        ("meeting.count", "1e3"),
        ("training.people", "约232"),
        ("org.units", "0x28"),
    ];
    let long = "9".repeat(201);
    let mut editor = Editor::open(&client).with("training.sessions", &long);
    for (code, typed) in bad {
        editor = editor.with(code, typed);
    }
    for section in table.sections {
        editor =
            editor.with(&format!("prose.{}", section.code), &format!("\r\n{SCRIPT}\r\n第二行 & &amp; <b>"));
    }
    let editor = editor.saved();
    let page = client.get(Editor::PAGE);
    let html = page.html();
    for (code, typed) in bad.into_iter().chain([("training.sessions", long.as_str())]) {
        assert_eq!(editor.typed(code), typed, "{code}: shown as typed");
        let reported = message(&html, code);
        if let Err(why) = domain::typed::read(table.item(code).unwrap(), typed) {
            assert_eq!(reported, why.sentence().zh, "{code}");
            let field = one(&html, &format!("[id=\"f-{code}\"]"));
            assert_eq!(attribute(field, "aria-invalid"), "true", "{code}");
            let in_panel = all(&html, &format!(".finding-panel a[href=\"#f-{code}\"]"));
            assert!(!in_panel.is_empty(), "{code} stands in the list of findings");
        }
    }
    for section in table.sections {
        let typed = editor.typed(&format!("prose.{}", section.code));
        assert_eq!(typed, format!("\r\n{SCRIPT}\r\n第二行 & &amp; <b>"), "{}", section.code);
    }
    let last = client.get(Editor::PUBLISH);
    assert!(Form::find(&last, "/fn/publish").is_none(), "there is nothing to press");
    assert!(text_of(one(&last.html(), "main")).contains("改好之前不能发布"));
    let version = editor.form.value("version").to_owned();
    let answer = publish_anyway(&client, &version, "硬要发布");
    assert!(answer.location().contains("problem=blocked"), "{} {}", answer.status, answer.location());
    assert!(text_of(one(&client.follow(&answer).html(), "main")).contains("改好之前不能发布"));
    assert_eq!(newest_release(&client), 1);
    assert_eq!(public(&client, "proactive.total", ""), 5331);
}

/// Sends the publishing form though the page does not show it.
fn publish_anyway(client: &Client, version: &str, note: &str) -> Answer {
    let fields =
        [("agency", "hunjiang"), ("year", "2018"), ("lang", "zh"), ("version", version), ("note", note)];
    let fields: Vec<_> =
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    client.post_form("/fn/publish", &fields)
}

#[test]
fn script_tags_in_every_field_stay_text_on_every_page() {
    let server = Server::start();
    let client = sign_up(&server);
    let scripts = all(&client.get(Editor::PAGE).html(), "script").len();
    let table = Table::find("2014").unwrap();
    let mut editor = Editor::open(&client);
    for item in table.items() {
        editor = editor.with(item.code, SCRIPT);
    }
    for section in table.sections {
        editor = editor.with(&format!("prose.{}", section.code), SCRIPT);
    }
    let editor = editor.saved();
    for item in table.items() {
        assert_eq!(editor.typed(item.code), SCRIPT, "{}", item.code);
    }
    for section in table.sections {
        assert_eq!(editor.typed(&format!("prose.{}", section.code)), SCRIPT, "{}", section.code);
    }
    for page in [Editor::PAGE, Editor::PUBLISH, "/desk"] {
        let html = client.get(page).html();
        assert_eq!(all(&html, "script").len(), scripts, "{page}");
        assert!(all(&html, "[onerror], img").is_empty(), "{page}");
    }
}

#[test]
fn published_words_with_tags_stay_text_on_page_embed_and_files() {
    let server = Server::start();
    let client = sign_up(&server);
    let reader = server.client();
    let before = all(&reader.get(REPORT).html(), "script").len();
    let mut editor = Editor::open(&client).with("org.budget", "=均实报实销");
    for section in ["overview", "problems", "other"] {
        editor = editor.with(&format!("prose.{section}"), SCRIPT);
    }
    let _editor = editor.saved();
    let answer = Editor::publish(&client, SCRIPT);
    assert_eq!((answer.status, answer.location()), (303, Editor::published(2).as_str()));
    for page in
        [REPORT.to_owned(), "/".to_owned(), format!("{REPORT}/staff"), format!("/embed{REPORT}/staff")]
    {
        let html = reader.get(&page).html();
        assert!(all(&html, "[onerror], img").is_empty(), "{page}");
        assert!(all(&html, "script").len() <= before, "{page}");
    }
    let html = reader.get(REPORT).html();
    assert!(text_of(one(&html, "section[aria-labelledby=releases]")).contains("alert(1)"));
    assert_eq!(text_of(all(&html, "section[aria-labelledby=prose] .measure p")[0]), SCRIPT);
    let json = reader.get(&format!("{REPORT}.json")).json();
    assert_eq!(json["prose"]["overview"], SCRIPT);
    assert_eq!(json["release"]["note"], SCRIPT);
    let csv = reader.get(&format!("{REPORT}.csv")).text();
    assert!(csv.contains("'=均实报实销") && !csv.contains(",="), "a spreadsheet runs nothing");
}

#[test]
fn a_mended_draft_is_published_and_every_place_follows_at_once() {
    let server = Server::start();
    let client = sign_up(&server);
    let reader = server.client();
    let first =
        reader.get(&format!("{REPORT}.json")).json()["release"]["published_at"].as_str().unwrap().to_owned();
    let _broken = Editor::open(&client).with("lawsuit.upheld", "5").saved();
    let html = client.get(Editor::PAGE).html();
    assert!(message(&html, "lawsuit.total").contains("12"), "{}", message(&html, "lawsuit.total"));
    assert!(Form::find(&client.get(Editor::PUBLISH), "/fn/publish").is_none(), "the sum blocks");
    let _mended = Editor::open(&client)
        .with("lawsuit.total", "12")
        .with("prose.overview", "第一段。\r\n\r\n第二段。")
        .saved();
    assert_eq!(public(&reader, "lawsuit.total", ""), 11, "a draft is not public");
    let last = client.get(Editor::PUBLISH);
    let changes = text_of(one(&last.html(), "table.changes"));
    assert!(changes.contains("11") && changes.contains("12"), "{changes}");
    let note = "补计一件：维持 5 件。";
    let answer = Editor::publish(&client, note);
    assert_eq!((answer.status, answer.location()), (303, Editor::published(2).as_str()));
    let output = text_of(one(&client.follow(&answer).html(), "main .published"));
    assert!(output.contains("已公布：第 2 版"), "{output}");
    assert_eq!(newest_release(&reader), 2);
    assert_eq!(public(&reader, "lawsuit.total", ""), 12);
    let page = reader.get(REPORT).html();
    assert!(text_of(one(&page, "section[aria-labelledby=releases]")).contains(note));
    let number = one(&page, "article[aria-labelledby=lawsuits] .figure-number .number");
    assert_eq!(text_of(number), "12");
    assert_eq!(all(&page, "section[aria-labelledby=prose] p").len(), 2);
    let embed = reader.get(&format!("/embed{REPORT}/lawsuits")).html();
    assert!(text_of(one(&embed, ".summary")).contains("12"));
    assert!(
        text_of(one(&reader.get("/").html(), "main")).contains(note),
        "the front page tells what changed"
    );
    let entered = reader.get(&format!("{REPORT}.json")).json();
    let entered =
        entered["values"].as_array().unwrap().iter().find(|value| value["item"] == "lawsuit.total").unwrap();
    assert_eq!(entered["provenance"]["from"], "entered");
    // The old release stays at its address.
    let then = format!("?asof={first}");
    assert_eq!(public(&reader, "lawsuit.total", &then), 11);
    let old = reader.get(&format!("{REPORT}{then}")).html();
    assert!(text_of(one(&old, "main .notice")).contains("这是旧版"));
    let number = one(&old, "article[aria-labelledby=lawsuits] .figure-number .number");
    assert_eq!(text_of(number), "11");
    // Nothing is left to publish.
    let last = client.get(Editor::PUBLISH);
    assert!(Form::find(&last, "/fn/publish").is_none());
    assert!(text_of(one(&last.html(), "main")).contains("没有可发布的改动"));
    let log = text_of(one(&client.get("/desk").html(), "table.log"));
    assert!(log.contains("张三"), "{log}");
}

#[test]
fn a_release_needs_a_public_note_of_at_most_500_characters() {
    let server = Server::start();
    let client = sign_up(&server);
    let _draft = Editor::open(&client).with("org.units", "41").saved();
    for empty in ["", "  \r\n "] {
        let page = client.follow(&Editor::publish(&client, empty));
        assert!(notice(&page).contains("请写一句公开说明"));
    }
    let long = "很".repeat(501);
    let page = client.follow(&Editor::publish(&client, &long));
    assert!(notice(&page).contains("超过 500 字"), "{}", notice(&page));
    assert_eq!(Form::of(&page, "/fn/publish").value("note"), long, "the note is still there");
    assert_eq!(newest_release(&client), 1);
    assert_eq!(Editor::publish(&client, &"对".repeat(500)).location(), Editor::published(2));
    assert_eq!(newest_release(&client), 2);
}

#[test]
fn a_form_that_is_sent_twice_counts_once() {
    let server = Server::start();
    let client = sign_up(&server);
    let editor = Editor::open(&client).with("org.units", "41");
    let (first, second) = (editor.save(), editor.save());
    assert_eq!((first.status, first.location()), (303, Editor::PAGE));
    assert_eq!((second.status, second.location()), (303, Editor::PAGE));
    let now = Editor::open(&client);
    assert_eq!(now.form.value("version"), "1");
    assert_eq!(now.typed("org.units"), "41");
    assert!(
        all(&client.get(Editor::PAGE).html(), "main .notice[role=alert]").is_empty(),
        "no conflict with oneself"
    );
    let form = Form::of(&client.get(Editor::PUBLISH), "/fn/publish").with("note", "更正");
    for _ in 0..2 {
        let answer = client.post_form(&form.action, &form.fields);
        assert_eq!((answer.status, answer.location()), (303, Editor::published(2).as_str()));
    }
    assert_eq!(newest_release(&client), 2, "the same publication twice is one release");
}

#[test]
fn two_tabs_on_one_draft_keep_both_texts_and_show_who() {
    let server = Server::start();
    let client = sign_up(&server);
    let other = client.twin();
    let (mine, theirs) = (Editor::open(&client), Editor::open(&other));
    let theirs = theirs.with("org.units", "41").with("prose.other", "他的一段。").saved();
    assert_eq!(theirs.form.value("version"), "1");
    let answer = mine.with("org.units", "42").with("prose.other", "我的一段。").save();
    let page = client.follow(&answer);
    let reported = notice(&page);
    for words in ["没有覆盖", "42", "41", "我的一段。", "他的一段。", "张三"] {
        assert!(reported.contains(words), "{words}: {reported}");
    }
    let editor = Editor::open(&client);
    assert_eq!((editor.typed("org.units"), editor.typed("prose.other")), ("42", "我的一段。"));
    assert_eq!(editor.form.value("version"), "1", "the next save is on the newest");
    let changes = client.get(Editor::PUBLISH).html();
    let now = all(&changes, "td.now").into_iter().filter(|cell| text_of(*cell) == "41").count();
    assert_eq!(now, 1, "the stored one is theirs");
    let editor = editor.saved();
    assert_eq!((editor.typed("org.units"), editor.form.value("version")), ("42", "2"));
    assert!(all(&client.get(Editor::PAGE).html(), "main [role=alert]").is_empty());
}

#[test]
fn a_draft_that_moved_is_not_published_unseen() {
    let server = Server::start();
    let client = sign_up(&server);
    let draft = Editor::open(&client).with("org.units", "41").saved();
    let form = Form::of(&client.get(Editor::PUBLISH), "/fn/publish").with("note", "更正机构数");
    let _moved = draft.with("org.units", "43").saved();
    let page = client.follow(&client.post_form(&form.action, &form.fields));
    assert!(notice(&page).contains("没有发布"), "{}", notice(&page));
    assert_eq!(newest_release(&client), 1);
    assert_eq!(Form::of(&page, "/fn/publish").value("note"), "更正机构数", "the note is still there");
}

#[test]
fn what_was_typed_when_the_session_ended_comes_back_after_signing_in() {
    let server = Server::start();
    let client = sign_up(&server);
    let editor = Editor::open(&client).with("org.units", "41").with("prose.problems", "写到一半");
    server.end_sessions(1);
    let answer = editor.save();
    assert!(answer.location().starts_with("/desk/sign-in?"), "{} {}", answer.status, answer.location());
    let page = client.follow(&answer);
    assert!(notice(&page).contains("已经留下"));
    let wrong = client.follow(&sign_in(&client, &page, "zhang", "wrong wrong wrong"));
    let answer = sign_in(&client, &wrong, "zhang", PASSWORD);
    assert_eq!(answer.location(), Editor::PAGE, "back to the form, also after a wrong password");
    assert!(notice(&client.follow(&answer)).contains("已填回表里"));
    let editor = Editor::open(&client);
    assert_eq!((editor.typed("org.units"), editor.typed("prose.problems")), ("41", "写到一半"));
    assert_eq!(editor.form.value("version"), "0", "nothing was half written");
    let editor = editor.saved();
    assert_eq!((editor.typed("org.units"), editor.form.value("version")), ("41", "1"));
}

#[test]
fn a_public_note_typed_when_the_session_ended_comes_back_after_signing_in() {
    let server = Server::start();
    let client = sign_up(&server);
    let _draft = Editor::open(&client).with("org.units", "41").saved();
    let form = Form::of(&client.get(Editor::PUBLISH), "/fn/publish").with("note", "更正机构数");
    server.end_sessions(1);
    let page = client.follow(&client.post_form(&form.action, &form.fields));
    let claims = notice(&page).contains("已经留下");
    let answer = sign_in(&client, &page, "zhang", PASSWORD);
    assert_eq!(answer.location(), Editor::PUBLISH);
    let note = Form::of(&client.follow(&answer), "/fn/publish").value("note").to_owned();
    assert_eq!(newest_release(&client), 1);
    assert!(claims, "the sign-in page says what became of the note");
    assert_eq!(note, "更正机构数", "the page said that it was kept");
}

#[test]
fn a_form_sent_after_signing_out_elsewhere_comes_back_to_be_sent_again() {
    let server = Server::start();
    let client = sign_up(&server);
    let other = client.twin();
    let editor = Editor::open(&client).with("org.units", "41");
    let form = Form::of(&other.get("/desk"), "/fn/sign-out");
    other.post_form(&form.action, &form.fields);
    let page = editor.save();
    assert_eq!(page.status, 401);
    assert!(notice(&page).contains("没有存到服务器"), "{}", notice(&page));
    let again = Form::of(&page, "/fn/save-draft");
    sign_in(&client, &client.get("/desk/sign-in"), "zhang", PASSWORD);
    client.post_form(&again.action, &again.fields);
    assert_eq!(Editor::open(&client).typed("org.units"), "41");
}

#[test]
fn a_form_of_a_megabyte_is_refused_with_a_sentence_and_nothing_changes() {
    let server = Server::start();
    let client = sign_up(&server);
    let _draft = Editor::open(&client).with("org.units", "41").saved();
    let head = format!(
        "POST /fn/save-draft HTTP/1.1\r\nHost: {{host}}\r\nAccept: text/html\r\nSec-Fetch-Site: same-origin\r\nCookie: {}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n",
        client.cookies()
    );
    let fields = "agency=hunjiang&year=2018&version=1&key=k&lang=zh&fields[prose.overview]=";
    let body = format!("{fields}{}", "a".repeat(1_000_000));
    let answer = raw(server.address(), &format!("{head}Content-Length: {}\r\n\r\n{body}", body.len()));
    assert!(answer.starts_with("HTTP/1.1 413"), "the answer arrives: {answer:.200}");
    let (_, page) = answer.split_once("\r\n\r\n").unwrap();
    let html = gongkai_tests::parse(page);
    one(&html, "h1");
    assert!(text_of(one(&html, "main")).contains("超过 256 KB"));
    let now = Editor::open(&client);
    assert_eq!((now.form.value("version"), now.typed("org.units")), ("1", "41"));
}

#[test]
fn a_form_of_a_megabyte_that_does_not_tell_its_length_gets_the_same_answer() {
    let server = Server::start();
    let client = sign_up(&server);
    let chunk = "a".repeat(0x4000);
    let chunks = format!("4000\r\n{chunk}\r\n").repeat(64);
    let head = format!(
        "POST /fn/save-draft HTTP/1.1\r\nHost: {{host}}\r\nAccept: text/html\r\nSec-Fetch-Site: same-origin\r\nCookie: {}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n",
        client.cookies()
    );
    let answer = raw(server.address(), &format!("{head}{chunks}0\r\n\r\n"));
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer:.200}");
    assert_eq!(Editor::open(&client).form.value("version"), "0");
}

#[test]
fn a_long_section_is_saved_and_blocks_publishing() {
    let server = Server::start();
    let client = sign_up(&server);
    let long = "长".repeat(20_001);
    let editor = Editor::open(&client).with("prose.overview", &long).saved();
    assert_eq!(editor.typed("prose.overview"), long);
    assert!(message(&client.get(Editor::PAGE).html(), "prose.overview").contains("20"));
    assert!(Form::find(&client.get(Editor::PUBLISH), "/fn/publish").is_none());
    let version = editor.form.value("version").to_owned();
    assert!(publish_anyway(&client, &version, "太长").location().contains("problem=blocked"));
    assert_eq!(newest_release(&client), 1);
}

#[test]
fn a_report_that_does_not_exist_is_not_found_at_the_desk_either() {
    let server = Server::start();
    let client = sign_up(&server);
    for path in [
        "/desk/reports/hunjiang/2017",
        "/desk/reports/nowhere/2018",
        "/desk/reports/hunjiang/1999",
        "/desk/reports/hunjiang/2017/publish",
        "/desk/nothing",
    ] {
        let answer = client.get(path);
        assert_eq!(answer.status, 404, "{path}");
        one(&answer.html(), "h1");
    }
    let mut editor = Editor::open(&client);
    editor.form = editor.form.with("version", "x");
    assert!(editor.save().status < 500);
    assert_eq!(Editor::open(&client).form.value("version"), "0");
}

#[test]
fn an_act_that_is_refused_tells_machines_why_by_its_status() {
    let server = Server::start();
    let client = sign_up(&server);
    let save = |client: &Client, name: &str, value: &str| {
        let fields = [("agency", "hunjiang"), ("year", "2018"), ("version", "0"), ("key", "k")];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let form = Form { action: "/fn/save-draft".to_owned(), fields }.with(name, value);
        let headers = [("sec-fetch-site", "same-origin"), ("accept", "application/json")];
        client.post_form_with(&form.action, &form.fields, &headers)
    };
    let cases = [
        (save(&server.client(), "key", "other"), 401),
        (save(&client, "agency", "nowhere"), 404),
        (save(&client, "agency", "../x"), 404),
        (save(&client, "year", "2017"), 404),
        (save(&client, "year", "x"), 404),
        (save(&client, "version", "x"), 400),
    ];
    let reported: Vec<_> =
        cases.iter().map(|(answer, wanted)| (answer.status, *wanted, answer.text())).collect();
    assert!(reported.iter().all(|(status, wanted, _)| status == wanted), "{reported:?}");
}

#[test]
fn a_clerk_fills_in_and_does_not_publish() {
    let server = Server::start();
    let client = sign_up(&server);
    server.sql("update users set role = 'clerk'");
    let editor = Editor::open(&client).with("org.units", "41").saved();
    let version = editor.form.value("version").to_owned();
    let answer = publish_anyway(&client, &version, "没有权限");
    assert_eq!(newest_release(&client), 1);
    assert!(answer.status < 500, "{}", answer.status);
    let reported = format!("{} {}", answer.status, answer.location());
    let page = if answer.status < 400 { client.follow(&answer) } else { answer };
    assert!(
        page.text().contains("你的账号不能做这一步"),
        "it is said in a sentence, not in silence: {reported}"
    );
}

#[test]
fn the_desk_speaks_english_too() {
    let server = Server::start();
    let client = sign_up(&server);
    let page = client.get(&format!("{}?lang=en", Editor::PAGE));
    assert_eq!(attribute(one(&page.html(), "html"), "lang"), "en");
    let form = Form::of(&page, "/fn/save-draft").with("fields[org.units]", "-1");
    let answer = client.post_form(&form.action, &form.fields);
    assert_eq!(answer.location(), format!("{}?lang=en", Editor::PAGE));
    let html = client.follow(&answer).html();
    let item = Table::find("2014").unwrap().item("org.units").unwrap();
    let why = domain::typed::read(item, "-1").unwrap_err();
    assert_eq!(message(&html, "org.units"), why.sentence().get(Lang::En));
    assert!(one(&html, "button.plain").select(&select("*")).next().is_none());
    assert_eq!(text_of(one(&html, "button.plain")), "Sign out");
}
