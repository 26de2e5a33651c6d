//! What the forms of 2019 and 2021 share: table 三 (requests), table 四 (reviews and lawsuits), the
//! six sections, the figures stated in words, and how all of these must agree (`docs/forms.md`).

pub(super) mod figures;
pub(super) mod outcomes;
pub(super) mod proactive;
pub(super) mod requests;
pub(super) mod rules;
pub(super) mod stated;

use super::definition::{Part, Section};
use crate::lang::words;

/// The six sections, as printed in both forms; the figures of 二 to 四 stand in tables.
pub(super) const SECTIONS: &[Section] = &[
    Section { code: "overview", name: words("一、总体情况", "1. Overview") },
    Section {
        code: "proactive", name: words("二、主动公开政府信息情况", "2. Proactive disclosure")
    },
    Section {
        code: "requests",
        name: words("三、收到和处理政府信息公开申请情况", "3. Requests received and handled"),
    },
    Section {
        code: "outcomes",
        name: words(
            "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
            "4. Administrative reviews and lawsuits",
        ),
    },
    Section {
        code: "problems",
        name: words("五、存在的主要问题及改进情况", "5. Main problems and improvements"),
    },
    Section { code: "other", name: words("六、其他需要报告的事项", "6. Other matters to report") },
];

/// The part that holds figures stated in the report's words.
pub(super) fn stated_part() -> Part {
    Part {
        code: "stated",
        number: "",
        name: words("正文中的数字", "Figures in the report's words"),
        items: stated::items(),
        grid: None,
    }
}
