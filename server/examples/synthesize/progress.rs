//! How far an import has come, on standard error: one line that rewrites itself on a terminal, one
//! every ten seconds in a log.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

use store::Imported;

/// Tells how far an import has come.
pub struct Progress {
    /// Reports to come.
    all: usize,
    start: Instant,
    printed: Option<Instant>,
    is_terminal: bool,
}

impl Progress {
    /// Begins to count the time for so many reports.
    pub fn of(all: usize) -> Self {
        Self { all, start: Instant::now(), printed: None, is_terminal: std::io::stderr().is_terminal() }
    }

    /// Prints a line, unless one was printed just before.
    pub fn print(&mut self, so_far: Imported) {
        let pause = if self.is_terminal { Duration::from_millis(200) } else { Duration::from_secs(10) };
        let is_last = so_far.reports + so_far.left_alone >= self.all;
        if !is_last && self.printed.is_some_and(|printed| printed.elapsed() < pause) {
            return;
        }
        self.printed = Some(Instant::now());
        let line = line(so_far, self.all, self.start.elapsed());
        let mut out = std::io::stderr().lock();
        // Whoever closed standard error does not want to know.
        let _ = if !self.is_terminal {
            writeln!(out, "{line}")
        } else if is_last {
            writeln!(out, "\r\u{1b}[K{line}")
        } else {
            write!(out, "\r\u{1b}[K{line}").and_then(|()| out.flush())
        };
    }
}

/// `1200/36000 reports · 24310 values a second · 24 min left`
fn line(so_far: Imported, all: usize, took: Duration) -> String {
    let done = so_far.reports + so_far.left_alone;
    let milliseconds = took.as_millis().max(1);
    let rate = so_far.values as u128 * 1_000 / milliseconds;
    let to_come = all.saturating_sub(done) as u128;
    let seconds = milliseconds * to_come / (done.max(1) as u128) / 1_000;
    let left = match seconds {
        _ if to_come == 0 => format!("{} s", milliseconds / 1_000),
        0..=90 => format!("{seconds} s left"),
        _ => format!("{} min left", seconds.div_ceil(60)),
    };
    format!("{done}/{all} reports · {rate} values a second · {left}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_how_far_how_fast_and_how_long_yet() {
        let so_far = |reports| Imported { reports, values: 100 * reports, left_alone: 0 };
        let after = Duration::from_secs;
        assert_eq!(line(so_far(200), 1_000, after(2)), "200/1000 reports · 10000 values a second · 8 s left");
        assert_eq!(
            line(so_far(200), 36_000, after(2)),
            "200/36000 reports · 10000 values a second · 6 min left"
        );
        assert_eq!(line(so_far(1_000), 1_000, after(5)), "1000/1000 reports · 20000 values a second · 5 s");
    }
}
