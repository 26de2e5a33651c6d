//! What a number states and what stands right around it: its unit, its neighbours in a list.

use domain::value::Value;

use super::Here;
use crate::numerals;
use crate::rows::Unit;
use crate::tokens::{Kind, Token};

impl Here<'_> {
    /// The unit as printed, also where a line of a table prints it first: 主动公开政府信息数 条 5331.
    pub fn unit(&self) -> String {
        let unit = self.leading_unit().map_or(self.numeral.unit.clone(), |token| token.range.clone());
        self.flow.words(unit)
    }

    /// A unit that stands alone before the sentence's last number.
    pub fn leading_unit(&self) -> Option<&Token> {
        let last = self.numeral.unit.is_empty() && self.place + 1 == self.tokens.len();
        let token = self.tokens[self.start..self.place].last().filter(|_| last)?;
        (token.kind == Kind::Other && numerals::is_unit(&self.flow.words(token.range.clone())))
            .then_some(token)
    }

    /// Without a unit a number counts only before a mark, and not where the text breaks off.
    pub(super) fn stands_free(&self) -> bool {
        let rest = &self.tokens[self.place + 1..];
        match rest.iter().find(|token| self.flow.chars[token.range.start] != numerals::TORN) {
            Some(next) => next.is_mark("，；、"),
            None => self.numeral.range.end < self.flow.chars.len(),
        }
    }

    /// What the number states; blank where it is not certain which number it is, or no count of a thing.
    pub(super) fn value(&self, of: Unit) -> Value {
        match self.numeral.value(0) {
            // 两 and 四十余 are numbers; 零 is zero in words.
            Some(_) if self.numeral.in_words => Value::ZeroInWords,
            Some(number) if self.is_listed() || (of != Unit::Money && number.as_whole().is_none()) => {
                Value::Blank
            }
            Some(number) => Value::Number { number, precision: self.numeral.precision },
            None => Value::Blank,
        }
    }

    /// 公开信息5、6条: two numbers, or a guess.
    fn is_listed(&self) -> bool {
        let [mark, next, ..] = &self.tokens[self.place + 1..] else { return false };
        self.numeral.unit.is_empty() && mark.is_mark("，、") && matches!(next.kind, Kind::Count(_))
    }
}
