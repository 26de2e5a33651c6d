//! The numbers that a search names: a body and an indicator, or an indicator over the whole record.

use domain::report::Year;
use domain::search_terms::SearchTerms;
use domain::series::Series;
use domain::topic::Topic;
use domain::{Agency, Indicator, Lang};

use super::Backend;
use crate::models::TopicSeries;
use crate::problem::Problem;
use crate::topic_state::TopicState;

/// The most bodies that are answered for.
const MOST_BODIES: usize = 3;
/// The most indicators.
const MOST_MEASURES: usize = 2;

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

    /// The public bodies that words name.
    async fn named_bodies(&self, words: &[String]) -> Result<Vec<Agency>, Problem> {
        let bodies = self.bodies().await?;
        Ok(bodies.named(words).into_iter().take(MOST_BODIES).map(|line| line.agency.clone()).collect())
    }
}
