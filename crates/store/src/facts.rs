//! Facts: the figures of every newest release, item by item, for lists over bodies and years. They
//! can be made anew from the releases at any time.

use domain::report::Year;
use sqlx::{FromRow, QueryBuilder};

use crate::Store;
use crate::error::Result;
use crate::pool::Tx;
use crate::reports::read_year;

/// Rows inserted by one statement: well under SQLite's 32,766 parameters.
const BATCH: usize = 500;

/// A figure of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Item code.
    pub item: String,
    /// The number as exact decimal text; `None` for states without one.
    pub number: Option<String>,
    /// The whole value with its state, as JSON of `domain::Value`.
    pub value: String,
}

/// A figure with whose and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactOf {
    /// Slug of the body.
    pub agency: String,
    /// Reporting year.
    pub year: Year,
    /// The number as exact decimal text.
    pub number: Option<String>,
    /// The whole value with its state, as JSON of `domain::Value`.
    pub value: String,
}

/// A stored figure.
#[derive(FromRow)]
struct Row {
    agency: String,
    year: i64,
    number: Option<String>,
    value: String,
}

impl Row {
    fn read(self) -> Result<FactOf> {
        let year = read_year(self.year)?;
        Ok(FactOf { agency: self.agency, year, number: self.number, value: self.value })
    }
}

/// Puts a report's facts in place of those of its release before.
pub(crate) async fn replace(
    tx: &mut Tx,
    report: &str,
    agency: &str,
    year: Year,
    facts: &[Fact],
) -> Result<()> {
    on!(tx.here(), db => {
        sqlx::query("delete from facts where report = $1").bind(report).execute(db).await?;
    });
    for batch in facts.chunks(BATCH) {
        on!(tx.here(), db => {
            let mut insert =
                QueryBuilder::new("insert into facts (item, agency, year, report, number, value) ");
            insert.push_values(batch, |mut row, fact| {
                row.push_bind(&fact.item)
                    .push_bind(agency)
                    .push_bind(i64::from(year.number()))
                    .push_bind(report)
                    .push_bind(fact.number.as_deref())
                    .push_bind(&fact.value);
            });
            // Its text differs with the count, so keeping it prepared would only fill the cache.
            insert.build().persistent(false).execute(db).await?;
        });
    }
    Ok(())
}

impl Store {
    /// An item's figures in all newest releases, by body and year.
    pub async fn list_facts(&self, item: &str) -> Result<Vec<FactOf>> {
        let rows: Vec<Row> = on!(self.pool.readers(), db => {
            sqlx::query_as(
                "select agency, year, number, value from facts where item = $1 order by agency, year",
            )
            .bind(item)
            .fetch_all(db)
            .await?
        });
        rows.into_iter().map(Row::read).collect()
    }
}
