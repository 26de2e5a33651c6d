//! What drawn charts look like and what they always keep to.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests fail by panicking")]

mod golden;
mod promises;
mod samples;
mod xml;
