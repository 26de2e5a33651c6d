//! Tables: always in a frame that scrolls by itself, with a caption, a head and row headers.

use maud::{Markup, html};

/// A table; a column whose class is not empty gives it to its head. Rows bring their own cells.
pub fn table(caption: &str, visible: bool, class: &str, columns: &[(&str, &str)], rows: &[Markup]) -> Markup {
    html! {
        div class="table-frame" {
            table class=(class) {
                caption class=[(!visible).then_some("visually-hidden")] { (caption) }
                thead {
                    tr {
                        @for (name, class) in columns {
                            th scope="col" class=[(!class.is_empty()).then_some(class)] { (name) }
                        }
                    }
                }
                tbody { @for row in rows { (row) } }
            }
        }
    }
}
