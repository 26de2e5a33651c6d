//! What figures say of reports other than the seed: nothing false, nothing empty.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

use domain::check::CheckContext;
use domain::figure::{Figure, State};
use domain::{Form, Lang, Number};
use proptest::prelude::*;

#[path = "support/reports.rs"]
mod reports;

fn summary(slug: &str, texts: &[(&str, &str)], lang: Lang) -> String {
    let report = reports::report(texts.iter().copied());
    Figure::find(&report, slug).unwrap().summary(lang)
}

#[test]
fn channels_without_a_total_are_told_without_a_stray_space() {
    let texts = [("channel.website", "10"), ("channel.wechat", "4")];
    assert_eq!(summary("channels", &texts, Lang::Zh), "政府网站最多，10 条。");
    assert_eq!(summary("channels", &texts, Lang::En), "Website carried the most: 10 items.");
}

#[test]
fn a_total_below_one_channel_is_not_excused_as_overlap() {
    let texts = [("proactive.total", "5"), ("channel.website", "10"), ("channel.wechat", "4")];
    assert_eq!(
        summary("channels", &texts, Lang::Zh),
        "全年主动公开 5 条（存疑）。政府网站最多，10 条。存疑：不合“主动公开数不小于最大的渠道，不大于各渠道之和”。"
    );
    assert_eq!(
        summary("channels", &texts, Lang::En),
        "Disclosed: 5 items (in doubt). Website carried the most: 10 items. In doubt: it breaks “the total is at least the largest channel and at most the channels together”."
    );
}

#[test]
fn with_an_inexact_channel_nothing_is_called_the_largest_or_the_sum() {
    let texts = [
        ("proactive.total", "50"),
        ("channel.website", "约5000"),
        ("channel.wechat", "4"),
        ("channel.weibo", "60"),
    ];
    assert_eq!(
        summary("channels", &texts, Lang::Zh),
        "主动公开 50 条（存疑）：政府网站 约 5,000 条，政务微博 60 条，政务微信 4 条。存疑：不合“主动公开数不小于最大的渠道，不大于各渠道之和”。"
    );
    assert_eq!(summary("channels", &[("channel.website", "44余")], Lang::Zh), "政府网站 44 余 条。");
    assert_eq!(summary("channels", &[("channel.website", "44余")], Lang::En), "Website: over 44 items.");
}

#[test]
fn a_share_is_told_only_from_thirty_on_and_only_of_a_complete_partition() {
    let staff = |total: &'static str, full: &'static str, part: &'static str| {
        summary(
            "staff",
            &[("org.staff.total", total), ("org.staff.full_time", full), ("org.staff.part_time", part)],
            Lang::Zh,
        )
    };
    assert!(staff("30", "20", "10").contains("专职占 66.7%。"));
    assert!(staff("80", "5", "75").contains("兼职占 93.8%。"));
    assert!(!staff("29", "20", "9").contains('%'));
    assert!(!staff("31", "20", "10").contains('%'));
    assert!(!staff("30", "30", "").contains('%'));
    assert!(!staff("约30", "20", "10").contains('%'));
}

#[test]
fn one_case_is_singular_in_english() {
    let texts = [("lawsuit.total", "1"), ("lawsuit.upheld", "1")];
    assert_eq!(summary("lawsuits", &texts, Lang::En), "Lawsuits: 1 case. Upheld: 1 case.");
}

#[test]
fn a_figure_of_zeros_is_reported_as_none_and_not_as_not_stated() {
    for (text, shown) in [("0", "行政诉讼 0 件。"), ("无", "行政诉讼 无。")] {
        let report = reports::report([("lawsuit.total", text)]);
        let figure = Figure::find(&report, "lawsuits").unwrap();
        assert_eq!(figure.state(), State::NoneReported);
        assert_eq!(figure.summary(Lang::Zh), shown);
    }
}

#[test]
fn inexact_parts_are_in_no_sum_and_make_no_partition() {
    let report = reports::report([
        ("org.staff.total", "81"),
        ("org.staff.full_time", "约40"),
        ("org.staff.part_time", "41"),
    ]);
    let figure = Figure::find(&report, "staff").unwrap();
    assert_eq!(figure.sum(), Some(Number::small(41)));
    assert!(!figure.is_partition());
    let report = reports::report([("org.staff.total", "40"), ("org.staff.full_time", "40")]);
    assert!(!Figure::find(&report, "staff").unwrap().is_partition());
    let report = reports::report([
        ("org.staff.total", "0"),
        ("org.staff.full_time", "0"),
        ("org.staff.part_time", "0"),
    ]);
    assert!(!Figure::find(&report, "staff").unwrap().is_partition());
}

#[test]
fn a_channel_that_is_a_sum_of_ours_excuses_nothing() {
    let texts = [
        ("channel.website.departments", "0"),
        ("channel.website.towns", "22"),
        ("channel.weibo", "32"),
        ("proactive.total", "33"),
    ];
    let report = reports::report(texts);
    let channels = Figure::find(&report, "channels").unwrap();
    assert_eq!(channels.summary(Lang::Zh), "全年主动公开 33 条。政务微博最多，32 条。");
}

proptest! {
    #[test]
    fn every_summary_is_a_clean_sentence_and_excuses_no_breach(
        texts in prop::collection::btree_map(
            prop::sample::select(Form::find("2014").unwrap().items().map(|item| item.code).collect::<Vec<_>>()),
            prop_oneof![3 => "[0-9]{1,2}", 1 => prop::sample::select(vec!["无", "/", "约7", "30余"]).prop_map(str::to_owned)],
            0..30,
        )
    ) {
        let report = reports::report(texts.iter().map(|(code, text)| (*code, text.as_str())));
        let channels_hold = domain::check::check_report(&report, &CheckContext::default()).iter().any(|finding| {
            finding.rule.id == "channel.cover" && finding.verdict == domain::check::Verdict::Holds
        });
        for figure in Figure::all(&report) {
            let (zh, en) = (figure.summary(Lang::Zh), figure.summary(Lang::En));
            prop_assert!(zh.ends_with('。') && zh.trim() == zh && !zh.contains("。。"), "{}: {:?}", figure.kind.slug, zh);
            prop_assert!(en.ends_with('.') && en.trim() == en && !en.contains("  "), "{}: {:?}", figure.kind.slug, en);
            prop_assert!(channels_hold || !zh.contains("不是差错"), "{}", zh);
            prop_assert!(channels_hold || !en.contains("not an error"), "{}", en);
            let silent = figure.rows().iter().all(|row| row.value.is_unstated());
            prop_assert_eq!(silent, figure.state() == State::NotStated);
        }
    }
}
