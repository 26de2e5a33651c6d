//! `gongkai check` and `gongkai import`: files in, figures with their phrases out, in a shape that stays.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};

use gongkai_tests::{Server, binary};
use serde_json::{Value, json};

const TEXT: &str = "浑江区人民政府2018年政府信息公开工作年度报告\n\
    本报告统计期限自2018年1月1日至2018年12月31日。\n一、概述\n\
    2018年，全区主动公开政府信息5331条，其中政府网站公开2374条，政务微博公开221条，政务微信公开3789条，其他方式公开1590条。\n\
    二、依申请公开情况\n2018年收到政府信息公开申请1件。未发生行政复议。\n";

/// A folder for a test, gone afterwards.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("gongkai-check-{}-{count}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn with(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn gongkai(arguments: &[&str]) -> Output {
    let mut command = Command::new(binary());
    command.env_remove("GONGKAI_DATABASE").env_remove("GONGKAI_DATA");
    command.args(arguments).output().expect("the program runs")
}

fn words(output: &[u8]) -> String {
    String::from_utf8(output.to_vec()).expect("its output is UTF-8")
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn parsed(output: &Output) -> Value {
    assert!(output.status.success(), "{}", words(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("it is JSON")
}

fn keys(object: &Value) -> Vec<&str> {
    object.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn the_json_of_one_file_has_the_shape_that_others_rely_on() {
    let folder = Folder::new();
    let read = parsed(&gongkai(&["check", "--json", path(&folder.with("a.txt", TEXT))]));
    for key in
        ["agency", "year", "form", "figures", "unassigned", "findings", "conflicts", "notices", "sections"]
    {
        assert!(read.get(key).is_some(), "{key} is missing");
    }
    assert!(read.get("file").is_none());
    assert_eq!(read["agency"], "浑江区人民政府");
    assert_eq!(read["year"], 2018);
    assert_eq!(read["form"], "2014");
    let letters: Vec<char> = TEXT.chars().collect();
    let figures = read["figures"].as_array().unwrap();
    for figure in figures {
        for key in
            ["item", "value", "state", "precision", "unit", "scope", "start", "end", "phrase", "reason"]
        {
            assert!(figure.get(key).is_some(), "{key} is missing in {figure}");
        }
        let place = |key: &str| usize::try_from(figure[key].as_u64().unwrap()).unwrap();
        let phrase: String = letters[place("start")..place("end")].iter().collect();
        assert_eq!(figure["phrase"], phrase);
        let known = ["number", "zero_in_words", "words", "not_applicable"];
        assert!(known.contains(&figure["state"].as_str().unwrap()), "{figure}");
    }
    let of =
        |item: &str| figures.iter().find(|figure| figure["item"] == item).unwrap_or(&Value::Null).clone();
    let website = of("channel.website");
    assert_eq!((&website["value"], &website["state"]), (&json!(2374), &json!("number")));
    assert_eq!((&website["precision"], &website["unit"]), (&json!("exact"), &json!("条")));
    let reviews = figures.iter().find(|figure| figure["state"] == "zero_in_words").expect("未发生行政复议");
    assert_eq!((&reviews["value"], &reviews["precision"]), (&json!(0), &Value::Null));
    let findings = read["findings"].as_array().unwrap();
    let covers = findings.iter().find(|finding| finding["verdict"] == "holds").expect("a rule that holds");
    for key in ["rule", "verdict", "severity", "left", "right", "difference"] {
        assert!(covers.get(key).is_some(), "{key} is missing in {covers}");
    }
    assert_eq!(keys(&covers["left"]), ["items", "largest", "sum"]);
}

#[test]
fn texts_in_gbk_are_read_and_counted_in_their_characters() {
    let folder = Folder::new();
    let gbk = b"2018\xc4\xea\xca\xd5\xb5\xbd\xc9\xea\xc7\xeb1\xbc\xfe\xa1\xa3\n";
    let read = parsed(&gongkai(&["check", path(&folder.with("a.txt", gbk)), "--json"]));
    assert_eq!(read["file"], Value::Null);
    assert!(read["figures"].is_array());
}

#[test]
fn several_files_are_one_object_a_line_in_their_order() {
    let folder = Folder::new();
    let (one, two) = (folder.with("one.txt", TEXT), folder.with("two.html", format!("<p>{TEXT}</p>")));
    let broken = folder.with("broken.docx", b"PK\x03\x04");
    let done = gongkai(&["check", "--json", path(&two), path(&broken), path(&one)]);
    assert_eq!(done.status.code(), Some(1));
    let text = words(&done.stdout);
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let files: Vec<_> = lines.iter().map(|line| line["file"].as_str().unwrap()).collect();
    assert_eq!(files, [path(&two), path(&broken), path(&one)]);
    assert_eq!(lines[0]["year"], 2018);
    assert_eq!(lines[1]["error"]["code"], "damaged");
    let reported = words(&done.stderr);
    assert!(reported.contains("3/3") && reported.contains("broken.docx：文件已损坏"), "{reported}");
}

#[test]
fn people_read_names_numbers_and_phrases() {
    let folder = Folder::new();
    let file = folder.with("a.txt", TEXT);
    let zh = gongkai(&["check", path(&file)]);
    assert!(zh.status.success());
    let zh = words(&zh.stdout);
    for reported in ["浑江区人民政府", "2018", "2,374 条", "勾稽检查", "成立"] {
        assert!(zh.contains(reported), "{reported} is missing in\n{zh}");
    }
    assert!(!zh.contains('\u{1b}'), "no colours in a pipe");
    let en = words(&gongkai(&["check", path(&file), "--lang", "en"]).stdout);
    assert!(en.contains("Figures read") && en.contains("Whether it adds up"), "{en}");
}

#[test]
fn a_folder_is_read_once_and_again_only_where_a_file_changed() {
    let (folder, out) = (Folder::new(), Folder::new());
    folder.with("a.txt", TEXT);
    folder.with("below/b.htm", format!("<p>{TEXT}</p>"));
    folder.with("below/notes.md", "no report");
    folder.with("below/~$b.docx", "what Word leaves");
    let check = || gongkai(&["check", path(&folder.0), "--out", path(&out.0), "--lang", "en"]);
    let first = check();
    assert!(first.status.success(), "{}", words(&first.stderr));
    assert_eq!(words(&first.stdout), "2 read, 0 skipped as their results are there, 0 failed.\n");
    let progress = words(&first.stderr);
    assert!(
        progress.contains("1/2 ") && progress.contains("2/2 ") && progress.contains("left"),
        "{progress}"
    );
    let result =
        |name: &str| -> Value { serde_json::from_slice(&std::fs::read(out.0.join(name)).unwrap()).unwrap() };
    assert_eq!(result("a.txt.json")["year"], 2018);
    assert_eq!(result("below/b.htm.json")["file"], format!("below{}b.htm", std::path::MAIN_SEPARATOR));
    assert_eq!(words(&check().stdout), "0 read, 2 skipped as their results are there, 0 failed.\n");
    std::fs::remove_file(out.0.join("a.txt.json")).unwrap();
    folder.with("c.pdf", b"no pdf");
    let third = check();
    assert_eq!(third.status.code(), Some(1));
    assert_eq!(words(&third.stdout), "1 read, 1 skipped as their results are there, 1 failed.\n");
    assert!(
        words(&third.stderr).contains("c.pdf: The file is not what its name says"),
        "{}",
        words(&third.stderr)
    );
    let left: Vec<_> = std::fs::read_dir(&out.0).unwrap().flatten().map(|entry| entry.file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().contains("half")), "{left:?}");
}

#[test]
fn what_cannot_be_read_is_told_with_what_to_do() {
    let folder = Folder::new();
    let empty = folder.0.join("empty");
    std::fs::create_dir_all(&empty).unwrap();
    for (file, reported) in [
        (folder.0.join("none.txt"), "文件打不开"),
        (folder.with("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "另存为 .docx"),
        (folder.with("a.exe", b"MZ"), "不认识这种文件"),
        (empty, "没有找到可读的文件"),
    ] {
        let done = gongkai(&["check", path(&file)]);
        assert_eq!(done.status.code(), Some(1), "{}", file.display());
        assert!(words(&done.stderr).contains(reported), "{}", words(&done.stderr));
        assert!(done.stdout.is_empty());
    }
}

#[test]
fn a_file_goes_into_a_draft_and_never_over_anyones_work() {
    let server = Server::start();
    let folder = Folder::new();
    let file = folder.with("a.txt", TEXT.replace("2018年", "2009年"));
    let data = server.data().to_owned();
    let import = |more: &[&str]| {
        let fixed = ["import", path(&file), "--year", "2009", "--data", path(&data), "--lang", "en"];
        gongkai(&[&fixed[..], more].concat())
    };
    let unknown = import(&["--agency", "nowhere", "--form", "2014"]);
    assert_eq!(unknown.status.code(), Some(1));
    assert!(words(&unknown.stderr).contains("/desk/new"), "{}", words(&unknown.stderr));
    let first = import(&["--agency", "hunjiang", "--form", "2014"]);
    assert!(first.status.success(), "{}", words(&first.stderr));
    let reported = words(&first.stdout);
    assert!(
        reported.contains("the report was begun") && reported.contains("/desk/reports/hunjiang/2009"),
        "{reported}"
    );
    assert_eq!(server.client().get("/agencies/hunjiang/2009").status, 404, "nothing is published");
    let again = import(&["--agency", "hunjiang", "--form", "2014"]);
    assert!(again.status.success(), "its own draft may be read anew: {}", words(&again.stderr));
    server.sql("update drafts set saved_by = '王某' where saved_by = 'gongkai import'");
    let third = import(&["--agency", "hunjiang", "--form", "2014"]);
    assert_eq!(third.status.code(), Some(1));
    let refusal = words(&third.stderr);
    assert!(refusal.contains("王某") && refusal.contains("--replace"), "{refusal}");
    assert!(import(&["--agency", "hunjiang", "--form", "2014", "--replace"]).status.success());
}
