//! The engine that says whether a report adds up: every rule with an example that holds and one that
//! breaks it, and what must be true of all of them, whatever the numbers.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

use std::collections::{BTreeMap, BTreeSet};

use domain::check::{CheckContext, Finding, Verdict, apply, check, check_report};
use domain::rule::{Relation, Rule, Severity};
use domain::{Form, Lang, Number};
use proptest::prelude::*;

#[path = "support/reports.rs"]
mod reports;

use Severity::{Blocks, Look, Reason};
use Verdict::{Broken, CannotTell, Holds};

/// A rule, a report that keeps it, one that breaks it, and how grave the breach is.
type Example = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static [(&'static str, &'static str)],
    Severity,
);

const EXAMPLES: &[Example] = &[
    (
        "channel.cover",
        &[
            ("proactive.total", "287"),
            ("channel.gazette", "4"),
            ("channel.website", "123"),
            ("channel.weibo", "15"),
            ("channel.wechat", "238"),
            ("channel.other", "14"),
        ],
        &[
            ("proactive.total", "237"),
            ("channel.gazette", "4"),
            ("channel.website", "123"),
            ("channel.weibo", "15"),
            ("channel.wechat", "238"),
            ("channel.other", "14"),
        ],
        Blocks,
    ),
    (
        "channel.website.parts",
        &[
            ("channel.website", "2374"),
            ("channel.website.towns", "575"),
            ("channel.website.departments", "1799"),
        ],
        &[
            ("channel.website", "2375"),
            ("channel.website.towns", "575"),
            ("channel.website.departments", "1799"),
        ],
        Blocks,
    ),
    (
        "normative.included",
        &[("proactive.normative_docs", "12"), ("proactive.total", "12")],
        &[("proactive.normative_docs", "13"), ("proactive.total", "12")],
        Blocks,
    ),
    (
        "response.bound",
        &[("response.total", "36"), ("response.social", "13"), ("response.other", "36")],
        &[("response.total", "35"), ("response.social", "13"), ("response.other", "36")],
        Blocks,
    ),
    (
        "response.sum",
        &[
            ("response.total", "36"),
            ("response.articles", "15"),
            ("response.social", "13"),
            ("response.other", "36"),
        ],
        &[
            ("response.total", "64"),
            ("response.articles", "15"),
            ("response.social", "13"),
            ("response.other", "36"),
        ],
        Look,
    ),
    (
        "response.press_conf.chief",
        &[("response.press_conf_chief", "2"), ("response.press_conf", "12")],
        &[("response.press_conf_chief", "13"), ("response.press_conf", "12")],
        Blocks,
    ),
    (
        "response.interview.chief",
        &[("response.interview_chief", "3"), ("response.interview", "3")],
        &[("response.interview_chief", "1"), ("response.interview", "无")],
        Blocks,
    ),
    (
        "request.received.parts",
        &[
            ("request.received", "10"),
            ("request.received.in_person", "1"),
            ("request.received.fax", "2"),
            ("request.received.online", "3"),
            ("request.received.letter", "4"),
        ],
        &[
            ("request.received", "9"),
            ("request.received.in_person", "1"),
            ("request.received.fax", "2"),
            ("request.received.online", "3"),
            ("request.received.letter", "4"),
        ],
        Blocks,
    ),
    (
        "request.closed.parts",
        &[("request.closed", "12"), ("request.closed.on_time", "12"), ("request.closed.extended", "0")],
        &[("request.closed", "12"), ("request.closed.on_time", "11"), ("request.closed.extended", "0")],
        Blocks,
    ),
    (
        "request.answered.parts",
        &[
            ("request.answered", "9"),
            ("request.answered.already_public", "1"),
            ("request.answered.granted", "1"),
            ("request.answered.partial", "1"),
            ("request.answered.refused", "1"),
            ("request.answered.not_this_agency", "1"),
            ("request.answered.not_exist", "1"),
            ("request.answered.amend", "1"),
            ("request.answered.redirected", "2"),
        ],
        &[
            ("request.answered", "9"),
            ("request.answered.already_public", "4"),
            ("request.answered.granted", "1"),
            ("request.answered.partial", "1"),
            ("request.answered.refused", "1"),
            ("request.answered.not_this_agency", "1"),
            ("request.answered.not_exist", "1"),
            ("request.answered.amend", "1"),
            ("request.answered.redirected", "2"),
        ],
        Blocks,
    ),
    (
        "request.refused.parts",
        &[
            ("request.answered.refused", "7"),
            ("request.answered.refused.state_secret", "1"),
            ("request.answered.refused.trade_secret", "1"),
            ("request.answered.refused.privacy", "1"),
            ("request.answered.refused.security_stability", "1"),
            ("request.answered.refused.not_gov_info", "1"),
            ("request.answered.refused.other_law", "2"),
        ],
        &[
            ("request.answered.refused", "7"),
            ("request.answered.refused.state_secret", "1"),
            ("request.answered.refused.trade_secret", "1"),
            ("request.answered.refused.privacy", "1"),
            ("request.answered.refused.security_stability", "1"),
            ("request.answered.refused.not_gov_info", "1"),
            ("request.answered.refused.other_law", "无"),
        ],
        Blocks,
    ),
    (
        "review.parts",
        &[
            ("review.total", "136"),
            ("review.upheld", "100"),
            ("review.corrected", "30"),
            ("review.other", "6"),
        ],
        &[
            ("review.total", "136"),
            ("review.upheld", "100"),
            ("review.corrected", "30"),
            ("review.other", "7"),
        ],
        Blocks,
    ),
    (
        "lawsuit.parts",
        &[
            ("lawsuit.total", "11"),
            ("lawsuit.upheld", "4"),
            ("lawsuit.corrected", "4"),
            ("lawsuit.other", "3"),
        ],
        &[
            ("lawsuit.total", "11"),
            ("lawsuit.upheld", "4"),
            ("lawsuit.corrected", "4"),
            ("lawsuit.other", "2"),
        ],
        Reason,
    ),
    (
        "dispute.plausible",
        &[("review.total", "136"), ("lawsuit.total", "16"), ("request.received", "2278")],
        &[("review.total", "无"), ("lawsuit.total", "11"), ("request.received", "1")],
        Look,
    ),
    (
        "org.staff.parts",
        &[("org.staff.total", "81"), ("org.staff.full_time", "40"), ("org.staff.part_time", "41")],
        &[("org.staff.total", "80"), ("org.staff.full_time", "40"), ("org.staff.part_time", "41")],
        Blocks,
    ),
    (
        "proposals.parts",
        &[("proposals.total", "28"), ("proposals.npc", "11"), ("proposals.cppcc", "17")],
        &[("proposals.total", "28"), ("proposals.npc", "11"), ("proposals.cppcc", "11")],
        Blocks,
    ),
];

