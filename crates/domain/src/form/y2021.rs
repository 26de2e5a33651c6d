//! The form for reports on 2021 and later, 国办公开办函〔2021〕30号.

use super::definition::Form;
use super::since2019::{SECTIONS, figures, outcomes, proactive, requests, rules, stated_part};
use crate::lang::words;

/// Its code.
pub(super) const CODE: &str = "2021";

/// The form.
pub(super) fn form() -> Form {
    let (requests, outcomes, stated) = (requests::part_2021(), outcomes::part(), stated_part());
    let mut parts = proactive::parts_2021();
    parts.extend([requests, outcomes, stated]);
    let mut all = rules::of_requests(&requests);
    all.extend(rules::of_outcomes(&outcomes));
    all.extend(rules::of_words(&requests, &outcomes));
    all.extend(rules::of_proactive_2021());
    all.extend(parts.iter().filter_map(rules::completeness));
    Form {
        code: CODE,
        name: words("2021 年格式", "form of 2021"),
        basis: words(
            "国办公开办函〔2021〕30号《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》",
            "General Office of the State Council, notice 国办公开办函〔2021〕30号 on the form of annual reports",
        ),
        since: 2021,
        parts: parts.leak(),
        rules: all.leak(),
        sums: figures::sums(&requests),
        merged: requests::merged_2021(),
        sections: SECTIONS,
        figures: figures::with(&figures::PROACTIVE_2021),
    }
}
