//! The form that begins a report, and the one that says what is known of it: everything as it is typed,
//! so that a refusal gives all of it back.

#[cfg(feature = "ssr")]
use std::collections::BTreeMap;

#[cfg(feature = "ssr")]
use domain::Agency;
#[cfg(feature = "ssr")]
use domain::attributes::TypedNames;
#[cfg(feature = "ssr")]
use domain::report::Source;
use serde::{Deserialize, Serialize};

/// What the form holds, each by its field's name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedReport {
    /// Slug of the body.
    pub agency: String,
    /// Reporting year.
    pub year: String,
    /// Code of the form.
    pub form: String,
    /// Whom the figures count.
    pub scope: String,
    /// Names of the body.
    pub name_zh: String,
    /// English.
    pub name_en: String,
    /// Short.
    pub short_zh: String,
    /// Short, English.
    pub short_en: String,
    /// Level of government.
    pub level: String,
    /// Kind of body.
    pub kind: String,
    /// Division code.
    pub division_code: String,
    /// Title of the published report.
    pub source_title: String,
    /// When it was published.
    pub source_date: String,
    /// Its address.
    pub source_url: String,
    /// Whether only a part of it could be had; empty for no.
    pub source_partial: String,
    /// The form and year that were confirmed though they do not go together: `2014-2025`.
    pub sure_form: String,
    /// The name that was confirmed though another body's is like it.
    pub sure_name: String,
}

/// The mark of an address that carries what was sent.
#[cfg(feature = "ssr")]
const CHECKED: &str = "checked";
/// The most characters of a field that a refusal gives back: no field may hold as many.
#[cfg(feature = "ssr")]
const MOST: usize = 600;

#[cfg(feature = "ssr")]
impl TypedReport {
    /// All fields by name.
    fn fields(&self) -> BTreeMap<String, String> {
        serde_json::to_value(self).and_then(serde_json::from_value).unwrap_or_default()
    }

    /// As an address carries it to the page that says what is wrong.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let short = self.fields().into_iter().map(|(name, text)| (name, text.chars().take(MOST).collect()));
        let checked = (CHECKED.to_owned(), "1".to_owned());
        [checked].into_iter().chain(short).collect()
    }

    /// Reads an address; `None` where nothing was sent yet.
    pub fn from_query(query: &crate::query::Query) -> Option<Self> {
        if query.value(CHECKED).is_empty() {
            return None;
        }
        let mut fields = Self::default().fields();
        for (name, text) in &mut fields {
            query.value(name).clone_into(text);
        }
        serde_json::to_value(fields).and_then(serde_json::from_value).ok()
    }

    /// What a field holds.
    pub fn get(&self, name: &str) -> String {
        self.fields().remove(name).unwrap_or_default()
    }

    /// The names of the body.
    pub fn names(&self) -> TypedNames {
        TypedNames {
            name_zh: self.name_zh.clone(),
            name_en: self.name_en.clone(),
            short_zh: self.short_zh.clone(),
            short_en: self.short_en.clone(),
            division_code: self.division_code.clone(),
        }
    }

    /// The document.
    pub fn source(&self) -> Source {
        Source {
            title: self.source_title.clone(),
            date: self.source_date.clone(),
            url: self.source_url.clone(),
            partial: !self.source_partial.is_empty(),
        }
    }

    /// A report that is on record, and its body, as a person would type them.
    pub fn of(agency: &Agency, head: &store::ReportHead) -> Self {
        Self {
            agency: agency.slug.clone(),
            year: head.year.to_string(),
            form: head.form.clone(),
            scope: code(&head.scope),
            name_zh: agency.name_zh.clone(),
            name_en: agency.name_en.clone(),
            short_zh: agency.short_zh.clone(),
            short_en: agency.short_en.clone(),
            level: code(&agency.level),
            kind: code(&agency.kind),
            division_code: agency.division_code.clone(),
            source_title: head.source.title.clone(),
            source_date: head.source.date.clone(),
            source_url: head.source.url.clone(),
            source_partial: if head.source.partial { "on".to_owned() } else { String::new() },
            sure_form: format!("{}-{}", head.form, head.year),
            sure_name: agency.name_zh.clone(),
        }
    }
}

/// The name that forms and JSON have for a kind of thing.
#[cfg(feature = "ssr")]
fn code(kind: &impl Serialize) -> String {
    serde_json::to_value(kind).ok().and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default()
}
