//! The reports and bodies in `data/`, read without the server's reader.

#![allow(dead_code, reason = "each test uses a part of this")]

use std::collections::BTreeMap;
use std::path::PathBuf;

use domain::agency::{Agency, Kind, Level};
use domain::check::{CheckContext, Finding, check_report};
use domain::report::{Derived, Entry, Provenance, Scope, Source, Year};
use domain::{Form, Report, typed};
use serde::Deserialize;
use serde::de::value::{Error, StrDeserializer};

/// A report with what it is checked with: its body and last year's report.
pub struct Data {
    /// The report.
    pub report: Report,
    /// Last year's, where it is there.
    pub last: Option<Report>,
    /// The body.
    pub agency: Agency,
}

impl Data {
    /// What the report is checked with.
    pub fn check_context(&self) -> CheckContext<'_> {
        CheckContext::of(&self.report, self.last.as_ref(), self.agency.level)
    }

    /// What the rule with this id says.
    pub fn finding(&self, id: &str) -> Finding {
        let findings = check_report(&self.report, &self.check_context());
        findings.into_iter().find(|finding| finding.rule.id == id).unwrap_or_else(|| panic!("no rule {id}"))
    }

    /// The same with one value typed otherwise.
    pub fn with(mut self, item: &str, text: &str) -> Self {
        let value = typed::read(self.report.form().unwrap().item(item).unwrap(), text).unwrap();
        let provenance = Provenance::Source { place: String::new(), derived: None };
        self.report.values.insert(item.to_owned(), Entry { value, provenance });
        self
    }
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

/// A report of the first data: `hongze`, 2024.
pub fn data(agency: &str, year: u16) -> Data {
    let report = report(&format!("{agency}_{year}"));
    let last = names().contains(&format!("{agency}_{}", year - 1));
    let last = last.then(|| self::report(&format!("{agency}_{}", year - 1)));
    let agency = agencies().into_iter().find(|one| one.slug == agency).unwrap();
    Data { report, last, agency }
}

/// The names of all reports' files, without `.tsv`.
pub fn names() -> Vec<String> {
    let files = std::fs::read_dir(folder().join("reports")).unwrap();
    let name = |file: std::fs::DirEntry| file.path().file_stem().unwrap().to_str().unwrap().to_owned();
    let mut names: Vec<_> = files.map(|file| name(file.unwrap())).collect();
    names.sort();
    names
}

/// All reports of the first data.
pub fn all() -> Vec<Data> {
    let split = |name: &String| {
        let (agency, year) = name.rsplit_once('_').unwrap();
        data(agency, year.parse().unwrap())
    };
    names().iter().map(split).collect()
}

/// The bodies.
pub fn agencies() -> Vec<Agency> {
    let text = std::fs::read_to_string(folder().join("agencies.tsv")).unwrap();
    let agency = |line: &str| {
        let cells: Vec<_> = line.split('\t').map(str::to_owned).collect();
        let [slug, name_zh, name_en, short_zh, short_en, level, kind, division_code] =
            cells.try_into().unwrap_or_else(|cells| panic!("{cells:?}"));
        let (level, kind) = (word::<Level>(&level), word::<Kind>(&kind));
        Agency { slug, name_zh, name_en, short_zh, short_en, level, kind, division_code }
    };
    text.lines().skip(1).map(agency).collect()
}

fn word<'w, T: Deserialize<'w>>(word: &'w str) -> T {
    T::deserialize(StrDeserializer::<Error>::new(word)).unwrap_or_else(|_| panic!("{word}"))
}

/// A report by its file's name.
pub fn report(name: &str) -> Report {
    let text = std::fs::read_to_string(folder().join(format!("reports/{name}.tsv"))).unwrap();
    let find =
        |key: &str| text.lines().find_map(|line| line.strip_prefix(&format!("# {key}:"))).map(str::trim);
    let head = |key: &str| find(key).unwrap_or_else(|| panic!("{name} has no {key}")).to_owned();
    let form = Form::find(&head("form")).unwrap();
    let rows: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(rows[0], "item\tvalue\tplace\tderived", "{name}");
    let entry = |line: &str| {
        let [code, text, place, derived] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line:?}")
        };
        let item = form.item(code).unwrap_or_else(|| panic!("{name}: no item {code}"));
        let value = typed::read(item, text).unwrap_or_else(|why| panic!("{name}: {code} {text}: {why:?}"));
        let derived = (!derived.is_empty()).then(|| word::<Derived>(derived));
        (
            code.to_owned(),
            Entry { value, provenance: Provenance::Source { place: place.to_owned(), derived } },
        )
    };
    let values: BTreeMap<_, _> = rows[1..].iter().map(|line| entry(line)).collect();
    assert_eq!(values.len(), rows.len() - 1, "{name}: an item stands twice");
    let partial = find("partial").is_some_and(|partial| partial == "true");
    Report {
        agency: head("agency"),
        year: Year::from_address(&head("year")).unwrap(),
        form: form.code.to_owned(),
        scope: word::<Scope>(&head("scope")),
        values,
        prose: BTreeMap::new(),
        source: Source {
            title: head("source_title"),
            date: head("source_date"),
            url: head("source_url"),
            partial,
        },
        answers: BTreeMap::new(),
        text: String::new(),
    }
}
