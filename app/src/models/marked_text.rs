//! A report's text, cut where phrases begin and end.

use serde::{Deserialize, Serialize};

/// A phrase: its characters, and the address of what stands on it.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// First character.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What it leads to.
    pub link: String,
    /// What that is called.
    pub name: String,
}

/// Characters of the text that the same phrases cover.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// The characters.
    pub text: String,
    /// What they stand for, where a phrase covers them.
    pub mark: Option<PieceMark>,
}

/// Where a piece of a phrase leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PieceMark {
    /// The character it begins at, where a phrase begins there.
    pub starts: Option<usize>,
    /// What the first of its phrases leads to.
    pub link: String,
    /// What its phrases are called.
    pub names: String,
}

/// The whole text in pieces. Phrases may overlap; what of them lies behind the text is left out.
pub fn pieces(text: &str, phrases: &[Phrase]) -> Vec<Piece> {
    let letters: Vec<char> = text.chars().collect();
    let mut cuts: Vec<usize> = phrases.iter().flat_map(|phrase| [phrase.start, phrase.end]).collect();
    cuts.extend([0, letters.len()]);
    cuts.retain(|cut| *cut <= letters.len());
    cuts.sort_unstable();
    cuts.dedup();
    // What is open moves along with the cuts, so that a long text with many phrases stays quick.
    let mut by_start: Vec<&Phrase> = phrases.iter().collect();
    by_start.sort_by_key(|phrase| phrase.start);
    let mut ahead = by_start.into_iter().peekable();
    let mut open: Vec<&Phrase> = Vec::new();
    let mut pieces = Vec::new();
    for (start, end) in cuts.iter().zip(cuts.iter().skip(1)) {
        open.retain(|phrase| phrase.end > *start);
        let before = open.len();
        while let Some(phrase) = ahead.next_if(|phrase| phrase.start <= *start) {
            open.push(phrase);
        }
        let mark = open.first().map(|first| PieceMark {
            starts: (open.len() > before).then_some(*start),
            link: first.link.clone(),
            names: open.iter().map(|phrase| phrase.name.as_str()).collect::<Vec<_>>().join("、"),
        });
        let text = letters.get(*start..*end).unwrap_or_default().iter().collect();
        pieces.push(Piece { text, mark });
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrase(start: usize, end: usize, name: &str) -> Phrase {
        Phrase { start, end, link: format!("#{name}"), name: name.to_owned() }
    }

    #[test]
    fn the_text_stays_whole_and_every_phrase_begins_once() {
        let text = "收到申请12件<b>，其中当面3件。";
        let phrases = [phrase(0, 7, "a"), phrase(2, 7, "b"), phrase(11, 17, "c"), phrase(900, 905, "d")];
        let pieces = pieces(text, &phrases);
        let whole: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(whole, text);
        let marks = || pieces.iter().filter_map(|piece| piece.mark.as_ref());
        assert_eq!(marks().filter_map(|mark| mark.starts).collect::<Vec<_>>(), [0, 2, 11]);
        let both = marks().find(|mark| mark.starts == Some(2)).unwrap();
        assert_eq!((both.link.as_str(), both.names.as_str()), ("#a", "a、b"));
    }

    #[test]
    fn a_text_without_phrases_is_one_piece_and_no_text_is_none() {
        assert_eq!(pieces("无", &[]), [Piece { text: "无".to_owned(), mark: None }]);
        assert_eq!(pieces("", &[phrase(0, 3, "a")]), []);
    }
}
