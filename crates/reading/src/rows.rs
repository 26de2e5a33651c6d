//! Which words make which indicator, as data.

mod outcomes;
mod publishing;
mod requests;
mod support;

use crate::vocabulary::{Word, WordSet};

/// The units a figure may be printed in. Offices mix them freely, but not without limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// 条: information.
    Info,
    /// 篇 only: articles.
    Piece,
    /// 件, 份, 篇: documents.
    Document,
    /// 件: cases.
    Case,
    /// 次, 场: times.
    Times,
    /// 个, 处: places.
    Place,
    /// 人, 名: persons.
    Person,
    /// 元.
    Money,
}

impl Unit {
    /// Whether this printed unit fits. No unit fits all but money.
    pub fn fits(self, printed: &str) -> bool {
        let units: &[&str] = match self {
            Self::Info => &["条", "件", "份", "篇", "项", "次", "则", "条次", "件次", "篇次", "幅"],
            Self::Piece => &["篇"],
            Self::Document => &["件", "份", "篇", "条", "项", "个", "部", "则"],
            Self::Case => {
                &["件", "宗", "起", "份", "例", "条", "次", "封", "个", "项", "人次", "笔", "件次", "位"]
            }
            Self::Times => {
                &["次", "场", "期", "件", "起", "条", "个", "例", "场次", "期次", "篇", "班", "项"]
            }
            Self::Place => &["个", "处", "家"],
            Self::Person => &["人", "名", "人次", "位", "个"],
            Self::Money => &["元"],
        };
        units.contains(&printed) || (printed.is_empty() && !matches!(self, Self::Money | Self::Piece))
    }
}

/// What a clause, a section or a sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Topic {
    /// Nothing that helps.
    None,
    /// 主动公开.
    Publishing,
    /// 回应解读.
    Response,
    /// 依申请公开.
    Requests,
    /// 行政复议, 行政诉讼, or both.
    Disputes,
    /// 举报投诉.
    Complaints,
    /// 收费.
    Fees,
    /// 机构, 人员, 经费.
    Organisation,
    /// 会议, 培训.
    Meetings,
    /// 建议提案.
    Proposals,
    /// 问题和改进: goals and plans, no figures.
    Problems,
}

/// How surely a row's words name the indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    /// Only where nothing else is said of the item.
    Faint,
    /// Only with the section or sentence around it.
    Weak,
    /// The usual words.
    Plain,
    /// The form's own words.
    Strong,
}

/// One way of naming an indicator.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    /// Code of the indicator in the form of 2014, or one like it.
    pub key: &'static str,
    /// One word of each group must stand in the clause.
    need: [WordSet; MOST_NEEDS],
    /// All words of the field that may stand there; any other forbids the reading.
    may: WordSet,
    /// Units it may be printed in.
    pub unit: Unit,
    /// What must be talked about, where the words alone do not tell.
    pub topics: &'static [Topic],
    /// How surely the words name it.
    pub strength: Strength,
    /// How many unknown characters may stand between its words.
    pub gap: usize,
}

/// No row needs a word of more groups.
const MOST_NEEDS: usize = 3;

const fn row(key: &'static str, unit: Unit, need: &[&[Word]], may: &[Word]) -> Row {
    let mut all = WordSet::of(may);
    // A group that is not used asks for what the first asks for.
    let mut needs = [WordSet::of(need[0]); MOST_NEEDS];
    let mut place = 0;
    while place < need.len() {
        needs[place] = WordSet::of(need[place]);
        all = all.and(needs[place]);
        place += 1;
    }
    Row { key, need: needs, may: all, unit, topics: &[], strength: Strength::Plain, gap: 12 }
}

impl Row {
    /// Whether the words are what the row names, no more and no less.
    pub fn is_named_by(&self, words: WordSet) -> bool {
        words.is_within(self.may) && self.need.iter().all(|group| words.meets(*group))
    }

    const fn strong(self) -> Self {
        Self { strength: Strength::Strong, ..self }
    }

    /// Valid only where one of these is talked about.
    const fn about(self, topics: &'static [Topic]) -> Self {
        Self { topics, strength: Strength::Weak, ..self }
    }

    const fn gap(self, gap: usize) -> Self {
        Self { gap, ..self }
    }
}

/// All rows; within a list the first that fits is taken, so the narrower stand before the wider.
pub(crate) fn all() -> impl Iterator<Item = &'static Row> {
    [requests::ROWS, outcomes::ROWS, publishing::ROWS, support::ROWS].into_iter().flatten()
}

/// Words of which one clause may name only one; two make a merged figure.
pub(crate) const PEERS: &[&[(Word, &str)]] = &[
    &[
        (Word::Gazette, "channel.gazette"),
        (Word::Website, "channel.website"),
        (Word::Weibo, "channel.weibo"),
        (Word::Wechat, "channel.wechat"),
        (Word::OtherWay, "channel.other"),
    ],
    &[
        (Word::Already, "request.answered.already_public"),
        (Word::Grant, "request.answered.granted"),
        (Word::Partial, "request.answered.partial"),
        (Word::Refuse, "request.answered.refused"),
        (Word::Unable, "request.answered.unable"),
        (Word::NotHandled, "request.answered.not_handled"),
        (Word::OtherHandling, "request.answered.other"),
        (Word::NotExist, "request.answered.not_exist"),
        (Word::NotAgency, "request.answered.not_this_agency"),
        (Word::Amend, "request.answered.amend"),
        (Word::Redirect, "request.answered.redirected"),
    ],
    &[
        (Word::InPerson, "request.received.in_person"),
        (Word::Fax, "request.received.fax"),
        (Word::Online, "request.received.online"),
        (Word::Letter, "request.received.letter"),
    ],
    &[(Word::Review, "review.total"), (Word::Lawsuit, "lawsuit.total")],
    &[(Word::FullTime, "org.staff.full_time"), (Word::PartTime, "org.staff.part_time")],
    &[(Word::Npc, "proposals.npc"), (Word::Cppcc, "proposals.cppcc")],
    &[
        (Word::Receive, "request.received"),
        (Word::Close, "request.closed"),
        (Word::Answer, "request.answered"),
    ],
];

