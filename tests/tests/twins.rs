//! The same report as page, JSON, CSV and picture: the same values, in shapes that others rely on.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use std::collections::BTreeMap;

use domain::{Form, Lang};
use gongkai_tests::{Answer, Server, all, attribute, data_rows, one, select, text_of};
use serde_json::{Value as Json, json};

const REPORT: &str = "/agencies/hunjiang/2018";

/// Values of a JSON twin by item.
fn by_item(json: &Json) -> BTreeMap<String, Json> {
    let values = json["values"].as_array().expect("values is a list");
    values.iter().map(|value| (value["item"].as_str().unwrap().to_owned(), value.clone())).collect()
}

/// The rows of a CSV twin, each by the names of its columns.
fn rows(answer: &Answer) -> Vec<BTreeMap<String, String>> {
    let text = answer.text();
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark comes first");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.deserialize().collect::<Result<Vec<_>, _>>();
    rows.expect("every row has as many cells as the head")
}

fn slugs() -> impl Iterator<Item = &'static str> {
    Form::find("2014").unwrap().figures.iter().map(|figure| figure.slug)
}

#[test]
fn the_json_of_a_report_has_every_item_with_value_state_unit_and_provenance() {
    let server = Server::shared();
    let answer = server.client().get(&format!("{REPORT}.json"));
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    let json = answer.json();
    for name in ["agency", "year", "form", "scope", "release", "values", "findings"] {
        assert!(!json[name].is_null(), "{name}");
    }
    assert_eq!(
        (&json["agency"], &json["year"], &json["form"]),
        (&json!("hunjiang"), &json!(2018), &json!("2014"))
    );
    assert_eq!(json["scope"], "whole_area");
    assert_eq!(json["release"]["number"], 1);
    let form = Form::find("2014").unwrap();
    let codes: Vec<_> =
        json["values"].as_array().unwrap().iter().map(|value| value["item"].as_str().unwrap()).collect();
    assert_eq!(codes, form.items().map(|item| item.code).collect::<Vec<_>>(), "in the form's order");
    let values = by_item(&json);
    let data = data_rows();
    for row in &data {
        let item = form.item(&row.item).unwrap();
        let read = domain::typed::read(item, &row.value).unwrap();
        let reported = &values[&row.item];
        assert_eq!(reported["value"], json!(read.stated()), "{}", row.item);
        assert_eq!(reported["state"], read.state(), "{}", row.item);
        assert_eq!(reported["unit"], item.unit.name().zh, "{}", row.item);
        assert_eq!(reported["provenance"]["place"], row.place, "{}", row.item);
        let derived = reported["provenance"]["derived"].as_str().unwrap_or_default();
        assert_eq!(derived, row.derived, "{}", row.item);
    }
    for item in form.items().filter(|item| data.iter().all(|row| row.item != item.code)) {
        let reported = &values[item.code];
        assert!(
            reported["value"].is_null() && reported.as_object().unwrap().contains_key("value"),
            "blank is null: {}",
            item.code
        );
        assert_eq!(reported["state"], "blank", "{}", item.code);
    }
}

#[test]
fn zero_zero_in_words_blank_and_words_stay_different() {
    let server = Server::shared();
    let values = by_item(&server.client().get(&format!("{REPORT}.json")).json());
    let reported = |item: &str| (values[item]["value"].clone(), values[item]["state"].clone());
    assert_eq!(reported("proactive.normative_docs"), (json!(0), json!("number")));
    assert_eq!(reported("review.total"), (json!(0), json!("zero_in_words")));
    assert_eq!(reported("channel.gazette"), (Json::Null, json!("blank")));
    assert_eq!(reported("org.budget"), (Json::Null, json!("words")));
    assert_eq!(values["org.budget"]["words"], "均实报实销");
}

#[test]
fn the_finding_on_channels_holds_with_both_sides() {
    let server = Server::shared();
    for path in [format!("{REPORT}.json"), format!("{REPORT}/channels.json")] {
        let json = server.client().get(&path).json();
        let findings = json["findings"].as_array().unwrap();
        let cover = findings.iter().find(|finding| finding["rule"] == "channel.cover").unwrap();
        assert_eq!(cover["verdict"], "holds", "{path}");
        assert_eq!((&cover["left"]["sum"], &cover["right"]["sum"]), (&json!(5331), &json!(7974)), "{path}");
        assert_eq!(cover["difference"], 2643, "{path}");
        for finding in findings {
            for name in ["rule", "verdict", "severity", "left", "right", "difference"] {
                assert!(finding.as_object().unwrap().contains_key(name), "{path}: {name}");
            }
        }
        let blocking = findings
            .iter()
            .filter(|finding| finding["verdict"] == "broken" && finding["severity"] == "blocks");
        assert_eq!(blocking.count(), 0, "{path}");
    }
}

