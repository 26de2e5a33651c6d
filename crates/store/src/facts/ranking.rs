//! Every body's figure for an item in a year, the greatest first.

use domain::report::Year;
use sqlx::FromRow;

use super::series::FactIn;
use super::{amount, read_value};
use crate::Store;
use crate::error::Result;
use crate::reports::read_year;
use crate::word::from_word;

/// A page of a ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// How many bodies report about the item, with or without a number.
    pub bodies: i64,
    /// How many of them state a number, and so have a rank.
    pub stated: i64,
    /// The bodies of this page: by number, equal ones by slug, those without a number last.
    pub page: Vec<Ranked>,
}

/// A body in a ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// Its rank: one more than there are bodies with a greater number, so that equals share one;
    /// `None` without a number.
    pub rank: Option<i64>,
    /// What it reports.
    pub fact: FactIn,
}

/// A stored figure with its report's form and scope.
#[derive(FromRow)]
struct Row {
    agency: String,
    year: i64,
    form: String,
    scope: String,
    item: String,
    amount: Option<i64>,
    value: Option<String>,
}

impl Row {
    fn read(self) -> Result<FactIn> {
        let number = self.amount.map(amount::read).transpose()?;
        Ok(FactIn {
            agency: self.agency,
            year: read_year(self.year)?,
            form: self.form,
            scope: from_word(self.scope, "report")?,
            item: self.item,
            value: read_value(number, self.value.as_deref())?,
        })
    }
}

impl Store {
    /// The bodies from `offset` on, at most `limit`, ranked by what they report about an item in a year.
    /// The numbers are those stated, so `about` and `at_least` rank by their number too.
    pub async fn top(&self, item: &str, year: Year, limit: i64, offset: i64) -> Result<Ranking> {
        let (bodies, stated) = self.count_bodies(item, year).await?;
        let rows: Vec<Row> = on!(self.pool.readers(), db => {
            sqlx::query_as(
                // The page first, from the index alone.
                "select f.agency, f.year, r.form, r.scope, f.item, f.amount, f.value
                 from (select agency, amount from facts where item = $1 and year = $2
                       order by amount desc nulls last, agency limit $3 offset $4) p
                 join facts f on f.agency = p.agency and f.item = $1 and f.year = $2
                 join reports r on r.agency = f.agency and r.year = f.year
                 order by f.amount desc nulls last, f.agency",
            )
            .bind(item)
            .bind(i64::from(year.number()))
            .bind(limit)
            .bind(offset)
            .fetch_all(db)
            .await?
        });
        let first = rows.first().and_then(|row| row.amount);
        let mut rank = match first {
            Some(amount) if offset > 0 => self.count_greater(item, year, amount).await? + 1,
            _ => 1,
        };
        let mut before = first;
        let mut page = Vec::with_capacity(rows.len());
        for (row, place) in rows.into_iter().zip(offset + 1..) {
            let amount = row.amount;
            if amount != before {
                (rank, before) = (place, amount);
            }
            page.push(Ranked { rank: amount.map(|_| rank), fact: row.read()? });
        }
        Ok(Ranking { bodies, stated, page })
    }

    /// How many bodies report about an item in a year, and how many of them state a number.
    async fn count_bodies(&self, item: &str, year: Year) -> Result<(i64, i64)> {
        Ok(on!(self.pool.readers(), db => {
            sqlx::query_as("select count(*), count(amount) from facts where item = $1 and year = $2")
                .bind(item)
                .bind(i64::from(year.number()))
                .fetch_one(db)
                .await?
        }))
    }

    /// How many bodies state more.
    async fn count_greater(&self, item: &str, year: Year, amount: i64) -> Result<i64> {
        Ok(on!(self.pool.readers(), db => {
            sqlx::query_scalar("select count(*) from facts where item = $1 and year = $2 and amount > $3")
                .bind(item)
                .bind(i64::from(year.number()))
                .bind(amount)
                .fetch_one(db)
                .await?
        }))
    }
}
