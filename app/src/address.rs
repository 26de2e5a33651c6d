//! Every address of the record, in one place (DESIGN 2). All are without options; see
//! [`crate::options::Options::link`].

use domain::report::Year;

/// The front page.
pub const HOME: &str = "/";
/// All bodies.
pub const AGENCIES: &str = "/agencies";
/// The dictionary.
pub const ITEMS: &str = "/items";
/// The desk.
pub const DESK: &str = "/desk";
/// Where staff sign in.
pub const SIGN_IN: &str = "/desk/sign-in";

/// One body.
pub fn agency(agency: &str) -> String {
    format!("/agencies/{agency}")
}

/// One report.
pub fn report(agency: &str, year: Year) -> String {
    format!("/agencies/{agency}/{year}")
}

/// One figure of a report.
pub fn figure(agency: &str, year: Year, slug: &str) -> String {
    format!("/agencies/{agency}/{year}/{slug}")
}

/// A figure for frames.
pub fn embed(agency: &str, year: Year, slug: &str) -> String {
    format!("/embed{}", figure(agency, year, slug))
}

/// One entry of the dictionary.
pub fn item(code: &str) -> String {
    format!("/items/{code}")
}

/// The desk's form for a report.
pub fn edit(agency: &str, year: Year) -> String {
    format!("/desk/reports/{agency}/{year}")
}

/// The desk's page for publishing a report.
pub fn publish(agency: &str, year: Year) -> String {
    format!("/desk/reports/{agency}/{year}/publish")
}
