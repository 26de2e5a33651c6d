//! What a group of a scene holds, and which of the eight looks it has.

/// What a group holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupRole {
    /// A mark with an amount.
    Mark(Look),
    /// A mark whose amount the report leaves blank.
    BlankMark,
    /// What has a look but is no mark: a sample in a key, the strokes that join the dots of a line.
    Plain(Look),
    /// The total that bars are measured against.
    Total,
    /// A change of form between two years.
    Break,
}

impl GroupRole {
    /// Its class.
    pub fn class(self) -> String {
        match self {
            Self::Mark(look) => format!("mark {}", look.class()),
            Self::BlankMark => "mark none".to_owned(),
            Self::Plain(look) => look.class(),
            Self::Total => "total".to_owned(),
            Self::Break => "break".to_owned(),
        }
    }
}

/// Colour and pattern of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Which of the four colours, 0 to 3.
    pub colour: usize,
    /// Whether lines of ground colour run over it.
    pub hatched: bool,
}

impl Look {
    /// The look of the strokes and dots at `index`: dots differ in shape, so nothing is hatched.
    pub(crate) fn plain(index: usize) -> Self {
        Self { colour: index % 4, hatched: false }
    }

    /// The look of the area at `index`: colours go 1 to 4; every second area is hatched, and in each
    /// next round the others are, so that neighbours stay apart in grey print and for every eye.
    pub(crate) fn area(index: usize) -> Self {
        let (colour, round) = (index % 4, index / 4);
        Self { colour, hatched: (colour + round) % 2 == 1 }
    }

    fn class(self) -> String {
        let hatched = if self.hatched { " hatched" } else { "" };
        format!("mark-{}{hatched}", self.colour + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_areas_look_different() {
        let looks: Vec<_> = (0..8).map(Look::area).collect();
        for (at, look) in looks.iter().enumerate() {
            assert!(!looks[..at].contains(look));
        }
        assert_eq!(GroupRole::Mark(Look::area(0)).class(), "mark mark-1");
        assert_eq!(GroupRole::Mark(Look::area(1)).class(), "mark mark-2 hatched");
        assert_eq!(GroupRole::Plain(Look::area(4)).class(), "mark-1 hatched");
        assert_eq!(GroupRole::Plain(Look::plain(5)).class(), "mark-2");
    }
}