/// The code in prose of reports on 2019 and later; `None` where those have no such indicator.
pub(crate) fn prose_code(key: &str) -> Option<&'static str> {
    PROSE.iter().find(|(old, _)| *old == key).map(|(_, new)| *new)
}

const PROSE: &[(&str, &str)] = &[
    ("proactive.total", "prose.proactive.total"),
    ("channel.website", "prose.proactive.website"),
    ("channel.wechat", "prose.channel.wechat"),
    ("channel.weibo", "prose.channel.weibo"),
    ("channel.gazette", "prose.channel.gazette"),
    ("channel.other", "prose.channel.other"),
    ("response.total", "prose.response.total"),
    ("response.articles", "prose.response.articles"),
    ("response.press_conf", "prose.response.press_conf"),
    ("response.interview", "prose.response.interview"),
    ("proactive.normative_issued", "prose.normative.issued"),
    ("normative.repealed", "prose.normative.repealed"),
    ("normative.in_force", "prose.normative.in_force"),
    ("decisions.license", "prose.license.decisions"),
    ("decisions.penalty", "prose.penalty.decisions"),
    ("decisions.coercion", "prose.coercion.decisions"),
    ("request.received", "prose.req.new"),
    ("request.received.own_office", "prose.req.new.own_office"),
    ("request.received.online", "prose.req.online"),
    ("request.received.letter", "prose.req.letter"),
    ("request.received.in_person", "prose.req.in_person"),
    ("request.received.fax", "prose.req.fax"),
    ("request.load", "prose.req.handled_load"),
    ("request.received.person", "prose.req.new.person"),
    ("request.received.org", "prose.req.new.org"),
    ("request.received.firm", "prose.req.new.firm"),
    ("request.load.person", "prose.req.handled_load.person"),
    ("request.load.org", "prose.req.handled_load.org"),
    ("request.load.firm", "prose.req.handled_load.firm"),
    ("request.carried_in", "prose.req.carried_in"),
    ("request.carried_out", "prose.req.carried_out"),
    ("request.answered", "prose.req.answered"),
    ("request.closed", "prose.req.answered"),
    ("request.answered.granted", "prose.req.granted"),
    ("request.answered.granted_plus_partial", "prose.req.granted_plus_partial"),
    ("request.answered.partial", "prose.req.partial"),
    ("request.answered.refused", "prose.req.refused"),
    ("request.answered.refused.state_secret", "prose.req.refused.state_secret"),
    ("request.answered.refused.law_forbidden", "prose.req.refused.law_forbidden"),
    ("request.answered.refused.stability", "prose.req.refused.three_safety_one_stability"),
    ("request.answered.refused.third_party", "prose.req.refused.third_party"),
    ("request.answered.refused.internal", "prose.req.refused.internal_affairs"),
    ("request.answered.refused.process", "prose.req.refused.process_info"),
    ("request.answered.refused.enforcement_file", "prose.req.refused.enforcement_file"),
    ("request.answered.refused.inquiry", "prose.req.refused.admin_inquiry"),
    ("request.answered.unable", "prose.req.unable"),
    ("request.answered.not_handled", "prose.req.not_handled"),
    ("request.answered.other", "prose.req.other"),
    ("request.answered.not_this_agency", "prose.req.not_this_agency"),
    ("request.answered.not_exist", "prose.req.not_exist"),
    ("review.total", "prose.rev.total"),
    ("review.upheld", "prose.rev.upheld"),
    ("review.corrected", "prose.rev.corrected"),
    ("review.other", "prose.rev.other"),
    ("review.pending", "prose.rev.pending"),
    ("review.filed", "prose.review.filed"),
    ("review.decided", "prose.rev.decided"),
    ("lawsuit.total", "prose.lawsuit.total"),
    ("lawsuit.upheld", "prose.lawsuit.upheld"),
    ("lawsuit.corrected", "prose.lawsuit.corrected"),
    ("lawsuit.other", "prose.lawsuit.other"),
    ("lawsuit.pending", "prose.lawsuit.pending"),
    ("complaint.total", "prose.complaint.total"),
    ("lawsuit.filed", "prose.lawsuit.filed"),
    ("lawsuit.decided", "prose.lawsuit.decided"),
    ("fee.collected", "prose.fee.processing"),
    ("fee.cases", "prose.fee.processing.cases"),
    ("proposals.total", "prose.proposals.total"),
    ("proposals.npc", "prose.proposals.npc"),
    ("proposals.cppcc", "prose.proposals.cppcc"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use domain::form::Form;

    #[test]
    fn every_row_states_an_item_of_a_form() {
        let old = Form::find("2014").unwrap();
        let resolved_by_context = [
            "outcome.",
            "applicant.",
            "chief",
            "more.",
            "request.handled",
            "request.done",
            "request.granted_of_them",
        ];
        for row in all().filter(|row| !resolved_by_context.iter().any(|start| row.key.starts_with(start))) {
            assert!(old.item(row.key).is_some() || prose_code(row.key).is_some(), "{}", row.key);
        }
        let new = Form::find("2021").unwrap();
        for (_, code) in PROSE {
            assert!(new.item(code).is_some(), "{code}");
        }
    }
}
