//! The forms of 2019 and 2021 as data: complete, unambiguous, and in the official words.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::collections::BTreeSet;

use domain::form::{Grid, Part};
use domain::rule::{Relation, Severity};
use domain::{Form, Lang, Words};

/// Table 三, copied by hand from the notices: the form it stands in, code, number, name as printed.
const REQUESTS: &str = "
both req.new 一、 本年新收政府信息公开申请数量
both req.carried_in 二、 上年结转政府信息公开申请数量
both req.result.granted （一） 予以公开
both req.result.partial （二） 部分公开
both req.result.refused.state_secret 1. 属于国家秘密
both req.result.refused.law_forbidden 2. 其他法律行政法规禁止公开
both req.result.refused.three_safety_one_stability 3. 危及“三安全一稳定”
both req.result.refused.third_party 4. 保护第三方合法权益
both req.result.refused.internal_affairs 5. 属于三类内部事务信息
both req.result.refused.process_info 6. 属于四类过程性信息
both req.result.refused.enforcement_file 7. 属于行政执法案卷
both req.result.refused.admin_inquiry 8. 属于行政查询事项
both req.result.unable.not_held 1. 本机关不掌握相关政府信息
both req.result.unable.need_create 2. 没有现成信息需要另行制作
both req.result.unable.unclear 3. 补正后申请内容仍不明确
both req.result.not_handled.petition 1. 信访举报投诉类申请
both req.result.not_handled.duplicate 2. 重复申请
both req.result.not_handled.publication 3. 要求提供公开出版物
both req.result.not_handled.massive 4. 无正当理由大量反复申请
both req.result.not_handled.confirm_again 5. 要求行政机关确认或重新出具已获取信息
2019 req.result.other.all （六） 其他处理
2021 req.result.other.late_correction 1. 申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
2021 req.result.other.fee_unpaid 2. 申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
2021 req.result.other.other 3. 其他
both req.result.total （七） 总计
both req.carried_out 四、 结转下年度继续办理
";

/// A row of table 二: the form, the row's code and name, the columns' codes and heads.
type Row = (&'static str, &'static str, &'static str, &'static [(&'static str, &'static str)]);

const PROACTIVE: &[Row] = &[
    ("2019", "t19.a20_1.rules", "规章", MADE),
    ("2019", "t19.a20_1.normative", "规范性文件", MADE),
    ("2019", "t19.a20_5.license", "行政许可", MATTERS),
    ("2019", "t19.a20_5.other_service", "其他对外管理服务事项", MATTERS),
    ("2019", "t19.a20_6.penalty", "行政处罚", MATTERS),
    ("2019", "t19.a20_6.coercion", "行政强制", MATTERS),
    ("2019", "t19.a20_8.fees", "行政事业性收费", &[("prev_items", "上一年项目数量"), ("delta", "本年增/减")]),
    (
        "2019",
        "t19.a20_9.procurement",
        "政府集中采购",
        &[("projects", "采购项目数量"), ("amount", "采购总金额")],
    ),
    ("2021", "t21.a20_1.rules", "规章", ISSUED),
    ("2021", "t21.a20_1.normative", "行政规范性文件", ISSUED),
    ("2021", "t21.a20_5.license", "行政许可", DECISIONS),
    ("2021", "t21.a20_6.penalty", "行政处罚", DECISIONS),
    ("2021", "t21.a20_6.coercion", "行政强制", DECISIONS),
    ("2021", "t21.a20_8.fees", "行政事业性收费", &[("amount", "本年收费金额")]),
];
const MADE: &[(&str, &str)] =
    &[("made", "本年新制作数量"), ("published", "本年新公开数量"), ("public_total", "对外公开总数量")];
const MATTERS: &[(&str, &str)] =
    &[("prev_items", "上一年项目数量"), ("delta", "本年增/减"), ("decisions", "处理决定数量")];
const ISSUED: &[(&str, &str)] =
    &[("issued", "本年制发件数"), ("repealed", "本年废止件数"), ("in_force", "现行有效件数")];
const DECISIONS: &[(&str, &str)] = &[("decisions", "本年处理决定数量")];

fn forms() -> [&'static Form; 2] {
    ["2019", "2021"].map(|code| Form::find(code).unwrap())
}

fn table(form: &Form, code: &str) -> (&'static Part, &'static Grid) {
    let part = form.parts.iter().find(|part| part.code == code).unwrap();
    (part, part.grid.unwrap())
}

fn requests_of(form: &str) -> Vec<(&'static str, &'static str, &'static str)> {
    let row = |line: &'static str| {
        let [era, code, number, name] = line.split(' ').collect::<Vec<_>>()[..] else { return None };
        (era == "both" || era == form).then_some((code, number, name))
    };
    REQUESTS.trim().lines().filter_map(row).collect()
}

