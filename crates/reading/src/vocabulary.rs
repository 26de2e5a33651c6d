//! The words of these reports, as data: what offices write for the parts of an indicator's name.
//!
//! A reading holds only if every word of the field in the clause is accounted for, so this list is as
//! much about words that forbid a reading (rates, last year, goals, classes of documents) as about
//! words that make one. Words are in normal form: simplified script, wide commas, no spaces.

mod word;
mod words;

use std::cmp::Reverse;
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
        .flat_map(|(word, forms)| forms.split_whitespace().flat_map(forms_of).map(|form| (form, *word)))
        .collect();
    let order = |form: &Form| (form.0.first().copied(), Reverse(form.0.len()), form.0.clone());
    words.sort_by_cached_key(order);
    words.dedup();
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

/// The forms that one entry stands for: `申请[公开|]件` is 申请公开件 and 申请件.
fn forms_of(entry: &str) -> Vec<Vec<char>> {
    let parts = entry.split_once('[').and_then(|(before, rest)| Some((before, rest.split_once(']')?)));
    let Some((before, (choices, behind))) = parts else { return vec![entry.chars().collect()] };
    let ends = forms_of(behind);
    choices
        .split('|')
        .flat_map(|choice| ends.iter().map(move |end| (choice, end)))
        .map(|(choice, end)| before.chars().chain(choice.chars()).chain(end.iter().copied()).collect())
        .collect()
}

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
    fn an_entry_stands_for_all_its_choices() {
        let forms: Vec<String> =
            forms_of("依[申请|][公开]件").into_iter().map(|form| form.into_iter().collect()).collect();
        assert_eq!(forms, ["依申请公开件", "依公开件"]);
    }

    #[test]
    fn no_form_is_two_words() {
        let forms = LEXICON.starts.iter().flat_map(|(_, forms)| forms);
        let mut forms: Vec<&[char]> = forms.map(|(form, _)| form.as_slice()).collect();
        forms.sort_unstable();
        let twice: Vec<_> = forms.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        assert_eq!(twice, Vec::<&[char]>::new());
    }
}
