//! What is known of every row of a report, as the store keeps it for questions over bodies and years.
//! It is made from the release and can be made anew at any time.

use domain::{Report, Resolved};
use store::Fact;

use super::broken;
use crate::problem::Problem;

/// A report's rows of which something is known: stated, or derived as its own page derives it.
pub fn facts_of(report: &Report) -> Result<Vec<Fact>, Problem> {
    let items = report.form().into_iter().flat_map(domain::Form::items);
    let known = items.map(|item| (item.code, report.resolve(item.code)));
    known.filter(|(_, row)| !row.known.is_unstated()).map(|(code, row)| fact(code, &row)).collect()
}

fn fact(code: &str, row: &Resolved) -> Result<Fact, Problem> {
    Ok(Fact {
        item: code.to_owned(),
        number: row.known.number().map(|number| number.to_string()),
        value: serde_json::to_string(row).map_err(broken)?,
    })
}
