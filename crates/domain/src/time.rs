//! Times of the record. They are stored in UTC (`2026-11-23T05:12:33.123Z`) and shown in Beijing time,
//! which is eight hours ahead all year.
//!
//! The arithmetic is our own because the browser needs it too: 60 lines against some 15 KB of a
//! library's WASM. The tests hold it against the `time` crate.

use crate::lang::{Lang, Words, words};

/// Name of the zone in which times are shown.
pub const ZONE: Words = words("北京时间", "Beijing time");

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
/// How far Beijing time is ahead of UTC.
const AHEAD: i64 = 8 * 60 * MINUTE;

/// A moment, as milliseconds since 1970 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(i64);

impl Moment {
    /// Reads a date and time of RFC 3339, with any offset. Digits after the millisecond are dropped.
    /// A blank in place of the offset's `+` is taken for it, because that is what a query makes of it.
    pub fn read(text: &str) -> Option<Self> {
        let (date, rest) = text.split_at_checked(10)?;
        let rest = rest.strip_prefix(['T', 't', ' '])?;
        let (clock, rest) = rest.split_at_checked(8)?;
        let [hour, minute, second] = numbers(clock, ':', [2, 2, 2])?;
        // 60 is a leap second, which this scale does not have.
        if hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let (fraction, rest) = match rest.strip_prefix('.') {
            Some(rest) => rest.split_at(rest.find(|letter: char| !letter.is_ascii_digit())?),
            None => ("000", rest),
        };
        let millisecond: i64 =
            format!("{fraction:0<3}").get(..3).filter(|_| !fraction.is_empty())?.parse().ok()?;
        let clock = (hour * 60 + minute) * MINUTE + second.min(59) * 1_000 + millisecond;
        Some(Self(day_number(date)? * DAY + clock - offset(rest)?))
    }

    /// The last millisecond of a day in China; `None` where the text is no date that exists.
    pub fn end_of_day(date: &str) -> Option<Self> {
        Some(Self((day_number(date)? + 1) * DAY - 1 - AHEAD))
    }

    fn beijing(self) -> (String, i64) {
        let local = self.0 + AHEAD;
        (date_of(local.div_euclid(DAY)), local.rem_euclid(DAY) / MINUTE)
    }
}

/// A stored time as people in China read it, to the minute and with the zone's name:
/// `2026-11-23 13:12 北京时间`.
pub fn shown(stored: &str, lang: Lang) -> String {
    let Some(moment) = Moment::read(stored) else { return stored.to_owned() };
    let (date, minute) = moment.beijing();
    format!("{date} {:02}:{:02} {}", minute / 60, minute % 60, ZONE.get(lang))
}

/// The day in China on which a stored time falls: `2026-11-23`.
pub fn day(stored: &str) -> String {
    Moment::read(stored).map_or_else(|| stored.to_owned(), |moment| moment.beijing().0)
}

/// The state of the record up to a moment, as the option `asof` of an address names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsOf(Moment);

impl AsOf {
    /// Reads a date, which means the end of that day in China, or a date and time of RFC 3339.
    pub fn read(text: &str) -> Option<Self> {
        Moment::end_of_day(text).or_else(|| Moment::read(text)).map(Self)
    }

    /// Whether what was stored at this time was there already.
    pub fn includes(self, stored: &str) -> bool {
        Moment::read(stored).is_some_and(|moment| moment <= self.0)
    }
}

/// Minutes written as `+08:00`, in milliseconds.
fn offset(text: &str) -> Option<i64> {
    if matches!(text, "Z" | "z") {
        return Some(0);
    }
    let forward = text.starts_with(['+', ' ']);
    let [hours, minutes] = numbers(text.strip_prefix(['+', ' ', '-'])?, ':', [2, 2])?;
    let size = (hours <= 23 && minutes <= 59).then_some((hours * 60 + minutes) * MINUTE)?;
    Some(if forward { size } else { -size })
}

/// Days from 1970-01-01 to a date that exists.
fn day_number(date: &str) -> Option<i64> {
    let [year, month, day] = numbers(date, '-', [4, 2, 2])?;
    let number = days_before(year, month) + day - 1;
    ((1..=12).contains(&month) && day >= 1 && date_of(number) == date).then_some(number)
}

/// Days from 1970-01-01 to the first of a month. A year counts from March, so that the leap day is
/// its last; 400 years are 146,097 days.
fn days_before(year: i64, month: i64) -> i64 {
    let year = if month < 3 { year - 1 } else { year };
    let months = (month + 9).rem_euclid(12);
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap_days + (153 * months + 2) / 5 - 719_468
}

/// The date of a day's number. Until the year 9999 the first guess is at most 16 years too early.
fn date_of(number: i64) -> String {
    let first = 1970 + number.div_euclid(if number < 0 { 365 } else { 366 });
    let year = (first..first + 20).find(|year| days_before(year + 1, 1) > number).unwrap_or(first);
    let month = (1..12).find(|month| days_before(year, month + 1) > number).unwrap_or(12);
    format!("{year:04}-{month:02}-{:02}", number - days_before(year, month) + 1)
}

/// As many numbers as there are lengths, each of exactly so many digits.
fn numbers<const N: usize>(text: &str, between: char, lengths: [usize; N]) -> Option<[i64; N]> {
    let mut parts = text.split(between);
    let mut all = [0; N];
    for (number, length) in all.iter_mut().zip(lengths) {
        let part = parts.next().filter(|part| part.len() == length)?;
        *number = part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())??;
    }
    parts.next().is_none().then_some(all)
}
