//! What the search field suggests while someone types: bodies, their reports and numbers, indicators and topics.

use std::sync::LazyLock;

use domain::finder::{Subject, Subjects, Word};
use domain::region::province;
use domain::report::Year;
use domain::search_terms::SearchTerms;
use domain::topic::Topic;
use domain::{Agency, Indicator, Lang};

use super::bodies::{Bodies, readings};
use super::{Backend, broken};
use crate::address::{self, Place};
use crate::comparison::Comparison;
use crate::models::Suggestion;
use crate::options::Options;
use crate::problem::Problem;
use crate::text::text;
use crate::topic_state::TopicState;
use crate::words::words;

/// The most suggestions of a list: what a phone shows above its keyboard, and a scroll more.
const MOST: usize = 8;
/// The most bodies among other suggestions.
const MOST_BODIES: usize = 4;
/// The most reports of the first body, where no year is typed.
const MOST_REPORTS: usize = 2;
/// The most topics, indicators and rows of forms.
const MOST_SUBJECTS: usize = 3;
/// The most indicators that the first body is suggested with.
const MOST_NUMBERS: usize = 2;

/// Everything that numbers are about. The forms are complete before anything is served.
static SUBJECTS: LazyLock<Subjects> = LazyLock::new(|| Subjects::of(readings));

impl Backend {
    /// Bodies that what was typed names.
    pub async fn suggested_bodies(&self, typed: &str, lang: Lang) -> Result<Vec<Suggestion>, Problem> {
        let bodies = self.bodies().await?;
        let found = if typed.trim().is_empty() { Vec::new() } else { bodies.find(typed) };
        Ok(found.into_iter().take(MOST).map(|line| of_body(&line.agency, lang)).collect())
    }

    /// Everything that what was typed may mean: numbers that it names, reports of years that it names, bodies, the
    /// newest reports of the first of them, then what numbers are about.
    pub async fn suggestions(&self, typed: &str, lang: Lang) -> Result<Vec<Suggestion>, Problem> {
        let terms = SearchTerms::read(typed);
        let all = self.bodies().await?;
        let (named, begun) = named(&all, &terms.rest);
        let subjects = subjects(&terms);
        let mut suggestions = Vec::new();
        if let Some(first) = named.first() {
            suggestions.extend(numbers(first, &measures(&terms, begun), lang));
        }
        let reports = self.reports_of(named.first().copied(), &terms.years, lang).await?;
        let bodies = named.iter().take(MOST_BODIES).map(|body| of_body(body, lang));
        if terms.years.is_empty() {
            suggestions.extend(bodies.chain(reports));
        } else {
            suggestions.extend(reports.into_iter().chain(bodies));
        }
        suggestions
            .extend(subjects.iter().take(MOST_SUBJECTS).filter_map(|subject| of_subject(*subject, lang)));
        suggestions.truncate(MOST);
        Ok(suggestions)
    }

    /// The reports of a body on these years, else its newest.
    async fn reports_of(
        &self,
        body: Option<&Agency>,
        years: &[Year],
        lang: Lang,
    ) -> Result<Vec<Suggestion>, Problem> {
        let Some(body) = body else { return Ok(Vec::new()) };
        let heads = self.store.list_published(Some(&body.slug)).await.map_err(broken)?;
        let is_wanted = |year: &Year| years.is_empty() || years.contains(year);
        let reports = heads.into_iter().map(|head| head.year).filter(is_wanted);
        let sound = reports.filter(|year| !self.store.is_damaged(&body.slug, *year));
        let suggestion = |year: Year| Suggestion {
            name: format!("{} {year}", body.short(lang)),
            about: words(lang).kind_report.to_owned(),
            path: address::report(&body.slug, year),
        };
        Ok(sound.take(MOST_REPORTS).map(suggestion).collect())
    }
}