fn form() -> &'static Form {
    Form::find("2014").unwrap()
}

fn rule(id: &str) -> &'static Rule {
    form().rules.iter().find(|rule| rule.id == id).unwrap_or_else(|| panic!("no rule {id}"))
}

fn rules(relations: &[Relation]) -> Vec<&'static Rule> {
    form().rules.iter().filter(|rule| relations.contains(&rule.relation)).collect()
}

fn finding(id: &str, texts: &[(&str, &str)]) -> Finding {
    let report = reports::report(texts.iter().copied());
    check_report(&report, &CheckContext::default()).into_iter().find(|finding| finding.rule.id == id).unwrap()
}

/// Values in the order of the rule's codes, left then right; `None` is blank.
fn judged(rule: &'static Rule, left: &[Option<u32>], right: &[Option<u32>]) -> Finding {
    assert_eq!((left.len(), right.len()), (rule.left.len(), rule.right.len()), "{}", rule.id);
    let counts =
        left.iter().chain(right).map(|count| count.map(|count| Number::whole(i64::from(count)).unwrap()));
    let values: BTreeMap<_, _> = rule.codes().zip(counts).collect();
    apply(form(), rule, &|code| values.get(code).copied().flatten(), &CheckContext::default())
}

fn stated(counts: &[u32]) -> Vec<Option<u32>> {
    counts.iter().copied().map(Some).collect()
}

fn sum(counts: &[Option<u32>]) -> u32 {
    counts.iter().flatten().sum()
}

fn most(counts: &[Option<u32>]) -> u32 {
    counts.iter().flatten().copied().max().unwrap_or(0)
}

fn is_complete(counts: &[Option<u32>]) -> bool {
    counts.iter().all(Option::is_some)
}

