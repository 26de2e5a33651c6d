//! Every figure of every first report says the same on its page, in its table, its files, its frame, its
//! chart and in a comparison, row by row: number, state, formula and mark.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use std::collections::BTreeMap;

use domain::{Form, Indicator, Number};
use gongkai_tests::{Answer, Client, Server, all, attribute, one, root, select, text_of};
use scraper::{ElementRef, Html};
use serde_json::Value as Json;

type Cells = BTreeMap<String, String>;

/// Address, form and body of every first report, as their files are named.
fn reports() -> Vec<(String, &'static Form, String)> {
    let files = std::fs::read_dir(root().join("data/reports")).unwrap();
    let mut reports: Vec<_> = files
        .map(|file| {
            let file = file.unwrap().path();
            let text = std::fs::read_to_string(&file).unwrap();
            let form = text.lines().find_map(|line| line.strip_prefix("# form:")).unwrap().trim().to_owned();
            let name = file.file_stem().unwrap().to_str().unwrap();
            let (agency, year) = name.rsplit_once('_').unwrap();
            (format!("/agencies/{agency}/{year}"), Form::find(&form).unwrap(), agency.to_owned())
        })
        .collect();
    reports.sort_by(|one, other| one.0.cmp(&other.0));
    assert!(reports.len() >= 22);
    reports
}

fn csv_rows(answer: &Answer) -> Vec<Cells> {
    let text = answer.text();
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark comes first");
    csv::Reader::from_reader(text.as_bytes()).deserialize().collect::<Result<_, _>>().unwrap()
}

/// What stands where the number stands on a Chinese page, from what a JSON file says.
fn shown(row: &Json) -> String {
    let number = || {
        let digits = row["value"].to_string();
        digits.trim_matches('"').parse::<Number>().unwrap().grouped()
    };
    let shown = match row["state"].as_str().unwrap() {
        "number" | "derived" => number(),
        "at_least" => format!("{} 余", number()),
        "about" => format!("约 {}", number()),
        "zero_in_words" => "无".to_owned(),
        "blank" => "未填".to_owned(),
        "not_at_hand" => "未取得".to_owned(),
        "not_applicable" => "不适用".to_owned(),
        "words" => row["words"].as_str().unwrap().to_owned(),
        "unreadable" => format!("“{}”", row["quote"].as_str().unwrap()),
        other => panic!("a state that is not documented: {other}"),
    };
    if row["failed"].is_null() { shown } else { format!("{shown}（存疑）") }
}

/// Number, state, formula and mark of a row of CSV, as those of JSON are written.
fn facts(row: &Cells) -> [&str; 4] {
    ["value", "state", "formula", "failed"].map(|name| row[name].as_str())
}

fn facts_of(row: &Json) -> [String; 4] {
    let value = if row["value"].is_null() { String::new() } else { row["value"].to_string() };
    let term = |term: &Json| {
        let digits = term["value"].to_string();
        format!("{} {}", term["item"].as_str().unwrap(), digits.trim_matches('"'))
    };
    let sum = row["formula"]["sum"].as_array();
    let formula = sum.map(|terms| terms.iter().map(term).collect::<Vec<_>>().join(" + "));
    [
        value.trim_matches('"').to_owned(),
        row["state"].as_str().unwrap().to_owned(),
        formula.unwrap_or_default(),
        row["failed"].as_str().unwrap_or_default().to_owned(),
    ]
}

/// A value's cell: its class without `value`, and its first text.
fn cell(cell: ElementRef<'_>) -> (String, String) {
    let first = cell.text().next().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    (attribute(cell, "class").replace("value state-", ""), first)
}

/// A table's rows by the cell of their value.
fn table<'h>(rows: impl IntoIterator<Item = ElementRef<'h>>) -> Vec<(String, String)> {
    rows.into_iter().filter_map(|row| row.select(&select("td.value")).next().map(cell)).collect()
}

