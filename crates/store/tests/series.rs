//! Figures over bodies and years, the same on both databases: which are answered, exact, in order.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

#[path = "both/content.rs"]
mod content;
#[path = "both/database.rs"]
mod database;

use content::{agency, fact, first, number};
use database::Database;
use domain::report::{Scope, Year};
use domain::{Lang, Number, Value};
use store::{FactIn, NewRelease, Store, StoreError};

#[tokio::test]
async fn figures_are_compared_and_ranked_on_sqlite() {
    tell(Database::sqlite("series")).await;
}

#[tokio::test]
async fn figures_are_compared_and_ranked_on_postgres() {
    if let Some(database) = Database::postgres("series").await {
        tell(database).await;
    }
}

fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

/// A figure as one line: `ab 2017 cost 12.5`.
fn line(fact: &FactIn) -> String {
    format!("{} {} {} {}", fact.agency, fact.year, fact.item, fact.value.known.text(Lang::En))
}

fn lines(facts: &[FactIn]) -> Vec<String> {
    facts.iter().map(line).collect()
}

async fn tell(database: Database) {
    let store = database.open().await;
    for slug in ["hunjiang", "ab", "a-z", "silent", "quiet"] {
        store.put_agency(&agency(slug), "2018-03-01T08:00:00Z", "u1").await.unwrap();
    }
    let cost = |amount| number("cost", amount);
    let about = fact("cost", Some("99"), r#"{"state":"number","number":99,"precision":"about"}"#);
    let none = fact("cost", None, r#"{"state":"not_applicable"}"#);
    let mut with_departments = first("ab", 2017, vec![cost("12.5"), number("staff", "3")], Vec::new());
    with_departments.report.scope = Scope::WithDepartments;
    with_departments.report.form = "2019".into();
    let reports = vec![
        first("hunjiang", 2017, vec![cost("190.457379"), number("staff", "-7")], Vec::new()),
        with_departments,
        first("a-z", 2017, vec![cost("12.5")], Vec::new()),
        first("quiet", 2017, vec![none], Vec::new()),
        first("hunjiang", 2015, vec![about, number("only.2015", "1")], Vec::new()),
        first("hunjiang", 2012, vec![cost("999999999999.999999")], Vec::new()),
        first("silent", 2017, Vec::new(), Vec::new()),
    ];
    store.import(reports, |_| ()).await.unwrap();
    they_are_compared(&store).await;
    they_are_ranked(&store).await;
    bodies_are_listed(&store).await;
    a_correction_replaces_them(&store).await;
    store.close().await;
    database.remove().await;
}

async fn they_are_compared(store: &Store) {
    let all = (year(2008), year(2099));
    let facts = store.facts_of(&["hunjiang", "ab", "nobody"], &["cost", "staff", "x"], all).await.unwrap();
    assert_eq!(
        lines(&facts),
        [
            "ab 2017 cost 12.5",
            "ab 2017 staff 3",
            "hunjiang 2012 cost 999,999,999,999.999999",
            "hunjiang 2015 cost about 99",
            "hunjiang 2017 cost 190.457379",
            "hunjiang 2017 staff -7",
        ]
    );
    assert_eq!((facts[0].form.as_str(), facts[0].scope), ("2019", Scope::WithDepartments));
    assert_eq!((facts[2].form.as_str(), facts[2].scope), ("2014", Scope::WholeArea));

    let some = store.facts_of(&["hunjiang"], &["cost"], (year(2013), year(2017))).await.unwrap();
    assert_eq!(lines(&some), ["hunjiang 2015 cost about 99", "hunjiang 2017 cost 190.457379"]);
    let one = store.facts_of(&["hunjiang"], &["cost"], (year(2015), year(2015))).await.unwrap();
    assert_eq!(lines(&one), ["hunjiang 2015 cost about 99"]);
    for (agencies, items, years) in [
        (&["hunjiang"][..], &[][..], all),
        (&[][..], &["cost"][..], all),
        (&["hunjiang"][..], &["cost"][..], (year(2017), year(2012))),
        (&["' or 1 = 1 --"][..], &["cost"][..], all),
    ] {
        assert!(store.facts_of(agencies, items, years).await.unwrap().is_empty());
    }
    let facts = store.facts_in_year(&["cost", "staff"], year(2017)).await.unwrap();
    assert_eq!(
        lines(&facts),
        [
            "a-z 2017 cost 12.5",
            "ab 2017 cost 12.5",
            "hunjiang 2017 cost 190.457379",
            "quiet 2017 cost n/a",
            "ab 2017 staff 3",
            "hunjiang 2017 staff -7",
        ]
    );
    assert_eq!(facts[1].form, "2019");
    assert!(store.facts_in_year(&[], year(2017)).await.unwrap().is_empty());
    assert!(store.facts_in_year(&["cost"], year(2014)).await.unwrap().is_empty());
    assert_eq!(store.years_of("cost").await.unwrap(), [year(2012), year(2015), year(2017)]);
    assert_eq!(store.years_of("only.2015").await.unwrap(), [year(2015)]);
    assert!(store.years_of("x").await.unwrap().is_empty());
    assert_eq!(store.list_facts("cost").await.unwrap().len(), 6);
}

async fn they_are_ranked(store: &Store) {
    let ranking = store.top("cost", year(2017), 10, 0).await.unwrap();
    let ranks = |page: &[store::Ranked]| -> Vec<(Option<i64>, String)> {
        page.iter().map(|ranked| (ranked.rank, ranked.fact.agency.clone())).collect()
    };
    assert_eq!((ranking.bodies, ranking.stated), (4, 3));
    // Equals share a rank, by slug; what is no number has none and comes last.
    let whole = [
        (Some(1), "hunjiang".to_owned()),
        (Some(2), "a-z".to_owned()),
        (Some(2), "ab".to_owned()),
        (None, "quiet".to_owned()),
    ];
    assert_eq!(ranks(&ranking.page), whole);
    let exact: Number = "190.457379".parse().unwrap();
    assert_eq!(ranking.page[0].fact.value, Value::exact(exact).into());
    for offset in 0..5_usize {
        let page = store.top("cost", year(2017), 1, i64::try_from(offset).unwrap()).await.unwrap().page;
        assert_eq!(ranks(&page), whole.iter().skip(offset).take(1).cloned().collect::<Vec<_>>());
    }
    let nothing = store.top("cost", year(2009), 10, 0).await.unwrap();
    assert_eq!((nothing.bodies, nothing.stated, nothing.page.len()), (0, 0, 0));
    let below = store.top("staff", year(2017), 10, 0).await.unwrap();
    assert_eq!(ranks(&below.page), [(Some(1), "ab".to_owned()), (Some(2), "hunjiang".to_owned())]);
}

async fn bodies_are_listed(store: &Store) {
    store.put_agency(&agency("new"), "2018-03-01T08:00:00Z", "u1").await.unwrap();
    let lines = store.list_public_agencies().await.unwrap();
    let seen: Vec<_> = lines
        .iter()
        .map(|line| (line.agency.slug.as_str(), line.reports, line.first_year, line.last_year))
        .collect();
    let once = |slug| (slug, 1, year(2017), year(2017));
    assert_eq!(
        seen,
        [once("a-z"), once("ab"), ("hunjiang", 3, year(2012), year(2017)), once("quiet"), once("silent"),],
        "a body without a release is in no public list"
    );
    assert_eq!(lines[2].agency, agency("hunjiang"));

    // Begun, not published.
    let begun = content::report("r1", "new", year(2017));
    store.create_report(&begun, "2018-03-02T08:00:00Z", "u1").await.unwrap();
    let published = store.list_published(None).await.unwrap();
    let seen: Vec<_> =
        published.iter().map(|one| format!("{} {} {}", one.agency, one.year, one.release)).collect();
    assert_eq!(
        seen,
        [
            "a-z 2017 1",
            "ab 2017 1",
            "hunjiang 2017 1",
            "hunjiang 2015 1",
            "hunjiang 2012 1",
            "quiet 2017 1",
            "silent 2017 1",
        ]
    );
    assert_eq!(store.list_published(Some("hunjiang")).await.unwrap(), published[2..5]);
    assert!(store.list_published(Some("new")).await.unwrap().is_empty());
    let several = ["new", "hunjiang", "nobody", "ab"];
    assert_eq!(store.list_published_of(&several).await.unwrap(), published[1..5]);
    assert!(store.list_published_of(&[]).await.unwrap().is_empty());
    let bodies = store.list_agencies_of(&["hunjiang", "nobody", "a-z"]).await.unwrap();
    assert_eq!(bodies.iter().map(|body| body.slug.as_str()).collect::<Vec<_>>(), ["a-z", "hunjiang"]);
    assert_eq!(Some(&bodies[0]), store.find_agency("a-z").await.unwrap().as_ref());
    assert!(store.list_agencies_of(&[]).await.unwrap().is_empty());
    let all = store.list_reports(None).await.unwrap();
    assert_eq!(all.len(), 8);
    assert_eq!(store.list_reports_page(3, 4).await.unwrap(), all[4..7]);
}

async fn a_correction_replaces_them(store: &Store) {
    let new = NewRelease {
        report: "ab-2017".into(),
        replaces: Some(1),
        key: "corrected".into(),
        content: "{\"corrected\":1}".into(),
        facts: vec![number("cost", "0.000001")],
        ..first("ab", 2017, Vec::new(), Vec::new()).release
    };
    store.publish(&new).await.unwrap();
    let facts = store.facts_of(&["ab"], &["cost", "staff"], (year(2017), year(2017))).await.unwrap();
    assert_eq!(lines(&facts), ["ab 2017 cost 0.000001"]);
    assert_eq!(store.top("cost", year(2017), 1, 2).await.unwrap().page[0].fact.agency, "ab");
    assert_eq!(store.list_published(Some("ab")).await.unwrap()[0].release, 2);

    let odd = NewRelease {
        replaces: Some(2),
        key: "odd".into(),
        content: "{}".into(),
        facts: vec![fact("cost", Some("1e5"), "{}")],
        ..new
    };
    assert!(matches!(store.publish(&odd).await, Err(StoreError::NotANumber(text)) if text == "1e5"));
    assert_eq!(store.list_published(Some("ab")).await.unwrap()[0].release, 2, "nothing was written");
}
