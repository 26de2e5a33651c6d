//! Every body's figure for an item in a year, the greatest first.

use domain::report::Year;

use super::series::FactIn;
use super::{amount, read_amount, read_value};
use crate::Store;
use crate::error::{Result, StoreError};
use crate::packed;
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

/// A figure with its amount, which it is ranked by.
type Line = (Option<i64>, FactIn);

/// Reads a packed row; `None` where it does not read.
fn line(item: &str, year: Year, fields: [&str; 5]) -> Option<Line> {
    let [agency, form, scope, amount, value] = fields;
    let number = read_amount(amount).ok()?;
    let fact = FactIn {
        agency: agency.to_owned(),
        year,
        form: form.to_owned(),
        scope: from_word(scope.to_owned(), "report").ok()?,
        item: item.to_owned(),
        value: read_value(number, (!value.is_empty()).then_some(value)).ok()?,
    };
    Some((number.map(amount::of), fact))
}

impl Store {
    /// The bodies from `offset` on, at most `limit`, ranked by what they report about an item in a year.
    /// The numbers are those stated, so `about` and `at_least` rank by their number too.
    pub async fn top(&self, item: &str, year: Year, limit: i64, offset: i64) -> Result<Ranking> {
        let (bodies, stated) = self.count_bodies(item, year).await?;
        let packed: Option<String> = on!(self.pool.readers(), db => {
            // The page first, from the index alone.
            sqlx::query_scalar(select_packed!(
                "f.agency", "r.form", "r.scope", "coalesce(cast(f.amount as text), '')",
                "coalesce(f.value, '')";
                "(select agency from facts where item = $1 and year = $2
                  order by amount desc nulls last, agency limit $3 offset $4) p
                 join facts f on f.agency = p.agency and f.item = $1 and f.year = $2
                 join reports r on r.agency = f.agency and r.year = f.year"
            ))
            .bind(item)
            .bind(i64::from(year.number()))
            .bind(limit)
            .bind(offset)
            .fetch_one(db)
            .await?
        });
        let rows = packed::rows(packed.as_deref());
        let damage = || StoreError::Unreadable("figure");
        let rows = rows.map(|row| row.and_then(|fields| line(item, year, fields)).ok_or_else(damage));
        let mut rows = rows.collect::<Result<Vec<Line>>>()?;
        // No number is less than any.
        rows.sort_by(|one, other| (other.0, &one.1.agency).cmp(&(one.0, &other.1.agency)));
        let first = rows.first().and_then(|(amount, _)| *amount);
        let mut rank = match first {
            Some(amount) if offset > 0 => self.count_greater(item, year, amount).await? + 1,
            _ => 1,
        };
        let mut before = first;
        let mut page = Vec::with_capacity(rows.len());
        for ((amount, fact), place) in rows.into_iter().zip(offset + 1..) {
            if amount != before {
                (rank, before) = (place, amount);
            }
            page.push(Ranked { rank: amount.map(|_| rank), fact });
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
