//! A Word document: paragraphs are lines, tables are rows, pictures are named. What was deleted, hidden
//! or is a field's instruction is not part of it; headers, footers and notes stand in other parts.

mod main_part;

use quick_xml::events::BytesStart;

use crate::PICTURE;
use crate::container::Container;
use crate::refused::Refused;
use crate::tables::Tables;
use crate::xml::{self, Listener, attribute};

/// The text of a Word document.
pub fn read(bytes: Vec<u8>) -> Result<String, Refused> {
    let mut container = Container::open(bytes)?;
    let name = main_part::name(&mut container)?;
    let document = container.text(&name)?.ok_or(Refused::NotThatKind)?;
    drop(container);
    let mut body = Body::default();
    xml::read(&document, &mut body)?;
    // A workbook under a document's name has a main part, too.
    if !body.is_document {
        return Err(Refused::NotThatKind);
    }
    body.tables.finish()
}

#[derive(Default)]
struct Body {
    tables: Tables,
    /// Whether it is a Word document at all.
    is_document: bool,
    /// How deep it is inside something that is not read.
    unread: usize,
    /// Whether characters belong to the text.
    in_text: bool,
    /// Whether the run is hidden.
    hidden: bool,
    /// The cell's columns and whether it goes on from the row above, until its first paragraph.
    cell: Option<CellProperties>,
    /// By open table: how many characters of its cell are to be forgotten at the cell's end.
    continued: Vec<bool>,
}

struct CellProperties {
    columns: usize,
    continued: bool,
}

/// Whether an on-off property is on: it is, unless it says otherwise.
fn is_on(element: &BytesStart<'_>) -> bool {
    !attribute(element, "val").is_some_and(|value| matches!(value.as_str(), "0" | "false" | "off"))
}

fn number(element: &BytesStart<'_>) -> usize {
    attribute(element, "val").and_then(|value| value.parse().ok()).unwrap_or(1)
}

impl Body {
    /// Begins the cell once its properties are known.
    fn begin_cell(&mut self) -> Result<(), Refused> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        if let Some(continued) = self.continued.last_mut() {
            *continued = cell.continued;
        }
        self.tables.begin_cell(cell.columns, 1)
    }

    fn write(&mut self, text: &str) {
        if !self.hidden {
            self.tables.here().push_str(text);
        }
    }

    /// Columns that a row leaves out before its first cell or after its last.
    fn leave_out(&mut self, columns: usize) -> Result<(), Refused> {
        self.tables.begin_cell(columns, 1)?;
        self.tables.end_cell();
        Ok(())
    }
}

impl Listener for Body {
    fn begin(&mut self, name: &str, element: &BytesStart<'_>) -> Result<(), Refused> {
        if self.unread > 0 {
            self.unread += 1;
            return Ok(());
        }
        match name {
            "del" | "moveFrom" | "Fallback" | "pPr" | "sectPr" | "instrText" | "delText" | "rubyPr"
            | "rt" => {
                self.unread = 1;
            }
            "document" => self.is_document = true,
            "p" => self.begin_cell()?,
            "r" => self.hidden = false,
            "vanish" => self.hidden = is_on(element),
            "t" => self.in_text = true,
            "tab" | "ptab" => self.write(if self.tables.in_cell() { " " } else { "\t" }),
            "br" | "cr" => self.write("\n"),
            "noBreakHyphen" => self.write("-"),
            // Ink and old vector pictures name their bits; shapes and lines do not.
            "pic" | "imagedata" => {
                self.tables.end_line();
                self.write(PICTURE);
                self.tables.end_line();
            }
            "tbl" => {
                self.begin_cell()?;
                self.tables.begin_table()?;
                self.continued.push(false);
            }
            "tr" => self.tables.begin_row()?,
            "gridBefore" => self.leave_out(number(element))?,
            "tc" => self.cell = Some(CellProperties { columns: 1, continued: false }),
            "gridSpan" => {
                if let Some(cell) = &mut self.cell {
                    cell.columns = number(element);
                }
            }
            "vMerge" => {
                let restarts = attribute(element, "val").is_some_and(|value| value == "restart");
                if let Some(cell) = &mut self.cell {
                    cell.continued = !restarts;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Refused> {
        if self.unread > 0 {
            self.unread -= 1;
            return Ok(());
        }
        match name {
            "t" => self.in_text = false,
            "r" => self.hidden = false,
            "p" => {
                self.hidden = false;
                self.tables.end_line();
            }
            "tc" => {
                self.begin_cell()?;
                if self.continued.last().is_some_and(|continued| *continued) {
                    self.tables.here().clear();
                }
                self.tables.end_cell();
            }
            "tr" => self.tables.end_row()?,
            "tbl" => {
                self.continued.pop();
                self.tables.end_table()?;
            }
            _ => {}
        }
        Ok(())
    }

    fn characters(&mut self, text: &str) {
        if self.unread == 0 && self.in_text {
            self.write(text);
        }
    }
}
