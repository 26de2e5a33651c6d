//! A draft as it is stored.

use domain::Draft;
use domain::draft::Fields;
use serde_json::json;
use sqlx::FromRow;

use crate::error::{Result, StoreError};

/// The draft of a report as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredDraft {
    /// 0 when the report is begun, one more at every accepted edit.
    pub version: i64,
    /// What was typed.
    pub draft: Draft,
    /// Who saved it last.
    pub saved_by: String,
    /// When.
    pub saved_at: String,
}

/// Its row.
#[derive(FromRow)]
pub(super) struct Row {
    version: i64,
    fields: String,
    saved_by: String,
    saved_at: String,
}

impl Row {
    pub(super) fn read(self) -> Result<StoredDraft> {
        Ok(StoredDraft {
            version: self.version,
            draft: Draft::from_fields(&read_fields(&self.fields)?),
            saved_by: self.saved_by,
            saved_at: self.saved_at,
        })
    }
}

/// Fields as they are stored: a JSON object, keys in order.
pub(crate) fn write_fields(fields: &Fields) -> String {
    json!(fields).to_string()
}

/// Stored fields.
pub(crate) fn read_fields(stored: &str) -> Result<Fields> {
    serde_json::from_str(stored).map_err(|_| StoreError::Unreadable("draft"))
}
