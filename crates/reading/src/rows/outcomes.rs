//! Reviews, lawsuits, complaints and fees.

use super::{Row, Topic, Unit, row};
use crate::vocabulary::Word::{
    Answer, Applicant, Charge, Complaint, Corrected, Decided, Defeat, Disclosure, Fee, Filed, Handle, Info,
    Lawsuit, OtherOutcome, Pending, ProcessingFee, Publish, Receive, Refuse, Request, Review, Upheld,
};

/// Words that tie a review or a lawsuit to disclosure; a justice bureau reports all of its own.
const DISPUTES: &[Topic] = &[Topic::Disputes, Topic::Requests];
const TIED: &[crate::vocabulary::Word] = &[Disclosure, Info, Request];

pub(super) const ROWS: &[Row] = &[
    row("review.filed", Unit::Case, &[&[Filed], &[Review]], &[Disclosure, Request, Info]),
    row("lawsuit.filed", Unit::Case, &[&[Filed], &[Lawsuit]], &[Disclosure, Request, Info]),
    row("outcome.decided", Unit::Case, &[&[Decided]], &[]).about(&[Topic::Disputes]),
    row("review.upheld", Unit::Case, &[&[Review], &[Upheld]], &[]),
    row("review.corrected", Unit::Case, &[&[Review], &[Corrected]], &[]),
    row("lawsuit.upheld", Unit::Case, &[&[Lawsuit], &[Upheld]], &[]),
    row("lawsuit.corrected", Unit::Case, &[&[Lawsuit], &[Corrected]], &[]),
    row("outcome.upheld", Unit::Case, &[&[Upheld]], &[]).about(&[Topic::Disputes]),
    row("outcome.corrected", Unit::Case, &[&[Corrected]], &[]).about(&[Topic::Disputes]),
    row("lawsuit.corrected", Unit::Case, &[&[Lawsuit], &[Defeat]], &[]),
    row("lawsuit.corrected", Unit::Case, &[&[Defeat]], &[]).about(&[Topic::Disputes]),
    row("outcome.pending", Unit::Case, &[&[Pending]], &[]).about(&[Topic::Disputes]),
    row("outcome.other", Unit::Case, &[&[OtherOutcome]], &[]).about(&[Topic::Disputes]),
    row(
        "review.total",
        Unit::Case,
        &[&[Review], TIED],
        &[Receive, Handle, Publish, Applicant, Answer, Refuse],
    )
    .strong(),
    row(
        "lawsuit.total",
        Unit::Case,
        &[&[Lawsuit], TIED],
        &[Receive, Handle, Publish, Applicant, Answer, Refuse],
    )
    .strong(),
    row("review.total", Unit::Case, &[&[Review]], &[Receive]).about(DISPUTES),
    row("lawsuit.total", Unit::Case, &[&[Lawsuit]], &[Receive]).about(DISPUTES),
    row("complaint.total", Unit::Case, &[&[Complaint], &[Disclosure]], &[Receive, Info]).strong(),
    row("complaint.total", Unit::Case, &[&[Complaint]], &[Receive, Handle]).about(&[Topic::Complaints]),
    row("fee.cases", Unit::Case, &[&[ProcessingFee], &[Request], &[Charge]], &[Disclosure]),
    row("fee.collected", Unit::Money, &[&[ProcessingFee]], &[Charge, Request, Disclosure, Info, Fee])
        .strong(),
    row("fee.collected", Unit::Money, &[&[Fee], &[Charge], TIED], &[Publish, Applicant]),
    row("fee.collected", Unit::Money, &[&[Fee], &[Request]], &[Charge, Disclosure, Info]),
    row("fee.collected", Unit::Money, &[&[Fee]], &[Charge, Request, Disclosure, Info, Applicant])
        .about(&[Topic::Fees]),
    row("fee.collected", Unit::Money, &[&[Charge]], &[]).about(&[Topic::Fees]),
];
