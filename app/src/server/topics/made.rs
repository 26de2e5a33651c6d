//! What was made of the record for dashboards, until the record changes. A large record takes a while to read, and
//! many states show the same of it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::Lang;
use domain::report::Year;
use domain::topic::Topic;
use moka::future::Cache;

use crate::models::TopicModel;
use crate::problem::Problem;

/// How many models are held at most: a few years of every topic.
const MOST: u64 = 48;

/// What a model is made of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Made {
    pub(super) topic: Topic,
    pub(super) measures: Vec<&'static str>,
    /// The year that the address names.
    pub(super) year: Option<Year>,
    pub(super) lang: Lang,
    /// The place of the newest release, and the reports that are not shown.
    pub(super) record: (i64, BTreeMap<String, BTreeSet<Year>>),
}

/// The models of topics.
#[derive(Clone)]
pub struct TopicModels(Cache<Made, Arc<Option<TopicModel>>>);

impl Default for TopicModels {
    fn default() -> Self {
        Self(Cache::new(MOST))
    }
}

impl TopicModels {
    /// The model, made once however many ask for it at the same time.
    pub(super) async fn get(
        &self,
        key: Made,
        make: impl Future<Output = Result<Option<TopicModel>, Problem>>,
    ) -> Result<Arc<Option<TopicModel>>, Problem> {
        let made = async { make.await.map(Arc::new) };
        self.0.try_get_with(key, Box::pin(made)).await.map_err(|problem| *problem)
    }
}
