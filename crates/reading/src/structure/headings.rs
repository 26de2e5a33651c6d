//! Headings, also those inside running paragraphs, and what they announce.

use std::ops::Range;

use crate::flow::{Flow, heading_mark};
use crate::rows::Topic;
use crate::tokens::{Token, cut};
use crate::vocabulary::Word;

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Heading {
    /// Its number and words.
    pub range: Range<usize>,
    /// 1 for 一、, 2 for （一）, 3 for 1.
    pub depth: u8,
    /// What its section is about, its own words or those of the heading above.
    pub topic: Topic,
    /// The words of the field it holds.
    pub words: Vec<Word>,
}

/// The longest words that can be a heading.
const LONGEST: usize = 44;

/// All headings in order.
pub(crate) fn headings(flow: &Flow) -> Vec<Heading> {
    let mut found: Vec<Heading> = Vec::new();
    // The topic of the last heading of each depth.
    let mut above = [Topic::None; 4];
    for paragraph in &flow.paragraphs {
        for place in paragraph.clone() {
            let line = &flow.chars[place..paragraph.end];
            if !is_start(&flow.chars, place, paragraph.start) {
                continue;
            }
            let said = said_heading(line);
            let Some((mark, depth)) = said.or_else(|| heading_mark(&line[..line.len().min(8)])) else {
                continue;
            };
            if depth == 3 && place != paragraph.start && said.is_none() {
                continue;
            }
            let start = place + mark;
            let last = paragraph.end.min(start + LONGEST);
            let end = (start..last).find(|place| ends(flow, *place, paragraph)).unwrap_or(last);
            let words: Vec<Word> = cut(&flow.chars, start..end).iter().filter_map(Token::word).collect();
            let outer = above[usize::from(depth) - 1];
            let own = topic(&words);
            let topic = if outer == Topic::Problems || own == Topic::None { outer } else { own };
            above[usize::from(depth)..].fill(topic);
            found.push(Heading { range: place..end, depth, topic, words });
        }
    }
    found
}

/// Whether a heading ends here: at a mark, or where another begins.
fn ends(flow: &Flow, place: usize, paragraph: &Range<usize>) -> bool {
    let rest = &flow.chars[place..paragraph.end];
    "，。；！？".contains(rest[0])
        || is_start(&flow.chars, place, paragraph.start)
            && heading_mark(&rest[..rest.len().min(8)]).is_some_and(|(_, depth)| depth < 3)
}

/// The mark of 一是主动公开情况。: words that stand where a heading might, and only name what follows.
fn said_heading(line: &[char]) -> Option<(usize, u8)> {
    const LONGEST: usize = 20;
    let ['一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九', '是', rest @ ..] = line
    else {
        return None;
    };
    let end = rest.iter().take(LONGEST).position(|char| "，。；：".contains(*char))?;
    (rest[..end].ends_with(&['情', '况']) && "。：".contains(rest[end])).then_some((2, 3))
}

/// Whether a heading may begin here: at a paragraph's start, or in it after a mark.
fn is_start(chars: &[char], place: usize, start: usize) -> bool {
    let before =
        |steps: usize| place.checked_sub(steps).and_then(|place| chars.get(place)).copied().unwrap_or('。');
    if place == start {
        return true;
    }
    match chars[place] {
        // 第二十条第（一）项 is no heading.
        '（' => !"第条款".contains(before(1)) && !before(1).is_ascii_digit(),
        char if "一二三四五六七八九十".contains(char) => "。；！？，：）".contains(before(1)),
        _ => false,
    }
}

/// What words announce.
fn topic(words: &[Word]) -> Topic {
    let has = |listed: &[Word]| words.iter().any(|word| listed.contains(word));
    let (requests, publishing) =
        (has(&[Word::Request, Word::Refuse]), has(&[Word::Proactive, Word::Website]));
    if has(&[Word::Problem]) {
        Topic::Problems
    } else if has(&[Word::Review, Word::Lawsuit]) {
        Topic::Disputes
    } else if has(&[Word::Complaint]) {
        Topic::Complaints
    } else if has(&[Word::Staff, Word::Office, Word::Budget]) {
        Topic::Organisation
    } else if has(&[Word::Fee, Word::Waive, Word::ProcessingFee]) {
        Topic::Fees
    } else if has(&[Word::Npc, Word::Cppcc, Word::Proposals]) {
        Topic::Proposals
    } else if has(&[Word::Meeting, Word::Training]) {
        Topic::Meetings
    } else if requests && !publishing {
        Topic::Requests
    } else if publishing && !requests {
        Topic::Publishing
    } else if has(&[Word::Respond, Word::Reading, Word::Hot]) {
        Topic::Response
    } else {
        Topic::None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    #[test]
    fn headings_are_found_inside_running_paragraphs() {
        let text = Text::new(
            "某乡年报根据条例编制。一、概述按要求开展工作。 二、主动公开政府信息情况 (一)公开内容。公开5条。三、依申请公开情况 无。依据第二十条第(一)项。",
        );
        let flow = Flow::new(&text, &[]);
        let found: Vec<(u8, Topic)> =
            headings(&flow).iter().map(|heading| (heading.depth, heading.topic)).collect();
        assert_eq!(
            found,
            [(1, Topic::None), (1, Topic::Publishing), (2, Topic::Publishing), (1, Topic::Requests)]
        );
    }
}
