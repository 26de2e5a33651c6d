//! The figures in `data/`: readable, of known bodies, and the same as the truth files row by row.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

use std::collections::BTreeSet;

use domain::report::{Derived, Provenance, Scope};
use domain::{Value, agency, typed};

#[path = "support/data.rs"]
mod data;
#[path = "support/truth.rs"]
mod truth;

/// Each report's file, its truth file, and whether only a part of the document could be had.
const REPORTS: &[(&str, &str, bool)] = &[
    ("hunjiang_2018", "000_hunjiang_2018", false),
    ("hongze_2023", "001_hongze_2023", false),
    ("hongze_2024", "002_hongze_2024", false),
    ("suqian_2023", "003_suqian_2023", false),
    ("suqian_2024", "004_suqian_2024", false),
    ("shanghai-office_2019", "005_shanghai_office_2019", false),
    ("shanghai-kewei_2024", "006_shanghai_kewei_2024", false),
    ("daoxian-culture_2013", "010_daoxian_culture_2013", false),
    ("hainan-aic_2014", "012_hainan_aic_2014", true),
    ("beijing-seismology_2010", "014_beijing_seismology_2010", false),
    ("shatang_2016", "019_shatang_2016", true),
    ("jianxin_2018", "021_jianxin_2018", false),
    ("sanxi_2018", "025_sanxi_2018", true),
    ("mingao_2018", "027_mingao_2018", true),
    ("xixia_2017", "029_xixia_2017", true),
    ("futian-stats_2017", "034_futian_stats_2017", true),
    ("xicheng-housing_2014", "038_xicheng_housing_2014", true),
    ("gucheng-education_2020", "042_gucheng_education_2020", true),
    ("ankang-bureau_2019", "044_ankang_bureau_2019", true),
    ("guanzhou_2023", "057_guanzhou_2023", true),
    ("dongbao_2024", "063_dongbao_2024", true),
    ("qindu_2024", "065_qindu_2024", true),
    ("shanghai-office_2025", "007_shanghai_office_2025", false),
    ("yining_2014", "011_yining_county_2014", false),
    ("haikou-education_2017", "013_haikou_education_2017", false),
    ("longgui_2016", "018_longgui_2016", false),
    ("xinghua_2010", "023_xinghua_township_2010", false),
    ("tongtian_2018", "026_tongtian_2018", true),
    ("baoyang_2017", "028_baoyang_2017", true),
    ("huaihua-stats_2017", "035_huaihua_stats_2017", true),
    ("huli_2018", "040_huli_2018", true),
    ("lizhou-education_2019", "043_lizhou_education_2019", true),
    ("anqing-finance_2020", "046_anqing_finance_2020", true),
    ("datong_2021", "050_datong_2021", true),
    ("donghu_2023", "058_donghu_2023", true),
    ("changhe_2023", "060_changhe_2023", true),
    ("qiaozhong_2023", "061_qiaozhong_2023", true),
    ("longgang-department_2024", "062_longgang_office_2024", true),
    ("xining-chengzhong_2024", "066_xining_chengzhong_2024", true),
    ("changning-housing_2023", "068_changning_housing_2023", true),
    ("huaian_2024", "100_huaian_city_2024", false),
    ("pingtan_2011", "103_pingtan_zone_2011", false),
    ("pingtan-tax_2013", "104_pingtan_tax_2013", false),
    ("pingtan_2014", "155_pingtan_zone_2014", false),
    ("pingtan_2016", "110_pingtan_zone_2016", false),
    ("pingtan_2018", "109_pingtan_zone_2018", false),
    ("pingtan_2019", "112_pingtan_zone_2019", true),
    ("pingtan_2021", "156_pingtan_zone_2021", false),
    ("pingtan_2022", "105_pingtan_zone_2022", false),
    ("pingtan_2023", "106_pingtan_zone_2023", false),
    ("pingtan_2024", "107_pingtan_zone_2024", false),
    ("pingtan_2025", "108_pingtan_zone_2025", false),
];

/// What the truth files call a figure and no form has an item for.
const NO_ITEM: &[&str] = &[
    "prose.req.closed_pct",
    "prose.req.email",
    "prose.req.new.delta",
    "prose.req.other.withdrawn",
    "prose.req.paper",
];

#[test]
fn every_report_of_the_corpus_with_a_known_body_is_there_and_nothing_else() {
    let expected: BTreeSet<_> = REPORTS.iter().map(|report| report.0.to_owned()).collect();
    assert_eq!(data::names().into_iter().collect::<BTreeSet<_>>(), expected);
    for (name, _, partial) in REPORTS {
        assert_eq!(data::report(name).source.partial, *partial, "{name}");
    }
}

