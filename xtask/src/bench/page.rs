//! What is asked for: pages of the synthetic record, other ones in every round.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// A kind of page.
pub struct Page {
    /// What it is, for the table.
    pub name: &'static str,
    /// Whether the same few addresses are asked for again and again, and so come from what is kept.
    pub cached: bool,
    /// The address in a record of so many bodies, for a number that is new at every request.
    pub address: fn(bodies: usize, number: usize) -> String,
}

/// Everything that is measured.
pub const PAGES: &[Page] = &[
    page("a report, first time", |bodies, number| {
        format!("/agencies/{}/{}", body(bodies, number), year(number))
    }),
    Page {
        cached: true,
        ..page("a report, kept", |bodies, number| format!("/agencies/{}/2023", body(bodies, number)))
    },
    page("a report as JSON, first time", |bodies, number| {
        format!("/agencies/{}/{}.json", body(bodies, number), year(number))
    }),
    page("a figure, first time", |bodies, number| {
        format!("/agencies/{}/{}/requests", body(bodies, number), 2019 + number % 7)
    }),
    page("an embedded figure, first time", |bodies, number| {
        format!("/embed/agencies/{}/{}/results", body(bodies, number), 2019 + number % 7)
    }),
    page("a body over 12 years, first time", |bodies, number| format!("/agencies/{}", body(bodies, number))),
    page("compare 50 bodies × 3 items × 12 years", |bodies, number| compare(bodies, number, THREE)),
    page("compare 50 × 3, bars of a year", |bodies, number| compare(bodies, number, THREE) + "&view=bars"),
    page("compare 50, wholes of a year", |bodies, number| compare(bodies, number, THREE) + "&view=stack"),
    page("compare 50 × 3 × 12 years, tables", |bodies, number| {
        compare(bodies, number, THREE) + "&view=table"
    }),
    page("compare 50 × 12 items × 12 years, the most", |bodies, number| compare(bodies, number, TWELVE)),
    page("compare 50 × 3 × 12 years, CSV", |bodies, number| {
        compare(bodies, number, THREE).replacen("/compare", "/compare.csv", 1)
    }),
    page("an item's ranking of all bodies", |bodies, number| {
        format!("/items/req.new.total?year={}&from={}", 2019 + number % 7, number * 100 % bodies)
    }),
    page("all bodies, 100 of them", |bodies, number| format!("/agencies?from={}", number * 100 % bodies)),
    page("bodies by a part of their name", |_, number| format!("/agencies?find={}", number % 1_000)),
    page("search 公开, in every report", |_, number| search("公开", number)),
    page("search 规范性文件, in most reports", |_, number| search("规范性文件", number)),
    page("search a body and a year", |bodies, number| {
        search(&format!("第{:04}号 {}", place(bodies, number), year(number)), 0)
    }),
    page("search what nothing holds", |_, number| search(&format!("查无此句{number}"), 0)),
];

const THREE: &str = "requests~results~lawsuits";
const TWELVE: &str = "requests~results~reviews~reviews_corrected~lawsuits~lawsuits_upheld~lawsuits_corrected\
                      ~lawsuits_other~normative_issued~licences~req.new.person~req.carried_out.total";

const fn page(name: &'static str, address: fn(usize, usize) -> String) -> Page {
    Page { name, cached: false, address }
}

/// A body by a number: neighbours in the order of requests are far apart in the database.
fn place(bodies: usize, number: usize) -> usize {
    number * 7_919 % bodies + 1
}

fn body(bodies: usize, number: usize) -> String {
    format!("synthetic-{:04}", place(bodies, number))
}

fn year(number: usize) -> usize {
    2014 + number % 12
}

/// Fifty bodies, other ones for each number.
fn compare(bodies: usize, number: usize, items: &str) -> String {
    let fifty: Vec<String> = (0..50.min(bodies)).map(|at| body(bodies, number * 50 + at)).collect();
    format!("/compare?agencies={}&items={items}", fifty.join("~"))
}

fn search(words: &str, number: usize) -> String {
    let encoded = utf8_percent_encode(words, NON_ALPHANUMERIC);
    let from = number % 10 * 20;
    if from == 0 { format!("/search?q={encoded}") } else { format!("/search?q={encoded}&from={from}") }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_comparison_is_of_fifty_different_bodies() {
        let address = compare(3_000, 77, THREE);
        let bodies = address.split(['=', '&']).nth(1).unwrap();
        assert_eq!(bodies.split('~').collect::<HashSet<_>>().len(), 50);
        assert_eq!(search("公开", 11), "/search?q=%E5%85%AC%E5%BC%80&from=20");
    }

    #[test]
    fn a_first_time_is_a_first_time() {
        for page in PAGES.iter().filter(|page| page.name.contains("first time")).take(2) {
            let addresses: HashSet<_> = (0..2_000).map(|number| (page.address)(3_000, number)).collect();
            assert_eq!(addresses.len(), 2_000, "{}", page.name);
        }
    }
}
