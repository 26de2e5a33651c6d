//! The layouts in which tables come as text.

use crate::filled::{Chance, Filled, Line};

/// Prints a table.
pub type Layout = fn(&[Line], &mut Chance) -> String;

/// Layouts that keep empty cells.
pub const KEEPING: [(&str, Layout); 10] = [
    ("tabs", tabs),
    ("tabs of a grid", grid),
    ("bars between", bars_between),
    ("bars behind", bars_behind),
    ("markdown", markdown),
    ("markdown of a grid", markdown_grid),
    ("cell and bar on a line", cell_and_bar),
    ("cell and bar on lines of their own", alternate),
    ("cell and tab on a line", cell_and_tab),
    ("bars on one line", bars_on_one_line),
];

/// Layouts that lose empty cells.
pub const LOSING: [(&str, Layout); 7] = [
    ("a cell a line", cell_a_line),
    ("spaces", spaces),
    ("labels wrapped over lines", wrapped),
    ("labels wrapped around their figures", around),
    ("pages", pages),
    ("one line", one_line),
    ("indented", indented),
];

/// A whole report around its tables.
pub fn report(filled: &Filled, layout: Layout, chance: &mut Chance) -> String {
    let mut table = |lines: &[Line]| layout(lines, chance);
    format!(
        "某县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n2023年，全县收到申请12件，法人或其他组织3件。\n\
         二、主动公开政府信息情况\n{}\n三、收到和处理政府信息公开申请情况\n{}\n\
         四、政府信息公开行政复议、行政诉讼情况\n{}\n五、存在的主要问题及改进情况\n2023年，培训3次。\n\
         六、其他需要报告的事项\n无。\n",
        table(&filled.proactive),
        table(&filled.requests),
        table(&filled.outcomes),
    )
}

fn cells(line: &Line) -> impl Iterator<Item = &String> {
    line.labels.iter().filter(|label| !label.is_empty()).chain(&line.figures)
}

fn joined(lines: &[Line], between: &str, before: &str, behind: &str) -> String {
    let rows = lines.iter().map(|line| {
        let cells: Vec<&str> = cells(line).map(String::as_str).collect();
        format!("{before}{}{behind}", cells.join(between))
    });
    rows.collect::<Vec<_>>().join("\n")
}

fn tabs(lines: &[Line], _: &mut Chance) -> String {
    joined(lines, "\t", "", "")
}

/// A sheet: every row has as many cells, merged cells leave empty ones behind them.
fn rectangle(lines: &[Line]) -> Vec<Vec<String>> {
    let labels =
        lines.iter().filter(|line| !line.figures.is_empty()).map(|line| line.labels.len()).max().unwrap_or(0);
    let width =
        lines.iter().map(|line| labels.max(line.labels.len()) + line.figures.len()).max().unwrap_or(0);
    let rows = lines.iter().map(|line| {
        let mut row = line.labels.clone();
        row.resize(row.len().max(labels), String::new());
        row.extend(line.figures.clone());
        row.resize(width, String::new());
        row
    });
    rows.collect()
}

fn grid(lines: &[Line], _: &mut Chance) -> String {
    rectangle(lines).iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n")
}

fn markdown_grid(lines: &[Line], _: &mut Chance) -> String {
    rectangle(lines).iter().map(|row| format!("| {} |", row.join(" | "))).collect::<Vec<_>>().join("\n")
}

fn bars_between(lines: &[Line], _: &mut Chance) -> String {
    joined(lines, " | ", "", "")
}

fn bars_behind(lines: &[Line], _: &mut Chance) -> String {
    joined(lines, " | ", "", " |")
}

fn markdown(lines: &[Line], _: &mut Chance) -> String {
    let table = joined(lines, " | ", "| ", " |");
    let (head, rest) = table.split_once('\n').unwrap_or((&table, ""));
    format!("{head}\n|---|---|\n{rest}")
}

fn each(lines: &[Line], print: impl Fn(&str) -> String) -> String {
    lines.iter().flat_map(cells).map(|cell| print(cell)).collect::<Vec<_>>().join("\n")
}