#[test]
fn page_json_and_csv_say_the_same() {
    let server = Server::shared();
    let client = server.client();
    let form = Form::find("2014").unwrap();
    let paths = [REPORT.to_owned()].into_iter().chain(slugs().map(|slug| format!("{REPORT}/{slug}")));
    for path in paths {
        let json = client.get(&format!("{path}.json")).json();
        let values = by_item(&json);
        let csv = client.get(&format!("{path}.csv"));
        assert_eq!((csv.status, csv.header("content-type")), (200, "text/csv; charset=utf-8"), "{path}");
        assert!(
            csv.header("content-disposition").starts_with("attachment; filename=\"hunjiang_2018"),
            "{path}"
        );
        let rows = rows(&csv);
        assert_eq!(rows.len(), values.len(), "{path}");
        let html = client.get(&path).html();
        let table = if path == REPORT {
            "section[aria-labelledby=everything] tbody tr"
        } else {
            "article.figure tbody tr"
        };
        let shown: BTreeMap<_, _> = all(&html, table)
            .into_iter()
            .map(|row| {
                let link = row.select(&select("th a")).next().unwrap();
                let code = attribute(link, "href").trim_start_matches("/items/").to_owned();
                (code, text_of(row.select(&select("td.value")).next().unwrap()))
            })
            .collect();
        assert_eq!(shown.len(), rows.len(), "{path}");
        for row in &rows {
            let item = &row["item"];
            let value = &values[item];
            let number = if value["value"].is_null() { String::new() } else { value["value"].to_string() };
            assert_eq!(row["value"], number.trim_matches('"'), "{path}: {item}");
            assert_eq!(row["state"], value["state"].as_str().unwrap(), "{path}: {item}");
            assert_eq!(row["unit"], value["unit"].as_str().unwrap(), "{path}: {item}");
            assert_eq!(row["name"], value["name"]["zh"].as_str().unwrap(), "{path}: {item}");
            assert_eq!(
                (row["year"].as_str(), row["form"].as_str(), row["release"].as_str()),
                ("2018", "2014", "1")
            );
            let grouped = match value["state"].as_str().unwrap() {
                "number" => row["value"].parse::<domain::Number>().unwrap().grouped(),
                "zero_in_words" => "无".to_owned(),
                "blank" => "未填".to_owned(),
                _ => value["words"].as_str().unwrap().to_owned(),
            };
            assert_eq!(shown[item], grouped, "{path}: {item}");
            assert!(form.item(item).is_some());
        }
    }
}

#[test]
fn the_csv_opens_right_in_a_spreadsheet() {
    let server = Server::shared();
    for path in [format!("{REPORT}.csv"), format!("{REPORT}.csv?lang=en"), format!("{REPORT}/staff.csv")] {
        let answer = server.client().get(&path);
        assert!(answer.body.starts_with(&[0xef, 0xbb, 0xbf]), "{path}: a byte order mark");
        let text = answer.text();
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{path}: CR LF");
        assert!(text.ends_with("\r\n"), "{path}");
        let head = "agency,year,form,scope,release,item,name,value,state,unit,place,note,formula,failed";
        assert_eq!(text.trim_start_matches('\u{feff}').lines().next(), Some(head), "{path}");
        for row in rows(&answer) {
            assert_eq!(row.len(), 14);
            for (column, cell) in &row {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{path}: {column}: {cell}");
            }
        }
    }
}

/// Whether every tag of a text is closed in its order; enough to say that it is XML.
fn is_balanced(xml: &str) -> bool {
    let mut open = Vec::new();
    for part in xml.split('<').skip(1) {
        let Some((tag, _)) = part.split_once('>') else { return false };
        let name = tag.split([' ', '/', '\n']).find(|word| !word.is_empty()).unwrap_or_default();
        if tag.starts_with(['?', '!']) || tag.ends_with('/') {
            continue;
        }
        if tag.starts_with('/') {
            if open.pop() != Some(name) {
                return false;
            }
        } else {
            open.push(name);
        }
    }
    open.is_empty()
}

