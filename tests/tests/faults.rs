//! What happens when the disk is full or a form is sent twice at once: nothing is lost, nothing doubled.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use std::fs::File;
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use gongkai_tests::{Editor, Form, Server, fresh_folder, one, sign_up, text_of};

const REPORT: &str = "/agencies/hunjiang/2018";

/// A disk of its own, so small that it can be filled.
struct SmallDisk(PathBuf);

impl SmallDisk {
    /// Says so and gives `None` where this machine does not let one be made.
    fn mount() -> Option<Self> {
        let folder = fresh_folder();
        std::fs::create_dir_all(&folder).unwrap();
        let mount =
            Command::new("mount").args(["-t", "tmpfs", "-o", "size=24m", "tmpfs"]).arg(&folder).output();
        if mount.is_ok_and(|done| done.status.success()) {
            return Some(Self(folder));
        }
        skipped::skipped("only root can mount a small disk; the store's own test fills one without");
        None
    }

    fn fill(&self) {
        let mut file = File::create(self.0.join("fill")).unwrap();
        while file.write_all(&[0; 4096]).is_ok() {}
    }

    fn free(&self) {
        std::fs::remove_file(self.0.join("fill")).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn within(time: Duration, what: &str, mut is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < time, "after {time:?} still not: {what}");
        thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_full_disk_stops_saving_only_as_long_as_it_is_full_and_loses_nothing_that_was_typed() {
    let Some(disk) = SmallDisk::mount() else { return };
    let server = Server::start_on(disk.0.clone());
    let client = sign_up(&server);
    let typed = |round: usize| format!("第 {round} 稿。").repeat(400);
    let saved = Editor::open(&client).with("prose.overview", &typed(0)).saved();
    disk.fill();

    let page = saved.with("prose.overview", &typed(1));
    let mut answer = page.save();
    for _ in 0..3 {
        assert_eq!((answer.status, answer.header("retry-after")), (503, "5"), "{}", answer.text());
        let words = text_of(one(&answer.html(), "main"));
        assert!(words.contains("磁盘已满") && words.contains("没有丢失"), "{words}");
        let again = Form::of(&answer, "/fn/save-draft");
        assert_eq!(again.value("fields[prose.overview]"), typed(1), "what was typed is in the answer");
        let start = Instant::now();
        answer = client.post_form(&again.action, &again.fields);
        assert!(start.elapsed() < Duration::from_secs(1), "it is refused at once");
    }
    assert_eq!(client.get("/readyz").status, 503);
    assert_eq!(client.get("/healthz").status, 200, "a restart would not make space");
    assert_eq!(client.get(REPORT).status, 200, "reading goes on");
    assert_eq!(client.get(Editor::PAGE).status, 200, "at the desk too");

    disk.free();
    let again = Form::of(&answer, "/fn/save-draft");
    within(Duration::from_secs(5), "saved", || client.post_form(&again.action, &again.fields).status == 303);
    within(Duration::from_secs(5), "ready", || client.get("/readyz").status == 200);
    assert_eq!(Editor::open(&client).typed("prose.overview"), typed(1));
    let _more = Editor::open(&client).with("prose.overview", &typed(2)).saved();
    drop(server);
    drop(disk);
}

#[test]
fn a_form_with_a_password_is_never_repeated() {
    let Some(disk) = SmallDisk::mount() else { return };
    let server = Server::start_on(disk.0.clone());
    let client = server.client();
    let form = Form::of(&client.get(server.setup_path()), "/fn/set-up")
        .with("name", "zhang")
        .with("display", "张三")
        .with("password", "three blue teapots")
        .with("again", "three blue teapots");
    disk.fill();
    let answer = client.post_form(&form.action, &form.fields);
    assert_eq!(answer.status, 503);
    assert!(!answer.text().contains("teapots"), "{}", answer.text());
    disk.free();
    assert_eq!(client.post_form(&form.action, &form.fields).status, 303, "the link still works");
    drop(server);
    drop(disk);
}

#[test]
fn two_posts_of_one_form_at_once_publish_once_and_lead_to_the_same_page() {
    let server = Server::start();
    let client = sign_up(&server);
    for round in 2..22 {
        let draft = Editor::open(&client).with("prose.overview", &format!("第 {round} 稿。")).saved();
        let form = Form::of(&draft.client.get(Editor::PUBLISH), "/fn/publish").with("note", "更正");
        let twins = [client.twin(), client.twin()];
        let answers = thread::scope(|scope| {
            let posts =
                twins.each_ref().map(|twin| scope.spawn(|| twin.post_form(&form.action, &form.fields)));
            posts.map(|post| post.join().unwrap())
        });
        for answer in &answers {
            let to = Editor::published(round);
            assert_eq!((answer.status, answer.location()), (303, to.as_str()), "{}", answer.text());
        }
        let output = text_of(one(&client.follow(&answers[0]).html(), "main .published"));
        assert!(output.contains(&format!("第 {round} 版")), "{output}");
        let newest = client.get(&format!("{REPORT}.json")).json();
        assert_eq!(newest["release"]["number"], round, "one release a round");
    }
    // No address puts a confirmation on the page.
    let forged = client.get(&Editor::published(99)).html();
    assert!(gongkai_tests::all(&forged, "main .published").is_empty());
}
