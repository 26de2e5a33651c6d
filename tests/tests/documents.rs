//! Files that would eat the machine are refused by a process of their own, and nobody else notices.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

#[allow(dead_code, reason = "shared with the tests of gongkai-files")]
#[path = "../../crates/files/tests/made/mod.rs"]
mod made;

use std::process::Command;
use std::sync::{Mutex, MutexGuard};
use std::time::{Duration, Instant};

use gongkai_tests::{Answer, Client, Server, binary, one, text_of};
use made::bombs::{Bomb, all, slow};
use made::{docx, paragraph};

/// How much more memory the server may take while it refuses bombs.
const MORE: u64 = 32 * 1024;
/// A debug build on a machine that builds other things: a release build takes a tenth.
const QUICKLY: Duration = Duration::from_secs(10);
const REPORT: &str = include_str!("check_page/report.txt");

/// One test at a time: they measure.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn send(client: &Client, name: &str, file: &str, content: &[u8]) -> Answer {
    const EDGE: &str = "----a-line-that-stands-in-no-report";
    let file = if file.is_empty() { String::new() } else { format!("; filename=\"{file}\"") };
    let head = format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
    let body = [head.as_bytes(), content, format!("\r\n--{EDGE}--\r\n").as_bytes()].concat();
    let kind = format!("multipart/form-data; boundary={EDGE}");
    let headers = [("content-type", kind.as_str()), ("sec-fetch-site", "same-origin")];
    client.send("POST", "/check?lang=en", &headers, body)
}

fn send_bomb(client: &Client, bomb: &Bomb) -> Answer {
    send(client, "file", bomb.file, &bomb.bytes)
}

fn message(answer: &Answer) -> String {
    text_of(one(&answer.html(), ".notice[role=alert]"))
}

/// A line of `/proc/PID/status` in kB; `None` on systems without it.
fn memory(server: &Server, line: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.pid())).ok()?;
    let value = status.lines().find_map(|found| found.strip_prefix(line))?;
    value.trim_start_matches(':').trim().trim_end_matches(" kB").parse().ok()
}

/// The processes that the server has started and that still run.
fn readers(server: &Server) -> usize {
    let Ok(processes) = std::fs::read_dir("/proc") else { return 0 };
    let parent = |stat: String| {
        let mut words = stat.rsplit_once(')')?.1.split_whitespace();
        // One that has ended stays in the list until its status is read.
        words.next().filter(|state| *state != "Z").and(words.next())?.parse::<u32>().ok()
    };
    let stats =
        processes.flatten().filter_map(|entry| std::fs::read_to_string(entry.path().join("stat")).ok());
    stats.filter_map(parent).filter(|parent| *parent == server.pid()).count()
}

#[test]
fn every_file_of_the_bomb_set_is_refused_in_words_and_the_server_stays_small() {
    let _alone = alone();
    let server = Server::start();
    let client = server.client();
    assert_eq!(send(&client, "file", "a.docx", &docx(&paragraph(REPORT))).status, 200);
    let before = memory(&server, "VmHWM");
    for bomb in all() {
        let begun = Instant::now();
        let answer = send_bomb(&client, &bomb);
        assert_eq!(answer.status, 422, "{}", bomb.name);
        assert!(message(&answer).chars().count() > 15, "{}: {}", bomb.name, message(&answer));
        assert!(begun.elapsed() < QUICKLY, "{} took {:?}", bomb.name, begun.elapsed());
    }
    let (Some(before), Some(after)) = (before, memory(&server, "VmHWM")) else {
        skipped::skipped("this system has no /proc that tells memory and processes");
        return;
    };
    assert!(after - before <= MORE, "{before} kB before, {after} kB after");
    assert_eq!(readers(&server), 0);
}

