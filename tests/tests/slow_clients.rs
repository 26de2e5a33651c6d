//! Who sends or reads too slowly, or holds too much, is ended; who is only slow is served.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Command;
use std::time::{Duration, Instant};

use gongkai_tests::{Server, one, parse, text_of};

/// The patience that the tests set, in seconds, and the time within which it must have run out for sure.
const PATIENCE: &str = "2";
const ENDED: Duration = Duration::from_secs(8);

fn impatient() -> Server {
    Server::start_with(&["--patience", PATIENCE])
}

fn connect(server: &Server, request: &str) -> TcpStream {
    let host = server.address().trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream.write_all(request.replace("{host}", host).as_bytes()).unwrap();
    stream
}

fn answer(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

fn post(path: &str, length: usize, more: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nHost: {{host}}\r\nSec-Fetch-Site: same-origin\r\nAccept: text/html\r\nContent-Length: {length}\r\n{more}\r\n"
    )
}

const FORM: &str = "Content-Type: application/x-www-form-urlencoded\r\n";
const MULTIPART: &str = "Content-Type: multipart/form-data; boundary=x\r\n";
const FILE: &str =
    "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7\n";

/// Sends a byte now and then until the server has had enough; says after how long.
fn drip(mut stream: TcpStream) -> (Duration, String) {
    let begun = Instant::now();
    let mut watcher = stream.try_clone().unwrap();
    let reported = std::thread::spawn(move || (answer(&mut watcher), begun.elapsed()));
    while !reported.is_finished() && begun.elapsed() < Duration::from_secs(20) {
        let _ = stream.write_all(b"a");
        std::thread::sleep(Duration::from_millis(200));
    }
    let (reported, after) = reported.join().unwrap();
    (after, reported)
}

#[test]
fn heads_and_bodies_that_only_drip_are_ended_and_told_so() {
    let server = impatient();
    let (after, _) = drip(connect(&server, "GET / HTTP/1.1\r\nHost: {host}\r\nX: "));
    assert!(after < ENDED, "a head lived for {after:?}");
    let (after, reported) = drip(connect(&server, &post("/fn/sign-in", 1_000, FORM)));
    assert!(after < ENDED, "a form lived for {after:?}");
    assert!(reported.starts_with("HTTP/1.1 408"), "{reported}");
    let (after, reported) = drip(connect(&server, &(post("/check?lang=en", 20_000_000, MULTIPART) + FILE)));
    assert!(after < ENDED, "a file lived for {after:?}");
    assert!(reported.starts_with("HTTP/1.1 408"), "{reported}");
    assert!(reported.contains("too slowly"), "the page says why");
    let chunked = "POST /fn/sign-in HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: same-origin\r\nTransfer-Encoding: chunked\r\n\r\nfffff\r\n";
    let (after, _) = drip(connect(&server, chunked));
    assert!(after < ENDED, "a body without length lived for {after:?}");
}

/// The largest file of the bundle, and how long it is.
fn large_file(server: &Server) -> (String, usize) {
    let build = server.client().get("/healthz").json()["build"].as_str().unwrap().to_owned();
    let path = format!("/pkg/{build}/desk_bg.wasm");
    let length = server.client().get(&path).body.len();
    assert!(length > 600_000, "the test needs an answer that no buffer takes whole");
    (path, length)
}

#[test]
fn who_does_not_read_his_answer_is_ended_and_who_reads_slowly_gets_it_whole() {
    let server = impatient();
    let (path, length) = large_file(&server);
    let request = format!("GET {path} HTTP/1.1\r\nHost: {{host}}\r\nConnection: close\r\n\r\n");
    let mut idle = connect(&server, &request);
    let mut slow = connect(&server, &request);
    let steady = std::thread::spawn(move || {
        let (mut read, mut block) = (0, vec![0; 16 * 1024]);
        while let Ok(more @ 1..) = slow.read(&mut block) {
            read += more;
            std::thread::sleep(Duration::from_millis(50));
        }
        read
    });
    std::thread::sleep(ENDED);
    let mut rest = Vec::new();
    let _ = idle.read_to_end(&mut rest);
    assert!(rest.len() < length, "the answer that nobody read was kept for him");
    assert!(steady.join().unwrap() >= length);
}

