//! How many files and connections the process may have open.

use nix::sys::resource::{Resource, getrlimit, setrlimit};

/// Raises the bound to the highest that the system allows without asking, and gives it. Many systems start
/// programs with 1,024, which a few hundred slow connections and a database use up.
pub fn raise() -> usize {
    let bounds = getrlimit(Resource::RLIMIT_NOFILE).and_then(|(_, hard)| {
        setrlimit(Resource::RLIMIT_NOFILE, hard, hard)?;
        Ok(hard)
    });
    match bounds {
        Ok(hard) => usize::try_from(hard).unwrap_or(usize::MAX),
        Err(error) => {
            tracing::warn!(%error, "the bound on open files cannot be raised");
            getrlimit(Resource::RLIMIT_NOFILE)
                .map_or(1024, |(soft, _)| usize::try_from(soft).unwrap_or(usize::MAX))
        }
    }
}
