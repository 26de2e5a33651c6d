//! Figures in running prose.

mod arithmetic;
mod context;
mod ends;
mod item;
mod label;
mod lists;
mod neighbours;
mod run;
mod sentence;
mod settle;
mod subjects;
mod terms;
mod wider;
mod zero;

use std::ops::Range;

use domain::number::Number;
use domain::report::Scope;
use domain::value::Value;

use crate::flow::Flow;
use crate::proposal::Reason;
use crate::rows::{Strength, Topic};
use crate::structure::Heading;
use crate::tokens::{Kind, Token, cut};
use context::Context;
use ends::Ends;

pub(crate) use settle::{Settled, settle};

/// What is the same for the whole text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    /// The reporting year, where it is known.
    pub year: Option<u16>,
    /// Whether the report is on 2019 or later, so that its prose stands beside tables.
    pub modern: bool,
    /// Whether the body is a government, which counts its area, and not an office or a department.
    pub government: bool,
}

/// A figure found, before places are compared.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// Code of the form of 2014, or one like it; empty once it was withdrawn.
    pub key: &'static str,
    /// What is stated.
    pub value: Value,
    /// The number in 万, for items that count 万元.
    pub ten_thousands: Option<Number>,
    /// The unit as printed.
    pub unit: String,
    /// Whom it counts.
    pub scope: Option<Scope>,
    /// The phrase in the flow.
    pub range: Range<usize>,
    /// Why.
    pub reason: Reason,
    /// How surely.
    pub strength: Strength,
    /// Whether its words say 新收, so that nothing carried over is in it.
    pub newly: bool,
}

impl Candidate {
    /// The same, to be taken only where nothing surer is said.
    fn at_most(self, strength: Strength) -> Self {
        Self { strength: self.strength.min(strength), ..self }
    }
}

/// A number that is stated and not assigned.
#[derive(Clone, Debug)]
pub(crate) struct Left {
    /// The number with its unit.
    pub printed: Range<usize>,
    /// The phrase.
    pub range: Range<usize>,
    /// What it merges.
    pub merged: Vec<&'static str>,
    /// The item that it is a number of, which cannot be read with certainty.
    pub refused: Option<&'static str>,
}

/// All that was found, in the order of the text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    /// Figures.
    pub figures: Vec<Candidate>,
    /// Numbers that fit no item, or several.
    pub left: Vec<Left>,
}

/// Reads all sentences.
pub(crate) fn read(flow: &Flow, headings: &[Heading], frame: Frame) -> Found {
    let mut found = Found::default();
    let mut context = Context::new(frame);
    let mut next = headings.iter().peekable();
    for paragraph in &flow.paragraphs {
        let mut start = paragraph.start;
        while let Some(heading) = next.next_if(|heading| heading.range.start < paragraph.end) {
            sentences(flow, start..heading.range.start, &mut context, &mut found);
            context.enter(heading);
            // A heading that runs into its text is read with it, and so is one that states a number.
            let stated = flow.chars[heading.range.clone()].iter().skip(2).any(char::is_ascii_digit);
            start = if stated || heading.range.end < paragraph.end {
                heading.range.start
            } else {
                heading.range.end
            };
            start = skip_mark(flow, start, heading);
        }
        sentences(flow, start..paragraph.end, &mut context, &mut found);
    }
    found.figures.retain(|figure| !figure.key.is_empty());
    found
}

/// Past the words of a heading that runs into its text: past its number at least, so that 1. is no count.
fn skip_mark(flow: &Flow, start: usize, heading: &Heading) -> usize {
    if start != heading.range.start {
        return start;
    }
    let words = &flow.chars[heading.range.clone()];
    let mark = crate::flow::heading_mark(words).map_or(0, |(length, _)| length);
    // 情况的, 情况、 and 情况和 go on with the heading; after 情况 anything else is text.
    let ends = |place: &usize| {
        let word = |name: [char; 2]| words[..*place].ends_with(&name);
        let goes_on = flow.chars.get(start + place).is_some_and(|next| "的、和及与（".contains(*next));
        let year =
            *place > mark && crate::numerals::is_year(flow.chars.get(start + place..).unwrap_or_default());
        year || (word(['情', '况']) || word(['概', '况']) || word(['概', '述'])) && !goes_on
    };
    start + (mark..=words.len()).find(ends).unwrap_or(mark)
}

fn sentences(flow: &Flow, range: Range<usize>, context: &mut Context, found: &mut Found) {
    if range.is_empty() || context.section == Topic::Problems {
        return;
    }
    let tokens = cut(&flow.chars, range);
    for sentence in tokens.split(|token| token.is_mark("。！？")) {
        context.begin_sentence();
        if sentence.is_empty() {
            continue;
        }
        let (main, asides) = brackets(sentence);
        let mut ends = Ends::new(found);
        run::read(&main, flow, context, found);
        for aside in asides {
            let parent = ends.parent(&aside, &main, found);
            let mut within = context.within(parent);
            run::read(&aside, flow, &mut within, found);
        }
    }
}

/// A sentence without its brackets, and what stands in them. 不予公开（含不予处理）10件 merges two items, so a
/// bracket without a number that names such an item stays.
fn brackets(sentence: &[Token]) -> (Vec<Token>, Vec<Vec<Token>>) {
    let mut main = Vec::new();
    let mut asides: Vec<Vec<Token>> = Vec::new();
    let mut open: Option<(usize, Vec<Token>)> = None;
    for token in sentence {
        match &mut open {
            None if token.is_mark("（") => open = Some((1, Vec::new())),
            None if token.is_mark("）") => {}
            None => main.push(token.clone()),
            Some((depth, within)) => {
                if token.is_mark("（") {
                    *depth += 1;
                } else if token.is_mark("）") {
                    *depth -= 1;
                } else {
                    within.push(token.clone());
                }
                if *depth == 0
                    && let Some((_, within)) = open.take()
                {
                    let counted = main.last().is_some_and(|last| matches!(last.kind, Kind::Count(_)));
                    if !counted && !run::holds_count(&within) && within.iter().any(names_answer) {
                        main.extend(within);
                    } else {
                        asides.push(within);
                    }
                }
            }
        }
    }
    // A bracket that never closes is a slip of the pen, not an aside.
    if open.is_some() {
        main = sentence.iter().filter(|token| !token.is_mark("（）")).cloned().collect();
        asides.clear();
    }
    (main, asides)
}

/// Whether a word is one of those of which a clause may name one only.
fn names_answer(token: &Token) -> bool {
    token
        .word()
        .is_some_and(|word| crate::rows::PEERS.iter().flat_map(|peers| *peers).any(|peer| peer.0 == word))
}
