//! Files may be read by pages of any site, as docs/api.md says, errors too; nothing else may be.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use gongkai_tests::{Answer, Server, sign_up};

const ORIGIN: (&str, &str) = ("origin", "https://portal.example");

const FILES: [&str; 6] = [
    "/agencies/hunjiang/2018.json",
    "/agencies/hunjiang/2018.csv",
    "/agencies/hunjiang/2018/channels.json",
    "/agencies/hunjiang/2018/channels.svg",
    "/compare.json?agencies=suqian&items=requests",
    "/compare.csv?agencies=suqian&items=requests",
];

fn assert_may_be_read(answer: &Answer, what: &str) {
    assert_eq!(answer.header("access-control-allow-origin"), "*", "{what}");
    assert_eq!(answer.headers.get_all("access-control-allow-origin").iter().count(), 1, "{what}");
    assert!(answer.header("access-control-expose-headers").to_lowercase().contains("etag"), "{what}");
    assert_eq!(answer.header("access-control-allow-credentials"), "", "{what}");
    assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin", "{what}");
}

#[test]
fn a_browser_that_asks_beforehand_is_answered() {
    let server = Server::shared();
    for file in FILES {
        let asks = [
            ORIGIN,
            ("access-control-request-method", "GET"),
            ("access-control-request-headers", "if-none-match"),
        ];
        let answer = server.client().send("OPTIONS", file, &asks, Vec::new());
        assert_eq!((answer.status, answer.body.len()), (204, 0), "{file}");
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{file}");
        let methods = answer.header("access-control-allow-methods");
        assert!(
            methods.contains("GET") && methods.contains("HEAD") && !methods.contains("POST"),
            "{file}: {methods}"
        );
        assert!(
            answer.header("access-control-allow-headers").to_lowercase().contains("if-none-match"),
            "{file}"
        );
        assert!(answer.header("access-control-max-age").parse::<u32>().unwrap() >= 600, "{file}");
        assert_eq!(answer.header("access-control-allow-credentials"), "", "{file}");
    }
}

#[test]
fn files_and_what_is_unchanged_of_them_may_be_read_from_anywhere() {
    let server = Server::shared();
    let client = server.client();
    for file in FILES {
        let answer = client.get_with(file, &[ORIGIN]);
        assert_eq!(answer.status, 200, "{file}");
        assert_may_be_read(&answer, file);
        if !answer.etag().is_empty() {
            let again = client.get_with(file, &[ORIGIN, ("if-none-match", &answer.etag())]);
            assert_eq!(again.status, 304, "{file}");
            assert_may_be_read(&again, file);
        }
    }
}

#[test]
fn errors_may_be_read_from_anywhere() {
    let server = Server::shared();
    let client = server.client();
    let long = format!("/compare.json?x={}", "a".repeat(20_000));
    for (path, status, code) in [
        ("/agencies/nowhere/2018.json", 404, "unknown_agency"),
        ("/agencies/NOWHERE/2018.json", 404, "unknown_agency"),
        ("/agencies/hunjiang/1900.csv", 404, "unknown_report"),
        ("/agencies/hunjiang/18/channels.csv", 404, "unknown_report"),
        ("/agencies/hunjiang/2018/nothing.svg", 404, "unknown_figure"),
        ("/agencies/hunjiang/2018/NO.svg", 404, "unknown_figure"),
        ("/agencies/hunjiang/2018.json?asof=2000-01-01", 404, "unknown_time"),
        (long.as_str(), 414, "long_address"),
    ] {
        let answer = client.get_with(path, &[ORIGIN]);
        assert_eq!(
            (answer.status, answer.json()["error"]["code"].as_str()),
            (status, Some(code)),
            "{path:.60}"
        );
        assert_may_be_read(&answer, path);
    }
    let moved = client.get_with("/agencies//hunjiang/2018.json", &[ORIGIN]);
    assert_eq!(moved.status, 308);
    assert_may_be_read(&moved, "a redirect");
    for (method, status) in [("DELETE", 403), ("POST", 403)] {
        let answer = client.send(method, FILES[0], &[ORIGIN], Vec::new());
        assert_eq!(answer.status, status, "{method}");
        assert_may_be_read(&answer, method);
    }
}

#[test]
fn pages_and_the_desk_are_shared_with_no_one() {
    let server = Server::start();
    let client = sign_up(&server);
    for path in [
        "/",
        "/desk",
        "/desk/new",
        "/desk/reports/hunjiang/2018",
        "/fn/ask?path=%2F&query=",
        "/fn/save-draft",
        "/healthz",
        "/nothing",
    ] {
        for method in ["GET", "OPTIONS"] {
            let asks = [ORIGIN, ("access-control-request-method", "POST"), ("sec-fetch-site", "cross-site")];
            let answer = client.send(method, path, &asks, Vec::new());
            for (name, _) in &answer.headers {
                assert!(!name.as_str().starts_with("access-control-"), "{method} {path}: {name}");
            }
        }
    }
}
