//! Whether the database can write.

use std::sync::Arc;
use std::time::{Duration, Instant};

use store::Store;
use tokio::sync::Mutex;
use tokio::time::timeout;

/// How long one answer about the database serves for all: each costs a synced write.
const SERVES: Duration = Duration::from_secs(1);
/// How long the database may take.
const PATIENCE: Duration = Duration::from_secs(2);

/// When the database was last tried, and whether it could write.
#[derive(Clone, Debug, Default)]
pub struct Readiness(Arc<Mutex<Option<(Instant, bool)>>>);

impl Readiness {
    /// Whether the database can write now; probes that come meanwhile share the answer.
    pub async fn is_ready(&self, store: &Store) -> bool {
        let mut last = self.0.lock().await;
        if let Some((at, ready)) = *last
            && at.elapsed() < SERVES
        {
            return ready;
        }
        let was_ready = last.is_none_or(|(_, ready)| ready);
        let failure = match timeout(PATIENCE, store.try_writing(&app::server::now())).await {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(app::server::chain(&error)),
            Err(_) => Some("it takes too long".to_owned()),
        };
        match &failure {
            // Logged when it begins to fail, not at every probe.
            Some(error) if was_ready => tracing::error!(error, "the database cannot write"),
            None if !was_ready => tracing::info!("the database can write again"),
            _ => {}
        }
        *last = Some((Instant::now(), failure.is_none()));
        failure.is_none()
    }
}
