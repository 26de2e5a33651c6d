//! A PDF with a text layer: glyphs with their places become lines, and the lines that are drawn become
//! tables. Nothing is recognised from pictures.

mod lattice;
mod layout;
mod lines;
mod page;
mod radicals;
mod rules;
mod streams;
mod turn;
mod uses;

use std::time::Instant;

use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, TransformExt, interpret_page};

use crate::limits;
use crate::refused::Refused;
use page::Sheet;

/// A text layer of fewer characters is page numbers on scans.
const FEW: usize = 20;

/// The text of a PDF.
pub fn read(bytes: Vec<u8>, until: Instant) -> Result<String, Refused> {
    streams::look_at_bytes(&bytes)?;
    let pdf = Pdf::new(bytes).map_err(|why| match why {
        LoadPdfError::Decryption(_) => Refused::Locked,
        LoadPdfError::Invalid => Refused::Damaged,
    })?;
    streams::look_at_objects(&pdf, until)?;
    let pages = pdf.pages();
    if pages.len() > limits::PAGES {
        return Err(Refused::TooManyPages);
    }
    uses::look_at(&pdf, until)?;
    let cache = InterpreterCache::new();
    let mut out = String::new();
    let (mut told, mut untold) = (0, 0);
    for (index, page) in pages.iter().enumerate() {
        let (width, height) = page.render_dimensions();
        let mut sheet = Sheet::new(f64::from(width), f64::from(height), until);
        let place = page.initial_transform(true).to_kurbo();
        let frame = page.intersected_crop_box();
        let frame = hayro_interpret::RectExt::to_kurbo(&frame);
        let settings = InterpreterSettings::default();
        let mut context = Context::new(place, frame, &cache, pdf.xref(), settings);
        interpret_page(page, &mut context, &mut sheet);
        told += sheet.glyphs.iter().filter(|glyph| !glyph.is_space()).count();
        untold += sheet.untold;
        if told > limits::TEXT {
            return Err(Refused::TooMuchText);
        }
        layout::write(&mut out, turn::upright(sheet), index + 1)?;
    }
    if told < FEW && untold < FEW {
        return Err(Refused::NoTextLayer);
    }
    // More than one in five: what is left would read like a text and be another.
    if untold > told / 4 {
        return Err(Refused::Unmapped);
    }
    Ok(out)
}
