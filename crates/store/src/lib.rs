#![doc = include_str!("../README.md")]

#[macro_use]
mod packed;
#[macro_use]
mod pool;

mod address;
mod agencies;
mod audit;
mod chain;
mod circuit;
mod damage;
mod devices;
mod documents;
mod drafts;
mod error;
mod facts;
mod finish;
mod import;
mod inspect;
mod migrations;
mod postgres;
mod readiness;
mod releases;
mod remake;
mod reports;
mod search;
mod sessions;
mod setup;
mod sign_ins;
mod sqlite;
mod store;
mod unsaved;
mod users;
mod word;

pub use crate::agencies::{AgencyLine, logged as logged_agency};
pub use crate::audit::{AuditRow, AuditVerdict};
pub use crate::chain::{Fault, Verdict};
pub use crate::devices::KnownDevice;
pub use crate::documents::{Document, DocumentKind};
pub use crate::drafts::{Change, Edit, Joined, Saved, StoredDraft};
pub use crate::error::{Result, StoreError};
pub use crate::facts::{Fact, FactIn, FactOf, Ranked, Ranking};
pub use crate::import::{FirstRelease, Imported};
pub use crate::releases::{NewRelease, NewestRelease, Published, Release, ReleaseHead, Sealed};
pub use crate::reports::{NewReport, PublishedReport, ReportHead, logged_attributes};
pub use crate::search::SearchPage;
pub use crate::sessions::Session;
pub use crate::sign_ins::{FailedSignIn, Forget};
pub use crate::store::Store;
pub use crate::unsaved::{Unsaved, UnsavedReason};
pub use crate::users::User;
