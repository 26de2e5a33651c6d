//! Whether a report's words are last year's, on the real pairs of the corpus.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

use domain::Lang;
use domain::likeness::{Likeness, of, permille};
use proptest::prelude::*;

#[path = "support/data.rs"]
mod data;
#[path = "support/truth.rs"]
mod truth;

use data::data;

/// 总体情况 of a report of the corpus.
fn overview(name: &str) -> Option<String> {
    let text = truth::text(name)?;
    let start = text.find("一、总体情况").unwrap();
    let end = text[start..].find("二、主动公开政府信息情况").unwrap();
    Some(text[start..start + end].to_owned())
}

#[test]
fn hongzes_overviews_of_two_years_share_a_part_and_suqians_hardly_any() {
    for (this, last, most) in
        [("002_hongze_2024", "001_hongze_2023", 250), ("004_suqian_2024", "003_suqian_2023", 60)]
    {
        let (Some(this), Some(last)) = (overview(this), overview(last)) else { return };
        let share = permille(&this, &last).unwrap();
        assert!(share < most, "{share}");
        let likeness = Likeness { section: "overview", permille: share };
        assert!(!likeness.is_worth_a_look());
    }
}

#[test]
fn the_published_texts_of_two_years_are_not_alike_because_their_tables_have_the_same_rows() {
    for (this, last) in [("002_hongze_2024", "001_hongze_2023"), ("004_suqian_2024", "003_suqian_2023")] {
        let (Some(this), Some(last)) = (truth::text(this), truth::text(last)) else { return };
        assert!(permille(&this, &last).unwrap() < 300, "{:?}", permille(&this, &last));
    }
}

#[test]
fn last_years_overview_with_new_figures_is_last_years_overview() {
    // 东莞市统计局 published the same words three years running; the text is not in the corpus, so 001's
    // overview is handed in again with other figures.
    let Some(last) = overview("001_hongze_2023") else { return };
    let this = last.replace("1136", "2428").replace("2023", "2024").replace("21 件", "95件");
    assert_eq!(permille(&this, &last), Some(1000));
    let likeness = Likeness { section: "overview", permille: 1000 };
    assert!(likeness.is_worth_a_look());
    assert_eq!(likeness.sentence(Lang::Zh), "不计数字，有 100% 的文字与上年报告逐句相同。");
    assert!(likeness.sentence(Lang::En).starts_with("Figures aside, 100% of the words"));
}

#[test]
fn sections_are_compared_with_their_own_and_only_where_both_years_have_them() {
    let Some(last) = overview("001_hongze_2023") else { return };
    let mut hongze = data("hongze", 2024);
    let before = hongze.last.as_mut().unwrap();
    before.prose.insert("overview".to_owned(), last.clone());
    before.prose.insert("problems".to_owned(), last.clone());
    before.prose.insert("other".to_owned(), "无。".to_owned());
    hongze.report.prose.insert("overview".to_owned(), last.clone());
    hongze.report.prose.insert("other".to_owned(), "无。".to_owned());
    let alike = of(&hongze.report, hongze.last.as_ref().unwrap());
    assert_eq!(alike, [Likeness { section: "overview", permille: 1000 }]);
    hongze.report.text.clone_from(&last);
    hongze.last.as_mut().unwrap().text = last;
    let alike = of(&hongze.report, hongze.last.as_ref().unwrap());
    assert_eq!(alike.iter().map(|one| one.section).collect::<Vec<_>>(), ["overview", "text"]);
}

#[test]
fn nothing_is_said_of_texts_too_short_to_tell() {
    assert_eq!(permille("无。", "无。"), None);
    assert_eq!(permille("", ""), None);
    assert_eq!(permille(&"公开".repeat(40), "无。"), None);
}

#[test]
fn a_text_of_20000_characters_is_compared_without_delay() {
    let text: String = (0..2_000_u32)
        .map(|at| format!("第{}项工作已经完成。", char::from_u32(0x4e00 + at).unwrap()))
        .collect();
    let other = text.replace("已经", "尚未");
    assert_eq!(permille(&text, &text), Some(1000));
    assert_eq!(permille(&text, &other), Some(0));
}

proptest! {
    #[test]
    fn a_text_is_all_its_own_and_never_more_than_all_of_another(
        this in "[信息公开工作年度报告0-9。；\n ]{0,200}", last in "[信息公开工作年度报告0-9。；\n ]{0,200}"
    ) {
        prop_assert!(permille(&this, &last).is_none_or(|share| share <= 1000));
        prop_assert!(permille(&this, &this).is_none_or(|share| share == 1000));
    }

    #[test]
    fn no_text_panics(this in any::<String>(), last in any::<String>()) {
        let _ = permille(&this, &last);
    }
}
