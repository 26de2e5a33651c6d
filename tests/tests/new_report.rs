//! Starting a report: its attributes and its body's are validated like figures, may be mended until the
//! first release, and is public with it. A refusal gives back everything that was typed and chosen.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use gongkai_tests::{Answer, Client, Editor, Form, Server, all, attribute, one, sign_up, text_of};

const NEW: &str = "/desk/new";

/// A body and a report that nothing is wrong with.
const RIGHT: [(&str, &str); 13] = [
    ("agency", "shuiwu"),
    ("year", "2017"),
    ("form", "2014"),
    ("scope", "body"),
    ("name_zh", "某县水务局"),
    ("name_en", "Water Bureau of Mou County"),
    ("short_zh", "水务局"),
    ("short_en", "Water Bureau"),
    ("level", "township"),
    ("kind", "department"),
    ("division_code", "220602001"),
    ("source_title", "某县水务局2017年政府信息公开工作年度报告"),
    ("source_date", "2018-01-31"),
];

fn filled(client: &Client, changed: &[(&str, &str)]) -> Form {
    let form = Form::of(&client.get(NEW), "/fn/new-report");
    let form = form.without("source_partial");
    let right = RIGHT.iter().fold(form, |form, (name, typed)| form.with(name, typed));
    changed.iter().fold(right, |form, (name, typed)| form.with(name, typed))
}

fn send(client: &Client, form: &Form) -> Answer {
    client.post_form(&form.action, &form.fields)
}

/// The message under a field.
fn message(page: &Answer, name: &str) -> String {
    let html = page.html();
    all(&html, &format!("[id=\"{name}-message\"]"))
        .first()
        .map(|message| text_of(*message))
        .unwrap_or_default()
}

#[test]
fn what_cannot_be_right_is_refused_with_a_sentence_and_everything_typed_and_chosen_is_given_back() {
    let server = Server::start();
    let client = sign_up(&server);
    let long = format!("https://a.cn/{}", "a".repeat(500));
    let long_name = "长".repeat(101);
    let wrong = [
        ("agency", "Shui Wu", "短名只用"),
        ("year", "2099", "还没有过完"),
        ("year", "2007", "2008"),
        ("year", "17", "四位数字"),
        ("form", "2021", "另一种格式"),
        ("name_zh", "水务局<script>", "< >"),
        ("name_zh", "", "请填名称"),
        ("name_en", "Water\u{202e}Bureau", "看不见"),
        ("short_zh", long_name.as_str(), "100 个字"),
        ("division_code", "22060", "六位"),
        ("division_code", "abcdef", "六位"),
        ("source_date", "2018-02-30", "没有这一天"),
        ("source_date", "2099-01-31", "还没有到"),
        ("source_date", "2017-12-01", "报告年度结束以前"),
        ("source_url", "javascript:alert(1)", "http"),
        ("source_url", "//evil.example/x", "http"),
        ("source_url", long.as_str(), "http"),
    ];
    for (name, typed, words) in wrong {
        let answer = send(&client, &filled(&client, &[(name, typed)]));
        assert!(
            answer.location().starts_with("/desk/new?"),
            "{name} {typed}: {} {}",
            answer.status,
            answer.location()
        );
        let page = client.follow(&answer);
        assert!(message(&page, name).contains(words), "{name} {typed}: {}", message(&page, name));
        assert!(text_of(one(&page.html(), "main [role=alert]")).contains("还没有保存"));
        let back = Form::of(&page, "/fn/new-report");
        for (field, right) in RIGHT {
            assert_eq!(back.value(field), if field == name { typed } else { right }, "after {name} {typed}");
        }
    }
    assert_eq!(client.get("/desk/reports/shuiwu/2017").status, 404, "nothing was written");
    // Several at once are all named.
    let page = client.follow(&send(
        &client,
        &filled(&client, &[("year", "2099"), ("source_url", "data:x"), ("division_code", "1")]),
    ));
    for name in ["year", "source_url", "division_code"] {
        assert!(!message(&page, name).is_empty(), "{name}");
    }
    let mended = RIGHT
        .iter()
        .fold(Form::of(&page, "/fn/new-report").without("source_partial"), |form, (name, typed)| {
            form.with(name, typed)
        });
    let answer = send(&client, &mended.with("source_url", ""));
    assert_eq!(answer.location(), "/desk/reports/shuiwu/2017", "{}", answer.text());
}

