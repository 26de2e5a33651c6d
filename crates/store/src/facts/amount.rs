//! Numbers as the database sorts and adds them: whole millionths.

use domain::{Number, Value};

use crate::error::{Result, StoreError};

/// How many millionths make one.
const ONE: i64 = 1_000_000;
/// How many digits of a number stand after the point.
const FRACTION_DIGITS: usize = 6;

/// A number in millionths.
pub(super) fn of(number: Number) -> i64 {
    if let Some(whole) = number.as_whole() {
        return whole * ONE;
    }
    let text = number.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    // Number has at most twelve digits before the point and six after it: eighteen, which fit.
    format!("{whole}{fraction:0<FRACTION_DIGITS$}").parse().unwrap_or_default()
}

/// The number of so many millionths.
pub(super) fn read(amount: i64) -> Result<Number> {
    let number = if amount % ONE == 0 {
        Number::whole(amount / ONE)
    } else {
        let sign = if amount < 0 { "-" } else { "" };
        let (whole, rest) =
            (amount.unsigned_abs() / ONE.unsigned_abs(), amount.unsigned_abs() % ONE.unsigned_abs());
        format!("{sign}{whole}.{rest:06}").parse().ok()
    };
    number.ok_or(StoreError::Unreadable("figure"))
}

/// JSON of the value that is this number and nothing else.
pub(super) fn exact(number: Number) -> String {
    serde_json::to_string(&Value::exact(number)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_comes_back_as_it_was() {
        for (text, amount) in [
            ("0", 0),
            ("5331", 5_331_000_000),
            ("-1", -1_000_000),
            ("0.000001", 1),
            ("-0.5", -500_000),
            ("190.457379", 190_457_379),
            ("999999999999.999999", 999_999_999_999_999_999),
            ("-999999999999.999999", -999_999_999_999_999_999),
        ] {
            let number: Number = text.parse().unwrap();
            assert_eq!(of(number), amount, "{text}");
            assert_eq!(read(amount).unwrap(), number, "{text}");
        }
        assert!(read(i64::MAX).is_err(), "no Number has thirteen digits before the point");
    }

    #[test]
    fn the_migration_knows_how_an_exact_number_is_written() {
        // 0003_series.sql compares with these texts. Where it did not know one, the value would stay
        // as it is: longer, not wrong.
        assert_eq!(exact(Number::small(7)), r#"{"state":"number","number":7,"precision":"exact"}"#);
        let cents = "7.25".parse().unwrap();
        assert_eq!(exact(cents), r#"{"state":"number","number":"7.25","precision":"exact"}"#);
    }
}
