//! Names of bodies and of people, as they may be put on record.

/// The most characters that a name may have.
pub const LONGEST: usize = 100;

/// The most characters of a person's name as it is shown.
pub const LONGEST_OF_PERSON: usize = 40;

/// What is wrong with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// Nothing is left of it without white space.
    Empty,
    /// It has more than [`LONGEST`] characters.
    TooLong,
    /// It holds `<` or `>`, which no name needs and which every markup language reads as its own.
    Bracket,
    /// It holds a control character, a line end, or a character that hides or reorders its neighbours
    /// and so lets one name look like another (<https://www.unicode.org/reports/tr36/>).
    Control,
}

/// The name that was typed, without white space around it.
pub fn read(typed: &str) -> Result<&str, NameFault> {
    let name = typed.trim();
    if name.is_empty() {
        Err(NameFault::Empty)
    } else if name.chars().any(is_unseen) {
        Err(NameFault::Control)
    } else if name.contains(['<', '>']) {
        Err(NameFault::Bracket)
    } else if name.chars().count() > LONGEST {
        Err(NameFault::TooLong)
    } else {
        Ok(name)
    }
}

/// Control characters, line and paragraph ends, zero-width characters, and those that turn the
/// direction of writing.
fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_offices_and_people_bear_them_are_taken() {
        for name in [
            "浑江区人民政府",
            " 张三\n",
            "People's Government of Hunjiang District",
            "阿依古丽·买买提",
            "“双创”办公室（筹）",
            "R&D \"Office\" #1",
            "𠮷野家",
        ] {
            assert_eq!(read(name), Ok(name.trim()));
        }
        assert_eq!(read(&"区".repeat(LONGEST)), Ok("区".repeat(LONGEST).as_str()));
    }

    #[test]
    fn names_that_are_no_names_are_refused() {
        for empty in ["", " ", "\t\r\n", "\u{3000}"] {
            assert_eq!(read(empty), Err(NameFault::Empty), "{empty:?}");
        }
        for bracket in ["</title><script>alert(1)</script>", "a<b", "a>b"] {
            assert_eq!(read(bracket), Err(NameFault::Bracket), "{bracket:?}");
        }
        for control in [
            "a\0b",
            "a\nb",
            "a\tb",
            "\u{1b}[31m红",
            "张\u{202e}三",
            "张\u{200b}三",
            "a\u{2028}b",
            "a\u{85}b",
            "\u{7f}",
        ] {
            assert_eq!(read(control), Err(NameFault::Control), "{control:?}");
        }
        assert_eq!(read(&"区".repeat(LONGEST + 1)), Err(NameFault::TooLong));
    }
}
