//! Who may do what: every act and every page of the desk, for a stranger and for each role. The lists are
//! read from the source, so that a new act or page is tested without anyone thinking of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use domain::policy::{Act, Role, may};
use gongkai_tests::{
    Answer, Client, DeskAct, Editor, PASSWORD, Server, answer, colleague, one, root, sign_up, text_of,
};

/// The acts that are there for people who are not signed in.
const OPEN: [&str; 3] = ["/fn/sign-in", "/fn/sign-out", "/fn/set-up"];

/// A value that each field of an act takes; one that is missing here is a field nobody has thought of.
fn value(field: &str) -> &'static str {
    match field {
        "agency" => "hunjiang",
        "year" => "2018",
        "version" => "0",
        "key" => "k",
        "lang" => "zh",
        "form" => "2014",
        "scope" => "whole_area",
        "rule" => "lawsuit.parts",
        "why" => "error",
        "text" => "2018年，全区主动公开政府信息5331条。",
        "note" | "name" | "display" | "name_zh" => "陌生人",
        "password" | "again" => PASSWORD,
        "back" | "token" | "waiting" | "then" => "",
        "fields" | "choose" | "take" | "values" => "99",
        field if field.starts_with("name_") || field.starts_with("short_") || field.starts_with("sure_") => {
            ""
        }
        field if field.starts_with("source_") => "",
        "level" | "kind" | "division_code" => "",
        other => panic!("say in `value` what the new field {other} takes"),
    }
}

/// The form of an act, filled in.
fn filled(act: &DeskAct) -> Vec<(String, String)> {
    let name = |field: &String| {
        let is_map = ["fields", "choose", "take", "values"].contains(&field.as_str());
        if is_map { format!("{field}[org.units]") } else { field.clone() }
    };
    act.fields.iter().map(|field| (name(field), value(field).to_owned())).collect()
}

/// Sends an act as the app in the browser does.
fn by_script(client: &Client, act: &DeskAct) -> Answer {
    let headers = [("sec-fetch-site", "same-origin"), ("accept", "application/json")];
    client.post_form_with(&act.path, &filled(act), &headers)
}

/// What the record holds, its history and its people, as one text.
fn content(server: &Server) -> String {
    let tables = [
        "agencies",
        "reports",
        "drafts",
        "edits",
        "changes",
        "releases",
        "publications",
        "facts",
        "audit",
        "heads",
        "users",
        "sessions",
        "unsaved",
    ];
    let rows = |table| {
        let list = format!(
            "select group_concat('quote(\"' || name || '\")', '||') from pragma_table_info('{table}')"
        );
        let row = answer(&server.database(), &list);
        answer(
            &server.database(),
            &format!("select coalesce(group_concat({row}, char(10)), '') from {table}"),
        )
    };
    tables.map(|table| format!("{table}\n{}", rows(table))).join("\n")
}

/// The addresses of the desk's pages, as `app/src/address.rs` writes them.
fn desk_pages() -> Vec<String> {
    let text = std::fs::read_to_string(root().join("app/src/address.rs")).unwrap();
    let (_, path) = text.split_once("pub fn path(&self)").unwrap();
    let (path, _) = path.split_once("pub fn is_live").unwrap();
    let written = path.split('"').filter(|text| text.starts_with("/desk"));
    let known = |text: &str| {
        text.replace("{agency}", "hunjiang").replace("{year}", "2018").replace("{token}", "00ff")
    };
    written.map(known).collect()
}

#[test]
fn every_act_but_those_of_signing_in_is_for_someone_with_a_right() {
    let acts = DeskAct::all();
    assert!(acts.len() >= 10, "{acts:?}");
    let open: Vec<_> = acts.iter().filter(|act| act.needs.is_none()).map(|act| act.path.as_str()).collect();
    assert_eq!(open, OPEN);
}

