//! From a figure to the chart that `charts` draws: one way for pages, files and frames.

use charts::{Chart, Frame, Mark, Scene, Scheme};
use domain::Lang;
use domain::figure::Row;

use crate::models::{FigureBody, FigureModel, FigureRow};
use crate::options::Order;

/// Width of a figure in a column or on a phone, in CSS px.
pub const NARROW: u32 = 288;
/// Width of a figure on its own page, in CSS px.
pub const WIDE: u32 = 720;

/// What a figure draws; `None` where it has nothing to draw.
pub fn chart(figure: &FigureModel, order: Order) -> Option<Chart> {
    let FigureBody::Drawn(kind) = &figure.body else { return None };
    // What the report leaves blank stands in words and in the table, not in the chart.
    let rows = figure.parts(order).into_iter().filter(|row| row.amount.is_some());
    let marks: Vec<_> = rows.map(mark).collect();
    Some(kind.chart(marks))
}

fn mark(row: &FigureRow) -> Mark {
    Mark {
        label: row.row.label.clone(),
        amount: row.amount.map(domain::Number::rounded),
        text: row.row.value.clone(),
        description: row.readout.clone(),
    }
}

/// Rows as the marks of a chart.
pub fn marks(rows: &[Row<'_>], lang: Lang) -> Vec<Mark> {
    let mark = |row: &Row<'_>| Mark {
        label: row.label.get(lang).to_owned(),
        amount: row.value.number().map(domain::Number::rounded),
        text: row.text(lang),
        description: row.description(lang),
    };
    rows.iter().map(mark).collect()
}

/// The figure as a page draws it.
pub fn scene(figure: &FigureModel, order: Order, width: u32) -> Option<Scene> {
    let frame = frame(figure, width, Scheme::Page, String::new());
    chart(figure, order).map(|chart| charts::plan(&chart, &frame))
}

/// The figure as a file of its own; `foot` names the source and the address.
pub fn file(figure: &FigureModel, order: Order, width: u32, foot: String) -> Option<String> {
    let frame = frame(figure, width, Scheme::File, foot);
    chart(figure, order).map(|chart| charts::plan(&chart, &frame).svg())
}

fn frame(figure: &FigureModel, width: u32, scheme: Scheme, foot: String) -> Frame {
    let (title, description) = (figure.title.clone(), figure.summary.clone());
    Frame { id: format!("{}-{width}", figure.slug), title, description, foot, width, scheme }
}