/// A rule with these relations and a value or a blank for each of its codes.
fn filled(
    relations: &'static [Relation],
    count: impl Strategy<Value = Option<u32>> + Clone + 'static,
) -> impl Strategy<Value = (&'static Rule, Vec<Option<u32>>, Vec<Option<u32>>)> {
    prop::sample::select(rules(relations)).prop_flat_map(move |rule| {
        let side = |codes: &[&str]| prop::collection::vec(count.clone(), codes.len());
        (Just(rule), side(rule.left), side(rule.right))
    })
}

/// Small numbers, so that equality and bounds are met often.
fn some_count() -> impl Strategy<Value = Option<u32>> + Clone + 'static {
    (0..6_u32).prop_map(Some)
}

fn maybe_count() -> impl Strategy<Value = Option<u32>> + Clone + 'static {
    prop_oneof![3 => (0..6_u32).prop_map(Some), 1 => Just(None)].boxed()
}

const PARTITIONS: &[Relation] = &[Relation::Equals, Relation::EqualsOrPending];
const ALL: &[Relation] = &[
    Relation::Equals,
    Relation::EqualsOrPending,
    Relation::Covers,
    Relation::AtMost,
    Relation::AtLeastEach,
    Relation::DiffersFrom,
];

#[test]
fn every_rule_of_the_form_has_an_example_here() {
    let here: BTreeSet<_> = EXAMPLES.iter().map(|example| example.0).collect();
    let there: BTreeSet<_> = form().rules.iter().map(|rule| rule.id).collect();
    assert_eq!(here, there);
    assert_eq!(here.len(), EXAMPLES.len());
}

#[test]
fn every_rule_holds_for_its_example_and_is_broken_by_its_counterexample() {
    for (id, keeps, breaks, severity) in EXAMPLES {
        let kept = finding(id, keeps);
        assert_eq!(kept.verdict, Holds, "{id}");
        assert!(!kept.blocks(), "{id}");
        assert_eq!((kept.word().zh, kept.word().en), ("成立", "holds"));
        let broken = finding(id, breaks);
        assert_eq!((broken.verdict, broken.severity), (Broken, *severity), "{id}");
        assert_eq!(broken.blocks(), *severity == Blocks, "{id}");
    }
}

#[test]
fn no_example_that_holds_breaks_another_rule() {
    for (id, keeps, _, _) in EXAMPLES {
        let report = reports::report(keeps.iter().copied());
        for other in check_report(&report, &CheckContext::default()) {
            assert_ne!(other.verdict, Broken, "{id} breaks {}", other.rule.id);
        }
    }
}

#[test]
fn the_words_of_a_breach_say_how_grave_it_is() {
    let word = |id: &str| {
        let example = EXAMPLES.iter().find(|example| example.0 == id).unwrap();
        finding(id, example.2).word()
    };
    assert_eq!(word("org.staff.parts").zh, "不成立");
    assert_eq!(word("lawsuit.parts").zh, "请说明");
    assert_eq!(word("response.sum").zh, "请看");
    assert_eq!(word("org.staff.parts").en, "does not hold");
    assert_eq!(word("lawsuit.parts").en, "needs a reason");
    assert_eq!(word("response.sum").en, "worth a look");
}

#[test]
fn an_empty_report_breaks_nothing_and_has_nothing_to_show() {
    for finding in check_report(&reports::report([]), &CheckContext::default()) {
        assert_eq!(finding.verdict, CannotTell, "{}", finding.rule.id);
        assert!(finding.is_unstated());
        assert_eq!(finding.difference, None);
        assert_eq!(finding.word().zh, "无法判断");
    }
}

#[test]
fn a_whole_of_zero_needs_no_parts() {
    for rule in rules(PARTITIONS) {
        let blank = vec![None; rule.right.len()];
        assert_eq!(judged(rule, &[Some(0)], &blank).verdict, Holds, "{}", rule.id);
        assert_eq!(judged(rule, &[Some(1)], &blank).verdict, CannotTell, "{}", rule.id);
        assert_eq!(judged(rule, &[None], &blank).verdict, CannotTell, "{}", rule.id);
    }
}

#[test]
fn parts_without_a_whole_are_not_judged() {
    for rule in rules(PARTITIONS) {
        for count in [0, 5] {
            let parts = vec![Some(count); rule.right.len()];
            assert_eq!(judged(rule, &[None], &parts).verdict, CannotTell, "{}", rule.id);
        }
    }
}

