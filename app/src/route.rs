//! What a request's address names: a place in one of its formats. It is read once, where a request comes
//! in; rendering, caching and invalidation go by what was read, never by the text.

use crate::address::Place;
use crate::options::{Options, Order, Size, Theme, View};
use crate::query::Query;

/// The format in which a place is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A page.
    Page,
    /// JSON.
    Json,
    /// CSV with a byte order mark.
    Csv,
    /// A picture.
    Svg,
    /// Series over years as the explorer takes them, for the program in the browser.
    Series,
    /// A document for a frame on another site.
    Embed,
    /// The whole record's addresses, for search engines: all, or where they are too many for one file, a
    /// list of parts (0); else a part, from 1.
    Sitemap(u32),
}

impl Format {
    /// The data formats with the ending of their addresses.
    const DATA: [(Self, &str); 4] =
        [(Self::Json, ".json"), (Self::Csv, ".csv"), (Self::Svg, ".svg"), (Self::Series, ".series")];
    /// How the paths begin that have data formats.
    const WITH_DATA: [&str; 5] = ["/agencies/", "/agencies.", "/compare.", "/search.", "/topics/"];

    /// The format that a path asks for, and the path without its mark. It says nothing on whether there
    /// is such a place.
    pub fn of(path: &str) -> (Self, &str) {
        if let Some(part) = part_of_sitemap(path) {
            return (Self::Sitemap(part), "/");
        }
        if let Some(rest) = path.strip_prefix("/embed").filter(|rest| rest.starts_with("/agencies/")) {
            return (Self::Embed, rest);
        }
        if Self::WITH_DATA.iter().any(|start| path.starts_with(start)) {
            for (format, ending) in Self::DATA {
                if let Some(stem) = path.strip_suffix(ending) {
                    return (format, stem);
                }
            }
        }
        (Self::Page, path)
    }

    /// Whether it is data, which pages of other sites may read.
    pub fn is_data(self) -> bool {
        matches!(self, Self::Json | Self::Csv | Self::Svg | Self::Series)
    }

    /// Whether a place is answered in this format.
    fn fits(self, place: &Place) -> bool {
        match (self, place) {
            (_, Place::Nowhere) => false,
            (format, Place::Release(..)) => format == Self::Json,
            (Self::Page, _) | (Self::Json | Self::Csv | Self::Svg, Place::Report(..)) => true,
            (Self::Json | Self::Csv | Self::Svg | Self::Embed, Place::Figure(..)) => true,
            (Self::Json | Self::Csv | Self::Svg | Self::Series, Place::Compare) => true,
            (Self::Json, Place::Agencies | Place::Search) => true,
            (Self::Csv | Self::Svg, Place::Topic(_)) | (Self::Sitemap(_), Place::Home) => true,
            _ => false,
        }
    }
}

/// The part that the address of a sitemap names.
fn part_of_sitemap(path: &str) -> Option<u32> {
    match path.strip_prefix("/sitemap")?.strip_suffix(".xml")? {
        "" => Some(0),
        part => part.strip_prefix('-')?.parse().ok(),
    }
}

/// A place in one of its formats.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Route {
    /// The place.
    pub place: Place,
    /// The format.
    pub format: Format,
}

impl Route {
    /// Reads a path that is spelt as [`Route::path`] writes it; no other spelling is read.
    pub fn read(path: &str) -> Option<Self> {
        let (format, stem) = Format::of(path);
        let place = Place::of(stem);
        let route = format.fits(&place).then_some(Self { place, format })?;
        (route.path() == path).then_some(route)
    }

    /// What a path means that is spelt otherwise: with slashes too many. Anything else that is not read,
    /// such as `..`, a backslash or a percent sign, means nothing.
    pub fn meant(path: &str) -> Option<Self> {
        let parts: Vec<_> = path.split('/').filter(|part| !part.is_empty()).collect();
        Self::read(&format!("/{}", parts.join("/")))
    }

    /// The path.
    pub fn path(&self) -> String {
        let path = self.place.path();
        match self.format {
            Format::Page => path,
            Format::Json => path + ".json",
            Format::Csv => path + ".csv",
            Format::Svg => path + ".svg",
            Format::Series => path + ".series",
            Format::Embed => format!("/embed{path}"),
            Format::Sitemap(0) => "/sitemap.xml".into(),
            Format::Sitemap(part) => format!("/sitemap-{part}.xml"),
        }
    }