#[test]
fn page_json_csv_frame_and_chart_of_every_figure_say_the_same() {
    let server = Server::shared();
    let client = server.client();
    let (mut figures, mut rows, mut derived, mut not_at_hand, mut failed) = (0, 0, 0, 0, 0);
    for (address, form, _) in reports() {
        for kind in form.figures {
            let path = format!("{address}/{}", kind.slug);
            let json = client.get(&format!("{path}.json")).json();
            let json = json["values"].as_array().unwrap();
            let csv = csv_rows(&client.get(&format!("{path}.csv")));
            let page = client.get(&path).html();
            let frame = client.get(&format!("/embed{path}")).html();
            let on_page = table(all(&page, "article.figure .figure-table tbody tr"));
            let in_frame = table(all(&frame, "tbody tr"));
            let codes: Vec<_> = kind.codes().collect();
            assert_eq!(json.len(), codes.len(), "{path}");
            assert_eq!(
                (csv.len(), on_page.len(), in_frame.len()),
                (json.len(), json.len(), json.len()),
                "{path}"
            );
            for (at, row) in json.iter().enumerate() {
                let what = format!("{path}: {}", row["item"]);
                assert_eq!(
                    (csv[at]["item"].as_str(), row["item"].as_str().unwrap()),
                    (codes[at], codes[at]),
                    "{what}"
                );
                assert_eq!(facts(&csv[at]), facts_of(row).each_ref().map(String::as_str), "{what}");
                let state = row["state"].as_str().unwrap();
                assert_eq!(on_page[at], (state.to_owned(), shown(row)), "{what}");
                assert_eq!(in_frame[at].0, state, "{what}");
                let (digits, mark) = (shown(row).replace("（存疑）", ""), !row["failed"].is_null());
                assert!(in_frame[at].1.starts_with(&digits), "{what}: {}", in_frame[at].1);
                assert_eq!(in_frame[at].1.contains("存疑"), mark, "{what}");
                derived += usize::from(state == "derived");
                not_at_hand += usize::from(state == "not_at_hand");
                failed += usize::from(mark);
                rows += 1;
            }
            chart_says_the_same(&client, &path, kind.parts, json, &page);
            figures += 1;
        }
    }
    println!(
        "{figures} figures, {rows} rows: {derived} derived, {not_at_hand} not at hand, {failed} in doubt"
    );
    assert!(derived > 50 && not_at_hand > 700 && failed >= 5, "{derived} {not_at_hand} {failed}");
}

/// The marks of the file and of the page are the drawn parts that have a number, with that number.
fn chart_says_the_same(client: &Client, path: &str, parts: &[&str], json: &[Json], page: &Html) {
    let file = client.get(&format!("{path}.svg"));
    let drawn = !all(page, "article.figure svg").is_empty();
    assert_eq!(file.status, if drawn { 200 } else { 404 }, "{path}");
    if !drawn {
        return;
    }
    let part = |row: &&Json| parts.contains(&row["item"].as_str().unwrap()) && !row["value"].is_null();
    let expected: Vec<_> = json.iter().filter(part).collect();
    for svg in [&file.html(), page] {
        let svg = svg.select(&select("svg")).next().unwrap();
        let marks: Vec<_> =
            svg.select(&select("g.mark > title, g[class^='mark '] > title")).map(text_of).collect();
        assert_eq!(marks.len(), expected.len(), "{path}: {marks:?}");
        for (mark, row) in marks.iter().zip(&expected) {
            let number = shown(row).replace("（存疑）", "");
            assert!(mark.contains(&number), "{path}: {mark} lacks {number}");
            assert_eq!(mark.contains("由各行相加"), row["state"] == "derived", "{path}: {mark}");
        }
    }
}

#[test]
fn the_table_of_a_whole_report_says_what_its_files_say() {
    let server = Server::shared();
    let client = server.client();
    for (address, form, _) in reports() {
        let json = client.get(&format!("{address}.json")).json();
        let csv = csv_rows(&client.get(&format!("{address}.csv")));
        let json = json["values"].as_array().unwrap();
        assert_eq!((json.len(), csv.len()), (form.items().count(), form.items().count()), "{address}");
        for (row, cells) in json.iter().zip(&csv) {
            assert_eq!(
                facts(cells),
                facts_of(row).each_ref().map(String::as_str),
                "{address}: {}",
                row["item"]
            );
        }
        let page = client.get(&address).html();
        let reported = table(all(&page, "section[aria-labelledby=everything] .values tbody tr"));
        let plain = json
            .iter()
            .filter(|row| form.item(row["item"].as_str().unwrap()).is_some_and(|item| item.cell.is_none()));
        let expected: Vec<_> =
            plain.map(|row| (row["state"].as_str().unwrap().to_owned(), shown(row))).collect();
        assert_eq!(reported, expected, "{address}");
    }
}

/// The indicator that a row of a figure is, where it is one alone.
fn indicator(form: &Form, code: &str) -> Option<String> {
    let of = form.sum(code).map_or_else(Vec::new, |sum| sum.of.to_vec());
    let all = Indicator::all();
    let same = all
        .iter()
        .find(|one| one.on(form.code).is_some_and(|on| on.over.is_empty() && !of.is_empty() && on.sum == of));
    same.map(|one| one.code.to_owned()).or_else(|| form.item(code).map(|item| item.code.to_owned()))
}

#[test]
fn a_comparison_says_of_every_row_what_its_figure_says() {
    let server = Server::shared();
    let client = server.client();
    let mut compared = 0;
    for (address, form, agency) in reports() {
        let year: u64 = address.rsplit('/').next().unwrap().parse().unwrap();
        let mut requested: BTreeMap<String, Json> = BTreeMap::new();
        for kind in form.figures {
            let json = client.get(&format!("{address}/{}.json", kind.slug)).json();
            for row in json["values"].as_array().unwrap() {
                if let Some(code) = indicator(form, row["item"].as_str().unwrap()) {
                    requested.insert(code, row.clone());
                }
            }
        }
        let codes: Vec<_> = requested.keys().cloned().collect();
        for codes in codes.chunks(12) {
            let query = format!("agencies={agency}&items={}&years={year}-{year}", codes.join("~"));
            let json = client.get(&format!("/compare.json?{query}")).json();
            let values = json["values"].as_array().unwrap();
            let csv = csv_rows(&client.get(&format!("/compare.csv?{query}")));
            let page = client.get(&format!("/compare?{query}&view=table")).html();
            let on_page: Vec<_> = all(&page, ".wide-table tbody td").into_iter().map(cell).collect();
            assert_eq!(
                (values.len(), csv.len(), on_page.len()),
                (codes.len(), codes.len(), codes.len()),
                "{query}"
            );
            for (at, code) in codes.iter().enumerate() {
                let (row, output) = (&requested[code], &values[at]);
                let what = format!("{address}: {code}");
                assert_eq!(facts_of(output), facts_of(row), "{what}");
                assert_eq!(facts(&csv[at]), facts_of(row).each_ref().map(String::as_str), "{what}");
                assert_eq!(on_page[at], (row["state"].as_str().unwrap().to_owned(), shown(row)), "{what}");
                compared += 1;
            }
        }
    }
    assert!(compared > 600, "{compared}");
}

