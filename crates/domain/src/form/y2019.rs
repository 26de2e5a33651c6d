//! The trial form for reports on 2019 and 2020, 国办公开办函〔2019〕60号.

use super::definition::Form;
use super::since2019::{SECTIONS, figures, outcomes, proactive, requests, rules, stated_part};
use crate::lang::words;

/// Its code.
pub(super) const CODE: &str = "2019";

/// The form.
pub(super) fn form() -> Form {
    let (requests, outcomes, stated) = (requests::part_2019(), outcomes::part(), stated_part());
    let mut parts = proactive::parts_2019();
    parts.extend([requests, outcomes, stated]);
    let mut all = rules::of_requests(&requests);
    all.extend(rules::of_outcomes(&outcomes));
    all.extend(rules::of_words(&requests, &outcomes));
    all.extend(rules::of_proactive_2019());
    all.extend(parts.iter().filter_map(rules::completeness));
    Form {
        code: CODE,
        name: words("2019 年格式（试行）", "form of 2019 (on trial)"),
        basis: words(
            "国办公开办函〔2019〕60号《关于政府信息公开工作年度报告有关事项的通知》",
            "General Office of the State Council, notice 国办公开办函〔2019〕60号 on annual reports",
        ),
        since: 2019,
        parts: parts.leak(),
        rules: all.leak(),
        sums: figures::sums(&requests),
        merged: &[],
        sections: SECTIONS,
        figures: figures::with(&figures::PROACTIVE_2019),
    }
}
