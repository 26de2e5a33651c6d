//! What becomes of a number once its item is known, or cannot be.

use super::{Candidate, Found, Here, Label, Left, Reason, Row, Strength, Token, Unit, Word};

impl Here<'_> {
    /// The figure, in the item's unit.
    pub fn candidate(&self, row: &Row, key: &'static str, label: &Label, reason: Reason) -> Candidate {
        Candidate {
            key,
            value: self.value(row.unit),
            ten_thousands: self.numeral.value(-4),
            newly: label.has(Word::NewlyReceived),
            unit: self.unit(),
            scope: label.scope(),
            range: self.phrase(label),
            reason: if row.strength == Strength::Weak && reason == Reason::Named {
                Reason::FromContext
            } else {
                reason
            },
            // 截至2019年底累计公开64627条 may count all years; and 通过不同渠道公开政府信息483条 what each channel carried.
            strength: if label.has(Word::Cumulative) && self.sentence.is_until_before(self.place) {
                Strength::Faint
            } else if row.unit == Unit::Info
                && self.says_government(label)
                && (label.has(Word::Proactive) || !label.has(Word::AllWays))
            {
                Strength::Strong
            } else {
                row.strength
            },
        }
    }

    /// A figure of cases that the words around it tell; its item is still to be set.
    pub(super) fn bare(&self, label: &Label, unit: &str) -> Candidate {
        Candidate {
            key: "",
            value: self.value(Unit::Case),
            ten_thousands: None,
            unit: unit.to_owned(),
            scope: label.scope(),
            range: self.phrase(label),
            reason: Reason::FromContext,
            strength: Strength::Plain,
            newly: false,
        }
    }

    /// 政府信息 is the form's word; mere 信息 may be news.
    pub(super) fn says_government(&self, label: &Label) -> bool {
        let info = |token: &&Token| token.word() == Some(Word::Info);
        label
            .tokens
            .iter()
            .filter(info)
            .any(|token| self.flow.words(token.range.clone()).contains("政府信息"))
    }

    /// Notes the number as stated and not taken; `refused` is the item that it would be, were it certain.
    pub(super) fn leave(&self, label: &Label, unit: &str, refused: Option<&'static str>, found: &mut Found) {
        let digits = self.flow.chars.get(self.numeral.range.start).is_some_and(char::is_ascii_digit);
        let named = !unit.is_empty() && label.content().next().is_some() && digits;
        if !named && refused.is_none() {
            return;
        }
        let merged = label.merged().into_iter().map(|(_, key)| key).collect();
        let printed = self.numeral.range.clone();
        found.left.push(Left { printed, range: self.phrase(label), merged, refused });
    }
}
