//! Whether what the record shows is what was published: of a body, everything that follows from its
//! releases, computed anew and held against what is stored.

use std::fmt;

use domain::{Agency, Report};
use store::{ReportHead, Store, StoreError, logged_agency, logged_attributes};

use super::{agency_document, documents_of, facts_of, item_documents};

/// Something that is stored otherwise than it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What differs.
    pub what: What,
    /// Slug of the body; empty where it is about none.
    pub agency: String,
    /// The year it is stored under, where it is about one.
    pub year: Option<i64>,
}

/// What differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// What the body is called or is, from what the log says.
    Body,
    /// Form, scope or source of a report, from its newest release, or, before the first, from the log.
    Attributes,
    /// The release with this number, from its hash or its place in the chain.
    Release(i64),
    /// A figure as lists and comparisons have it, from the newest release.
    Figure(String),
    /// Something the search finds, from what it is made from.
    Search(String),
}

impl Difference {
    /// Whether it is about what lists and the search read, which another version may say in other words.
    pub fn is_remade(&self) -> bool {
        matches!(self.what, What::Search(_) | What::Figure(_))
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year.map(|year| format!("/{year}")).unwrap_or_default();
        let subject = format!("{}{year}", self.agency);
        match &self.what {
            What::Body => write!(out, "{subject}: the body is not what the log says of it"),
            What::Attributes => {
                write!(out, "{subject}: form, scope or source are not what was published or logged")
            }
            What::Release(number) => write!(out, "{subject}: release {number} is not what was published"),
            What::Figure(item) => {
                write!(out, "{subject}: the figure {item} in lists is not what the newest release says")
            }
            What::Search(document) => {
                write!(out, "{subject}: the search has another text than was published ({document})")
            }
        }
    }
}

/// Everything of a body that is not as its releases and the log say.
pub async fn inspect_agency(store: &Store, agency: &Agency) -> Result<Vec<Difference>, StoreError> {
    let slug = &agency.slug;
    let differs = |what, year| Difference { what, agency: slug.clone(), year };
    let mut differences = Vec::new();
    if store.last_logged_agency(slug).await?.as_deref() != Some(&logged_agency(agency)?) {
        differences.push(differs(What::Body, None));
    }
    let heads = store.list_reports(Some(slug)).await?;
    let (mut facts, mut documents, mut unread) = (Vec::new(), Vec::new(), Vec::new());
    for (release, is_sound) in store.newest_releases(slug).await? {
        let number = i64::from(release.year.number());
        let report = serde_json::from_str::<Report>(&release.content).ok();
        if !is_sound || report.is_none() {
            differences.push(differs(What::Release(release.number), Some(number)));
        }
        let Some(report) = report else {
            unread.push(number);
            continue;
        };
        let head = heads.iter().find(|head| head.year == release.year);
        if head.is_none_or(|head| !is_of(head, &report)) {
            differences.push(differs(What::Attributes, Some(number)));
        }
        facts.push((release.year, facts_of(&report).map_err(|_| StoreError::Unreadable("release"))?));
        documents.extend(documents_of(agency, &report));
    }
    for head in heads.iter().filter(|head| head.latest_release.is_none()) {
        let logged = store.last_logged_attributes(&format!("{slug}/{}", head.year)).await?;
        if logged != Some(logged_attributes(&head.form, head.scope, &head.source)) {
            differences.push(differs(What::Attributes, Some(i64::from(head.year.number()))));
        }
    }
    // What follows from a release that cannot be read, nobody can tell.
    let is_told = |year: i64| !unread.contains(&year);
    let figures = store.differing_facts(slug, &facts).await?.into_iter().filter(|(year, _)| is_told(*year));
    differences.extend(figures.map(|(year, item)| differs(What::Figure(item), Some(year))));
    // A body that has published nothing need not be found.
    let is_found = !documents.is_empty() || !store.differing_documents(slug, &[]).await?.is_empty();
    documents.extend(is_found.then(|| agency_document(agency)));
    let texts = store.differing_documents(slug, &documents).await?.into_iter();
    let texts = texts.filter(|(year, _)| is_told(*year));
    differences.extend(texts.map(|(year, name)| differs(What::Search(name), (year > 0).then_some(year))));
    Ok(differences)
}

/// The items of the forms, where the search has them otherwise than the program.
pub async fn inspect_items(store: &Store) -> Result<Vec<Difference>, StoreError> {
    let differing = store.differing_documents("", &item_documents()).await?.into_iter();
    let differs = |name| Difference { what: What::Search(name), agency: String::new(), year: None };
    Ok(differing.map(|(_, name)| differs(name)).collect())
}

/// Whether a report on record is the one that a release is of, with the same attributes.
fn is_of(head: &ReportHead, report: &Report) -> bool {
    head.agency == report.agency
        && head.year == report.year
        && head.form == report.form
        && head.scope == report.scope
        && head.source == report.source
}
