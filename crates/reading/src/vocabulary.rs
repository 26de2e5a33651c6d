//! The words of these reports, as data: what offices write for the parts of an indicator's name.
//!
//! A reading holds only if every word of the field in the clause is accounted for, so this list is as
//! much about words that forbid a reading (rates, last year, goals, classes of documents) as about
//! words that make one. Words are in normal form: simplified script, wide commas, no spaces.

mod set;
mod word;
mod words;

use std::sync::LazyLock;

pub(crate) use set::WordSet;
pub(crate) use word::Word;

/// A word's form.
type Form = (Vec<char>, Word);

/// All forms, in order of their characters.
static LEXICON: LazyLock<Vec<Form>> = LazyLock::new(|| {
    let mut forms: Vec<Form> = words::all()
        .flat_map(|(word, forms)| forms.split_whitespace().flat_map(forms_of).map(|form| (form, *word)))
        .collect();
    forms.sort_by(|one, other| one.0.cmp(&other.0));
    forms.dedup();
    forms
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
    // The forms that begin with what was walked over so far; the shortest of them stands first.
    let mut forms = LEXICON.as_slice();
    let mut best = None;
    for (depth, char) in chars.get(from..)?.iter().enumerate() {
        let start = forms.partition_point(|form| form.0.get(depth) < Some(char));
        let length = forms[start..].partition_point(|form| form.0.get(depth) == Some(char));
        forms = &forms[start..start + length];
        let Some((shortest, word)) = forms.first() else { break };
        if shortest.len() == depth + 1 {
            best = Some((*word, depth + 1));
        }
    }
    best
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
        let twice: Vec<_> = LEXICON.windows(2).filter(|pair| pair[0].0 == pair[1].0).collect();
        assert_eq!(twice, Vec::<&[Form]>::new());
    }
}
