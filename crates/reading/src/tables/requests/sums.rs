//! What the columns of table 三 say of rows whose cells ran together.

use super::columns::WIDTH;
use super::names::Row;
use crate::tables::run_together::{Cuts, Run};

type Rows = [(Row, Run, Cuts)];

/// Rows that one sum ties, with the side that each stands on.
type Tie = Vec<(usize, bool)>;

/// Decides by the sums of the columns: what came in is what went out, and every result is in the total. A row
/// whose own sum leaves several ways is cut as the columns ask; one of more digits than cells that no column
/// confirms is not believed.
pub(in crate::tables) fn agree(rows: &mut Rows) {
    let ties = ties(rows);
    for _ in 0..ties.len() {
        for tie in &ties {
            settle(rows, tie);
        }
    }
    let held: Vec<&Tie> = ties.iter().filter(|tie| holds(rows, tie)).collect();
    let confirmed: Vec<usize> = held.into_iter().flatten().map(|(place, _)| *place).collect();
    for (place, (_, _, cuts)) in rows.iter_mut().enumerate() {
        if !cuts.plain && !confirmed.contains(&place) {
            cuts.clear();
        }
    }
}

/// The sums whose rows all stand in the text.
fn ties(rows: &Rows) -> Vec<Tie> {
    let place = |wanted: Row| rows.iter().position(|(row, ..)| *row == wanted);
    let mut ties = Vec::new();
    if let (Some(new), Some(carried_in), Some(total), Some(out)) =
        (place(Row::NEW), place(Row::CARRIED_IN), place(Row::TOTAL), place(Row::CARRIED_OUT))
    {
        ties.push(vec![(new, true), (carried_in, true), (total, false), (out, false)]);
    }
    if let Some(total) = place(Row::TOTAL) {
        let results =
            rows.iter().enumerate().filter(|(_, (row, ..))| *row > Row::CARRIED_IN && *row < Row::TOTAL);
        ties.push(results.map(|(place, _)| (place, true)).chain([(total, false)]).collect());
    }
    ties
}

/// The difference of both sides by column, with one row left out; none where a row is not certain.
fn rest(rows: &Rows, tie: &Tie, without: Option<usize>) -> Option<[i128; WIDTH]> {
    let mut sum = [0; WIDTH];
    for (place, left) in tie.iter().filter(|(place, _)| Some(*place) != without) {
        for (sum, number) in sum.iter_mut().zip(rows[*place].2.numbers()?) {
            *sum += if *left { i128::from(*number) } else { -i128::from(*number) };
        }
    }
    Some(sum)
}

/// The one row that is open takes what the others leave.
fn settle(rows: &mut Rows, tie: &Tie) {
    let mut open = tie.iter().filter(|(place, _)| rows[*place].2.numbers().is_none());
    let (Some((place, left)), None) = (open.next().copied(), open.next()) else { return };
    let Some(rest) = rest(rows, tie, Some(place)) else { return };
    let wanted: Option<Vec<u64>> =
        rest.iter().map(|number| u64::try_from(if left { -number } else { *number }).ok()).collect();
    match wanted {
        Some(wanted) => rows[place].2.keep(&wanted),
        None => rows[place].2.clear(),
    }
}

fn holds(rows: &Rows, tie: &Tie) -> bool {
    rest(rows, tie, None).is_some_and(|rest| rest == [0; WIDTH])
}
