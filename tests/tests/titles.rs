//! Words of strangers stay words: wherever a page, file or frame shows what somebody typed, it is text
//! there, and adds no element and no attribute.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use std::collections::BTreeSet;

use base64::Engine;
use gongkai_tests::{Answer, Client, Editor, Form, PAYLOADS, Server, all, attribute, sign_up};
use scraper::Html;
use sha2::{Digest, Sha256};

const REPORT: &str = "/agencies/hunjiang/2018";

/// Every element of a document with the names of its attributes, in order.
fn elements(html: &Html) -> Vec<String> {
    let one = |element: scraper::ElementRef<'_>| {
        let mut names: Vec<_> = element.value().attrs().map(|(name, _)| name).collect();
        names.sort_unstable();
        format!("{}[{}]", element.value().name(), names.join(" "))
    };
    all(html, "*").into_iter().map(one).collect()
}

fn kinds(answers: &[Answer]) -> BTreeSet<String> {
    answers.iter().flat_map(|answer| elements(&answer.html())).collect()
}

/// A page holds scripts of its own only, and its policy lists exactly these.
fn assert_scripts_are_ours(answer: &Answer, what: &str) {
    let html = answer.html();
    let hash = |code: String| base64::prelude::BASE64_STANDARD.encode(Sha256::digest(code.as_bytes()));
    let scripts = all(&html, "script");
    let styles = all(&html, "style");
    assert!(scripts.iter().all(|script| script.value().attr("src").is_none()), "{what}");
    let mut ours: Vec<_> = scripts
        .iter()
        .chain(&styles)
        .map(|code| format!("'sha256-{}'", hash(code.text().collect())))
        .collect();
    let policy = answer.header("content-security-policy");
    let mut listed: Vec<_> =
        policy.split([' ', ';']).filter(|word| word.starts_with("'sha256-")).map(str::to_owned).collect();
    ours.sort();
    listed.sort();
    assert_eq!(ours, listed, "{what}");
    let known = ["before_paint.js", "navigate.js", "suggest.js"]
        .map(|name| std::fs::read_to_string(gongkai_tests::root().join("app/src").join(name)).unwrap());
    for script in &scripts {
        let code: String = script.text().collect();
        assert!(known.contains(&code), "{what}: {code:.100}");
    }
    for style in &styles {
        let code: String = style.text().collect();
        assert_eq!(
            code,
            std::fs::read_to_string(gongkai_tests::dist().join("pkg/gongkai.css")).unwrap(),
            "{what}"
        );
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// All that a document says: its text, and the values of its fields.
fn output(html: &Html) -> String {
    let text: String = html.root_element().text().collect();
    let values: Vec<_> =
        all(html, "[value]").into_iter().map(|field| attribute(field, "value").to_owned()).collect();
    squeezed(&format!("{text} {}", values.join(" ")))
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[test]
fn words_of_an_address_are_text_wherever_they_are_shown() {
    let server = Server::shared();
    let client = server.client();
    let signed_in = || client.get("/desk/sign-in");
    for (start, harmless) in [
        ("/search?q=", vec![client.get("/search?q=%E7%94%B3%E8%AF%B7"), client.get("/search?q=zzzz")]),
        ("/search?lang=en&q=", vec![client.get("/search?lang=en&q=1"), client.get("/search?lang=en&q=zzzz")]),
        ("/agencies?find=", vec![client.get("/agencies"), client.get("/agencies?find=zzzz")]),
        ("/compare?find=", vec![client.get("/compare"), client.get("/compare?find=zzzz")]),
        (
            "/compare?agencies=suqian&items=requests&find=",
            vec![client.get("/compare?agencies=suqian&items=requests&find=x")],
        ),
        ("/desk/sign-in?problem=credentials&name=", vec![client.get("/desk/sign-in?problem=credentials")]),
        ("/desk/sign-in?back=", vec![signed_in()]),
        ("/desk/sign-in?problem=", vec![signed_in()]),
        ("/items/org.units?year=", vec![client.get("/items/org.units?year=2018")]),
        ("/items?lang=", vec![client.get("/items")]),
        ("/items?theme=", vec![client.get("/items")]),
        ("/items?size=", vec![client.get("/items")]),
    ] {
        let known = kinds(&harmless);
        for payload in PAYLOADS {
            let answer = client.get(&format!("{start}{}", encoded(payload)));
            assert_eq!(answer.status, 200, "{start}{payload}");
            let found = kinds(std::slice::from_ref(&answer));
            let added: Vec<_> = found.difference(&known).collect();
            assert!(added.is_empty(), "{start}{payload} adds {added:?}");
            assert_scripts_are_ours(&answer, payload);
            if start.contains("q=") {
                let html = answer.html();
                let titles = all(&html, "head title");
                let title: String = titles[0].text().collect();
                assert_eq!(titles.len(), 1, "{payload}");
                assert!(squeezed(&title).starts_with(&squeezed(payload)), "{title}");
            }
        }
    }
}

#[test]
fn a_path_shows_no_words() {
    let server = Server::shared();
    let client = server.client();
    for payload in PAYLOADS {
        for path in [
            "/",
            "/items/",
            "/agencies/",
            "/agencies/hunjiang/",
            "/embed/agencies/hunjiang/2018/",
            "/desk/setup/",
        ] {
            let answer = client.get(&format!("{path}{}", encoded(payload)));
            assert_eq!(answer.status, 404, "{path}{payload}");
            assert!(!output(&answer.html()).contains("alert(1)"), "{path}{payload}");
            assert!(
                answer.html().select(&gongkai_tests::select("script")).next().is_none(),
                "{path}{payload}"
            );
        }
    }
}

/// What shows the name of a body, at a past time so that no answer comes from the cache.
const OF_A_BODY: [&str; 16] = [
    "/",
    "/agencies",
    "/agencies/hunjiang",
    "/agencies/hunjiang/2018",
    "/agencies/hunjiang/2018?lang=en",
    "/agencies/hunjiang/2018/channels",
    "/agencies/hunjiang/2018/channels?view=table",
    "/agencies/hunjiang/2018/text",
    "/embed/agencies/hunjiang/2018/channels",
    "/embed/agencies/hunjiang/2018/channels?lang=en",
    "/items/org.units",
    "/compare?agencies=hunjiang&items=requests",
    "/compare?agencies=hunjiang~suqian&items=requests~lawsuits",
    "/compare?agencies=hunjiang~suqian&items=requests&view=table",
    "/compare?agencies=hunjiang~suqian&view=stack",
    "/compare?agencies=hunjiang~suqian&items=requests&view=bars&lang=en",
];

#[test]
fn a_name_on_record_is_text_on_every_page_in_every_file_and_every_frame() {
    // Such a name is refused today. One that came in otherwise must still be nothing but a name.
    let (before, after) = (Server::start(), Server::start());
    let name = PAYLOADS.join(" ");
    let quoted = name.replace('\'', "''");
    let named = |name: &str| {
        format!(
            "update agencies set name_zh = '{name}', name_en = '{name}', short_zh = '{name}', short_en = '{name}'
             where slug = 'hunjiang'"
        )
    };
    // As long, so that charts break it into as many lines.
    let calm = "word and ".repeat(name.len() / 9);
    after.sql(&named(&quoted));
    before.sql(&named(&calm));
    let intact = Server::shared();
    for path in OF_A_BODY {
        let (plain, answer) = (before.client().get(path), after.client().get(path));
        assert_eq!((plain.status, answer.status), (200, 200), "{path}");
        // A list may leave a body out whose name was changed from outside, sooner in one server than in another.
        let known = kinds(&[plain, intact.client().get(path)]);
        let more: Vec<_> = kinds(std::slice::from_ref(&answer)).difference(&known).cloned().collect();
        assert!(more.is_empty(), "{path}: {more:?}");
        if path.starts_with("/embed/") {
            assert_eq!(all(&answer.html(), "script").len(), 0, "{path}");
        } else {
            assert_scripts_are_ours(&answer, path);
        }
    }
    let reader = after.client();
    let json = reader.get(&format!("{REPORT}.json")).json();
    assert_eq!(json["agency_name"]["zh"], name.as_str());
    let text = reader.get(&format!("{REPORT}.csv")).text();
    let mut rows = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let row = rows.records().next().unwrap().unwrap();
    assert_eq!(row[0].trim_start_matches('\''), name);
    let file = reader.get("/compare.csv?agencies=hunjiang&items=requests").text();
    let mut rows = csv::Reader::from_reader(file.trim_start_matches('\u{feff}').as_bytes());
    // A server that has looked over its record leaves a body out whose name was changed behind its back.
    for row in rows.records() {
        assert_eq!(row.unwrap()[1].trim_start_matches('\''), name);
    }
    let svg = |server: &Server| kinds(&[server.client().get(&format!("{REPORT}/channels.svg"))]);
    assert_eq!(svg(&before), svg(&after));
}

#[test]
fn what_is_typed_at_the_desk_is_text_there_and_where_it_is_published() {
    let (plain, server) = (Server::start(), Server::start());
    let all_of_them = PAYLOADS.join(" ");
    let publish = |server: &Server, words: &str| -> Client {
        let client = sign_up(server);
        let draft = Editor::open(&client).with("prose.other", words).with("org.units", "41").saved();
        let answer = Editor::publish(draft.client, words);
        assert_eq!(
            (answer.status, answer.location()),
            (303, Editor::published(2).as_str()),
            "{}",
            answer.text()
        );
        let _draft = Editor::open(&client).with("org.units", words).with("prose.other", words).saved();
        let import =
            Form::of(&client.get(&format!("{}/import", Editor::PAGE)), "/fn/import-text").with("text", words);
        assert_eq!(client.post_form(&import.action, &import.fields).status, 303);
        client
    };
    // A note has at most 500 characters.
    let note: String = all_of_them.chars().take(480).collect();
    let (calm, loud) = (publish(&plain, "甲"), publish(&server, &note));
    for path in [REPORT, "/agencies/hunjiang/2018?lang=en", "/agencies/hunjiang", "/"] {
        let (calm, loud) = (plain.client().get(path), server.client().get(path));
        assert_eq!(kinds(&[calm]), kinds(std::slice::from_ref(&loud)), "{path}");
        assert_scripts_are_ours(&loud, path);
    }
    for path in ["/desk", Editor::PAGE, Editor::PUBLISH, "/desk/reports/hunjiang/2018/import", "/desk/new"] {
        let (calm, loud) = (calm.get(path), loud.get(path));
        assert_eq!((calm.status, loud.status), (200, 200), "{path}");
        let added: Vec<_> = kinds(std::slice::from_ref(&loud)).difference(&kinds(&[calm])).cloned().collect();
        let ours = |kind: &String| {
            !kind.contains("script")
                && !kind.contains("img")
                && !kind.contains(" on")
                && !kind.contains("[on")
        };
        assert!(added.iter().all(ours), "{path} adds {added:?}");
        assert_scripts_are_ours(&loud, path);
    }
    for name in [
        "agency",
        "name_zh",
        "name_en",
        "short_zh",
        "short_en",
        "division_code",
        "source_title",
        "source_date",
        "source_url",
    ] {
        let shown = |words: &str| loud.get(&format!("/desk/new?checked=1&problem=body&{name}={words}"));
        // With a word that may stand there, and with one that is refused.
        let known = kinds(&[shown("x"), shown(&encoded(&"字".repeat(101)))]);
        for payload in PAYLOADS {
            let found = kinds(&[shown(&encoded(payload))]);
            let added: Vec<_> = found.difference(&known).collect();
            assert!(added.is_empty(), "{name}={payload} adds {added:?}");
        }
    }
    let json = server.client().get(&format!("{REPORT}.json")).json();
    assert_eq!(json["release"]["note"], note.as_str());
}

#[test]
fn a_name_that_is_no_name_is_refused_and_its_words_are_not_lost() {
    let server = Server::start();
    let client = sign_up(&server);
    let mut bad: Vec<String> =
        PAYLOADS.iter().filter(|word| word.contains('<')).map(|word| (*word).to_owned()).collect();
    bad.extend(["一\u{0}二".to_owned(), "一\n二".to_owned(), "张\u{202e}三".to_owned(), "区".repeat(101)]);
    for name in &bad {
        let form = Form::of(&client.get("/desk/new"), "/fn/new-report")
            .with("agency", "testing")
            .with("name_zh", name)
            .with("year", "2024")
            .with("source_title", "来源");
        let answer = client.post_form(&form.action, &form.fields);
        assert_eq!(answer.status, 303, "{name}");
        assert!(answer.location().starts_with("/desk/new?"), "{name}: {}", answer.location());
        let again = client.follow(&answer);
        assert_eq!(Form::of(&again, "/fn/new-report").value("source_title"), "来源", "{name}");
        assert_eq!(client.get("/agencies/testing").status, 404, "{name}");
    }
    for display in bad.iter().chain([String::new()].iter()) {
        let fresh = server.client();
        let fields = [
            ("token", "00"),
            ("name", "li-si"),
            ("display", display),
            ("password", gongkai_tests::PASSWORD),
            ("again", gongkai_tests::PASSWORD),
            ("lang", "zh"),
        ];
        let fields: Vec<_> =
            fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let answer = fresh.post_form("/fn/set-up", &fields);
        assert!(answer.location().contains("problem="), "{display}: {}", answer.location());
        assert!(!answer.location().contains("problem=guessable"), "{display}");
    }
}

#[test]
fn a_refused_form_gives_back_long_words_too() {
    let server = Server::start();
    let client = sign_up(&server);
    let long = "区".repeat(600);
    let form = Form::of(&client.get("/desk/new"), "/fn/new-report")
        .with("agency", "testing")
        .with("year", "2024")
        .with("name_zh", &long)
        .with("name_en", &long)
        .with("short_zh", &long)
        .with("source_title", "来源");
    let again = client.follow(&client.post_form(&form.action, &form.fields));
    assert_eq!(again.status, 200);
    let form = Form::of(&again, "/fn/new-report");
    assert_eq!((form.value("name_zh"), form.value("source_title")), (long.as_str(), "来源"));
}
