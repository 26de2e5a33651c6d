//! From a figure of a report to the description that `charts` draws: one way for pages, files and
//! frames.

use charts::{Chart, Frame, Mark, Partition, Scheme, Total};
use domain::Lang;
use domain::figure::{Figure, Row, Shape, State};

use crate::options::Order;

/// Width of a figure in a column or on a phone, in CSS px.
pub const NARROW: u32 = 288;
/// Width of a figure on its own page, in CSS px.
pub const WIDE: u32 = 720;

/// What a figure draws; `None` where it has nothing to draw.
pub fn chart(figure: &Figure<'_>, order: Order, lang: Lang) -> Option<Chart> {
    if figure.state() != State::Drawn {
        return None;
    }
    // What the report leaves blank is told beside the chart and in the table, not drawn.
    let mut rows = figure.parts();
    rows.retain(|row| row.value.number().is_some());
    if order == Order::Amount {
        rows.sort_by_key(|row| std::cmp::Reverse(row.value.number()));
    }
    let whole = figure.whole().and_then(|row| row.value.sure().map(|number| (row, number)));
    match (figure.kind.shape, whole) {
        (Shape::Overlap, Some((row, number))) => {
            let total = Total {
                label: row.item.short.get(lang).to_owned(),
                amount: number.rounded(),
                text: row.shown(lang),
            };
            Some(Chart::BarsAgainstTotal { marks: marks(&rows, lang), total })
        }
        (Shape::Cases, _) => Some(Chart::Cases { groups: marks(&rows, lang) }),
        (Shape::Partition, Some((_, number))) => match Partition::new(marks(&rows, lang), number.rounded()) {
            Ok(partition) => Some(Chart::Shares { partition }),
            Err(_) => Some(Chart::Bars { marks: marks(&rows, lang) }),
        },
        _ => Some(Chart::Bars { marks: marks(&rows, lang) }),
    }
}

/// Rows as the marks of a chart.
pub fn marks(rows: &[Row<'_>], lang: Lang) -> Vec<Mark> {
    let mark = |row: &Row<'_>| Mark {
        label: row.label.get(lang).to_owned(),
        amount: row.value.number().map(domain::Number::rounded),
        text: row.shown(lang),
        description: row.spoken(lang),
    };
    rows.iter().map(mark).collect()
}

/// The figure as SVG, the same bytes on the server and in the browser.
pub fn svg(figure: &Figure<'_>, order: Order, lang: Lang, width: u32) -> Option<String> {
    let frame = frame(figure, lang, width, Scheme::Page, String::new());
    chart(figure, order, lang).map(|chart| charts::plan(&chart, &frame).svg())
}

/// The figure as a file of its own; `foot` names the source and the address.
pub fn file(figure: &Figure<'_>, order: Order, lang: Lang, width: u32, foot: String) -> Option<String> {
    let frame = frame(figure, lang, width, Scheme::File, foot);
    chart(figure, order, lang).map(|chart| charts::plan(&chart, &frame).svg())
}

fn frame(figure: &Figure<'_>, lang: Lang, width: u32, scheme: Scheme, foot: String) -> Frame {
    let id = format!("{}-{width}", figure.kind.slug);
    let (title, description) = (figure.kind.title.get(lang).to_owned(), figure.summary(lang));
    Frame { id, title, description, foot, width, scheme }
}
