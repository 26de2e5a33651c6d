//! Organisation, meetings, training and proposals.

use super::{Row, Topic, Unit, row};
use crate::vocabulary::Word::{
    AllStaff, Answer, Budget, Close, Cppcc, Disclosure, Equip, FullTime, Handle, Hold, Info, Meeting, Npc,
    Office, PartTime, Proactive, Proposals, Publish, ReadingPoint, Results, Staff, Trainee, Training,
};

const OFFICE: &[Topic] = &[Topic::Organisation];
const MEETINGS: &[Topic] = &[Topic::Meetings];

pub(super) const ROWS: &[Row] = &[
    row("org.units", Unit::Place, &[&[Office]], &[Equip, Disclosure]).strong(),
    row("org.reading_points", Unit::Place, &[&[ReadingPoint]], &[Equip, Disclosure, Info]).strong(),
    row("org.staff.total", Unit::Person, &[&[AllStaff]], &[Equip, Disclosure, Staff]),
    row("org.staff.full_time", Unit::Person, &[&[FullTime]], &[Equip, Disclosure, Staff]),
    row("org.staff.part_time", Unit::Person, &[&[PartTime]], &[Equip, Disclosure, Staff, Publish]),
    row("org.staff.total", Unit::Person, &[&[Staff], &[Equip, Disclosure]], &[]).gap(4),
    row("org.staff.total", Unit::Person, &[&[Staff]], &[]).about(OFFICE).gap(2),
    row("org.budget", Unit::Money, &[&[Budget]], &[Disclosure, Equip]),
    row("training.people", Unit::Person, &[&[Trainee], &[Disclosure]], &[]).strong(),
    row("training.people", Unit::Person, &[&[Trainee]], &[Disclosure]).about(MEETINGS),
    row("training.people", Unit::Person, &[&[Training]], &[]).about(MEETINGS),
    row("training.sessions", Unit::Times, &[&[Training], &[Disclosure]], &[Hold]).strong().gap(4),
    row("training.sessions", Unit::Times, &[&[Training]], &[Hold]).about(MEETINGS).gap(4),
    row("meeting.count", Unit::Times, &[&[Meeting], &[Disclosure]], &[Hold]).strong().gap(4),
    row("meeting.count", Unit::Times, &[&[Meeting]], &[Hold]).about(MEETINGS).gap(2),
    row(
        "proposals.total",
        Unit::Info,
        &[&[Npc], &[Cppcc], &[Results, Publish, Proactive, Answer]],
        &[Disclosure, Publish, Handle, Info],
    )
    .strong(),
    row(
        "proposals.npc",
        Unit::Info,
        &[&[Npc], &[Results, Publish, Proactive, Answer]],
        &[Disclosure, Publish, Handle, Info],
    )
    .strong(),
    row(
        "proposals.cppcc",
        Unit::Info,
        &[&[Cppcc], &[Results, Publish, Proactive, Answer]],
        &[Disclosure, Publish, Handle, Info],
    )
    .strong(),
    row(
        "proposals.total",
        Unit::Info,
        &[&[Proposals], &[Results, Publish, Proactive, Answer]],
        &[Disclosure, Publish, Handle, Info],
    )
    .strong(),
    row("proposals.total", Unit::Info, &[&[Proposals], &[Handle]], &[Close]).gap(0),
    row("proposals.npc", Unit::Info, &[&[Npc], &[Handle]], &[Close]).gap(0),
    row("proposals.cppcc", Unit::Info, &[&[Cppcc], &[Handle]], &[Close]).gap(0),
    row("proposals.total", Unit::Info, &[&[Proposals]], &[Handle, Close, Info])
        .about(&[Topic::Proposals, Topic::Publishing]),
    row("proposals.total", Unit::Info, &[&[Npc], &[Cppcc]], &[Handle, Close, Info])
        .about(&[Topic::Proposals, Topic::Publishing]),
    row("proposals.npc", Unit::Info, &[&[Npc]], &[Handle, Close])
        .about(&[Topic::Proposals, Topic::Publishing]),
    row("proposals.cppcc", Unit::Info, &[&[Cppcc]], &[Handle, Close])
        .about(&[Topic::Proposals, Topic::Publishing]),
];
