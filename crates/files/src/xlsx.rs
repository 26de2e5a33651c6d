//! A workbook: every visible sheet's rows, each on its line, with the values that the program last
//! reckoned. Cells are read one by one: a sheet that only names its last cell would else be billions.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetVisible, Xlsx, XlsxError};

use crate::container::Container;
use crate::grid;
use crate::limits;
use crate::refused::Refused;

/// The text of a workbook.
pub fn read(bytes: Vec<u8>) -> Result<String, Refused> {
    let bytes = Container::open(bytes)?.into_bytes();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|why| refused(&why))?;
    let visible = |sheet: &&calamine::Sheet| sheet.visible == SheetVisible::Visible;
    let names: Vec<_> =
        book.sheets_metadata().iter().filter(visible).map(|sheet| sheet.name.clone()).collect();
    if names.len() > limits::SHEETS {
        return Err(Refused::TooManyParts);
    }
    let mut out = String::new();
    let mut left = Left { cells: limits::CELLS, bytes: limits::TEXT };
    for name in names {
        match sheet(&mut book, &name, &mut left) {
            Ok(rows) => grid::write(&mut out, &rows),
            // A sheet of charts has no cells.
            Err(Unread::NoCells) => {}
            Err(Unread::Refused(why)) => return Err(why),
        }
        out.push('\n');
    }
    Ok(grid::tidy(&out))
}

enum Unread {
    NoCells,
    Refused(Refused),
}

/// What the workbook may still hold. A text that cells share counts at each of them.
struct Left {
    cells: usize,
    bytes: usize,
}

impl Left {
    fn take(&mut self, text: &str) -> Result<(), Refused> {
        self.cells = self.cells.checked_sub(1).ok_or(Refused::TooManyCells)?;
        self.bytes = self.bytes.checked_sub(text.len()).ok_or(Refused::TooMuchText)?;
        Ok(())
    }
}

/// A sheet's rows that have cells, from its first column that has any.
fn sheet(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str, left: &mut Left) -> Result<Vec<Vec<String>>, Unread> {
    let mut cells = book.worksheet_cells_reader(name).map_err(|why| match why {
        XlsxError::WorksheetNotFound(_) | XlsxError::NotAWorksheet(_) => Unread::NoCells,
        other => Unread::Refused(refused(&other)),
    })?;
    let mut rows: Vec<(u32, Vec<(u32, String)>)> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(|why| Unread::Refused(refused(&why)))? {
        let (row, column) = cell.get_position();
        let text = written(cell.get_value());
        if text.trim().is_empty() {
            continue;
        }
        if column as usize >= limits::COLUMNS {
            return Err(Unread::Refused(Refused::TooManyCells));
        }
        left.take(&text).map_err(Unread::Refused)?;
        match rows.last_mut().filter(|(last, _)| *last == row) {
            Some((_, cells)) => cells.push((column, text)),
            None => rows.push((row, vec![(column, text)])),
        }
    }
    let columns = || rows.iter().flat_map(|(_, cells)| cells.iter().map(|(column, _)| *column));
    let (first, last) = (columns().min().unwrap_or_default(), columns().max().unwrap_or_default());
    let width = (last - first) as usize + 1;
    if rows.len().saturating_mul(width) > limits::CELLS {
        return Err(Unread::Refused(Refused::TooManyCells));
    }
    let dense = |(_, cells): (u32, Vec<(u32, String)>)| {
        let mut row = vec![String::new(); width];
        for (column, text) in cells {
            row[(column - first) as usize] = text;
        }
        row
    };
    Ok(rows.into_iter().map(dense).collect())
}

/// A cell as a person would type it: whole numbers without a point, never an exponent.
fn written(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Bool(is_so) => if *is_so { "是" } else { "否" }.to_owned(),
        DataRef::DateTime(time) => time.as_f64().to_string(),
        DataRef::Error(why) => why.to_string(),
        DataRef::Empty => String::new(),
    }
}

fn refused(why: &XlsxError) -> Refused {
    match why {
        XlsxError::Password => Refused::Locked,
        // An archive, but of something else.
        XlsxError::FileNotFound(_) => Refused::NotThatKind,
        _ => Refused::Damaged,
    }
}
