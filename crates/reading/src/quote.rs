//! How a figure is quoted: in words by its phrase, in a table by its row and column.

use domain::Lang;
use domain::form::find_item;

use crate::{Proposal, Reason, Span};

/// The longest quotation in a line, in characters.
const LONGEST: usize = 60;

/// What stands at a place, on one line and no longer than a line.
#[must_use]
pub fn quote(letters: &[char], span: Span) -> String {
    let words: String = letters.get(span.start..span.end).unwrap_or_default().iter().collect();
    let line: String = words.split('\n').map(str::trim).collect();
    if line.chars().count() <= LONGEST {
        return line;
    }
    let mut cut: String = line.chars().take(LONGEST - 1).collect();
    cut.push('…');
    cut
}

impl Proposal {
    /// The row and the column that a figure of a table stands in, with the headings over the row:
    /// `三、本年度办理结果 › （一）予以公开 · 自然人`. Of a table without columns, its row; of a figure in words, none.
    #[must_use]
    pub fn row_and_column(&self, lang: Lang) -> Option<String> {
        if self.reason != Reason::Cell {
            return None;
        }
        let (item, _) = find_item(&self.item)?;
        let numbered = |number: &str, name: &str| match lang {
            Lang::Zh => format!("{number}{name}"),
            Lang::En => name.to_owned(),
        };
        let Some(cell) = item.cell else { return Some(numbered(item.number, item.name.get(lang))) };
        let over = cell.row.under.iter().map(|over| over.get(lang).to_owned());
        let row = numbered(cell.row.number, cell.row.name.get(lang));
        let rows: Vec<String> = over.chain([row]).collect();
        Some(format!("{} · {}", rows.join(" › "), cell.column.name.get(lang)))
    }
}