#[test]
fn the_picture_of_a_figure_stands_alone() {
    let server = Server::shared();
    let client = server.client();
    let report = client.get(&format!("{REPORT}.json")).json();
    let mut drawn = 0;
    for slug in slugs() {
        for lang in [Lang::Zh, Lang::En] {
            let path = format!("{REPORT}/{slug}.svg?lang={}", lang.code());
            let answer = client.get(&path);
            let page = client.get(&format!("{REPORT}/{slug}?lang={}", lang.code())).html();
            let has_chart = !all(&page, "article.figure svg").is_empty();
            assert_eq!(answer.status, if has_chart { 200 } else { 404 }, "{path}");
            if !has_chart {
                assert_eq!(answer.json()["error"]["code"], "unknown_figure", "{path}");
                continue;
            }
            drawn += 1;
            assert_eq!(answer.header("content-type"), "image/svg+xml", "{path}");
            let svg = answer.text();
            assert!(is_balanced(&svg), "{path}");
            assert!(svg.contains("xmlns=\"http://www.w3.org/2000/svg\""), "{path}");
            for outside in ["href=", "src=", "url(http", "@import", "<script", "<foreignObject", "<image"] {
                assert!(!svg.contains(outside), "{path}: {outside}");
            }
            let html = answer.html();
            assert!(!text_of(one(&html, "svg > title")).is_empty(), "{path}");
            assert!(!text_of(one(&html, "svg > desc")).is_empty(), "{path}");
            let source = report["source"]["title"].as_str().unwrap();
            assert!(svg.contains(source), "{path} names its source");
            assert!(svg.contains(&format!("{REPORT}/{slug}")), "{path} prints its address");
        }
    }
    assert!(drawn >= 12, "{drawn}");
}

#[test]
fn the_picture_holds_the_numbers_of_the_table() {
    let server = Server::shared();
    let client = server.client();
    let svg = client.get(&format!("{REPORT}/channels.svg")).html();
    let reported = text_of(one(&svg, "svg"));
    for number in ["5,331", "2,374", "221", "3,789", "1,590"] {
        assert!(reported.contains(number), "{number}: {reported}");
    }
    assert!(!reported.contains("政府公报 0"), "blank is not drawn as zero");
}

#[test]
fn a_past_state_is_shown_as_it_was_and_before_the_first_release_there_is_none() {
    let server = Server::shared();
    let client = server.client();
    let newest = client.get(&format!("{REPORT}.json"));
    let at = newest.json()["release"]["published_at"].as_str().unwrap().to_owned();
    let day = domain::time::day(&at);
    let with_offset = at.replace('Z', "+00:00");
    let blank_for_plus = at.replace('Z', "%2000:00");
    for then in
        [at.as_str(), &day, &with_offset, &with_offset.replace('+', "%2B"), &blank_for_plus, "2099-01-01"]
    {
        for kind in [".json", ".csv", "/channels.json", "/channels.csv"] {
            let now = client.get(&format!("{REPORT}{kind}"));
            let past = client.get(&format!("{REPORT}{kind}?asof={then}"));
            assert_eq!(past.status, 200, "{kind} {then}");
            assert_eq!(past.text(), now.text(), "{kind} {then}");
        }
    }
    for kind in [".json", ".csv", "/channels.json", "/channels.csv", "/channels.svg"] {
        let answer = client.get(&format!("{REPORT}{kind}?asof=2018-01-01"));
        assert_error(&answer, 404, "unknown_time", kind);
    }
    for page in [REPORT.to_owned(), format!("{REPORT}/channels"), format!("/embed{REPORT}/channels")] {
        assert_eq!(client.get(&format!("{page}?asof=2018-01-01")).status, 404, "{page}");
        assert_eq!(client.get(&format!("{page}?asof={at}")).status, 200, "{page}");
    }
}

#[test]
fn a_time_that_does_not_exist_is_refused_and_never_answered_with_today() {
    let server = Server::shared();
    let client = server.client();
    for time in
        ["2026-13-01", "2099-02-30", "2099-1-1", "2099-01-01T25:00:00Z", "2099-01-01T10:00:00", "yesterday"]
    {
        let answer = client.get(&format!("{REPORT}.json?asof={time}"));
        assert_error(&answer, 400, "unreadable", time);
        assert_eq!(client.get(&format!("{REPORT}?asof={time}")).status, 404, "{time}");
    }
}

