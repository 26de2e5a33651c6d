//! What a person types into a field, read into a value, or into a sentence that says why not.
//!
//! Full-width digits are digits. `无` is zero in words, `/` not applicable, an empty field blank,
//! `约44` and `44余` are inexact. Only rows that take money may hold words without a figure; what a
//! published report prints where a count belongs, and is none, is quoted: `“若干”`.

use crate::item::Item;
use crate::lang::{Lang, Words, words};
use crate::number::{NotANumber, Number, ungrouped};
use crate::value::{Precision, Value};

/// The longest text that a field may hold and still be read, in characters.
const LONGEST: usize = 200;

/// Why a typed text is no value. The text itself stays in the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Below zero.
    Negative,
    /// A count with decimals.
    Fractional,
    /// Letters or punctuation where digits belong.
    NotDigits,
    /// More than twelve digits.
    TooLarge,
    /// More than six decimals.
    TooFine,
    /// More than 200 characters.
    TooLong,
}

impl Unreadable {
    /// What is wrong and what to type instead.
    pub fn sentence(self) -> Words {
        match self {
            Self::Negative => {
                words("不能是负数。没有请填 0 或“无”。", "It cannot be negative. If there were none, type 0.")
            }
            Self::Fractional => words("件数、人数等只能是整数。", "A count must be a whole number."),
            Self::NotDigits => words(
                "读不出数字。请填数字，没有填“无”，不适用填“/”；原文印的就不是数，加引号照录，如“若干”。",
                "No number can be read here. Type digits, “none” or “/” for not applicable; what the published report prints and is no number goes in quotation marks: “several”.",
            ),
            Self::TooLarge => {
                words("超过 12 位，请核对单位。", "More than twelve digits; please check the unit.")
            }
            Self::TooFine => words("小数不能超过 6 位。", "At most six decimals."),
            Self::TooLong => {
                words("超过 200 个字，这里只填数字。", "More than 200 characters; this field takes a number.")
            }
        }
    }
}

/// Reads what was typed for an item.
pub fn read(item: &Item, typed: &str) -> Result<Value, Unreadable> {
    let text = narrow(typed.trim());
    if text.chars().count() > LONGEST {
        return Err(Unreadable::TooLong);
    }
    match text.as_str() {
        "" => return Ok(Value::Blank),
        "无" | "没有" | "未发生" | "none" | "None" => return Ok(Value::ZeroInWords),
        "/" | "不适用" | "n/a" | "N/A" => return Ok(Value::NotApplicable),
        _ => {}
    }
    if let Some(quote) = quoted(typed.trim()) {
        return Ok(Value::Unreadable { quote: quote.to_owned() });
    }
    let (digits, precision) = precision(&text);
    let digits = match digits.trim_start().strip_prefix('+').filter(|_| item.signed) {
        Some(more) if more.trim_start().starts_with('-') => return Err(Unreadable::NotDigits),
        Some(more) => without_separators(more),
        None => without_separators(digits),
    };
    match digits.parse::<Number>() {
        Ok(number) if number.is_negative() && !item.signed => Err(Unreadable::Negative),
        Ok(number) if !item.unit.is_money() && number.as_whole().is_none() => Err(Unreadable::Fractional),
        Ok(number) => Ok(Value::Number { number, precision }),
        Err(NotANumber::TooLarge) => Err(Unreadable::TooLarge),
        Err(NotANumber::TooFine) if item.unit.is_money() => Err(Unreadable::TooFine),
        Err(NotANumber::TooFine) => Err(Unreadable::Fractional),
        Err(NotANumber::NotDigits) if item.unit.is_money() && is_without_figure(&digits) => {
            Ok(Value::Words { words: typed.trim().to_owned() })
        }
        Err(NotANumber::NotDigits) => Err(Unreadable::NotDigits),
    }
}

/// What a person would type to get this value; the inverse of [`read`].
pub fn write(value: &Value) -> String {
    match value {
        Value::Number { number, precision: Precision::Exact } => number.to_string(),
        Value::Number { number, precision: Precision::AtLeast } => format!("{number}余"),
        Value::Number { number, precision: Precision::About } => format!("约{number}"),
        Value::Blank => String::new(),
        Value::NotApplicable => "/".to_owned(),
        Value::ZeroInWords => Value::ZeroInWords.text(Lang::Zh),
        Value::Words { words } => words.clone(),
        Value::Unreadable { quote } => format!("“{quote}”"),
    }
}

/// What stands between quotation marks around the whole text, Chinese or plain.
fn quoted(text: &str) -> Option<&str> {
    let inside = |open: char, close: char| text.strip_prefix(open)?.strip_suffix(close);
    let quote = inside('“', '”').or_else(|| inside('"', '"'))?.trim();
    (!quote.is_empty()).then_some(quote)
}

/// Words, not a figure with words around it (`共5万元`) or a lone currency sign (`￥`).
fn is_without_figure(text: &str) -> bool {
    text.contains(char::is_alphabetic)
        && !text.starts_with(['-', '.'])
        && !text.contains(|character: char| character.is_ascii_digit())
}

fn precision(text: &str) -> (&str, Precision) {
    if let Some(rest) = text.strip_prefix('约').or_else(|| text.strip_prefix('近')) {
        return (rest, Precision::About);
    }
    if let Some(rest) = text.strip_suffix('余').or_else(|| text.strip_suffix('多')) {
        return (rest, Precision::AtLeast);
    }
    (text, Precision::Exact)
}

/// The digits without spaces, and without commas where these part thousands: `5,331` but not `53,31`.
fn without_separators(text: &str) -> String {
    let text: String = text.chars().filter(|character| *character != ' ').collect();
    ungrouped(&text).unwrap_or(text)
}

/// Full-width letters, digits and punctuation as their narrow twins; the ideographic space as a space.
fn narrow(text: &str) -> String {
    let narrow = |character: char| match character {
        '\u{3000}' => ' ',
        '−' | '–' => '-',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        other => other,
    };
    text.chars().map(narrow).collect()
}
