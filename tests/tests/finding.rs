//! Bodies are found by what people type of them wherever they are found, and a search suggests while one types:
//! within bounds, whatever is typed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use gongkai_tests::{Answer, Server, all, attribute, text_of};
use serde_json::Value as Json;

fn url(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// What is typed of a body, and the body that must come first.
const TYPED: [(&str, &str); 11] = [
    ("宿迁", "suqian"),
    ("sq", "suqian"),
    ("sqszf", "suqian"),
    ("su'qian", "suqian"),
    ("SUQIAN", "suqian"),
    ("321300", "suqian"),
    ("hz", "hongze"),
    ("huaian hongze", "hongze"),
    ("320813", "hongze"),
    ("江苏 洪泽", "hongze"),
    ("ptzhsyq", "pingtan"),
];

#[test]
fn a_body_is_found_in_the_same_way_everywhere() {
    let server = Server::shared();
    let client = server.client();
    for (typed, slug) in TYPED {
        let find = url(typed);
        let file = client.get(&format!("/agencies.json?find={find}")).json();
        assert_eq!(file["bodies"][0]["agency"], slug, "{typed}: {file}");
        let page = client.get(&format!("/agencies?find={find}"));
        let html = page.html();
        let first = all(&html, "tbody th a").into_iter().next().expect("a body");
        assert_eq!(attribute(first, "href"), format!("/agencies/{slug}"), "{typed}");
        let page = client.get(&format!("/compare?find={find}"));
        let html = page.html();
        let offered = all(&html, "details input[name=agencies]").into_iter().next().expect("a body");
        assert_eq!(attribute(offered, "value"), slug, "{typed}");
        for only in ["", "&only=bodies"] {
            let suggested = client.get(&format!("/search.json?q={find}{only}")).json();
            let path = format!("/agencies/{slug}");
            assert_eq!(suggested["suggestions"][0]["path"], path, "{typed}{only}: {suggested}");
        }
    }
}

#[test]
fn a_number_is_answered_for_a_body_by_its_letters() {
    let server = Server::shared();
    let page = server.client().get(&format!("/search?q={}", url("sq 2024 行政诉讼")));
    assert!(text_of(all(&page.html(), ".number-answer")[0]).contains("77 件"));
}

#[test]
fn the_file_of_bodies_has_every_public_body_once() {
    let server = Server::shared();
    let client = server.client();
    let file = client.get("/agencies.json").json();
    let bodies = file["bodies"].as_array().unwrap();
    assert_eq!(file["total"], bodies.len());
    let slugs: Vec<_> = bodies.iter().map(|body| body["agency"].as_str().unwrap()).collect();
    assert!(slugs.is_sorted() && slugs.contains(&"hunjiang"));
    let hunjiang = &bodies[slugs.iter().position(|slug| *slug == "hunjiang").unwrap()];
    assert_eq!((&hunjiang["level"], &hunjiang["division_code"]), (&"county".into(), &"220602".into()));
    assert_eq!((&hunjiang["last_year"], &hunjiang["reports"]), (&2018.into(), &1.into()));
    let rest = client.get(&format!("/agencies.json?from={}", slugs.len() - 2)).json();
    assert_eq!(rest["bodies"].as_array().unwrap().len(), 2);
    assert_eq!(client.get("/agencies.json?find=zzzzzz").json()["total"], 0);
}

fn suggestions(answer: &Answer) -> Vec<(String, String)> {
    let json = answer.json();
    let text = |one: &Json, name: &str| one[name].as_str().unwrap().to_owned();
    let all = json["suggestions"].as_array().unwrap_or_else(|| panic!("{json}"));
    all.iter().map(|one| (text(one, "name"), text(one, "path"))).collect()
}

#[test]
fn what_is_suggested_is_there() {
    let server = Server::shared();
    let client = server.client();
    for (typed, name, path) in [
        ("宿迁", "宿迁市 2024", "/agencies/suqian/2024"),
        ("宿迁 2024", "宿迁市 2024", "/agencies/suqian/2024"),
        ("宿迁 诉", "宿迁市 · 行政诉讼", "/compare?agencies=suqian&items=lawsuits"),
        ("败诉", "纠正", "/topics/disputes?item=lawsuits_corrected"),
        ("公开渠", "公开渠道", "/topics/channels"),
        ("suqain", "宿迁市", "/agencies/suqian"),
    ] {
        let answer = client.get(&format!("/search.json?q={}", url(typed)));
        let found = suggestions(&answer);
        let is_there = found.iter().any(|(one, to)| one.contains(name) && to == path);
        assert!(is_there, "{typed}: {found:?}");
        for (_, to) in found {
            assert_eq!(client.get(&to).status, 200, "{to}");
        }
    }
    let english = client.get(&format!("/search.json?q={}&lang=en", url("宿迁")));
    assert_eq!(suggestions(&english)[0].0, "Suqian");
}

#[test]
fn suggestions_are_small_and_fresh_whatever_is_typed() {
    let server = Server::shared();
    let client = server.client();
    let long = "市".repeat(2_000);
    let wide = "s".repeat(300);
    for typed in [
        "市",
        "s",
        "人民政府",
        "江苏",
        "2",
        "行政",
        "%",
        "_",
        "\\",
        "'",
        "'''",
        "<script>",
        "\u{0}",
        "。",
        " ",
        "",
        "年 年 年 年 年 年 年",
        &long[..600],
        &wide,
        "宿迁\n洪泽",
        "🙂",
        "a' or '1'='1",
    ] {
        let answer = client.get(&format!("/search.json?q={}", url(typed)));
        assert_eq!(answer.status, 200, "{typed:?}");
        assert!(answer.body.len() <= 3_000, "{typed:?} is answered with {} bytes", answer.body.len());
        assert!(suggestions(&answer).len() <= 8, "{typed:?}");
        assert_eq!(answer.header("content-type"), "application/json");
        // A browser that has it learns that it still holds.
        let again =
            client.get_with(&format!("/search.json?q={}", url(typed)), &[("if-none-match", &answer.etag())]);
        assert_eq!(again.status, 304, "{typed:?}");
    }
    assert!(suggestions(&client.get("/search.json?q=")).is_empty());
    assert_eq!(client.get("/search.json?q=a&only=everything").status, 400);
    assert_eq!(client.get("/agencies.json?from=many").status, 400);
    assert_eq!(client.get("/search.json?q=a&utm=x").json()["ignored"][0], "utm");
    assert_eq!(client.get(&format!("/search.json?q={}", "a".repeat(20_000))).status, 414);
}

#[test]
fn a_body_that_is_added_to_a_comparison_costs_one_small_answer() {
    let server = Server::shared();
    let client = server.client();
    // The most indicators, of a body with fifteen years.
    let items = "disclosed~requests~results~granted~refused~lawsuits~reviews~lawsuits_corrected~reviews_corrected~granted_rate~refused_rate~not_held";
    for items in ["requests", "requests~lawsuits~disclosed", items] {
        let path = format!("/compare.series?agencies=pingtan&items={items}&lang=zh");
        let answer = client.get_with(&path, &[("accept-encoding", "br")]);
        assert_eq!(answer.header("content-encoding"), "br");
        assert!(answer.body.len() <= 3_000, "{items}: {} bytes", answer.body.len());
    }
    let model = client.get("/compare.series?agencies=hongze&items=requests~lawsuits").json();
    assert_eq!(model["bodies"][0]["slug"], "hongze");
    assert_eq!(model["measures"].as_array().unwrap().len(), 2);
    assert!(model["measures"][0]["points"][0].as_str().unwrap().contains("2024"));
    assert!(
        client.get("/compare.series?agencies=nobody&items=requests").json()["bodies"]
            .as_array()
            .unwrap()
            .is_empty()
    );
    assert_eq!(client.get("/compare.series?agencies=A%2FB").status, 400);
}

#[test]
fn bodies_near_a_chosen_one_are_added_by_one_button_of_the_form() {
    let server = Server::shared();
    let client = server.client();
    let page = client.get("/compare?agencies=suqian&items=requests");
    let html = page.html();
    let button = all(&html, ".near button").into_iter().next().expect("its peers");
    assert!(text_of(button).contains("宿迁市") && text_of(button).contains('1'), "{}", text_of(button));
    assert_eq!(attribute(button, "value"), "huaian");
    let sent = client.get("/compare?agencies=suqian&items=requests&agencies=huaian&find=");
    assert_eq!(sent.location(), "/compare?agencies=suqian~huaian&items=requests");
    // 洪泽区 lies in 淮安市.
    let page = client.get("/compare?agencies=huaian&items=requests");
    let html = page.html();
    let values: Vec<_> =
        all(&html, ".near button").into_iter().map(|one| attribute(one, "value").to_owned()).collect();
    assert_eq!(values, ["suqian", "hongze"]);
}
