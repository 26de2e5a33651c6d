//! Whoever has the database's file can change it. `gongkai verify` names what was changed, and the site
//! never shows a release that is not what was published.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use gongkai_tests::{
    Editor, Server, all, answer, attribute, binary, change, fresh_folder, one, sign_up, text_of,
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const REPORT: &str = "/agencies/hunjiang/2018";
/// Takes the triggers away that refuse changes of releases and the log.
const NO_TRIGGERS: &str = "drop trigger releases_refuses_update; drop trigger releases_refuses_delete;
    drop trigger audit_refuses_update; drop trigger audit_refuses_delete;";

/// A database as the first start makes it, to be copied and changed; gone with the test.
struct Record(PathBuf);

impl Record {
    fn new() -> Self {
        let folder = fresh_folder();
        std::fs::create_dir_all(&folder).unwrap();
        let server = Server::start();
        server.sql(&format!("vacuum into '{}'", folder.join("gongkai.db").display()));
        Self(folder)
    }

    /// A copy of its own.
    fn copy(&self) -> Self {
        let folder = fresh_folder();
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::copy(self.database(), folder.join("gongkai.db")).unwrap();
        Self(folder)
    }

    fn database(&self) -> PathBuf {
        self.0.join("gongkai.db")
    }

    /// What `gongkai verify` prints and whether it is content.
    fn verify(&self) -> (bool, String) {
        let done = Command::new(binary()).args(["verify", "--data"]).arg(&self.0).output().unwrap();
        let output = [done.stdout, done.stderr].concat();
        (done.status.success(), String::from_utf8(output).unwrap())
    }
}

