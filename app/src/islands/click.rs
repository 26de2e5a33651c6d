//! Links that an island answers itself.

use leptos::ev::MouseEvent;

/// Whether a click is one to answer on the spot, and then it no longer follows its link. One that is to open the
/// link elsewhere is not.
pub fn is_answered(event: &MouseEvent) -> bool {
    let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if !elsewhere {
        event.prevent_default();
    }
    !elsewhere
}