#[test]
fn a_release_is_dated_in_beijing_time_and_names_the_zone() {
    let server = Server::shared();
    let client = server.client();
    let at =
        client.get(&format!("{REPORT}.json")).json()["release"]["published_at"].as_str().unwrap().to_owned();
    for (query, lang) in [("", domain::Lang::Zh), ("?lang=en", domain::Lang::En)] {
        let page = client.get(&format!("{REPORT}{query}")).text();
        assert!(page.contains(&domain::time::shown(&at, lang)), "{query}");
        assert!(!page.contains("UTC"), "{query}");
    }
}

/// The one shape of errors for machines.
fn assert_error(answer: &Answer, status: u16, code: &str, what: &str) {
    assert_eq!(answer.status, status, "{what}");
    assert!(answer.header("content-type").starts_with("application/json"), "{what}");
    let json = answer.json();
    assert_eq!(json.as_object().unwrap().len(), 1, "{what}");
    let error = &json["error"];
    assert_eq!((&error["code"], &error["status"]), (&json!(code), &json!(status)), "{what}");
    assert!(!error["message"].as_str().unwrap_or_default().is_empty(), "{what}");
}

#[test]
fn errors_of_twins_have_one_shape() {
    let server = Server::shared();
    let client = server.client();
    let unknown = [
        ("/agencies/nowhere/2018", "unknown_agency"),
        ("/agencies/NOWHERE/2018", "unknown_agency"),
        ("/agencies/hunjiang/1999", "unknown_report"),
        ("/agencies/hunjiang/2017", "unknown_report"),
        ("/agencies/hunjiang/20x8", "unknown_report"),
        ("/agencies/hunjiang/2018/nothing", "unknown_figure"),
    ];
    for (path, code) in unknown {
        for kind in ["json", "csv", "svg"] {
            let path = format!("{path}.{kind}");
            assert_error(&client.get(&path), 404, code, &path);
        }
    }
    assert_error(&client.get(&format!("{REPORT}.svg")), 404, "unknown_figure", "a report has no picture");
    let english = client.get("/agencies/nowhere/2018.json?lang=en").json();
    assert!(english["error"]["message"].as_str().unwrap().starts_with("No such body"));
}

#[test]
fn the_embed_of_every_figure_is_light_titled_and_without_script() {
    let server = Server::shared();
    let client = server.client();
    for slug in slugs() {
        for lang in [Lang::Zh, Lang::En] {
            let path = format!("/embed{REPORT}/{slug}?lang={}&theme=dark", lang.code());
            let answer = client.get(&path);
            assert_eq!(answer.status, 200, "{path}");
            let html = answer.html();
            one(&html, "h1");
            assert!(all(&html, "script, style, [style], nav, form").is_empty(), "{path}");
            assert_eq!(attribute(one(&html, "html"), "data-theme"), "dark", "{path}");
            assert!(text_of(one(&html, "p.source")).contains("2019-02-18"), "{path}");
            let link = attribute(one(&html, "p.source a"), "href");
            assert!(link.starts_with(&format!("{}{REPORT}/{slug}", server.address())), "{path}: {link}");
            let compressed = client.get_with(&path, &[("accept-encoding", "br")]);
            assert!(compressed.body.len() < 20_000, "{path}: {} bytes", compressed.body.len());
            let values = by_item(&client.get(&format!("{REPORT}/{slug}.json")).json());
            assert_eq!(all(&html, "tbody tr").len(), values.len(), "{path}");
        }
    }
}

#[test]
fn every_figure_page_offers_the_code_of_its_embed() {
    let server = Server::shared();
    let client = server.client();
    for slug in slugs() {
        let code = text_of(one(
            &client.get(&format!("{REPORT}/{slug}")).html(),
            "section[aria-labelledby=embed-code] code",
        ));
        let frame = gongkai_tests::parse(&code);
        let frame = one(&frame, "iframe");
        let address = format!("{}/embed{REPORT}/{slug}?theme=light", server.address());
        assert_eq!(attribute(frame, "src"), address);
        assert!(!attribute(frame, "title").is_empty());
    }
}
