//! Text with tables as it is told of: paragraphs go to the text, cells to the table that is open, and a
//! table is written when it ends. A table that only lays out a page is written as paragraphs.
//!
//! Every place of a table counts against [`limits::CELLS`], also one that a cell fills from above or from
//! the left: a few bytes of markup can span as many places as they like.

use crate::grid;
use crate::limits;
use crate::refused::Refused;

/// A cell of more characters than any cell of a form: it holds a page's content.
const LONGEST_CELL: usize = 600;
/// Tables within tables within tables: more is no document.
const NESTED: usize = 32;

/// The text that is being written, and the tables that are open.
#[derive(Default)]
pub struct Tables {
    out: String,
    open: Vec<Table>,
    /// How many places of tables are filled.
    places: usize,
}

#[derive(Default)]
struct Table {
    rows: Vec<Vec<String>>,
    row: Option<Vec<String>>,
    cell: Option<Cell>,
    /// By column: how many more rows a cell from above reaches down.
    hanging: Vec<usize>,
    /// Whether a cell of it holds a table.
    nests: bool,
}

struct Cell {
    text: String,
    columns: usize,
    rows: usize,
}

impl Tables {
    /// Where characters go now: the innermost open cell, else the text.
    pub fn here(&mut self) -> &mut String {
        let cell = self.open.iter_mut().rev().find_map(|table| table.cell.as_mut());
        cell.map_or(&mut self.out, |cell| &mut cell.text)
    }

    /// Whether characters go to a cell.
    pub fn in_cell(&self) -> bool {
        self.open.iter().any(|table| table.cell.is_some())
    }

    /// Ends the line or paragraph that is being written.
    pub fn end_line(&mut self) {
        grid::end_line(self.here());
    }

    /// Begins a table.
    pub fn begin_table(&mut self) -> Result<(), Refused> {
        if self.open.len() >= NESTED {
            return Err(Refused::TooDeep);
        }
        self.end_line();
        self.open.push(Table::default());
        Ok(())
    }

    /// Begins a row, and ends one that was left open.
    pub fn begin_row(&mut self) -> Result<(), Refused> {
        self.end_row()?;
        if let Some(table) = self.open.last_mut() {
            table.row = Some(Vec::new());
        }
        Ok(())
    }

    /// Begins a cell that spans so many columns and rows, and ends one that was left open.
    pub fn begin_cell(&mut self, columns: usize, rows: usize) -> Result<(), Refused> {
        self.end_cell();
        let Some(table) = self.open.last_mut() else { return Ok(()) };
        let (columns, rows) = (columns.max(1), rows.max(1));
        let row = table.row.get_or_insert_default();
        let before = row.len();
        while table.hanging.get(row.len()).is_some_and(|more| *more > 0) {
            table.hanging[row.len()] -= 1;
            row.push(String::new());
        }
        if columns > limits::COLUMNS || row.len() + columns > limits::COLUMNS {
            return Err(Refused::TooManyCells);
        }
        let filled = row.len() - before + columns;
        table.cell = Some(Cell { text: String::new(), columns, rows });
        self.fill(filled)
    }

    /// Ends a cell.
    pub fn end_cell(&mut self) {
        let Some(table) = self.open.last_mut() else { return };
        let Some(cell) = table.cell.take() else { return };
        let row = table.row.get_or_insert_default();
        let (first, next) = (row.len(), row.len() + cell.columns);
        row.push(cell.text);
        row.resize(next, String::new());
        if table.hanging.len() < next {
            table.hanging.resize(next, 0);
        }
        table.hanging[first..next].fill(cell.rows - 1);
    }

    /// Ends a row.
    pub fn end_row(&mut self) -> Result<(), Refused> {
        self.end_cell();
        let Some(table) = self.open.last_mut() else { return Ok(()) };
        let Some(mut row) = table.row.take() else { return Ok(()) };
        let before = row.len();
        for more in table.hanging.iter_mut().skip(before).filter(|more| **more > 0) {
            *more -= 1;
            row.push(String::new());
        }
        // A row without cells takes room as well.
        let filled = (row.len() - before).max(usize::from(row.is_empty()));
        table.rows.push(row);
        self.fill(filled)
    }

    fn fill(&mut self, places: usize) -> Result<(), Refused> {
        self.places += places;
        if self.places > limits::CELLS { Err(Refused::TooManyCells) } else { Ok(()) }
    }

    /// Ends a table and writes it where it stands.
    pub fn end_table(&mut self) -> Result<(), Refused> {
        self.end_row()?;
        let Some(table) = self.open.pop() else { return Ok(()) };
        let is_grid = table.rows.len() > 1 && table.rows.iter().any(|row| row.len() > 1);
        if let Some(around) = self.open.last_mut().filter(|around| around.cell.is_some()) {
            around.nests |= is_grid || table.nests;
        }
        let here = self.here();
        grid::end_line(here);
        if table.is_layout() {
            for cell in table.rows.iter().flatten().filter(|cell| !cell.trim().is_empty()) {
                here.push_str(cell);
                grid::end_line(here);
            }
        } else {
            grid::write(here, &table.rows);
        }
        Ok(())
    }

    /// The whole text; what was left open ends here.
    pub fn finish(mut self) -> Result<String, Refused> {
        while !self.open.is_empty() {
            self.end_table()?;
        }
        Ok(grid::tidy(&self.out))
    }
}

impl Table {
    fn is_layout(&self) -> bool {
        let long = |cell: &String| cell.chars().nth(LONGEST_CELL).is_some();
        self.nests || self.rows.iter().all(|row| row.len() < 2) || self.rows.iter().flatten().any(long)
    }
}
