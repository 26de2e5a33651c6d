//! What the kernel says of a process: its processor time and its memory.

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result};

/// The kernel counts in hundredths of a second on every Linux that Rust runs on (`USER_HZ`).
const TICK: Duration = Duration::from_millis(10);

/// A process, or a server with the children it makes.
#[derive(Clone, Copy)]
pub struct Process {
    /// Its id.
    pub id: u32,
    /// Whether its children, gone ones too, count with it.
    pub with_children: bool,
}

impl Process {
    /// Processor time since it began.
    pub fn processor_time(self) -> Result<Duration> {
        let own = fields(self.id).context("The process has ended.")?;
        // utime, stime, cutime, cstime: the last two are those of children that ended.
        let mut ticks: u64 = own.iter().skip(11).take(if self.with_children { 4 } else { 2 }).sum();
        if self.with_children {
            ticks += children(self.id).iter().flat_map(|stat| stat.iter().skip(11).take(2)).sum::<u64>();
        }
        Ok(TICK * u32::try_from(ticks).unwrap_or(u32::MAX))
    }

    /// Resident memory in KiB.
    pub fn memory(self) -> Result<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.id))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
        Ok(line.trim_end_matches("kB").trim().parse()?)
    }
}

/// The numbers of /proc/ID/stat from the parent's id on, at index 1.
fn fields(id: u32) -> Option<Vec<u64>> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name before may hold anything, parentheses and spaces too.
    let (_, rest) = stat.rsplit_once(')')?;
    Some(rest.split_whitespace().map(|field| field.parse().unwrap_or_default()).collect())
}

fn children(of: u32) -> Vec<Vec<u64>> {
    let ids = fs::read_dir("/proc").into_iter().flatten().flatten();
    let ids = ids.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    ids.filter_map(fields).filter(|stat| stat.get(1) == Some(&u64::from(of))).collect()
}

/// How many processes wanted a processor over the last minute, as `uptime` says.
pub fn machine_load() -> f64 {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split_whitespace().next().and_then(|load| load.parse().ok()).unwrap_or_default()
}

/// The machine in a line: processor, cores, memory.
pub fn machine() -> String {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let (processor, memory) = (read("/proc/cpuinfo"), read("/proc/meminfo"));
    let model = processor.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let kib: u64 = memory
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:")?.trim_end_matches("kB").trim().parse().ok())
        .unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    format!(
        "{}, {cores} cores, {} GiB",
        model.map_or("unknown processor", |(_, model)| model.trim()),
        kib.div_ceil(1024 * 1024)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_very_process_has_a_parent_and_memory() {
        let own = Process { id: std::process::id(), with_children: false };
        assert!(own.memory().unwrap() > 100);
        assert!(own.processor_time().unwrap() < Duration::from_mins(10));
        assert_eq!(fields(own.id).unwrap()[1], u64::from(std::os::unix::process::parent_id()));
    }
}
