//! The statistics table of 2014 as data: complete, unambiguous, and in the official words.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::collections::BTreeSet;

use domain::item::Unit;
use domain::rule::{Relation, Severity};
use domain::{Form, Lang, Words};

fn form() -> &'static Form {
    Form::find("2014").unwrap()
}

/// The rows of the table (`docs/forms.md`), copied by hand: code, official name, unit as printed.
const ROWS: &str = "
proactive.total 主动公开政府信息数 条
proactive.normative_docs 主动公开规范性文件数 条
proactive.normative_issued 制发规范性文件总数 件
channel.gazette 政府公报公开政府信息数 条
channel.website 政府网站公开政府信息数 条
channel.weibo 政务微博公开政府信息数 条
channel.wechat 政务微信公开政府信息数 条
channel.other 其他方式公开政府信息数 条
response.total 回应公众关注热点或重大舆情数 次
response.press_conf 参加或举办新闻发布会总次数 次
response.press_conf_chief 主要负责同志参加新闻发布会次数 次
response.interview 政府网站在线访谈次数 次
response.interview_chief 主要负责同志参加政府网站在线访谈次数 次
response.articles 政策解读稿件发布数 篇
response.social 微博微信回应事件数 次
response.other 其他方式回应事件数 次
request.received 收到申请数 件
request.received.in_person 当面申请数 件
request.received.fax 传真申请数 件
request.received.online 网络申请数 件
request.received.letter 信函申请数 件
request.closed 申请办结数 件
request.closed.on_time 按时办结数 件
request.closed.extended 延期办结数 件
request.answered 申请答复数 件
request.answered.already_public 属于已主动公开范围数 件
request.answered.granted 同意公开答复数 件
request.answered.partial 同意部分公开答复数 件
request.answered.refused 不同意公开答复数 件
request.answered.refused.state_secret 涉及国家秘密 件
request.answered.refused.trade_secret 涉及商业秘密 件
request.answered.refused.privacy 涉及个人隐私 件
request.answered.refused.security_stability 危及国家安全、公共安全、经济安全和社会稳定 件
request.answered.refused.not_gov_info 不是《条例》所指政府信息 件
request.answered.refused.other_law 法律法规规定的其他情形 件
request.answered.not_this_agency 不属于本行政机关公开数 件
request.answered.not_exist 申请信息不存在数 件
request.answered.amend 告知作出更改补充数 件
request.answered.redirected 告知通过其他途径办理数 件
review.total 行政复议数量 件
review.upheld 维持具体行政行为数 件
review.corrected 被依法纠错数 件
review.other 其他情形数 件
lawsuit.total 行政诉讼数量 件
lawsuit.upheld 维持具体行政行为或者驳回原告诉讼请求数 件
lawsuit.corrected 被依法纠错数 件
lawsuit.other 其他情形数 件
complaint.total 举报投诉数量 件
fee.collected 依申请公开信息收取的费用 万元
org.units 政府信息公开工作专门机构数 个
org.reading_points 设置政府信息公开查阅点数 个
org.staff.total 从事政府信息公开工作人员数 人
org.staff.full_time 专职人员数 人
org.staff.part_time 兼职人员数 人
org.budget 政府信息公开专项经费 万元
meeting.count 召开政府信息公开工作会议或专题会议数 次
training.sessions 举办各类培训班数 次
training.people 接受培训人员数 人次
";

/// Rows that no statutory form has, kept because the seed's report states them.
const LOCAL: &[&str] = &[
    "channel.website.towns",
    "channel.website.departments",
    "proposals.total",
    "proposals.npc",
    "proposals.cppcc",
];

fn rows() -> Vec<(&'static str, &'static str, &'static str)> {
    let row = |line: &'static str| {
        let mut words = line.split(' ');
        (words.next().unwrap(), words.next().unwrap(), words.next().unwrap())
    };
    ROWS.trim().lines().map(row).collect()
}

fn is_address_safe(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_' || byte == b'-')
}

/// Every text of the form with where it stands.
fn texts() -> Vec<(String, Words)> {
    let form = form();
    let mut all = vec![("form name".to_owned(), form.name), ("form basis".to_owned(), form.basis)];
    all.extend(form.parts.iter().map(|part| (format!("part {}", part.code), part.name)));
    all.extend(form.sections.iter().map(|section| (format!("section {}", section.code), section.name)));
    all.extend(form.figures.iter().map(|figure| (format!("figure {}", figure.slug), figure.title)));
    for item in form.items() {
        all.push((format!("name of {}", item.code), item.name));
        all.push((format!("short of {}", item.code), item.short));
        all.push((format!("unit of {}", item.code), item.unit.name()));
        all.extend(item.counting.map(|rule| (format!("counting of {}", item.code), rule)));
    }
    for rule in form.rules {
        all.push((format!("name of rule {}", rule.id), rule.name));
        all.push((format!("basis of rule {}", rule.id), rule.basis));
    }
    all
}

