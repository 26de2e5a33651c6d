//! Rules of transport and who may do what: headers on every answer, frames, forms from elsewhere,
//! sessions, redirects, odd requests.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use base64::Engine;
use gongkai_tests::{Answer, Client, Editor, Form, PASSWORD, Server, all, attribute, raw, sign_up};
use sha2::{Digest, Sha256};

const REPORT: &str = "/agencies/hunjiang/2018";

fn pairs(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// One answer of every kind, each with its request.
fn every_kind(server: &Server) -> Vec<(String, u16, Answer)> {
    let client = server.client();
    let build = client.get("/healthz").json()["build"].as_str().unwrap().to_owned();
    let pkg = format!("/pkg/{build}");
    let requested = [
        ("/".to_owned(), 200),
        (REPORT.to_owned(), 200),
        (format!("{REPORT}/channels"), 200),
        (format!("{REPORT}.json"), 200),
        (format!("{REPORT}.csv"), 200),
        (format!("{REPORT}/channels.svg"), 200),
        (format!("/embed{REPORT}/channels"), 200),
        ("/items".to_owned(), 200),
        ("/desk/sign-in".to_owned(), 200),
        ("/healthz".to_owned(), 200),
        (format!("{pkg}/read.js"), 200),
        (format!("{pkg}/read_bg.wasm"), 200),
        ("/nothing".to_owned(), 404),
        ("/agencies/nowhere/2018.json".to_owned(), 404),
        ("/agencies/nowhere/2018.svg".to_owned(), 404),
        (format!("/embed{REPORT}/nothing"), 404),
        (format!("{pkg}/nothing.js"), 404),
    ];
    let mut answers: Vec<_> =
        requested.into_iter().map(|(path, status)| (client.get(&path), path, status)).collect();
    for path in [REPORT.to_owned(), format!("{REPORT}.json"), format!("/embed{REPORT}/channels")] {
        let tag = client.get(&path).etag();
        answers.push((client.get_with(&path, &[("if-none-match", &tag)]), format!("{path} (known)"), 304));
    }
    let redirect = client
        .post_form("/fn/sign-in", &pairs(&[("name", "x"), ("password", "y"), ("back", ""), ("lang", "zh")]));
    answers.push((redirect, "/fn/sign-in".to_owned(), 303));
    let foreign = client.post_form_with("/fn/sign-out", &[], &[("sec-fetch-site", "cross-site")]);
    answers.push((foreign, "/fn/sign-out (from elsewhere)".to_owned(), 403));
    answers.push((client.post_form("/", &[]), "POST /".to_owned(), 405));
    answers.into_iter().map(|(answer, requested, status)| (requested, status, answer)).collect()
}

#[test]
fn every_answer_carries_the_rules_of_transport() {
    let server = Server::shared();
    for (requested, status, answer) in every_kind(&server) {
        assert_eq!(answer.status, status, "{requested}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{requested}");
        assert_eq!(answer.header("referrer-policy"), "strict-origin-when-cross-origin", "{requested}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{requested}");
        assert!(answer.header("permissions-policy").contains("camera=()"), "{requested}");
        let is_shared = ["/embed/", "/pkg/"].iter().any(|start| requested.starts_with(start))
            || [".json", ".csv", ".svg"]
                .iter()
                .any(|end| requested.trim_end_matches(" (known)").ends_with(end));
        let resource = if is_shared { "cross-origin" } else { "same-origin" };
        assert_eq!(answer.header("cross-origin-resource-policy"), resource, "{requested}");
        assert!(!answer.header("cache-control").is_empty(), "{requested}");
        assert_eq!(answer.headers.get_all("cache-control").iter().count(), 1, "{requested}");
        let policies: Vec<_> = answer.headers.get_all("content-security-policy").iter().collect();
        assert_eq!(policies.len(), 1, "{requested}");
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'none'"), "{requested}: {policy}");
        let framed = requested.starts_with("/embed/");
        assert_eq!(answer.header("x-frame-options"), if framed { "" } else { "DENY" }, "{requested}");
        assert_eq!(answer.header("server"), "", "{requested} tells what it is made with");
        assert_eq!(answer.header("strict-transport-security"), "", "{requested}: this server has no TLS");
    }
}

#[test]
fn a_body_that_is_too_long_is_refused_with_the_same_headers() {
    let server = Server::shared();
    let body = "a".repeat(300_000);
    let head = "POST /fn/save-draft HTTP/1.1\r\nHost: {host}\r\nAccept: text/html\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n";
    let answer = raw(server.address(), &format!("{head}Content-Length: {}\r\n\r\n{body}", body.len()));
    let head = answer.split("\r\n\r\n").next().unwrap().to_ascii_lowercase();
    assert!(head.starts_with("http/1.1 413"), "{head}");
    for header in [
        "x-content-type-options: nosniff",
        "x-frame-options: deny",
        "content-security-policy: default-src 'none'",
        "cache-control: no-store",
    ] {
        assert!(head.contains(header), "{header}: {head}");
    }
}

#[test]
fn behind_tls_browsers_are_told_to_stay_and_the_cookie_is_bound_to_the_host() {
    let server = Server::start_behind("https://gongkai.example.gov.cn");
    let client = server.client();
    for path in ["/", &format!("{REPORT}.json"), "/nothing", &format!("/embed{REPORT}/channels")] {
        let answer = client.get(path);
        assert_eq!(
            answer.header("strict-transport-security"),
            "max-age=31536000; includeSubDomains",
            "{path}"
        );
    }
    let setup = server.setup_path().to_owned();
    let form = Form::of(&client.get(&setup), "/fn/set-up")
        .with("name", "zhang")
        .with("display", "张三")
        .with("password", PASSWORD)
        .with("again", PASSWORD);
    let answer = client.post_form(&form.action, &form.fields);
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Host-gongkai="), "{cookie}");
    for word in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
        assert!(cookie.contains(word), "{cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    let embed = client.get(&format!("{REPORT}/channels")).text();
    assert!(embed.contains("https://gongkai.example.gov.cn/embed/agencies/hunjiang/2018/channels"));
}

/// The hashes of the inline scripts and styles of a page, as a policy writes them.
fn hashes(answer: &Answer) -> Vec<String> {
    let html = answer.html();
    let inline = all(&html, "script:not([src]), style");
    let hash = |code: String| base64::prelude::BASE64_STANDARD.encode(Sha256::digest(code.as_bytes()));
    let mut hashes: Vec<_> =
        inline.into_iter().map(|script| format!("'sha256-{}'", hash(script.text().collect()))).collect();
    hashes.sort();
    hashes
}

fn assert_policy_fits(answer: &Answer, what: &str) {
    let policy = answer.header("content-security-policy");
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{what}: {policy}");
    assert!(
        policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"),
        "{what}: {policy}"
    );
    assert!(policy.contains("style-src 'self' 'sha256-"), "{what}: {policy}");
    let mut listed: Vec<_> =
        policy.split([' ', ';']).filter(|word| word.starts_with("'sha256-")).map(str::to_owned).collect();
    listed.sort();
    assert_eq!(
        listed,
        hashes(answer),
        "{what}: the policy allows exactly the scripts and styles of the page"
    );
}

#[test]
fn the_policy_of_a_page_lets_run_exactly_its_own_scripts() {
    let server = Server::start();
    let client = server.client();
    for path in [
        "/",
        "/?lang=en",
        REPORT,
        &format!("{REPORT}/channels?theme=dark"),
        "/items",
        "/items/org.units",
        "/desk/sign-in",
        "/nothing",
    ] {
        assert_policy_fits(&client.get(path), path);
    }
    let client = sign_up(&server);
    let script = "</script><script>alert(1)</script><!--<script>";
    let _draft = Editor::open(&client).with("org.units", script).with("prose.other", script).saved();
    for path in ["/desk", Editor::PAGE, Editor::PUBLISH] {
        let answer = client.get(path);
        assert_policy_fits(&answer, path);
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert!(!answer.text().contains("<script>alert(1)"), "{path}");
    }
}

#[test]
fn only_embeds_are_framed_and_only_by_the_hosts_that_the_operator_lists() {
    let server = Server::start_with(&["--embed-hosts", "'self' https://portal.example"]);
    let client = server.client();
    for path in [
        format!("/embed{REPORT}/channels"),
        format!("/embed{REPORT}/nothing"),
        format!("/embed{REPORT}/channels?lang=en"),
    ] {
        let policy = client.get(&path).header("content-security-policy").to_owned();
        assert!(policy.ends_with("frame-ancestors 'self' https://portal.example"), "{path}: {policy}");
        assert!(!policy.contains("script-src") && !policy.contains("unsafe"), "{path}: {policy}");
    }
    for path in ["/", REPORT, "/desk/sign-in", "/nothing", "/embed/", "/embed/agencies/hunjiang"] {
        let answer = client.get(path);
        assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
    }
    let usual = Server::shared().client().get(&format!("/embed{REPORT}/channels"));
    assert!(usual.header("content-security-policy").contains("frame-ancestors 'self' https://*.gov.cn"));
    let svg = client.get(&format!("{REPORT}/channels.svg"));
    assert!(svg.header("content-security-policy").contains("sandbox"), "a picture of its own runs nothing");
}

#[test]
fn a_form_from_another_site_changes_nothing() {
    let server = Server::start();
    let client = sign_up(&server);
    let (ours, other) = (server.address().to_owned(), "https://evil.example".to_owned());
    let sites = [Some("same-origin"), Some("same-site"), Some("cross-site"), Some("none"), None];
    let origins = [Some(ours.as_str()), Some(other.as_str()), Some("null"), None];
    let mut units = 100;
    let mut version = 0;
    for site in sites {
        for origin in origins {
            units += 1;
            let form = Editor::open(&client).with("org.units", &units.to_string()).form;
            let named = [("sec-fetch-site", site), ("origin", origin)];
            let headers: Vec<_> =
                named.iter().filter_map(|(name, value)| value.map(|value| (*name, value))).collect();
            let answer = client.post_form_with(&form.action, &form.fields, &headers);
            // Browsers set Sec-Fetch-Site themselves. Old ones only say Origin, programs neither.
            let allowed = match site {
                Some("same-origin" | "none") => true,
                Some(_) => false,
                None => origin.is_none() || origin == Some(ours.as_str()),
            };
            version += i32::from(allowed);
            let now = Editor::open(&client);
            assert_eq!(
                now.form.value("version"),
                version.to_string(),
                "{site:?} {origin:?}: {}",
                answer.status
            );
            assert_eq!(now.typed("org.units") == units.to_string(), allowed, "{site:?} {origin:?}");
            if !allowed {
                assert_eq!(answer.status, 403, "{site:?} {origin:?}");
            }
        }
    }
}

#[test]
fn a_page_says_why_a_form_from_another_site_was_refused() {
    let server = Server::shared();
    for (lang, words) in [("zh", "来自别的网站"), ("en", "page of another site")] {
        let path = format!("/fn/sign-out?lang={lang}");
        let answer = server.client().post_form_with(&path, &[], &[("sec-fetch-site", "cross-site")]);
        assert_eq!(answer.status, 403);
        assert!(answer.text().contains(words), "{}", answer.text());
    }
}

#[test]
fn every_act_refuses_another_site_whatever_it_sends() {
    let server = Server::start();
    let client = sign_up(&server);
    let _draft = Editor::open(&client).with("org.units", "41").saved();
    let publish = Form::of(&client.get(Editor::PUBLISH), "/fn/publish").with("note", "n").fields;
    let acts = [
        ("/fn/save-draft", Editor::open(&client).with("org.units", "66").form.fields),
        ("/fn/publish", publish),
        ("/fn/sign-out", pairs(&[("lang", "zh")])),
        ("/fn/sign-in", pairs(&[("name", "zhang"), ("password", PASSWORD), ("back", ""), ("lang", "zh")])),
        (
            "/fn/set-up",
            pairs(&[
                ("token", "0"),
                ("name", "li-si"),
                ("display", "d"),
                ("password", PASSWORD),
                ("again", PASSWORD),
                ("lang", "zh"),
            ]),
        ),
    ];
    for (act, fields) in acts {
        for kind in [
            "application/x-www-form-urlencoded",
            "text/plain",
            "multipart/form-data; boundary=x",
            "application/json",
        ] {
            let body: Vec<_> =
                fields.iter().map(|(name, value)| format!("{name}={}", value.replace(' ', "+"))).collect();
            let headers = [
                ("content-type", kind),
                ("sec-fetch-site", "cross-site"),
                ("origin", "https://evil.example"),
            ];
            let answer = client.send("POST", act, &headers, body.join("&").into_bytes());
            assert_eq!(answer.status, 403, "{act} {kind}");
            assert_eq!(answer.header("set-cookie"), "", "{act} {kind}");
        }
        let query: Vec<_> = fields
            .iter()
            .filter(|(_, value)| value.is_ascii())
            .map(|(name, value)| format!("{}={}", name.replace(['[', ']'], ""), value.replace(' ', "+")))
            .collect();
        let answer = client.get(&format!("{act}?{}", query.join("&")));
        assert!((400..500).contains(&answer.status), "GET {act}: {}", answer.status);
    }
    let now = Editor::open(&client);
    assert_eq!((now.form.value("version"), now.typed("org.units")), ("1", "41"));
    assert_eq!(client.get(&format!("{REPORT}.json")).json()["release"]["number"], 1);
}

fn sign_in(client: &Client, back: &str) -> Answer {
    client.post_form(
        "/fn/sign-in",
        &pairs(&[("name", "zhang"), ("password", PASSWORD), ("back", back), ("lang", "zh")]),
    )
}

#[test]
fn signing_in_leads_nowhere_but_to_the_desk() {
    let server = Server::start();
    sign_up(&server);
    let places = [
        ("", "/desk"),
        (Editor::PAGE, Editor::PAGE),
        (Editor::PUBLISH, Editor::PUBLISH),
        ("https://evil.example/", "/desk"),
        ("//evil.example", "/desk"),
        ("/\\evil.example", "/desk"),
        ("///evil.example/desk/reports/hunjiang/2018", "/desk"),
        ("javascript:alert(1)", "/desk"),
        ("/desk/reports/hunjiang/2018\r\nSet-Cookie: a=b", "/desk"),
        ("/desk/reports/hunjiang/2018?problem=x&next=https://evil.example", "/desk"),
        ("/agencies/hunjiang", "/desk"),
    ];
    for (back, to) in places {
        let client = server.client();
        let answer = sign_in(&client, back);
        assert_eq!((answer.status, answer.location()), (303, to), "{back}");
        assert_eq!(answer.headers.get_all("set-cookie").iter().count(), 2, "{back}: session and device");
        let wrong = client.post_form(
            "/fn/sign-in",
            &pairs(&[("name", "//evil.example"), ("password", "x"), ("back", back), ("lang", back)]),
        );
        assert!(wrong.location().starts_with("/desk/sign-in?"), "{back}: {}", wrong.location());
        assert!(!wrong.location().contains("evil"), "{back}: {}", wrong.location());
    }
}

#[test]
fn what_a_request_says_of_where_it_comes_from_redirects_nowhere() {
    let server = Server::start();
    let client = sign_up(&server);
    let ours = server.address().to_owned();
    for (act, fields) in [
        ("/fn/sign-in", pairs(&[("name", "x")])),
        ("/fn/save-draft", pairs(&[("agency", "nowhere"), ("year", "1"), ("version", "x"), ("key", "")])),
        ("/fn/publish", vec![]),
    ] {
        let headers = [
            ("sec-fetch-site", "same-origin"),
            ("origin", ours.as_str()),
            ("referer", "https://evil.example/x"),
        ];
        let answer = client.post_form_with(act, &fields, &headers);
        assert!(!answer.location().contains("evil.example"), "{act}: {}", answer.location());
    }
}

#[test]
fn no_address_puts_words_on_a_page() {
    let server = Server::shared();
    let client = server.client();
    for path in [
        "/?__err=IkZvcmdlZCB3b3JkcyI&__path=%2Ffn%2Fsign-in",
        "/desk/sign-in?problem=Forged+words&name=Forged+words&back=Forged+words",
        "/agencies/Forged%20words",
        "/agencies/hunjiang/2018?asof=Forged+words&lang=Forged+words&theme=Forged+words",
        "/items/Forged%20words",
    ] {
        let answer = client.get(path);
        let html = answer.html();
        let main = html.select(&gongkai_tests::select("main")).next().unwrap();
        assert!(!main.text().collect::<String>().contains("Forged"), "{path}");
    }
}

#[test]
fn a_session_has_a_new_token_each_time_that_no_script_can_read() {
    let server = Server::start();
    sign_up(&server);
    let client = server.client();
    let mut tokens = Vec::new();
    for _ in 0..3 {
        let answer = sign_in(&client, "");
        let cookie = answer.header("set-cookie").to_owned();
        for word in ["; Path=/", "; HttpOnly", "; SameSite=Lax"] {
            assert!(cookie.contains(word), "{cookie}");
        }
        let token = cookie.split(['=', ';']).nth(1).unwrap().to_owned();
        assert_eq!(token.len(), 64, "256 bits");
        tokens.push(token);
    }
    tokens.sort();
    tokens.dedup();
    assert_eq!(tokens.len(), 3);
    // A token that the visitor brought is never taken over.
    let fixed = "ab".repeat(32);
    let answer = server.client().send(
        "POST",
        "/fn/sign-in",
        &[
            ("content-type", "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "same-origin"),
            ("cookie", &format!("gongkai={fixed}")),
        ],
        format!("name=zhang&password={}&back=&lang=zh", PASSWORD.replace(' ', "+")).into_bytes(),
    );
    assert_eq!(answer.location(), "/desk");
    assert!(!answer.header("set-cookie").contains(&fixed));
    let database = std::fs::read(server.database()).unwrap();
    let log = std::fs::read(server.database().with_extension("db-wal")).unwrap_or_default();
    for token in &tokens {
        let is_in = |file: &[u8]| file.windows(64).any(|part| part == token.as_bytes());
        assert!(!is_in(&database) && !is_in(&log), "only the hash of a token is stored");
    }
}

#[test]
fn no_path_leads_out_of_the_bundle() {
    let server = Server::shared();
    let client = server.client();
    let build = client.get("/healthz").json()["build"].as_str().unwrap().to_owned();
    for path in [
        "../../Cargo.toml",
        "..%2f..%2fCargo.toml",
        "%2e%2e/%2e%2e/Cargo.toml",
        "....//Cargo.toml",
        "..%5c..%5cCargo.toml",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "read.js%00.css",
        "%",
        "C:%5cboot.ini",
    ] {
        let answer = raw(
            server.address(),
            &format!("GET /pkg/{build}/{path} HTTP/1.1\r\nHost: {{host}}\r\nConnection: close\r\n\r\n"),
        );
        let status = answer.split(' ').nth(1).unwrap_or_default().to_owned();
        assert!(status.starts_with('4'), "{path}: {status}");
        assert!(!answer.contains("[workspace]") && !answer.contains("root:"), "{path}");
    }
}

#[test]
fn an_odd_method_is_refused_and_breaks_nothing() {
    let server = Server::shared();
    let paths = [
        "/",
        REPORT,
        "/agencies/hunjiang/2018.json",
        "/fn/save-draft",
        "/fn/nothing",
        "/desk",
        "/healthz",
        "/embed/agencies/hunjiang/2018/channels",
    ];
    for method in ["TRACE", "PUT", "DELETE", "PATCH", "FOO", "CONNECT", "OPTIONS", "PROPFIND"] {
        for path in paths {
            let answer = raw(
                server.address(),
                &format!(
                    "{method} {path} HTTP/1.1\r\nHost: {{host}}\r\nConnection: close\r\nX-Secret: echo-me\r\n\r\n"
                ),
            );
            let status: u16 =
                answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
            assert!(
                (400..500).contains(&status) || (method == "OPTIONS" && status < 300 && status > 0),
                "{method} {path}: {status}"
            );
            assert!(!answer.contains("echo-me"), "{method} {path} sends back what it got");
        }
    }
}

#[test]
fn a_request_that_cannot_be_read_is_refused() {
    let server = Server::shared();
    let long = "a".repeat(70_000);
    for request in [
        "GET / HTTP/1.1\r\nHost: {host}\r\nContent-Length: 3\r\nContent-Length: 4\r\nConnection: close\r\n\r\nabcd".to_owned(),
        "GET / HTTP/9.9\r\n\r\n".to_owned(),
        "POST /fn/sign-in HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: xchunked\r\nConnection: close\r\n\r\n0\r\n\r\n".to_owned(),
        format!("GET /{long} HTTP/1.1\r\nHost: {{host}}\r\nConnection: close\r\n\r\n"),
        "hello\r\n\r\n".to_owned(),
    ] {
        let answer = raw(server.address(), &request);
        let status = answer.split(' ').nth(1).unwrap_or_default();
        assert!(status.starts_with('4') || answer.is_empty(), "{request:.60}: {answer:.60}");
    }
    assert_eq!(server.client().get("/healthz").status, 200);
}

#[test]
fn an_act_that_nobody_knows_is_not_found_and_tells_nothing_of_the_inside() {
    let server = Server::shared();
    let answer = server.client().post_form("/fn/nothing", &[]);
    assert!((400..500).contains(&answer.status), "{}", answer.status);
    assert!(!answer.text().contains("#[server]"), "{}", answer.text());
}

#[test]
fn links_to_other_sites_tell_them_nothing() {
    let server = Server::shared();
    for path in ["/", REPORT, &format!("/embed{REPORT}/channels")] {
        let html = server.client().get(path).html();
        for link in all(&html, "a[target=_blank]") {
            assert!(attribute(link, "rel").contains("noopener"), "{path}");
        }
    }
}
