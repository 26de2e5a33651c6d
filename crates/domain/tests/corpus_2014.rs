//! Real reports of 2014–2018 through the engine: those that are right are called right.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

use domain::check::{CheckContext, Finding, Verdict, check_report};
use domain::figure::Figure;
use domain::{Form, Lang, Number, Report};

#[path = "support/reports.rs"]
mod reports;
#[path = "support/truth.rs"]
mod truth;

use Verdict::{Broken, CannotTell, Holds};

/// The truth files of reports for 2014–2018.
const ALL: &[&str] = &[
    "000_hunjiang_2018",
    "012_hainan_aic_2014",
    "019_shatang_2016",
    "021_jianxin_2018",
    "025_sanxi_2018",
    "027_mingao_2018",
    "029_xixia_2017",
    "034_futian_stats_2017",
    "038_xicheng_housing_2014",
];

/// What a clerk would have typed from a truth file, for the items of the form.
fn report(name: &str) -> Option<Report> {
    let form = Form::find("2014").unwrap();
    let rows = truth::rows(name)?;
    let known = rows.iter().filter_map(|row| Some((form.item(&row.code)?.code, row.typed()?)));
    let texts: Vec<_> = known.collect();
    assert!(texts.len() > 3, "{name} has too few rows to mean anything");
    Some(reports::report(texts.iter().map(|(code, text)| (*code, text.as_str()))))
}

fn finding(name: &str, id: &str) -> Option<Finding> {
    check_report(&report(name)?, &CheckContext::default()).into_iter().find(|finding| finding.rule.id == id)
}

fn sides(finding: &Finding) -> (Option<i64>, Option<i64>, Option<i64>) {
    let whole = |number: Option<Number>| number.and_then(Number::as_whole);
    let largest = finding.right.largest().map(|(_, value)| value);
    (whole(finding.left.sum()), whole(largest), whole(finding.right.sum()))
}

#[test]
fn in_027_a_total_of_287_with_five_channels_of_at_most_238_and_together_394_holds() {
    let Some(channels) = finding("027_mingao_2018", "channel.cover") else { return };
    assert_eq!(channels.verdict, Holds);
    assert_eq!(sides(&channels), (Some(287), Some(238), Some(394)));
    assert!(channels.right.is_complete());
    assert!(channels.sentence(Lang::Zh).contains("287 没有错"));
}

#[test]
fn in_029_channels_that_happen_to_add_up_to_the_total_hold() {
    let Some(channels) = finding("029_xixia_2017", "channel.cover") else { return };
    assert_eq!(channels.verdict, Holds);
    assert_eq!(sides(&channels), (Some(226), Some(131), Some(226)));
    assert_eq!(channels.difference, Some(Number::ZERO));
    assert_eq!(channels.sentence(Lang::Zh), "对得上。");
}

#[test]
fn in_025_a_total_of_113_between_the_largest_channel_71_and_the_sum_134_holds() {
    let Some(channels) = finding("025_sanxi_2018", "channel.cover") else { return };
    assert_eq!(channels.verdict, Holds);
    assert_eq!(sides(&channels), (Some(113), Some(71), Some(134)));
}

#[test]
fn in_019_a_total_of_247_below_the_2348_on_weibo_is_broken_and_the_figure_does_not_excuse_it() {
    let Some(report) = report("019_shatang_2016") else { return };
    let channels = check_report(&report, &CheckContext::default())
        .into_iter()
        .find(|finding| finding.rule.id == "channel.cover")
        .unwrap();
    assert!(channels.blocks());
    assert_eq!(sides(&channels), (Some(247), Some(2348), Some(3518)));
    let figure = Figure::find(&report, "channels").unwrap();
    assert!(!figure.summary(Lang::Zh).contains("不是差错"), "{}", figure.summary(Lang::Zh));
    assert!(!figure.summary(Lang::En).contains("not an error"), "{}", figure.summary(Lang::En));
}

#[test]
fn in_019_the_printed_2483_for_all_channels_would_hold_as_a_total_though_the_channels_make_3518() {
    let Some(rows) = truth::rows("019_shatang_2016") else { return };
    let printed = rows.iter().find(|row| row.code == "x.channel.total").unwrap();
    assert_eq!(printed.value, "2483");
    let channels = rows.iter().filter(|row| row.code.starts_with("channel."));
    let texts = channels.map(|row| (row.code.as_str(), row.value.as_str()));
    let report = reports::report(texts.chain([("proactive.total", printed.value.as_str())]));
    let channels = check_report(&report, &CheckContext::default())
        .into_iter()
        .find(|finding| finding.rule.id == "channel.cover")
        .unwrap();
    assert_eq!(channels.verdict, Holds);
    assert_eq!(sides(&channels), (Some(2483), Some(2348), Some(3518)));
}