#[test]
fn a_whole_of_several_rows_of_which_one_is_blank_is_not_judged() {
    for rule in rules(PARTITIONS) {
        let left: &'static [&'static str] = Box::leak(Box::new([rule.left[0], "meeting.count"]));
        let rule: &'static Rule = Box::leak(Box::new(Rule { left, ..*rule }));
        let parts = vec![Some(2); rule.right.len()];
        let made = sum(&parts);
        for whole in [0, made - 1, made, made + 1] {
            assert_eq!(judged(rule, &[Some(whole), None], &parts).verdict, CannotTell, "{} {whole}", rule.id);
        }
        assert_eq!(judged(rule, &[Some(made - 1), Some(1)], &parts).verdict, Holds, "{}", rule.id);
        assert_eq!(judged(rule, &[Some(made), Some(1)], &parts).verdict, Broken, "{}", rule.id);
    }
}

#[test]
fn that_nothing_was_answered_in_any_way_is_no_misreading() {
    let nothing = [
        ("response.total", "0"),
        ("response.articles", "0"),
        ("response.social", "无"),
        ("response.other", "0"),
    ];
    let finding = finding("response.sum", &nothing);
    assert_eq!(finding.verdict, Holds);
    assert!(finding.formula(form(), Lang::En).starts_with("Responses 0 = Policy readings 0 + "));
}

#[test]
fn suits_beyond_the_requests_are_told_even_where_reviews_are_blank() {
    let rule = rule("dispute.plausible");
    assert_eq!(judged(rule, &[None, Some(11)], &[Some(1)]).verdict, Broken);
    assert_eq!(judged(rule, &[None, Some(1)], &[Some(1)]).verdict, CannotTell);
    assert_eq!(judged(rule, &[Some(0), Some(11)], &[None]).verdict, CannotTell);
}

#[test]
fn decimals_are_compared_exactly() {
    let tenth = |text: &str| text.parse::<Number>().ok();
    let values = BTreeMap::from([
        ("org.staff.total", tenth("0.3")),
        ("org.staff.full_time", tenth("0.1")),
        ("org.staff.part_time", tenth("0.2")),
    ]);
    let finding = apply(
        form(),
        rule("org.staff.parts"),
        &|code| values.get(code).copied().flatten(),
        &CheckContext::default(),
    );
    assert_eq!((finding.verdict, finding.difference), (Holds, Some(Number::ZERO)));
}

#[test]
fn numbers_of_twelve_digits_are_added_without_overflow() {
    let most = Number::whole(999_999_999_999).unwrap();
    let values = |code: &str| (code != "request.answered").then_some(most);
    let findings = check(form(), values, &CheckContext::default());
    let answered = findings.iter().find(|finding| finding.rule.id == "request.answered.parts").unwrap();
    assert_eq!(answered.verdict, CannotTell);
    assert_eq!(answered.right.sum().unwrap().to_string(), "7999999999992");
    let sent = check(form(), |_| Some(most), &CheckContext::default());
    assert!(sent.iter().filter(|finding| PARTITIONS.contains(&finding.rule.relation)).all(Finding::blocks));
}

#[test]
fn a_breach_names_both_numbers_and_their_difference_in_both_languages() {
    let suits = finding(
        "lawsuit.parts",
        &[
            ("lawsuit.total", "1100"),
            ("lawsuit.upheld", "400"),
            ("lawsuit.corrected", "4"),
            ("lawsuit.other", "3"),
        ],
    );
    assert_eq!(suits.formula(form(), Lang::Zh), "行政诉讼 1,100 ≠ 维持 400 + 纠错 4 + 其他 3 = 407");
    assert_eq!(suits.sentence(Lang::Zh), "各分项之和 407，比总数 1,100 少 693。");
    assert_eq!(suits.sentence(Lang::En), "The parts add up to 407, 693 fewer than the total of 1,100.");
    let staff = finding(
        "org.staff.parts",
        &[("org.staff.total", "80"), ("org.staff.full_time", "40"), ("org.staff.part_time", "41")],
    );
    assert_eq!(staff.sentence(Lang::Zh), "各分项之和 81，比总数 80 多 1。");
    assert_eq!(staff.sentence(Lang::En), "The parts add up to 81, 1 more than the total of 80.");
}

