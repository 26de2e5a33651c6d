//! How often someone may try to sign in: every number of it, and one function from what failed before
//! to when the next try may come.
//!
//! Strangers are held back by the name, by their address and by doubling delays. A known device, one
//! from which the person signed in before, is held back by its own failures only, so nobody can lock
//! an owner out by guessing at the name from elsewhere (OWASP ASVS 5, 6.1.1). No more than
//! [`IN_A_ROW`] + [`DEVICES`] × [`DEVICE_IN_A_ROW`] = 100 guesses at one account are ever evaluated
//! between two successes (NIST SP 800-63B, 5.2.2).

/// Characters of a name, the fewest and the most.
pub const NAME: std::ops::RangeInclusive<usize> = 3..=40;
/// Bytes of a password that are hashed at the most; a longer one is nobody's.
pub const LONGEST_PASSWORD: usize = 1_000;
/// What the limits by name and address look back on, in milliseconds: 15 minutes.
pub const WINDOW: i64 = 15 * MINUTE;
/// Failures at one name from unknown devices within [`WINDOW`].
pub const OF_A_NAME: usize = 10;
/// Failures from one address within [`WINDOW`], whatever the name.
pub const OF_AN_ADDRESS: usize = 30;
/// Failures at one name from unknown devices since the last success; then unknown devices wait until
/// the person signs in from a known one, or an operator runs `gongkai unlock`.
pub const IN_A_ROW: usize = 50;
/// Failures from one known device since the last success; then it counts as unknown.
pub const DEVICE_IN_A_ROW: usize = 5;
/// Known devices of one person; the one unused for longest makes way.
pub const DEVICES: usize = 10;
/// How long a device stays known without a sign-in, in milliseconds: 400 days, as long as browsers
/// keep a cookie.
pub const DEVICE_KNOWN: i64 = 400 * DAY;
/// How long the failures of a name that nobody has are remembered, in milliseconds. A person's own
/// are remembered until the next success.
pub const NOBODY_REMEMBERED: i64 = DAY;
/// How many failures of names that nobody has are remembered at the most.
pub const MOST_NOBODY: i64 = 100_000;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
/// The first failures that cost no delay.
const FREE: u32 = 2;

/// The name that was typed, as names are stored; `None` where it has a form that no name has.
pub fn name(typed: &str) -> Option<String> {
    let name = typed.trim();
    let fits = NAME.contains(&name.len()) && name.is_ascii();
    Some(name.to_ascii_lowercase()).filter(|name| fits && crate::agency::is_slug(name))
}

/// Someone tries to sign in.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    /// The name, as [`name`] gives it; empty for one that nobody can have.
    pub name: &'a str,
    /// Id of the device, where this person signed in from it before.
    pub device: Option<&'a str>,
    /// The network address it comes from.
    pub address: &'a str,
}

/// A sign-in that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The name; empty for one that nobody can have.
    pub name: String,
    /// The known device it came from; empty for an unknown one.
    pub device: String,
    /// The network address it came from.
    pub address: String,
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// Whether the person signed in since.
    pub settled: bool,
}

/// Whom the password hasher serves apart, so that a flood of strangers delays no owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A device from which this person signed in before.
    Known,
    /// Anyone else.
    Stranger,
}

/// Whether a try may be evaluated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Now.
    Now(Standing),
    /// Not before this time, in milliseconds since 1970.
    NotBefore(i64),
    /// Not from an unknown device, until the person signs in from a known one.
    Closed,
}

/// When a try may be evaluated. `failures` are all of this name since its last success, and those of
/// this name and this address within [`WINDOW`]; more do no harm.
pub fn turn(attempt: &Attempt<'_>, failures: &[Failure], now: i64) -> Turn {
    let of_name =
        || failures.iter().filter(|failure| !attempt.name.is_empty() && failure.name == attempt.name);
    let from_device = |device: &str| {
        let own = of_name().filter(|failure| failure.device == device && !failure.settled);
        own.map(|failure| failure.at).collect::<Vec<_>>()
    };
    if let Some(device) = attempt.device {
        let own = from_device(device);
        if own.len() < DEVICE_IN_A_ROW {
            return at(Standing::Known, after_delay(own, now), now);
        }
    }
    if from_device("").len() >= IN_A_ROW {
        return Turn::Closed;
    }
    let strange = || of_name().filter(|failure| failure.device.is_empty());
    let here = strange().filter(|failure| failure.address == attempt.address && !failure.settled);
    let at_address = failures.iter().filter(|failure| failure.address == attempt.address);
    let earliest = [
        after_delay(here.map(|failure| failure.at).collect(), now),
        after_window(strange().map(|failure| failure.at).collect(), OF_A_NAME, now),
        after_window(at_address.map(|failure| failure.at).collect(), OF_AN_ADDRESS, now),
    ];
    at(Standing::Stranger, earliest.into_iter().max().unwrap_or(now), now)
}

fn at(standing: Standing, earliest: i64, now: i64) -> Turn {
    if earliest <= now { Turn::Now(standing) } else { Turn::NotBefore(earliest) }
}

/// The times within the window, in order. One that lies ahead was written by a clock that has been set
/// back since; it holds nobody up.
fn recent(mut times: Vec<i64>, now: i64) -> Vec<i64> {
    times.retain(|at| (now - WINDOW..=now).contains(at));
    times.sort_unstable();
    times
}

/// After the first free failures, 2 seconds after the last one, doubling with each.
fn after_delay(times: Vec<i64>, now: i64) -> i64 {
    let times = recent(times, now);
    let count = u32::try_from(times.len()).unwrap_or(u32::MAX);
    match (times.last(), count.checked_sub(FREE)) {
        (Some(last), Some(more @ 1..)) => last + (1_000_i64 << more.min(20)).min(WINDOW),
        _ => now,
    }
}

/// When fewer than `most` lie within the window.
fn after_window(times: Vec<i64>, most: usize, now: i64) -> i64 {
    let times = recent(times, now);
    match times.len().checked_sub(most) {
        Some(over) => times.get(over).map_or(now, |at| at + WINDOW + 1),
        None => now,
    }
}
