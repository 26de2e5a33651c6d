//! Reviews, lawsuits, documents and decisions.

use super::making::{CARE, Codes, SUITS, amount, on, with_aside};
use crate::indicator::bridges::{SAME_2021, since_2014};
use crate::indicator::definition::{Bridge, Crossing, Indicator};
use crate::item::Unit;
use crate::lang::words;

pub(super) fn disputes() -> Vec<Indicator> {
    let outcome = |code, name, before: Codes, since: Codes| {
        amount(code, name, Unit::Cases, before, since, since_2014(Bridge::Roughly, CARE))
    };
    vec![
        with_aside(
            outcome(
                "reviews",
                words("行政复议", "Administrative reviews"),
                &["review.total"],
                &["rev.total"],
            ),
            &["prose.rev.total"],
        ),
        outcome(
            "reviews_corrected",
            words("复议纠正", "Reviews: corrected"),
            &["review.corrected"],
            &["rev.corrected"],
        ),
        with_aside(
            outcome("lawsuits", words("行政诉讼", "Lawsuits"), &["lawsuit.total"], SUITS),
            &["prose.lawsuit.total"],
        ),
        outcome(
            "lawsuits_upheld",
            words("诉讼维持", "Lawsuits: upheld"),
            &["lawsuit.upheld"],
            &["suit_direct.upheld", "suit_after.upheld"],
        ),
        outcome(
            "lawsuits_corrected",
            words("诉讼纠正", "Lawsuits: corrected"),
            &["lawsuit.corrected"],
            &["suit_direct.corrected", "suit_after.corrected"],
        ),
        outcome(
            "lawsuits_other",
            words("诉讼其他结果", "Lawsuits: other outcomes"),
            &["lawsuit.other"],
            &["suit_direct.other", "suit_after.other"],
        ),
    ]
}

pub(super) fn documents() -> Vec<Indicator> {
    let two = |code, name, unit, t19: Codes, t21: Codes, bridge, reason| Indicator {
        definitions: vec![on("2014", &[]), on("2019", t19), on("2021", t21)],
        ..amount(code, name, unit, &[], &[], vec![Crossing { bridge, reason, ..SAME_2021 }])
    };
    let decisions = words("都计本年作出的处理决定", "both count decisions of the year");
    vec![
        Indicator {
            definitions: vec![
                on("2014", &["proactive.normative_issued"]),
                on("2019", &["t19.a20_1.normative.made"]),
                on("2021", &["t21.a20_1.normative.issued"]),
            ],
            ..amount(
                "normative_issued",
                words("制发规范性文件", "Normative documents issued"),
                Unit::Documents,
                &[],
                &[],
                [("2014", "2019"), ("2014", "2021"), ("2019", "2021")]
                    .into_iter()
                    .map(|(from, to)| Crossing {
                        from,
                        to,
                        bridge: Bridge::Roughly,
                        reason: words(
                            "此前为“制发总数”，2019 年为“本年新制作”，2021 年起为“本年制发件数”",
                            "issued in all before, newly made in 2019, issued in the year since 2021",
                        ),
                    })
                    .collect(),
            )
        },
        two(
            "licences",
            words("行政许可决定", "Licensing decisions"),
            Unit::Cases,
            &["t19.a20_5.license.decisions"],
            &["t21.a20_5.license.decisions"],
            Bridge::Exact,
            decisions,
        ),
        two(
            "penalties",
            words("行政处罚决定", "Penalty decisions"),
            Unit::Cases,
            &["t19.a20_6.penalty.decisions"],
            &["t21.a20_6.penalty.decisions"],
            Bridge::Exact,
            decisions,
        ),
        two(
            "coercion",
            words("行政强制决定", "Coercion decisions"),
            Unit::Cases,
            &["t19.a20_6.coercion.decisions"],
            &["t21.a20_6.coercion.decisions"],
            Bridge::Exact,
            decisions,
        ),
    ]
}
