//! Rendered pages are cached: strong tags, three encodings of the same bytes, and a publication that
//! replaces exactly what it changes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use std::collections::BTreeMap;
use std::io::Read;

use gongkai_tests::{Client, Editor, Server, sign_up};

const REPORT: &str = "/agencies/hunjiang/2018";

/// One address of each kind that is cached.
fn cached() -> Vec<String> {
    let of_report = ["", ".json", ".csv", "/channels", "/channels.json", "/channels.csv", "/channels.svg"];
    let report = of_report.iter().map(|rest| format!("{REPORT}{rest}"));
    let other = ["/", "/?lang=en", "/agencies", "/agencies/hunjiang", "/items", "/items/org.units"];
    let other = other.iter().map(|path| (*path).to_owned());
    report
        .chain(other)
        .chain([format!("/embed{REPORT}/channels"), format!("/embed{REPORT}/channels?lang=en")])
        .collect()
}

fn plain(encoding: &str, body: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    match encoding {
        "br" => brotli::Decompressor::new(body, 4096).read_to_end(&mut out).expect("brotli"),
        "gzip" => flate2::read::GzDecoder::new(body).read_to_end(&mut out).expect("gzip"),
        "" => body.to_vec().as_slice().read_to_end(&mut out).expect("memory"),
        other => panic!("an encoding that was not asked for: {other}"),
    };
    out
}

#[test]
fn every_encoding_decodes_to_the_same_bytes_and_has_its_own_tag() {
    let server = Server::shared();
    let client = server.client();
    for path in cached() {
        let identity = client.get(&path);
        assert_eq!((identity.status, identity.header("content-encoding")), (200, ""), "{path}");
        let mut tags = vec![identity.etag()];
        for (accepts, encoding) in [
            ("br, gzip", "br"),
            ("gzip, deflate", "gzip"),
            ("br;q=0, gzip;q=0.5", "gzip"),
            ("identity", ""),
            ("zstd", ""),
        ] {
            let answer = client.get_with(&path, &[("accept-encoding", accepts)]);
            assert_eq!(answer.status, 200, "{path}");
            assert_eq!(answer.header("content-encoding"), encoding, "{path} {accepts}");
            assert_eq!(plain(encoding, &answer.body), identity.body, "{path} {accepts}");
            assert_eq!(answer.header("vary").to_ascii_lowercase(), "accept-encoding", "{path}");
            assert!(encoding.is_empty() || answer.body.len() < identity.body.len(), "{path} {accepts}");
            tags.push(answer.etag());
        }
        tags.sort();
        tags.dedup();
        assert_eq!(tags.len(), 3, "{path}: one tag an encoding: {tags:?}");
        for tag in tags {
            assert!(
                tag.starts_with('"') && tag.ends_with('"') && tag.len() > 16,
                "{path}: a strong tag: {tag}"
            );
        }
    }
}

#[test]
fn what_the_browser_has_is_not_sent_again() {
    let server = Server::shared();
    let client = server.client();
    for path in cached() {
        for accepts in ["br", "gzip", "identity"] {
            let first = client.get_with(&path, &[("accept-encoding", accepts)]);
            let again = client.get_with(&path, &[("accept-encoding", accepts)]);
            let tag = first.etag();
            assert_eq!(again.etag(), tag, "{path}: the tag is stable");
            assert_eq!(again.body, first.body, "{path}");
            for known in [tag.clone(), format!("\"other\", {tag}"), "*".to_owned()] {
                let answer =
                    client.get_with(&path, &[("accept-encoding", accepts), ("if-none-match", &known)]);
                assert_eq!((answer.status, answer.body.len()), (304, 0), "{path} {accepts} {known}");
                assert_eq!(answer.etag(), tag, "{path} {accepts}");
                assert_eq!(answer.header("vary").to_ascii_lowercase(), "accept-encoding", "{path}");
            }
            let answer =
                client.get_with(&path, &[("accept-encoding", accepts), ("if-none-match", "\"other\"")]);
            assert_eq!(answer.status, 200, "{path}");
        }
    }
}

#[test]
fn a_tag_that_a_proxy_made_weak_is_known_too() {
    // RFC 9110 13.1.2: If-None-Match compares weakly; nginx weakens the tags of what it compresses.
    let server = Server::shared();
    let client = server.client();
    let tag = client.get(REPORT).etag();
    let answer = client.get_with(REPORT, &[("if-none-match", &format!("W/{tag}"))]);
    assert_eq!(answer.status, 304);
}

#[test]
fn options_that_nobody_knows_change_nothing() {
    let server = Server::shared();
    let client = server.client();
    // JSON names them, which `data_queries.rs` tests.
    for path in cached().into_iter().filter(|path| !path.contains(".json")) {
        let joint = if path.contains('?') { '&' } else { '?' };
        let tag = client.get(&path).etag();
        for more in ["utm_source=mail", "theme=auto", "size=huge", "sort=form", "a[]=%00&&=&%zz"] {
            let answer = client.get(&format!("{path}{joint}{more}"));
            assert_eq!((answer.status, answer.etag()), (200, tag.clone()), "{path}{joint}{more}");
        }
    }
    // A time that cannot be read must not show today's figures under a citation's address.
    assert_eq!(client.get(&format!("{REPORT}?asof=yesterday")).status, 404);
    let zh = client.get(REPORT).etag();
    assert_eq!(client.get(&format!("{REPORT}?lang=zh")).etag(), zh);
    assert_ne!(client.get(&format!("{REPORT}?lang=en")).etag(), zh);
    assert_ne!(client.get(&format!("{REPORT}?sort=amount")).etag(), zh);
}

