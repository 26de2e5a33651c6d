//! The indicators, in reading order, with what each is made of on every form.

mod amounts;
mod rates;

use amounts::{disputes, documents};
use rates::rates;

use super::bridges::{DROPPED, since_2014};
use super::{Bridge, Crossing, Definition, Indicator, Kind};
use crate::item::Unit;
use crate::lang::{Words, words};

/// From how many cases on a share says more than the cases themselves.
pub const LEAST: u16 = 30;

type Codes = &'static [&'static str];

const REFUSED: Codes = &[
    "req.result.refused.state_secret.total",
    "req.result.refused.law_forbidden.total",
    "req.result.refused.three_safety_one_stability.total",
    "req.result.refused.third_party.total",
    "req.result.refused.internal_affairs.total",
    "req.result.refused.process_info.total",
    "req.result.refused.enforcement_file.total",
    "req.result.refused.admin_inquiry.total",
];
const SUITS: Codes = &["suit_direct.total", "suit_after.total"];

const fn on(form: &'static str, sum: Codes) -> Definition {
    Definition { form, sum, over: &[], over_less: &[], aside: &[] }
}

/// An amount that is the same on the forms of 2019 and 2021.
fn amount(
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
fn with_aside(indicator: Indicator, aside: Codes) -> Indicator {
    let since_2019 = |one: Definition| if one.form == "2014" { one } else { Definition { aside, ..one } };
    let definitions = indicator.definitions.into_iter().map(since_2019).collect();
    Indicator { definitions, ..indicator }
}

/// A rate that is the same on the forms of 2019 and 2021.
fn rate(
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

const CARE: Words = words(
    "2019 年起的表含“尚未审结”并计入总计；此前没有这一行，未结案件可能在“其他情形”里，也可能没有统计",
    "the tables since 2019 have pending cases and count them in the total; before, these may stand in other outcomes or nowhere",
);
const ANSWERS: Words = words(
    "此前“已主动公开”单列一种，2019 年起告知获取方式属于“予以公开”；答复与办结的口径也略有不同",
    "before, “already public” was a kind of its own; since 2019, telling where to find it counts as granted. Answered and closed also differ a little",
);
const GROUNDS: Words = words(
    "2019 年修订的条例改了不予公开的理由：内部事务、过程性信息、执法案卷、行政查询是新列的，“不是政府信息”不再计入。只有总数可以对照",
    "the regulation as revised in 2019 changed the grounds of refusal: four are new, and “not government information” is no longer one. Only the totals compare",
);

/// A row of the report's words that says something like a dropped item of 2014.
pub(super) fn aside(code: &str) -> Option<Codes> {
    Some(match code {
        "channel.website" => &["prose.proactive.website"],
        "channel.wechat" => &["prose.channel.wechat"],
        "channel.weibo" => &["prose.channel.weibo"],
        "channel.gazette" => &["prose.channel.gazette"],
        "response.total" => &["prose.response.total"],
        "response.articles" => &["prose.response.articles"],
        "proposals.total" => &["prose.proposals.total"],
        _ => return None,
    })
}

pub(super) fn all() -> Vec<Indicator> {
    let mut all = vec![disclosed()];
    all.extend(requests());
    all.extend(disputes());
    all.extend(documents());
    all.extend(rates());
    all
}

fn disclosed() -> Indicator {
    let disclosed = amount(
        "disclosed",
        words("主动公开政府信息", "Information disclosed proactively"),
        Unit::Pieces,
        &["proactive.total"],
        &[],
        since_2014(Bridge::None, DROPPED),
    );
    with_aside(disclosed, &["prose.proactive.total"])
}

fn requests() -> Vec<Indicator> {
    vec![
        with_aside(
            amount(
                "requests",
                words("新收申请", "Requests received"),
                Unit::Cases,
                &["request.received"],
                &["req.new.total"],
                since_2014(
                    Bridge::Exact,
                    words(
                        "都只计本年新收，不含结转",
                        "both count what is new in the year, without carry-over",
                    ),
                ),
            ),
            &["prose.req.new"],
        ),
        with_aside(
            amount(
                "results",
                words("办理结果", "Requests answered"),
                Unit::Cases,
                &["request.answered"],
                &["req.result.total.total"],
                since_2014(Bridge::Roughly, ANSWERS),
            ),
            &["prose.req.answered"],
        ),
        with_aside(
            amount(
                "granted",
                words("予以公开", "Granted"),
                Unit::Cases,
                &["request.answered.granted", "request.answered.already_public"],
                &["req.result.granted.total"],
                since_2014(Bridge::Roughly, ANSWERS),
            ),
            &["prose.req.granted"],
        ),
        with_aside(
            amount(
                "partly_granted",
                words("部分公开", "Granted in part"),
                Unit::Cases,
                &["request.answered.partial"],
                &["req.result.partial.total"],
                since_2014(Bridge::Roughly, ANSWERS),
            ),
            &["prose.req.partial"],
        ),
        with_aside(
            amount(
                "refused",
                words("不予公开", "Refused"),
                Unit::Cases,
                &["request.answered.refused"],
                REFUSED,
                since_2014(Bridge::TotalOnly, GROUNDS),
            ),
            &["prose.req.refused"],
        ),
        amount(
            "not_held",
            words("不掌握或不存在", "Not held or not there"),
            Unit::Cases,
            &["request.answered.not_this_agency", "request.answered.not_exist"],
            &["req.result.unable.not_held.total", "req.result.unable.need_create.total"],
            since_2014(
                Bridge::Roughly,
                words(
                    "此前分“不属于本机关”“不存在”，此后分“不掌握”“需另行制作”，只能合起来对照",
                    "split differently before and since; only the sums compare",
                ),
            ),
        ),
    ]
}
