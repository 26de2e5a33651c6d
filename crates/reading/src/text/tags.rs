//! The tags that a tool left behind in a text: `<br />`.

/// The most characters between `<` and `>` of such a tag.
const LONGEST: usize = 8;

/// The length of a tag that begins here; nought where none does.
pub(crate) fn tag(chars: &[char]) -> usize {
    let ['<', rest @ ..] = chars else { return 0 };
    let length = rest.iter().take(LONGEST).position(|char| *char == '>').unwrap_or(0);
    let latin = rest[..length].iter().all(|char| char.is_ascii_alphabetic() || matches!(char, '/' | ' '));
    if length > 0 && latin { length + 2 } else { 0 }
}

/// A line without the tag at its end.
pub(crate) fn without_tag(line: &[char]) -> &[char] {
    let start =
        line.iter().rposition(|char| *char == '<').filter(|start| start + tag(&line[*start..]) == line.len());
    start.map_or(line, |start| &line[..start])
}

/// Characters without the tags among them.
pub(crate) fn without_tags(chars: &[char]) -> Vec<char> {
    let mut out = Vec::new();
    let mut rest = chars;
    while let [first, tail @ ..] = rest {
        let length = tag(rest);
        if length == 0 {
            out.push(*first);
        }
        rest = if length == 0 { tail } else { &rest[length..] };
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_short_latin_tags_are_tags() {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        assert_eq!(tag(&chars("<br />12")), 6);
        assert_eq!(tag(&chars("<3 and >")), 0);
        assert_eq!(tag(&chars("<某某>")), 0);
        assert_eq!(without_tag(&chars("12<br/>")), chars("12"));
        assert_eq!(without_tags(&chars("1<br>23<b>4")), chars("1234"));
    }
}
