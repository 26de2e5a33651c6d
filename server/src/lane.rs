//! Work that takes a processor or much memory: a few jobs run at once, a few more wait, and any other is
//! refused at once.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Where such work stands in line.
pub struct Lane {
    /// Those at work.
    working: Arc<Semaphore>,
    /// Those at work and those that wait.
    inside: Arc<Semaphore>,
    patience: Duration,
}

/// A place at work, free again when dropped.
pub struct Place {
    _working: OwnedSemaphorePermit,
    _inside: OwnedSemaphorePermit,
}

impl Lane {
    /// So many work at once, and so many more wait, no longer than this.
    pub fn new(working: usize, waiting: usize, patience: Duration) -> Self {
        let inside = Arc::new(Semaphore::new(working + waiting));
        Self { working: Arc::new(Semaphore::new(working)), inside, patience }
    }

    /// A place, as soon as one is free; `None` where too many wait already, or after too long a wait.
    pub async fn enter(&self) -> Option<Place> {
        let inside = Arc::clone(&self.inside).try_acquire_owned().ok()?;
        let working = Arc::clone(&self.working).acquire_owned();
        let working = tokio::time::timeout(self.patience, working).await.ok()?.ok()?;
        Some(Place { _working: working, _inside: inside })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn who_finds_the_lane_full_is_told_at_once_and_who_waits_not_for_ever() {
        let lane = Lane::new(1, 1, Duration::from_millis(50));
        let working = lane.enter().await;
        assert!(working.is_some());
        let waiting = lane.enter();
        let mut waiting = std::pin::pin!(waiting);
        assert!(tokio::time::timeout(Duration::ZERO, &mut waiting).await.is_err(), "one waits");
        assert!(lane.enter().await.is_none(), "and there is room for no other");
        assert!(waiting.await.is_none(), "who waits is told, too");
        drop(working);
        assert!(lane.enter().await.is_some());
    }
}
