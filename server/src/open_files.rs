//! How many files and connections the process may have open.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Raises the bound to the highest that the system allows without asking, and gives it. Many systems start
/// programs with 1,024, which a few hundred slow connections and a database use up.
pub fn raise() -> usize {
    let bound = getrlimit(Resource::Nofile);
    let raised = setrlimit(Resource::Nofile, Rlimit { current: bound.maximum, ..bound });
    if let Err(error) = raised {
        tracing::warn!(%error, "the bound on open files cannot be raised");
    }
    let most = if raised.is_ok() { bound.maximum } else { bound.current };
    most.and_then(|most| usize::try_from(most).ok()).unwrap_or(usize::MAX)
}
