//! What search engines find: one address a page, its languages, what lasts and when it changed, and no
//! end of states.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use std::collections::{BTreeSet, VecDeque};

use gongkai_tests::{Answer, Client, Editor, Server, all, attribute, sign_up};
use scraper::Html;

const PUBLIC: &str = "https://gongkai.example.gov.cn";

fn links(html: &Html, selector: &str) -> Vec<String> {
    all(html, selector).into_iter().map(|link| attribute(link, "href").to_owned()).collect()
}

/// The canonical address of a page; nothing where it has none.
fn canonical(html: &Html) -> Option<String> {
    let found = links(html, "head link[rel=canonical]");
    assert!(found.len() < 2);
    found.into_iter().next()
}

fn is_hidden(answer: &Answer) -> bool {
    let html = answer.html();
    let robots = all(&html, "head meta[name=robots]");
    answer.header("x-robots-tag") == "noindex"
        || robots.iter().any(|robots| attribute(*robots, "content") == "noindex")
}

/// The links that a well-behaved crawler follows.
fn page_after(html: &Html) -> Vec<String> {
    let links = all(html, "a[href^='/']").into_iter().filter(|link| {
        !attribute(*link, "rel").split(' ').any(|word| word == "nofollow")
            && !attribute(*link, "href").starts_with("//")
    });
    links.map(|link| attribute(link, "href").split('#').next().unwrap_or_default().to_owned()).collect()
}

/// Every address that is reached from the front page.
fn crawled(client: &Client, most: usize) -> BTreeSet<String> {
    let mut seen = BTreeSet::from(["/".to_owned()]);
    let mut next = VecDeque::from(["/".to_owned()]);
    while let Some(address) = next.pop_front() {
        let answer = client.get(&address);
        assert!(matches!(answer.status, 200 | 302), "{address}: {}", answer.status);
        if !answer.header("content-type").starts_with("text/html") {
            continue;
        }
        for link in page_after(&answer.html()) {
            if seen.insert(link.clone()) {
                assert!(seen.len() <= most, "no end of addresses; the last: {link} on {address}");
                next.push_back(link);
            }
        }
    }
    seen
}

/// The addresses in a sitemap, without the site.
fn locations(text: &str) -> Vec<String> {
    let after = text.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next());
    after.map(|place| place.strip_prefix(PUBLIC).unwrap_or(place).to_owned()).collect()
}

#[test]
fn links_lead_to_every_page_once_and_to_no_end_of_states() {
    let server = Server::start_behind(PUBLIC);
    let client = server.client();
    let listed: BTreeSet<_> = locations(&client.get("/sitemap.xml").text()).into_iter().collect();
    let seen = crawled(&client, 2 * listed.len());
    eprintln!("{} addresses are listed, {} are reached", listed.len(), seen.len());
    let lost: Vec<_> = listed.difference(&seen).collect();
    assert!(lost.is_empty(), "listed and not reached: {lost:?}");
    let states: Vec<_> = seen.iter().filter(|address| address.contains('?')).collect();
    assert!(states.is_empty(), "states that are followed: {states:?}");
    for page in seen.iter().filter(|page| !listed.contains(*page)) {
        let is_file = [".json", ".csv", ".svg", "/text", "/desk"].iter().any(|end| page.ends_with(end));
        assert!(is_file, "reached and not listed: {page}");
    }
}

#[test]
fn every_listed_address_is_there_and_calls_itself_so() {
    let server = Server::start_behind(PUBLIC);
    let client = server.client();
    let sitemap = client.get("/sitemap.xml");
    assert_eq!(sitemap.status, 200);
    assert!(sitemap.header("content-type").starts_with("application/xml"));
    let listed = locations(&sitemap.text());
    for wanted in [
        "/",
        "/agencies",
        "/agencies/hunjiang",
        "/agencies/hunjiang/2018",
        "/agencies/hunjiang/2018/channels",
        "/items",
        "/items/lawsuit.upheld",
    ] {
        assert!(listed.iter().any(|place| place == wanted), "{wanted}");
    }
    let places: BTreeSet<_> = listed.iter().collect();
    assert_eq!(places.len(), listed.len(), "each once");
    // Every tenth is requested; `links_lead_to_every_page_once_and_to_no_end_of_states` requests all.
    for place in listed.iter().step_by(10) {
        let answer = client.get(place);
        assert_eq!(answer.status, 200, "{place}");
        assert!(!is_hidden(&answer), "{place}");
        let html = answer.html();
        assert_eq!(canonical(&html).as_deref(), Some(format!("{PUBLIC}{place}").as_str()), "{place}");
        let joint = "?lang=en";
        for (language, address) in
            [("zh", place.clone()), ("en", format!("{place}{joint}")), ("x-default", place.clone())]
        {
            let found = links(&html, &format!("head link[rel=alternate][hreflang='{language}']"));
            assert_eq!(found, [format!("{PUBLIC}{address}")], "{place} {language}");
        }
    }
}

