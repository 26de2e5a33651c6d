//! Lines over the years: bodies and items, changes of form, gaps, blanks and words.

use charts::{Break, Comparison, Counting, Join, Line, Point, PointKind, Scale, Spacing};

use super::grouped;
use crate::Any;

/// A point of a year with its amount, how sure it is, and how it is joined to the one before.
type Given = (i32, Option<i64>, PointKind, Join);

pub fn line(label: &str, given: &[Given]) -> Line {
    let point = |&(year, amount, kind, join): &Given| {
        let number = amount.map_or("未填".to_owned(), grouped);
        let text = match kind {
            PointKind::AtLeast => format!("{number}+"),
            PointKind::About => format!("约{number}"),
            PointKind::Solid | PointKind::Aside => number,
        };
        Point { year, amount, description: format!("{label} {year} 年 {text} 件"), text, kind, join }
    };
    Line { label: label.to_owned(), points: given.iter().map(point).collect(), look: 0 }
}

/// Statutory figures year by year from `first` on, joined throughout.
fn plain(label: &str, first: i32, amounts: &[i64]) -> Line {
    let given: Vec<Given> = (first..)
        .zip(amounts)
        .map(|(year, &amount)| {
            let join = if year == 2019 { Join::Dashed } else { Join::Solid };
            (year, Some(amount), PointKind::Solid, join)
        })
        .collect();
    line(label, &given)
}

fn new_form(label: &str) -> Vec<Break> {
    vec![Break { between: (2018, 2019), label: label.to_owned() }]
}

fn english(suffix: &str) -> Scale {
    Scale { counting: Counting::Thousands, suffix: suffix.to_owned(), ..Scale::default() }
}

fn chart(mut lines: Vec<Line>, breaks: Vec<Break>, scale: Scale) -> Any {
    lines.iter_mut().enumerate().for_each(|(at, line)| line.look = at);
    Comparison::Lines { lines, context: Vec::new(), breaks, scale }.into()
}

const REQUESTS: &[i64] = &[12, 18, 15, 31, 44, 52, 48, 73, 96, 88, 107];
const NEW_FORM: &str = "2019 年起新格式";

pub fn lines() -> Vec<(&'static str, Any)> {
    let four_en = ["Hunjiang", "Jiangyuan", "Changbai Korean Autonomous County", "Linjiang"];
    let few = plain("浑江区人民政府", 2014, &[1274, 1890, 2260, 3102, 5331]);
    let two = vec![
        plain("浑江区", 2014, &[11_274, 12_890, 15_260, 13_102, 25_331, 9_100, 8_480]),
        plain("江源区", 2014, &[8_420, 7_712, 9_054, 9_871, 8_012, 5_431, 6_100]),
    ];
    let mut all = vec![
        ("lines-one-zh", chart(vec![plain("", 2014, REQUESTS)], new_form(NEW_FORM), Scale::default())),
        (
            "lines-one-en",
            chart(
                vec![plain("Requests received", 2014, REQUESTS)],
                new_form("New form from 2019 on"),
                english(""),
            ),
        ),
        ("lines-few-zh", chart(vec![few], vec![], Scale::default())),
        ("lines-doubtful-zh", chart(vec![doubtful()], new_form(NEW_FORM), Scale::default())),
        ("lines-two-zh", chart(two, new_form(NEW_FORM), Scale::default())),
        (
            "lines-four-zh",
            chart(
                four(["浑江区", "江源区", "长白朝鲜族自治县", "临江市"]),
                new_form(NEW_FORM),
                Scale::default(),
            ),
        ),
        ("lines-four-en", chart(four(four_en), new_form("New form from 2019 on"), english(""))),
        ("lines-percent-zh", percent()),
        ("lines-among-zh", among()),
    ];
    all.extend(edges());
    all
}

/// Two lines of four, with the looks that they have among all, before the two others.
fn among() -> Any {
    let all = four(["浑江区", "江源区", "长白朝鲜族自治县", "临江市"]);
    let mut lines: Vec<_> = all.into_iter().enumerate().map(|(look, line)| Line { look, ..line }).collect();
    let context = vec![lines.remove(2), lines.remove(0)];
    Comparison::Lines { lines, context, breaks: new_form(NEW_FORM), scale: Scale::default() }.into()
}

