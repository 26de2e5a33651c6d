//! Passwords: Argon2id with 19 MiB and two passes, the second row of the ASVS table.

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};

use super::Backend;
use crate::problem::Problem;

/// How many may wait for the hasher before more are turned away.
const QUEUE: usize = 16;

fn argon2() -> Argon2<'static> {
    let params = Params::new(19_456, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// Runs the work on a blocking thread, one at a time.
async fn alone<T: Send + 'static>(
    backend: &Backend,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Problem> {
    static WAITING: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    use std::sync::atomic::Ordering::Relaxed;
    if WAITING.fetch_add(1, Relaxed) >= QUEUE {
        WAITING.fetch_sub(1, Relaxed);
        return Err(Problem::Unreachable);
    }
    let permit = backend.hashing.clone().acquire_owned().await;
    WAITING.fetch_sub(1, Relaxed);
    let permit = permit.map_err(|_| Problem::Broken)?;
    let done = tokio::task::spawn_blocking(move || (work(), drop(permit)).0).await;
    done.map_err(|_| Problem::Broken)
}

/// Hashes a password with a fresh salt.
pub async fn hash_password(backend: &Backend, password: String) -> Result<String, Problem> {
    let hash =
        alone(backend, move || argon2().hash_password(password.as_bytes()).map(|hash| hash.to_string()));
    hash.await?.map_err(super::broken)
}

/// Whether a password is the one that was hashed. With no hash it takes as long and says no, so
/// that names that exist cannot be told from those that do not (RELIABILITY S13).
pub async fn verify_password(
    backend: &Backend,
    password: String,
    hash: Option<String>,
) -> Result<bool, Problem> {
    const NOBODY: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    alone(backend, move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
        let verified = PasswordHash::new(&hash)
            .is_ok_and(|hash| argon2().verify_password(password.as_bytes(), &hash).is_ok());
        verified && known
    })
    .await
}