    /// The options that change what is answered here, the others as without them.
    pub fn options(&self, query: &Options) -> Options {
        let live = self.place.is_live() && self.format == Format::Page;
        let dated = matches!(self.place, Place::Report(..) | Place::Figure(..) | Place::Text(..));
        let styled = matches!(self.format, Format::Page | Format::Embed);
        let ordered = live || matches!(self.format, Format::Svg | Format::Embed);
        if matches!(self.format, Format::Sitemap(_)) {
            return Options::default();
        }
        Options {
            lang: query.lang,
            theme: if styled { query.theme } else { Theme::default() },
            size: if self.format == Format::Page { query.size } else { Size::default() },
            order: if ordered { query.order } else { Order::default() },
            view: if live { query.view } else { View::default() },
            asof: if dated { query.asof.clone() } else { String::new() },
        }
    }

    /// Whether the query has parameters besides the options that change the answer.
    pub fn has_state(&self, query: &Query) -> bool {
        query.has(self.place.state())
    }

    /// The address with what the query says and this place knows, everything written anew.
    pub fn address(&self, query: &Query) -> String {
        let own = if self.place.is_desk() {
            // Pages of the desk read parameters of their own and are never cached.
            query.query(query.names().filter(|name| !Options::NAMES.contains(name)))
        } else {
            query.query(self.place.state().iter().copied())
        };
        let joint = if own.is_empty() { "" } else { "?" };
        self.options(&query.options).link(&format!("{}{joint}{own}", self.path()))
    }
}

#[cfg(test)]
mod tests {
    use domain::report::Year;

    use super::*;

    fn figure() -> Place {
        Place::Figure("hunjiang".into(), Year::new(2018).unwrap(), "channels".into())
    }

    #[test]
    fn every_format_reads_back_to_its_route() {
        let report = || Place::Report("hunjiang".into(), Year::new(2018).unwrap());
        let routes = [
            (Place::Home, Format::Page),
            (report(), Format::Page),
            (report(), Format::Json),
            (report(), Format::Csv),
            (figure(), Format::Json),
            (figure(), Format::Csv),
            (figure(), Format::Svg),
            (figure(), Format::Embed),
            (Place::Compare, Format::Page),
            (Place::Topic(domain::topic::Topic::Disputes), Format::Page),
            (Place::Topic(domain::topic::Topic::Disputes), Format::Csv),
            (Place::Compare, Format::Json),
            (Place::Compare, Format::Series),
            (Place::Agencies, Format::Json),
            (Place::Search, Format::Json),
            (Place::Compare, Format::Csv),
            (Place::Compare, Format::Svg),
            (Place::Item("lawsuit.upheld".into()), Format::Page),
            (Place::Home, Format::Sitemap(0)),
            (Place::Home, Format::Sitemap(12)),
        ];
        for (place, format) in routes {
            let route = Route { place, format };
            assert_eq!(Route::read(&route.path()), Some(route));
        }
    }

    #[test]
    fn a_route_has_one_spelling() {
        for (path, meant) in [
            ("/agencies//hunjiang/2018.json", Some("/agencies/hunjiang/2018.json")),
            ("//agencies/hunjiang", Some("/agencies/hunjiang")),
            ("/items/", Some("/items")),
            ("//embed/agencies/hunjiang/2018/channels/", Some("/embed/agencies/hunjiang/2018/channels")),
            ("//evil.example/x", None),
            ("/embed/agencies/hunjian%67/2018/channels", None),
            ("/embed/agencies/hunjiang/2018", None),
            ("/embed/", None),
            ("/x/../desk", None),
            ("/%2e/desk", None),
            ("/\\desk", None),
            ("/desk/.", None),
            ("/items/..", None),
            ("/sitemap-0.xml", None),
            ("/sitemap-01.xml", None),
            ("/sitemap-+1.xml", None),
            ("/agencies/hunjiang/2018/text.json", None),
            ("/agencies/.json", None),
        ] {
            assert_eq!(Route::read(path), None, "{path}");
            assert_eq!(Route::meant(path).map(|route| route.path()).as_deref(), meant, "{path}");
        }
    }

    #[test]
    fn only_what_changes_the_answer_stays_in_the_address() {
        let query = Query::read(
            "utm=x&size=large&view=table&sort=amount&theme=dark&lang=en&lang=zh&q=%3Ca%26&asof=2026-01-01",
        );
        let compared =
            "agencies=suqian~hongze&items=requests&years=2019-2024&view=bars&year=2023&per=results";
        let route = Route { place: Place::Compare, format: Format::Page };
        assert_eq!(route.address(&Query::read(compared)), format!("/compare?{compared}"));
        for (place, format, address) in [
            (Place::Items, Format::Page, "/items?lang=en&theme=dark&size=large"),
            (Place::Search, Format::Page, "/search?q=%3Ca%26&lang=en&theme=dark&size=large"),
            (figure(), Format::Csv, "/agencies/hunjiang/2018/channels.csv?lang=en&asof=2026-01-01"),
        ] {
            assert_eq!(Route { place, format }.address(&query), address);
        }
    }
}
