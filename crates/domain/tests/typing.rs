//! Typing into a form: cells below, blocks from a spreadsheet, and texts that meet a save.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use domain::Form;
use domain::draft::{Fields, below, is_block, rebase, spread};

fn fields<const N: usize>(pairs: [(&str, &str); N]) -> Fields {
    pairs.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}

#[test]
fn every_cell_leads_down_its_column_to_the_end_of_its_part() {
    for form in Form::all() {
        for part in form.parts {
            let width = part.grid.map_or(1, |grid| grid.columns.len());
            for (index, item) in part.items.iter().enumerate() {
                let next = below(form, item.code).map(|item| item.code);
                assert_eq!(next, part.items.get(index + width).map(|item| item.code), "{}", item.code);
            }
        }
    }
}

#[test]
fn a_block_fills_the_cells_right_and_down_and_nothing_outside_its_part() {
    let mut blocks = 0;
    for form in Form::all() {
        for part in form.parts {
            let width = part.grid.map_or(1, |grid| grid.columns.len());
            let rows = part.items.len() / width;
            let block = vec![vec!["7"; width + 2].join("\t"); rows + 3].join("\r\n") + "\r\n";
            let all = spread(form, part.items[0].code, &block);
            let codes: std::collections::BTreeSet<_> = part.items.iter().map(|item| item.code).collect();
            assert!(all.keys().all(|code| codes.contains(code.as_str())));
            assert_eq!(all.len(), part.items.len(), "{} {}", form.code, part.code);
            let last = part.items.last().unwrap();
            assert_eq!(spread(form, last.code, &block), fields([(last.code, "7")]));
            blocks += 1;
        }
    }
    assert!(blocks > 5);
}

#[test]
fn cells_of_a_block_stand_where_they_stood_in_the_sheet() {
    let form = Form::find("2021").unwrap();
    let part = form
        .parts
        .iter()
        .find(|part| part.grid.is_some_and(|grid| grid.columns.len() > 2 && grid.rows.len() > 2));
    let part = part.unwrap();
    let width = part.grid.unwrap().columns.len();
    let code = |row: usize, column: usize| part.items[row * width + column].code;
    let spread = spread(form, code(1, 1), "1\t 2 \n\t4\n");
    let meant = fields([(code(1, 1), "1"), (code(1, 2), "2"), (code(2, 1), ""), (code(2, 2), "4")]);
    assert_eq!(spread, meant);
}

#[test]
fn one_cell_is_no_block() {
    for text in ["", "12", "12\n", "1 2\r\n", " 12 "] {
        assert!(!is_block(text), "{text:?}");
    }
    for text in ["1\t2", "1\n2", "1\r\n2\r\n", "\t"] {
        assert!(is_block(text), "{text:?}");
    }
    assert!(spread(Form::find("2021").unwrap(), "no.such.item", "1\t2").is_empty());
}

#[test]
fn what_was_typed_on_while_saving_stays_unsaved() {
    let (sent, shown) = (fields([("a", "1"), ("b", "2")]), fields([("a", "12"), ("b", "2")]));
    let rebased = rebase(&shown, &sent, &Fields::new());
    assert_eq!((&rebased.fields, &rebased.stored, rebased.is_current), (&shown, &sent, true));
}

#[test]
fn what_came_in_is_shown_unless_it_meets_what_is_being_typed() {
    let sent = fields([("a", "1"), ("b", "2"), ("c", "")]);
    let since = fields([("b", "20"), ("c", "30"), ("text", "of no form")]);
    let rebased = rebase(&sent, &sent, &since);
    assert_eq!(rebased.fields, fields([("a", "1"), ("b", "20"), ("c", "30")]));
    assert_eq!((&rebased.stored, rebased.is_current), (&rebased.fields, true));

    let shown = fields([("a", "1"), ("b", "2x"), ("c", "")]);
    let rebased = rebase(&shown, &sent, &since);
    assert_eq!(rebased.fields, fields([("a", "1"), ("b", "2x"), ("c", "30")]));
    assert_eq!(rebased.stored, fields([("a", "1"), ("b", "20"), ("c", "30")]));
    assert!(!rebased.is_current);
}

#[test]
fn a_save_that_is_sent_again_does_not_bring_its_own_text_back() {
    // The answer to the first was lost; the draft says what it sent, and more was typed since.
    let (sent, shown) = (fields([("a", "1")]), fields([("a", "12")]));
    let rebased = rebase(&shown, &sent, &sent);
    assert_eq!((&rebased.fields, &rebased.stored, rebased.is_current), (&shown, &sent, true));
}