#[test]
fn another_form_than_the_years_is_taken_once_it_is_confirmed() {
    let server = Server::start();
    let client = sign_up(&server);
    let page = client.follow(&send(&client, &filled(&client, &[("form", "2019")])));
    assert!(message(&page, "form").contains("另一种格式"));
    let form = Form::of(&page, "/fn/new-report").without("source_partial");
    assert_eq!(form.value("sure_form"), "2019-2017");
    // The confirmation is of this form for this year and no other.
    let other = send(&client, &form.clone().with("form", "2021"));
    assert!(message(&client.follow(&other), "form").contains("另一种格式"));
    assert_eq!(send(&client, &form).location(), "/desk/reports/shuiwu/2017");
}

#[test]
fn a_body_of_the_same_name_or_nearly_is_named_and_must_be_confirmed() {
    let server = Server::start();
    let client = sign_up(&server);
    for name in ["宿迁市人民政府", "宿迁市", "宿 迁 市 人民政府", "宿千市人民政府"] {
        let page =
            client.follow(&send(&client, &filled(&client, &[("agency", "suqain"), ("name_zh", name)])));
        let reported = text_of(one(&page.html(), "details [role=alert]"));
        assert!(reported.contains("宿迁市人民政府 (suqian)"), "{name}: {reported}");
        assert_eq!(client.get("/desk/reports/suqain/2017").status, 404);
        let form = Form::of(&page, "/fn/new-report").without("source_partial");
        assert_eq!(form.value("sure_name"), name);
    }
    // A slug that another body has is not taken for a new name.
    let page = client.follow(&send(&client, &filled(&client, &[("agency", "suqian")])));
    assert!(message(&page, "agency").contains("属于另一个机关"));
    let page = client
        .follow(&send(&client, &filled(&client, &[("agency", "suqain"), ("name_zh", "宿迁市人民政府")])));
    let form = Form::of(&page, "/fn/new-report").without("source_partial");
    assert_eq!(send(&client, &form).location(), "/desk/reports/suqain/2017", "confirmed, it is another");
}

#[test]
fn a_report_that_is_there_is_not_begun_again_and_a_form_sent_twice_begins_one() {
    let server = Server::start();
    let client = sign_up(&server);
    let form = filled(&client, &[]);
    for _ in 0..2 {
        assert_eq!(send(&client, &form).location(), "/desk/reports/shuiwu/2017");
    }
    let other = filled(&client, &[("name_zh", ""), ("source_title", "另一个标题")]);
    let page = client.follow(&send(&client, &other));
    assert!(text_of(one(&page.html(), "main [role=alert]")).contains("已经在册"));
    one(&page.html(), "main a[href=\"/desk/reports/shuiwu/2017\"]");
    assert_eq!(Form::of(&page, "/fn/new-report").value("source_title"), "另一个标题");
}

/// Whether readers find a body: its page, the list, the search, the comparison.
fn is_public(reader: &Client, slug: &str, name: &str) -> [bool; 5] {
    let has = |path: &str| reader.get(path).text().contains(name);
    let page = reader.get(&format!("/agencies/{slug}"));
    [
        page.status == 200,
        has("/agencies"),
        reader.get("/search?q=%E6%B0%B4%E5%8A%A1").text().contains(&format!("/agencies/{slug}")),
        has("/compare?find=%E6%B0%B4%E5%8A%A1"),
        has(&format!("/compare?agencies={slug}&items=requests")),
    ]
}

#[test]
fn a_body_is_public_with_its_first_release() {
    let server = Server::start();
    let client = sign_up(&server);
    let reader = server.client();
    send(&client, &filled(&client, &[]));
    let _draft = Form::of(&client.get("/desk/reports/shuiwu/2017"), "/fn/save-draft");
    assert_eq!(is_public(&reader, "shuiwu", "水务局"), [false; 5]);
    for path in ["/agencies/shuiwu/2017", "/agencies/shuiwu/2017.json", "/agencies/shuiwu/2016"] {
        let (there, nowhere) = (reader.get(path), reader.get(&path.replace("shuiwu", "nobody")));
        assert_eq!(
            (there.status, there.text().len() / 64),
            (404, nowhere.text().len() / 64),
            "{path}: as if it were not there"
        );
    }

    let form = Form::of(&client.get("/desk/reports/shuiwu/2017"), "/fn/save-draft")
        .with("fields[proactive.total]", "126");
    Editor { client: &client, form }.save();
    let publish =
        Form::of(&client.get("/desk/reports/shuiwu/2017/publish"), "/fn/publish").with("note", "首次公布");
    client.post_form(&publish.action, &publish.fields);
    assert_eq!(reader.get("/agencies/shuiwu/2017").status, 200);
    assert_eq!(is_public(&reader, "shuiwu", "水务局"), [true; 5]);
}