#[test]
fn a_blank_is_written_as_not_stated_and_never_as_a_number() {
    let requests = finding("request.answered.parts", &[("request.answered.redirected", "1")]);
    assert_eq!(requests.verdict, CannotTell);
    let formula = requests.formula(form(), Lang::Zh);
    assert!(formula.starts_with("答复 未填 = 已主动公开 未填 + "), "{formula}");
    assert!(formula.ends_with(" + 其他途径办理 1"), "{formula}");
    assert!(requests.formula(form(), Lang::En).contains("Answered not stated = "));
}

#[test]
fn an_inexact_value_is_treated_as_blank_by_every_rule() {
    for (id, keeps, breaks, _) in EXAMPLES {
        for texts in [keeps, breaks] {
            for inexact in 0..texts.len() {
                for change in [
                    |text: &str| format!("约{text}"),
                    |text: &str| format!("{text}余"),
                    |_: &str| "/".to_owned(),
                ] {
                    let number = texts[inexact].1.replace('无', "0");
                    let changed = change(&number);
                    let with = |text: &'static str| -> Vec<(&str, String)> {
                        let text = if text.is_empty() { String::new() } else { changed.clone() };
                        let mut all: Vec<_> =
                            texts.iter().map(|(code, text)| (*code, (*text).to_owned())).collect();
                        all[inexact].1 = text;
                        all
                    };
                    let judge = |all: Vec<(&str, String)>| {
                        let all: Vec<_> = all.iter().map(|(code, text)| (*code, text.as_str())).collect();
                        let finding = finding(id, &all);
                        (finding.verdict, finding.difference, finding.left.sum(), finding.right.sum())
                    };
                    assert_eq!(judge(with("inexact")), judge(with("")), "{id} {changed}");
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn a_partition_of_any_parts_holds(
        (rule, _, parts) in filled(PARTITIONS, (0..=9_999_999_u32).prop_map(Some))
    ) {
        let finding = judged(rule, &[Some(sum(&parts))], &parts);
        prop_assert_eq!(finding.verdict, Holds);
        prop_assert_eq!(finding.difference, Some(Number::ZERO));
    }

    #[test]
    fn one_more_in_the_whole_breaks_a_partition(
        (rule, _, parts) in filled(PARTITIONS, (0..=9_999_999_u32).prop_map(Some))
    ) {
        let finding = judged(rule, &[Some(sum(&parts) + 1)], &parts);
        let expected = if rule.relation == Relation::Equals { Blocks } else { Reason };
        prop_assert_eq!((finding.verdict, finding.severity), (Broken, expected));
        prop_assert_eq!(finding.difference, Number::whole(-1));
    }

    #[test]
    fn one_more_in_a_part_breaks_a_partition_and_blocks(
        (rule, _, parts) in filled(PARTITIONS, (0..=9_999_999_u32).prop_map(Some)),
        which in any::<prop::sample::Index>()
    ) {
        let whole = sum(&parts);
        let mut parts = parts;
        let which = which.index(parts.len());
        parts[which] = parts[which].map(|part| part + 1);
        let finding = judged(rule, &[Some(whole)], &parts);
        prop_assert_eq!((finding.verdict, finding.severity), (Broken, Blocks));
        prop_assert!(finding.blocks());
    }

    #[test]
    fn a_partition_with_blanks_is_judged_only_by_what_the_stated_parts_already_make(
        (rule, _, parts) in filled(PARTITIONS, maybe_count()), whole in 0..20_u32
    ) {
        let verdict = judged(rule, &[Some(whole)], &parts).verdict;
        let expected = match sum(&parts) {
            _ if parts.iter().all(Option::is_none) => if whole == 0 { Holds } else { CannotTell },
            made if made > whole => Broken,
            made if made == whole => Holds,
            _ if is_complete(&parts) => Broken,
            _ => CannotTell,
        };
        prop_assert_eq!(verdict, expected);
    }

    #[test]
    fn overlapping_parts_hold_exactly_when_the_total_lies_between_the_largest_and_the_sum(
        (rule, _, parts) in filled(&[Relation::Covers], some_count()), whole in 0..32_u32
    ) {
        let finding = judged(rule, &[Some(whole)], &parts);
        let within = most(&parts) <= whole && whole <= sum(&parts);
        prop_assert_eq!(finding.verdict, if within { Holds } else { Broken });
        prop_assert_eq!(finding.difference, Number::whole(i64::from(sum(&parts)) - i64::from(whole)));
    }

    #[test]
    fn overlapping_parts_with_blanks_are_broken_only_by_a_stated_part_above_the_total(
        (rule, _, parts) in filled(&[Relation::Covers], maybe_count()), whole in 0..32_u32
    ) {
        prop_assume!(!is_complete(&parts));
        let verdict = judged(rule, &[Some(whole)], &parts).verdict;
        let expected = match () {
            () if parts.iter().all(Option::is_none) => CannotTell,
            () if most(&parts) > whole => Broken,
            () if whole <= sum(&parts) => Holds,
            () => CannotTell,
        };
        prop_assert_eq!(verdict, expected);
    }

    #[test]
    fn at_most_is_broken_as_soon_as_the_stated_left_exceeds_a_whole_right(
        (rule, left, right) in filled(&[Relation::AtMost], maybe_count())
    ) {
        let expected = match () {
            () if left.iter().all(Option::is_none) || !is_complete(&right) => CannotTell,
            () if sum(&left) > sum(&right) => Broken,
            () if is_complete(&left) => Holds,
            () => CannotTell,
        };
        prop_assert_eq!(judged(rule, &left, &right).verdict, expected);
    }

    #[test]
    fn at_least_each_looks_at_the_largest_and_never_at_the_sum(
        (rule, left, right) in filled(&[Relation::AtLeastEach], maybe_count())
    ) {
        let expected = match () {
            () if !is_complete(&left) || right.iter().all(Option::is_none) => CannotTell,
            () if most(&right) > sum(&left) => Broken,
            () if is_complete(&right) => Holds,
            () => CannotTell,
        };
        prop_assert_eq!(judged(rule, &left, &right).verdict, expected);
    }

    #[test]
    fn a_total_added_up_of_unlike_things_is_worth_a_look_unless_all_are_zero(
        (rule, left, right) in filled(&[Relation::DiffersFrom], maybe_count()), same in any::<bool>()
    ) {
        let left = if same && is_complete(&right) { vec![Some(sum(&right))] } else { left };
        let finding = judged(rule, &left, &right);
        let expected = match () {
            () if !is_complete(&left) || !is_complete(&right) => CannotTell,
            () if sum(&left) == sum(&right) && sum(&right) > 0 => Broken,
            () => Holds,
        };
        prop_assert_eq!(finding.verdict, expected);
        prop_assert!(!finding.blocks());
    }

    #[test]
    fn leaving_values_out_never_breaks_a_rule_that_holds(
        (rule, left, right) in filled(ALL, some_count()), mask in prop::collection::vec(any::<bool>(), 16)
    ) {
        prop_assume!(judged(rule, &left, &right).verdict == Holds);
        let mut keep = mask.into_iter().chain(std::iter::repeat(true));
        let mut thin = |side: &[Option<u32>]| -> Vec<_> {
            side.iter().map(|value| value.filter(|_| keep.next() == Some(true))).collect()
        };
        let (left, right) = (thin(&left), thin(&right));
        prop_assert_ne!(judged(rule, &left, &right).verdict, Broken);
    }

    #[test]
    fn only_a_breach_can_block((rule, left, right) in filled(ALL, maybe_count())) {
        let finding = judged(rule, &left, &right);
        prop_assert_eq!(finding.blocks(), finding.verdict == Broken && finding.severity == Blocks);
        if rule.severity == Look {
            prop_assert!(!finding.blocks());
        }
    }

    #[test]
    fn a_side_without_any_value_has_no_sum((rule, left, right) in filled(ALL, maybe_count())) {
        let finding = judged(rule, &left, &right);
        for (side, counts) in [(&finding.left, &left), (&finding.right, &right)] {
            let expected = counts.iter().any(Option::is_some).then(|| Number::whole(i64::from(sum(counts))).unwrap());
            prop_assert_eq!(side.sum(), expected);
            prop_assert_eq!(side.is_complete(), is_complete(counts));
        }
        prop_assert_eq!(finding.is_unstated(), left.iter().chain(&right).all(Option::is_none));
    }

    #[test]
    fn the_order_of_the_values_does_not_matter(
        ((rule, left, right), places) in filled(ALL, maybe_count()).prop_flat_map(|(rule, left, right)| {
            let places: Vec<usize> = (0..right.len()).collect();
            (Just((rule, left, right)), Just(places).prop_shuffle())
        })
    ) {
        let first = judged(rule, &left, &right);
        let backwards = |codes: &[&'static str]| -> &'static [&'static str] {
            codes.iter().rev().copied().collect::<Vec<_>>().leak()
        };
        let mixed: Vec<_> = places.iter().map(|place| rule.right[*place]).collect();
        let other: &'static Rule = Box::leak(Box::new(Rule { left: backwards(rule.left), right: mixed.leak(), ..*rule }));
        let left: Vec<_> = left.iter().rev().copied().collect();
        let right: Vec<_> = places.iter().map(|place| right[*place]).collect();
        let second = judged(other, &left, &right);
        prop_assert_eq!((first.verdict, first.severity, first.difference), (second.verdict, second.severity, second.difference));
        prop_assert_eq!(first.sentence(Lang::Zh), second.sentence(Lang::Zh));
        prop_assert_eq!(
            first.right.largest().map(|(_, value)| value),
            second.right.largest().map(|(_, value)| value)
        );
    }

    #[test]
    fn the_symbols_of_a_formula_say_what_the_verdict_says((rule, left, right) in filled(ALL, maybe_count())) {
        let finding = judged(rule, &left, &right);
        for lang in [Lang::Zh, Lang::En] {
            let formula = finding.formula(form(), lang);
            let broken = finding.verdict == Broken;
            match rule.relation {
                Relation::Equals | Relation::EqualsOrPending => {
                    prop_assert_eq!(formula.contains('≠'), broken, "{}", formula);
                }
                Relation::Covers | Relation::AtMost => {
                    prop_assert_eq!(formula.contains('>'), broken, "{}", formula);
                }
                Relation::AtLeastEach => prop_assert_eq!(formula.contains('<'), broken, "{}", formula),
                Relation::DiffersFrom => {
                    let same = is_complete(&left) && is_complete(&right) && sum(&left) == sum(&right);
                    prop_assert_eq!(formula.contains('≠'), !same, "{}", formula);
                }
                other => panic!("{other:?} stands in no rule of the form of 2014"),
            }
            prop_assert_eq!(formula.trim(), formula.as_str());
            prop_assert!(!formula.starts_with(['≤', '=', '≥']) && !formula.ends_with(['≤', '=', '+', '≥']), "{}", formula);
            let blank = if lang == Lang::Zh { "未填" } else { "not stated" };
            let blanks = left.iter().chain(&right).filter(|count| count.is_none()).count();
            prop_assert_eq!(formula.matches(blank).count(), blanks, "{}", formula);
            prop_assert!(!finding.sentence(lang).is_empty());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_plain_partition_holds_together_in_one_report(counts in prop::collection::vec(0..=9999_u32, 64)) {
        // A report built from its leaves upwards: wholes are sums of what stands under them.
        let mut counts = counts.into_iter().cycle();
        let mut values: BTreeMap<&str, u32> = BTreeMap::new();
        for rule in rules(PARTITIONS).into_iter().rev() {
            let made = rule.right.iter().map(|code| *values.entry(code).or_insert_with(|| counts.next().unwrap())).sum();
            values.insert(rule.left[0], made);
        }
        let findings = check(form(), |code| values.get(code).and_then(|count| Number::whole(i64::from(*count))), &CheckContext::default());
        for finding in stated_partitions(&findings) {
            prop_assert_eq!(finding.verdict, Holds, "{}", finding.rule.id);
        }
    }
}

fn stated_partitions(findings: &[Finding]) -> impl Iterator<Item = &Finding> {
    findings.iter().filter(|finding| PARTITIONS.contains(&finding.rule.relation))
}

#[test]
fn a_full_report_with_one_wrong_part_has_exactly_the_breaches_it_should() {
    let parts = stated(&[1, 1, 1, 1]);
    assert_eq!(judged(rule("request.received.parts"), &[Some(4)], &parts).verdict, Holds);
    let report = reports::report([
        ("request.received", "5"),
        ("request.received.in_person", "1"),
        ("request.received.fax", "1"),
        ("request.received.online", "1"),
        ("request.received.letter", "1"),
        ("review.total", "0"),
        ("lawsuit.total", "0"),
    ]);
    let findings = check_report(&report, &CheckContext::default());
    let broken: Vec<_> =
        findings.iter().filter(|finding| finding.verdict == Broken).map(|finding| finding.rule.id).collect();
    assert_eq!(broken, ["request.received.parts"]);
}
