//! Passwords: Argon2id with 19 MiB and two passes, the second row of the ASVS table.
//!
//! Hashing takes 19 MiB and a core for some 30 ms, so it is done one at a time, in two lanes: a flood
//! of strangers never delays a device from which its person signed in before.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use domain::sign_in::Standing;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::problem::Problem;

/// How many may wait in a lane before more are turned away.
const QUEUE: usize = 16;

/// The password hasher with its two lanes.
#[derive(Debug, Default)]
pub struct Hasher {
    known: Lane,
    strangers: Lane,
    evaluated: Arc<AtomicU64>,
}

/// One at a time, the others in a queue.
#[derive(Debug)]
struct Lane {
    places: Arc<Semaphore>,
    turn: Arc<Semaphore>,
}

impl Default for Lane {
    fn default() -> Self {
        Self { places: Arc::new(Semaphore::new(1 + QUEUE)), turn: Arc::new(Semaphore::new(1)) }
    }
}

/// A turn at the hasher; dropped, the next in the queue has it.
#[derive(Debug)]
pub struct Place {
    _turn: OwnedSemaphorePermit,
    _place: OwnedSemaphorePermit,
}

fn argon2() -> Argon2<'static> {
    let params = Params::new(19_456, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

impl Hasher {
    /// Waits for a turn; [`Problem::ManySignIns`] where the queue is full.
    pub async fn wait(&self, standing: Standing) -> Result<Place, Problem> {
        let lane = match standing {
            Standing::Known => &self.known,
            Standing::Stranger => &self.strangers,
        };
        let place = Arc::clone(&lane.places).try_acquire_owned().map_err(|_| Problem::ManySignIns)?;
        let turn = Arc::clone(&lane.turn).acquire_owned().await.map_err(super::broken)?;
        Ok(Place { _turn: turn, _place: place })
    }

    /// Hashes a password with a fresh salt.
    pub async fn hash(&self, place: Place, password: String) -> Result<String, Problem> {
        let hash =
            self.run(place, move || argon2().hash_password(password.as_bytes()).map(|hash| hash.to_string()));
        hash.await?.0.map_err(super::broken)
    }

    /// Whether a password is the one that was hashed. With no hash it takes as long and is
    /// `false`, so that the time does not show which names exist.
    pub async fn verify(
        &self,
        place: Place,
        password: String,
        hash: Option<String>,
    ) -> Result<(bool, Place), Problem> {
        const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        let verified = self.run(place, move || {
            let known = hash.is_some();
            let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
            let verified = PasswordHash::new(&hash)
                .is_ok_and(|hash| argon2().verify_password(password.as_bytes(), &hash).is_ok());
            verified && known
        });
        verified.await
    }

    /// How many passwords were hashed or verified so far.
    pub fn evaluated(&self) -> u64 {
        self.evaluated.load(Ordering::Relaxed)
    }

    /// Runs the work on a blocking thread, which has the place until it is done: a caller that is gone
    /// does not let the next one in earlier.
    async fn run<T: Send + 'static>(
        &self,
        place: Place,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<(T, Place), Problem> {
        let evaluated = Arc::clone(&self.evaluated);
        let done = tokio::task::spawn_blocking(move || {
            evaluated.fetch_add(1, Ordering::Relaxed);
            (work(), place)
        });
        done.await.map_err(super::broken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_full_queue_turns_away_and_one_that_left_makes_room() {
        let hasher = Arc::new(Hasher::default());
        let first = hasher.wait(Standing::Stranger).await.unwrap();
        let waiting: Vec<_> = (0..QUEUE)
            .map(|_| {
                let hasher = Arc::clone(&hasher);
                tokio::spawn(async move { hasher.wait(Standing::Stranger).await.map(drop) })
            })
            .collect();
        while hasher.strangers.places.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        assert!(matches!(hasher.wait(Standing::Stranger).await, Err(Problem::ManySignIns)));
        assert!(hasher.wait(Standing::Known).await.is_ok(), "known devices have a lane of their own");
        for gone in &waiting {
            gone.abort();
        }
        for gone in waiting {
            let _ = gone.await;
        }
        assert_eq!(hasher.strangers.places.available_permits(), QUEUE, "who gave up waiting holds no place");
        drop(first);
        assert!(hasher.wait(Standing::Stranger).await.is_ok());
    }

    #[tokio::test]
    async fn a_caller_that_is_gone_lets_nobody_in_before_its_hash_is_done() {
        let hasher = Arc::new(Hasher::default());
        let place = hasher.wait(Standing::Stranger).await.unwrap();
        let started = Arc::new(tokio::sync::Notify::new());
        let (begun, go) = (Arc::clone(&started), Arc::new(std::sync::Barrier::new(2)));
        let (worker, hold) = (Arc::clone(&hasher), Arc::clone(&go));
        let caller = tokio::spawn(async move {
            let work = move || {
                begun.notify_one();
                hold.wait();
            };
            worker.run(place, work).await.map(drop)
        });
        started.notified().await;
        caller.abort();
        let _ = caller.await;
        assert_eq!(hasher.strangers.turn.available_permits(), 0);
        go.wait();
        assert!(hasher.wait(Standing::Stranger).await.is_ok());
    }
}
