//! Requests: received, carried over, closed, answered and how.

use super::{Row, Topic, Unit, row};
use crate::vocabulary::Word::{
    Already, Amend, Answer, Applicant, CarriedIn, CarriedOut, CaseFile, Close, Disclosure, Extended, Fax,
    Firm, Grant, Handle, InPerson, Info, Inquiry, Internal, LawForbidden, Letter, Load, NewlyReceived,
    NotAgency, NotExist, NotHandled, OnTime, Ongoing, Online, Organisation, OtherHandling, Partial, Person,
    Platform, Privacy, Process, Publish, Receive, Redirect, Refuse, Request, Safety, Stability, StateSecret,
    ThirdParty, TradeSecret, Unable, Website,
};

const REFUSED: &[crate::vocabulary::Word] = &[Refuse, Answer, Request];
const TAKEN: &[crate::vocabulary::Word] = &[Receive, NewlyReceived];
const REQUESTS: &[Topic] = &[Topic::Requests];

pub(super) const ROWS: &[Row] = &[
    row("request.carried_in", Unit::Case, &[&[CarriedIn]], &[Request, Info, Handle, Disclosure]).strong(),
    row("request.carried_out", Unit::Case, &[&[CarriedOut]], &[Request, Info, Handle, Answer, Disclosure])
        .strong(),
    row("request.carried_out", Unit::Case, &[&[Ongoing]], &[Request, Info, Handle, Answer, Disclosure])
        .about(REQUESTS),
    row("applicant.person", Unit::Case, &[&[Person]], &[Request, Applicant]).about(REQUESTS),
    row("applicant.org", Unit::Case, &[&[Organisation]], &[Request, Applicant]).about(REQUESTS),
    row("applicant.firm", Unit::Case, &[&[Firm]], &[Request, Applicant]).about(REQUESTS),
    // 受理自然人政府信息公开申请1件
    row("request.received.person", Unit::Case, &[&[Person], &[Request], TAKEN], &[Info, Disclosure]).strong(),
    row("request.received.org", Unit::Case, &[&[Organisation], &[Request], TAKEN], &[Info, Disclosure])
        .strong(),
    row("request.received.firm", Unit::Case, &[&[Firm], &[Request], TAKEN], &[Info, Disclosure]).strong(),
    row("request.load", Unit::Case, &[&[Load], &[Request]], &[Disclosure]).strong(),
    row("request.received.online", Unit::Case, &[&[Online], &[Request]], &[Receive, Info, Disclosure])
        .strong(),
    row("request.received.letter", Unit::Case, &[&[Letter], &[Request]], &[Receive, Info, Disclosure])
        .strong(),
    row("request.received.fax", Unit::Case, &[&[Fax], &[Request]], &[Receive, Info, Disclosure]).strong(),
    row("request.received.in_person", Unit::Case, &[&[InPerson], &[Request]], &[Receive, Info, Disclosure])
        .strong(),
    row("request.received.online", Unit::Case, &[&[Website], &[Request]], &[Receive, Online]).about(REQUESTS),
    row("request.received.online", Unit::Case, &[&[Online]], &[Receive, Info, Disclosure]).about(REQUESTS),
    row("request.received.letter", Unit::Case, &[&[Letter]], &[Receive, Info, Disclosure]).about(REQUESTS),
    row("request.received.fax", Unit::Case, &[&[Fax]], &[Receive, Info, Disclosure]).about(REQUESTS),
    row("request.received.in_person", Unit::Case, &[&[InPerson]], &[Receive, Info, Disclosure])
        .about(REQUESTS),
    row("request.received", Unit::Case, &[&[NewlyReceived], &[Request]], &[Info, Disclosure, Publish])
        .strong(),
    row("request.received", Unit::Case, &[&[NewlyReceived]], &[]).about(REQUESTS),
    row("request.received", Unit::Case, &[&[Receive], &[Request]], &[Info, Disclosure, Publish, Platform])
        .strong(),
    row("request.received", Unit::Case, &[&[Request]], &[]).about(REQUESTS),
    row("request.closed.on_time", Unit::Case, &[&[OnTime], &[Close]], &[Request]).about(REQUESTS),
    row("request.closed.extended", Unit::Case, &[&[Extended], &[Close]], &[Request]).about(REQUESTS),
    row("request.answered", Unit::Case, &[&[OnTime], &[Answer]], &[Request]).about(REQUESTS),
    row("request.closed.on_time", Unit::Case, &[&[OnTime], &[Close], &[Request]], &[Disclosure]),
    row("request.closed", Unit::Case, &[&[Close], &[Request]], &[Disclosure]),
    row("request.closed", Unit::Case, &[&[Close]], &[]).about(REQUESTS),
    row("request.handled", Unit::Case, &[&[Handle], &[Request]], &[Disclosure]),
    // 收到20件，办理18件，结转下年度2件: arithmetic tells whether these are all that were done.
    row("request.done", Unit::Case, &[&[Handle]], &[]).about(REQUESTS).gap(0),
    row("request.answered.already_public", Unit::Case, &[&[Already]], &[Answer, Request, Close])
        .about(REQUESTS),
    row("request.answered.partial", Unit::Case, &[&[Partial]], &[Answer, Request, Close]).about(REQUESTS),
    row("request.answered.granted", Unit::Case, &[&[Grant]], &[Answer, Request, Close]).about(REQUESTS),
    // 收到申请3件，其中公开3件
    row("request.granted_of_them", Unit::Case, &[&[Publish]], &[]).about(REQUESTS).gap(0),
    row("request.answered.refused.state_secret", Unit::Case, &[&[StateSecret]], &[Refuse, Answer])
        .about(REQUESTS),
    row("request.answered.refused.trade_secret", Unit::Case, &[&[TradeSecret]], &[Refuse, Answer])
        .about(REQUESTS),
    row("request.answered.refused.privacy", Unit::Case, &[&[Privacy]], &[Refuse, Answer]).about(REQUESTS),
    row("request.answered.refused.law_forbidden", Unit::Case, &[&[LawForbidden]], REFUSED).about(REQUESTS),
    row("request.answered.refused.stability", Unit::Case, &[&[Stability]], REFUSED).about(REQUESTS),
    row("request.answered.refused.third_party", Unit::Case, &[&[ThirdParty]], REFUSED).about(REQUESTS),
    row("request.answered.refused.internal", Unit::Case, &[&[Internal]], REFUSED).about(REQUESTS),
    row("request.answered.refused.process", Unit::Case, &[&[Process]], REFUSED).about(REQUESTS),
    row("request.answered.refused.enforcement_file", Unit::Case, &[&[CaseFile]], REFUSED).about(REQUESTS),
    row("request.answered.refused.inquiry", Unit::Case, &[&[Inquiry]], REFUSED).about(REQUESTS),
    row("request.answered.refused", Unit::Case, &[&[Refuse]], &[Answer, Request, Close]).about(REQUESTS),
    row("request.answered.unable", Unit::Case, &[&[Unable]], &[Answer, Request, Close, Safety])
        .about(REQUESTS),
    row("request.answered.not_handled", Unit::Case, &[&[NotHandled]], &[Answer, Request, Close])
        .about(REQUESTS),
    row("request.answered.other", Unit::Case, &[&[OtherHandling]], &[Answer, Request, Close]).about(REQUESTS),
    row("request.answered.not_exist", Unit::Case, &[&[NotExist]], &[Answer, Request, Close]).about(REQUESTS),
    row("request.answered.not_this_agency", Unit::Case, &[&[NotAgency]], &[Answer, Request, Close])
        .about(REQUESTS),
    row("request.answered.amend", Unit::Case, &[&[Amend]], &[Answer, Request, Close]).about(REQUESTS),
    row("request.answered.redirected", Unit::Case, &[&[Redirect]], &[Answer, Request, Close]).about(REQUESTS),
    row("request.answered", Unit::Case, &[&[Answer], &[Request]], &[Disclosure, Handle]),
    row("request.answered", Unit::Case, &[&[Answer]], &[]).about(REQUESTS),
];
