//! What server functions stand on: the store, the clock, chance, and who is asking.

mod account;
mod answers;
mod attributes;
mod bodies;
mod documents;
mod drafts;
mod entering;
mod facts;
mod inspect;
mod lists;
mod password;
mod publish;
mod published;
mod release;
mod saving;
mod series;
mod session;
mod sign_in;
mod suggestions;
mod topics;
mod unsaved;

use std::error::Error;
use std::sync::Arc;

use domain::report::Year;
use store::{Store, StoreError};
use time::format_description::well_known::Iso8601;
use time::macros::format_description;
use time::{Duration, OffsetDateTime};

use crate::problem::{DamagedRelease, GoodRelease, Problem};

pub use account::{NewAccount, weakness};
pub use answers::{Answers, BodyAnswer};
pub use attributes::{Described, Judged};
pub use bodies::{Bodies, BodiesCache};
pub use documents::{agency_document, documents_of, item_documents};
pub use entering::{About, read};
pub use facts::facts_of;
pub use inspect::{Difference, What, inspect_agency, inspect_items};
pub use password::Hasher;
pub use published::PublishedLine;
pub use release::{canonical, first_release, release_line, report_of};
pub use saving::SentForm;
pub use session::{
    Ended, SessionRead, Visitor, cookie_name, device_token, ended_visitor, require, require_for_page,
    sign_in, sign_out, token, token_hash,
};
pub use sign_in::{ClientNetwork, Credentials, Verdict};
pub use topics::TopicCache;

/// What the operator set.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Address under which the public reaches the site, without a slash at the end; for embed codes.
    pub public_url: String,
    /// Slug of the body that the front page is about.
    pub home_agency: String,
}

impl Settings {
    /// Whether the site is served under TLS, so that cookies can be bound to it.
    pub fn is_secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// Whether whoever calls a server function is a form that waits for a page.
#[derive(Clone, Copy, Debug)]
pub struct WantsPage(pub bool);

/// Called after a publication with the body and the year that changed.
pub type Published = Arc<dyn Fn(&str, Year) + Send + Sync>;

/// Everything a server function may reach. Cheap to clone.
#[derive(Clone)]
pub struct Backend {
    /// The database.
    pub store: Store,
    /// What the operator set.
    pub settings: Arc<Settings>,
    /// Tells the page cache.
    pub published: Published,
    /// Hashes passwords, one at a time.
    pub hasher: Arc<Hasher>,
    /// The cache of topic models.
    pub topics: TopicCache,
    /// The public bodies.
    pub bodies: BodiesCache,
}

/// The backend of the running server.
pub fn backend() -> Result<Backend, Problem> {
    leptos::prelude::use_context::<Backend>().ok_or(Problem::Broken)
}

/// Logs a failure once, here at the boundary, with its causes, and returns the problem that the person
/// sees.
pub fn broken(error: impl Error + 'static) -> Problem {
    let failure: &(dyn Error + 'static) = &error;
    let failed = failure.downcast_ref::<StoreError>();
    if !failed.is_some_and(StoreError::is_known) {
        tracing::error!(error = chain(failure), "the store failed");
    }
    match failed {
        Some(StoreError::Damaged { number, last_good, .. }) => {
            let last_good = last_good.as_ref().and_then(|(number, at)| GoodRelease::new(*number, at));
            Problem::Damaged(DamagedRelease { number: *number, last_good })
        }
        Some(error) if error.is_passing() => Problem::Unavailable,
        _ => Problem::Broken,
    }
}

/// An error with its causes, in one line.
pub fn chain(error: &dyn Error) -> String {
    let mut said = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let words = error.to_string();
        // sqlx repeats its cause in its own words.
        if !said.ends_with(&words) {
            said.push_str(": ");
            said.push_str(&words);
        }
        cause = error.source();
    }
    said
}

/// Now, in UTC to the millisecond: `2026-11-23T05:12:33.123Z`.
pub fn now() -> String {
    write_time(OffsetDateTime::now_utc())
}

/// Some minutes from now, written as [`now`] is.
pub fn minutes_from_now(minutes: i64) -> String {
    write_time(OffsetDateTime::now_utc() + Duration::minutes(minutes))
}

/// Some milliseconds from now, written as [`now`] is.
pub fn milliseconds_from_now(milliseconds: i64) -> String {
    write_time(OffsetDateTime::now_utc() + Duration::milliseconds(milliseconds))
}

/// A written time in milliseconds since 1970.
pub fn milliseconds(time: &str) -> Option<i64> {
    let time = OffsetDateTime::parse(time, &Iso8601::DEFAULT).ok()?;
    i64::try_from(time.unix_timestamp_nanos() / 1_000_000).ok()
}

/// Some minutes after a written time, written as [`now`] is.
pub fn minutes_after(time: &str, minutes: i64) -> Option<String> {
    let time = OffsetDateTime::parse(time, &Iso8601::DEFAULT).ok()?;
    Some(write_time(time + Duration::minutes(minutes)))
}

fn write_time(time: OffsetDateTime) -> String {
    let form = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");
    time.format(form).unwrap_or_default()
}

/// An identifier that sorts by time.
pub fn new_id() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// A word that a form sent, as the domain's enum, by the names that JSON uses.
pub fn word<T: serde::de::DeserializeOwned>(word: &str) -> Result<T, Problem> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).map_err(|_| Problem::Unreadable)
}