impl Drop for Record {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Each way of changing it by SQL, and what `verify` must report.
const TAMPERINGS: &[(&str, &str, &[&str])] = &[
    (
        "a figure",
        "update facts set amount = amount + 1000000 where agency = 'hunjiang' and year = 2018 and item = 'lawsuit.upheld'",
        &["hunjiang/2018: the figure lawsuit.upheld"],
    ),
    (
        "a figure taken away",
        "delete from facts where agency = 'hunjiang' and year = 2018 and item = 'lawsuit.total'",
        &["hunjiang/2018: the figure lawsuit.total"],
    ),
    (
        "a figure of nobody",
        "insert into facts values ('hunjiang', 'lawsuit.total', 2031, 5000000, null)",
        &["hunjiang/2031: the figure lawsuit.total", "figures: hunjiang/2031"],
    ),
    (
        "two figures of two bodies",
        "update facts set amount = 0 where item = 'lawsuit.upheld' and amount > 0;
         update facts set amount = 7000000 where agency = 'suqian' and year = 2024 and item = (
            select min(item) from facts where agency = 'suqian' and year = 2024 and amount <> 7000000)",
        &["hunjiang/2018: the figure lawsuit.upheld", "suqian/2024: the figure"],
    ),
    (
        "the name of a body",
        "update agencies set name_zh = '别的政府' where slug = 'hunjiang'",
        &["hunjiang: the body is not what the log says"],
    ),
    (
        "a body put in between",
        "insert into agencies select 'nobody', name_zh, name_en, short_zh, short_en, level, kind, division_code
            from agencies where slug = 'hunjiang'",
        &["nobody: the body is not what the log says"],
    ),
    (
        "a body taken away",
        "pragma foreign_keys = off; delete from agencies where slug = 'hunjiang'",
        &["refers to a row of agencies that is not there", "hunjiang: the log knows this body"],
    ),
    (
        "the text that the search has",
        "update documents set text = replace(text, '诉讼', '表扬') where kind = 'report' and agency = 'hunjiang'",
        &["hunjiang/2018: the search has another text"],
    ),
    (
        "a document taken from the search",
        "drop trigger documents_leave; delete from documents where kind = 'report' and agency = 'hunjiang' and year = 2018",
        &["hunjiang/2018: the search has another text than was published (report)"],
    ),
    (
        "the search's index",
        "update document_terms_data set block = zeroblob(100) where id > 10",
        &["database: "],
    ),
    (
        "the address of a source",
        "update reports set source_url = 'https://evil.example/' where agency = 'hunjiang' and year = 2018",
        &["hunjiang/2018: form, scope or source"],
    ),
    (
        "whom a report counts",
        "update reports set scope = case scope when 'body' then 'whole_area' else 'body' end
            where agency = 'hunjiang' and year = 2018",
        &["hunjiang/2018: form, scope or source"],
    ),
    (
        "a release",
        "update releases set content = replace(content, '11', '12') where agency = 'hunjiang' and year = 2018",
        &["hunjiang/2018: its content does not have the hash", "hunjiang/2018: release 1 is not what was published"],
    ),
    (
        "the time of a release",
        "update releases set published_at = '2001-01-01T00:00:00.000Z' where sequence = 3",
        &["release in sequence 3 is not what was written"],
    ),
    ("a trigger", "drop trigger if exists releases_takes_the_next", &["the trigger releases_takes_the_next"]),
    (
        "entries of the log",
        "update audit set actor = 'nobody' where sequence in (4, 9)",
        &["log entry 4 is not what was written", "log entry 9 is not what was written"],
    ),
    (
        "the end of the log, with its head",
        "delete from audit where sequence >= (select max(sequence) from audit where action = 'release.publish');
         update heads set sequence = (select max(sequence) from audit),
            hash = (select hash from audit order by sequence desc limit 1) where name = 'audit'",
        &["the log does not say that it was published as it is"],
    ),
    (
        "the last release, with its head and all that follows from it",
        "pragma foreign_keys = off; drop trigger documents_leave;
         create temp table gone as select report, agency, year from releases order by sequence desc limit 1;
         delete from releases where report = (select report from gone);
         delete from drafts where report = (select report from gone);
         delete from reports where id = (select report from gone);
         delete from facts where agency = (select agency from gone) and year = (select year from gone);
         delete from documents where agency = (select agency from gone) and year = (select year from gone);
         update heads set sequence = (select max(sequence) from releases),
            hash = (select chain from releases order by sequence desc limit 1) where name = 'releases'",
        &["but there is no such release"],
    ),
];

#[test]
fn every_tampering_is_named_and_an_honest_record_is_not() {
    let record = Record::new();
    let (content, output) = record.verify();
    assert!(content && output.contains("Everything matches"), "{output}");
    for (what, statement, names) in TAMPERINGS {
        let changed = record.copy();
        let refused = statement.contains("releases") || statement.contains("audit");
        let no_triggers = if refused { NO_TRIGGERS } else { "" };
        change(&changed.database(), &format!("{no_triggers} {statement}"));
        let (content, output) = changed.verify();
        assert!(!content, "{what} was not noticed: {output}");
        for name in *names {
            assert!(output.contains(name), "{what} is not named as {name}: {output}");
        }
        assert!(output.contains("restore the newest backup that verifies"), "{what}: {output}");
        assert!(!output.contains("Everything matches"), "{what}: {output}");
    }
}

#[test]
fn a_release_chain_rewritten_to_match_shows_against_the_log() {
    let record = Record::new();
    let rows = answer(
        &record.database(),
        "select json_group_array(json_object('sequence', sequence, 'report', report, 'agency', agency,
            'year', year, 'number', number, 'published_at', published_at, 'published_by', published_by,
            'note', note, 'content', content)) from (select * from releases order by sequence)",
    );
    let rows: Vec<Value> = serde_json::from_str(&rows).unwrap();
    let mut chain = "0".repeat(64);
    let mut statements = vec![NO_TRIGGERS.to_owned()];
    for row in &rows {
        let text = |name: &str| row[name].as_str().unwrap().to_owned();
        let content = text("content").replace("\"partial\":true", "\"partial\":true ").replacen(',', ", ", 1);
        let hash = sha256(&content);
        let sealed = json!([
            row["sequence"],
            row["report"],
            row["agency"],
            row["year"],
            row["number"],
            row["published_at"],
            row["published_by"],
            row["note"],
            hash,
            sha256(&content)
        ]);
        chain = sha256(&json!([chain, sealed]).to_string());
        let content = content.replace('\'', "''");
        statements.push(format!(
            "update releases set content = '{content}', hash = '{hash}', chain = '{chain}' where sequence = {};",
            row["sequence"]
        ));
    }
    statements.push(format!("update heads set hash = '{chain}' where name = 'releases';"));
    change(&record.database(), &statements.concat());
    let (content, output) = record.verify();
    assert!(!content, "{output}");
    let unlogged = output.matches("the log does not say that it was published as it is").count();
    assert_eq!(unlogged, rows.len(), "every one is named: {output}");
    assert!(!output.contains("release in sequence"), "the chain itself holds: {output}");
}

#[test]
fn a_changed_release_is_never_shown_and_the_last_good_one_is_named() {
    let server = Server::start();
    let client = sign_up(&server);
    let first = client.get(&format!("{REPORT}.json")).json();
    let at = first["release"]["published_at"].as_str().unwrap().to_owned();
    let compared = "/compare.csv?agencies=hunjiang&items=lawsuit.total";
    assert!(client.get(compared).text().contains(",2018,"));
    let draft = Editor::open(&client).with("prose.overview", "第一稿。").saved();
    assert_eq!(Editor::publish(draft.client, "更正").status, 303);
    let rewritten = "update releases set content = replace(content, '第一稿', '第二稿') where number = 2";
    server.sql(&format!("{NO_TRIGGERS} {rewritten}"));
    let places = ["", "/lawsuits", "/text", "?lang=en", ".json", ".csv", "/lawsuits.csv", "/lawsuits.svg"];
    let places = places.iter().map(|rest| format!("{REPORT}{rest}"));
    for path in places.chain([format!("/embed{REPORT}/lawsuits"), format!("{REPORT}/releases/2.json")]) {
        let answer = client.get(&path);
        assert_eq!((answer.status, answer.header("retry-after")), (503, "5"), "{path}");
        let output = answer.text();
        assert!(!output.contains("第二稿") && !output.contains("第一稿"), "{path}: {output}");
        assert!(output.contains(&at), "{path} names the last good release: {output}");
    }
    let page = client.get(REPORT);
    let html = page.html();
    let words = text_of(one(&html, "main"));
    assert!(words.contains("第 2 版") && words.contains("最近的完好版本"), "{words}");
    let good = all(&html, "main a").into_iter().map(|link| attribute(link, "href").to_owned());
    let good = good.into_iter().find(|to| to.contains("asof=")).expect("a link to the last good release");
    let good = client.get(&format!("{REPORT}{good}"));
    assert_eq!(good.status, 200);
    assert!(text_of(one(&good.html(), "main")).contains("第 1 版"));
    let json = client.get(&format!("{REPORT}.json")).json();
    assert_eq!(json["error"]["code"], "damaged_release");
    assert_eq!(json["error"]["last_good"], json!({ "release": 1, "asof": at }));
    // The rest of the record goes on without it.
    for path in [
        "/",
        "/agencies",
        "/agencies/hunjiang",
        "/items/lawsuit.total",
        "/search?q=2018",
        "/healthz",
        "/desk",
    ] {
        assert_eq!(client.get(path).status, 200, "{path}");
    }
    assert!(!client.get(compared).text().contains(",2018,"), "no comparison has its figures");
    assert_eq!(client.get(&format!("{REPORT}/releases/1.json")).status, 200);
}

