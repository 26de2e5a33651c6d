//! Measures the store at the scale of its floors (`docs/benchmarks.md`): 3,000 bodies × 12 years × 100 values.
//!
//! `cargo run -p gongkai-store --release --example scale -- sqlite:/tmp/scale.db [bodies]`
//! imports into an empty database and asks each question 200 times. On a database that is filled
//! already it only asks.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    clippy::print_stdout,
    reason = "an experiment stops at what it did not expect"
)]

use std::future::Future;
use std::time::{Duration, Instant};

use domain::agency::{Agency, Kind, Level};
use domain::bigram::Query;
use domain::report::{Scope, Source, Year};
use store::{Document, DocumentKind, Fact, FirstRelease, NewRelease, NewReport, Store};

/// Years a body reports for.
const YEARS: u16 = 12;
/// Values of a report.
const VALUES: usize = 100;
/// How often each question is asked.
const TIMES: usize = 200;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let address = arguments.first().expect("the database's address");
    let bodies: usize = arguments.get(1).map_or(3_000, |count| count.parse().expect("a number of bodies"));
    let store = Store::open(address).await.expect("the store opens");
    println!("{}", store.database());
    if store.last_sequence().await.unwrap() == 0 {
        fill(&store, bodies).await;
    }
    ask(&store, bodies).await;
    store.close().await;
}

/// Imports everything.
async fn fill(store: &Store, bodies: usize) {
    for body in 0..bodies {
        store.put_agency(&agency(body), "2018-03-01T08:00:00Z", "u1").await.unwrap();
    }
    let reports = (0..bodies).flat_map(|body| (0..YEARS).map(move |year| first_release(body, year)));
    let start = Instant::now();
    let mut told = 0;
    let mut slowest = Duration::ZERO;
    let mut last = start;
    let done = store
        .import(reports, |so_far| {
            slowest = slowest.max(last.elapsed());
            last = Instant::now();
            if so_far.values >= told + 400_000 {
                told = so_far.values;
                println!(
                    "  {told} values, {:.0} a second so far",
                    told as f64 / start.elapsed().as_secs_f64()
                );
            }
        })
        .await
        .expect("the import");
    let took = start.elapsed();
    println!(
        "import: {} reports, {} values in {took:.1?}: {:.0} values a second; slowest batch {slowest:.1?}",
        done.reports,
        done.values,
        done.values as f64 / took.as_secs_f64()
    );
}

/// Asks what pages ask.
async fn ask(store: &Store, bodies: usize) {
    let slug = |place: usize| slug(place % bodies);
    let first = Year::new(2008).unwrap();
    let year = Year::new(2015).unwrap();
    let all = (first, Year::new(2008 + YEARS - 1).unwrap());
    for (many, items) in [(2, 1), (50, 1), (50, 6), (50, 60)] {
        let codes: Vec<String> = (0..items).map(item).collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        time(&format!("facts_of {many} bodies × {items} items × all years"), async |round| {
            let slugs: Vec<String> = (0..many).map(|place| slug(round * 37 + place * 61)).collect();
            let slugs: Vec<&str> = slugs.iter().map(String::as_str).collect();
            store.facts_of(&slugs, &codes, all).await.unwrap().len()
        })
        .await;
    }
    time("facts_of 50 bodies × 60 items × one year", async |round| {
        let slugs: Vec<String> = (0..50).map(|place| slug(round * 37 + place * 61)).collect();
        let slugs: Vec<&str> = slugs.iter().map(String::as_str).collect();
        let codes: Vec<String> = (0..60).map(item).collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        store.facts_of(&slugs, &codes, (year, year)).await.unwrap().len()
    })
    .await;
    time("facts_in_year 1 item", async |round| {
        store.facts_in_year(&[&item(round % VALUES)], year).await.unwrap().len()
    })
    .await;
    time("facts_in_year 3 items", async |round| {
        let codes = [item(round % VALUES), item((round + 7) % VALUES), item((round + 31) % VALUES)];
        store.facts_in_year(&[&codes[0], &codes[1], &codes[2]], year).await.unwrap().len()
    })
    .await;
    time("top 50", async |round| store.top(&item(round % VALUES), year, 50, 0).await.unwrap().page.len())
        .await;
    time("top 50 from 1,500", async |round| {
        store.top(&item(round % VALUES), year, 50, 1_500).await.unwrap().page.len()
    })
    .await;
    time("years_of", async |round| store.years_of(&item(round % VALUES)).await.unwrap().len()).await;
    time("list_facts of an item, all bodies and years", async |round| {
        store.list_facts(&item(round % VALUES)).await.unwrap().len()
    })
    .await;
    time("list_public_agencies", async |_| store.list_public_agencies().await.unwrap().len()).await;
    time("list_agencies", async |_| store.list_agencies().await.unwrap().len()).await;
    time("list_reports of a body", async |round| {
        store.list_reports(Some(&slug(round * 37))).await.unwrap().len()
    })
    .await;
    time("list_reports of all", async |_| store.list_reports(None).await.unwrap().len()).await;
    time("list_reports_page, 100", async |round| {
        store.list_reports_page(100, i64::try_from(round * 13).unwrap()).await.unwrap().len()
    })
    .await;
    time("list_published of all", async |_| store.list_published(None).await.unwrap().len()).await;
    for typed in ["公开", "政府信息公开", "浑江", "第7号 公开", "收到申请 2015", "开公信", "无", "查无此句话"]
    {
        time(&format!("search {typed}"), async |round| {
            let page = store.search(&Query::read(typed), 20, round % 5 * 20).await.unwrap();
            format!("{}{}", page.total, if page.more { "+" } else { "" })
        })
        .await;
    }
}

