//! Reports made from typed text, for tests.

use std::collections::BTreeMap;

use domain::report::{Entry, Provenance, Scope, Source, Year};
use domain::{Form, Report, typed};

/// A report of 2018 on the form of 2014 that says what these texts say.
pub fn report<'t>(texts: impl IntoIterator<Item = (&'t str, &'t str)>) -> Report {
    let form = Form::find("2014").expect("the form of 2014");
    let entry = |(code, text): (&'t str, &'t str)| {
        let item = form.item(code).unwrap_or_else(|| panic!("no item {code}"));
        let value = typed::read(item, text).unwrap_or_else(|why| panic!("{code} {text:?}: {why:?}"));
        let provenance = Provenance::Source { place: format!("where {code} stands"), derived: None };
        (code.to_owned(), Entry { value, provenance })
    };
    Report {
        agency: "hunjiang".to_owned(),
        year: Year::new(2018).expect("a year"),
        form: "2014".to_owned(),
        scope: Scope::WholeArea,
        values: texts.into_iter().map(entry).collect(),
        prose: BTreeMap::new(),
        source: Source::default(),
        answers: BTreeMap::new(),
        text: String::new(),
    }
}