#[test]
fn the_statutory_rows_are_those_of_the_notice_in_its_order() {
    let here: Vec<_> = rows().iter().map(|row| row.0).collect();
    let there: Vec<_> = form().items().filter(|item| !item.local).map(|item| item.code).collect();
    assert_eq!(there, here);
}

#[test]
fn every_statutory_row_has_its_official_name_and_unit() {
    for (code, name, unit) in rows() {
        let item = form().item(code).unwrap();
        assert_eq!(item.name.zh, name, "{code}");
        assert_eq!(item.unit.name().zh, unit, "{code}");
    }
}

#[test]
fn local_rows_are_marked_as_local_and_nothing_else_is() {
    let local: Vec<_> = form().items().filter(|item| item.local).map(|item| item.code).collect();
    assert_eq!(local, LOCAL);
}

#[test]
fn only_the_fee_and_the_budget_take_money() {
    let money: Vec<_> = form().items().filter(|item| item.unit.is_money()).map(|item| item.code).collect();
    assert_eq!(money, ["fee.collected", "org.budget"]);
    assert!(form().items().all(|item| item.unit.is_money() == (item.unit == Unit::TenThousandYuan)));
}

#[test]
fn the_counting_rule_of_the_total_says_that_an_item_on_several_channels_counts_once() {
    let counting = form().item("proactive.total").unwrap().counting.unwrap();
    assert_eq!(counting.zh.replace(' ', ""), "不同渠道和方式公开相同信息计1条");
    assert!(counting.en.contains("once"));
}

#[test]
fn item_codes_are_unique_and_address_safe() {
    let codes: Vec<_> = form().items().map(|item| item.code).collect();
    let unique: BTreeSet<_> = codes.iter().collect();
    assert_eq!(unique.len(), codes.len());
    for code in codes {
        assert!(code.split('.').all(is_address_safe), "{code}");
    }
}

#[test]
fn the_parts_are_numbered_one_to_nine_and_local_ones_not_at_all() {
    let numbers: Vec<_> = form().parts.iter().map(|part| part.number).collect();
    assert_eq!(numbers, ["一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、", ""]);
    assert!(form().parts.iter().all(|part| !part.items.is_empty() && is_address_safe(part.code)));
    let codes: BTreeSet<_> = form().parts.iter().map(|part| part.code).collect();
    assert_eq!(codes.len(), form().parts.len());
}

#[test]
fn a_row_is_never_indented_deeper_than_one_step_below_the_row_before() {
    for part in form().parts {
        let mut before = 0;
        for item in part.items {
            assert!(item.depth <= before + 1 && item.depth <= 2, "{}", item.code);
            before = item.depth;
        }
    }
}

#[test]
fn every_rule_names_existing_items_each_once() {
    for rule in form().rules {
        assert!(!rule.left.is_empty() && !rule.right.is_empty(), "{}", rule.id);
        let mut seen = BTreeSet::new();
        for code in rule.codes() {
            assert!(form().item(code).is_some(), "{} names {code}", rule.id);
            assert!(seen.insert(code), "{} names {code} twice", rule.id);
        }
    }
}

#[test]
fn rule_ids_are_unique_and_address_safe() {
    let ids: BTreeSet<_> = form().rules.iter().map(|rule| rule.id).collect();
    assert_eq!(ids.len(), form().rules.len());
    assert!(ids.iter().all(|id| id.split('.').all(is_address_safe)));
}

#[test]
fn a_partition_adds_only_what_is_counted_in_the_unit_of_its_whole() {
    for rule in form().rules {
        if !matches!(rule.relation, Relation::Equals | Relation::EqualsOrPending | Relation::Covers) {
            continue;
        }
        assert_eq!(rule.left.len(), 1, "{}", rule.id);
        let unit = form().item(rule.left[0]).unwrap().unit;
        for code in rule.right {
            assert_eq!(form().item(code).unwrap().unit, unit, "{} in {}", code, rule.id);
        }
    }
}

#[test]
fn the_channels_are_an_overlap_and_no_rule_demands_that_they_add_up() {
    let about: Vec<_> = form().rules_about("proactive.total").collect();
    assert_eq!(about.iter().map(|rule| rule.id).collect::<Vec<_>>(), ["channel.cover", "normative.included"]);
    assert_eq!(about[0].relation, Relation::Covers);
    assert_eq!(about[0].right.len(), 5);
}

#[test]
fn no_rule_joins_documents_disclosed_with_documents_issued() {
    assert_eq!(form().rules_about("proactive.normative_issued").count(), 0);
}

#[test]
fn received_closed_and_answered_are_joined_by_no_rule() {
    for rule in form().rules {
        let named = ["request.received", "request.closed", "request.answered"];
        let count = rule.codes().filter(|code| named.contains(code)).count();
        assert!(count <= 1, "{}", rule.id);
    }
}