#[test]
fn a_connection_too_many_is_told_to_come_back_at_once_and_served_when_there_is_room() {
    let server = Server::start_with(&["--connections", "20"]);
    let held: Vec<_> = (0..20).map(|_| connect(&server, "GET / HTTP/1.1\r\n")).collect();
    std::thread::sleep(Duration::from_millis(300));
    let begun = Instant::now();
    let mut more = connect(&server, "");
    let reported = answer(&mut more);
    assert!(reported.starts_with("HTTP/1.1 503") && reported.contains("Retry-After:"), "{reported}");
    assert!(begun.elapsed() < Duration::from_secs(2));
    drop(held);
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(server.client().get("/").status, 200);
}

#[test]
fn files_under_way_take_no_more_memory_than_they_may_together() {
    let server = Server::start_with(&["--uploads", "24"]);
    let most = 20_000_000;
    let mut first = connect(&server, &(post("/check", most, MULTIPART) + FILE));
    first.write_all(&vec![b' '; 15_000_000]).unwrap();
    std::thread::sleep(Duration::from_millis(500));
    let begun = Instant::now();
    let mut second =
        connect(&server, &post("/check?lang=en", most, &format!("{MULTIPART}Connection: close\r\n")));
    let reported = answer(&mut second);
    assert!(reported.starts_with("HTTP/1.1 503"), "{}", &reported[..reported.len().min(300)]);
    assert!(reported.to_ascii_lowercase().contains("retry-after:"));
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    let page = parse(reported.split_once("\r\n\r\n").unwrap().1);
    assert!(text_of(one(&page, ".notice[role=alert]")).contains("half a minute"));
    // A body that does not say how long it is, is cut off where the room ends.
    let chunked = "POST /check HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
    let mut third = connect(&server, chunked);
    let block =
        [format!("{:x}\r\n{FILE}", FILE.len() + 12_000_000).as_bytes(), &vec![b' '; 12_000_000][..]].concat();
    let _ = third.write_all(&block);
    let reported = answer(&mut third);
    assert!(
        reported.is_empty() || reported.starts_with("HTTP/1.1 503"),
        "{}",
        &reported[..reported.len().min(300)]
    );
    drop(first);
    std::thread::sleep(Duration::from_millis(500));
    let mut last = connect(
        &server,
        &(post("/check", FILE.len() + 8, &format!("{MULTIPART}Connection: close\r\n")) + FILE),
    );
    last.write_all(b"\r\n--x--\r\n").unwrap();
    assert!(answer(&mut last).starts_with("HTTP/1.1 422"), "what was held is free again");
}

#[test]
fn the_server_may_open_as_many_files_as_the_system_allows() {
    let server = Server::start();
    let Ok(limits) = std::fs::read_to_string(format!("/proc/{}/limits", server.pid())) else {
        skipped::skipped("this system has no /proc that tells what a process may open");
        return;
    };
    let line = limits.lines().find(|line| line.starts_with("Max open files")).unwrap();
    let bounds: Vec<_> = line.split_whitespace().skip(3).take(2).collect();
    assert_eq!(bounds[0], bounds[1], "{line}");
}

#[test]
fn a_stop_waits_for_answers_under_way_and_not_for_who_does_not_read_them() {
    let mut server = impatient();
    let (path, _) = large_file(&server);
    let _idle = connect(&server, &format!("GET {path} HTTP/1.1\r\nHost: {{host}}\r\n\r\n"));
    let _head = connect(&server, "GET / HTTP/1.1\r\n");
    let mut sending = connect(&server, &post("/fn/sign-in", 3, FORM));
    std::thread::sleep(Duration::from_millis(300));
    assert!(Command::new("kill").args(["-TERM", &server.pid().to_string()]).status().unwrap().success());
    std::thread::sleep(Duration::from_millis(300));
    sending.write_all(b"a=b").unwrap();
    assert!(answer(&mut sending).starts_with("HTTP/1.1 "), "what was under way is answered");
    assert!(server.ends_within(Duration::from_secs(10)));
}
