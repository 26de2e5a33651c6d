//! Every address of the record, read and written in one place. All are without options;
//! see [`crate::options::Options::link`].

use domain::agency::is_slug;
use domain::report::Year;
use domain::topic::Topic;
use serde::{Deserialize, Serialize};

/// A page, by what its address names.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Place {
    /// The front page.
    Home,
    /// All bodies.
    Agencies,
    /// One body.
    Agency(String),
    /// One report.
    Report(String, Year),
    /// One figure of a report.
    Figure(String, Year, String),
    /// The dictionary.
    Items,
    /// One entry of the dictionary.
    Item(String),
    /// The text that a report's figures were read from.
    Text(String, Year),
    /// A release of a report as it was published and hashed, byte for byte. The first is 1.
    Release(String, Year, i64),
    /// Bodies × items × years.
    Compare,
    /// A dashboard over the whole record.
    Topic(Topic),
    /// Everything that is found for some words.
    Search,
    /// Anyone's report, read and checked.
    Check,
    /// The desk.
    Desk,
    /// Where staff sign in.
    SignIn,
    /// Where the first administrator is made.
    Setup(String),
    /// The desk's form for a report.
    Edit(String, Year),
    /// The desk's page for publishing a report.
    Publish(String, Year),
    /// The desk's page for reading a report's figures from its text.
    Import(String, Year),
    /// The desk's history of a report's values.
    History(String, Year),
    /// The desk's form for the attributes of a report.
    Attributes(String, Year),
    /// The desk's form for a report that is not on record yet.
    NewReport,
    /// Nothing that is known; a year or slug that cannot exist is nowhere too.
    Nowhere,
}

impl Place {
    /// Reads a path. A place has one spelling: what [`Place::path`] does not write leads nowhere.
    pub fn of(path: &str) -> Self {
        let Some(path) = path.strip_prefix('/') else { return Self::Nowhere };
        let parts: Vec<_> = path.split('/').collect();
        let year = |text: &str| Year::from_address(text);
        match parts.as_slice() {
            [""] => Self::Home,
            ["agencies"] => Self::Agencies,
            ["agencies", agency] if is_slug(agency) => Self::Agency((*agency).into()),
            ["agencies", agency, of] if is_slug(agency) => {
                year(of).map_or(Self::Nowhere, |year| Self::Report((*agency).into(), year))
            }
            ["agencies", agency, of, "text"] if is_slug(agency) => {
                year(of).map_or(Self::Nowhere, |year| Self::Text((*agency).into(), year))
            }
            ["agencies", agency, of, "releases", number] if is_slug(agency) => {
                let place = |(year, number)| Self::Release((*agency).into(), year, number);
                year(of).zip(release_number(number)).map_or(Self::Nowhere, place)
            }
            ["agencies", agency, of, figure] if is_slug(agency) && is_slug(figure) => {
                year(of).map_or(Self::Nowhere, |year| Self::Figure((*agency).into(), year, (*figure).into()))
            }
            ["items"] => Self::Items,
            ["items", code] if is_code(code) => Self::Item((*code).into()),
            ["compare"] => Self::Compare,
            ["topics", slug] => Topic::find(slug).map_or(Self::Nowhere, Self::Topic),
            ["search"] => Self::Search,
            ["check"] => Self::Check,
            ["desk"] => Self::Desk,
            ["desk", "new"] => Self::NewReport,
            ["desk", "sign-in"] => Self::SignIn,
            ["desk", "setup", token] if is_token(token) => Self::Setup((*token).into()),
            ["desk", "reports", agency, of] if is_slug(agency) => {
                year(of).map_or(Self::Nowhere, |year| Self::Edit((*agency).into(), year))
            }
            ["desk", "reports", agency, of, "publish"] if is_slug(agency) => {
                year(of).map_or(Self::Nowhere, |year| Self::Publish((*agency).into(), year))
            }
            ["desk", "reports", agency, of, "import"] if is_slug(agency) => {
                year(of).map_or(Self::Nowhere, |year| Self::Import((*agency).into(), year))
            }
            ["desk", "reports", agency, of, "history"] if is_slug(agency) => {
                year(of).map_or(Self::Nowhere, |year| Self::History((*agency).into(), year))
            }
            ["desk", "reports", agency, of, "attributes"] if is_slug(agency) => {
                year(of).map_or(Self::Nowhere, |year| Self::Attributes((*agency).into(), year))
            }
            _ => Self::Nowhere,
        }
    }

    /// The path, without options.
    pub fn path(&self) -> String {
        match self {
            Self::Home | Self::Nowhere => "/".into(),
            Self::Agencies => "/agencies".into(),
            Self::Agency(agency) => format!("/agencies/{agency}"),
            Self::Report(agency, year) => format!("/agencies/{agency}/{year}"),
            Self::Figure(agency, year, figure) => format!("/agencies/{agency}/{year}/{figure}"),
            Self::Items => "/items".into(),
            Self::Item(code) => format!("/items/{code}"),
            Self::Text(agency, year) => format!("/agencies/{agency}/{year}/text"),
            Self::Release(agency, year, number) => format!("/agencies/{agency}/{year}/releases/{number}"),
            Self::Compare => "/compare".into(),
            Self::Topic(topic) => format!("/topics/{}", topic.slug()),
            Self::Search => "/search".into(),
            Self::Check => "/check".into(),
            Self::Desk => "/desk".into(),
            Self::NewReport => "/desk/new".into(),
            Self::SignIn => "/desk/sign-in".into(),
            Self::Setup(token) => format!("/desk/setup/{token}"),
            Self::Edit(agency, year) => format!("/desk/reports/{agency}/{year}"),
            Self::Publish(agency, year) => format!("/desk/reports/{agency}/{year}/publish"),
            Self::Import(agency, year) => format!("/desk/reports/{agency}/{year}/import"),
            Self::History(agency, year) => format!("/desk/reports/{agency}/{year}/history"),
            Self::Attributes(agency, year) => format!("/desk/reports/{agency}/{year}/attributes"),
        }
    }