#[test]
fn every_arithmetic_rule_of_the_notice_is_there() {
    let parts = |id: &str| {
        let rule = form().rules.iter().find(|rule| rule.id == id).unwrap();
        (rule.relation, rule.right.len(), rule.severity)
    };
    assert_eq!(parts("org.staff.parts"), (Relation::Equals, 2, Severity::Blocks));
    assert_eq!(parts("lawsuit.parts"), (Relation::EqualsOrPending, 3, Severity::Blocks));
    assert_eq!(parts("review.parts"), (Relation::EqualsOrPending, 3, Severity::Blocks));
    assert_eq!(parts("request.received.parts"), (Relation::Equals, 4, Severity::Blocks));
    assert_eq!(parts("request.closed.parts"), (Relation::Equals, 2, Severity::Blocks));
    assert_eq!(parts("request.answered.parts"), (Relation::Equals, 8, Severity::Blocks));
    assert_eq!(parts("request.refused.parts"), (Relation::Equals, 6, Severity::Blocks));
    assert_eq!(parts("channel.cover"), (Relation::Covers, 5, Severity::Blocks));
    assert_eq!(parts("normative.included"), (Relation::AtMost, 1, Severity::Blocks));
    assert_eq!(parts("response.bound"), (Relation::AtLeastEach, 2, Severity::Blocks));
    assert_eq!(parts("response.sum"), (Relation::DiffersFrom, 3, Severity::Look));
    assert_eq!(parts("response.press_conf.chief"), (Relation::AtMost, 1, Severity::Blocks));
    assert_eq!(parts("response.interview.chief"), (Relation::AtMost, 1, Severity::Blocks));
    assert_eq!(parts("dispute.plausible"), (Relation::AtMost, 1, Severity::Look));
}

#[test]
fn every_figure_names_existing_items_each_once_and_has_an_address_of_its_own() {
    let mut slugs = BTreeSet::new();
    for figure in form().figures {
        assert!(is_address_safe(figure.slug) && slugs.insert(figure.slug), "{}", figure.slug);
        assert!(!figure.parts.is_empty(), "{}", figure.slug);
        let mut seen = BTreeSet::new();
        for code in figure.codes() {
            assert!(form().item(code).is_some(), "{} names {code}", figure.slug);
            assert!(seen.insert(code), "{} names {code} twice", figure.slug);
        }
        assert_eq!(form().figure(figure.slug).unwrap().title, figure.title);
    }
    assert!(form().figure("nothing").is_none());
}

#[test]
fn headline_figures_come_first() {
    let headlines: Vec<_> = form().figures.iter().map(|figure| figure.headline).collect();
    assert!(headlines[0]);
    assert!(headlines.windows(2).all(|pair| pair[0] || !pair[1]), "{headlines:?}");
}

#[test]
fn every_row_of_the_form_stands_in_a_figure() {
    let shown: BTreeSet<_> = form().figures.iter().flat_map(domain::figure::FigureKind::codes).collect();
    let all: BTreeSet<_> = form().items().map(|item| item.code).collect();
    assert_eq!(all.difference(&shown).collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn every_text_is_there_in_both_languages_without_stray_spaces() {
    for (place, words) in texts() {
        for lang in [Lang::Zh, Lang::En] {
            let text = words.get(lang);
            assert!(!text.is_empty(), "{place} in {lang:?}");
            assert_eq!(text.trim(), text, "{place} in {lang:?}");
        }
        assert_ne!(words.zh, words.en, "{place}");
    }
}

#[test]
fn chinese_texts_have_chinese_punctuation_and_english_texts_english() {
    for (place, words) in texts() {
        assert!(!words.zh.contains([',', ';', ':', '(', ')', '?', '!', '"']), "{place}: {}", words.zh);
        let chinese = ['，', '、', '；', '：', '（', '）', '。', '？', '！', '《', '》'];
        assert!(!words.en.contains(chinese), "{place}: {}", words.en);
    }
}

#[test]
fn english_texts_are_in_english() {
    let is_han = |sign: char| ('\u{4e00}'..='\u{9fff}').contains(&sign);
    for (place, words) in texts() {
        if place != "form basis" {
            assert!(!words.en.contains(is_han), "{place}: {}", words.en);
        }
        assert!(words.zh.contains(is_han), "{place}: {}", words.zh);
    }
}

#[test]
fn an_unknown_form_or_item_is_not_found() {
    assert!(Form::find("1999").is_none());
    assert!(form().item("proactive").is_none());
    assert!(form().item("").is_none());
    assert!(domain::form::find_item("x.y").is_none());
    let (item, forms) = domain::form::find_item("lawsuit.upheld").unwrap();
    assert_eq!((item.code, forms.len()), ("lawsuit.upheld", 1));
}
