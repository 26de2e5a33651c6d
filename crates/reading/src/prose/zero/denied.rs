//! What a negation may deny.

use super::names_disclosure;
use crate::prose::context::Context;
use crate::rows::Topic;
use crate::vocabulary::Word;

/// What a negation may deny, with the words that may stand beside it; any other forbids the reading.
pub(super) struct Denied {
    pub(super) key: &'static str,
    /// All of these groups.
    need: &'static [&'static [Word]],
    may: &'static [Word],
}

/// Words that only say what a dispute, a fee or a complaint would have been about.
const CAUSES: &[Word] = &[
    Word::Request,
    Word::Info,
    Word::Disclosure,
    Word::Publish,
    Word::Proactive,
    Word::Applicant,
    Word::Receive,
    Word::Answer,
    Word::Handle,
    Word::Refuse,
    Word::Review,
    Word::Lawsuit,
    Word::Complaint,
    Word::Event,
    Word::Person,
    Word::Organisation,
    Word::Firm,
    Word::Institution,
    // 未发生行政复议、诉讼问题
    Word::Problem,
];
const RESULTS: &[Word] = &[
    Word::Review,
    Word::Lawsuit,
    Word::Corrected,
    Word::Defeat,
    Word::Request,
    Word::Info,
    Word::Disclosure,
    Word::Publish,
];
const STAFF: &[Word] = &[Word::Equip, Word::Disclosure, Word::Staff, Word::FullTime, Word::PartTime];
const DECISIONS: &[Word] = &[Word::License, Word::Penalty, Word::Coercion];
const FOR_FEES: &[Word] = &[
    Word::Request,
    Word::Info,
    Word::Disclosure,
    Word::Publish,
    Word::Applicant,
    Word::Waive,
    Word::Fee,
    Word::Charge,
    Word::ProcessingFee,
    Word::Receive,
    Word::Person,
    Word::Organisation,
    Word::Firm,
    Word::Institution,
];

pub(super) const DENIED: &[Denied] = &[
    Denied { key: "review.total", need: &[&[Word::Review]], may: CAUSES },
    Denied { key: "lawsuit.total", need: &[&[Word::Lawsuit]], may: CAUSES },
    // 未发生被行政复议纠错或行政诉讼败诉情形
    Denied { key: "review.corrected", need: &[&[Word::Review], &[Word::Corrected]], may: RESULTS },
    Denied {
        key: "lawsuit.corrected",
        need: &[&[Word::Lawsuit], &[Word::Defeat, Word::Corrected]],
        may: RESULTS,
    },
    Denied { key: "fee.collected", need: &[&[Word::Fee, Word::ProcessingFee, Word::Charge]], may: FOR_FEES },
    Denied { key: "complaint.total", need: &[&[Word::Complaint]], may: CAUSES },
    Denied {
        key: "request.received",
        need: &[&[Word::Request, Word::WrittenRequest]],
        may: &[
            Word::Receive,
            Word::NewlyReceived,
            Word::Info,
            Word::Disclosure,
            Word::Publish,
            Word::Proactive,
            Word::Person,
            Word::Organisation,
            Word::Firm,
            Word::Institution,
            Word::Platform,
            Word::Applicant,
            Word::Refuse,
            // 无依申请公开开展情况, 无依申请公开办理情况
            Word::Hold,
            Word::Results,
            // 未收到通过平台、传真、信函等形式的申请: none by any of them is none.
            Word::Website,
            Word::Letter,
            Word::Fax,
            Word::Online,
            Word::InPerson,
            Word::OtherWay,
            Word::AllWays,
        ],
    },
    // 未接到公民要求办理的依申请公开事项: nothing came in to be handled.
    Denied {
        key: "request.received",
        need: &[&[Word::Request], &[Word::Handle]],
        may: &[Word::Receive, Word::Info, Word::Disclosure, Word::Publish, Word::Proactive, Word::Applicant],
    },
    Denied {
        key: "request.carried_in",
        need: &[&[Word::CarriedIn]],
        may: &[Word::Request, Word::Handle, Word::Disclosure, Word::Info],
    },
    Denied {
        key: "request.carried_out",
        need: &[&[Word::CarriedOut]],
        may: &[Word::Request, Word::Handle, Word::Disclosure, Word::Info],
    },
    // 无不予公开政府信息情况
    Denied {
        key: "request.answered.refused",
        need: &[&[Word::Refuse]],
        may: &[Word::Info, Word::Disclosure, Word::Publish],
    },
    // 未作出行政处罚和行政强制决定
    Denied { key: "decisions.license", need: &[&[Word::License]], may: DECISIONS },
    Denied { key: "decisions.penalty", need: &[&[Word::Penalty]], may: DECISIONS },
    Denied { key: "decisions.coercion", need: &[&[Word::Coercion]], may: DECISIONS },
    Denied { key: "org.staff.full_time", need: &[&[Word::FullTime]], may: STAFF },
    Denied { key: "org.staff.part_time", need: &[&[Word::PartTime]], may: STAFF },
    Denied { key: "proactive.normative_issued", need: &[&[Word::Normative], &[Word::Issue]], may: &[] },
    Denied {
        key: "response.press_conf",
        need: &[&[Word::Press], &[Word::Hold, Word::Attend]],
        may: &[Word::Attend],
    },
];

impl Denied {
    /// Whether the words or the section tie it to disclosure: 没有收到申请 and 未收到投诉 alone may be about any
    /// business of the office. No review and no lawsuit of any kind need no tie.
    pub(super) fn is_tied(&self, words: &str, context: &Context) -> bool {
        let sections: &[Topic] = match self.key {
            "request.received" => &[Topic::Requests],
            "fee.collected" => &[Topic::Fees, Topic::Requests, Topic::Disputes],
            "complaint.total" => &[Topic::Complaints, Topic::Disputes],
            _ => return true,
        };
        names_disclosure(words) || context.is_about(sections)
    }

    pub(super) fn fits(&self, content: &[Word]) -> bool {
        let needed = |word: &Word| self.need.iter().any(|group| group.contains(word));
        self.need.iter().all(|group| group.iter().any(|word| content.contains(word)))
            && content.iter().all(|word| needed(word) || self.may.contains(word))
    }
}
