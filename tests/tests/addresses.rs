//! One address, one reading: what is not spelt as the record spells it is sent on or not found, before
//! anything is rendered or cached; what is too long is refused; what the operator says of sites is read.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use gongkai_tests::{Client, Editor, Server, all, attribute, binary, dist, raw, sign_up};

const REPORT: &str = "/agencies/hunjiang/2018";

/// Spellings of the desk that URLs, proxies and file systems read as its own.
const DESK: [&str; 22] = [
    "/x/../desk",
    "/%2e/desk",
    "/\\desk",
    "/desk/.",
    "/desk/",
    "//desk",
    "/./desk",
    "/desk/..",
    "/desk/x/..",
    "/desk/%2e",
    "/desk/%2E%2e/desk",
    "/%64esk",
    "/desk%2f",
    "/desk%5c",
    "/desk\\",
    "/desk;x",
    "/desk%00",
    "/desk%20",
    "/agencies/../desk",
    "/agencies/..%2fdesk",
    "/items/%2e%2e/desk",
    "/check/../desk",
];

/// Status, head and body of an answer to a path sent as it is.
fn query(server: &Server, path: &str, cookies: &str) -> (u16, String, String) {
    let cookies = if cookies.is_empty() { String::new() } else { format!("Cookie: {cookies}\r\n") };
    let answer = raw(
        server.address(),
        &format!(
            "GET {path} HTTP/1.1\r\nHost: {{host}}\r\nAccept: text/html\r\n{cookies}Connection: close\r\n\r\n"
        ),
    );
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
    (status, head.to_owned(), body.to_owned())
}

fn location(head: &str) -> Option<&str> {
    head.lines().find_map(|line| line.strip_prefix("location: "))
}

#[test]
fn no_spelling_of_the_desk_is_kept_for_strangers() {
    let server = Server::start();
    let client = sign_up(&server);
    for path in DESK {
        let (status, head, body) = query(&server, path, &client.cookies());
        assert!(matches!(status, 308 | 400 | 404), "{path}: {status}");
        assert!(!body.contains("张三"), "{path}");
        assert!(location(&head).is_none_or(|to| to == "/desk"), "{path}: {head}");
        let (status, _, body) = query(&server, path, "");
        assert!(matches!(status, 308 | 400 | 404), "{path}: {status}");
        assert!(!body.contains("张三"), "{path}");
    }
    assert!(client.get("/desk").text().contains("张三"));
    assert_eq!(client.get("/desk").header("cache-control"), "no-store");
    assert_eq!(server.client().get("/desk").status, 302);
}

#[test]
fn a_page_that_a_signed_in_person_read_is_what_a_stranger_reads() {
    let server = Server::start();
    let client = sign_up(&server);
    for path in ["/", "/agencies", REPORT, "/items", "/check", "/compare", "/search", "/nothing"] {
        let (theirs, ours) = (client.get(path), server.client().get(path));
        assert_eq!(theirs.body, ours.body, "{path}");
        assert_eq!(theirs.header("set-cookie"), "", "{path}");
        assert!(!theirs.text().contains("张三"), "{path}");
    }
}

#[test]
fn another_spelling_of_a_frame_shows_no_old_number_after_a_correction() {
    let server = Server::start();
    let reader = server.client();
    let spellings = [
        "/embed/agencies/hunjian%67/2018/staff",
        "/embed/agencies/hunjiang/%32018/staff",
        "/embed//agencies/hunjiang/2018/staff",
        "/embed/agencies/hunjiang/2018/staff/",
        "/%65mbed/agencies/hunjiang/2018/staff",
        "/agencies/hunjian%67/2018/staff.json",
        "/agencies/hunjiang/2018/staff%2ejson",
        "/agencies/hunjian%67/2018/releases/1.json",
    ];
    for path in spellings {
        let (status, head, _) = query(&server, path, "");
        assert!(matches!(status, 308 | 404), "{path}: {status}");
        let meant = path.replace("//", "/");
        assert!(location(&head).is_none_or(|to| to == meant.trim_end_matches('/')), "{path}: {head}");
    }
    let before = reader.get("/embed/agencies/hunjiang/2018/staff").text();
    let client = sign_up(&server);
    let _draft = Editor::open(&client).with("org.units", "41").saved();
    assert_eq!(Editor::publish(&client, "更正机构数").location(), Editor::published(2));
    assert_ne!(reader.get("/embed/agencies/hunjiang/2018/staff").text(), before);
}

