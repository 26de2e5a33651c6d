use proptest::prelude::*;

use super::*;
use crate::agency::{Agency, Kind, Level};
use crate::topic::Topic;

/// Readings of the characters that these tests use.
fn readings(character: char) -> Vec<&'static str> {
    match character {
        '宿' => vec!["su", "xiu"],
        '迁' => vec!["qian"],
        '市' => vec!["shi"],
        '人' => vec!["ren"],
        '民' => vec!["min"],
        '政' => vec!["zheng"],
        '府' => vec!["fu"],
        '淮' => vec!["huai"],
        '安' => vec!["an"],
        '洪' => vec!["hong"],
        '泽' => vec!["ze"],
        '区' => vec!["qu", "ou"],
        '重' => vec!["zhong", "chong"],
        '庆' => vec!["qing"],
        '长' => vec!["chang", "zhang"],
        '清' => vec!["qing"],
        '江' => vec!["jiang"],
        '浦' => vec!["pu"],
        _ => Vec::new(),
    }
}

fn body(slug: &str, short: &str, name: &str, english: &str, level: Level, code: &str) -> Agency {
    Agency {
        slug: slug.to_owned(),
        name_zh: name.to_owned(),
        name_en: format!("People's Government of {english}"),
        short_zh: short.to_owned(),
        short_en: english.to_owned(),
        level,
        kind: Kind::Government,
        division_code: code.to_owned(),
    }
}

fn bodies() -> Vec<Agency> {
    vec![
        body("suqian", "宿迁市", "宿迁市人民政府", "Suqian", Level::City, "321300"),
        body(
            "hongze",
            "淮安市洪泽区",
            "淮安市洪泽区人民政府",
            "Hongze District, Huai'an",
            Level::County,
            "320813",
        ),
        body(
            "qingjiangpu",
            "淮安市清江浦区",
            "淮安市清江浦区人民政府",
            "Qingjiangpu District, Huai'an",
            Level::County,
            "320812",
        ),
        body("huaian", "淮安市", "淮安市人民政府", "Huai'an", Level::City, "320800"),
        body("chongqing", "重庆市", "重庆市人民政府", "Chongqing", Level::Province, "500000"),
    ]
}

/// The bodies that words name, the closest first.
fn found(typed: &str) -> Vec<String> {
    let words = Word::all(typed);
    let close = bodies().into_iter().filter_map(|body| {
        Some((BodyNames::of(&body, readings).closeness_of_all(&words)?, body.level, body.slug))
    });
    let mut found: Vec<_> = close.collect();
    found.sort();
    found.into_iter().map(|(_, _, slug)| slug).collect()
}

#[test]
fn a_body_is_found_by_names_initials_syllables_code_and_province() {
    for (typed, first) in [
        ("宿迁", "suqian"),
        ("SUQIAN", "suqian"),
        ("sq", "suqian"),
        ("xq", "suqian"),
        ("sqs", "suqian"),
        ("sqszf", "suqian"),
        ("sqsrmzf", "suqian"),
        ("suqianshi", "suqian"),
        ("su'qian", "suqian"),
        ("suq", "suqian"),
        ("sqian", "suqian"),
        ("宿迁市政府", "suqian"),
        ("淮安洪泽", "hongze"),
        ("hz", "hongze"),
        ("hongz", "hongze"),
        ("hahz", "hongze"),
        ("huaian hz", "hongze"),
        ("洪泽 淮安", "hongze"),
        ("district hongze", "hongze"),
        ("3208", "huaian"),
        ("320813", "hongze"),
        ("cq", "chongqing"),
        ("zq", "chongqing"),
        ("zhq", "chongqing"),
        ("chqing", "chongqing"),
        ("江苏 sq", "suqian"),
        ("jiangsu 清江浦", "qingjiangpu"),
    ] {
        assert_eq!(found(typed).first().map(String::as_str), Some(first), "{typed}: {:?}", found(typed));
    }
}

