//! What must be true of every rule of the forms since 2019, whatever the numbers.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

use std::collections::BTreeMap;

use domain::agency::Level;
use domain::check::{CheckContext, Finding, Verdict, apply, check_report};
use domain::figure::Figure;
use domain::report::{Entry, Provenance};
use domain::rule::{Relation, Rule};
use domain::{Form, Lang, Number, Report, Value};
use proptest::prelude::*;

#[path = "support/data.rs"]
mod data;

use Verdict::{Broken, CannotTell, Holds};

/// Values of this year and of last year, by code.
type Values = (BTreeMap<&'static str, u32>, BTreeMap<&'static str, u32>);

fn rules() -> Vec<(&'static Form, &'static Rule)> {
    let forms = ["2019", "2021"].map(|code| Form::find(code).unwrap());
    forms.into_iter().flat_map(|form| form.rules.iter().map(move |rule| (form, rule))).collect()
}

/// A rule of either form with small numbers or blanks for its codes.
fn filled(wanted: impl Fn(&Rule) -> bool) -> impl Strategy<Value = (&'static Form, &'static Rule, Values)> {
    let rules: Vec<_> = rules().into_iter().filter(|(_, rule)| wanted(rule)).collect();
    prop::sample::select(rules).prop_flat_map(|(form, rule)| {
        let count = || prop_oneof![4 => (0..5_u32).prop_map(Some), 1 => Just(None)];
        let this: Vec<_> = rule.left.iter().chain(rule.right).chain(rule.less).copied().collect();
        let numbers = prop::collection::vec(count(), this.len());
        let before = prop::collection::vec(count(), rule.last.len());
        let keep = |codes: Vec<&'static str>, numbers: Vec<Option<u32>>| -> BTreeMap<_, _> {
            codes.into_iter().zip(numbers).filter_map(|(code, number)| Some((code, number?))).collect()
        };
        (numbers, before).prop_map(move |(numbers, before)| {
            (form, rule, (keep(this.clone(), numbers), keep(rule.last.to_vec(), before)))
        })
    })
}

fn judged(form: &'static Form, rule: &'static Rule, (this, last): &Values) -> Finding {
    let entry = |(code, count): (&&str, &u32)| {
        let provenance = Provenance::Source { place: String::new(), derived: None };
        ((*code).to_owned(), Entry { value: Value::count(*count), provenance })
    };
    let before = Report { values: last.iter().map(entry).collect(), ..data::report("hongze_2023") };
    let beside = CheckContext { last: Some(&before), level: Some(Level::County), partial: false };
    apply(form, rule, &|code| this.get(code).map(|count| Number::whole(i64::from(*count)).unwrap()), &beside)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn leaving_values_out_never_breaks_a_rule_that_holds_except_that_of_completeness(
        (form, rule, values) in filled(|rule| rule.relation != Relation::Complete),
        mask in prop::collection::vec(any::<bool>(), 256)
    ) {
        if judged(form, rule, &values).verdict != Holds {
            return Ok(());
        }
        let mut mask = mask.into_iter();
        let mut thin = |values: BTreeMap<&'static str, u32>| -> BTreeMap<_, _> {
            values.into_iter().filter(|_| mask.next() != Some(false)).collect()
        };
        let thinned = (thin(values.0), thin(values.1));
        prop_assert_ne!(judged(form, rule, &thinned).verdict, Broken, "{}", rule.id);
    }

    #[test]
    fn what_needs_last_years_number_or_takes_one_away_is_judged_only_where_all_are_stated(
        (form, rule, values) in filled(|rule| !rule.last.is_empty())
    ) {
        let finding = judged(form, rule, &values);
        let complete = finding.left.is_complete() && finding.right.is_complete();
        prop_assert_eq!(finding.verdict == CannotTell, !complete, "{}", rule.id);
        if rule.relation == Relation::Equals && complete {
            prop_assert_eq!(finding.verdict == Holds, finding.left.sum() == finding.right.sum());
        }
    }

    #[test]
    fn words_and_table_agree_or_differ_by_what_is_stated(
        (form, rule, values) in filled(|rule| rule.relation == Relation::Restates)
    ) {
        let finding = judged(form, rule, &values);
        let expected = match (finding.left.sum(), finding.right.sum()) {
            (Some(words), Some(table)) if words == table => Holds,
            (Some(words), Some(table)) if table > words => Broken,
            (Some(_), Some(_)) if finding.right.is_complete() => Broken,
            _ => CannotTell,
        };
        prop_assert_eq!(finding.verdict, expected, "{}", rule.id);
        prop_assert_eq!(finding.is_unstated(), finding.left.sum().is_none());
        prop_assert!(!finding.blocks());
    }

    #[test]
    fn a_table_is_all_zero_only_with_every_cell_filled_in(
        (form, rule, values) in filled(|rule| rule.relation == Relation::NotAllZero), zero in any::<bool>()
    ) {
        let (mut this, last) = values;
        if zero {
            this.extend(rule.left.iter().map(|code| (*code, 0)));
        }
        let finding = judged(form, rule, &(this.clone(), last));
        let above = |codes: &[&str]| codes.iter().any(|code| this.get(code).is_some_and(|count| *count > 0));
        let filled = rule.left.iter().all(|code| this.contains_key(code));
        let expected = match () {
            () if above(rule.left) => Holds,
            () if !filled || rule.right.iter().all(|code| !this.contains_key(code)) => CannotTell,
            () if above(rule.right) => Broken,
            () => Holds,
        };
        prop_assert_eq!(finding.verdict, expected);
    }

    #[test]
    fn symbols_sentences_and_verdicts_agree_in_both_languages((form, rule, values) in filled(|_| true)) {
        let finding = judged(form, rule, &values);
        let broken = finding.verdict == Broken;
        for lang in [Lang::Zh, Lang::En] {
            let (formula, sentence) = (finding.formula(form, lang), finding.sentence(lang));
            if matches!(rule.relation, Relation::Equals | Relation::Restates) {
                let sign = if finding.right.at_least && broken { '<' } else { '≠' };
                prop_assert_eq!(formula.contains(sign), broken, "{}", formula);
            }
            prop_assert_eq!(formula.trim(), formula.as_str());
            prop_assert!(!formula.contains("  ") && !formula.ends_with(['=', '+', '≤', '≠', '→']), "{}", formula);
            is_clean(&sentence, lang)?;
        }
    }
}