#[test]
fn no_address_leads_away_from_the_site() {
    let server = Server::shared();
    for path in [
        "//evil.example/x",
        "//evil.example",
        "///evil.example/%2f..",
        "//evil.example/agencies",
        "/\\evil.example",
        "/%5cevil.example",
        "/%2fevil.example",
        "//evil.example//agencies",
        "/agencies//evil.example",
        "//agencies//",
        "/.//evil.example",
        "/items//evil.example",
        "//evil.example?lang=en",
        "//compare?agencies=//evil.example",
    ] {
        let (status, head, body) = query(server.as_ref(), path, "");
        assert!(matches!(status, 303 | 308 | 400 | 404), "{path}: {status}");
        if let Some(to) = location(&head) {
            assert!(to.starts_with('/') && !to.starts_with("//") && !to.contains('\\'), "{path}: {to}");
        }
        // A page at such an address may run nothing: what it says of its own path would be another site.
        assert!(status == 303 || !body.contains("<script"), "{path}");
    }
    for page in ["/", "/items", "/nothing"] {
        let text = server.client().get(page).text();
        assert!(!text.contains("location.pathname"), "{page}: a path may name another site");
    }
}

#[test]
fn a_slash_too_many_keeps_what_was_asked_for() {
    let server = Server::shared();
    for (path, to) in [
        ("/items/?lang=en&utm=1", "/items?lang=en"),
        ("//search?q=%E7%94%B3&theme=dark", "/search?q=%E7%94%B3&theme=dark"),
        (
            "/agencies/hunjiang/2018/?sort=amount&asof=2026-01-01",
            "/agencies/hunjiang/2018?sort=amount&asof=2026-01-01",
        ),
        ("/agencies/hunjiang//2018.csv?lang=en&theme=dark", "/agencies/hunjiang/2018.csv?lang=en"),
    ] {
        let answer = server.client().get(path);
        assert_eq!((answer.status, answer.location()), (308, to), "{path}");
    }
}

#[test]
fn an_option_given_twice_is_read_once_and_alike_everywhere() {
    // The app once took the last and the cache the first: the page of one was cached for the other.
    let (server, fresh) = (Server::start(), Server::start());
    // Without what differs between two servers: their addresses and the times of their first releases.
    let text = |server: &Server, path: &str| {
        let text = server.client().get(path).text().replace(server.address(), "");
        text.replace(|character: char| character.is_ascii_digit(), "")
    };
    for (twice, once) in [
        ("/items?lang=zh&lang=en", "/items"),
        ("/items?lang=en&lang=zh", "/items?lang=en"),
        ("/agencies?theme=dark&theme=light", "/agencies?theme=dark"),
        ("/agencies/hunjiang/2018/channels?view=chart&view=table", "/agencies/hunjiang/2018/channels"),
        ("/agencies/hunjiang?lang=%2565n", "/agencies/hunjiang"),
        ("/agencies/hunjiang/2018?sort=form&sort=amount&lang=", "/agencies/hunjiang/2018"),
    ] {
        assert_eq!(text(&server, twice), text(&fresh, once), "{twice}");
        assert_eq!(text(&server, once), text(&fresh, once), "{once} after {twice}");
    }
}

#[test]
fn an_address_that_is_too_long_is_refused_in_the_format_it_asks_for() {
    let server = Server::shared();
    let client = server.client();
    let long = "a".repeat(60_000);
    for path in [
        format!("/agencies?find={long}"),
        format!("/search?q={long}"),
        format!("/compare?find={long}"),
        format!("/items?utm={long}"),
        format!("/{}", &long[..20_000]),
        format!("/desk/new?name_zh={long}"),
        format!("/fn/ask?path=%2Fagencies&query=find%3D{long}"),
    ] {
        let answer = client.get(&path);
        assert_eq!(answer.status, 414, "{path:.40}");
        assert!(answer.text().contains("地址太长"), "{path:.40}");
        assert!(answer.body.len() < 10_000, "{path:.40}");
    }
    for path in [format!("/compare.json?agencies={long}"), format!("{REPORT}.json?x={long}")] {
        let answer = client.get(&path);
        assert_eq!(
            (answer.status, answer.json()["error"]["code"].as_str()),
            (414, Some("long_address")),
            "{path:.40}"
        );
    }
}

