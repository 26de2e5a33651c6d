//! The least that must move while something is waited for: what a stranger sends or takes more slowly than
//! this would be held for as long as he likes.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::time::Sleep;

/// The least rate, in bytes a second: what the worst mobile line carries.
const LEAST: u64 = 4 * 1024;

/// Watches one direction of one connection. The time that is waited is cut into stretches, and in each
/// [`LEAST`] must be reached on average.
pub struct Pace {
    stretch: Duration,
    moved: u64,
    ends: Option<Pin<Box<Sleep>>>,
}

impl Pace {
    /// With stretches so long.
    pub fn new(stretch: Duration) -> Self {
        Self { stretch, moved: 0, ends: None }
    }

    /// Bytes that moved.
    pub fn moved(&mut self, bytes: usize) {
        self.moved += bytes as u64;
        if self.moved >= LEAST * self.stretch.as_secs() {
            self.rest();
        }
    }

    /// Nothing is waited for now.
    pub fn rest(&mut self) {
        self.moved = 0;
        self.ends = None;
    }

    /// Something is waited for: ready as soon as a stretch ends in which too little moved.
    pub fn poll_late(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let stretch = self.stretch;
        self.ends.get_or_insert_with(|| Box::pin(tokio::time::sleep(stretch))).as_mut().poll(context)
    }
}
