//! The numbers that a search names: a body and an indicator, or an indicator over the whole record.

use domain::agency::is_slug;
use domain::report::Year;
use domain::search_terms::{SearchTerms, is_one_slip};
use domain::series::Series;
use domain::topic::Topic;
use domain::{Agency, Indicator, Lang};

use super::{Backend, broken};
use crate::models::TopicSeries;
use crate::problem::Problem;
use crate::topic_state::TopicState;

/// The most bodies that are answered for.
const MOST_BODIES: usize = 3;
/// The most indicators.
const MOST_MEASURES: usize = 2;
/// The most bodies that a word is looked for among.
const CANDIDATES: i64 = 50;
/// The fewest characters of a word in which a slip is forgiven.
const LEAST_FOR_SLIP: usize = 3;

/// What a search is answered with, before what it finds.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// What bodies state of indicators.
    pub of_bodies: Vec<BodyAnswer>,
    /// What the record states of indicators, where no body is named.
    pub of_record: Vec<(TopicState, TopicSeries)>,
    /// Topics that are named.
    pub topics: Vec<Topic>,
    /// Words of a question for a number that name no body.
    pub unknown: Vec<String>,
}

impl Answers {
    /// Whether the words name no number.
    pub fn is_empty(&self) -> bool {
        self.of_bodies.is_empty() && self.of_record.is_empty() && self.topics.is_empty()
    }
}

/// What a body states of an indicator.
#[derive(Clone, Debug)]
pub struct BodyAnswer {
    /// The body.
    pub agency: Agency,
    /// The indicator.
    pub indicator: Indicator,
    /// Its years.
    pub series: Series,
    /// The year that was named.
    pub year: Option<Year>,
}

impl Backend {
    /// The numbers that the words name.
    pub async fn answers(&self, typed: &str, lang: Lang) -> Result<Answers, Problem> {
        let terms = SearchTerms::read(typed);
        let indicators: Vec<_> =
            terms.measures.iter().filter_map(|code| Indicator::find(code)).take(MOST_MEASURES).collect();
        let mut answers = Answers { topics: terms.topics.clone(), ..Answers::default() };
        if indicators.is_empty() {
            return Ok(answers);
        }
        let bodies = self.named_bodies(&terms.rest).await?;
        if bodies.is_empty() {
            answers.unknown = terms.rest;
            for indicator in &indicators {
                answers.of_record.extend(self.record_answer(indicator, &terms.years, lang).await?);
            }
            return Ok(answers);
        }
        let codes: Vec<_> = indicators.iter().flat_map(Indicator::codes).collect();
        let slugs: Vec<_> = bodies.into_iter().map(|body| body.slug).collect();
        for body in self.follow(&slugs, &codes, None).await? {
            for indicator in &indicators {
                answers.of_bodies.push(BodyAnswer {
                    agency: body.agency.clone(),
                    indicator: indicator.clone(),
                    series: Series::of(indicator, &body.sheets),
                    year: terms.years.first().copied(),
                });
            }
        }
        Ok(answers)
    }

    /// An indicator over the whole record, where a topic has it.
    async fn record_answer(
        &self,
        indicator: &Indicator,
        years: &[Year],
        lang: Lang,
    ) -> Result<Option<(TopicState, TopicSeries)>, Problem> {
        let of_topic = |topic: Topic| {
            let item = topic.measures().iter().copied().find(|code| *code == indicator.code)?;
            Some(TopicState { year: years.first().copied(), ..TopicState::of(topic).ranked_by(item) })
        };
        let Some(state) = Topic::ALL.into_iter().find_map(of_topic) else { return Ok(None) };
        let model = self.measures_of_topic(&state, std::slice::from_ref(&state.item), lang).await?;
        Ok(model.map(|model| (state, TopicSeries::from(model))))
    }

    /// The public bodies that words name: those whose names hold all of them, else those that hold any, else those
    /// that a word misses by one slip.
    async fn named_bodies(&self, words: &[String]) -> Result<Vec<Agency>, Problem> {
        let mut named: Vec<Agency> = Vec::new();
        for word in words {
            let narrower: Vec<_> = named.iter().filter(|body| holds(body, word)).cloned().collect();
            if narrower.is_empty() {
                named.extend(self.bodies_with(word).await?);
            } else {
                named = narrower;
            }
        }
        named.truncate(MOST_BODIES);
        Ok(named)
    }

    async fn bodies_with(&self, word: &str) -> Result<Vec<Agency>, Problem> {
        let lines = self.store.agencies_with_reports(word, CANDIDATES, 0).await.map_err(broken)?;
        if !lines.is_empty() || word.chars().count() < LEAST_FOR_SLIP {
            let mut bodies: Vec<_> = lines.into_iter().map(|line| line.agency).collect();
            // Who is called just so comes before whose name holds it too.
            bodies.sort_by_key(|body| (body.slug != word, body.short_zh.chars().count()));
            return Ok(bodies);
        }
        let all = self.store.list_agencies().await.map_err(broken)?;
        Ok(all.into_iter().filter(|body| is_nearly(body, word)).collect())
    }
}

/// Whether any name of a body holds a word.
fn holds(body: &Agency, word: &str) -> bool {
    let names = [&body.slug, &body.name_zh, &body.short_zh, &body.name_en, &body.short_en];
    names.into_iter().any(|name| name.to_lowercase().contains(word))
}

/// Whether a body's slug or name, or a word of it, is missed by one slip.
fn is_nearly(body: &Agency, word: &str) -> bool {
    let english = body.short_en.to_lowercase();
    let words = english.split([' ', ',']).filter(|one| is_slug(one) && one.len() > LEAST_FOR_SLIP);
    let names = [body.slug.as_str(), &body.short_zh, &body.name_zh];
    names.into_iter().chain(words).any(|name| is_one_slip(name, word))
}