#[test]
fn what_is_said_of_a_report_and_its_body_is_mended_until_the_first_release() {
    let server = Server::start();
    let client = sign_up(&server);
    send(&client, &filled(&client, &[]));
    let page = "/desk/reports/shuiwu/2017/attributes";
    let describe = || Form::of(&client.get(page), "/fn/describe-report").without("source_partial");
    let form = describe();
    for (name, typed) in RIGHT.into_iter().filter(|(name, _)| *name != "agency" && *name != "year") {
        assert_eq!(form.value(name), typed, "{name}");
    }
    let wrong =
        form.with("source_date", "2018-02-30").with("name_zh", "某县水利局").with("scope", "whole_area");
    let refused = client.follow(&client.post_form(&wrong.action, &wrong.fields));
    assert!(message(&refused, "source_date").contains("没有这一天"));
    let back = Form::of(&refused, "/fn/describe-report").without("source_partial");
    assert_eq!((back.value("name_zh"), back.value("scope")), ("某县水利局", "whole_area"));
    assert_eq!(describe().value("name_zh"), "某县水务局", "nothing was written");
    let mended = back.with("source_date", "2018-02-28");
    let saved = client.follow(&client.post_form(&mended.action, &mended.fields));
    assert!(text_of(one(&saved.html(), "main [role=status]")).contains("已保存"), "{}", saved.text());
    let now = describe();
    assert_eq!(
        (now.value("name_zh"), now.value("scope"), now.value("source_date")),
        ("某县水利局", "whole_area", "2018-02-28")
    );

    let form = Form::of(&client.get("/desk/reports/shuiwu/2017"), "/fn/save-draft")
        .with("fields[proactive.total]", "126");
    Editor { client: &client, form }.save();
    let publish =
        Form::of(&client.get("/desk/reports/shuiwu/2017/publish"), "/fn/publish").with("note", "首次公布");
    client.post_form(&publish.action, &publish.fields);
    let json = server.client().get("/agencies/shuiwu/2017.json").json();
    assert_eq!(
        (json["scope"].as_str(), json["source"]["date"].as_str()),
        (Some("whole_area"), Some("2018-02-28"))
    );

    // From now on it is final; a form that is still open changes nothing.
    let after = client.get(page);
    assert!(Form::find(&after, "/fn/describe-report").is_none());
    assert!(text_of(one(&after.html(), "main")).contains("已经发布"));
    let late = now.with("scope", "body").with("name_zh", "某县别的局");
    client.post_form(&late.action, &late.fields);
    let json = server.client().get("/agencies/shuiwu/2017.json").json();
    assert_eq!(json["scope"], "whole_area");
    assert!(server.client().get("/agencies/shuiwu").text().contains("水利局"));
    assert!(!client.get("/desk").text().contains("某县别的局"));
}

#[test]
fn an_open_form_leads_to_the_page_that_mends_what_is_said_and_strangers_are_sent_to_sign_in() {
    let server = Server::start();
    let client = sign_up(&server);
    let html = client.get(Editor::PAGE).html();
    let link = one(&html, "a[href$='/attributes']");
    let page = client.get(attribute(link, "href"));
    assert!(text_of(one(&page.html(), "main")).contains("已经发布"), "the first data are published");
    for path in [NEW, "/desk/reports/hunjiang/2018/attributes"] {
        assert!(server.client().get(path).location().starts_with("/desk/sign-in"), "{path}");
    }
    let stranger = server.client();
    let fields: Vec<_> =
        RIGHT.iter().map(|(name, typed)| ((*name).to_owned(), (*typed).to_owned())).collect();
    for act in ["/fn/new-report", "/fn/describe-report"] {
        let answer = stranger.post_form(act, &fields);
        assert!(matches!(answer.status, 303 | 401 | 403), "{act}: {}", answer.status);
    }
    assert_eq!(client.get("/desk/reports/shuiwu/2017").status, 404);
}