fn four(names: [&str; 4]) -> Vec<Line> {
    vec![
        plain(names[0], 2014, REQUESTS),
        plain(names[1], 2014, &[33, 29, 41, 38, 36, 30, 28, 25, 31, 40, 43]),
        plain(names[2], 2016, &[4, 9, 22, 58, 61, 57, 66, 71, 69]),
        plain(names[3], 2014, &[60, 66, 71, 54, 47, 42, 35, 44]),
    ]
}

/// Words, blanks and gaps between figures.
fn doubtful() -> Line {
    use Join::{None as Gap, Solid as Joined};
    use PointKind::{About, Aside, AtLeast, Solid};
    line(
        "",
        &[
            (2008, Some(21), Aside, Gap),
            (2010, Some(34), Aside, Gap),
            (2014, Some(52), Solid, Gap),
            (2015, Some(61), AtLeast, Joined),
            (2016, None, Solid, Joined),
            (2017, Some(83), About, Joined),
            (2018, Some(77), Solid, Joined),
            (2019, Some(31), Solid, Gap),
            (2020, Some(36), Solid, Joined),
            (2022, Some(0), Solid, Joined),
            (2023, Some(5), Solid, Joined),
        ],
    )
}

fn percent() -> Any {
    let mut breaks = new_form(NEW_FORM);
    breaks.push(Break { between: (2020, 2021), label: "2021 年起新格式".to_owned() });
    let lines = vec![
        in_percent(plain("予以公开", 2014, &[512, 498, 533, 471, 460, 402, 388, 391])),
        in_percent(plain("部分公开", 2014, &[98, 112, 87, 134, 141, 180, 177, 169])),
    ];
    chart(lines, breaks, Scale { per: 10, up_to: Some(1000), suffix: "%".to_owned(), ..Scale::default() })
}

fn edges() -> Vec<(&'static str, Any)> {
    let blank = |year| (year, None, PointKind::Solid, Join::None);
    let below = Scale {
        years: Some((2012, 2022)),
        down_to: Some(-100),
        suffix: " 件".to_owned(),
        ..Scale::default()
    };
    let money = Scale { per: 100, suffix: "万元".to_owned(), ..Scale::default() };
    let sums = plain("政府集中采购总金额", 2014, &[1_000_000_000_000, 12, 720_000_000_000]);
    vec![
        (
            "lines-below-zh",
            chart(vec![plain("本年增减", 2014, &[120, -40, -85, 10, 64, 0, -12])], new_form(NEW_FORM), below),
        ),
        ("lines-once-en", chart(vec![plain("Hunjiang District", 2018, &[5331])], vec![], english(""))),
        (
            "lines-blank-zh",
            chart(vec![line("浑江区", &[blank(2018), blank(2019)])], vec![], Scale::default()),
        ),
        ("lines-huge-zh", chart(vec![sums.clone()], vec![], money.clone())),
        ("lines-tenfold-huge-zh", chart(vec![sums], vec![], Scale { spacing: Spacing::Tenfold, ..money })),
        ("lines-tenfold-zh", tenfold()),
        ("lines-empty-zh", chart(vec![], vec![], Scale::default())),
    ]
}

/// A large body, a small one and one that had none at times.
fn tenfold() -> Any {
    let lines = vec![
        plain("宿迁市", 2016, &[312_450, 288_031, 301_220, 64_120, 71_003]),
        plain("洪泽区", 2016, &[812, 930, 1_204, 388, 410]),
        plain("陈集镇", 2016, &[3, 0, 12, 0, 5]),
    ];
    chart(lines, new_form(NEW_FORM), Scale { spacing: Spacing::Tenfold, ..Scale::default() })
}

/// Tenths of a percent as they are printed.
fn in_percent(mut line: Line) -> Line {
    for point in &mut line.points {
        let tenths = point.amount.unwrap_or(0);
        point.text = format!("{}.{}%", tenths / 10, tenths % 10);
    }
    line
}