#[test]
fn every_value_is_that_of_the_truth_file_and_no_figure_of_it_is_left_out() {
    for (name, truth, _) in REPORTS {
        let Some(rows) = truth::rows(truth) else { return };
        let report = data::report(name);
        let form = report.form().unwrap();
        let mut there = BTreeSet::new();
        for row in rows.into_iter().filter(truth::Row::is_stated) {
            // 浑江's local rows are items of the form of 2014; other local figures have no item.
            let code =
                row.code.strip_prefix("x.").filter(|code| form.item(code).is_some()).unwrap_or(&row.code);
            let Some(typed) = row.typed() else {
                if row.is_ambiguous() {
                    let value = &report.values[code].value;
                    let is_quoted = matches!(value, Value::Unreadable { .. });
                    assert!(is_quoted || row.is_on_the_page(&typed::write(value)), "{name} {code}");
                    there.insert(code.to_owned());
                }
                continue;
            };
            let is_local = code.starts_with("x.")
                || code.starts_with("prose.x.")
                || code.ends_with("growth_pct")
                || NO_ITEM.contains(&code);
            if is_local {
                assert!(form.item(code).is_none() && !report.values.contains_key(code), "{name} {code}");
                continue;
            }
            let entry = report.values.get(code).unwrap_or_else(|| panic!("{name} lacks {code}"));
            assert_eq!(typed::write(&entry.value), typed, "{name} {code}");
            let is_split =
                matches!(entry.provenance, Provenance::Source { derived: Some(Derived::SplitCells), .. });
            assert_eq!(is_split, row.is_split(), "{name} {code}");
            there.insert(code.to_owned());
        }
        let more: Vec<_> = report.values.keys().filter(|code| !there.contains(*code)).collect();
        assert!(more.is_empty() || *name == "hunjiang_2018" && more == ["org.budget"], "{name}: {more:?}");
    }
}

#[test]
fn every_value_says_where_it_stands() {
    for report in data::all() {
        for (code, entry) in &report.report.values {
            let Provenance::Source { place, .. } = &entry.provenance else { panic!("{code}") };
            let by_code = match code.as_str() {
                code if code.starts_with("t19.") || code.starts_with("t21.") => "表二",
                code if code.starts_with("req.") => "表三",
                code if code.starts_with("rev.") || code.starts_with("suit_") => "表四",
                code if code.starts_with("prose.") => "正文",
                _ => "",
            };
            assert!(place.starts_with(by_code) && !place.is_empty(), "{code}: {place}");
        }
    }
}

#[test]
fn only_a_governments_own_page_is_linked() {
    for report in data::all() {
        let url = &report.report.source.url;
        let host = url.split('/').nth(2).unwrap_or_default();
        assert!(url.is_empty() || host.ends_with(".gov.cn"), "{url}");
        assert!(!report.report.source.title.is_empty());
    }
}

#[test]
fn every_body_has_a_report_and_an_address_of_its_own() {
    let agencies = data::agencies();
    let slugs: BTreeSet<_> = agencies.iter().map(|agency| agency.slug.clone()).collect();
    assert_eq!(slugs.len(), agencies.len());
    let reporting: BTreeSet<_> = data::all().into_iter().map(|data| data.report.agency).collect();
    assert_eq!(slugs, reporting);
    for agency in agencies {
        assert!(agency::is_slug(&agency.slug), "{}", agency.slug);
        let code = &agency.division_code;
        assert!(
            code.is_empty() || code.len() == 6 && code.bytes().all(|digit| digit.is_ascii_digit()),
            "{code}"
        );
        for name in [&agency.name_zh, &agency.name_en, &agency.short_zh, &agency.short_en] {
            assert!(!name.is_empty() && name.trim() == name, "{}", agency.slug);
        }
        assert!(agency.name_en.is_ascii() && agency.short_en.is_ascii(), "{}", agency.slug);
    }
}

#[test]
fn a_district_counts_its_whole_area_and_an_office_itself() {
    for (name, scope) in [
        ("hongze_2024", Scope::WholeArea),
        ("suqian_2024", Scope::WholeArea),
        ("dongbao_2024", Scope::WholeArea),
        ("shanghai-office_2019", Scope::Body),
        ("shanghai-kewei_2024", Scope::Body),
        ("guanzhou_2023", Scope::Body),
        ("pingtan_2011", Scope::WholeArea),
        ("pingtan-tax_2013", Scope::Body),
    ] {
        assert_eq!(data::report(name).scope, scope, "{name}");
    }
}

#[test]
fn only_the_reports_before_2014_are_older_than_any_national_form() {
    let older = |data: &data::Data| !data.report.form().unwrap().is_for(data.report.year);
    let older = data::all().into_iter().filter(older);
    let older: Vec<_> = older.map(|data| (data.report.agency, data.report.year.number())).collect();
    let expected = [
        ("beijing-seismology", 2010),
        ("daoxian-culture", 2013),
        ("pingtan-tax", 2013),
        ("pingtan", 2011),
        ("xinghua", 2010),
    ];
    assert_eq!(older, expected.map(|(agency, year)| (agency.to_owned(), year)));
}

#[test]
fn a_rounded_figure_is_no_exact_one() {
    let report = data::report("suqian_2023");
    let value = report.value("prose.proactive.total");
    assert_eq!((value.state(), value.sure()), ("at_least", None));
    assert_eq!(value.text(domain::Lang::Zh), "180,000 余");
}
