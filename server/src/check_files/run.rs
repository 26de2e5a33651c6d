//! Many files at once, printed in their order, with a line of progress.

use std::collections::BTreeMap;
use std::io::{IsTerminal, Write, stderr};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::time::{Duration, Instant};

use domain::Lang;

use super::walk::Found;

/// What came of a file.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// What is to be printed.
    pub text: String,
    /// Why it could not be read.
    pub refused: Option<String>,
}

/// Reads files on a bounded number of threads and hands over what came of each, in order.
pub fn in_order(
    files: &[Found],
    threads: Option<usize>,
    progress: Option<Lang>,
    read: impl Fn(&Found) -> Outcome + Sync,
    mut show: impl FnMut(&Found, Outcome) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let threads = threads.unwrap_or(cores).clamp(1, 64).min(files.len().max(1));
    let next = AtomicUsize::new(0);
    let (done, results) = sync_channel(threads * 4);
    let begun = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let (done, next, read) = (done.clone(), &next, &read);
            scope.spawn(move || {
                while let Some((index, file)) = take(files, next) {
                    if done.send((index, guarded(file, read))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(done);
        let mut early = BTreeMap::new();
        let mut shown = 0;
        let mut ended = Ok(());
        for (count, (index, outcome)) in results.iter().enumerate() {
            if let Some(lang) = progress {
                tell(count + 1, files.len(), &files[index], begun.elapsed(), lang);
            }
            early.insert(index, outcome);
            while let Some(outcome) = early.remove(&shown) {
                ended = ended.and_then(|()| show(&files[shown], outcome));
                shown += 1;
            }
        }
        if progress.is_some() && stderr().is_terminal() {
            let _ = write!(stderr(), "\r\x1b[K");
        }
        ended
    })
}

fn take<'f>(files: &'f [Found], next: &AtomicUsize) -> Option<(usize, &'f Found)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    files.get(index).map(|file| (index, file))
}

/// One file's fault must not end the run over thousands.
fn guarded(file: &Found, read: &impl Fn(&Found) -> Outcome) -> Outcome {
    catch_unwind(AssertUnwindSafe(|| read(file))).unwrap_or_else(|_| Outcome {
        refused: Some(
            "程序内部出错，请把这个文件报告给开发者。 / A fault in the program; please report this file."
                .to_owned(),
        ),
        ..Outcome::default()
    })
}

/// `12/300 report.docx，约剩 2 分 5 秒`
fn tell(done: usize, total: usize, file: &Found, spent: Duration, lang: Lang) {
    let left = spent.as_millis() * (total - done) as u128 / done as u128 / 1000;
    let (minutes, seconds) = (left / 60, left % 60);
    let left = match (lang, minutes) {
        (Lang::Zh, 0) => format!("，约剩 {seconds} 秒"),
        (Lang::Zh, _) => format!("，约剩 {minutes} 分 {seconds} 秒"),
        (Lang::En, 0) => format!(", about {seconds} s left"),
        (Lang::En, _) => format!(", about {minutes} min {seconds} s left"),
    };
    let line = format!("{done}/{total} {}{left}", file.name);
    let mut out = stderr();
    let _ = if out.is_terminal() { write!(out, "\r\x1b[K{line}") } else { writeln!(out, "{line}") };
}
