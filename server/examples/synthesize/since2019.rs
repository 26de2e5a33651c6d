//! The forms of 2019 and 2021, filled in: what was disclosed, requests by applicant, how they ended.

use domain::{Form, Number};

use super::body::Body;
use super::chance::Chance;
use super::sheet::Sheet;

const APPLICANTS: [&str; 6] = ["person", "firm", "research", "charity", "legal", "other"];
/// Rows of the requests' table that are always filled in.
const ALWAYS: [&str; 4] = ["req.new", "req.carried_in", "req.result.total", "req.carried_out"];
const OUTCOMES: [&str; 4] = ["upheld", "corrected", "other", "pending"];

/// Every table of the form.
pub(super) fn fill(sheet: &mut Sheet, form: &Form, body: Body, year: u16, requests: u32) {
    let mut chance = Chance::of(body.0, year, "disclosed");
    if form.code == "2019" {
        disclosed_2019(sheet, &mut chance, body);
    } else {
        disclosed_2021(sheet, &mut chance, body, year);
    }
    let query = query(sheet, form, body, year, requests);
    let all = query / 12 + 1;
    for kind in ["rev", "suit_direct", "suit_after"] {
        let outcomes = chance.split(chance_of(body, year, kind, all / 3 + 1), &[60, 12, 10, 18]);
        sheet.whole(&format!("{kind}.total"), &format!("{kind}."), &OUTCOMES, &outcomes);
    }
}

fn chance_of(body: Body, year: u16, matter: &str, end: u32) -> u32 {
    Chance::of(body.0, year, matter).below(end)
}

/// How many requests came from whom.
fn new_requests(body: Body, year: u16) -> Vec<u32> {
    let requests = super::requests(body, year);
    Chance::of(body.0, year, "applicants").split(requests, &[84, 8, 1, 1, 3, 3])
}

/// How many of them wait at the year's end: next year's report carries in the same.
fn waiting(body: Body, year: u16) -> Vec<u32> {
    let mut chance = Chance::of(body.0, year, "waiting");
    new_requests(body, year).into_iter().map(|new| chance.below(new / 6 + 1)).collect()
}

/// Table 三. The answer is how many requests there were to handle.
fn query(sheet: &mut Sheet, form: &Form, body: Body, year: u16, requests: u32) -> u32 {
    let (new, before, after) = (new_requests(body, year), waiting(body, year - 1), waiting(body, year));
    let grid = form.parts.iter().find(|part| part.code == "requests").and_then(|part| part.grid);
    let kinds: Vec<&str> = grid
        .map_or(&[][..], |grid| grid.rows)
        .iter()
        .filter(|row| !row.merged)
        .map(|row| row.code)
        .filter(|code| code.starts_with("req.result.") && *code != "req.result.total")
        .collect();
    let weights: Vec<u32> = kinds.iter().map(|code| weight(code)).collect();
    let mut chance = Chance::of(body.0, year, "results");
    let load: Vec<u32> = new.iter().zip(&before).map(|(new, before)| new + before).collect();
    let done: Vec<u32> = load.iter().zip(&after).map(|(load, after)| load - after).collect();
    let by_applicant: Vec<Vec<u32>> = done.iter().map(|done| chance.split(*done, &weights)).collect();
    row(sheet, body, "req.new", &new);
    row(sheet, body, "req.carried_in", &before);
    for (at, kind) in kinds.iter().enumerate() {
        let cells: Vec<u32> = by_applicant.iter().filter_map(|kinds| kinds.get(at).copied()).collect();
        row(sheet, body, kind, &cells);
    }
    row(sheet, body, "req.result.total", &done);
    row(sheet, body, "req.carried_out", &after);
    sheet.count("prose.req.new", requests);
    load.iter().sum()
}

fn weight(kind: &str) -> u32 {
    match kind {
        "req.result.granted" => 90,
        "req.result.partial" | "req.result.unable.not_held" => 20,
        "req.result.unable.need_create" | "req.result.not_handled.petition" => 8,
        _ => 1,
    }
}

/// A row with its total.
fn row(sheet: &mut Sheet, body: Body, code: &str, cells: &[u32]) {
    let is_blank = cells.iter().all(|cell| *cell == 0) && !ALWAYS.contains(&code);
    if !(is_blank && body.leaves_out()) {
        sheet.whole(&format!("{code}.total"), &format!("{code}."), &APPLICANTS, cells);
    }
}

fn disclosed_2019(sheet: &mut Sheet, chance: &mut Chance, body: Body) {
    let makes_rules = body.level() <= domain::agency::Level::City;
    for (kind, made) in [("rules", if makes_rules { 6 } else { 1 }), ("normative", 60)] {
        let made = chance.below(made);
        let at = |column: &str| format!("t19.a20_1.{kind}.{column}");
        sheet.count(&at("made"), made);
        sheet.count(&at("published"), made);
        sheet.count(&at("public_total"), if makes_rules || made > 0 { made + chance.below(300) } else { 0 });
    }
    for kind in ["a20_5.license", "a20_5.other_service", "a20_6.penalty", "a20_6.coercion"] {
        let matters = chance.between(20, 400);
        matters_of(sheet, chance, kind, matters);
        // Far more decisions than matters: nothing adds them up.
        sheet.count(&format!("t19.{kind}.decisions"), 1_000 + chance.below(100 * body.size()));
    }
    matters_of(sheet, chance, "a20_8.fees", 40);
    sheet.count("t19.a20_9.procurement.projects", chance.below(900));
    sheet.put("t19.a20_9.procurement.amount", money(chance));
}

fn matters_of(sheet: &mut Sheet, chance: &mut Chance, kind: &str, matters: u32) {
    sheet.count(&format!("t19.{kind}.prev_items"), matters);
    let change = i64::from(chance.below(21)) - 10;
    sheet.put(&format!("t19.{kind}.delta"), Number::whole(change).unwrap_or_default());
}

fn disclosed_2021(sheet: &mut Sheet, chance: &mut Chance, body: Body, year: u16) {
    let makes_rules = body.level() <= domain::agency::Level::City;
    for (kind, most) in [("rules", if makes_rules { 6 } else { 1 }), ("normative", 40)] {
        let issued = |year: u16| Chance::of(body.0, year, kind).below(most);
        let repealed = |year: u16| chance_of(body, year, "repealed", issued(year) + 1);
        let first = if most > 1 { Chance::of(body.0, 0, kind).between(most, 8 * most) } else { 0 };
        let in_force = (2021..=year).fold(first, |all, year| all + issued(year) - repealed(year));
        let at = |column: &str| format!("t21.a20_1.{kind}.{column}");
        sheet.counts([
            (at("issued").as_str(), issued(year)),
            (at("repealed").as_str(), repealed(year)),
            (at("in_force").as_str(), in_force),
        ]);
    }
    let decisions = 30 * body.size();
    sheet.counts([
        ("t21.a20_5.license.decisions", decisions + chance.below(decisions)),
        ("t21.a20_6.penalty.decisions", decisions / 3 + chance.below(decisions / 3)),
        ("t21.a20_6.coercion.decisions", 20 + chance.below(60)),
    ]);
    sheet.put("t21.a20_8.fees.amount", money(chance));
}

/// Some hundred 万元, with decimals.
fn money(chance: &mut Chance) -> Number {
    let text = format!("{}.{:02}", chance.between(100, 900), chance.below(100));
    text.parse().unwrap_or_default()
}