#[test]
fn a_changed_figure_is_noticed_without_anyone_asking() {
    let record = Record::new();
    let changed_figure =
        "update facts set amount = 99000000 where agency = 'hunjiang' and item = 'lawsuit.total'";
    change(&record.database(), changed_figure);
    let changed = fresh_folder();
    std::fs::create_dir_all(&changed).unwrap();
    std::fs::copy(record.database(), changed.join("gongkai.db")).unwrap();
    let server = Server::start_on(changed);
    let client = server.client();
    let start = Instant::now();
    while client.get("/compare.csv?agencies=hunjiang&items=lawsuit.total").text().contains(",99,") {
        assert!(start.elapsed() < Duration::from_secs(20), "the figure is still compared");
        thread::sleep(Duration::from_millis(200));
    }
    let ranking = text_of(one(&client.get("/items/lawsuit.total?year=2018").html(), "main"));
    assert!(!ranking.contains("浑江"), "{ranking}");
    let page = client.get(REPORT);
    assert_eq!(page.status, 200, "its own page is of the release, which is sound");
    assert!(!text_of(one(&page.html(), "article[aria-labelledby=lawsuits]")).contains("99"));
}

#[test]
fn what_an_older_version_made_of_releases_is_made_anew_and_taken_for_no_tampering() {
    let record = Record::new();
    // It knew nothing of totals in doubt, and wrote other words for the search.
    change(
        &record.database(),
        "update facts set value = null where agency = 'hongze' and year = 2023 and item = 'rev.total';
         update documents_written set making = 'older'",
    );
    let folder = record.copy();
    let server = Server::start_on(folder.0.clone());
    let client = server.client();
    let start = Instant::now();
    let compared = || client.get("/compare.csv?agencies=hongze&items=rev.total").text();
    while !compared().contains("0（存疑）") {
        assert!(start.elapsed() < Duration::from_secs(20), "{}", compared());
        thread::sleep(Duration::from_millis(200));
    }
    assert!(client.get("/search?q=存疑").text().contains("/agencies/hongze/2023"));
    drop(server);
    let (is_content, output) = record.verify();
    assert!(is_content && output.contains("filled by another version"), "{output}");
}

#[test]
fn the_hash_of_every_first_report_can_be_checked_by_anyone() {
    let server = Server::shared();
    let client = server.client();
    let mut count = 0;
    for file in std::fs::read_dir(gongkai_tests::root().join("data/reports")).unwrap().flatten() {
        let name = file.file_name().into_string().unwrap();
        let (agency, year) = name.trim_end_matches(".tsv").rsplit_once('_').unwrap();
        let report = format!("/agencies/{agency}/{year}");
        let shown =
            client.get(&format!("{report}.json")).json()["release"]["hash"].as_str().unwrap().to_owned();
        let html = client.get(&report).html();
        assert_eq!(text_of(one(&html, ".release-hash code")), shown, "{report}");
        let address = attribute(one(&html, ".release-hash a"), "href").to_owned();
        let answer = client.get(&address);
        assert_eq!(answer.status, 200, "{address}");
        assert_eq!(answer.header("content-type"), "application/json");
        assert!(answer.header("cache-control").contains("immutable"));
        assert_eq!(sha256(&answer.text()), shown, "{address}");
        let known = client.get_with(&address, &[("if-none-match", &answer.etag())]);
        assert_eq!((known.status, known.body.len()), (304, 0));
        count += 1;
    }
    assert!(count >= 20, "{count} reports");
    for path in
        ["0.json", "01.json", "2.json", "1", "1.csv", "-1.json", "+1.json", "99999999999999999999.json"]
    {
        assert_eq!(client.get(&format!("{REPORT}/releases/{path}")).status, 404, "{path}");
    }
    assert_eq!(client.get("/agencies/nobody/2018/releases/1.json").status, 404);
}