    /// Whether its figures follow the order and view of the address in the browser, without asking
    /// the server again.
    pub fn is_live(&self) -> bool {
        matches!(self, Self::Home | Self::Report(..) | Self::Figure(..))
    }

    /// The query parameters that its page reads besides the options. Others change nothing.
    pub fn state(&self) -> &'static [&'static str] {
        match self {
            Self::Agencies => &["find", "from"],
            Self::Agency(_) => &["years", "from", "to", "per", "scale"],
            Self::Item(_) => &["year", "from"],
            Self::Compare => &[
                "agencies", "items", "years", "from", "to", "view", "year", "per", "scale", "pin", "hide",
                "by", "find",
            ],
            Self::Topic(_) => {
                &["item", "year", "level", "kind", "region", "reports", "agency", "by", "picture"]
            }
            Self::Search => &["q", "from", "only"],
            _ => &[],
        }
    }

    /// Whether the page belongs to the desk.
    pub fn is_desk(&self) -> bool {
        matches!(
            self,
            Self::Desk
                | Self::SignIn
                | Self::Setup(_)
                | Self::Edit(..)
                | Self::Publish(..)
                | Self::Import(..)
                | Self::History(..)
                | Self::Attributes(..)
                | Self::NewReport
        )
    }
}

/// Whether a text can be an item's code: `lawsuit.upheld`, `t21.a20_1.normative.in_force`.
pub(crate) fn is_code(text: &str) -> bool {
    let character = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
    (1..=80).contains(&text.len()) && text.bytes().all(character) && !text.starts_with('.')
}

/// The number of a release, in its one spelling.
fn release_number(text: &str) -> Option<i64> {
    let number: i64 = text.parse().ok()?;
    (number > 0 && number.to_string() == text).then_some(number)
}

/// Whether a text can be the token of a one-time link.
fn is_token(text: &str) -> bool {
    let character = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    (1..=128).contains(&text.len()) && text.bytes().all(character)
}

/// One report.
pub fn report(agency: &str, year: Year) -> String {
    Place::Report(agency.into(), year).path()
}

/// One figure of a report.
pub fn figure(agency: &str, year: Year, slug: &str) -> String {
    Place::Figure(agency.into(), year, slug.into()).path()
}

/// A release as it was published and hashed, byte for byte.
pub fn release_file(agency: &str, year: Year, number: i64) -> String {
    Place::Release(agency.into(), year, number).path() + ".json"
}

/// A figure for frames: the same path as its page, under `/embed`.
pub fn embed(agency: &str, year: Year, slug: &str) -> String {
    format!("/embed{}", figure(agency, year, slug))
}

/// The anchor of the phrase that begins at a character of a report's text.
pub fn anchor(start: usize) -> String {
    format!("at-{start}")
}

/// One entry of the dictionary.
pub fn item(code: &str) -> String {
    Place::Item(code.into()).path()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_reads_back_to_its_place() {
        let year = Year::new(2018).unwrap();
        let places = [
            Place::Home,
            Place::Agencies,
            Place::Agency("hunjiang".into()),
            Place::Report("hunjiang".into(), year),
            Place::Figure("hunjiang".into(), year, "channels".into()),
            Place::Items,
            Place::Item("lawsuit.upheld".into()),
            Place::Text("hunjiang".into(), year),
            Place::Release("hunjiang".into(), year, 12),
            Place::Compare,
            Place::Topic(Topic::Requests),
            Place::Search,
            Place::Check,
            Place::Desk,
            Place::SignIn,
            Place::Setup("00ff".into()),
            Place::Edit("hunjiang".into(), year),
            Place::Publish("hunjiang".into(), year),
            Place::Import("hunjiang".into(), year),
            Place::History("hunjiang".into(), year),
            Place::Attributes("hunjiang".into(), year),
            Place::NewReport,
        ];
        for place in places {
            assert_eq!(Place::of(&place.path()), place);
        }
    }

    #[test]
    fn a_place_has_one_spelling() {
        for path in [
            "",
            "agencies",
            "//",
            "//agencies",
            "/agencies/",
            "/agencies//hunjiang",
            "/agencies/hunjiang/2018/",
            "/agencies/hunjiang/02018",
            "/agencies/hunjiang/+2018",
            "/agencies/./hunjiang",
            "/agencies/hunji%61ng",
            "/items/",
            "/items/.",
            "/items/..",
            "/items/a%2e",
            "/x/../desk",
            "/desk/.",
            "/%2e/desk",
            "/\\desk",
            "/desk\\",
            "/desk ",
            "/desk/setup/../new",
            "/desk/setup/",
        ] {
            assert_eq!(Place::of(path), Place::Nowhere, "{path}");
        }
    }

    #[test]
    fn what_cannot_exist_is_nowhere() {
        for path in
            ["/agencies/HUN", "/agencies/hunjiang/18", "/agencies/hunjiang/2018x", "/a/b", "/desk/other"]
        {
            assert_eq!(Place::of(path), Place::Nowhere, "{path}");
        }
    }
}