#[test]
fn long_words_are_cut_and_break_nothing() {
    let server = Server::shared();
    let client = server.client();
    for letter in ["a", "%25", "_", "%5C", "%E7%94%B3", "%00", "%F0%9F%98%80", "'", "%22"] {
        let words = letter.repeat(8_000 / letter.len());
        for path in
            ["/agencies?find=", "/compare?find=", "/search?q=", "/items/org.units?year=", "/agencies?from="]
        {
            let answer = client.get(&format!("{path}{words}"));
            assert_eq!(answer.status, 200, "{path}{letter}");
        }
    }
    assert_eq!(client.get(&format!("/agencies?find={}", "a".repeat(20_000))).status, 414);
}

#[test]
fn a_comparison_of_many_thousand_names_is_no_work() {
    let server = Server::shared();
    let client = server.client();
    let names: Vec<_> = (0..1_300).map(|number| format!("a{number}")).collect();
    let path = format!("/compare?agencies={}&items=requests", names.join("~"));
    let began = Instant::now();
    let answer = client.get(&path);
    assert!(began.elapsed().as_millis() < 500, "{:?}", began.elapsed());
    assert_eq!(answer.status, 303);
    assert_eq!(answer.location(), format!("/compare?agencies={}&items=requests", names[..50].join("~")));
}

#[test]
fn what_is_not_there_is_never_unchanged() {
    let server = Server::shared();
    let client = server.client();
    for (path, status) in [
        ("/nothing", 404),
        ("/agencies/nowhere", 404),
        ("/agencies/nowhere/2018.json", 404),
        ("/agencies/hunjiang/2018/nothing.svg", 404),
        ("/embed/agencies/hunjiang/2018/nothing", 404),
        ("/sitemap-7.xml", 404),
        ("/agencies/hunjiang/2018?asof=2000-01-01", 404),
        ("/desk", 302),
        (REPORT, 304),
        ("/agencies/hunjiang/2018.csv", 304),
    ] {
        let answer = client.get_with(path, &[("if-none-match", "*")]);
        assert_eq!(answer.status, status, "{path}");
        assert_eq!(answer.etag().is_empty(), status != 304, "{path}: only what is there has a tag");
    }
}

/// What a server says that does not start, and with which status it ends; one that starts is stopped.
fn refused(arguments: &[&str]) -> (Option<i32>, String) {
    let data = std::env::temp_dir().join(format!("gongkai-tests-refused-{}", std::process::id()));
    let mut child = Command::new(binary())
        .args(["serve", "--port", "0", "--data"])
        .arg(&data)
        .arg("--dist")
        .arg(dist())
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    for _ in 0..50 {
        if child.try_wait().unwrap().is_some() {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    let _ = child.kill();
    let output = child.wait_with_output().unwrap();
    let _ = std::fs::remove_dir_all(&data);
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn what_is_no_site_and_no_list_of_sites_is_refused_at_the_start() {
    for (flag, value, words) in [
        ("--public-url", "gongkai.example", "no address of a site"),
        ("--public-url", "https://gongkai.example/path", "no address of a site"),
        ("--public-url", "https://gongkai.example\nX: 1", "no address of a site"),
        ("--public-url", "javascript:alert(1)", "no address of a site"),
        ("--embed-hosts", "'self'; script-src *", "no list of sites"),
        ("--embed-hosts", "'self'\nX: 1", "no list of sites"),
        ("--embed-hosts", "self", "no list of sites"),
        ("--embed-hosts", "", "no list of sites"),
    ] {
        let (status, output) = refused(&[flag, value]);
        assert_eq!(status, Some(2), "{flag} {value:?}: {output}");
        assert!(output.contains(words), "{flag} {value:?}: {output}");
    }
}

#[test]
fn every_link_of_a_page_is_spelt_as_the_record_spells_it() {
    let server = Server::shared();
    let client: Client = server.client();
    for page in [
        "/",
        "/agencies",
        "/agencies/hunjiang",
        REPORT,
        "/items",
        "/compare?agencies=suqian&items=requests",
        "/search?q=a",
    ] {
        let html = client.get(page).html();
        for link in all(&html, "a[href^='/']") {
            let href = attribute(link, "href");
            let status = client.get(href.split('#').next().unwrap()).status;
            assert!(matches!(status, 200 | 302 | 303), "{page} → {href}: {status}");
        }
    }
}
