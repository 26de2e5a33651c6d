//! A web page: blocks are lines, tables are rows; scripts, styles, navigation and what is hidden are left
//! out. Only the page's tokens are read, in one pass: a tree of elements can be blown up by a few kilobytes.

mod words;

use std::cell::RefCell;

use html5ever::Attribute;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::{RawKind, Rawtext, Rcdata, ScriptData};
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use crate::PICTURE;
use crate::refused::Refused;
use crate::tables::Tables;
use words::{is_block, is_left_out, is_void};

/// A picture below so many pixels is an ornament.
const ORNAMENT: u32 = 48;

/// How much of a page is read before it is asked whether time is up.
const PIECE: usize = 64 * 1024;

/// The text of a web page, unless it is late before the page ends: a tag of a million attributes takes
/// the tokenizer hours.
pub fn read(page: &str, is_late: &dyn Fn() -> bool) -> Result<String, Refused> {
    let text = walk(page, true, is_late)?;
    // A navigation that is never closed would take the whole page with it.
    if text.chars().all(char::is_whitespace) { walk(page, false, is_late) } else { Ok(text) }
}

fn walk(page: &str, leaves_out: bool, is_late: &dyn Fn() -> bool) -> Result<String, Refused> {
    let walker = Walker { leaves_out, ..Walker::default() };
    let queue = BufferQueue::default();
    let tokenizer = Tokenizer::new(Sink(RefCell::new(walker)), TokenizerOpts::default());
    let mut rest = page;
    while !rest.is_empty() {
        if is_late() {
            return Err(Refused::TooSlow);
        }
        if tokenizer.sink.0.borrow().refused.is_some() {
            break;
        }
        let (piece, after) = rest.split_at(rest.floor_char_boundary(PIECE));
        rest = after;
        queue.push_back(StrTendril::from(piece));
        while matches!(tokenizer.feed(&queue), html5ever::TokenizerResult::Script(())) {}
    }
    tokenizer.end();
    let walker = tokenizer.sink.0.into_inner();
    walker.refused.map_or_else(|| walker.tables.finish(), Err)
}

/// The tokenizer wants a sink that it can share.
struct Sink(RefCell<Walker>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut walker = self.0.borrow_mut();
        if walker.refused.is_some() {
            return TokenSinkResult::Continue;
        }
        match token {
            Token::TagToken(tag) => {
                let raw = (tag.kind == TagKind::StartTag).then(|| raw_kind(&tag.name)).flatten();
                if let Err(why) = walker.tag(&tag) {
                    walker.refused.get_or_insert(why);
                }
                raw.map_or(TokenSinkResult::Continue, TokenSinkResult::RawData)
            }
            Token::CharacterTokens(text) => {
                walker.characters(&text);
                TokenSinkResult::Continue
            }
            _ => TokenSinkResult::Continue,
        }
    }
}

/// Elements whose content is no markup.
fn raw_kind(name: &str) -> Option<RawKind> {
    match name {
        "script" => Some(ScriptData),
        "style" | "iframe" | "noembed" | "noframes" | "xmp" => Some(Rawtext),
        "title" | "textarea" => Some(Rcdata),
        _ => None,
    }
}

#[derive(Default)]
struct Walker {
    tables: Tables,
    leaves_out: bool,
    /// The element that is being left out, and how often it is open.
    left_out: Option<(String, usize)>,
    preformatted: usize,
    refused: Option<Refused>,
}

impl Walker {
    fn tag(&mut self, tag: &Tag) -> Result<(), Refused> {
        let name = &*tag.name;
        let opens = tag.kind == TagKind::StartTag;
        if let Some((element, depth)) = &mut self.left_out {
            if name == element {
                *depth = if opens { *depth + 1 } else { *depth - 1 };
            }
            self.left_out.take_if(|(_, depth)| *depth == 0);
            return Ok(());
        }
        let is_empty = is_void(name) || tag.self_closing;
        if opens && !is_empty && (is_left_out(name, self.leaves_out) || is_hidden(tag)) {
            self.left_out = Some((name.to_owned(), 1));
            return Ok(());
        }
        if opens {
            return self.begin(name, tag);
        }
        self.end(name)
    }

    fn begin(&mut self, name: &str, tag: &Tag) -> Result<(), Refused> {
        match name {
            "table" => self.tables.begin_table()?,
            "tr" => self.tables.begin_row()?,
            "td" | "th" => {
                self.tables
                    .begin_cell(number(tag, "colspan").unwrap_or(1), number(tag, "rowspan").unwrap_or(1))?;
            }
            "br" => self.tables.here().push('\n'),
            "img" if !is_ornament(tag) => {
                self.tables.end_line();
                self.tables.here().push_str(PICTURE);
                self.tables.end_line();
            }
            "pre" => {
                self.preformatted += 1;
                self.tables.end_line();
            }
            _ if is_block(name) => self.tables.end_line(),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Refused> {
        match name {
            "table" => self.tables.end_table()?,
            "tr" => self.tables.end_row()?,
            "td" | "th" => self.tables.end_cell(),
            "pre" => {
                self.preformatted = self.preformatted.saturating_sub(1);
                self.tables.end_line();
            }
            _ if is_block(name) => self.tables.end_line(),
            _ => {}
        }
        Ok(())
    }

    /// Line ends and runs of spaces in the page's source are one space.
    fn characters(&mut self, text: &str) {
        if self.left_out.is_some() {
            return;
        }
        let preformatted = self.preformatted > 0;
        let here = self.tables.here();
        for sign in text.chars() {
            match sign {
                '\n' if preformatted => here.push('\n'),
                ' ' | '\n' | '\r' | '\t' | '\u{c}' => {
                    if !(here.is_empty() || here.ends_with([' ', '\n'])) {
                        here.push(' ');
                    }
                }
                '\u{a0}' => here.push(' '),
                other => here.push(other),
            }
        }
    }
}

fn value<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    tag.attrs
        .iter()
        .find(|attribute: &&Attribute| &*attribute.name.local == name)
        .map(|attribute| &*attribute.value)
}

fn number(tag: &Tag, name: &str) -> Option<usize> {
    value(tag, name)?.trim().parse().ok()
}

fn is_hidden(tag: &Tag) -> bool {
    let style = value(tag, "style").unwrap_or_default();
    value(tag, "hidden").is_some()
        || style.split(';').any(|rule| rule.split_once(':').is_some_and(is_display_none))
}

fn is_display_none((property, value): (&str, &str)) -> bool {
    property.trim().eq_ignore_ascii_case("display") && value.trim().to_ascii_lowercase().starts_with("none")
}

fn is_ornament(tag: &Tag) -> bool {
    let small = |name| {
        let pixels = value(tag, name).map(|size| size.trim_end_matches("px").trim());
        pixels.and_then(|size| size.parse::<u32>().ok()).is_some_and(|size| size < ORNAMENT)
    };
    small("width") || small("height")
}
