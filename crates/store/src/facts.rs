//! Facts: the figures of every newest release, for lists over bodies and years. They can be made anew
//! from the releases at any time.

mod amount;
mod ranking;
mod series;

use domain::report::Year;
use domain::{Number, Resolved, Value};
use sqlx::QueryBuilder;

use crate::Store;
use crate::error::{Result, StoreError};
use crate::packed;
use crate::pool::Tx;
use crate::reports::read_year;

pub use ranking::{Ranked, Ranking};
pub use series::FactIn;

/// Rows inserted by one statement. A full batch has always the same text, so it is prepared once.
const BATCH: usize = 100;

/// A figure of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Item code.
    pub item: String,
    /// The number as exact decimal text; `None` for states without one.
    pub number: Option<String>,
    /// What is known with its state, as JSON of `domain::Resolved`.
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
    /// What is known with its state, as JSON of `domain::Resolved`.
    pub value: String,
}

/// A figure as it is stored.
pub(crate) struct Line<'f> {
    pub(crate) agency: &'f str,
    pub(crate) item: &'f str,
    pub(crate) year: Year,
    pub(crate) amount: Option<i64>,
    /// `None` for an exact number, which the amount says whole.
    pub(crate) value: Option<&'f str>,
}

impl<'f> Line<'f> {
    /// A figure of this body's report for the year.
    pub(crate) fn write(agency: &'f str, year: Year, fact: &'f Fact) -> Result<Self> {
        let number: Option<Number> = match &fact.number {
            Some(text) => Some(text.parse().map_err(|_| StoreError::NotANumber(text.clone()))?),
            None => None,
        };
        let whole = number.is_some_and(|number| fact.value == amount::exact(number));
        Ok(Self {
            agency,
            item: &fact.item,
            year,
            amount: number.map(amount::of),
            value: (!whole).then_some(&fact.value),
        })
    }
}

/// What is known of a stored figure.
fn read_value(number: Option<Number>, value: Option<&str>) -> Result<Resolved> {
    match (value, number) {
        (Some(value), _) => serde_json::from_str(value).map_err(|_| StoreError::Unreadable("figure")),
        (None, Some(number)) => Ok(Value::exact(number).into()),
        (None, None) => Err(StoreError::Unreadable("figure")),
    }
}

/// Puts a report's facts in place of those of its release before.
pub(crate) async fn replace(tx: &mut Tx, agency: &str, year: Year, facts: &[Fact]) -> Result<()> {
    on!(tx.here(), db => {
        sqlx::query("delete from facts where agency = $1 and year = $2")
            .bind(agency)
            .bind(i64::from(year.number()))
            .execute(db)
            .await?;
    });
    let lines: Vec<Line<'_>> =
        facts.iter().map(|fact| Line::write(agency, year, fact)).collect::<Result<_>>()?;
    insert(tx, &lines).await
}

/// Inserts figures.
pub(crate) async fn insert(tx: &mut Tx, lines: &[Line<'_>]) -> Result<()> {
    for batch in lines.chunks(BATCH) {
        on!(tx.here(), db => {
            let mut insert = QueryBuilder::new("insert into facts (agency, item, year, amount, value) ");
            insert.push_values(batch, |mut row, line| {
                row.push_bind(line.agency)
                    .push_bind(line.item)
                    .push_bind(i64::from(line.year.number()))
                    .push_bind(line.amount)
                    .push_bind(line.value);
            });
            insert.build().persistent(batch.len() == BATCH).execute(db).await?;
        });
    }
    Ok(())
}

impl Store {
    /// An item's figures in all newest releases, by body and year. For many bodies name a year:
    /// [`Store::facts_in_year`].
    pub async fn list_facts(&self, item: &str) -> Result<Vec<FactOf>> {
        let packed: Option<String> = on!(self.pool.readers(), db => {
            sqlx::query_scalar(select_packed!(
                "agency", "cast(year as text)", "coalesce(cast(amount as text), '')", "coalesce(value, '')";
                "facts where item = $1"
            ))
            .bind(item)
            .fetch_one(db)
            .await?
        });
        let mut facts: Vec<FactOf> = packed::rows(packed.as_deref()).map(read_fact).collect::<Result<_>>()?;
        facts.sort_by(|a, b| (&a.agency, a.year).cmp(&(&b.agency, b.year)));
        Ok(facts)
    }
}

/// Reads a stored figure.
fn read_fact(row: Option<[&str; 4]>) -> Result<FactOf> {
    let damage = || StoreError::Unreadable("figure");
    let [agency, year, amount, value] = row.ok_or_else(damage)?;
    let number = read_amount(amount)?;
    let value = match (value, number) {
        ("", Some(number)) => amount::exact(number),
        ("", None) => return Err(damage()),
        (value, _) => value.to_owned(),
    };
    Ok(FactOf {
        agency: agency.to_owned(),
        year: read_year(year.parse().map_err(|_| damage())?)?,
        number: number.map(|number| number.to_string()),
        value,
    })
}

/// The number of a stored figure, which is empty where there is none.
fn read_amount(amount: &str) -> Result<Option<Number>> {
    if amount.is_empty() {
        return Ok(None);
    }
    amount::read(amount.parse().map_err(|_| StoreError::Unreadable("figure"))?).map(Some)
}
