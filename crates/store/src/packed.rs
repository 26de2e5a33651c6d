//! Many small rows as one text. A row costs some microseconds on its way out of the database, whatever
//! is in it, which for ten thousands is all the time a page has; one text costs its reading.

/// Between the fields of a row: U+001F, which no JSON, code or slug holds.
pub(crate) const FIELD: char = '\u{1f}';
/// Between rows: U+001E.
pub(crate) const ROW: char = '\u{1e}';

/// `select` of one text with all rows; the fields must be text and not null.
macro_rules! select_packed {
    ($first:literal $(, $field:literal)* ; $rest:expr) => {
        concat!("select string_agg(", $first, $(" || '\u{1f}' || ", $field,)* ", '\u{1e}') from ", $rest)
    };
}

/// The rows of a packed text, each with its fields; `None` for a row with another number of fields.
pub(crate) fn rows<const N: usize>(packed: Option<&str>) -> impl Iterator<Item = Option<[&str; N]>> {
    let rows = packed.into_iter().flat_map(|packed| packed.split(ROW));
    rows.map(|row| {
        let mut fields = row.splitn(N, FIELD);
        let mut out = [""; N];
        for field in &mut out {
            *field = fields.next()?;
        }
        Some(out)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_out_as_they_went_in() {
        let packed = "a\u{1f}1\u{1f}\u{1e}b\u{1f}2\u{1f}x";
        let read: Vec<_> = rows::<3>(Some(packed)).collect();
        assert_eq!(read, [Some(["a", "1", ""]), Some(["b", "2", "x"])]);
        assert_eq!(rows::<3>(Some("a\u{1f}1")).collect::<Vec<_>>(), [None]);
        assert_eq!(rows::<3>(None).count(), 0, "no rows are no text");
        let sql = select_packed!("a", "b"; "t where x = $1");
        assert_eq!(sql, "select string_agg(a || '\u{1f}' || b, '\u{1e}') from t where x = $1");
    }
}
