//! One address for a state, and nothing in it that cannot be.

use super::*;

fn read(query: &str) -> Comparison {
    Comparison::read(&Query::read(query))
}

#[test]
fn an_address_reads_back_to_itself() {
    for query in [
        "",
        "agencies=suqian~hongze&items=requests~lawsuits",
        "agencies=suqian&items=req.new.total&years=2019-2024&view=bars&year=2023&per=results",
        "agencies=a~b&view=stack",
        "agencies=a~b~c&items=requests~lawsuits&scale=own&pin=a&hide=b~c",
        "agencies=a~b&items=requests&scale=log",
        "agencies=a~b&items=requests&view=table&scale=index&by=requests",
    ] {
        let state = read(query);
        let path = state.path();
        assert_eq!(path.split_once('?').map_or("", |(_, query)| query), query);
        assert_eq!(read(path.split_once('?').map_or("", |(_, query)| query)), state);
    }
}

#[test]
fn a_body_s_page_says_how_its_numbers_are_shown_and_nothing_else() {
    let items = ["requests", "lawsuits"].map(str::to_owned);
    let page = ExplorerPage::Body("suqian".into());
    let query = Query::read(
        "years=2019-2024&per=results&scale=log&agencies=a&items=x&view=bars&pin=suqian&by=requests",
    );
    let state = Comparison::read_on(page.clone(), &items, &query);
    assert_eq!(state.path(), "/agencies/suqian?years=2019-2024&per=results&scale=log");
    assert_eq!(state.items, items);
    let alone = Comparison { items: vec!["lawsuits".into()], ..state };
    assert_eq!(
        alone.file(".svg"),
        "/compare.svg?agencies=suqian&items=lawsuits&years=2019-2024&per=results&scale=log"
    );
    assert_eq!(Comparison::read_on(page, &items, &Query::default()).path(), "/agencies/suqian");
}

#[test]
fn what_a_form_sends_is_the_same_state() {
    let sent = read("agencies=suqian&agencies=hongze&items=requests&from=2024&to=2019&view=lines&year=&per=");
    assert_eq!(sent.path(), "/compare?agencies=suqian~hongze&items=requests&years=2019-2024");
}

#[test]
fn of_many_thousand_names_the_first_that_fit_count() {
    let names: Vec<_> = (0..100_000).map(|number| format!("a{number}")).collect();
    let unknown = names[..1_000].join("~");
    let query = Query::read(&format!("agencies=A~{}&items={unknown}~requests", names.join("~")));
    let began = std::time::Instant::now();
    let state = Comparison::read(&query);
    assert!(began.elapsed().as_millis() < 1_000, "{:?}", began.elapsed());
    assert_eq!(state.agencies, names[..MOST_BODIES]);
    assert_eq!(state.items, ["requests"]);
}

#[test]
fn what_cannot_be_is_left_out() {
    let state = read(
        "agencies=A/B~suqian&items=<b>~requests&years=18-99&view=pie&per=people&scale=big&pin=b&hide=A/B&by=x",
    );
    assert_eq!(state.path(), "/compare?agencies=suqian&items=requests");
}

#[test]
fn unknown_items_are_not_compared_and_stay_in_the_address() {
    let state = read("agencies=suqian&items=nothing~requests~none.such");
    assert_eq!(state.items, ["requests"]);
    assert_eq!(state.unknown_items, ["nothing", "none.such"]);
    assert_eq!(state.path(), "/compare?agencies=suqian&items=requests~nothing~none.such");
    assert!(read("agencies=suqian&items=nothing").is_empty());
}
