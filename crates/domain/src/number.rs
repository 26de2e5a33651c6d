//! Exact numbers: counts and money in one decimal type, without floating point.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// How many millionths make one.
const ONE: i64 = 1_000_000;
/// The most digits before the decimal point: 999,999,999,999.
const WHOLE_DIGITS: usize = 12;
/// The most digits after it; 万元 amounts in real reports have six (190.457379).
const FRACTION_DIGITS: usize = 6;

/// A decimal of at most twelve digits before and six after the point, held in millionths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(i64);

/// Why a text is no [`Number`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotANumber {
    /// Something other than digits, one sign and one point.
    NotDigits,
    /// More than twelve digits before the point.
    TooLarge,
    /// More than six digits after the point.
    TooFine,
}

impl Number {
    /// Nothing: 0.
    pub const ZERO: Self = Self(0);

    /// A small whole number, for constants.
    pub const fn small(count: u16) -> Self {
        Self(count as i64 * ONE)
    }

    /// A whole number; `None` beyond twelve digits.
    pub fn whole(count: i64) -> Option<Self> {
        let limit = 10_i64.pow(12);
        (count > -limit && count < limit).then(|| Self(count * ONE))
    }

    /// The count, if there is nothing after the point.
    pub fn as_whole(self) -> Option<i64> {
        (self.0 % ONE == 0).then_some(self.0 / ONE)
    }

    /// The part before the point, for drawing only.
    pub fn rounded(self) -> i64 {
        self.0 / ONE
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// The sum; `None` where it would not fit, which twelve-digit terms reach only by the million.
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference `self − other`; `None` where it would not fit.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// What lies half way to another number, rounded down to a millionth; `None` where it would not fit.
    pub fn halfway_to(self, other: Self) -> Option<Self> {
        Some(Self((self.0.checked_add(other.0)?).div_euclid(2)))
    }

    /// The share of a whole in percent; `None` of nothing. It is rounded half up to a tenth, and finer
    /// only where a tenth would say 0 of a case that exists, or 100 where one is missing: 1 of 9,000 is
    /// 0.01 %, and what is below a millionth of a percent is a millionth.
    pub fn percent_of(self, whole: Self) -> Option<Self> {
        if whole.0 <= 0 || self.0 < 0 {
            return None;
        }
        let hundred = 100 * ONE;
        let rounded = |digits: u32| {
            let step = i128::from(ONE / 10_i64.pow(digits));
            let (part, whole) = (i128::from(self.0) * i128::from(hundred), i128::from(whole.0));
            let steps = (part * 2 + whole * step) / (whole * step * 2);
            i64::try_from(steps * step).ok()
        };
        let lies = |percent: i64| (percent == 0) != (self.0 == 0) || (percent == hundred) != (self == whole);
        let percent = (1..=6).map(rounded).find(|percent| !percent.is_some_and(lies));
        let least = if self < whole { 1.max(rounded(6)?.min(hundred - 1)) } else { hundred + 1 };
        percent.unwrap_or(Some(least)).map(Self)
    }

    /// The number in millionths, for what is weighed and never shown.
    pub(crate) fn millionths(self) -> i128 {
        i128::from(self.0)
    }

    /// The number without its sign; `None` where it would not fit.
    pub fn size(self) -> Option<Self> {
        self.0.checked_abs().map(Self)
    }

    /// The number as a change is printed, with its sign: `+12`, `−3`, `±0`.
    pub fn signed(self) -> String {
        match self.0.cmp(&0) {
            Ordering::Greater => format!("+{}", self.grouped()),
            Ordering::Equal => "±0".to_owned(),
            Ordering::Less => self.grouped().replacen('-', "−", 1),
        }
    }

    /// The number so many times; `None` where it would not fit.
    pub fn times(self, factor: u16) -> Option<Self> {
        self.0.checked_mul(i64::from(factor)).map(Self)
    }

    /// The number with thousands separators, as pages and charts print it: `5,331`.
    pub fn grouped(self) -> String {
        let plain = self.to_string();
        let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut out = String::from(sign);
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                out.push(',');
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push('.');
            out.push_str(fraction);
        }
        out
    }
}

/// The digits without the commas that part thousands, as [`Number::grouped`] writes them: `5331` of `5,331`.
/// Nothing where commas stand otherwise (`53,31`, `1.2,3`): what such a text means is not certain. A minus in
/// front is left alone.
pub fn ungrouped(text: &str) -> Option<String> {
    let (whole, fraction) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default().trim_start_matches('-');
    let parts_thousands = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    let is_certain = (parts_thousands || !whole.contains(',')) && !fraction.contains(',');
    is_certain.then(|| whole.replace(',', "") + fraction)
}

/// Plain digits, no separators, no trailing zeros: what files and the API carry.
impl fmt::Display for Number {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 < 0 {
            out.write_str("-")?;
        }
        let millionths = self.0.unsigned_abs();
        write!(out, "{}", millionths / ONE.unsigned_abs())?;
        let rest = millionths % ONE.unsigned_abs();
        if rest > 0 {
            let fraction = format!("{rest:06}");
            write!(out, ".{}", fraction.trim_end_matches('0'))?;
        }
        Ok(())
    }
}

impl FromStr for Number {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !all_digits(whole) || !all_digits(fraction) {
            return Err(NotANumber::NotDigits);
        }
        let whole = whole.trim_start_matches('0');
        let fraction = fraction.trim_end_matches('0');
        if whole.len() > WHOLE_DIGITS {
            return Err(NotANumber::TooLarge);
        }
        if fraction.len() > FRACTION_DIGITS {
            return Err(NotANumber::TooFine);
        }
        let millionths = format!("{whole}{fraction:0<FRACTION_DIGITS$}");
        let magnitude: i64 = millionths.parse().map_err(|_| NotANumber::TooLarge)?;
        Ok(Self(if negative { -magnitude } else { magnitude }))
    }
}

/// A JSON number where it is whole; else a string (`"190.457379"`), because readers of JSON round
/// decimals to binary floating point.
impl Serialize for Number {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self.as_whole() {
            Some(count) => out.serialize_i64(count),
            None => out.collect_str(self),
        }
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Wire {
            Count(i64),
            Decimal(String),
        }
        match Wire::deserialize(from)? {
            Wire::Count(count) => {
                Self::whole(count).ok_or_else(|| D::Error::custom("more than twelve digits"))
            }
            Wire::Decimal(text) => text.parse().map_err(|_| D::Error::custom("not an exact decimal")),
        }
    }
}
