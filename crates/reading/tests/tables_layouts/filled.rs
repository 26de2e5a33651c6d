//! A form's tables filled in at random, as rows of cells.

use std::collections::BTreeMap;

use domain::form::{Form, Part, Row};

/// Chance without a crate: the same seed fills the same table.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    pub fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }
}

/// A printed row: label cells, then figures; an empty figure is a blank cell.
#[derive(Clone, Debug)]
pub struct Line {
    /// Cells of words. An empty one continues the label above it.
    pub labels: Vec<String>,
    /// Printed figures.
    pub figures: Vec<String>,
}

/// What a report prints, table by table, and what should be read from it.
#[derive(Default)]
pub struct Filled {
    pub proactive: Vec<Line>,
    pub requests: Vec<Line>,
    pub outcomes: Vec<Line>,
    /// Printed figures by item.
    pub expected: BTreeMap<String, String>,
    /// Items of rows of which no cell is blank.
    pub full: Vec<String>,
}

fn words(cells: &[&str]) -> Line {
    Line { labels: cells.iter().map(|cell| (*cell).to_owned()).collect(), figures: Vec::new() }
}

/// Fills in a form. One cell in `blanks` is left blank; none if it is 0.
pub fn fill(code: &str, chance: &mut Chance, blanks: usize) -> Filled {
    let form = Form::find(code).unwrap();
    let mut filled = Filled::default();
    let merged = code == "2019" || chance.one_in(4);
    for part in form.parts.iter().filter(|part| part.grid.is_some()) {
        match part.code {
            "requests" => fill_requests(part, merged, chance, blanks, &mut filled),
            "outcomes" => fill_outcomes(part, chance, blanks, &mut filled),
            _ => fill_proactive(part, chance, blanks, &mut filled),
        }
    }
    filled
}

fn fill_proactive(part: &Part, chance: &mut Chance, blanks: usize, filled: &mut Filled) {
    let grid = part.grid.unwrap();
    let article = part.name.zh.split(" · ").last().unwrap();
    filled.proactive.push(words(&[article]));
    let mut heads = vec!["信息内容".to_owned()];
    for column in grid.columns {
        let money = column.name.zh == "本年收费金额";
        heads.push(format!("{}{}", column.name.zh, if money { "（单位：万元）" } else { "" }));
    }
    filled.proactive.push(Line { labels: heads, figures: Vec::new() });
    for row in grid.rows {
        let codes: Vec<String> =
            grid.columns.iter().map(|column| format!("{}.{}", row.code, column.code)).collect();
        let figures: Vec<String> = codes
            .iter()
            .map(|code| {
                let item = part.items.iter().find(|item| item.code == code).unwrap();
                if item.signed && chance.one_in(2) {
                    format!("{}{}", if chance.one_in(2) { "+" } else { "-" }, 1 + chance.below(90))
                } else if item.unit.is_money() && chance.one_in(2) {
                    format!("{}.{}", chance.below(900), 1 + chance.below(9))
                } else {
                    count(chance)
                }
            })
            .collect();
        let figures = blank(figures, chance, blanks);
        filled.expect(&codes, &figures);
        filled.proactive.push(Line { labels: vec![row.name.zh.to_owned()], figures });
    }
}

fn fill_requests(part: &Part, merged: bool, chance: &mut Chance, blanks: usize, filled: &mut Filled) {
    let grid = part.grid.unwrap();
    let head = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
    filled.requests.push(words(&[head, "申请人情况"]));
    filled.requests.push(words(&["自然人", "法人或其他组织", "总计"]));
    filled.requests.push(words(&["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]));
    let mut above = Vec::new();
    for row in grid.rows {
        let one = row.code.ends_with(".other.all");
        let three = row.code.starts_with("req.result.other.") && !one;
        if (one && !merged) || (three && merged) {
            continue;
        }
        let mut parts: Vec<String> = (0..6).map(|_| count(chance)).collect();
        let total: usize = parts.iter().map(|part| part.parse::<usize>().unwrap()).sum();
        parts.push(total.to_string());
        let figures = blank(parts, chance, blanks);
        let codes: Vec<String> =
            grid.columns.iter().map(|column| format!("{}.{}", row.code, column.code)).collect();
        filled.expect(&codes, &figures);
        filled.requests.push(Line { labels: labels(row, &mut above), figures });
    }
}

/// The label cells of a row: headings that stand over it, only where they begin.
fn labels(row: &Row, above: &mut Vec<&'static str>) -> Vec<String> {
    let under: Vec<&str> = row.under.iter().map(|words| words.zh).collect();
    let mut cells: Vec<String> = (0..under.len())
        .map(
            |depth| {
                if above.get(depth) == under.get(depth) { String::new() } else { under[depth].to_owned() }
            },
        )
        .collect();
    *above = under;
    let counting = row.counting.map_or(String::new(), |words| format!("（{}）", words.zh));
    cells.push(format!("{}{}{counting}", row.number, row.name.zh));
    cells
}

fn fill_outcomes(part: &Part, chance: &mut Chance, blanks: usize, filled: &mut Filled) {
    filled.outcomes.push(words(&["行政复议", "行政诉讼"]));
    let heads = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
    let mut second = heads.to_vec();
    second.extend(["未经复议直接起诉", "复议后起诉"]);
    filled.outcomes.push(words(&second));
    filled.outcomes.push(words(&[heads, heads].concat()));
    let codes: Vec<String> = part.items.iter().map(|item| item.code.to_owned()).collect();
    let figures = blank(codes.iter().map(|_| count(chance)).collect(), chance, blanks);
    filled.expect(&codes, &figures);
    filled.outcomes.push(Line { labels: Vec::new(), figures });
}

fn count(chance: &mut Chance) -> String {
    let limit = [1, 3, 30, 4000][chance.below(4)];
    chance.below(limit).to_string()
}

fn blank(mut figures: Vec<String>, chance: &mut Chance, blanks: usize) -> Vec<String> {
    for figure in &mut figures {
        if blanks > 0 && chance.one_in(blanks) {
            figure.clear();
        }
    }
    figures
}

impl Filled {
    fn expect(&mut self, codes: &[String], figures: &[String]) {
        let filled = codes.iter().zip(figures).filter(|(_, figure)| !figure.is_empty());
        self.expected.extend(filled.map(|(code, figure)| (code.clone(), figure.clone())));
        if figures.iter().all(|figure| !figure.is_empty()) {
            self.full.extend_from_slice(codes);
        }
    }
}
