//! Keys and pasted blocks: Enter goes to the cell below, a block spreads over the cells, Ctrl+Z takes it back.

use domain::draft::{below, is_block};
use leptos::ev::{ClipboardEvent, KeyboardEvent};
use leptos::prelude::*;

use super::state::{Element, FormState};

impl FormState {
    /// A key in the field of an item. Enter never sends the form; one that ends the input of Chinese
    /// characters is not meant for it.
    pub fn key(self, code: &str, event: &KeyboardEvent) {
        if event.is_composing() {
            return;
        }
        let is_undo = (event.ctrl_key() || event.meta_key()) && !event.shift_key() && event.key() == "z";
        if event.key() == "Enter" {
            event.prevent_default();
            self.go_below(code);
        } else if is_undo && self.is_just_pasted() {
            event.prevent_default();
            self.undo_paste();
        }
    }

    fn go_below(self, code: &str) {
        let Some(next) = below(self.form, code) else { return };
        let element = self.elements.with_value(|elements| elements.get(next.code).copied());
        let Some(Element::Line(line)) = element else { return };
        if let Some(line) = line.get_untracked() {
            let _ = line.focus();
            line.select();
        }
    }

    /// A paste into the field of an item; one cell is left to the browser.
    pub fn pasted_into(self, code: &str, event: &ClipboardEvent) {
        let block = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
        if let Some(block) = block.filter(|block| is_block(block)) {
            event.prevent_default();
            self.paste(code, &block);
        }
    }
}