/// Asks a question many times and prints how long the answers took.
async fn time<T: std::fmt::Display, F: Future<Output = T>>(name: &str, ask: impl Fn(usize) -> F) {
    let mut took = Vec::with_capacity(TIMES);
    let mut answer = String::new();
    for round in 0..TIMES {
        let start = Instant::now();
        answer = ask(round).await.to_string();
        took.push(start.elapsed());
        if took.iter().sum::<Duration>() > Duration::from_secs(10) {
            break;
        }
    }
    took.sort_unstable();
    let at = |part: usize| took[(took.len() - 1) * part / 100];
    println!("{name}: {answer}; p50 {:.2?}, p99 {:.2?}", at(50), at(99));
}

fn slug(body: usize) -> String {
    format!("body-{body:04}")
}

fn item(place: usize) -> String {
    format!("request.answered.part-{place:02}")
}

fn agency(body: usize) -> Agency {
    Agency {
        slug: slug(body),
        name_zh: format!("某省某市第{body}号人民政府"),
        name_en: format!("People's Government of Place {body}"),
        short_zh: format!("第{body}号"),
        short_en: format!("Place {body}"),
        level: Level::County,
        kind: Kind::Government,
        division_code: "220602".into(),
    }
}

fn first_release(body: usize, year: u16) -> FirstRelease {
    let number = Year::new(2008 + year).expect("a year");
    let id = format!("019ab2c3-0000-7000-8000-{body:06}{year:06}");
    let facts: Vec<Fact> = (0..VALUES).map(|place| fact(body, year, place)).collect();
    let content = format!("{{\"values\":{:?}}}", facts.iter().map(|fact| &fact.value).collect::<Vec<_>>());
    FirstRelease {
        report: NewReport {
            id: id.clone(),
            agency: slug(body),
            year: number,
            form: "2014".into(),
            scope: Scope::WholeArea,
            source: Source { title: "政府信息公开工作年度报告".into(), ..Source::default() },
        },
        release: NewRelease {
            report: id.clone(),
            draft_version: 0,
            replaces: None,
            key: id,
            note: String::new(),
            content,
            facts,
            documents: documents(body, number),
            by: "gongkai".into(),
            at: "2026-11-23T08:00:00Z".into(),
        },
    }
}

/// A number in any order, one in twenty without one.
fn fact(body: usize, year: u16, place: usize) -> Fact {
    let mixed = (body * 7_919 + usize::from(year) * 104_729 + place * 1_299_709) % 100_003;
    let item = item(place);
    if mixed.is_multiple_of(20) {
        return Fact { item, number: None, value: r#"{"state":"not_applicable"}"#.into() };
    }
    let number = mixed.to_string();
    let value = format!(r#"{{"state":"number","number":{number},"precision":"exact"}}"#);
    Fact { item, number: Some(number), value }
}

/// A report's title and three sections of some 300 characters.
fn documents(body: usize, year: Year) -> Vec<Document> {
    let document = |kind, code: &str, title: String, text: String| Document {
        kind,
        agency: slug(body),
        year: Some(year),
        code: code.into(),
        title,
        text,
    };
    let name = if body % 100 == 7 { "浑江区".to_owned() } else { format!("第{body}号") };
    let mut all = vec![document(
        DocumentKind::Report,
        "",
        format!("{name}{year}年政府信息公开工作年度报告"),
        String::new(),
    )];
    for section in 1..=3 {
        let sentence = format!(
            "{year}年，{name}人民政府认真贯彻落实《中华人民共和国政府信息公开条例》，全年主动公开政府信息{}条，\
             收到申请{}件，均按时办结；全面推进决策、执行、管理、服务、结果公开，加强政策解读和回应关切，\
             第{section}部分。",
            body * 3 + section,
            body % 91
        );
        all.push(document(
            DocumentKind::Section,
            &section.to_string(),
            format!("{section}、主动公开情况"),
            sentence.repeat(3),
        ));
    }
    all
}