fn cell_and_bar(lines: &[Line], _: &mut Chance) -> String {
    each(lines, |cell| format!("{cell} |"))
}

fn cell_and_tab(lines: &[Line], _: &mut Chance) -> String {
    each(lines, |cell| format!("{cell}\n\t"))
}

fn alternate(lines: &[Line], _: &mut Chance) -> String {
    each(lines, |cell| format!("{cell}\n|"))
}

fn cell_a_line(lines: &[Line], _: &mut Chance) -> String {
    lines.iter().flat_map(cells).filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join("\n")
}

/// Blank lines for empty cells.
pub fn blank_lines(lines: &[Line], _: &mut Chance) -> String {
    each(lines, str::to_owned)
}

fn filled(line: &Line) -> Vec<&str> {
    line.figures.iter().map(String::as_str).filter(|figure| !figure.is_empty()).collect()
}

fn spaces(lines: &[Line], _: &mut Chance) -> String {
    let rows = lines.iter().map(|line| format!("{} {}", line.labels.join(" "), filled(line).join(" ")));
    rows.collect::<Vec<_>>().join("\n")
}

fn one_line(lines: &[Line], chance: &mut Chance) -> String {
    spaces(lines, chance).replace('\n', " ")
}

/// A label broken over lines: anywhere, but not in the first two signs, where its number is.
fn broken(label: &str, chance: &mut Chance) -> Vec<String> {
    let signs: Vec<char> = label.chars().collect();
    if signs.len() < 6 || chance.one_in(2) {
        return vec![label.to_owned()];
    }
    let place = 4 + chance.below(signs.len() - 5);
    vec![signs[..place].iter().collect(), signs[place..].iter().collect()]
}

fn wrapped(lines: &[Line], chance: &mut Chance) -> String {
    let mut out = Vec::new();
    for line in lines {
        for label in line.labels.iter().filter(|label| !label.is_empty()) {
            out.extend(broken(label, chance));
        }
        out.extend(filled(line).into_iter().map(str::to_owned));
    }
    out.join("\n")
}

/// A layer of text gives the first line of a label, the figures beside it, and then its second line.
fn around(lines: &[Line], chance: &mut Chance) -> String {
    let mut out = Vec::new();
    for line in lines {
        let (last, above) =
            line.labels.split_last().map_or(("", &[][..]), |(last, above)| (last.as_str(), above));
        let mut label: Vec<String> = above.iter().filter(|label| !label.is_empty()).cloned().collect();
        let mut pieces = broken(last, chance);
        let second = if pieces.len() > 1 && !line.figures.is_empty() { pieces.pop() } else { None };
        label.extend(pieces);
        out.push(format!("{} {}", label.join("\n"), filled(line).join(" ")));
        out.extend(second);
    }
    out.join("\n")
}

/// A page ends between rows or within them; the next begins with the head of table 三.
fn pages(lines: &[Line], chance: &mut Chance) -> String {
    let head: Vec<&Line> = lines.iter().take_while(|line| line.figures.is_empty()).collect();
    let repeated = head.len() == 3 && lines.len() > 20;
    let mut out: Vec<String> = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        out.extend(line.labels.iter().filter(|label| !label.is_empty()).cloned());
        for figure in filled(line) {
            out.push(figure.to_owned());
            if chance.one_in(40) {
                out.push(format!("- {} -", 1 + chance.below(20)));
            }
        }
        if place > 5 && chance.one_in(12) {
            out.push(format!("— {place} —"));
            let labels = head.iter().filter(|_| repeated).flat_map(|line| line.labels.iter().cloned());
            out.extend(labels);
        }
    }
    out.join("\n")
}

/// What is left of a page's source without its tags.
fn indented(lines: &[Line], chance: &mut Chance) -> String {
    cell_a_line(lines, chance)
        .lines()
        .map(|line| format!("\t\t\t{line}\n\t\t"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn bars_on_one_line(lines: &[Line], _: &mut Chance) -> String {
    joined(lines, " | ", "", " |").replace('\n', " ")
}
