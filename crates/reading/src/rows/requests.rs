//! Requests: received, carried over, closed, answered and how.

use super::{Row, Topic, Unit, row};
use crate::vocabulary::Word::{
    Already, Amend, Answer, CarriedIn, CarriedOut, Close, Disclosure, Extended, Fax, Grant, Handle, InPerson,
    Info, Letter, Load, NewlyReceived, NotAgency, NotExist, NotHandled, OnTime, Online, Organisation,
    OtherHandling, Partial, Person, Platform, Privacy, Publish, Receive, Redirect, Refuse, Request, Safety,
    StateSecret, TradeSecret, Unable, Website,
};

const REQUESTS: &[Topic] = &[Topic::Requests];

pub(super) const ROWS: &[Row] = &[
    row("request.carried_in", Unit::Case, &[&[CarriedIn]], &[Request, Info, Handle, Disclosure]).strong(),
    row("request.carried_out", Unit::Case, &[&[CarriedOut]], &[Request, Info, Handle, Answer, Disclosure])
        .strong(),
    row("request.load.person", Unit::Case, &[&[Person], &[Request]], &[]).about(REQUESTS),
    row("request.load.org", Unit::Case, &[&[Organisation], &[Request]], &[]).about(REQUESTS),
    row("request.load", Unit::Case, &[&[Load], &[Request]], &[Disclosure]).strong(),
    row("request.received.online", Unit::Case, &[&[Online], &[Request]], &[Receive]).strong(),
    row("request.received.letter", Unit::Case, &[&[Letter], &[Request]], &[Receive]).strong(),
    row("request.received.fax", Unit::Case, &[&[Fax], &[Request]], &[Receive]).strong(),
    row("request.received.in_person", Unit::Case, &[&[InPerson], &[Request]], &[Receive]).strong(),
    row("request.received.online", Unit::Case, &[&[Website], &[Request]], &[Receive, Online]).about(REQUESTS),
    row("request.received.online", Unit::Case, &[&[Online]], &[Receive]).about(REQUESTS),
    row("request.received.letter", Unit::Case, &[&[Letter]], &[Receive]).about(REQUESTS),
    row("request.received.fax", Unit::Case, &[&[Fax]], &[Receive]).about(REQUESTS),
    row("request.received.in_person", Unit::Case, &[&[InPerson]], &[Receive]).about(REQUESTS),
    row("request.received", Unit::Case, &[&[NewlyReceived], &[Request]], &[Info, Disclosure, Publish])
        .strong(),
    row("request.received", Unit::Case, &[&[NewlyReceived]], &[]).about(REQUESTS),
    row("request.received", Unit::Case, &[&[Receive], &[Request]], &[Info, Disclosure, Publish, Platform])
        .strong(),
    row("request.received", Unit::Case, &[&[Request]], &[]).about(REQUESTS),
    row("request.closed.on_time", Unit::Case, &[&[OnTime], &[Close]], &[Request]).about(REQUESTS),
    row("request.closed.extended", Unit::Case, &[&[Extended], &[Close]], &[Request]).about(REQUESTS),
    row("request.answered", Unit::Case, &[&[OnTime], &[Answer]], &[Request]).about(REQUESTS),
    row("request.closed", Unit::Case, &[&[Close], &[Request]], &[Disclosure]),
    row("request.closed", Unit::Case, &[&[Close]], &[]).about(REQUESTS),
    row("request.answered.already_public", Unit::Case, &[&[Already]], &[Answer, Request, Close])
        .about(REQUESTS),
    row("request.answered.partial", Unit::Case, &[&[Partial]], &[Answer, Request, Close]).about(REQUESTS),
    row("request.answered.granted", Unit::Case, &[&[Grant]], &[Answer, Request, Close]).about(REQUESTS),
    row("request.answered.refused.state_secret", Unit::Case, &[&[StateSecret]], &[Refuse, Answer])
        .about(REQUESTS),
    row("request.answered.refused.trade_secret", Unit::Case, &[&[TradeSecret]], &[Refuse, Answer])
        .about(REQUESTS),
    row("request.answered.refused.privacy", Unit::Case, &[&[Privacy]], &[Refuse, Answer]).about(REQUESTS),
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
