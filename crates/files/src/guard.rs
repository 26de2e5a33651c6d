//! A run that may hang or panic without harm: parsers of PDF do both when fed with garbage.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread::Builder;
use std::time::Instant;

use crate::limits;
use crate::refused::Refused;

/// The name of the threads on which files are read; a panic there is a refusal, not a fault to report.
pub const THREAD: &str = "gongkai-files";
/// Room for what nests objects in objects, up to the parsers' own limits.
const STACK: usize = 32 * 1024 * 1024;

/// Runs something on a thread of its own until [`limits::TIME`] has passed. What is told the time can
/// end itself; what cannot is left behind, and ends with the process.
pub fn run(
    read: impl FnOnce(Instant) -> Result<String, Refused> + Send + 'static,
) -> Result<String, Refused> {
    let (done, result) = channel();
    let until = Instant::now() + limits::TIME;
    let work = move || {
        let read = catch_unwind(AssertUnwindSafe(|| read(until)));
        let _ = done.send(read.unwrap_or_else(|panic| {
            // Who gives up on purpose says why.
            Err(panic.downcast::<Refused>().map_or(Refused::Damaged, |why| *why))
        }));
    };
    Builder::new().name(THREAD.to_owned()).stack_size(STACK).spawn(work).map_err(Refused::Unstarted)?;
    match result.recv_timeout(limits::TIME) {
        Ok(read) => read,
        Err(RecvTimeoutError::Timeout) => Err(Refused::TooSlow),
        Err(RecvTimeoutError::Disconnected) => Err(Refused::Damaged),
    }
}
