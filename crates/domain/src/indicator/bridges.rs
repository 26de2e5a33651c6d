//! The passages between forms that several indicators share.

use super::definition::{Bridge, Crossing};
use crate::form::Form;
use crate::item::Item;
use crate::lang::{Words, words};

/// One passage for both ways of leaving the table of 2014: to the form of 2019, and straight to that
/// of 2021 where no report in between is known.
pub(super) fn since_2014(bridge: Bridge, reason: Words) -> Vec<Crossing> {
    vec![
        Crossing { from: "2014", to: "2019", bridge, reason },
        Crossing { from: "2014", to: "2021", bridge, reason },
        SAME_2021,
    ]
}

/// The passage from the form of 2019 to that of 2021 where nothing changed.
pub(super) const SAME_2021: Crossing = Crossing {
    from: "2019",
    to: "2021",
    bridge: Bridge::Exact,
    reason: words("两种格式的口径相同", "both forms count alike"),
};

/// The passage of a row that stands in some forms only.
pub(super) fn of_item(item: &Item, forms: &[&'static Form]) -> Vec<Crossing> {
    let has = |code: &str| forms.iter().any(|form| form.code == code);
    let pairs = [("2014", "2019"), ("2014", "2021"), ("2019", "2021")];
    let crossing = |(from, to): (&'static str, &'static str)| match (has(from), has(to)) {
        (true, true) => Crossing { from, to, ..SAME_2021 },
        (true, false) => Crossing { from, to, bridge: Bridge::None, reason: ended(item, from) },
        _ => Crossing { from, to, bridge: Bridge::None, reason: NEW },
    };
    pairs.into_iter().map(crossing).collect()
}

/// Two forms that nothing is known of.
pub(super) fn unknown(_from: &str, _to: &str) -> Crossing {
    Crossing {
        from: "",
        to: "",
        bridge: Bridge::None,
        reason: words("两种格式没有可比的对应项", "the two forms have nothing that compares"),
    }
}

/// Parts of the table of 2014 that no table has any more.
pub(super) const DROPPED: Words = words(
    "2019 年起的年度报告格式取消了这一项。此后有的报告在正文里自行统计，口径不一，只作旁注，不连线。",
    "the forms since 2019 have no such row. Some reports still state it in words, counted in their own ways: shown beside, never joined.",
);

const NEW: Words = words("这一项是新格式才有的", "the row is new in the newer form");

fn ended(item: &Item, from: &str) -> Words {
    let code = item.code;
    let still_in_words =
        ["proactive.", "channel.", "response.", "complaint.", "org.", "meeting.", "training."];
    if from == "2014" && still_in_words.iter().any(|start| code.starts_with(start)) {
        return DROPPED;
    }
    if code.starts_with("fee.") {
        return words(
            "2019 年起收的是信息处理费（元，另有办法），不是此前的检索、复制等成本费用（万元）",
            "since 2019 a processing fee under other rules (in yuan) replaced the cost fees before (in 10,000 yuan)",
        );
    }
    if code.starts_with("request.received.") {
        return words(
            "此前按提交方式分，此后按申请人类型分，两种分法互不对应",
            "before, requests were split by how they came, since then by who asked: neither split has a counterpart",
        );
    }
    if code.ends_with(".public_total") {
        return words(
            "“对外公开总数量”是历年公开的总和，“现行有效件数”是仍然有效的文件，不可比",
            "“public in all” counts what was ever published, “in force” what is valid now",
        );
    }
    words("新格式没有对应的项", "the newer form has no counterpart")
}
