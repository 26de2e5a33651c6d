//! The words of these reports, as data: what offices write for the parts of an indicator's name.
//!
//! A reading holds only if every word of the field in the clause is accounted for, so this list is as
//! much about words that forbid a reading (rates, last year, goals, classes of documents) as about
//! words that make one. Words are in normal form: simplified script, wide commas, no spaces.

mod word;
mod words;

use std::sync::LazyLock;

pub(crate) use word::Word;

/// A word's form.
type Form = (Vec<char>, Word);

/// Words by their first character, longest first.
struct Lexicon {
    starts: Vec<(char, Vec<Form>)>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut words: Vec<Form> = words::all()
        .flat_map(|(word, forms)| forms.split_whitespace().map(|form| (form.chars().collect(), *word)))
        .collect();
    words.sort_by(|one, other| (one.0.first(), other.0.len()).cmp(&(other.0.first(), one.0.len())));
    let mut starts: Vec<(char, Vec<Form>)> = Vec::new();
    for (form, word) in words {
        let Some(first) = form.first().copied() else { continue };
        match starts.last_mut() {
            Some((start, forms)) if *start == first => forms.push((form, word)),
            _ => starts.push((first, vec![(form, word)])),
        }
    }
    Lexicon { starts }
});

/// The longest word that begins at `from`, with its length.
pub(crate) fn longest(chars: &[char], from: usize) -> Option<(Word, usize)> {
    let first = chars.get(from)?;
    let place = LEXICON.starts.binary_search_by_key(first, |(start, _)| *start).ok()?;
    let (_, forms) = LEXICON.starts.get(place)?;
    forms.iter().find(|(form, _)| chars[from..].starts_with(form)).map(|(form, word)| (*word, form.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_wins() {
        let chars: Vec<char> = "政府信息公开申请无法提供".chars().collect();
        assert_eq!(longest(&chars, 0), Some((Word::Request, 8)));
        assert_eq!(longest(&chars, 8), Some((Word::Unable, 4)));
    }

    #[test]
    fn no_word_is_listed_twice() {
        let mut forms: Vec<&str> = words::all().flat_map(|(_, forms)| forms.split_whitespace()).collect();
        forms.sort_unstable();
        let twice: Vec<_> = forms.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        assert_eq!(twice, Vec::<&str>::new());
    }
}
