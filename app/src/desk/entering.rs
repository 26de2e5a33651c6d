//! Beginning a report, reading it from its text, answering findings.
#![allow(
    missing_docs,
    clippy::too_many_arguments,
    reason = "the macro makes a public struct of the arguments, which a form sends one by one"
)]

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::problem::Problem;

/// Begins a report, and puts its body on record where that is new.
#[server(prefix = "/fn", endpoint = "new-report")]
pub async fn new_report(
    agency: String,
    year: String,
    form: String,
    scope: String,
    #[server(default)] name_zh: String,
    #[server(default)] name_en: String,
    #[server(default)] short_zh: String,
    #[server(default)] short_en: String,
    #[server(default)] level: String,
    #[server(default)] kind: String,
    #[server(default)] division_code: String,
    #[server(default)] source_title: String,
    #[server(default)] source_date: String,
    #[server(default)] source_url: String,
    #[server(default)] lang: String,
) -> Result<(), Problem> {
    use crate::address::Place;
    use crate::backend::{self, NewReport};
    use domain::policy::Act;
    use domain::report::{Source, Year};
    let stand = backend::backend()?;
    let here = Place::NewReport;
    let visitor = backend::require(Act::EditDraft).await?;
    let refuse = |problem: &str| {
        let typed = [
            ("problem", problem),
            ("agency", &agency),
            ("year", &year),
            ("name_zh", &name_zh),
            ("name_en", &name_en),
            ("short_zh", &short_zh),
            ("short_en", &short_en),
            ("division_code", &division_code),
            ("source_title", &source_title),
            ("source_date", &source_date),
            ("source_url", &source_url),
            ("lang", &lang),
        ];
        let query = serde_urlencoded::to_string(typed).unwrap_or_default();
        leptos_axum::redirect(&format!("{}?{query}", here.path()));
        Ok(())
    };
    if !domain::agency::is_slug(&agency) {
        return refuse("slug");
    }
    let Some(at) = Year::from_address(year.trim()) else { return refuse("year") };
    let form = domain::Form::find(&form).ok_or(Problem::Unreadable)?;
    let scope = backend::word(&scope)?;
    if stand.store.find_agency(&agency).await.map_err(backend::broken)?.is_none() {
        if name_zh.trim().is_empty() {
            return refuse("body");
        }
        let given = [&name_zh, &name_en, &short_zh, &short_en];
        if given.iter().any(|name| !name.trim().is_empty() && domain::name::read(name).is_err()) {
            return refuse("name");
        }
        let or = |text: &str, other: &str| {
            if text.trim().is_empty() { other.trim().to_owned() } else { text.trim().to_owned() }
        };
        let new = domain::Agency {
            slug: agency.clone(),
            name_zh: name_zh.trim().to_owned(),
            name_en: or(&name_en, &name_zh),
            short_zh: or(&short_zh, &name_zh),
            short_en: or(&short_en, &or(&name_en, &name_zh)),
            level: backend::word(&level)?,
            kind: backend::word(&kind)?,
            division_code: division_code.trim().to_owned(),
        };
        stand.begin_agency(&visitor, &new, at).await?;
    }
    let source = Source {
        title: source_title.trim().to_owned(),
        date: source_date.trim().to_owned(),
        url: source_url.trim().to_owned(),
        partial: false,
    };
    let report = NewReport {
        id: backend::new_id(),
        agency: agency.clone(),
        year: at,
        form: form.code.to_owned(),
        scope,
        source,
    };
    stand.begin_report(&visitor, &report).await?;
    leptos_axum::redirect(&super::page(&Place::Edit(agency, at), "", &lang));
    Ok(())
}

/// Keeps the published report's text in the draft, to be read on the page that follows.
#[server(prefix = "/fn", endpoint = "import-text")]
pub async fn import_text(
    agency: String,
    year: String,
    version: i64,
    key: String,
    #[server(default)] text: String,
    #[server(default)] lang: String,
) -> Result<(), Problem> {
    use crate::address::Place;
    use crate::backend;
    use domain::policy::Act;
    let stand = backend::backend()?;
    let about = super::about(agency, &year, version, key)?;
    let here = Place::Import(about.agency.clone(), about.year);
    match backend::require(Act::EditDraft).await {
        Ok(visitor) => {
            let outcome = stand.keep_text(&visitor, about, &text).await?;
            super::after(&outcome, &here, &lang);
            Ok(())
        }
        Err(Problem::SignedOut) => {
            let is_kept = match backend::ended_visitor().await? {
                Some(ended) => stand.keep_text_for_sign_in(&ended, &about, &text).await?,
                None => false,
            };
            super::signed_out(is_kept, &Place::Edit(about.agency, about.year), &lang)
        }
        Err(other) => Err(other),
    }
}

/// Puts the chosen figures into the draft: `take` names them, `values` holds what each is taken as.
#[server(prefix = "/fn", endpoint = "import-accept")]
pub async fn import_accept(
    agency: String,
    year: String,
    version: i64,
    key: String,
    #[server(default)] take: BTreeMap<String, String>,
    #[server(default)] values: BTreeMap<String, String>,
    #[server(default)] lang: String,
) -> Result<(), Problem> {
    use crate::address::Place;
    use crate::backend;
    use domain::policy::Act;
    let stand = backend::backend()?;
    let about = super::about(agency, &year, version, key)?;
    let edit = Place::Edit(about.agency.clone(), about.year);
    let visitor = backend::require(Act::EditDraft).await?;
    let outcome = stand.accept(&visitor, about, &take, &values).await?;
    super::after(&outcome, &edit, &lang);
    Ok(())
}

/// Keeps what a person says to a finding; an empty `why` takes it back.
#[server(prefix = "/fn", endpoint = "answer")]
pub async fn answer_finding(
    agency: String,
    year: String,
    version: i64,
    key: String,
    rule: String,
    #[server(default)] why: String,
    #[server(default)] note: String,
    #[server(default)] lang: String,
) -> Result<(), Problem> {
    use crate::address::Place;
    use crate::backend;
    use domain::answer::Why;
    use domain::policy::Act;
    let stand = backend::backend()?;
    let about = super::about(agency, &year, version, key)?;
    let here = Place::Publish(about.agency.clone(), about.year);
    let visitor = backend::require(Act::EditDraft).await?;
    let note: String = note.chars().take(super::LONGEST_NOTE).collect();
    let outcome = stand.answer(&visitor, about, &rule, Why::find(&why), &note).await?;
    super::after(&outcome, &here, &lang);
    Ok(())
}
