//! Names of bodies that are the same, or so nearly that one may be the other mistyped.

use crate::agency::Agency;

/// Whether two bodies bear the same name, or so nearly that one may be the other mistyped: but for
/// spaces, punctuation and the words for a government, at most one character differs.
pub fn is_nearly_named(one: &Agency, other: &Agency) -> bool {
    let names = |agency: &Agency| [folded(&agency.name_zh), folded(&agency.short_zh)];
    let others = names(other);
    names(one).iter().any(|name| others.iter().any(|other| differ_by_one_at_most(name, other)))
}

fn folded(name: &str) -> Vec<char> {
    let name: String = name.chars().filter(|letter| letter.is_alphanumeric()).collect();
    let short = name.strip_suffix("人民政府").filter(|short| !short.is_empty()).unwrap_or(&name);
    short.to_lowercase().chars().collect()
}

fn differ_by_one_at_most(one: &[char], other: &[char]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if short.is_empty() || long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (Some(short_rest), Some(long_rest)) = (short.get(same..), long.get(same + 1..)) else { return true };
    // One more, or one other: in names of two characters that is another name.
    let is_longer = long.len() > short.len();
    let rest = if is_longer { Some(short_rest) } else { short.get(same + 1..) };
    long.len() > 2 && rest == Some(long_rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agency::{Kind, Level};

    fn body(name_zh: &str, short_zh: &str) -> Agency {
        Agency {
            slug: "a".to_owned(),
            name_zh: name_zh.to_owned(),
            name_en: name_zh.to_owned(),
            short_zh: short_zh.to_owned(),
            short_en: short_zh.to_owned(),
            level: Level::County,
            kind: Kind::Government,
            division_code: String::new(),
        }
    }

    #[test]
    fn a_name_that_may_be_another_mistyped_is_noticed() {
        let hunjiang = body("浑江区人民政府", "白山市浑江区");
        for (name, short) in [
            ("浑江区人民政府", "浑江区"),
            ("浑江区", "别的"),
            ("浑 江 区 人民政府", "别的"),
            ("白山市浑江区", "白山市浑江区"),
            ("白山浑江区人民政府", "别的"),
            ("白山市晖江区人民政府", "别的"),
        ] {
            assert!(is_nearly_named(&hunjiang, &body(name, short)), "{name} {short}");
            assert!(is_nearly_named(&body(name, short), &hunjiang), "{name} {short}");
        }
        for (name, short) in
            [("洪泽区人民政府", "淮安市洪泽区"), ("江源区人民政府", "白山市江源区"), ("人民政府", "政府")]
        {
            assert!(!is_nearly_named(&hunjiang, &body(name, short)), "{name} {short}");
        }
        assert!(
            !is_nearly_named(&body("沙县人民政府", "沙县"), &body("泗县人民政府", "泗县")),
            "short names differ by one"
        );
    }
}
