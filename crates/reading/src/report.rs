//! A reading as a report, so that it is checked and drawn like any other.

use std::collections::BTreeMap;

use domain::report::{Entry, Provenance, Report, Scope, Source, Year};

use crate::{Reading, Span};

impl Span {
    /// The phrase in the untouched text.
    pub fn of(self, text: &str) -> String {
        text.chars().skip(self.start).take(self.end.saturating_sub(self.start)).collect()
    }
}

impl Reading {
    /// The figures as a report on the form that was told, each with its phrase. `None` where neither
    /// form nor year could be read.
    pub fn report(&self, text: &str) -> Option<Report> {
        let form = domain::Form::find(self.form.as_deref()?)?;
        let year = self.year.as_ref().map(|told| told.what).or_else(|| Year::new(form.since))?;
        let letters: Vec<char> = text.chars().collect();
        let phrase =
            |span: Span| letters.get(span.start..span.end).map(String::from_iter).unwrap_or_default();
        let known = self.figures.iter().filter(|figure| form.item(&figure.item).is_some());
        let entry = |figure: &crate::Proposal| {
            let Span { start, end } = figure.span;
            let provenance = Provenance::Quoted { start, end, phrase: phrase(figure.span) };
            (figure.item.clone(), Entry { value: figure.value.clone(), provenance })
        };
        Some(Report {
            agency: String::new(),
            year,
            form: form.code.to_owned(),
            scope: Scope::default(),
            values: known.map(entry).collect(),
            prose: BTreeMap::new(),
            source: Source { title: String::new(), ..Source::default() },
            answers: BTreeMap::new(),
            text: text.to_owned(),
        })
    }
}