fn is_clean(sentence: &str, lang: Lang) -> Result<(), TestCaseError> {
    let end = if lang == Lang::Zh { '。' } else { '.' };
    let foreign = |sign: char| match lang {
        Lang::Zh => sign.is_ascii_alphabetic(),
        Lang::En => ('\u{4e00}'..='\u{9fff}').contains(&sign),
    };
    prop_assert!(sentence.ends_with(end) && sentence.trim() == sentence, "{sentence}");
    prop_assert!(!sentence.contains(foreign) && !sentence.contains("  "), "{sentence}");
    Ok(())
}

#[test]
fn everything_said_of_every_report_is_clean_in_both_languages() {
    for data in data::all() {
        let form = data.report.form().unwrap();
        for lang in [Lang::Zh, Lang::En] {
            for finding in check_report(&data.report, &data.check_context()) {
                is_clean(&finding.sentence(lang), lang).unwrap();
                let formula = finding.formula(form, lang);
                assert!(
                    !formula.is_empty() && !formula.ends_with("= ") && !formula.contains("  "),
                    "{formula}"
                );
                let han = formula.contains(|sign| ('\u{4e00}'..='\u{9fff}').contains(&sign));
                assert!(lang == Lang::Zh || !han, "{formula}");
            }
            for figure in Figure::all(&data.report) {
                let summary = figure.summary(lang);
                let end = if lang == Lang::Zh { '。' } else { '.' };
                assert!(summary.ends_with(end) && summary.trim() == summary, "{summary}");
                assert!(!summary.contains("。。") && !summary.contains("  "), "{summary}");
            }
        }
    }
}

#[test]
fn every_figure_of_a_complete_report_shows_its_numbers() {
    let suqian = data::data("suqian", 2024).report;
    let summary = |slug: &str, lang: Lang| Figure::find(&suqian, slug).unwrap().summary(lang);
    assert_eq!(
        summary("results", Lang::Zh),
        "办理结果总计 3,521 件：予以公开 1,431 件，部分公开 471 件，不予公开 92 件，无法提供 941 件，不予处理 117 件，其他处理 469 件。本年新收 3,525 件，上年结转 121 件，结转下年 125 件。"
    );
    assert_eq!(
        summary("lawsuits", Lang::Zh),
        "行政诉讼 77 件：维持 40 件，纠正 0 件，其他结果 17 件，尚未审结 20 件。直接起诉 25 件，复议后起诉 52 件。"
    );
    assert!(summary("requests", Lang::En).starts_with("Received: 3,525 cases. Persons: "));
    let office = data::report("shanghai-office_2019");
    let refusals = Figure::find(&office, "refusals").unwrap();
    assert!(refusals.whole().unwrap().value.is_unstated(), "a sum with blanks is blank");
}
