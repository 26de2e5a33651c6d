//! Asking for addresses on some connections and timing every answer.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow};

use super::client::Client;
use super::process::Process;

/// What was seen.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// How long each answer took, the quickest first.
    took: Vec<Duration>,
    /// How long all of them took together, on all connections.
    all: Duration,
    /// The server's processor time for all of them.
    server: Duration,
    /// The database's, where it is a process of its own.
    database: Duration,
    /// Bytes of the bodies on the wire.
    bytes: usize,
}

impl Seen {
    /// The time that so many percent of the answers took at most.
    pub fn percentile(&self, percent: usize) -> Duration {
        let place = (self.took.len().saturating_sub(1) * percent).div_ceil(100);
        self.took.get(place).copied().unwrap_or_default()
    }

    /// Answers a second.
    pub fn rate(&self) -> f64 {
        as_f64(self.took.len()) / self.all.as_secs_f64().max(1e-9)
    }

    /// The server's processor time for one answer, in milliseconds.
    pub fn server_ms(&self) -> f64 {
        self.server.as_secs_f64() * 1e3 / as_f64(self.took.len().max(1))
    }

    /// The database's.
    pub fn database_ms(&self) -> f64 {
        self.database.as_secs_f64() * 1e3 / as_f64(self.took.len().max(1))
    }

    /// KB of a body.
    pub fn kilobytes(&self) -> f64 {
        as_f64(self.bytes) / 1e3 / as_f64(self.took.len().max(1))
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts of requests and bytes are far below 2^52")]
fn as_f64(count: usize) -> f64 {
    count as f64
}

/// Asks for each of the paths once, on so many connections.
pub fn ask(
    port: u16,
    paths: &[String],
    connections: usize,
    server: Process,
    database: Option<Process>,
) -> Result<Seen> {
    let next = AtomicUsize::new(0);
    let database_time = || database.map_or(Ok(Duration::ZERO), Process::processor_time);
    let (server_before, database_before) = (server.processor_time()?, database_time()?);
    let start = Instant::now();
    let answers: Vec<Result<Vec<(Duration, usize)>>> = thread::scope(|scope| {
        let one = || scope.spawn(|| ask_until_done(port, paths, &next));
        let running: Vec<_> = (0..connections).map(|_| one()).collect();
        let ended =
            running.into_iter().map(|thread| thread.join().map_err(|_| anyhow!("a connection panicked"))?);
        ended.collect()
    });
    let all = start.elapsed();
    let mut seen = Seen {
        all,
        server: server.processor_time()?.saturating_sub(server_before),
        database: database_time()?.saturating_sub(database_before),
        ..Seen::default()
    };
    for answer in answers {
        for (took, bytes) in answer.context("A request failed while measuring.")? {
            seen.took.push(took);
            seen.bytes += bytes;
        }
    }
    seen.took.sort_unstable();
    Ok(seen)
}

fn ask_until_done(port: u16, paths: &[String], next: &AtomicUsize) -> Result<Vec<(Duration, usize)>> {
    let mut client = Client::connect(port)?;
    let mut answers = Vec::new();
    while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
        answers.push(client.get(path)?);
    }
    Ok(answers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slowest_of_a_hundred_is_not_left_out_of_a_few() {
        let seen =
            |count: u64| Seen { took: (1..=count).map(Duration::from_millis).collect(), ..Seen::default() };
        assert_eq!(seen(100).percentile(50), Duration::from_millis(51));
        assert_eq!(seen(100).percentile(99), Duration::from_millis(100));
        assert_eq!(seen(5).percentile(99), Duration::from_millis(5));
        assert_eq!(seen(1_000).percentile(99), Duration::from_millis(991));
        assert_eq!(Seen::default().percentile(99), Duration::ZERO);
    }
}