fn is_address_safe(text: &str) -> bool {
    let safe = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == b'-';
    !text.is_empty() && text.bytes().all(safe)
}

/// Every text of a form with where it stands.
fn texts(form: &'static Form) -> Vec<(String, Words)> {
    let mut all = vec![("form name".to_owned(), form.name), ("form basis".to_owned(), form.basis)];
    all.extend(form.parts.iter().map(|part| (format!("part {}", part.code), part.name)));
    all.extend(form.sections.iter().map(|section| (format!("section {}", section.code), section.name)));
    all.extend(form.figures.iter().map(|figure| (format!("figure {}", figure.slug), figure.title)));
    all.extend(form.sums.iter().map(|sum| (format!("sum {}", sum.item.code), sum.item.short)));
    for item in form.items() {
        all.push((format!("name of {}", item.code), item.name));
        all.push((format!("short of {}", item.code), item.short));
        all.extend(item.counting.map(|rule| (format!("counting of {}", item.code), rule)));
        let under = item.cell.map_or(&[][..], |cell| cell.row.under);
        all.extend(under.iter().map(|heading| (format!("over {}", item.code), *heading)));
        all.extend(item.cell.and_then(|cell| cell.column.group).map(|group| ("group".to_owned(), group)));
    }
    for rule in form.rules {
        all.push((format!("name of rule {}", rule.id), rule.name));
        all.push((format!("basis of rule {}", rule.id), rule.basis));
    }
    all
}

#[test]
fn table_three_has_seven_columns_under_the_official_heads() {
    for form in forms() {
        let (_, grid) = table(form, "requests");
        let heads: Vec<_> = grid.columns.iter().map(|column| (column.code, column.name.zh)).collect();
        assert_eq!(
            heads,
            [
                ("person", "自然人"),
                ("firm", "商业企业"),
                ("research", "科研机构"),
                ("charity", "社会公益组织"),
                ("legal", "法律服务机构"),
                ("other", "其他"),
                ("total", "总计"),
            ]
        );
        let grouped =
            grid.columns.iter().map(|column| column.group.map(|group| group.zh)).collect::<Vec<_>>();
        let organisations = Some("法人或其他组织");
        assert_eq!(grouped[1..6], [organisations; 5]);
        assert_eq!((grouped[0], grouped[6]), (None, None));
    }
}

#[test]
fn under_results_stand_20_rows_on_the_form_of_2019_and_22_on_that_of_2021() {
    for (form, results, all) in [("2019", 20, 23), ("2021", 22, 25)] {
        let (part, grid) = table(Form::find(form).unwrap(), "requests");
        let rows: Vec<_> = grid.rows.iter().filter(|row| !row.merged).collect();
        let under =
            rows.iter().filter(|row| row.under.first().is_some_and(|head| head.zh == "三、本年度办理结果"));
        assert_eq!((under.count(), rows.len()), (results, all), "{form}");
        assert_eq!(part.items.len(), grid.rows.len() * 7);
    }
}

#[test]
fn every_row_of_table_three_has_its_official_number_and_name() {
    for form in forms() {
        let (_, grid) = table(form, "requests");
        let rows = grid.rows.iter().filter(|row| !row.merged);
        let here: Vec<_> = rows.map(|row| (row.code, row.number, row.name.zh)).collect();
        assert_eq!(here, requests_of(form.code));
    }
}

#[test]
fn the_one_row_of_other_results_stands_in_place_of_three_on_the_form_of_2021_only() {
    let [old, new] = forms();
    assert!(old.merged.is_empty());
    assert!(!old.item("req.result.other.all.total").unwrap().local);
    assert!(new.item("req.result.other.all.total").unwrap().local);
    assert_eq!(new.merged.len(), 7);
    let three = ["late_correction", "fee_unpaid", "other"].map(|row| format!("req.result.other.{row}.total"));
    let merged = new.merged.iter().find(|merged| merged.one == "req.result.other.all.total").unwrap();
    assert_eq!(merged.several, three);
    assert_eq!(new.as_printed(merged.several, |code| code == merged.one), [merged.one]);
    assert_eq!(new.as_printed(merged.several, |_| false), three);
    assert_eq!(new.as_printed(merged.several, |_| true), three, "the three win where both are filled in");
}

#[test]
fn table_four_is_three_rows_of_five_cells() {
    for form in forms() {
        let (part, grid) = table(form, "outcomes");
        let heads: Vec<_> = grid.columns.iter().map(|column| (column.code, column.name.zh)).collect();
        assert_eq!(
            heads,
            [
                ("upheld", "结果维持"),
                ("corrected", "结果纠正"),
                ("other", "其他结果"),
                ("pending", "尚未审结"),
                ("total", "总计"),
            ]
        );
        let rows: Vec<_> = grid.rows.iter().map(|row| (row.code, row.name.zh)).collect();
        assert_eq!(
            rows,
            [("rev", "行政复议"), ("suit_direct", "未经复议直接起诉"), ("suit_after", "复议后起诉")]
        );
        assert_eq!(part.items.len(), 15);
        assert_eq!(grid.rows[0].under.len(), 0);
        assert!(grid.rows[1..].iter().all(|row| row.under[0].zh == "行政诉讼"));
    }
}

