//! Files that people bring are read by a process of their own, which may take little memory and time:
//! a parser that a file makes eat either takes nothing of the server with it.

mod reader;

use std::path::PathBuf;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use files::{Kind, Refused, limits};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::Command;

pub use reader::read_document;

/// The command by which the program becomes such a process.
const COMMAND: &str = "read-document";
/// How much longer than its time a process lives, which ends itself if it still can.
const GRACE: Duration = Duration::from_secs(1);

/// The text of a file. Only plain text is read here: it has no parser.
pub async fn text(kind: Kind, bytes: Vec<u8>) -> Result<String, Refused> {
    if kind == Kind::Text {
        let read = tokio::task::spawn_blocking(move || files::text(kind, bytes)).await;
        return read.unwrap_or(Err(Refused::Damaged));
    }
    tokio::time::timeout(limits::TIME + GRACE, by_process(kind, bytes)).await.unwrap_or(Err(Refused::TooSlow))
}

/// Whoever stops waiting for it ends the process.
async fn by_process(kind: Kind, bytes: Vec<u8>) -> Result<String, Refused> {
    let spawned = Command::new(program())
        .arg(COMMAND)
        .arg(kind.extension())
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn();
    let mut child = spawned.map_err(Refused::Unstarted)?;
    if let Some(mut input) = child.stdin.take() {
        // It takes everything before it answers; if it ended early, its status says why.
        let _ = input.write_all(&bytes).await;
    }
    drop(bytes);
    let mut answer = Vec::new();
    if let Some(output) = child.stdout.take() {
        output.take(limits::TEXT as u64 + 1).read_to_end(&mut answer).await.map_err(Refused::Unstarted)?;
    }
    let status = child.wait().await.map_err(Refused::Unstarted)?;
    let answer = String::from_utf8(answer).map_err(|_| Refused::Damaged)?;
    match status.code() {
        Some(0) => Ok(answer),
        Some(code) if code == i32::from(reader::REFUSED) => {
            Err(Refused::from_code(&answer).unwrap_or(Refused::Damaged))
        }
        _ => Err(ended(status)),
    }
}

/// Why a process ended without an answer.
fn ended(status: ExitStatus) -> Refused {
    use std::os::unix::process::ExitStatusExt;
    tracing::info!(%status, "a file took more than a process may have");
    match status.signal() {
        Some(signal) if signal == reader::OUT_OF_TIME => Refused::TooSlow,
        _ => Refused::TooHeavy,
    }
}

/// This program. Linux knows it also after the file was replaced by a newer one.
fn program() -> PathBuf {
    let running = PathBuf::from("/proc/self/exe");
    if running.exists() { running } else { std::env::current_exe().unwrap_or(running) }
}
