//! Shares, each with its whole and the least number of cases from which it is given.

use super::making::{ANSWERS, CARE, Codes, GROUNDS, REFUSED, SUITS, rate};
use crate::indicator::bridges::{SAME_2021, since_2014};
use crate::indicator::definition::{Bridge, Indicator};
use crate::lang::words;

pub(super) fn rates() -> Vec<Indicator> {
    let all: Codes = &["req.result.total.total"];
    vec![
        rate(
            "granted_rate",
            words("公开率（予以公开和部分公开）", "Share granted, wholly or in part"),
            (
                &["request.answered.granted", "request.answered.already_public", "request.answered.partial"],
                &["request.answered"],
            ),
            (&["req.result.granted.total", "req.result.partial.total"], all, &[]),
            since_2014(Bridge::Roughly, ANSWERS),
            words(
                "分母是全部办理结果，含不掌握、信访、重复等本来无从公开的申请；不足 30 件不算比例",
                "of all results, including requests that nothing could be disclosed for; no share below 30 cases",
            ),
        ),
        rate(
            "refused_rate",
            words("不予公开率", "Share refused"),
            (&["request.answered.refused"], &["request.answered"]),
            (REFUSED, all, &[]),
            since_2014(Bridge::TotalOnly, GROUNDS),
            words("分母是全部办理结果；不足 30 件不算比例", "of all results; no share below 30 cases"),
        ),
        rate(
            "lawsuits_corrected_rate",
            words("诉讼纠错率", "Share of lawsuits that corrected the body"),
            (&["lawsuit.corrected"], &["lawsuit.total"]),
            (
                &["suit_direct.corrected", "suit_after.corrected"],
                SUITS,
                &["suit_direct.pending", "suit_after.pending"],
            ),
            since_2014(Bridge::Roughly, CARE),
            words("分母是已审结的案件；不足 30 件不算比例", "of cases decided; no share below 30 cases"),
        ),
        rate(
            "persons_share",
            words("新收申请中自然人的比例", "Share of requests by natural persons"),
            (&[], &[]),
            (&["req.new.person"], &["req.new.total"], &[]),
            vec![SAME_2021],
            words("分母是新收申请；不足 30 件不算比例", "of requests received; no share below 30 cases"),
        ),
    ]
}