#[test]
fn table_two_has_its_official_rows_and_columns_and_no_others() {
    for form in forms() {
        let own = PROACTIVE.iter().filter(|row| row.0 == form.code);
        let there: Vec<_> = own
            .flat_map(|(_, row, name, columns)| {
                columns.iter().map(move |(column, head)| (format!("{row}.{column}"), *name, *head))
            })
            .collect();
        let tables = form.parts.iter().filter(|part| part.number == "二、");
        let cell = |item: &'static domain::Item| {
            let cell = item.cell.unwrap();
            (item.code.to_owned(), cell.row.name.zh, cell.column.name.zh)
        };
        let here: Vec<_> = tables.flat_map(|part| part.items).map(cell).collect();
        assert_eq!(here, there);
    }
}

#[test]
fn every_cell_has_the_unit_that_the_form_prints() {
    let unit = |code: &str| {
        let form = forms().into_iter().find(|form| form.item(code).is_some()).unwrap();
        form.item(code).unwrap().unit.name().zh
    };
    for form in forms() {
        for item in form.items().filter(|item| item.cell.is_some()) {
            let cases = ["req.", "rev.", "suit_"].iter().any(|start| item.code.starts_with(start));
            assert!(!cases || item.unit.name().zh == "件", "{}", item.code);
        }
    }
    for (code, name) in [
        ("t19.a20_1.normative.public_total", "件"),
        ("t19.a20_5.license.prev_items", "项"),
        ("t19.a20_5.license.delta", "项"),
        ("t19.a20_5.license.decisions", "件"),
        ("t19.a20_8.fees.delta", "项"),
        ("t19.a20_9.procurement.projects", "个"),
        ("t19.a20_9.procurement.amount", "万元"),
        ("t21.a20_1.rules.issued", "件"),
        ("t21.a20_6.penalty.decisions", "件"),
        ("t21.a20_8.fees.amount", "万元"),
        ("prose.fee.processing", "元"),
        ("prose.proactive.website", "条"),
        ("prose.req.new", "件"),
    ] {
        assert_eq!(unit(code), name, "{code}");
    }
}

#[test]
fn only_the_change_in_matters_may_be_below_zero() {
    let signed: Vec<_> = forms().into_iter().flat_map(Form::items).filter(|item| item.signed).collect();
    let codes: Vec<_> = signed.iter().map(|item| item.code).collect();
    let rows = ["a20_5.license", "a20_5.other_service", "a20_6.penalty", "a20_6.coercion", "a20_8.fees"];
    assert_eq!(codes, rows.map(|row| format!("t19.{row}.delta")));
}

#[test]
fn the_six_sections_are_those_of_the_notices() {
    let heads = [
        "一、总体情况",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
    ];
    for form in forms() {
        assert_eq!(form.sections.iter().map(|section| section.name.zh).collect::<Vec<_>>(), heads);
    }
}

#[test]
fn a_form_is_for_the_years_since_it_was_made() {
    let year = |year| domain::report::Year::new(year).unwrap();
    let since: Vec<_> = Form::all().iter().map(|form| (form.code, form.since)).collect();
    assert_eq!(since, [("2014", 2014), ("2019", 2019), ("2021", 2021)]);
    let table = Form::find("2014").unwrap();
    assert!(table.is_for(year(2014)) && !table.is_for(year(2013)));
}

#[test]
fn item_codes_are_unique_address_safe_and_never_those_of_a_section() {
    for form in forms() {
        let codes: Vec<_> = form.items().map(|item| item.code).collect();
        let unique: BTreeSet<_> = codes.iter().copied().collect();
        assert_eq!(unique.len(), codes.len());
        assert!(codes.iter().all(|code| code.split('.').all(is_address_safe)));
        for section in form.sections {
            assert!(
                !unique.contains(domain::draft::Field::section(section.code).name().as_str()),
                "{}",
                section.code
            );
        }
        for sum in form.sums {
            assert!(!unique.contains(sum.item.code), "{}", sum.item.code);
            assert!(sum.of.iter().all(|code| unique.contains(code)), "{}", sum.item.code);
            assert!(!sum.of.is_empty(), "{}", sum.item.code);
        }
        let parts: BTreeSet<_> = form.parts.iter().map(|part| part.code).collect();
        assert_eq!(parts.len(), form.parts.len());
    }
}