#[test]
fn files_that_only_time_ends_are_ended_and_a_crowd_of_them_is_told_to_come_back() {
    let _alone = alone();
    let server = Server::start();
    let bomb = slow().pop().unwrap();
    let begun = Instant::now();
    let answers: Vec<(Answer, Duration)> = std::thread::scope(|scope| {
        let sent: Vec<_> = (0..14)
            .map(|_| {
                let (client, bomb) = (server.client_for(Duration::from_mins(1)), &bomb);
                scope.spawn(move || (send_bomb(&client, bomb), begun.elapsed()))
            })
            .collect();
        std::thread::sleep(Duration::from_secs(2));
        assert!((1..=2).contains(&readers(&server)), "{} processes read", readers(&server));
        let reader = server.client();
        for _ in 0..40 {
            let query = Instant::now();
            assert_eq!(reader.get("/agencies/hunjiang/2018").status, 200);
            assert!(query.elapsed() < Duration::from_secs(1), "a page took {:?}", query.elapsed());
        }
        sent.into_iter().map(|sent| sent.join().unwrap()).collect()
    });
    let turned_away = answers.iter().filter(|(answer, _)| answer.status == 503).collect::<Vec<_>>();
    let at_once = turned_away.iter().filter(|(_, after)| *after < QUICKLY).count();
    assert_eq!(at_once, 4, "two are read and eight wait");
    for (answer, _) in turned_away {
        assert!(!answer.header("retry-after").is_empty());
        assert!(message(answer).contains("half a minute"), "{}", message(answer));
    }
    let given_up: Vec<_> = answers.iter().filter(|(answer, _)| answer.status == 422).collect();
    assert!(given_up.len() >= 2);
    for (answer, after) in given_up {
        assert!(message(answer).contains("20 seconds"), "{}", message(answer));
        assert!(*after < Duration::from_secs(50), "{after:?}");
    }
    assert_eq!(readers(&server), 0, "nothing goes on in the background");
}

#[test]
fn who_goes_away_takes_the_reading_of_his_file_with_him() {
    let _alone = alone();
    let server = Server::start();
    let bomb = slow().pop().unwrap();
    std::thread::scope(|scope| {
        let client = server.client_for(Duration::from_secs(2));
        let sent = scope.spawn(move || {
            std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| send_bomb(&client, &bomb))).is_err()
        });
        std::thread::sleep(Duration::from_secs(1));
        assert_eq!(readers(&server), 1);
        assert!(sent.join().unwrap(), "the client gave up");
    });
    let until = Instant::now() + Duration::from_secs(5);
    while readers(&server) > 0 {
        assert!(Instant::now() < until, "the process goes on for nobody");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_text_from_a_file_has_the_bound_of_a_typed_one() {
    let _alone = alone();
    let server = Server::shared();
    let client = server.client();
    // A Chinese character has three bytes, a million bytes are not quite 333,334 of them.
    let (fits, too_much) = ("长".repeat(333_333), "长".repeat(333_334));
    assert_eq!(send(&client, "text", "", fits.as_bytes()).status, 200);
    assert_eq!(send(&client, "text", "", too_much.as_bytes()).status, 422);
    for (file, bytes) in [
        ("a.txt", too_much.clone().into_bytes()),
        ("a.html", format!("<p>{too_much}").into_bytes()),
        ("a.docx", docx(&paragraph(&too_much))),
    ] {
        let answer = send(&client, "file", file, &bytes);
        assert_eq!(answer.status, 422, "{file}");
        assert!(message(&answer).contains("1 MB"), "{file}: {}", message(&answer));
    }
    let typed = "长".repeat(800_000);
    let answer = send(&client, "text", "", typed.as_bytes());
    assert_eq!(answer.status, 413, "what is far too long is not given back");
    assert!(answer.body.len() < 100_000);
}

#[test]
fn a_text_of_nothing_but_figures_is_refused_before_it_is_a_page_many_times_its_size() {
    let _alone = alone();
    let server = Server::shared();
    let text = "2018年收到申请1件。\n".repeat(30_000);
    for (name, file, bytes) in
        [("text", "", text.clone().into_bytes()), ("file", "a.docx", docx(&paragraph(&text)))]
    {
        let begun = Instant::now();
        let answer = send(&server.client(), name, file, &bytes);
        assert_eq!(answer.status, 422, "{file}");
        assert!(message(&answer).contains("3000 figures"), "{}", message(&answer));
        assert!(answer.body.len() < 2 * bytes.len().max(text.len()), "{}", answer.body.len());
        assert!(begun.elapsed() < QUICKLY, "{:?}", begun.elapsed());
    }
}

#[test]
fn the_command_line_refuses_what_the_server_refuses() {
    let _alone = alone();
    let folder = std::env::temp_dir().join(format!("gongkai-bombs-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    for bomb in all().into_iter().step_by(5) {
        let file = folder.join(bomb.file);
        std::fs::write(&file, &bomb.bytes).unwrap();
        let done =
            Command::new(binary()).args(["check", "--json", "--lang", "en"]).arg(&file).arg(&file).output();
        let done = done.unwrap();
        let line = String::from_utf8(done.stdout).unwrap();
        let refusal: serde_json::Value = serde_json::from_str(line.lines().next().unwrap()).unwrap();
        let code = refusal["error"]["code"].as_str().unwrap();
        assert!(bomb.refused.contains(&code), "{}: {code}", bomb.name);
    }
    let _ = std::fs::remove_dir_all(&folder);
}