#[test]
fn totals_above_the_few_channels_stated_cannot_be_told_because_the_others_are_blank() {
    for (name, sides_there) in [
        ("012_hainan_aic_2014", (Some(2401), Some(1887), Some(1887))),
        ("021_jianxin_2018", (Some(22), Some(15), Some(15))),
        ("034_futian_stats_2017", (Some(213), Some(43), Some(51))),
        ("038_xicheng_housing_2014", (Some(584), None, None)),
    ] {
        let Some(channels) = finding(name, "channel.cover") else { return };
        assert_eq!(channels.verdict, CannotTell, "{name}");
        assert_eq!(sides(&channels), sides_there, "{name}");
    }
}

#[test]
fn in_027_two_staff_are_one_full_time_and_one_part_time() {
    let Some(staff) = finding("027_mingao_2018", "org.staff.parts") else { return };
    assert_eq!((staff.verdict, staff.difference), (Holds, Some(Number::ZERO)));
}

#[test]
fn staff_of_which_only_one_kind_is_stated_cannot_be_told() {
    for name in ["029_xixia_2017", "034_futian_stats_2017", "038_xicheng_housing_2014"] {
        let Some(staff) = finding(name, "org.staff.parts") else { return };
        assert_eq!(staff.verdict, CannotTell, "{name}");
    }
}

#[test]
fn in_038_152_disputes_are_within_2278_requests() {
    let Some(disputes) = finding("038_xicheng_housing_2014", "dispute.plausible") else { return };
    assert_eq!(disputes.verdict, Holds);
    assert_eq!(sides(&disputes), (Some(152), Some(2278), Some(2278)));
}

#[test]
fn in_038_136_reviews_without_outcomes_cannot_be_told() {
    let Some(reviews) = finding("038_xicheng_housing_2014", "review.parts") else { return };
    assert_eq!(reviews.verdict, CannotTell);
    assert_eq!(sides(&reviews), (Some(136), None, None));
}

#[test]
fn in_012_requests_closed_on_time_without_a_total_cannot_be_told() {
    let Some(closed) = finding("012_hainan_aic_2014", "request.closed.parts") else { return };
    assert_eq!(closed.verdict, CannotTell);
    assert_eq!(sides(&closed), (None, Some(12), Some(12)));
}

#[test]
fn no_reviews_and_no_lawsuits_said_in_words_need_no_outcomes() {
    for name in ["012_hainan_aic_2014", "019_shatang_2016", "021_jianxin_2018", "025_sanxi_2018"] {
        let Some(report) = report(name) else { return };
        assert_eq!(report.value("review.total").state(), "zero_in_words", "{name}");
        for finding in check_report(&report, &CheckContext::default()) {
            if matches!(finding.rule.id, "review.parts" | "lawsuit.parts" | "dispute.plausible") {
                assert_eq!(finding.verdict, Holds, "{name} {}", finding.rule.id);
            }
        }
    }
}

#[test]
fn of_all_reports_of_the_era_only_019_has_a_breach_that_blocks() {
    for name in ALL {
        let Some(report) = report(name) else { return };
        let blocking: Vec<_> = check_report(&report, &CheckContext::default())
            .iter()
            .filter(|finding| finding.blocks())
            .map(|finding| finding.rule.id)
            .collect();
        let expected: &[&str] = if *name == "019_shatang_2016" { &["channel.cover"] } else { &[] };
        assert_eq!(blocking, expected, "{name}");
        let broken = check_report(&report, &CheckContext::default())
            .into_iter()
            .filter(|finding| finding.verdict == Broken)
            .count();
        assert_eq!(broken, if name.starts_with("000") { 2 } else { expected.len() }, "{name}");
    }
}

#[test]
fn every_figure_of_every_report_has_a_clean_summary_in_both_languages() {
    for name in ALL {
        let Some(report) = report(name) else { return };
        for figure in Figure::all(&report) {
            let (zh, en) = (figure.summary(Lang::Zh), figure.summary(Lang::En));
            assert!(zh.ends_with('。') && zh.trim() == zh && !zh.contains("。。"), "{name} {zh:?}");
            assert!(en.ends_with('.') && en.trim() == en && !en.contains("  "), "{name} {en:?}");
        }
    }
}