#[test]
fn a_ranking_says_of_every_body_what_its_report_says() {
    let server = Server::shared();
    let client = server.client();
    for code in
        ["rev.total", "req.new.total", "suit_after.total", "proactive.total", "req.result.total.total"]
    {
        let page = client.get(&format!("/items/{code}")).html();
        for year in all(&page, "nav.years a").iter().map(|link| text_of(*link)) {
            let page = client.get(&format!("/items/{code}?year={year}")).html();
            for row in all(&page, "section[aria-labelledby=stated] tbody tr") {
                let link = attribute(row.select(&select("th a")).next().unwrap(), "href").to_owned();
                let json = client.get(&format!("{link}.json")).json();
                let values = json["values"].as_array().unwrap();
                let output = values.iter().find(|value| value["item"] == code).unwrap();
                let cell = row.select(&select("td[class^='value state-']")).next().unwrap();
                assert_eq!(text_of(cell), shown(output), "{link}: {code}");
            }
        }
    }
}

#[test]
fn no_page_says_that_a_body_left_blank_what_our_copy_lacks() {
    let server = Server::shared();
    let client = server.client();
    let mut has_partial: BTreeMap<String, bool> = BTreeMap::new();
    for (address, form, agency) in reports() {
        let partial = client.get(&format!("{address}.json")).json()["source"]["partial"] == true;
        let pages = form.figures.iter().map(|kind| format!("{address}/{}", kind.slug));
        for path in [address.clone()].into_iter().chain(pages) {
            let page = client.get(&path).text();
            let banner = all(&client.get(&path).html(), "p.notice.partial").len();
            assert_eq!(banner, usize::from(partial), "{path}");
            let accuses = ["报告没有填写这一部分", "报告没有填写", "未填"];
            let accused = accuses.iter().find_map(|words| page.find(words)).filter(|_| partial);
            let around = accused.map(|at| page[at.saturating_sub(300)..at + 30].to_owned());
            assert_eq!(around, None, "{path}");
            assert!(partial || !page.contains("未取得"), "{path}");
            let english = client.get(&format!("{path}?lang=en")).text();
            assert!(
                !partial || !english.contains("does not fill in") && !english.contains(">not stated<"),
                "{path}"
            );
        }
        *has_partial.entry(agency.clone()).or_default() |= partial;
    }
    for (agency, partial) in has_partial {
        let compared = client.get(&format!("/compare?agencies={agency}&items=requests~lawsuits&view=table"));
        assert_eq!(compared.text().contains("只取得部分原文"), partial, "{agency}");
    }
}

#[test]
fn a_total_in_doubt_is_marked_wherever_it_appears_and_no_change_is_stated_from_it() {
    let server = Server::shared();
    let client = server.client();
    let page = client.get("/agencies/hongze/2024").html();
    let changes = text_of(one(&page, "section[aria-labelledby=since-last-year]"));
    assert!(!changes.contains("行政复议 2 件"), "{changes}");
    assert!(changes.contains("行政复议不作比较：2023 年的总数不合"), "{changes}");
    for path in
        ["/agencies/hongze/2023", "/agencies/hongze/2023/reviews", "/compare?agencies=hongze&items=reviews"]
    {
        assert!(client.get(path).text().contains("0（存疑）"), "{path}");
    }
    assert!(client.get("/search?q=存疑").text().contains("/agencies/hongze/2023"), "the search finds it");
    // In a comparison the years stay apart.
    let compared = client.get("/compare?agencies=hongze&items=reviews").html();
    let svg = compared.select(&select("svg[role=img]")).next().unwrap();
    assert_eq!(svg.select(&select(".join")).count(), 0, "no line");
    assert!(text_of(one(&compared, "p.doubt")).contains("不连线，也不与上年比较"));
}

#[test]
fn an_items_history_shows_bodies_that_have_not_reported_since() {
    let server = Server::shared();
    let page = server.client().get("/items/proactive.total").html();
    let section = one(&page, "section[aria-labelledby=over-years]");
    let reported = text_of(section);
    for body in ["福田区统计局", "白山市浑江区"] {
        assert!(reported.contains(body), "{body}: {reported}");
    }
}
