//! A body with what its reports say.

use domain::Agency;
use domain::series::Sheet;

/// A body with what its reports say, the oldest first.
#[derive(Clone, Debug)]
pub struct BodySheets {
    /// The body.
    pub agency: Agency,
    /// Its reports, blank on what the query did not name.
    pub sheets: Vec<Sheet>,
}
