//! How an indicator is put together, and the reasons that several share.

use crate::indicator::definition::{Crossing, Definition, Indicator, Kind, LEAST};
use crate::item::Unit;
use crate::lang::{Words, words};

pub(super) type Codes = &'static [&'static str];

pub(super) const REFUSED: Codes = &[
    "req.result.refused.state_secret.total",
    "req.result.refused.law_forbidden.total",
    "req.result.refused.three_safety_one_stability.total",
    "req.result.refused.third_party.total",
    "req.result.refused.internal_affairs.total",
    "req.result.refused.process_info.total",
    "req.result.refused.enforcement_file.total",
    "req.result.refused.admin_inquiry.total",
];
pub(super) const SUITS: Codes = &["suit_direct.total", "suit_after.total"];

pub(super) const fn on(form: &'static str, sum: Codes) -> Definition {
    Definition { form, sum, over: &[], over_less: &[], aside: &[] }
}

/// An amount that is the same on the forms of 2019 and 2021.
pub(super) fn amount(
    code: &'static str,
    name: Words,
    unit: Unit,
    before: Codes,
    since: Codes,
    crossings: Vec<Crossing>,
) -> Indicator {
    Indicator {
        code,
        name,
        short: name,
        kind: Kind::Amount(unit),
        per: None,
        definitions: vec![on("2014", before), on("2019", since), on("2021", since)],
        crossings,
        caveat: None,
    }
}

/// The same with what the words of reports since 2019 state of something like it.
pub(super) fn with_aside(indicator: Indicator, aside: Codes) -> Indicator {
    let since_2019 = |one: Definition| if one.form == "2014" { one } else { Definition { aside, ..one } };
    let definitions = indicator.definitions.into_iter().map(since_2019).collect();
    Indicator { definitions, ..indicator }
}

/// A rate that is the same on the forms of 2019 and 2021.
pub(super) fn rate(
    code: &'static str,
    name: Words,
    before: (Codes, Codes),
    since: (Codes, Codes, Codes),
    crossings: Vec<Crossing>,
    caveat: Words,
) -> Indicator {
    let later = |form| Definition { form, sum: since.0, over: since.1, over_less: since.2, aside: &[] };
    Indicator {
        code,
        name,
        short: name,
        kind: Kind::Rate { least: LEAST },
        per: None,
        definitions: vec![
            Definition { over: before.1, ..on("2014", before.0) },
            later("2019"),
            later("2021"),
        ],
        crossings,
        caveat: Some(caveat),
    }
}

pub(super) const CARE: Words = words(
    "2019 年起的表含“尚未审结”并计入总计；此前没有这一行，未结案件可能在“其他情形”里，也可能没有统计",
    "the tables since 2019 have pending cases and count them in the total; before, these may stand in other outcomes or nowhere",
);
pub(super) const ANSWERS: Words = words(
    "此前“已主动公开”单列一种，2019 年起告知获取方式属于“予以公开”；答复与办结的口径也略有不同",
    "before, “already public” was a kind of its own; since 2019, telling where to find it counts as granted. Answered and closed also differ a little",
);
pub(super) const GROUNDS: Words = words(
    "2019 年修订的条例改了不予公开的理由：内部事务、过程性信息、执法案卷、行政查询是新列的，“不是政府信息”不再计入。只有总数可以对照",
    "the regulation as revised in 2019 changed the grounds of refusal: four are new, and “not government information” is no longer one. Only the totals compare",
);
