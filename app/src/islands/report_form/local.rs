//! Text that is not saved yet waits in this browser, for its person only. Signing out removes it
//! (`before_paint.js`).

use domain::draft::Fields;
use gloo_storage::{LocalStorage, Storage};

use crate::models::FormModel;

/// The version that the text was typed on, and the text.
type Stored = (i64, Fields);

fn key(model: &FormModel) -> String {
    format!("gongkai.unsent.{}.{}.{}", model.person, model.agency, model.year)
}

/// The text of this report that waits.
pub fn read(model: &FormModel) -> Option<Stored> {
    LocalStorage::get(key(model)).ok()
}

/// Stores the text. A browser that stores nothing has it in the form alone.
pub fn write(model: &FormModel, version: i64, fields: &Fields) {
    let _ = LocalStorage::set(key(model), (version, fields));
}

/// Forgets the text.
pub fn forget(model: &FormModel) {
    LocalStorage::delete(key(model));
}
