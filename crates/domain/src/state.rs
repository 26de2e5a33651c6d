//! The state of a report on its way from a unit's desk to the public, and the steps from one to another.

use crate::lang::{Words, words};

/// Where a report stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// 填报中: its unit fills it in.
    Draft,
    /// 已报送: it waits for the body above to review it.
    Submitted,
    /// 已退回: its unit has to mend it.
    Returned,
    /// 已审核: it may be published.
    Accepted,
    /// 已发布: its newest release says what it says.
    Published,
    /// 更正中: its draft says something else than its newest release, which stays public.
    Correcting,
    /// 已撤回: its releases stay on record and are no longer shown as the report.
    Withdrawn,
}

/// What moves a report from one state to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// 报送
    Submit,
    /// 退回
    Return,
    /// 审核通过
    Accept,
    /// 发布
    Publish,
    /// 更正
    Correct,
    /// 撤回
    Withdraw,
}

/// Every allowed step: from, by, to. A draft is published without review where nobody reviews above its unit.
pub const STEPS: [(State, Step, State); 11] = [
    (State::Draft, Step::Submit, State::Submitted),
    (State::Draft, Step::Publish, State::Published),
    (State::Submitted, Step::Return, State::Returned),
    (State::Submitted, Step::Accept, State::Accepted),
    (State::Returned, Step::Submit, State::Submitted),
    (State::Accepted, Step::Return, State::Returned),
    (State::Accepted, Step::Publish, State::Published),
    (State::Published, Step::Correct, State::Correcting),
    (State::Published, Step::Withdraw, State::Withdrawn),
    (State::Correcting, Step::Publish, State::Published),
    (State::Correcting, Step::Withdraw, State::Withdrawn),
];

impl State {
    /// All states, in the order of the way.
    pub const ALL: [Self; 7] = [
        Self::Draft,
        Self::Submitted,
        Self::Returned,
        Self::Accepted,
        Self::Published,
        Self::Correcting,
        Self::Withdrawn,
    ];

    /// The state of a report that nobody reviews: by whether it has a release, and whether its draft was
    /// saved since.
    pub fn unreviewed(is_published: bool, is_changed: bool) -> Self {
        match (is_published, is_changed) {
            (false, _) => Self::Draft,
            (true, true) => Self::Correcting,
            (true, false) => Self::Published,
        }
    }

    /// Where a step leads; nothing where it is not allowed.
    pub fn after(self, step: Step) -> Option<Self> {
        STEPS.iter().find(|(from, by, _)| *from == self && *by == step).map(|(_, _, to)| *to)
    }

    /// The steps that are allowed from here.
    pub fn steps(self) -> impl Iterator<Item = Step> {
        STEPS.iter().filter(move |(from, ..)| *from == self).map(|(_, step, _)| *step)
    }

    /// Whether the public reads a release of the report.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Correcting)
    }

    /// The name in files and databases.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Returned => "returned",
            Self::Accepted => "accepted",
            Self::Published => "published",
            Self::Correcting => "correcting",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state with this name.
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// The state in words.
    pub fn name(self) -> Words {
        match self {
            Self::Draft => words("填报中", "draft"),
            Self::Submitted => words("已报送", "submitted"),
            Self::Returned => words("已退回", "returned"),
            Self::Accepted => words("已审核", "accepted"),
            Self::Published => words("已发布", "published"),
            Self::Correcting => words("更正中", "correcting"),
            Self::Withdrawn => words("已撤回", "withdrawn"),
        }
    }
}