#[test]
fn everything_of_a_province_comes_after_what_is_called_so() {
    assert_eq!(found("江苏"), ["huaian", "suqian", "hongze", "qingjiangpu"]);
    assert_eq!(found("江苏省").len(), 4);
    assert_eq!(found("重庆"), ["chongqing"]);
    assert_eq!(found("szf").len(), 3, "宿迁市政府, 淮安市政府, 重庆市政府");
}

#[test]
fn two_letters_are_not_found_in_the_middle_of_a_part() {
    // 市清 of 淮安市清江浦区 is s and q.
    assert_eq!(found("sq"), ["suqian"]);
    assert_eq!(found("qj"), ["qingjiangpu"]);
    assert_eq!(found("jp"), [""; 0]);
}

#[test]
fn what_is_called_just_so_is_closest() {
    let names = BodyNames::of(&bodies()[0], readings);
    for (word, closeness) in [
        ("宿迁市", Closeness::Whole),
        ("suqian", Closeness::Whole),
        ("321300", Closeness::Whole),
        ("sqs", Closeness::Whole),
        ("sq", Closeness::Whole),
        ("宿", Closeness::Start),
        ("政府", Closeness::Part),
        ("民", Closeness::Inside),
        ("江苏", Closeness::Region),
    ] {
        assert_eq!(names.closeness(&Word::of(word)), Some(closeness), "{word}");
    }
    for none in ["洪", "sb", "2", "13", "qianshu", "苏", "江"] {
        assert_eq!(names.closeness(&Word::of(none)), None, "{none}");
    }
    assert!(
        names.is_nearly(&Word::of("suqain"))
            && names.is_nearly(&Word::of("宿千市"))
            && !names.is_nearly(&Word::of("sq"))
    );
}

#[test]
fn peers_are_of_one_level_and_province_and_children_one_level_below() {
    let all = bodies();
    let slugs = |found: Vec<&Agency>| found.into_iter().map(|body| body.slug.clone()).collect::<Vec<_>>();
    assert_eq!(slugs(peers(&all[0], all.iter())), ["huaian"]);
    assert_eq!(slugs(peers(&all[1], all.iter())), ["qingjiangpu"]);
    assert!(peers(&all[4], all.iter()).is_empty());
    assert_eq!(slugs(children(&all[3], all.iter())), ["hongze", "qingjiangpu"]);
    assert!(children(&all[0], all.iter()).is_empty() && children(&all[1], all.iter()).is_empty());
    let nameless = Agency { division_code: String::new(), ..all[0].clone() };
    assert!(peers(&nameless, all.iter()).is_empty() && children(&nameless, all.iter()).is_empty());
}

#[test]
fn topics_indicators_and_rows_are_found_while_they_are_typed() {
    let subjects = Subjects::of(readings);
    for (typed, expected) in [
        ("行政诉", Subject::Measure("lawsuits")),
        ("败诉", Subject::Measure("lawsuits_corrected")),
        ("lawsu", Subject::Measure("lawsuits")),
        ("公开渠", Subject::Topic(Topic::Channels)),
        ("规章", Subject::Measure("t21.a20_1.rules.issued")),
    ] {
        let found = subjects.find(&Word::of(typed));
        assert!(found.contains(&expected), "{typed}: {found:?}");
    }
    assert!(subjects.find(&Word::of("无此")).is_empty());
}

proptest! {
    #[test]
    fn anything_can_be_typed(typed in ".{0,120}") {
        let _ = found(&typed);
    }

    #[test]
    fn initials_and_syllables_of_a_name_spell_it(mixed in proptest::collection::vec(any::<bool>(), 3)) {
        let syllables = ["su", "qian", "shi"];
        let typed: String = syllables.iter().zip(mixed).map(|(one, whole)| if whole { one } else { &one[..1] }).collect();
        let found = found(&typed);
        prop_assert_eq!(found.first().map(String::as_str), Some("suqian"));
    }
}
