//! What the whole record states of a topic.

mod cache;

use std::collections::{BTreeMap, BTreeSet};

use domain::report::Year;
use domain::topic::Topic;
use domain::{Indicator, Lang};
use store::PublishedReport;

use super::{Backend, broken};
use crate::models::{TopicModel, TopicSeries};
use crate::problem::Problem;
use crate::topic_state::TopicState;

pub use cache::TopicCache;
use cache::{Key, Record};

/// The most reports that a dashboard is given whole. Of a larger record it is given one year of all bodies, with the
/// year before.
const MOST_REPORTS: usize = 600;

impl Backend {
    /// What a topic's dashboard is given; nothing where no report states anything of it.
    pub async fn topic_model(&self, state: &TopicState, lang: Lang) -> Result<Option<TopicModel>, Problem> {
        self.measures_of_topic(state, state.topic.measures(), lang).await
    }

    /// What the overview says of each topic: its main measure alone.
    pub async fn topics_in_short(&self, lang: Lang) -> Result<Vec<(TopicState, TopicSeries)>, Problem> {
        let mut topics = Vec::new();
        for topic in Topic::ALL {
            let state = TopicState::of(topic);
            let model = self.measures_of_topic(&state, std::slice::from_ref(&state.item), lang).await?;
            topics.extend(model.map(|model| (state, TopicSeries::from(model))));
        }
        Ok(topics)
    }

    /// Some measures of a topic.
    pub(super) async fn measures_of_topic(
        &self,
        state: &TopicState,
        measures: &[&'static str],
        lang: Lang,
    ) -> Result<Option<TopicModel>, Problem> {
        let sequence = self.store.last_sequence().await.map_err(broken)?;
        let record = (sequence, self.store.damaged_reports());
        let (topic, year) = (state.topic, state.year);
        let key = Key { topic, measures: measures.to_vec(), year, lang, record: record.clone() };
        let model = self.topics.model(key, self.make_model(state, measures, lang, record)).await?;
        let Some(mut model) = model.as_ref().clone() else { return Ok(None) };
        if model.only_year.is_some() && !state.agency.is_empty() {
            // The chosen body in all its years.
            for body in self.follow(std::slice::from_ref(&state.agency), &codes_of(measures), None).await? {
                model.put(measures, &body);
            }
        }
        Ok(Some(model))
    }

    async fn make_model(
        &self,
        state: &TopicState,
        measures: &[&'static str],
        lang: Lang,
        record: Record,
    ) -> Result<Option<TopicModel>, Problem> {
        let heads = self.topics.reports(record, self.shown_reports()).await?;
        let years = years_of(state.topic, &heads);
        let Some(newest) = fullest(&years) else { return Ok(None) };
        let shown = state.year.filter(|year| years.contains_key(year)).unwrap_or(newest);
        let only_year = (heads.len() > MOST_REPORTS).then_some(shown);
        let slugs: BTreeSet<_> = heads.iter().map(|head| head.agency.clone()).collect();
        let slugs: Vec<_> = slugs.into_iter().collect();
        let before = |year: Year| year.number().checked_sub(1).and_then(Year::new).unwrap_or(year);
        let span = only_year.map(|year| (before(year), year));
        let bodies = self.follow(&slugs, &codes_of(measures), span).await?;
        let years = (years.into_keys().collect(), newest);
        Ok(Some(TopicModel::of(measures, &bodies, years, only_year, lang)))
    }

    /// The published reports that are not known to be damaged.
    async fn shown_reports(&self) -> Result<Vec<PublishedReport>, Problem> {
        let mut heads = self.store.list_published(None).await.map_err(broken)?;
        heads.retain(|head| !self.store.is_damaged(&head.agency, head.year));
        Ok(heads)
    }
}

/// The rows that measures are made of.
fn codes_of(measures: &[&'static str]) -> Vec<&'static str> {
    let indicators = measures.iter().filter_map(|code| Indicator::find(code));
    let codes: BTreeSet<_> = indicators.flat_map(|indicator| indicator.codes()).collect();
    codes.into_iter().collect()
}

/// The years with reports on a form that has the topic's main measure, and how many there are.
fn years_of(topic: Topic, heads: &[PublishedReport]) -> BTreeMap<Year, usize> {
    let main = topic.measures().first().and_then(|code| Indicator::find(code));
    let is_on = |form: &str| {
        main.as_ref().and_then(|main| main.on(form)).is_some_and(|definition| !definition.sum.is_empty())
    };
    let mut years = BTreeMap::new();
    for head in heads.iter().filter(|head| is_on(&head.form)) {
        *years.entry(head.year).or_default() += 1;
    }
    years
}

/// The newest year with at least half as many reports as the fullest one.
fn fullest(years: &BTreeMap<Year, usize>) -> Option<Year> {
    let most = years.values().max()?;
    years.iter().rev().find(|(_, count)| **count * 2 >= *most).map(|(year, _)| *year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_year_that_is_half_full_is_shown() {
        let years = |counts: &[(u16, usize)]| -> BTreeMap<Year, usize> {
            counts.iter().map(|(year, count)| (Year::new(*year).unwrap(), *count)).collect()
        };
        let shown = |counts: &[(u16, usize)]| fullest(&years(counts)).map(Year::number);
        assert_eq!(shown(&[]), None);
        assert_eq!(shown(&[(2023, 8), (2024, 4), (2025, 3)]), Some(2024));
        assert_eq!(shown(&[(2018, 1), (2025, 1)]), Some(2025));
    }
}
