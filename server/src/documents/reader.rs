//! What the process does: it bounds itself, reads one file from its standard input, and writes its text, or
//! the name of the refusal, to its standard output.

use std::io::{Read, Write, stdin, stdout};
use std::process::ExitCode;

use files::{Kind, Refused, limits};
use rustix::process::{Resource, Rlimit, Signal, nice, setrlimit};

/// The exit status for a file that is refused.
pub const REFUSED: u8 = 3;
/// The signal by which the system ends a process that has used its time: SIGXCPU.
pub const OUT_OF_TIME: i32 = Signal::XCPU.as_raw();

/// How far it stands behind the server, which answers everyone else on the same processors.
const BEHIND: i32 = 10;

/// Reads a file of a kind.
pub fn read_document(kind: Kind) -> ExitCode {
    let answer = match bound().map_err(|_| Refused::TooHeavy).and_then(|()| read(kind)) {
        Ok(text) => (text, ExitCode::SUCCESS),
        Err(why) => (why.code().to_owned(), ExitCode::from(REFUSED)),
    };
    match stdout().write_all(answer.0.as_bytes()).and_then(|()| stdout().flush()) {
        Ok(()) => answer.1,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Before a byte is read. A crash leaves no copy of the file on the disk either.
fn bound() -> rustix::io::Result<()> {
    let most =
        |resource, soft, hard| setrlimit(resource, Rlimit { current: Some(soft), maximum: Some(hard) });
    let seconds = limits::TIME.as_secs();
    most(Resource::As, limits::MEMORY, limits::MEMORY)?;
    // At the first bound the system says why, at the second it only kills.
    most(Resource::Cpu, seconds, seconds + 1)?;
    most(Resource::Core, 0, 0)?;
    nice(BEHIND).map(drop)
}

fn read(kind: Kind) -> Result<String, Refused> {
    let mut bytes = Vec::new();
    stdin().take(limits::FILE + 1).read_to_end(&mut bytes).map_err(|_| Refused::Damaged)?;
    files::text(kind, bytes)
}
