//! The state of a topic's dashboard, which is its address and nothing else: which bodies, which year, what is
//! ranked, and the body that is looked for among them.

use domain::agency::{Kind, Level, is_slug};
use domain::region::is_province;
use domain::report::Year;
use domain::topic::Topic;

use crate::address::Place;
use crate::options::Options;
use crate::query::Query;

/// A picture of a dashboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TopicPicture {
    /// The bodies with the largest numbers.
    Ranked,
    /// Over the years.
    Years,
    /// How the numbers of all bodies lie.
    Spread,
    /// What the whole is made of.
    MakeUp,
}

impl TopicPicture {
    /// All, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Ranked, Self::Years, Self::Spread, Self::MakeUp];

    /// Its value in addresses, and its place in the page.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ranked => "ranked",
            Self::Years => "years",
            Self::Spread => "spread",
            Self::MakeUp => "make-up",
        }
    }

    /// The picture of an address.
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|picture| picture.code() == code)
    }
}

/// What a dashboard shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicState {
    /// The topic.
    pub topic: Topic,
    /// The measure that is ranked and followed; the topic's main one where the address names none.
    pub item: &'static str,
    /// The year; none for the newest that enough bodies report on.
    pub year: Option<Year>,
    /// Only bodies of a level.
    pub level: Option<Level>,
    /// Only bodies of a kind.
    pub kind: Option<Kind>,
    /// Only bodies of a province, by the first two digits of the division code; empty for all.
    pub region: String,
    /// Only reports that could be had whole.
    pub only_whole: bool,
    /// Slug of the chosen body; empty for none.
    pub agency: String,
    /// The measure that the table is sorted by; none for the one that is ranked.
    pub sort: Option<&'static str>,
}

impl TopicState {
    /// A topic as it is first shown.
    pub fn of(topic: Topic) -> Self {
        Self {
            topic,
            item: main_measure(topic),
            year: None,
            level: None,
            kind: None,
            region: String::new(),
            only_whole: false,
            agency: String::new(),
            sort: None,
        }
    }

    /// Reads the query. What cannot be a value of its name counts as if it were not there.
    pub fn read(topic: Topic, query: &Query) -> Self {
        let measure = |name: &str| {
            let code = query.value(name);
            topic.measures().iter().copied().find(|measure| *measure == code)
        };
        let (region, agency) = (query.value("region"), query.value("agency"));
        let item = measure("item").unwrap_or_else(|| main_measure(topic));
        Self {
            topic,
            item,
            year: Year::from_address(query.value("year")),
            level: Level::find(query.value("level")),
            kind: Kind::find(query.value("kind")),
            region: if is_province(region) { region.to_owned() } else { String::new() },
            only_whole: query.value("reports") == "whole",
            agency: if is_slug(agency) { agency.to_owned() } else { String::new() },
            sort: measure("by").filter(|code| *code != item),
        }
    }

    /// The same with another measure ranked.
    #[must_use]
    pub fn ranked_by(self, item: &'static str) -> Self {
        if item == self.item { self } else { Self { item, sort: None, ..self } }
    }

    /// The same without what leaves bodies out.
    #[must_use]
    pub fn without_filters(self) -> Self {
        Self { level: None, kind: None, region: String::new(), only_whole: false, ..self }
    }

    /// Whether any body is left out.
    pub fn is_filtered(&self) -> bool {
        self.clone().without_filters() != *self
    }

    /// The parameters that are not the defaults, by name.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let item = if self.item == main_measure(self.topic) { "" } else { self.item };
        let pairs = [
            ("item", item.to_owned()),
            ("year", self.year.map(|year| year.to_string()).unwrap_or_default()),
            ("level", self.level.map_or("", Level::code).to_owned()),
            ("kind", self.kind.map_or("", Kind::code).to_owned()),
            ("region", self.region.clone()),
            ("reports", if self.only_whole { "whole" } else { "" }.to_owned()),
            ("agency", self.agency.clone()),
            ("by", self.sort.unwrap_or_default().to_owned()),
        ];
        pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    /// The parameters as an address writes them, without a question mark.
    pub fn query(&self) -> String {
        self.pairs().iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    }

    /// The address with a file's ending, where one is asked for.
    pub fn file(&self, ending: &str) -> String {
        let query = self.query();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{ending}{mark}{query}", Place::Topic(self.topic).path())
    }

    /// The address of a picture as a file.
    pub fn picture(&self, picture: TopicPicture) -> String {
        let file = self.file(".svg");
        let mark = if file.contains('?') { '&' } else { '?' };
        format!("{file}{mark}picture={}", picture.code())
    }

    /// The one address of this state.
    pub fn canonical(&self, options: &Options) -> String {
        options.carried().link(&self.file(""))
    }
}

/// What a topic ranks first.
fn main_measure(topic: Topic) -> &'static str {
    topic.measures().first().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> TopicState {
        TopicState::read(Topic::Requests, &Query::read(query))
    }

    #[test]
    fn an_address_reads_back_to_itself() {
        for query in [
            "",
            "item=refused&year=2024&level=county&kind=government&region=32&reports=whole&agency=hongze&by=results",
            "region=11",
        ] {
            assert_eq!(read(query).query(), query);
        }
    }

    #[test]
    fn what_cannot_be_counts_as_not_there() {
        let state = read("item=lawsuits&year=20&level=x&kind=y&region=3&reports=all&agency=A/B&by=<b>");
        assert_eq!(state, TopicState::of(Topic::Requests));
    }

    #[test]
    fn the_address_knows_every_parameter() {
        let state = read(
            "item=refused&year=2024&level=city&kind=government&region=32&reports=whole&agency=a&by=results",
        );
        assert_eq!(state.pairs().len(), 8);
        let known = Place::Topic(Topic::Requests).state();
        assert!(state.pairs().iter().all(|(name, _)| known.contains(name)));
    }

    #[test]
    fn filters_are_what_leaves_bodies_out() {
        assert!(read("level=city").is_filtered() && read("reports=whole").is_filtered());
        assert!(!read("item=refused&year=2024&agency=hongze").is_filtered());
        assert_eq!(read("level=city&year=2024").without_filters().query(), "year=2024");
    }
}
