//! What holds for every chart, whatever the amounts and the words.

use charts::{Chart, Comparison, Frame, Mark, Partition, Scheme, Total, plan, text_width};
use proptest::prelude::*;

use crate::xml::{Element, read};
use crate::{Any, compared, drawn, samples};

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::collection::vec(any::<char>(), 0..24).prop_map(String::from_iter),
        proptest::collection::vec(proptest::char::range('一', '龥'), 0..60).prop_map(String::from_iter),
        Just("<a href=\"x\">&'\u{0}\u{1b}\u{FFFE}".to_owned()),
    ]
}

fn amount() -> impl Strategy<Value = i64> {
    prop_oneof![0..12_i64, 0..10_000_i64, any::<i64>(), Just(i64::MAX), Just(i64::MIN)]
}

fn mark() -> impl Strategy<Value = Mark> {
    (words(), proptest::option::weighted(0.8, amount()), words(), any::<bool>()).prop_map(
        |(label, amount, free, plain)| {
            let number = amount.map_or("未填".to_owned(), samples::grouped);
            let text = if plain { number } else { free };
            Mark { description: format!("{label} {text}"), label, amount, text }
        },
    )
}

fn marks() -> impl Strategy<Value = Vec<Mark>> {
    proptest::collection::vec(mark(), 0..9)
}

fn chart() -> impl Strategy<Value = Any> {
    let cases = proptest::collection::vec((mark(), 0..9_i64), 0..7).prop_map(|groups| {
        let group =
            |(mark, count): (Mark, i64)| Mark { amount: Some(count), text: count.to_string(), ..mark };
        Chart::Cases { groups: groups.into_iter().map(group).collect() }
    });
    let shares = proptest::collection::vec((mark(), 0..1_000_000_000_i64), 1..15).prop_map(|parts| {
        let part = |(mark, count): (Mark, i64)| Mark { amount: Some(count), ..mark };
        let parts: Vec<_> = parts.into_iter().map(part).collect();
        let whole = parts.iter().filter_map(|part| part.amount).sum();
        Partition::new(parts.clone(), whole)
            .map_or(Chart::Bars { marks: parts }, |partition| Chart::Shares { partition })
    });
    let against = (marks(), words(), amount()).prop_map(|(marks, label, amount)| Chart::BarsAgainstTotal {
        marks,
        total: Total { label, amount, text: samples::grouped(amount) },
    });
    let total = proptest::option::of((words(), amount()));
    let among = (marks(), marks(), total).prop_map(|(marks, among, total)| {
        let total = total.map(|(label, amount)| Total { label, amount, text: samples::grouped(amount) });
        Comparison::BarsAmong { marks, among, total }
    });
    let lines = compared::lines(
        words().boxed(),
        amount().boxed(),
        prop_oneof![6 => 2008..2030_i32, 1 => any::<i32>()].boxed(),
    );
    prop_oneof![
        marks().prop_map(|marks| Chart::Bars { marks }.into()),
        against.prop_map(Any::from),
        among.prop_map(Any::from),
        marks().prop_map(|groups| Chart::Cases { groups }.into()),
        lines.prop_map(Any::from),
        compared::stacks(words().boxed()).prop_map(Any::from),
        compared::distribution(words().boxed(), marks().boxed(), amount().boxed()).prop_map(Any::from),
        cases.prop_map(Any::from),
        shares.prop_map(Any::from),
    ]
}

fn frame(scheme: Scheme) -> impl Strategy<Value = Frame> {
    (words(), words(), words(), words(), prop_oneof![280..1121_u32, any::<u32>()]).prop_map(
        move |(id, title, description, foot, width)| Frame { id, title, description, foot, width, scheme },
    )
}

/// A line of text and the ground it takes by the width table.
#[derive(Debug)]
pub struct Text {
    pub left: i64,
    pub right: i64,
    pub top: i64,
    pub bottom: i64,
    pub words: String,
}

/// Every line of text.
pub fn texts(elements: &[Element]) -> Vec<Text> {
    let size = |one: &Element| match one {
        _ if one.is("number") => 16,
        _ if one.is("title") => 20,
        _ if one.is("foot") || one.is("tick") || one.is("note") => 12,
        _ => 14,
    };
    let mut lines = Vec::new();
    let mut spans: i64 = 0;
    for one in elements {
        let width = i64::from(text_width(&one.text, size(one)));
        match one.name.as_str() {
            "tspan" => spans += one.number("dx") + width,
            "text" => {
                let (x, whole) = (one.number("x"), width + std::mem::take(&mut spans));
                let left = match one.get("text-anchor") {
                    "end" => x - whole,
                    "middle" => x - whole / 2,
                    _ => x,
                };
                let (size, baseline) = (i64::from(size(one)), one.number("y"));
                let (top, bottom) = (baseline - size * 4 / 5, baseline + size / 5);
                lines.push(Text { left, right: left + whole, top, bottom, words: one.text.clone() });
            }
            _ => {}
        }
    }
    lines
}

