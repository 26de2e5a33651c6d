//! What the tests' stories are about.
#![allow(dead_code, reason = "each test that shares this file uses a part of it")]

use domain::agency::{Agency, Kind, Level};
use domain::draft::Fields;
use domain::policy::Role;
use domain::report::{Scope, Source, Year};
use domain::{Draft, Value};
use store::{Document, DocumentKind, Edit, Fact, FirstRelease, NewRelease, NewReport, User};

/// 2017.
pub fn year() -> Year {
    Year::new(2017).expect("a year")
}

/// A body.
pub fn agency(slug: &str) -> Agency {
    Agency {
        slug: slug.into(),
        name_zh: "白山市浑江区人民政府".into(),
        name_en: "People's Government of Hunjiang District, Baishan".into(),
        short_zh: "浑江区".into(),
        short_en: "Hunjiang".into(),
        level: Level::County,
        kind: Kind::Government,
        division_code: "220602".into(),
    }
}

/// A body's report.
pub fn report(id: &str, agency: &str, year: Year) -> NewReport {
    NewReport {
        id: id.into(),
        agency: agency.into(),
        year,
        form: "2014".into(),
        scope: Scope::WholeArea,
        source: Source {
            title: "年度报告".into(),
            date: "2018-03-01".into(),
            url: String::new(),
            partial: true,
        },
    }
}

/// Fields of a draft.
pub fn fields<const N: usize>(fields: [(&str, &str); N]) -> Fields {
    fields.into_iter().map(|(code, typed)| (code.to_owned(), typed.to_owned())).collect()
}

/// An edit of report `r1`.
pub fn edit(key: &str, base_version: i64, sent: Fields, by: &str) -> Edit {
    Edit {
        report: "r1".into(),
        base_version,
        key: key.into(),
        start: Draft::default(),
        sent,
        by: by.into(),
        at: format!("2018-03-02T08:00:0{}Z", base_version % 10),
    }
}

/// A person.
pub fn user(id: &str, name: &str, role: Role) -> User {
    User {
        id: id.into(),
        name: name.into(),
        display: "王芳".into(),
        password_hash: format!("$argon2id$of-{name}"),
        role,
        created_at: "2018-03-01T08:00:00Z".into(),
    }
}

/// A figure that is an exact number.
pub fn number(item: &str, number: &str) -> Fact {
    let value = Value::exact(number.parse().expect("a number"));
    fact(item, Some(number), &serde_json::to_string(&value).expect("JSON"))
}

/// A figure.
pub fn fact(item: &str, number: Option<&str>, value: &str) -> Fact {
    Fact { item: item.into(), number: number.map(Into::into), value: value.into() }
}

/// A section of a report.
pub fn section(code: &str, title: &str, text: &str) -> Document {
    Document {
        kind: DocumentKind::Section,
        agency: String::new(),
        year: None,
        code: code.into(),
        title: title.into(),
        text: text.into(),
    }
}

/// A report with its first release.
pub fn first(agency: &str, year: u16, facts: Vec<Fact>, documents: Vec<Document>) -> FirstRelease {
    let year = Year::new(year).expect("a year");
    let id = format!("{agency}-{year}");
    let content = format!("{{\"report\":\"{id}\",\"facts\":{}}}", facts.len());
    FirstRelease {
        report: report(&id, agency, year),
        release: NewRelease {
            report: id.clone(),
            draft_version: 0,
            note: String::new(),
            replaces: None,
            key: id,
            content,
            facts,
            documents,
            by: "gongkai".into(),
            at: "2018-03-02T08:00:00Z".into(),
        },
    }
}
