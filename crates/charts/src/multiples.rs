//! Small charts in a grid, each with its name above it: what a page shows as many pictures, as one file.

use crate::clean::clean;
use crate::comparison::Comparison;
use crate::figure::Figure;
use crate::layout;
use crate::lines::wrap;
use crate::node::Node;
use crate::role::TextRole;
use crate::scene::Kind;
use crate::text::Text;

/// A chart of the grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// What stands above it.
    pub name: String,
    /// What it shows.
    pub chart: Comparison,
}

/// Pixels of a panel at least, and between panels.
const LEAST: i32 = 250;
const GAP: i32 = 28;
/// Pixels above a panel for its name, and of the name's letters.
const NAME: i32 = 26;
const NAME_SIZE: u32 = 14;

/// Lays out the panels, as many beside each other as there is room for.
pub(crate) fn figure(panels: &[Panel], width: i32) -> Figure {
    let across = ((width + GAP) / (LEAST + GAP)).max(1);
    let each = (width - (across - 1) * GAP) / across;
    let mut nodes = Vec::new();
    let mut top = 0;
    for row in panels.chunks(usize::try_from(across).unwrap_or(1)) {
        let mut tallest = 0;
        let mut left = 0;
        for panel in row {
            let name = wrap(&clean(&panel.name), NAME_SIZE, each, 1);
            let name = name.first().map(|name| Text::new(TextRole::Label, (left, top + 15), name));
            nodes.extend(name.map(Node::from));
            let drawn = layout::comparison(&panel.chart, each);
            for mut node in drawn.nodes {
                node.move_by((left, top + NAME));
                nodes.push(node);
            }
            tallest = tallest.max(drawn.height);
            left += each + GAP;
        }
        top += NAME + tallest + GAP;
    }
    Figure { kind: Kind::Lines, height: (top - GAP).max(0), nodes }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mark::Mark;

    fn panel(name: &str) -> Panel {
        let mark = Mark { label: String::new(), amount: Some(3), text: "3".into(), description: "3".into() };
        let chart = Comparison::BarsAmong { marks: vec![mark], among: Vec::new(), total: None };
        Panel { name: name.to_owned(), chart }
    }

    #[test]
    fn panels_stand_beside_each_other_as_long_as_there_is_room() {
        let height = |count: usize, width| figure(&vec![panel("宿迁市"); count], width).height;
        assert_eq!(height(3, 836), height(1, 836));
        assert!(height(4, 836) > height(3, 836));
        assert_eq!(height(2, 300), height(6, 836) + height(0, 836));
        assert_eq!(height(0, 836), 0);
    }
}
