//! What a scene promises about its marks: each is found with its words and its place, so that a
//! browser can put a tooltip at it.

use charts::{Bounds, Chart, Comparison, Group, Line, Mark, Node, Point, Scheme, ShapeRole};

use crate::samples::{all, compared, frame};
use crate::{Any, planned};

/// Where the shapes stand that draw the amount of a mark.
fn drawn(group: &Group) -> Vec<Bounds> {
    use ShapeRole::{Bar, BlankYear, Case, Part, Stub};
    let rect = |node: &Node| match node {
        Node::Rect(rect) if matches!(rect.role, Bar | BlankYear | Case | Part | Stub) => Some(rect.bounds),
        Node::Group(_) | Node::Rect(_) | Node::Path(_) | Node::Text(_) => None,
    };
    group.nodes.iter().filter_map(rect).collect()
}

fn samples() -> impl Iterator<Item = (&'static str, Any)> {
    all().into_iter().map(|(name, chart)| (name, chart.into())).chain(compared())
}

/// Label, text and description of every mark of a description, in order.
fn words(any: &Any) -> Vec<[String; 3]> {
    let of = |row: &str, mark: &Mark| {
        let label = format!("{row} {}", mark.label).trim().to_owned();
        [label, mark.text.clone(), mark.description.clone()]
    };
    match any {
        Any::Chart(
            Chart::Bars { marks } | Chart::BarsAgainstTotal { marks, .. } | Chart::Cases { groups: marks },
        )
        | Any::Comparison(Comparison::BarsAmong { marks, .. }) => {
            marks.iter().map(|mark| of("", mark)).collect()
        }
        Any::Chart(Chart::Shares { partition }) => {
            partition.parts().iter().map(|mark| of("", mark)).collect()
        }
        Any::Comparison(Comparison::Distribution { distribution }) => {
            distribution.dots.iter().map(|mark| of("", mark)).collect()
        }
        Any::Comparison(Comparison::Stacks { stacks }) => {
            let rows = stacks.rows().iter();
            rows.flat_map(|row| row.partition.parts().iter().map(|mark| of(&row.label, mark))).collect()
        }
        Any::Comparison(Comparison::Lines { lines, .. }) => {
            let point = |line: &Line, point: &Point| {
                let label = format!("{} {}", line.label, point.year).trim().to_owned();
                [label, point.text.clone(), point.description.trim().to_owned()]
            };
            lines.iter().flat_map(|line| line.points.iter().map(|one| point(line, one))).collect()
        }
    }
}

#[test]
fn every_mark_is_found_with_its_words() {
    for (name, any) in samples() {
        let scene = planned(&any, &frame(640, Scheme::Page));
        let marks =
            scene.marks().map(|(mark, group)| [&mark.label, &mark.text, &group.title].map(Clone::clone));
        assert_eq!(marks.collect::<Vec<_>>(), words(&any), "{name}");
        for (at, (mark, _)) in scene.marks().enumerate() {
            assert_eq!(mark.index, at, "{name}");
        }
    }
}

#[test]
fn a_mark_is_where_its_amount_is_drawn() {
    for (name, any) in samples() {
        for scheme in [Scheme::Page, Scheme::File] {
            let scene = planned(&any, &frame(640, scheme));
            for (mark, group) in scene.marks() {
                let Bounds { left, top, width, height } = mark.bounds;
                assert!(left >= 0 && left + width <= scene.width, "{name} {mark:?}");
                assert!(top >= 0 && top + height <= scene.height, "{name} {mark:?}");
                for shape in drawn(group) {
                    assert!(
                        shape.left >= left && shape.left + shape.width <= left + width,
                        "{name} {mark:?}"
                    );
                    assert!(shape.top >= top && shape.top + shape.height <= top + height, "{name} {mark:?}");
                }
            }
        }
    }
}

#[test]
fn a_file_has_its_margins_and_its_foot() {
    let (_, any) = samples().next().unwrap();
    let (page, file) = (planned(&any, &frame(576, Scheme::Page)), planned(&any, &frame(640, Scheme::File)));
    let first = |scene: &charts::Scene| scene.marks().next().unwrap().0.bounds;
    let (on_page, in_file) = (first(&page), first(&file));
    assert_eq!((on_page.left + 32, on_page.width), (in_file.left, in_file.width));
    assert!(on_page.top < in_file.top && page.style().is_none() && file.style().is_some());
}

#[test]
fn a_group_holds_no_group() {
    for (name, any) in samples() {
        for (width, scheme) in [(288, Scheme::Page), (720, Scheme::File)] {
            let scene = planned(&any, &frame(width, scheme));
            let nested = scene.nodes.iter().any(|node| match node {
                Node::Group(group) => group.nodes.iter().any(|node| matches!(node, Node::Group(_))),
                Node::Rect(_) | Node::Path(_) | Node::Text(_) => false,
            });
            assert!(!nested, "{name}");
        }
    }
}