#[test]
fn a_head_request_tells_what_the_page_is_without_sending_it() {
    let server = Server::shared();
    let client = server.client();
    for path in cached() {
        let head = client.send("HEAD", &path, &[], Vec::new());
        assert_eq!((head.status, head.body.len()), (200, 0), "{path}");
        assert_eq!(head.etag(), client.get(&path).etag(), "{path}");
    }
}

fn tags(client: &Client, paths: &[String]) -> BTreeMap<String, String> {
    paths.iter().map(|path| (path.clone(), client.get(path).etag())).collect()
}

#[test]
fn a_publication_replaces_what_shows_the_report_and_leaves_the_rest() {
    let server = Server::start();
    let reader = server.client();
    let changed: Vec<_> = ["", "?lang=en", ".json", ".csv", "/staff", "/staff.json", "/staff.csv"]
        .iter()
        .map(|rest| format!("{REPORT}{rest}"))
        .chain(["/", "/agencies/hunjiang", "/items/org.units"].map(str::to_owned))
        .chain([format!("/embed{REPORT}/staff"), format!("/embed{REPORT}/staff?lang=en")])
        .collect();
    let same: Vec<_> = ["/items", "/items?lang=en", "/items/lawsuit.total"].map(str::to_owned).to_vec();
    let (before, rest) = (tags(&reader, &changed), tags(&reader, &same));
    let client = sign_up(&server);
    let draft = Editor::open(&client).with("org.units", "41").saved();
    assert_eq!(tags(&reader, &changed), before, "a saved draft is not public");
    let answer = Editor::publish(draft.client, "更正机构数");
    assert_eq!((answer.status, answer.location()), (303, Editor::published(2).as_str()));
    let after = tags(&reader, &changed);
    for (path, tag) in &before {
        assert_ne!(tag, &after[path], "{path} shows the old release");
        let answer = reader.get_with(path, &[("if-none-match", tag)]);
        assert_eq!(answer.status, 200, "{path}: the old tag is known no more");
    }
    assert_eq!(tags(&reader, &same), rest, "what does not show the report is left as it was");
}

#[test]
fn another_spelling_of_an_address_never_shows_an_old_release() {
    let server = Server::start();
    let reader = server.client();
    let spellings = [
        "/agencies/hunjiang/2018/",
        "/agencies//hunjiang/2018",
        "//agencies/hunjiang/2018",
        "/agencies/hunjiang//2018",
        "/agencies/hunjiang/%32018",
        "/%61gencies/hunjiang/2018",
        "/agencies/hunjiang/2018//staff",
        "/agencies/hunjiang/+2018.json",
    ];
    let ask = |path: &str| {
        let answer = reader.get(path);
        (answer.status, answer.text())
    };
    let before: Vec<_> = spellings.iter().map(|path| ask(path)).collect();
    let client = sign_up(&server);
    let _draft = Editor::open(&client).with("org.units", "41").saved();
    assert_eq!(Editor::publish(&client, "更正机构数").location(), Editor::published(2));
    let stale: Vec<_> = spellings
        .iter()
        .zip(before)
        .filter(|(path, before)| before.0 == 200 && ask(path) == *before)
        .map(|(path, _)| *path)
        .collect();
    assert!(stale.is_empty(), "still the old release: {stale:?}");
}

#[test]
fn another_spelling_of_an_address_is_no_page_of_its_own() {
    // One canonical address per state; else each spelling is rendered and cached anew, and a
    // few thousand of them fill the memory.
    let server = Server::shared();
    for path in
        ["/agencies//hunjiang/2018", "/agencies/hunjiang//2018", "/agencies/hunjiang/2018//staff", "//items"]
    {
        let status = server.client().get(path).status;
        assert!(matches!(status, 301 | 307 | 308 | 404), "{path}: {status}");
    }
}

#[test]
fn another_server_on_the_same_record_follows_a_publication() {
    let server = Server::start();
    let record = format!("sqlite:{}", server.database().display());
    let other = Server::start_with(&["--database", &record]);
    let before = other.client().get(&format!("{REPORT}.json")).etag();
    // The other server started later, so the set-up link that counts is its own.
    let client = Client::with_cookies(server.address(), &sign_up(&other).cookies());
    let _draft = Editor::open(&client).with("org.units", "42").saved();
    assert_eq!(Editor::publish(&client, "更正").status, 303);
    for _ in 0..50 {
        if other.client().get(&format!("{REPORT}.json")).etag() != before {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("after five seconds the other server still shows the old release");
}
