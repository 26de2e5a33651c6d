//! The indicators, in reading order, with what each is made of on every form.

mod amounts;
mod making;
mod rates;

use amounts::{disputes, documents};
use making::{ANSWERS, Codes, GROUNDS, REFUSED, amount, with_aside};
use rates::rates;

use super::bridges::{DROPPED, since_2014};
use super::definition::{Bridge, Indicator};
use crate::item::Unit;
use crate::lang::words;

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
