//! What is known with its unit, in words.

use crate::known::Known;
use crate::lang::Lang;
use crate::number::Number;
use crate::unit::Unit;
use crate::value::Value;

/// A number with its unit: `5,331 条`, `1 case`.
pub fn amount(number: Number, unit: Unit, lang: Lang) -> String {
    let name = match (lang, number.as_whole()) {
        (Lang::En, Some(1)) => unit.singular(),
        _ => unit.name().get(lang),
    };
    format!("{} {name}", number.grouped())
}

/// What is known with its unit, or its state in words.
pub fn known_with_unit(known: &Known, unit: Unit, lang: Lang) -> String {
    match known {
        Known::Stated(value) => value_with_unit(value, unit, lang),
        Known::Derived(formula) => amount(formula.number, unit, lang),
        other => other.text(lang),
    }
}

/// What is shown, with the mark of a number that fails its own check.
pub fn marked(shown: String, failed: Option<&str>, lang: Lang) -> String {
    match (failed, lang) {
        (None, _) => shown,
        (Some(_), Lang::Zh) => shown + "（存疑）",
        (Some(_), Lang::En) => shown + " (in doubt)",
    }
}

/// A value with its unit, or its state in words.
pub fn value_with_unit(value: &Value, unit: Unit, lang: Lang) -> String {
    match value {
        Value::Number { number, .. } => {
            let shown = value.text(lang);
            amount(*number, unit, lang).replacen(&number.grouped(), &shown, 1)
        }
        other => other.text(lang),
    }
}
