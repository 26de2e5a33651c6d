//! What a topic's dashboard is given once: bodies × measures × years. Everything that it shows is computed from
//! this, in the browser as on the server.

#[cfg(feature = "ssr")]
mod of_record;
mod series;

use domain::agency::{Kind, Level};
use domain::report::Year;
use serde::{Deserialize, Serialize};

pub use series::{Stated, TopicSeries};

use super::Measured;

/// Bodies and what their reports state of a topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicModel {
    /// The bodies, by slug.
    pub bodies: Vec<TopicBody>,
    /// The topic's measures, in its order.
    pub measures: Vec<Measured>,
    /// The years that any body reports on, in order.
    pub years: Vec<Year>,
    /// The year that is shown where the address names none.
    pub newest: Year,
    /// In a record too large to be sent whole: the year that all bodies' points are of, with the year before.
    /// Another year is another page.
    pub only_year: Option<Year>,
    /// The provinces of these bodies: their digits and their names, in the reader's language.
    pub regions: Vec<(String, String)>,
}

/// A body, and what it can be found by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicBody {
    /// Its slug.
    pub slug: String,
    /// Its short name, in the reader's language.
    pub name: String,
    /// Its level.
    pub level: Level,
    /// Its kind.
    pub kind: Kind,
    /// The digits of its province; empty where none is known.
    pub region: String,
}
