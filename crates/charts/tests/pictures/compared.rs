//! What holds for lines over the years and for strips: nothing is invented, nothing overlaps.

use charts::{
    Break, Comparison, Counting, Distribution, Join, Line, Mark, MiddleHalf, Partition, Point, PointKind,
    Scale, Scheme, Spacing, Stack, Stacks, plan_comparison,
};
use proptest::prelude::*;

use crate::promises::texts;
use crate::samples;
use crate::xml::read;

fn kind() -> impl Strategy<Value = PointKind> {
    prop_oneof![
        4 => Just(PointKind::Solid),
        1 => Just(PointKind::Aside),
        1 => Just(PointKind::AtLeast),
        1 => Just(PointKind::About),
    ]
}

fn join() -> impl Strategy<Value = Join> {
    prop_oneof![4 => Just(Join::Solid), 1 => Just(Join::Dashed), 1 => Just(Join::None)]
}

fn point(
    words: BoxedStrategy<String>,
    amount: BoxedStrategy<i64>,
    years: BoxedStrategy<i32>,
) -> impl Strategy<Value = Point> {
    (years, proptest::option::weighted(0.85, amount), words, any::<bool>(), kind(), join()).prop_map(
        |(year, amount, words, plain, kind, join)| {
            let number = amount.map_or("未填".to_owned(), samples::grouped);
            let text = if plain { number } else { words };
            Point { year, amount, description: format!("{year} {text}"), text, kind, join }
        },
    )
}

/// Any lines at all.
pub fn lines(
    words: BoxedStrategy<String>,
    amount: BoxedStrategy<i64>,
    years: BoxedStrategy<i32>,
) -> impl Strategy<Value = Comparison> {
    let points = proptest::collection::vec(point(words.clone(), amount.clone(), years.clone()), 1..9);
    let line = (words.clone(), points, 0..9_usize);
    let line = line.prop_map(|(label, points, look)| Line { label, points, look }).boxed();
    let change =
        (years.clone(), years.clone(), any::<bool>(), words.clone()).prop_map(|(far, year, near, label)| {
            Break { between: (if near { year.saturating_sub(1) } else { far }, year), label }
        });
    let scale = (
        proptest::option::of((years.clone(), years)),
        proptest::option::of(amount.clone()),
        proptest::option::of(amount),
        any::<i64>(),
        words.prop_map(|suffix| suffix.chars().take(3).collect()),
        prop_oneof![Just(Counting::Myriads), Just(Counting::Thousands)],
        spacing(),
    )
        .prop_map(|(years, down_to, up_to, per, suffix, counting, spacing)| Scale {
            years,
            down_to,
            up_to,
            per,
            suffix,
            counting,
            spacing,
        });
    let context = proptest::collection::vec(line.clone(), 0..4);
    let lines = proptest::collection::vec(line, 1..7);
    (lines, context, proptest::collection::vec(change, 0..4), scale)
        .prop_map(|(lines, context, breaks, scale)| Comparison::Lines { lines, context, breaks, scale })
}

/// Any strips at all.
pub fn stacks(words: BoxedStrategy<String>) -> impl Strategy<Value = Comparison> {
    let names = proptest::collection::vec(words.clone(), 8);
    let row = (words.clone(), words, proptest::collection::vec(0..100_000_i64, 8));
    (1..9_usize, names, proptest::collection::vec(row, 1..7)).prop_map(|(count, names, rows)| {
        let row = |(label, whole_text, amounts): (String, String, Vec<i64>)| {
            let part = |(name, &amount): (&String, &i64)| Mark {
                label: name.clone(),
                amount: Some(amount),
                text: samples::grouped(amount),
                description: String::new(),
            };
            let parts: Vec<_> = names.iter().zip(&amounts).take(count).map(part).collect();
            let whole = amounts.iter().take(count).sum();
            Partition::new(parts, whole).ok().map(|partition| Stack { label, whole_text, partition })
        };
        Comparison::Stacks { stacks: Stacks::new(rows.into_iter().filter_map(row).collect()).unwrap() }
    })
}

/// Any spacing of an axis.
fn spacing() -> impl Strategy<Value = Spacing> {
    prop_oneof![Just(Spacing::Even), Just(Spacing::Tenfold)]
}

/// Any distribution at all.
pub fn distribution(
    words: BoxedStrategy<String>,
    dots: BoxedStrategy<Vec<Mark>>,
    amount: BoxedStrategy<i64>,
) -> impl Strategy<Value = Comparison> {
    let middle = proptest::option::of((words, amount.clone(), amount.clone(), amount));
    let chosen = proptest::option::of(0..9_usize);
    (dots, chosen, middle, 1..11_i64, spacing()).prop_map(|(dots, chosen, middle, per, spacing)| {
        let middle = middle.map(|(label, one, two, three)| {
            let mut sorted = [one, two, three];
            sorted.sort_unstable();
            MiddleHalf { lower: sorted[0], median: sorted[1], upper: sorted[2], label }
        });
        let scale = Scale { per, spacing, ..Scale::default() };
        let distribution = Distribution { dots, chosen, middle, scale };
        Comparison::Distribution { distribution }
    })
}

/// Words as they are: names of bodies, short words for a change.
fn names() -> BoxedStrategy<String> {
    let chinese =
        proptest::collection::vec(proptest::char::range('一', '龥'), 1..14).prop_map(String::from_iter);
    prop_oneof![chinese, Just("Changbai Korean Autonomous County".to_owned())].boxed()
}

