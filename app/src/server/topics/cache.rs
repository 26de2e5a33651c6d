//! The cache of topic models: a large record takes a while to read, and many states show the same of it. A key holds
//! the state of the record, so that nothing from before a publication is found again.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::Lang;
use domain::report::Year;
use domain::topic::Topic;
use moka::future::Cache;
use store::PublishedReport;

use crate::models::TopicModel;
use crate::problem::Problem;

/// The most bytes that models may take. A year of a topic in a record of 3,000 bodies is about 2 MB.
const MOST: u64 = 24 * 1024 * 1024;
/// About how many bytes a body takes besides its points.
const PER_BODY: usize = 160;

/// What the record is at a moment: the place of its newest release, and the reports that are not shown.
pub(super) type Record = (i64, BTreeMap<String, BTreeSet<Year>>);

/// What a model is made from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub(super) topic: Topic,
    pub(super) measures: Vec<&'static str>,
    /// The year that the address names.
    pub(super) year: Option<Year>,
    pub(super) lang: Lang,
    pub(super) record: Record,
}

/// The models of topics, and the list of reports that they are made from.
#[derive(Clone)]
pub struct TopicCache {
    models: Cache<Key, Arc<Option<TopicModel>>>,
    reports: Cache<Record, Arc<Vec<PublishedReport>>>,
}

impl Default for TopicCache {
    fn default() -> Self {
        let models = Cache::builder().max_capacity(MOST).weigher(weight).build();
        Self { models, reports: Cache::new(1) }
    }
}

fn weight(_: &Key, model: &Arc<Option<TopicModel>>) -> u32 {
    let bytes = model.as_ref().iter().map(|model| {
        let points = model.measures.iter().flat_map(|measured| &measured.points);
        model.bodies.len() * PER_BODY + points.map(String::len).sum::<usize>()
    });
    u32::try_from(bytes.sum::<usize>()).unwrap_or(u32::MAX)
}

impl TopicCache {
    /// The model, made once however many ask for it at the same time.
    pub(super) async fn model(
        &self,
        key: Key,
        make: impl Future<Output = Result<Option<TopicModel>, Problem>>,
    ) -> Result<Arc<Option<TopicModel>>, Problem> {
        let model = async { make.await.map(Arc::new) };
        self.models.try_get_with(key, Box::pin(model)).await.map_err(|problem| *problem)
    }

    /// The reports that are shown, read once for all topics.
    pub(super) async fn reports(
        &self,
        record: Record,
        read: impl Future<Output = Result<Vec<PublishedReport>, Problem>>,
    ) -> Result<Arc<Vec<PublishedReport>>, Problem> {
        let read = async { read.await.map(Arc::new) };
        self.reports.try_get_with(record, Box::pin(read)).await.map_err(|problem| *problem)
    }
}
