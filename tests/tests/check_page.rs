//! `POST /check`: a report is read without script, answered, and forgotten.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use gongkai_tests::{Answer, Client, Server, all, attribute, one, raw, text_of};

/// A report of our own making.
const REPORT: &str = include_str!("check_page/report.txt");

/// Sends the form as a browser would.
fn send(client: &Client, path: &str, parts: &[(&str, Option<&str>, &[u8])], more: &[(&str, &str)]) -> Answer {
    const EDGE: &str = "----a-line-that-stands-in-no-report";
    let mut body = Vec::new();
    for (name, file, content) in parts {
        let file = file.map(|file| format!("; filename=\"{file}\"")).unwrap_or_default();
        body.extend(
            format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n").bytes(),
        );
        body.extend(*content);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{EDGE}--\r\n").bytes());
    let kind = format!("multipart/form-data; boundary={EDGE}");
    let mut headers = vec![("content-type", kind.as_str()), ("sec-fetch-site", "same-origin")];
    headers.extend(more);
    client.send("POST", path, &headers, body)
}

fn send_text(client: &Client, text: &str) -> Answer {
    send(client, "/check", &[("text", None, text.as_bytes()), ("file", Some(""), b"")], &[])
}

/// What a row of the list says.
fn row(answer: &Answer, item: &str) -> String {
    text_of(one(&answer.html(), &format!("[id='figure-{item}'] td.value")))
}

#[test]
fn a_text_is_read_and_every_figure_leads_to_its_phrase_and_back() {
    let server = Server::shared();
    let answer = send_text(&server.client(), &REPORT.replace('\n', "\r\n"));
    assert_eq!(answer.status, 200);
    assert_eq!(row(&answer, "proactive.total"), "1,200 条");
    let html = answer.html();
    let rows = all(&html, ".check-read tr[id^='figure-']");
    assert!(rows.len() >= 8, "{}", rows.len());
    for row in rows {
        let id = attribute(row, "id").to_owned();
        let back = all(&html, &format!(".check-source a[href='#{id}']"));
        assert!(!back.is_empty(), "{id} stands nowhere in the text");
        let phrase = row.select(&gongkai_tests::select("a")).next().unwrap();
        let place = attribute(phrase, "href").trim_start_matches('#').to_owned();
        assert_eq!(all(&html, &format!(".check-source [id='{place}']")).len(), 1, "{id}");
    }
    assert_eq!(one(&html, ".check-source pre").text().collect::<String>(), REPORT);
    assert!(text_of(one(&html, ".findings")).contains("1,500"), "the channels add up to more, and why");
    assert!(text_of(one(&html, ".check-official")).contains("1,200"));
    assert!(text_of(one(&html, "#text")).contains("主动公开"), "what was typed is kept");
}

#[test]
fn a_file_is_read_in_the_encodings_people_have_and_goes_before_the_text() {
    let server = Server::shared();
    let client = server.client();
    let answer =
        send(&client, "/check", &[("text", None, b"x"), ("file", Some("a.txt"), REPORT.as_bytes())], &[]);
    assert_eq!(row(&answer, "proactive.total"), "1,200 条");
    let page = format!("<!doctype html><nav>9</nav><p>{}</p>", REPORT.replace('\n', "</p><p>"));
    let answer = send(&client, "/check", &[("file", Some("a.html"), page.as_bytes())], &[]);
    assert_eq!(row(&answer, "proactive.total"), "1,200 条");
}

#[test]
fn the_check_is_written_in_the_language_of_its_address() {
    let server = Server::shared();
    let answer =
        send(&server.client(), "/check?lang=en&theme=dark", &[("text", None, REPORT.as_bytes())], &[]);
    assert_eq!(attribute(one(&answer.html(), "html"), "lang"), "en");
    assert!(attribute(one(&answer.html(), ".check-form"), "action").contains("lang=en&theme=dark"));
    assert!(answer.text().contains("figures read"));
}

#[test]
fn nothing_of_it_is_kept() {
    let server = Server::start();
    let client = server.client();
    let before = client.get("/check");
    let answer = send_text(&client, &REPORT.replace("春江区", "密江区"));
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!((answer.header("etag"), answer.header("set-cookie")), ("", ""));
    let after = client.get("/check");
    assert_eq!(
        (before.etag(), &before.body),
        (after.etag(), &after.body),
        "the page is the same for the next one"
    );
    let files = [server.database(), server.database().with_extension("db-wal")];
    for file in files {
        let bytes = std::fs::read(&file).unwrap_or_default();
        assert!(!bytes.windows(9).any(|part| part == "密江区".as_bytes()), "{}", file.display());
    }
}

#[test]
fn what_cannot_be_read_is_said_and_what_was_typed_stays() {
    let server = Server::shared();
    let client = server.client();
    let reported = |answer: &Answer| text_of(one(&answer.html(), ".notice[role=alert]"));
    let none = send_text(&client, "  ");
    assert_eq!(none.status, 422);
    assert!(reported(&none).contains("还没有内容"), "{}", reported(&none));
    let long = format!("{REPORT}{}", "长".repeat(400_000));
    let answer = send_text(&client, &long);
    assert_eq!(answer.status, 422);
    assert!(reported(&answer).contains("1 MB"));
    assert_eq!(one(&answer.html(), "#text").text().collect::<String>().trim_start(), long);
    let odd = send(&client, "/check", &[("text", None, b"kept"), ("file", Some("a.docx"), b"no zip")], &[]);
    assert_eq!(odd.status, 422);
    assert!(!reported(&odd).is_empty());
    assert_eq!(text_of(one(&odd.html(), "#text")).trim(), "kept");
    let script = send_text(&client, "</textarea><script>alert(1)</script>2018年度报告 收到申请3件");
    assert!(!script.text().contains("<script>alert"));
    for body in [&b"--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nabc"[..], b"", b"\xff\xfe"] {
        let headers =
            [("content-type", "multipart/form-data; boundary=x"), ("sec-fetch-site", "same-origin")];
        assert_eq!(client.send("POST", "/check", &headers, body.to_vec()).status, 422);
    }
    let plain = [("content-type", "text/plain"), ("sec-fetch-site", "same-origin")];
    assert_eq!(client.send("POST", "/check", &plain, b"abc".to_vec()).status, 422);
}

#[test]
fn a_form_that_is_too_long_is_not_read_and_the_page_says_so() {
    let server = Server::shared();
    let head = "POST /check HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 30000000\r\nConnection: close\r\n\r\n";
    let answer = raw(server.address(), head);
    assert!(answer.starts_with("HTTP/1.1 413"), "{}", &answer[..answer.len().min(200)]);
    assert!(answer.contains("20 MB"));
    assert!(answer.to_ascii_lowercase().contains("cache-control: no-store"));
    let other = server.client().send(
        "POST",
        "/fn/save-draft",
        &[("sec-fetch-site", "same-origin")],
        vec![b'a'; 300_000],
    );
    assert_eq!(other.status, 413, "forms elsewhere stay as short as they were");
}

#[test]
fn a_report_sent_from_another_site_is_refused() {
    let server = Server::shared();
    let client = server.client();
    let foreign = [("content-type", "multipart/form-data; boundary=x"), ("sec-fetch-site", "cross-site")];
    let answer = client.send("POST", "/check", &foreign, b"--x--\r\n".to_vec());
    assert_eq!(answer.status, 403);
}

#[test]
fn the_page_may_start_the_worker_and_the_worker_may_send_nothing() {
    let server = Server::shared();
    let client = server.client();
    assert!(client.get("/check").header("content-security-policy").contains("worker-src 'self';"));
    assert!(send_text(&client, REPORT).header("content-security-policy").contains("worker-src 'self';"));
    let build = client.get("/healthz").json()["build"].as_str().unwrap().to_owned();
    let worker = client.get(&format!("/pkg/{build}/reader_start.js"));
    assert_eq!(worker.status, 200);
    let policy = worker.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"), "{policy}");
    assert!(!policy.contains("connect-src"), "{policy}");
    for name in ["reader.js", "reader_bg.wasm"] {
        assert_eq!(client.get(&format!("/pkg/{build}/{name}")).status, 200, "{name}");
    }
}