fn no_two_texts_overlap(chart: &Comparison, width: u32) {
    let texts = texts(&read(&plan_comparison(chart, &samples::frame(width, Scheme::Page)).svg()));
    for (at, one) in texts.iter().enumerate() {
        for other in texts.iter().skip(at + 1) {
            let across = one.left < other.right && other.left < one.right;
            let down = one.top < other.bottom && other.top < one.bottom;
            assert!(!(across && down), "{one:?} over {other:?} at {width} in {chart:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_words_stand_over_others(
        lines in lines(names(), prop_oneof![0..100_i64, -5_000..90_000_i64].boxed(), (2008..2030_i32).boxed()),
        stacks in stacks(names()),
    ) {
        for width in [288, 720] {
            no_two_texts_overlap(&lines, width);
            no_two_texts_overlap(&stacks, width);
        }
    }

    #[test]
    fn no_line_is_drawn_that_the_description_does_not_join(
        points in proptest::collection::vec((0..4_i32, proptest::option::weighted(0.8, 0..100_i64), kind(), join()), 1..9),
    ) {
        let mut year = 2008;
        let mut wanted = 0;
        let mut points_so_far: Vec<Point> = Vec::new();
        for (step, amount, kind, join) in points {
            year += step;
            let before = points_so_far.last().is_some_and(|point| {
                step == 1 && point.amount.is_some() && point.kind != PointKind::Aside
            });
            if before && amount.is_some() && kind != PointKind::Aside && join != Join::None {
                wanted += 1;
            }
            points_so_far.push(Point { year, amount, text: String::new(), description: String::new(), kind, join });
        }
        let lines = vec![Line { label: String::new(), points: points_so_far, look: 0 }];
        let chart = Comparison::Lines { lines, context: Vec::new(), breaks: Vec::new(), scale: Scale::default() };
        let elements = read(&plan_comparison(&chart, &samples::frame(720, Scheme::Page)).svg());
        let drawn: usize = elements.iter().filter(|one| one.is("join")).map(|one| one.get("d").matches('L').count()).sum();
        prop_assert_eq!(drawn, wanted);
    }

    #[test]
    fn heights_are_in_proportion(
        amounts in proptest::collection::vec(-9_000..9_000_i64, 2..6),
        up_to in proptest::option::of(0..20_000_i64),
    ) {
        let points: Vec<_> = (2014..).zip(&amounts).map(|(year, &amount)| (year, Some(amount), PointKind::Solid, Join::Solid)).collect();
        let lines = vec![samples::years::line("", &points)];
        let chart = Comparison::Lines { lines, context: Vec::new(), breaks: Vec::new(), scale: Scale { up_to, ..Scale::default() } };
        let elements = read(&plan_comparison(&chart, &samples::frame(720, Scheme::Page)).svg());
        let zero = elements.iter().find(|one| one.is("axis")).unwrap().number("y");
        let heights: Vec<i64> = elements
            .iter()
            .filter(|one| one.is("dot"))
            .map(|dot| zero - dot.get("d")[1..].split(['m', ' ']).nth(1).unwrap().parse::<i64>().unwrap())
            .collect();
        prop_assert_eq!(heights.len(), amounts.len());
        for (one, other) in heights.iter().zip(&amounts).zip(heights.iter().zip(&amounts).skip(1)) {
            // Whole pixels: each height is right to one of them.
            let slack = one.1.abs() + other.1.abs();
            prop_assert!((one.0 * other.1 - other.0 * one.1).abs() <= slack, "{heights:?} of {amounts:?}");
        }
    }
}

#[test]
fn panels_share_their_columns() {
    let starts = |name: &str| {
        let (_, chart) = samples::compared().into_iter().find(|(one, _)| *one == name).unwrap();
        let elements = read(&crate::drawn(&chart, &samples::frame(720, Scheme::Page)));
        elements.iter().find(|one| one.is("bar")).unwrap().number("x")
    };
    assert_eq!(starts("among-first-zh"), starts("among-second-zh"));
}

/// What stands at the ends of two lines from 2014 to 2024, of which the other has these points only.
fn next_to_a_long_line(points: &[(i32, Option<i64>)]) -> String {
    let point = |(year, amount): (i32, Option<i64>)| {
        let text = amount.map_or("未填".to_owned(), samples::grouped);
        Point { year, amount, description: text.clone(), text, kind: PointKind::Solid, join: Join::Solid }
    };
    let long = (2014..=2024).map(|year| point((year, Some(90))));
    let lines = vec![
        Line { label: "浑江区".to_owned(), points: long.collect(), look: 0 },
        Line { label: "沙塘镇".to_owned(), points: points.iter().copied().map(point).collect(), look: 1 },
    ];
    let comparison =
        Comparison::Lines { lines, context: Vec::new(), breaks: Vec::new(), scale: Scale::default() };
    let words = read(&plan_comparison(&comparison, &samples::frame(720, Scheme::Page)).svg());
    let labels = words.iter().filter(|element| element.is("label")).map(|element| element.text.as_str());
    labels.filter(|text| text.contains("沙塘镇")).collect()
}

#[test]
fn a_line_that_ends_before_the_last_year_says_when_and_one_without_a_number_what_stands_there() {
    assert_eq!(next_to_a_long_line(&[(2016, Some(7))]), "沙塘镇 (2016)");
    assert_eq!(next_to_a_long_line(&[(2016, Some(7)), (2017, Some(8))]), "沙塘镇 (2017)");
    assert_eq!(next_to_a_long_line(&[(2016, None)]), "沙塘镇 (未填)");
    assert!(next_to_a_long_line(&[(2016, Some(7)), (2024, Some(8))]).starts_with("沙塘镇"));
    assert!(!next_to_a_long_line(&[(2016, Some(7)), (2024, Some(8))]).contains('('));
}
