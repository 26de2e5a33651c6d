//! Pictures of comparisons over HTTP: each state of the page has its file, and what draws nothing has none.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use gongkai_tests::{Server, all, attribute, text_of};

const SIX: &str = "agencies=suqian~hongze~hunjiang~shanghai-office~shanghai-kewei~dongbao";

#[test]
fn every_state_of_a_comparison_links_to_the_picture_that_it_shows() {
    let server = Server::shared();
    let client = server.client();
    for state in [
        "",
        "&scale=own",
        "&scale=log",
        "&scale=index",
        "&view=bars&year=2024",
        "&pin=suqian",
        "&hide=suqian",
    ] {
        for lang in ["", "&lang=en"] {
            let page = client.get(&format!("/compare?{SIX}&items=requests~lawsuits{state}{lang}"));
            let html = page.html();
            let (titles, links) = (all(&html, ".compared h2"), all(&html, ".compared .figure-links a"));
            assert_eq!((titles.len(), links.len()), (2, 2), "{state}");
            for (title, link) in titles.into_iter().zip(links) {
                let href = attribute(link, "href");
                let file = client.get(href);
                assert_eq!((file.status, file.header("content-type")), (200, "image/svg+xml"), "{href}");
                assert!(file.header("content-security-policy").contains("sandbox"));
                let text = file.text();
                let title = text_of(title);
                assert!(text.contains(title.trim()), "{title} is not in {href}");
                assert_eq!(
                    text.contains("宿迁") || text.contains("Suqian"),
                    !href.contains("hide=suqian"),
                    "{href}"
                );
                for number in
                    text.split("class=\"value\"").skip(1).filter_map(|rest| rest.split(['>', '<']).nth(1))
                {
                    assert!(page.text().contains(number), "{number} of {href} is not on the page");
                }
            }
        }
    }
}

#[test]
fn what_draws_nothing_has_no_picture() {
    let client = Server::shared();
    let client = client.client();
    for (query, status) in [
        ("", 404),
        ("agencies=suqian", 404),
        ("agencies=nobody&items=requests", 404),
        ("agencies=suqian&items=requests&hide=suqian", 404),
        ("agencies=suqian&items=requests&view=table", 404),
        ("agencies=suqian&items=requests&view=stack", 404),
        ("agencies=suqian&items=requests&scale=big", 400),
        ("agencies=suqian&items=requests&view=bars&year=1911", 400),
        ("agencies=suqian&items=requests&view=bars&year=2010", 200),
    ] {
        assert_eq!(client.get(&format!("/compare.svg?{query}")).status, status, "{query}");
    }
}