#[test]
fn the_same_code_has_the_same_name_and_unit_on_every_form() {
    for item in forms()[0].items() {
        if let Some(other) = forms()[1].item(item.code) {
            assert_eq!(
                (item.name, item.short, item.unit),
                (other.name, other.short, other.unit),
                "{}",
                item.code
            );
        }
    }
}

#[test]
fn every_rule_has_an_id_of_its_own_and_names_existing_items_each_once() {
    for form in forms() {
        let ids: BTreeSet<_> = form.rules.iter().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), form.rules.len());
        for rule in form.rules {
            assert!(rule.id.split('.').all(is_address_safe), "{}", rule.id);
            assert!(rule.codes().all(|code| form.item(code).is_some()), "{}", rule.id);
            let this_year: Vec<_> = rule.left.iter().chain(rule.right).chain(rule.less).collect();
            assert_eq!(this_year.iter().collect::<BTreeSet<_>>().len(), this_year.len(), "{}", rule.id);
            assert!(!rule.left.is_empty(), "{}", rule.id);
            let alone = matches!(rule.relation, Relation::Complete | Relation::NoneBelow(_));
            assert_eq!(rule.right.is_empty() && rule.last.is_empty(), alone, "{}", rule.id);
        }
    }
}

#[test]
fn every_check_of_the_tables_is_there_with_its_severity() {
    for form in forms() {
        let is_2021 = form.code == "2021";
        let count = |ends: &str, starts: &str, severity: Severity| {
            let named = |id: &str| id.starts_with(starts) && id.ends_with(ends);
            form.rules.iter().filter(|rule| named(rule.id) && rule.severity == severity).count()
        };
        assert_eq!(count("", "req.balance.", Severity::Blocks), 7);
        assert_eq!(count("", "req.results.", Severity::Blocks), 7);
        assert_eq!(count("", "req.carried.", Severity::Reason), 7);
        assert_eq!(count(".applicants", "req.", Severity::Blocks), if is_2021 { 26 } else { 23 });
        assert_eq!(count(".parts", "", Severity::Blocks), 3);
        assert_eq!(count(".in_force", "t21.", Severity::Reason), if is_2021 { 2 } else { 0 });
        assert_eq!(count(".kinds", "t19.", Severity::Look), if is_2021 { 0 } else { 4 });
        assert_eq!(count(".within", "t19.", Severity::Blocks), if is_2021 { 0 } else { 2 });
        assert_eq!(count(".power", "t", Severity::Look), if is_2021 { 2 } else { 1 });
        assert_eq!(count(".complete", "", Severity::Look), form.parts.len() - 1);
        assert_eq!(count(".all_zero", "", Severity::Look), 2);
        assert_eq!(count("", "jump.", Severity::Look), if is_2021 { 6 } else { 2 });
    }
}

#[test]
fn a_columns_results_are_the_19_rows_or_21_above_their_total() {
    let parts = |form: &'static Form| {
        form.rules.iter().find(|rule| rule.id == "req.results.total").unwrap().right.len()
    };
    assert_eq!(forms().map(parts), [19, 21]);
}

#[test]
fn every_figure_names_existing_rows_each_once_and_has_an_address_of_its_own() {
    for form in forms() {
        let mut slugs = BTreeSet::new();
        for figure in form.figures {
            assert!(is_address_safe(figure.slug) && slugs.insert(figure.slug), "{}", figure.slug);
            let mut seen = BTreeSet::new();
            for code in figure.codes() {
                assert!(form.row(code).is_some(), "{} names {code}", figure.slug);
                assert!(seen.insert(code), "{} names {code} twice", figure.slug);
            }
        }
        let headlines: Vec<_> = form.figures.iter().map(|figure| figure.headline).collect();
        assert!(headlines[0] && headlines.windows(2).all(|pair| pair[0] || !pair[1]), "{headlines:?}");
    }
}

#[test]
fn every_text_is_there_in_both_languages_and_in_its_own_signs() {
    let is_han = |sign: char| ('\u{4e00}'..='\u{9fff}').contains(&sign);
    let chinese = ['，', '、', '；', '：', '（', '）', '。', '？', '！', '《', '》'];
    for (place, words) in forms().into_iter().flat_map(texts) {
        for lang in [Lang::Zh, Lang::En] {
            let text = words.get(lang);
            assert!(!text.is_empty() && text.trim() == text, "{place} in {lang:?}: {text:?}");
        }
        assert!(words.zh.contains(is_han), "{place}: {}", words.zh);
        assert!(!words.zh.contains([',', ';', ':', '(', ')', '?', '!', '"']), "{place}: {}", words.zh);
        if place != "form basis" {
            assert!(!words.en.contains(is_han) && !words.en.contains(chinese), "{place}: {}", words.en);
        }
    }
}
