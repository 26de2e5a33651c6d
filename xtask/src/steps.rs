//! A row of named steps: each is timed, a failed one does not hide the next, and the end sums up.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// The steps done so far.
#[derive(Default)]
pub struct Steps {
    done: Vec<(&'static str, Duration, bool)>,
}

impl Steps {
    /// Does one step and keeps how long it took; `None` when it failed, after saying why.
    pub fn step<T>(&mut self, name: &'static str, work: impl FnOnce() -> Result<T>) -> Option<T> {
        println!("\n== {name}");
        let start = Instant::now();
        let result = work();
        if let Err(error) = &result {
            eprintln!("{name}: {error:#}");
        }
        self.done.push((name, start.elapsed(), result.is_ok()));
        result.ok()
    }

    /// Prints the times and the last line; an error when any step failed.
    pub fn finish(self, note: &str) -> Result<()> {
        println!();
        for (name, time, good) in &self.done {
            println!("{:>7.1} s  {}  {name}", time.as_secs_f64(), if *good { "ok    " } else { "FAILED" });
        }
        let total: f64 = self.done.iter().map(|(_, time, _)| time.as_secs_f64()).sum();
        let failed: Vec<_> = self.done.iter().filter(|step| !step.2).map(|step| step.0).collect();
        if !failed.is_empty() {
            bail!("Failed: {} (of {} steps, {total:.0} s).{note}", failed.join(", "), self.done.len());
        }
        println!("\nAll {} steps are good, in {total:.0} s.{note}", self.done.len());
        Ok(())
    }
}
