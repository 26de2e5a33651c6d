//! Whether a new password may be taken: long enough, and more to it than what everyone tries first.
//!
//! Attackers try common words, names, walks over the keyboard and dates, and what they can look up
//! about the person and the body, each with digits and punctuation before and after. So all of these are
//! taken out first, and what is left must still be hard to guess. There is no rule of composition and
//! no expiry (NIST SP 800-63B, 5.1.1.2; OWASP ASVS 5, 6.2.5 and 6.2.10).

mod common;
mod cover;

use crate::lang::{Words, words};

/// Characters of a password, the fewest and the most.
pub const LENGTH: std::ops::RangeInclusive<usize> = 12..=200;

/// What must be left: 12 points are six letters, three Chinese characters, or twelve digits.
const LEFT: usize = 12;

/// Why a password is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weak {
    /// Too short or too long.
    Length,
    /// Little is left of it without common words, names, rows of keys, dates and repetitions.
    Common,
    /// Little is left of it without what is known about the person and the body.
    Personal,
}

impl Weak {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Length, Self::Common, Self::Personal];

    /// Stands in addresses and in tests.
    pub fn code(self) -> &'static str {
        match self {
            Self::Length => "password",
            Self::Common => "guessable",
            Self::Personal => "personal",
        }
    }

    /// What is wrong, for the person.
    pub fn sentence(self) -> Words {
        match self {
            Self::Length => {
                words("密码至少 12 个字符，至多 200 个。", "The password needs 12 to 200 characters.")
            }
            Self::Common => words(
                "这个密码太容易猜到：去掉常用词、姓名、地名、键盘顺序、日期和重复之后，剩下的太少。可以用几个不相干的词连成一句。",
                "This password is too easy to guess: little is left of it without common words, names, places, rows of keys, dates and repetitions. Several unrelated words make a good one.",
            ),
            Self::Personal => words(
                "这个密码太容易猜到：里面主要是你的姓名、用户名或机关的名称。可以用几个不相干的词连成一句。",
                "This password is too easy to guess: it is mostly your own name, your user name or the name of a body. Several unrelated words make a good one.",
            ),
        }
    }
}

/// Why this password is not taken, if it is not. `about` is what is known about the person and the
/// bodies: names, in any language.
pub fn weakness<'a>(password: &str, about: impl IntoIterator<Item = &'a str>) -> Option<Weak> {
    if !LENGTH.contains(&password.chars().count()) {
        return Some(Weak::Length);
    }
    let mut text = cover::Text::of(password);
    text.take_out_patterns();
    text.take_out_words(common::words());
    if text.left() < LEFT {
        return Some(Weak::Common);
    }
    for known in about {
        text.take_out_name(known);
    }
    (text.left() < LEFT).then_some(Weak::Personal)
}