#[test]
fn a_stranger_can_make_no_act_take_effect() {
    let server = Server::start();
    sign_up(&server);
    let before = content(&server);
    for act in DeskAct::all() {
        let is_open = OPEN.contains(&act.path.as_str());
        for stranger in [server.client(), Client::with_cookies(server.address(), "gongkai=00ff")] {
            let answer = by_script(&stranger, &act);
            assert!(is_open || answer.status == 401, "{}: {}", act.path, answer.status);
            let page = stranger.post_form(&act.path, &filled(&act));
            let may_be = if is_open { [303, 303] } else { [401, 303] };
            assert!(may_be.contains(&page.status), "{} as a form: {}", act.path, page.status);
            let to = page.location();
            assert!(to.is_empty() || (to.starts_with('/') && !to.starts_with("//")), "{}: {to}", act.path);
            let cookies = stranger.cookies();
            let mut cookies = cookies.split("; ").filter(|cookie| *cookie != "gongkai=00ff");
            let is_session =
                |cookie: &str| cookie.starts_with("gongkai=") || cookie.starts_with("gongkai-device=");
            assert!(!cookies.any(is_session), "{} signed a stranger in", act.path);
        }
        assert_eq!(content(&server), before, "{} changed the record", act.path);
    }
}

#[test]
fn a_stranger_is_sent_from_every_page_of_the_desk_to_the_sign_in_page() {
    let server = Server::shared();
    let pages = desk_pages();
    assert!(pages.len() >= 9, "{pages:?}");
    for path in pages {
        let client = server.client();
        let answer = client.get(&path);
        assert!(!answer.text().contains("fields["), "{path}");
        // The two pages that are for strangers; this link is nobody's.
        if path == "/desk/sign-in" || path == "/desk/setup/00ff" {
            assert_eq!(answer.status, if path == "/desk/sign-in" { 200 } else { 410 }, "{path}");
            continue;
        }
        assert!((300..400).contains(&answer.status), "{path}: {}", answer.status);
        assert!(answer.location().starts_with("/desk/sign-in?"), "{path}: {}", answer.location());
        let page = client.follow(&answer);
        assert!(text_of(one(&page.html(), "main [role=alert]")).contains("要登录后才能看"), "{path}");
        let back = gongkai_tests::Form::of(&page, "/fn/sign-in").value("back").to_owned();
        assert_eq!(back, path);
    }
}

#[test]
fn each_role_does_what_it_may_and_nothing_else() {
    let server = Server::start();
    let _administrator = sign_up(&server);
    let clerk = colleague(&server, "lisi", "李四");
    server.sql("update users set role = 'clerk' where name = 'lisi'");
    for act in DeskAct::all() {
        let Some(needs) = &act.needs else { continue };
        let needs = match needs.as_str() {
            "ReadDraft" => Act::ReadDraft,
            "EditDraft" => Act::EditDraft,
            "Publish" => Act::Publish,
            other => panic!("say here which right {other} is"),
        };
        let before = content(&server);
        let answer = by_script(&clerk, &act);
        if may(Some(Role::Clerk), needs) {
            assert!(![401, 403].contains(&answer.status), "{}: {}", act.path, answer.text());
        } else {
            assert_eq!(answer.status, 403, "{}: {}", act.path, answer.text());
            // A visit may prolong the session and nothing else.
            let record = |text: &str| text.split("\nsessions\n").next().unwrap_or_default().to_owned();
            assert_eq!(record(&content(&server)), record(&before), "{}", act.path);
        }
    }
    assert_eq!(Editor::open(&clerk).typed("org.units"), "99", "what a clerk may do was done");
}

#[test]
fn an_act_sent_from_another_site_is_refused() {
    let server = Server::start();
    let client = sign_up(&server);
    let before = content(&server);
    for act in DeskAct::all() {
        for from in ["cross-site", "same-site"] {
            let headers = [("sec-fetch-site", from), ("origin", "https://evil.example")];
            let answer = client.post_form_with(&act.path, &filled(&act), &headers);
            assert_eq!(answer.status, 403, "{} from {from}", act.path);
        }
        assert_eq!(client.get(&act.path).status, 404, "{} is no page", act.path);
    }
    assert_eq!(content(&server), before);
}
