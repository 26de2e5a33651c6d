//! What drawn charts look like and what always holds for them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests fail by panicking")]

mod any;
mod compared;
mod golden;
mod promises;
mod samples;
mod scenes;
#[cfg(feature = "serde")]
mod serialized;
mod xml;

use any::{Any, planned};

/// Either as SVG text.
fn drawn(any: &Any, frame: &charts::Frame) -> String {
    planned(any, frame).svg()
}
