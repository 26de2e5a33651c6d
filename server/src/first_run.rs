//! The first start: the published figures in `data/` become agencies, reports and first releases.

use std::collections::BTreeMap;

use anyhow::{Context, Result, anyhow};
use app::server::{agency_document, documents_of, facts_of, first_release, item_documents, now};
use domain::report::{Derived, Entry, Provenance, Scope, Source, Year};
use domain::{Agency, Form, Report, typed};
use include_dir::{Dir, File, include_dir};
use serde::Deserialize;
use serde::de::value::{Error as WordError, StrDeserializer};
use sha2::{Digest, Sha256};
use store::Store;

static DATA: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../data");

/// Who is named as the source of the first data.
const LOADER: &str = "gongkai";

/// Loads what the store does not have yet. A report that is there is left alone.
pub async fn load_first_data(store: &Store) -> Result<()> {
    store.put_documents(&item_documents()).await?;
    let at = now();
    for agency in agencies()? {
        if store.find_agency(&agency.slug).await?.is_none() {
            store.put_agency(&agency, &at, LOADER).await?;
            store.put_documents(&[agency_document(&agency)]).await?;
        }
    }
    let mut new = Vec::new();
    for (agency, report) in reports()? {
        if store.find_report(&report.agency, report.year).await?.is_none() {
            new.push(first_release(&agency, &report, &at, LOADER)?);
        }
    }
    let is_new = store.last_sequence().await? == 0;
    let loaded = store.import(new, |_| {}).await?;
    if is_new {
        store.set_making(&making()?).await?;
    }
    if loaded.reports > 0 {
        tracing::info!(reports = loaded.reports, values = loaded.values, "loaded the first data");
    }
    Ok(())
}

/// The first reports, each with its body.
fn reports() -> Result<Vec<(Agency, Report)>> {
    let bodies: BTreeMap<_, _> =
        agencies()?.into_iter().map(|agency| (agency.slug.clone(), agency)).collect();
    let files = DATA.get_dir("reports").context("data/reports is missing")?.files();
    let files = files.filter(|file| file.path().extension().is_some_and(|kind| kind == "tsv"));
    let read = |file: &File<'_>| {
        let name = file.path().display().to_string();
        let text = file.contents_utf8().with_context(|| format!("{name} is not UTF-8"))?;
        let report = read_report(text).with_context(|| format!("data/{name}"))?;
        let agency = bodies.get(&report.agency);
        let agency = agency.with_context(|| format!("data/{name}: its body is not in agencies.tsv"))?;
        Ok((agency.clone(), report))
    };
    files.map(read).collect()
}

/// A word for how this program makes facts and documents: the hash of those it makes of the first data.
/// Another program may say a figure in other words, or know more of it; then lists and the search are
/// made anew.
pub fn making() -> Result<String> {
    let mut hash = Sha256::new();
    for (agency, report) in reports()? {
        for fact in facts_of(&report)? {
            hash.update(format!("{}\n{}\n", fact.item, fact.value));
        }
        for document in documents_of(&agency, &report).iter().chain([&agency_document(&agency)]) {
            hash.update(format!("{}\n{}\n{}\n", document.code, document.title, document.text));
        }
    }
    Ok(hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect())
}

/// Whether a body's report on a year is one of the first data.
pub fn is_first_data(agency: &str, year: Year) -> bool {
    DATA.get_file(format!("reports/{agency}_{year}.tsv")).is_some()
}

fn agencies() -> Result<Vec<Agency>> {
    let file = DATA.get_file("agencies.tsv").context("data/agencies.tsv is missing")?;
    table(file.contents()).into_deserialize().map(|row| row.context("data/agencies.tsv")).collect()
}

fn table(text: &[u8]) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(b'\t').comment(Some(b'#')).quoting(false).from_reader(text)
}

#[derive(Deserialize)]
struct Row {
    item: String,
    value: String,
    place: String,
    derived: Option<String>,
}

/// Reads a report's file: `# key: value` lines, then the table.
fn read_report(text: &str) -> Result<Report> {
    let head: BTreeMap<_, _> = text
        .lines()
        .filter_map(|line| line.strip_prefix("# ")?.split_once(':'))
        .map(|(key, value)| (key.trim(), value.trim()))
        .collect();
    let field = |key: &str| head.get(key).copied().with_context(|| format!("no line `# {key}:`"));
    let form = Form::find(field("form")?).context("an unknown form")?;
    let mut values = BTreeMap::new();
    for row in table(text.as_bytes()).into_deserialize() {
        let row: Row = row?;
        let item = form.item(&row.item).with_context(|| format!("the form has no item {}", row.item))?;
        let value =
            typed::read(item, &row.value).map_err(|why| anyhow!("{}: {}", row.item, why.sentence().en))?;
        let derived =
            row.derived.filter(|step| !step.is_empty()).map(|step| word::<Derived>(&step)).transpose()?;
        values
            .insert(row.item, Entry { value, provenance: Provenance::Source { place: row.place, derived } });
    }
    Ok(Report {
        agency: field("agency")?.to_owned(),
        year: Year::from_address(field("year")?).context("a year from 2008 on is needed")?,
        form: form.code.to_owned(),
        scope: word::<Scope>(field("scope")?)?,
        values,
        prose: BTreeMap::new(),
        source: Source {
            title: field("source_title")?.to_owned(),
            date: field("source_date")?.to_owned(),
            url: field("source_url")?.to_owned(),
            partial: flag(head.get("partial").copied())?,
        },
        answers: BTreeMap::new(),
        text: String::new(),
    })
}

/// A line that may be missing: `# partial: true` where only a part of the document could be had.
fn flag(line: Option<&str>) -> Result<bool> {
    match line {
        None | Some("false") => Ok(false),
        Some("true") => Ok(true),
        Some(other) => Err(anyhow!("neither true nor false: {other}")),
    }
}

/// A word of the data as the domain's enum, by the names that JSON uses.
fn word<'w, T: Deserialize<'w>>(word: &'w str) -> Result<T> {
    T::deserialize(StrDeserializer::<WordError>::new(word))
        .with_context(|| format!("an unknown word: {word}"))
}
