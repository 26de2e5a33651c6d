//! The form of 2014, filled in.

use super::body::Body;
use super::chance::Chance;
use super::sheet::Sheet;

const WAYS: [&str; 4] = ["in_person", "fax", "online", "letter"];
const ANSWERS: [&str; 8] = [
    "already_public",
    "granted",
    "partial",
    "refused",
    "not_this_agency",
    "not_exist",
    "amend",
    "redirected",
];
const REASONS: [&str; 6] =
    ["state_secret", "trade_secret", "privacy", "security_stability", "not_gov_info", "other_law"];
const OUTCOMES: [&str; 3] = ["upheld", "corrected", "other"];

/// Every row of the form.
pub(super) fn fill(sheet: &mut Sheet, body: Body, year: u16, requests: u32) {
    disclosed(sheet, body, year);
    responses(sheet, &mut Chance::of(body.0, year, "responses"));
    requests_received(sheet, &mut Chance::of(body.0, year, "asked"), requests);
    office(sheet, &mut Chance::of(body.0, year, "office"));
}

fn disclosed(sheet: &mut Sheet, body: Body, year: u16) {
    let mut chance = Chance::of(body.0, year, "disclosed");
    let total = 10 * body.size() + chance.below(9 * body.size());
    let website = total - chance.below(total / 4);
    let towns = chance.below(website);
    // A piece of information may be on several channels, so the channels may make more than the total.
    sheet.counts([
        ("proactive.total", total),
        ("proactive.normative_docs", chance.below(total.min(60))),
        ("proactive.normative_issued", chance.below(60)),
        ("channel.website", website),
        ("channel.website.towns", towns),
        ("channel.website.departments", website - towns),
        ("channel.gazette", chance.below(total / 10)),
        ("channel.weibo", chance.below(total / 3)),
        ("channel.wechat", chance.below(total / 2)),
        ("channel.other", total - website + chance.below(total / 8).min(website)),
    ]);
}

fn responses(sheet: &mut Sheet, chance: &mut Chance) {
    let (social, other) = (chance.below(80), chance.below(40));
    let (conferences, interviews) = (chance.below(12), chance.below(9));
    sheet.counts([
        ("response.total", social + other),
        ("response.social", social),
        ("response.other", other),
        ("response.articles", chance.between(1, 200)),
        ("response.press_conf", conferences),
        ("response.press_conf_chief", chance.below(conferences + 1)),
        ("response.interview", interviews),
        ("response.interview_chief", chance.below(interviews + 1)),
    ]);
}

fn requests_received(sheet: &mut Sheet, chance: &mut Chance, requests: u32) {
    let ways = chance.split(requests, &[20, 2, 60, 18]);
    sheet.whole("request.received", "request.received.", &WAYS, &ways);
    let closed = chance.split(requests, &[95, 5]);
    sheet.whole("request.closed", "request.closed.", &["on_time", "extended"], &closed);
    let answers = chance.split(requests, &[30, 35, 4, 8, 10, 9, 2, 2]);
    sheet.whole("request.answered", "request.answered.", &ANSWERS, &answers);
    let refused = answers.get(3).copied().unwrap_or_default();
    let reasons = chance.split(refused, &[5, 5, 20, 5, 50, 15]);
    sheet.whole("request.answered.refused", "request.answered.refused.", &REASONS, &reasons);
    for kind in ["review", "lawsuit"] {
        let all = chance.below(requests / 12 + 1);
        let outcomes = chance.split(all, &[65, 15, 20]);
        sheet.whole(&format!("{kind}.total"), &format!("{kind}."), &OUTCOMES, &outcomes);
    }
    sheet.counts([("complaint.total", chance.below(3)), ("fee.collected", chance.below(10) * 12)]);
}

fn office(sheet: &mut Sheet, chance: &mut Chance) {
    let all = chance.between(3, 400);
    let staff = chance.split(all, &[20, 80]);
    sheet.whole("org.staff.total", "org.staff.", &["full_time", "part_time"], &staff);
    let proposals = chance.split(all / 3, &[45, 55]);
    sheet.whole("proposals.total", "proposals.", &["npc", "cppcc"], &proposals);
    sheet.counts([
        ("org.units", chance.between(1, 90)),
        ("org.reading_points", chance.between(1, 60)),
        ("org.budget", chance.below(200)),
        ("meeting.count", chance.between(1, 20)),
        ("training.sessions", chance.between(1, 15)),
        ("training.people", chance.between(10, 900)),
    ]);
}
