//! Enums as the words the API uses: the same word in SQL, Rust, JSON and addresses.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::{Result, StoreError};

/// The word of a plain enum variant: `Role::Clerk` is `clerk`.
pub(crate) fn to_word<T: Serialize>(variant: &T, what: &'static str) -> Result<String> {
    match serde_json::to_value(variant) {
        Ok(Value::String(word)) => Ok(word),
        _ => Err(StoreError::Unreadable(what)),
    }
}

/// The variant of a stored word.
pub(crate) fn from_word<T: DeserializeOwned>(word: String, what: &'static str) -> Result<T> {
    serde_json::from_value(Value::String(word)).map_err(|_| StoreError::Unreadable(what))
}
