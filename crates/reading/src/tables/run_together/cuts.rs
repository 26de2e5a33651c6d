//! The ways in which a run of digits is a row of numbers.

/// More digits than this are no row that can be cut in one way.
const MOST: usize = 24;
/// With more ways than this the sums of the columns are not asked either.
const WAYS: usize = 64;

/// The ways to cut a run of digits, each as the lengths of its numbers with the numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::tables) struct Cuts {
    ways: Vec<(Vec<usize>, Vec<u64>)>,
    /// Whether every cell is a single digit, so that no other way is thinkable.
    pub plain: bool,
}

impl Cuts {
    /// The lengths of the numbers, if there is one way only.
    pub fn only(&self) -> Option<&[usize]> {
        if let [(lengths, _)] = self.ways.as_slice() { Some(lengths) } else { None }
    }

    /// The numbers, if there is one way only.
    pub fn numbers(&self) -> Option<&[u64]> {
        if let [(_, numbers)] = self.ways.as_slice() { Some(numbers) } else { None }
    }

    /// Whether every way is known.
    pub fn is_whole(&self) -> bool {
        self.ways.len() < WAYS
    }

    /// The numbers of every way.
    pub fn ways(&self) -> impl Iterator<Item = &[u64]> {
        self.ways.iter().map(|(_, numbers)| numbers.as_slice())
    }

    /// Keeps the ways with these numbers.
    pub fn keep(&mut self, wanted: &[u64]) {
        self.ways.retain(|(_, numbers)| numbers == wanted);
    }

    /// Gives up.
    pub fn clear(&mut self) {
        self.ways.clear();
    }
}

/// A digit for each cell.
pub(super) fn single_digits(length: usize, width: usize) -> Option<Vec<usize>> {
    (length == width).then(|| vec![1; width])
}

/// The ways to cut digits into so many numbers of which the last is the sum of the others.
pub(super) fn with_total(digits: &[u8], width: usize) -> Cuts {
    let mut cuts = Cuts { ways: Vec::new(), plain: digits.len() == width };
    if cuts.plain {
        let numbers = digits.iter().map(|digit| u64::from(*digit)).collect();
        cuts.ways.push((vec![1; width], numbers));
    } else if digits.len() <= MOST {
        each(digits, width, &mut Vec::new(), &mut cuts.ways);
    }
    cuts
}

/// The ways to cut digits into fifteen numbers of which each fifth is the sum of the four before it.
pub(super) fn five_by_five(digits: &[u8]) -> Cuts {
    const KIND: usize = 5;
    let mut cuts = Cuts { ways: Vec::new(), plain: digits.len() == 3 * KIND };
    if cuts.plain {
        cuts.ways.push((vec![1; 3 * KIND], digits.iter().map(|digit| u64::from(*digit)).collect()));
        return cuts;
    }
    if digits.len() > MOST {
        return cuts;
    }
    let group = |from: usize, to: usize| with_total(&digits[from..to], KIND).ways;
    let sums = |numbers: &[u64]| {
        numbers.split_last().is_some_and(|(total, rest)| rest.iter().sum::<u64>() == *total)
    };
    let length = digits.len();
    for first in KIND..length.saturating_sub(2 * KIND - 1) {
        for second in first + KIND..length.saturating_sub(KIND - 1) {
            let groups = [group(0, first), group(first, second), group(second, length)];
            let [one, two, three] = &groups;
            for (a, b, c) in
                one.iter().flat_map(|a| two.iter().flat_map(move |b| three.iter().map(move |c| (a, b, c))))
            {
                if [a, b, c].into_iter().all(|(_, numbers)| sums(numbers)) && cuts.ways.len() < WAYS {
                    let lengths = [a, b, c].into_iter().flat_map(|(lengths, _)| lengths.clone()).collect();
                    let numbers = [a, b, c].into_iter().flat_map(|(_, numbers)| numbers.clone()).collect();
                    cuts.ways.push((lengths, numbers));
                }
            }
        }
    }
    cuts
}

/// Adds every way to cut the rest behind the numbers that are cut already.
fn each(rest: &[u8], width: usize, cut: &mut Vec<(usize, u64)>, ways: &mut Vec<(Vec<usize>, Vec<u64>)>) {
    let missing = width - cut.len();
    if rest.len() < missing || ways.len() >= WAYS {
        return;
    }
    let sum: u64 = cut.iter().map(|(_, number)| number).sum();
    // The last number is the sum: what is left must have room for it.
    let digits = sum.checked_ilog10().map_or(1, |digits| digits as usize + 1);
    if digits + missing > rest.len() + 1 {
        return;
    }
    if missing == 1 {
        if value(rest) == Some(sum) {
            let (lengths, numbers) = cut.iter().copied().chain([(rest.len(), sum)]).unzip();
            ways.push((lengths, numbers));
        }
        return;
    }
    let longest = rest.len() + 1 - missing;
    for length in 1..=longest {
        // No number begins with 0 but 0, and no part is greater than what is left for the sum.
        let Some(number) = value(&rest[..length]) else { break };
        cut.push((length, number));
        each(&rest[length..], width, cut, ways);
        cut.pop();
    }
}

/// The number that digits are; none where a needless 0 stands before them.
fn value(digits: &[u8]) -> Option<u64> {
    let plain = digits.len() == 1 || digits.first() != Some(&0);
    (plain && digits.len() < 10).then(|| digits.iter().fold(0, |sum, digit| sum * 10 + u64::from(*digit)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(run: &str) -> Vec<u8> {
        run.bytes().map(|digit| digit - b'0').collect()
    }

    #[test]
    fn a_row_is_cut_where_its_sum_leaves_one_way() {
        let cut = |run: &str| with_total(&of(run), 7).numbers().map(<[u64]>::to_vec);
        assert_eq!(cut("713000074"), Some(vec![71, 3, 0, 0, 0, 0, 74]));
        assert_eq!(cut("0000000"), Some(vec![0; 7]));
        assert_eq!(cut("210000021"), Some(vec![21, 0, 0, 0, 0, 0, 21]));
        assert_eq!(cut("12345678"), None);
        assert_eq!(cut("11000011"), None, "11,0,0,0,0,1,1 does not add up, and no other way does");
    }

    #[test]
    fn fifteen_cells_are_cut_where_their_sums_leave_one_way() {
        let cut = |run: &str| five_by_five(&of(run)).numbers().map(<[u64]>::to_vec);
        assert_eq!(cut("000000000000000"), Some(vec![0; 15]));
        assert_eq!(cut("10203120001200000").map(|cut| cut.len()), Some(15));
    }
}