fn check(picture: &str, page: bool) {
    let elements = read(picture);
    let root = elements.last().unwrap();
    assert_eq!((root.name.as_str(), root.get("role")), ("svg", "img"));
    let (width, height) = (root.number("width"), root.number("height"));
    assert_eq!(root.get("viewBox"), format!("0 0 {width} {height}"));
    assert!(!picture.contains("style=") || !page);
    assert!(!picture.contains("fill=\"#") && !picture.contains("<style>") || !page);
    for id in root.get("aria-labelledby").split(' ') {
        assert!(elements.iter().any(|one| one.get("id") == id), "{id} names nothing");
    }
    for Text { left, right, words, .. } in texts(&elements) {
        assert!(left >= 0 && right <= width, "{words:?} at {left} to {right} of {width}");
    }
    for one in elements.iter().filter(|one| one.name == "rect") {
        let (x, y) = (one.number("x"), one.number("y"));
        assert!(x >= 0 && x + one.number("width") <= width, "{one:?} leaves {width}");
        assert!(y >= 0 && y + one.number("height") <= height, "{one:?} leaves {height}");
    }
    for one in elements.iter().filter(|one| one.name == "text") {
        assert!((0..=height).contains(&one.number("y")));
    }
}

fn numbered(picture: &str) -> usize {
    picture.matches("data-mark=").count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_page_picture_is_sound(chart in chart(), frame in frame(Scheme::Page)) {
        let picture = drawn(&chart, &frame);
        check(&picture, true);
        prop_assert_eq!(&picture, &drawn(&chart, &frame));
        let marks = match &chart {
            Any::Chart(Chart::Bars { marks } | Chart::BarsAgainstTotal { marks, .. })
            | Any::Comparison(Comparison::BarsAmong { marks, .. }) => marks.len(),
            Any::Chart(Chart::Cases { groups }) => groups.len(),
            Any::Chart(Chart::Shares { partition }) => partition.parts().len(),
            Any::Comparison(Comparison::Lines { lines, .. }) => lines.iter().map(|line| line.points.len()).sum(),
            Any::Comparison(Comparison::Distribution { distribution }) => distribution.dots.len(),
            Any::Comparison(Comparison::Stacks { stacks }) => {
                stacks.rows().iter().map(|row| row.partition.parts().len()).sum()
            }
        };
        prop_assert_eq!(numbered(&picture), marks);
    }

    #[test]
    fn every_file_is_sound(chart in chart(), frame in frame(Scheme::File)) {
        let picture = drawn(&chart, &frame);
        check(&picture, false);
        prop_assert!(picture.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
        prop_assert!(!picture.contains("style="));
    }

    #[test]
    fn the_line_stands_where_the_longest_bar_could_end(
        amounts in proptest::collection::vec(0..100_000_i64, 1..6),
        more in 0..100_000_i64,
        width in 280..1121_u32,
    ) {
        let longest = amounts.iter().copied().max().unwrap();
        let marks = amounts.iter().map(|&amount| samples::mark("渠道", Some(amount))).collect();
        let total = samples::total("总数", longest + more);
        let picture = plan(&Chart::BarsAgainstTotal { marks, total }, &samples::frame(width, Scheme::Page)).svg();
        let elements = read(&picture);
        let line = elements.iter().find(|one| one.is("total-line")).unwrap();
        let at: i64 = line.get("d")[1..].split(' ').next().unwrap().parse().unwrap();
        for bar in elements.iter().filter(|one| one.is("bar")) {
            // Two pixels: the least a bar above zero is drawn, however little it is of the total.
            let end = bar.number("x") + bar.number("width");
            prop_assert!(end <= at || bar.number("width") == 2, "{} ends behind the line {}", end, at);
        }
    }

    #[test]
    fn amounts_keep_their_order(one in 0..i64::MAX, other in 0..i64::MAX, width in 280..1121_u32) {
        let marks = vec![samples::mark("一", Some(one)), samples::mark("二", Some(other))];
        let picture = plan(&Chart::Bars { marks }, &samples::frame(width, Scheme::Page)).svg();
        let bars: Vec<_> = read(&picture).iter().filter(|one| one.is("bar")).map(|bar| bar.number("width")).collect();
        if let [first, second] = bars[..] {
            prop_assert_eq!(first >= second, one >= other || first == second);
        }
    }
}

#[test]
fn parts_and_gaps_fill_the_strip() {
    for (name, chart) in samples::all().into_iter().filter(|(name, _)| name.starts_with("shares")) {
        for width in [280, 640, 960] {
            let parts: Vec<_> = read(&plan(&chart, &samples::frame(width, Scheme::Page)).svg())
                .into_iter()
                .filter(|one| one.is("part"))
                .collect();
            for pair in parts.windows(2) {
                assert_eq!(pair[0].number("x") + pair[0].number("width") + 2, pair[1].number("x"), "{name}");
            }
            if let Some(last) = parts.last() {
                assert_eq!(last.number("x") + last.number("width"), i64::from(width), "{name}");
            }
        }
    }
}

#[test]
fn every_case_is_one_square() {
    for (name, chart) in samples::all() {
        let Chart::Cases { groups } = &chart else {
            continue;
        };
        let picture = plan(&chart, &samples::frame(640, Scheme::Page)).svg();
        if picture.contains("chart-cases") {
            let sum: i64 = groups.iter().filter_map(|group| group.amount).sum();
            assert_eq!(picture.matches("class=\"case\"").count(), usize::try_from(sum).unwrap(), "{name}");
        } else {
            assert!(picture.contains("chart-bars"), "{name}");
        }
    }
}
