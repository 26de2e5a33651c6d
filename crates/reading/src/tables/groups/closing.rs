//! Where a group ends.

use super::{Builder, MOST};

impl Builder<'_> {
    pub(super) fn flush(&mut self) {
        let blank = self.open.is_blank();
        if blank && self.open.cells.len() < self.width {
            self.open.cells.clear();
        }
        if self.open.cells.is_empty() {
            return;
        }
        let torn =
            self.rows && self.width > 1 && self.open.own.is_empty() && self.open.cells.len() != self.width;
        if torn {
            self.sheet.floats += 1;
            self.open.cells.clear();
            self.open.slots.clear();
        } else {
            self.close();
        }
    }

    pub(super) fn close(&mut self) {
        let mut group = std::mem::take(&mut self.open);
        if group.keeps_blanks || !self.lined {
            group.slots.clear();
        }
        self.lined = true;
        if self.sheet.groups.len() < MOST {
            self.sheet.groups.push(group);
        }
    }
}
