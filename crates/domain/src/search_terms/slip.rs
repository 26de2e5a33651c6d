//! Words that differ by one slip of the hand.

/// Whether two words are the same but for one character that is missing, too much, another, or in the place of its
/// neighbour.
pub fn is_one_slip(one: &str, other: &str) -> bool {
    let (one, other): (Vec<_>, Vec<_>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (Some(short), Some(long)) = (short.get(same..), long.get(same..)) else { return false };
    match long.len() - short.len() {
        0 => {
            let is_swap = matches!((short, long), ([a, b, ..], [c, d, ..]) if a == d && b == c);
            short.get(1..) == long.get(1..) || is_swap && short.get(2..) == long.get(2..)
        }
        1 => long.get(1..) == Some(short),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        for (one, other, is_like) in [
            ("suqian", "suqian", true),
            ("suqain", "suqian", true),
            ("sqian", "suqian", true),
            ("suqiann", "suqian", true),
            ("suqien", "suqian", true),
            ("宿千市", "宿迁市", true),
            ("suqi", "suqian", false),
            ("sqain", "suqian", false),
            ("", "a", true),
            ("ab", "ba", true),
        ] {
            assert_eq!(is_one_slip(one, other), is_like, "{one} {other}");
            assert_eq!(is_one_slip(other, one), is_like, "{other} {one}");
        }
    }
}
