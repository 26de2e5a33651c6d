//! A page as text: lines and tables from the top, page numbers left out.

use super::lattice::Lattice;
use super::lines::{self, Line};
use super::page::{Glyph, Sheet};
use super::rules;
use crate::PICTURE;
use crate::grid;
use crate::refused::Refused;

/// Which part of a page's height at its top and bottom may hold page numbers.
const MARGIN: f64 = 0.1;
/// Which part of a page's width and height a picture has to have to stand for something.
const PICTURE_WIDTH: f64 = 0.25;
const PICTURE_HEIGHT: f64 = 0.05;

/// A line, a table or a picture, and where it begins.
enum Block {
    Line(String),
    Table(Vec<Vec<String>>),
    Picture,
}

/// Writes a page.
pub fn write(out: &mut String, sheet: Sheet, number: usize) -> Result<(), Refused> {
    let Sheet { width, height, glyphs, rules, pictures, .. } = sheet;
    let tables = Lattice::all(&rules::joined(rules));
    let mut inside: Vec<Vec<Glyph>> = tables.iter().map(|_| Vec::new()).collect();
    let mut outside = Vec::new();
    for glyph in glyphs {
        match tables.iter().position(|table| table.holds(glyph.middle())) {
            Some(table) => inside[table].push(glyph),
            None => outside.push(glyph),
        }
    }
    let mut blocks: Vec<(f64, Block)> = Vec::new();
    for line in lines::lines(outside, true) {
        if !is_page_number(&line, height, number) {
            blocks.push((line.y, Block::Line(line.text)));
        }
    }
    for (table, glyphs) in tables.iter().zip(inside) {
        blocks.push((table.ys[0], Block::Table(cells(table, glyphs))));
    }
    for picture in pictures {
        let large = picture.width() > width * PICTURE_WIDTH && picture.height() > height * PICTURE_HEIGHT;
        if large {
            blocks.push((picture.y0.max(0.0), Block::Picture));
        }
    }
    blocks.sort_by(|one, other| one.0.total_cmp(&other.0));
    for (_, block) in blocks {
        match block {
            Block::Line(text) => out.push_str(&text),
            Block::Table(rows) => grid::write(out, &rows),
            Block::Picture => out.push_str(PICTURE),
        }
        grid::end_line(out);
    }
    if out.len() > crate::limits::TEXT {
        return Err(Refused::TooMuchText);
    }
    Ok(())
}

/// A table's rows; a cell that spans stands at its first place.
fn cells(table: &Lattice, glyphs: Vec<Glyph>) -> Vec<Vec<String>> {
    let mut cells: Vec<Vec<Vec<Glyph>>> = vec![vec![Vec::new(); table.columns()]; table.rows()];
    for glyph in glyphs {
        let (row, column) = table.cell_at(glyph.middle());
        cells[row][column].push(glyph);
    }
    let text = |row: usize, column: usize, glyphs: Vec<Glyph>| {
        lines::cell(&lines::lines(glyphs, false), table.width((row, column)))
    };
    let row = |(row, cells): (usize, Vec<Vec<Glyph>>)| {
        cells.into_iter().enumerate().map(|(column, glyphs)| text(row, column, glyphs)).collect()
    };
    cells.into_iter().enumerate().map(row).collect()
}

/// `- 3 -`, `第3页 共8页`, `3/8` at the top or the bottom of a page, or the page's own number alone: any
/// other bare number may be a cell.
fn is_page_number(line: &Line, height: f64, number: usize) -> bool {
    let at_edge = line.y < height * MARGIN || line.y > height * (1.0 - MARGIN);
    let bare = line.text.chars().filter(|sign| sign.is_numeric()).collect::<String>();
    let marked = line.text.contains(['-', '—', '–', '－', '/', '页']);
    at_edge
        && (1..=6).contains(&bare.len())
        && line.text.chars().all(|sign| sign.is_numeric() || " -—–－·/第页共\t".contains(sign))
        && (marked || bare == line.text && bare.parse() == Ok(number))
}