#[test]
fn a_way_to_read_a_page_is_no_page_of_its_own() {
    let server = Server::start_behind(PUBLIC);
    let client = server.client();
    let report = "/agencies/hunjiang/2018";
    for (query, to, hidden) in [
        ("", "", false),
        ("?lang=en", "?lang=en", false),
        ("?utm_source=mail", "", false),
        ("?theme=dark", "", true),
        ("?size=large&lang=en", "?lang=en", true),
        ("?sort=amount", "", true),
        ("?view=table", "", true),
    ] {
        let answer = client.get(&format!("{report}{query}"));
        assert_eq!(canonical(&answer.html()), Some(format!("{PUBLIC}{report}{to}")), "{query}");
        assert_eq!(is_hidden(&answer), hidden, "{query}");
    }
}

#[test]
fn states_and_the_desk_are_not_for_search_engines() {
    let server = Server::start_behind(PUBLIC);
    let client = server.client();
    for path in [
        "/search?q=a",
        "/search?q=a&from=20",
        "/compare?agencies=suqian&items=requests",
        "/agencies?find=a",
        "/agencies?from=100",
        "/items/org.units?year=2018",
        "/agencies/hunjiang/2018?asof=2099-01-01",
        "/desk/sign-in",
        "/desk/new",
        "/desk",
        "/nothing",
        "/agencies/nowhere",
        "/embed/agencies/hunjiang/2018/channels",
    ] {
        let answer = client.get(path);
        assert!(is_hidden(&answer), "{path}");
        if !path.starts_with("/embed/") {
            assert_eq!(canonical(&answer.html()), None, "{path}");
        }
    }
    let embed = client.get("/embed/agencies/hunjiang/2018/channels?theme=dark&lang=en");
    assert_eq!(canonical(&embed.html()), Some(format!("{PUBLIC}/agencies/hunjiang/2018/channels?lang=en")));
}

#[test]
fn robots_are_told_where_the_list_is_and_what_leads_nowhere() {
    let server = Server::start_behind(PUBLIC);
    let answer = server.client().get("/robots.txt");
    assert_eq!((answer.status, answer.header("content-type")), (200, "text/plain; charset=utf-8"));
    let text = answer.text();
    assert!(text.contains(&format!("Sitemap: {PUBLIC}/sitemap.xml\n")), "{text}");
    for rule in ["Disallow: /desk\n", "Disallow: /fn/\n", "Disallow: /*theme=\n", "Disallow: /search?\n"] {
        assert!(text.contains(rule), "{text}");
    }
    assert!(!text.contains("Disallow: /\n"));
}

#[test]
fn the_icon_is_there_for_who_asks_as_browsers_do() {
    let server = Server::shared();
    let client = server.client();
    let answer = client.get("/favicon.ico");
    let icon = client.follow(&answer);
    assert_eq!((icon.status, icon.header("content-type")), (200, "image/svg+xml"));
    for page in ["/", "/nothing", "/%20"] {
        let page = client.get(page);
        assert_eq!(links(&page.html(), "head link[rel=icon]"), [answer.location()]);
    }
}

#[test]
fn a_publication_changes_the_time_in_the_list() {
    let server = Server::start_behind(PUBLIC);
    let changed = |server: &Server, place: &str| {
        let text = server.client().get("/sitemap.xml").text();
        let rest = text.split(&format!("<loc>{PUBLIC}{place}</loc><lastmod>")).nth(1).unwrap_or_default();
        rest.split('<').next().unwrap_or_default().to_owned()
    };
    let places = ["/", "/agencies/hunjiang", "/agencies/hunjiang/2018", "/agencies/hunjiang/2018/staff"];
    let before: Vec<_> = places.iter().map(|place| changed(&server, place)).collect();
    let other = changed(&server, "/agencies/suqian");
    assert!(!other.is_empty() && before.iter().all(|time| time.len() >= 10));
    let client = sign_up(&server);
    let _draft = Editor::open(&client).with("org.units", "41").saved();
    assert_eq!(Editor::publish(&client, "更正机构数").location(), Editor::published(2));
    for (place, before) in places.iter().zip(before) {
        assert!(changed(&server, place) > before, "{place}");
    }
    assert_eq!(changed(&server, "/agencies/suqian"), other);
}