/// The bodies that the words name together, the closest first, and the last word where it names none of them: it may
/// be the beginning of something else. A slip of the hand is forgiven where nothing else is found.
fn named<'b, 'w>(bodies: &'b Bodies, words: &'w [String]) -> (Vec<&'b Agency>, Option<&'w str>) {
    let Some((last, before)) = words.split_last() else { return (Vec::new(), None) };
    let mut found = bodies.find(&words.join(" "));
    let mut begun = None;
    if found.is_empty() && !before.is_empty() {
        found = bodies.find(&before.join(" "));
        begun = Some(last.as_str());
    }
    if found.is_empty() {
        found = bodies.named(words);
    }
    (found.into_iter().map(|line| &line.agency).collect(), begun)
}

/// The indicators that the words name, or that the word begins.
fn measures(terms: &SearchTerms, begun: Option<&str>) -> Vec<Indicator> {
    let begun = begun.into_iter().flat_map(|word| SUBJECTS.find(&Word::of(word)));
    let begun = begun.filter_map(|subject| match subject {
        Subject::Measure(code) => Some(code),
        Subject::Topic(_) => None,
    });
    let codes = terms.measures.iter().copied().chain(begun).take(MOST_NUMBERS);
    codes.filter_map(Indicator::find).collect()
}

/// What the words name, then what the last of them begins.
fn subjects(terms: &SearchTerms) -> Vec<Subject> {
    let topics = terms.topics.iter().copied().map(Subject::Topic);
    let mut subjects: Vec<_> = topics.chain(terms.measures.iter().copied().map(Subject::Measure)).collect();
    for subject in terms.rest.last().into_iter().flat_map(|word| SUBJECTS.find(&Word::of(word))) {
        if !subjects.contains(&subject) {
            subjects.push(subject);
        }
    }
    subjects
}

fn of_body(body: &Agency, lang: Lang) -> Suggestion {
    let province = province(&body.division_code).map(|(_, name)| name.get(lang));
    let about = [Some(words(lang).kind_body), Some(body.level.name().get(lang)), province];
    Suggestion {
        name: body.short(lang).to_owned(),
        about: about.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        path: Place::Agency(body.slug.clone()).path(),
    }
}

/// What a body states of indicators, over the years.
fn numbers(body: &Agency, indicators: &[Indicator], lang: Lang) -> Vec<Suggestion> {
    let number = |indicator: &Indicator| Suggestion {
        name: format!("{} · {}", body.short(lang), indicator.short.get(lang)),
        about: words(lang).trends.to_owned(),
        path: compared(&[body.slug.as_str()], indicator.code),
    };
    indicators.iter().map(number).collect()
}

fn of_subject(subject: Subject, lang: Lang) -> Option<Suggestion> {
    let (name, about, path) = match subject {
        Subject::Topic(topic) => (topic.name(), text(lang).nav_topics, Place::Topic(topic).path()),
        Subject::Measure(code) => {
            let indicator = Indicator::find(code)?;
            (indicator.name, words(lang).kind_item, path_of(&indicator))
        }
    };
    Some(Suggestion { name: name.get(lang).to_owned(), about: about.to_owned(), path })
}

/// Where an indicator is at home: its topic's dashboard, its entry in the dictionary, else a comparison.
fn path_of(indicator: &Indicator) -> String {
    let of_topic = |topic: Topic| {
        let code = topic.measures().iter().copied().find(|code| *code == indicator.code)?;
        Some(TopicState::of(topic).ranked_by(code).canonical(&Options::default()))
    };
    let entry = || indicator.item().map(|item| address::item(item.code));
    Topic::ALL.into_iter().find_map(of_topic).or_else(entry).unwrap_or_else(|| compared(&[], indicator.code))
}

fn compared(agencies: &[&str], item: &str) -> String {
    let agencies = agencies.iter().map(|slug| (*slug).to_owned()).collect();
    Comparison { agencies, items: vec![item.to_owned()], ..Comparison::default() }.path()
}
