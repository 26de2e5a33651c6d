//! Topics over HTTP: one address for a state, files that say what the page says, and nothing that is not there.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use gongkai_tests::{Server, all, attribute, one, text_of};

const TOPICS: [&str; 4] = ["channels", "responses", "requests", "disputes"];

#[test]
fn every_topic_is_whole_without_script_in_both_languages() {
    let server = Server::shared();
    let client = server.client();
    for topic in TOPICS {
        for lang in ["", "?lang=en"] {
            let answer = client.get(&format!("/topics/{topic}{lang}"));
            assert_eq!(answer.status, 200, "{topic}");
            let html = answer.html();
            assert!(all(&html, ".dashboard svg[role=img]").len() >= 4, "{topic} draws too little");
            assert!(!all(&html, ".wide-table tbody tr").is_empty(), "{topic} has no table");
            assert!(!text_of(one(&html, ".dashboard .lead")).is_empty());
            assert!(all(&html, ".cautions li").len() >= 2);
        }
    }
}

#[test]
fn a_topic_that_does_not_exist_is_not_found() {
    let server = Server::shared();
    let client = server.client();
    for path in ["/topics", "/topics/", "/topics/other", "/topics/requests.json", "/topics/requests.svg"] {
        assert_eq!(client.get(path).status, 404, "{path}");
    }
}

#[test]
fn a_state_has_one_address() {
    let server = Server::shared();
    let client = server.client();
    for (typed, address) in [
        ("/topics/requests?level=&kind=&region=&agency=", "/topics/requests"),
        ("/topics/requests?agency=hongze&year=2024&utm=x", "/topics/requests?year=2024&agency=hongze"),
        ("/topics/requests?item=requests&by=requests&level=moon", "/topics/requests"),
        ("/topics/disputes?item=requests", "/topics/disputes"),
    ] {
        let answer = client.get(typed);
        assert_eq!((answer.status, answer.header("location")), (303, address), "{typed}");
        assert_eq!(client.get(address).status, 200, "{address}");
    }
}

#[test]
fn the_file_says_what_the_table_says() {
    let server = Server::shared();
    let client = server.client();
    for topic in TOPICS {
        let page = client.get(&format!("/topics/{topic}"));
        let html = page.html();
        let heads = all(&html, ".wide-table thead th").len() - 2;
        let rows = all(&html, ".wide-table tbody tr");
        let link = attribute(one(&html, ".downloads a"), "href");
        let file = client.get(link).text();
        let lines: Vec<_> = file.lines().skip(1).collect();
        assert_eq!(lines.len(), rows.len() * heads, "{topic}");
        for row in rows {
            let cells: Vec<_> = text_of(row).split(' ').map(str::to_owned).collect();
            let numbers = cells.iter().filter(|cell| cell.chars().all(|one| one.is_ascii_digit()));
            for number in numbers {
                assert!(lines.iter().any(|line| line.contains(&format!(",{number},"))), "{topic} {number}");
            }
        }
    }
}

#[test]
fn what_is_not_on_record_is_named_and_fills_no_file() {
    let server = Server::shared();
    let client = server.client();
    let answer = client.get("/topics/requests?year=2090&agency=nobody");
    assert_eq!(all(&answer.html(), ".dashboard .notice").len(), 2);
    assert!(all(&client.get("/topics/requests").html(), ".dashboard .notice").is_empty());
    let file = client.get("/topics/requests.csv?year=2090").text();
    assert_eq!(file.lines().count(), 1, "{file}");
}

#[test]
fn a_file_refuses_what_it_cannot_read() {
    let server = Server::shared();
    let client = server.client();
    for (query, option) in [
        ("level=moon", "level"),
        ("kind=x", "kind"),
        ("region=99", "region"),
        ("year=20", "year"),
        ("reports=all", "reports"),
        ("agency=A%2FB", "agency"),
    ] {
        let answer = client.get(&format!("/topics/requests.csv?{query}"));
        assert_eq!(answer.status, 400, "{query}");
        assert_eq!(answer.json()["error"]["option"], option, "{query}");
    }
}

#[test]
fn every_picture_of_a_dashboard_is_a_file_of_its_own() {
    let server = Server::shared();
    let client = server.client();
    for topic in TOPICS {
        let page = client.get(&format!("/topics/{topic}?lang=en"));
        let html = page.html();
        let links = all(&html, ".panel .figure-links a");
        assert!(links.len() >= 3, "{topic}");
        for link in links {
            let file = client.get(attribute(link, "href"));
            assert_eq!((file.status, file.header("content-type")), (200, "image/svg+xml"), "{topic}");
            let text = file.text();
            assert!(text.contains("role=\"img\"") && text.contains("/topics/"), "{text}");
            assert!(file.header("content-security-policy").contains("sandbox"));
        }
    }
    assert_eq!(client.get("/topics/requests.svg?picture=pie").status, 400);
    assert_eq!(client.get("/topics/requests.svg?picture=ranked&region=65&year=2025").status, 404);
}

#[test]
fn the_overview_leads_to_every_topic() {
    let server = Server::shared();
    let client = server.client();
    let answer = client.get("/");
    let html = answer.html();
    let links: Vec<_> = all(&html, ".topics h3 a").into_iter().map(|link| attribute(link, "href")).collect();
    assert_eq!(links, TOPICS.map(|topic| format!("/topics/{topic}")));
    assert!(!all(&html, ".newest li").is_empty());
    assert!(!all(&html, ".look-at li").is_empty());
}
