//! Chinese numerals, also with digits between them: 两, 四十, 一百零五, 壹仟贰佰, 一〇二, 13万2.

/// The value of one numeral: its digit, or what it multiplies by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Digit(u64),
    Weight(u64),
}

fn part(character: char) -> Option<Part> {
    Some(match character {
        '零' | '〇' => Part::Digit(0),
        '一' | '壹' => Part::Digit(1),
        '二' | '两' | '贰' | '弐' => Part::Digit(2),
        '三' | '叁' => Part::Digit(3),
        '四' | '肆' => Part::Digit(4),
        '五' | '伍' => Part::Digit(5),
        '六' | '陆' => Part::Digit(6),
        '七' | '柒' => Part::Digit(7),
        '八' | '捌' => Part::Digit(8),
        '九' | '玖' => Part::Digit(9),
        '十' | '拾' => Part::Weight(10),
        '百' | '佰' => Part::Weight(100),
        '千' | '仟' => Part::Weight(1000),
        '万' => Part::Weight(TEN_THOUSAND),
        '亿' => Part::Weight(TEN_THOUSAND * TEN_THOUSAND),
        _ => return None,
    })
}

const TEN_THOUSAND: u64 = 10_000;
/// More symbols than this are no count of anything.
const MOST: usize = 18;

/// Whether it is a Chinese numeral.
pub(crate) fn is_numeral(of: char) -> bool {
    part(of).is_some()
}

/// By how many places 十, 百, 千, 万 and 亿 move the point.
pub(super) fn weight(of: char) -> Option<i32> {
    match part(of)? {
        Part::Weight(weight) => i32::try_from(weight.ilog10()).ok(),
        Part::Digit(_) => None,
    }
}

/// The digit that a symbol stands for.
pub(super) fn digit(of: char) -> Option<u8> {
    match part(of) {
        Some(Part::Digit(digit)) => u8::try_from(digit).ok(),
        None if of == '0' => Some(0),
        _ => None,
    }
}

/// 四十, 一百零五, 两千三百, 一万二, 13万2, 一〇二; `None` for runs that are no single number: 一二三, 两三百, 几十.
pub(super) fn value(run: &[char]) -> Option<u64> {
    if run.len() > MOST {
        return None;
    }
    let positional: Option<Vec<u8>> = run.iter().map(|symbol| digit(*symbol)).collect();
    if let Some(digits) = positional.filter(|digits| digits.len() > 1) {
        let named = digits[0] > 0 && digits[1..].contains(&0);
        return named.then(|| digits.iter().fold(0, |sum, digit| sum * 10 + u64::from(*digit)));
    }
    let mut sum = Sum::default();
    let mut rest = run;
    while let [first, tail @ ..] = rest {
        let digits = rest.iter().take_while(|symbol| symbol.is_ascii_digit()).count();
        if digits > 0 {
            let digits: String = rest[..digits].iter().collect();
            sum.digit(digits.parse().ok()?)?;
            rest = &rest[digits.len()..];
            continue;
        }
        match part(*first)? {
            Part::Digit(digit) => sum.digit(digit)?,
            Part::Weight(weight) => sum.weight(weight)?,
        }
        rest = tail;
    }
    sum.total()
}

/// A numeral read so far.
#[derive(Default)]
struct Sum {
    /// What stands before the last 万 or 亿, multiplied.
    large: u64,
    /// What stands behind it.
    section: u64,
    /// A digit whose weight has not come yet.
    open: Option<u64>,
    /// The weight before it.
    last: u64,
    /// Whether 零 stands between the two.
    zero: bool,
}

impl Sum {
    fn digit(&mut self, digit: u64) -> Option<()> {
        if self.open.is_some_and(|open| open > 0) {
            // 两三百 is a guess.
            return None;
        }
        self.zero |= digit == 0;
        self.open = Some(digit);
        Some(())
    }

    fn weight(&mut self, weight: u64) -> Option<()> {
        let open = self.open.take();
        if weight >= TEN_THOUSAND {
            let factor = self.section.checked_add(open.unwrap_or(0))?;
            let before = if weight > TEN_THOUSAND { std::mem::take(&mut self.large) } else { 0 };
            let factor = factor.checked_add(before).filter(|factor| *factor > 0)?;
            self.large = self.large.checked_add(factor.checked_mul(weight)?)?;
            self.section = 0;
        } else {
            // 十 alone is ten; 百 and 千 need their digit.
            let alone = weight == 10 && open.is_none_or(|open| open == 0);
            let factor = if alone { 1 } else { open.filter(|open| (1..10).contains(open))? };
            if self.last != 0 && self.last <= weight && self.section > 0 {
                return None;
            }
            self.section = self.section.checked_add(factor * weight)?;
        }
        self.last = weight;
        self.zero = false;
        Some(())
    }

    fn total(self) -> Option<u64> {
        let sum = self.large.checked_add(self.section)?;
        let Some(open) = self.open else { return Some(sum) };
        let tail = match (self.last, open) {
            (0, _) => open,
            (last, _) if self.zero || last == 10 => Some(open).filter(|open| (1..last).contains(open))?,
            // 一万二 is 12,000.
            (last, 1..10) => open * (last / 10),
            // 13万2000 is 132,000; 13万200 may be either.
            (last, _) => Some(open).filter(|open| (last / 10..last).contains(open))?,
        };
        sum.checked_add(tail)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(run: &str) -> Option<u64> {
        value(&run.chars().collect::<Vec<_>>())
    }

    #[test]
    fn numerals_are_read_as_they_are_spoken() {
        for (run, number) in [
            ("两", 2),
            ("十", 10),
            ("十二", 12),
            ("四十", 40),
            ("一百零五", 105),
            ("一百二", 120),
            ("一百一十", 110),
            ("两千三百", 2300),
            ("三千五", 3500),
            ("一万二", 12_000),
            ("一万零二", 10_002),
            ("十三万两千", 132_000),
            ("一百九十万零三千", 1_903_000),
            ("壹仟贰佰", 1200),
            ("一〇二", 102),
            ("一亿两千万", 120_000_000),
            ("13万2", 132_000),
            ("3万5", 35_000),
            ("13万2千", 132_000),
            ("13万2000", 132_000),
            ("2千3百", 2300),
            ("零", 0),
        ] {
            assert_eq!(of(run), Some(number), "{run}");
        }
    }

    #[test]
    fn guesses_and_pieces_of_numerals_are_no_number() {
        for run in
            ["一二三", "两三百", "三五", "百", "万零三千", "13万25", "13万200", "十几", "三百四百", "千二"]
        {
            assert_eq!(of(run), None, "{run}");
        }
    }
}
