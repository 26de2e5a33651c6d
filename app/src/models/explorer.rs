//! What an explorer is given once: bodies × measures × years, as the record states them. Everything that it
//! shows is computed from this, in the browser as on the server.

#[cfg(feature = "ssr")]
mod of_bodies;
mod series;

use domain::report::{Scope, Year};
use serde::{Deserialize, Serialize};

pub use series::{ExplorerSeries, MeasureView};

use super::Measured;

/// Bodies and what their reports state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExplorerModel {
    /// The bodies, in the order of the address.
    pub bodies: Vec<ExplorerBody>,
    /// What is compared, in the order of the address.
    pub measures: Vec<Measured>,
    /// What amounts may be divided by and is not compared itself.
    pub wholes: Vec<Measured>,
}

/// A body by its name, and of each of its reports the year, whom it counts, and whether it could be had in part only.
pub type ComparedReports = (String, Vec<(Year, Scope, bool)>);

/// A body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExplorerBody {
    /// Its slug.
    pub slug: String,
    /// Its short name, in the reader's language.
    pub name: String,
}
