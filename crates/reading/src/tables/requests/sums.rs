//! What the columns of table 三 say of rows whose cells ran together.

use super::columns::WIDTH;
use super::names::Row;
use crate::tables::run_together::{Cuts, Run};

type Rows = [(Row, Run, Cuts)];

/// More ways than this of rows that are open together are not tried.
const MOST_WAYS: usize = 4096;

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

/// The difference of both sides by column, with some rows left out; none where another row is not certain.
fn rest(rows: &Rows, tie: &Tie, without: &[(usize, bool)]) -> Option<[i128; WIDTH]> {
    let mut sum = [0; WIDTH];
    for (place, left) in tie.iter().filter(|row| !without.contains(row)) {
        add(&mut sum, rows[*place].2.numbers()?, *left);
    }
    Some(sum)
}

fn add(sum: &mut [i128; WIDTH], numbers: &[u64], left: bool) {
    for (sum, number) in sum.iter_mut().zip(numbers) {
        *sum += if left { i128::from(*number) } else { -i128::from(*number) };
    }
}

/// The rows that are open take what the others leave, if there is one way only in which they can.
fn settle(rows: &mut Rows, tie: &Tie) {
    let open: Tie = tie.iter().filter(|(place, _)| rows[*place].2.numbers().is_none()).copied().collect();
    if open.len() > 1 && !open.iter().all(|(place, _)| rows[*place].2.is_whole()) {
        return;
    }
    let ways = open.iter().map(|(place, _)| rows[*place].2.ways().count());
    let Some(ways) = ways.reduce(usize::saturating_mul).filter(|ways| *ways <= MOST_WAYS) else { return };
    let Some(rest) = rest(rows, tie, &open) else { return };
    let mut answers: Vec<Vec<Vec<u64>>> = Vec::new();
    for way in 0..ways {
        let (mut sum, mut left_over, mut answer) = (rest, way, Vec::new());
        for (place, left) in &open {
            let cuts = &rows[*place].2;
            let count = cuts.ways().count();
            let Some(numbers) = cuts.ways().nth(left_over % count) else { return };
            left_over /= count;
            add(&mut sum, numbers, *left);
            answer.push(numbers.to_vec());
        }
        if sum == [0; WIDTH] {
            answers.push(answer);
        }
    }
    match answers.as_slice() {
        [only] => {
            for ((place, _), numbers) in open.iter().zip(only) {
                rows[*place].2.keep(numbers);
            }
        }
        [] if open.len() == 1 => rows[open[0].0].2.clear(),
        _ => {}
    }
}

fn holds(rows: &Rows, tie: &Tie) -> bool {
    rest(rows, tie, &[]).is_some_and(|rest| rest == [0; WIDTH])
}
