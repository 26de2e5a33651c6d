//! What a report and its body say of themselves before any figure: whose it is, of which year, on which
//! form, from which document. They are judged like figures: each that cannot be right gets a sentence.

mod alike;

use crate::agency::{Agency, is_slug};
use crate::form::Form;
use crate::lang::{Words, words};
use crate::name::{self, NameFault};
use crate::report::{Source, Year};
use crate::time::Moment;

pub use alike::is_nearly_named;

/// The most characters of a document's title.
pub const LONGEST_TITLE: usize = 200;
/// The most characters of an address.
pub const LONGEST_URL: usize = 500;

/// An attribute, by the field that it is typed into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attribute {
    /// The body's address part.
    Slug,
    /// Its Chinese name.
    NameZh,
    /// Its English name.
    NameEn,
    /// Its short Chinese name.
    ShortZh,
    /// Its short English name.
    ShortEn,
    /// Its division code.
    DivisionCode,
    /// The reporting year.
    Year,
    /// The form.
    Form,
    /// The document's title.
    SourceTitle,
    /// The day it was published.
    SourceDate,
    /// Its address.
    SourceUrl,
}

impl Attribute {
    /// The field's name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Slug => "agency",
            Self::NameZh => "name_zh",
            Self::NameEn => "name_en",
            Self::ShortZh => "short_zh",
            Self::ShortEn => "short_en",
            Self::DivisionCode => "division_code",
            Self::Year => "year",
            Self::Form => "form",
            Self::SourceTitle => "source_title",
            Self::SourceDate => "source_date",
            Self::SourceUrl => "source_url",
        }
    }
}

/// Why an attribute cannot be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no address part.
    NoSlug,
    /// It is no name.
    Name(NameFault),
    /// It is no division code.
    NoDivisionCode,
    /// It is no year.
    NoYear,
    /// There were no such reports yet.
    BeforeTheFirst,
    /// The year is not over, so nobody can have reported on it.
    NotOver,
    /// Another body has this address part.
    SlugTaken,
    /// There is no such form.
    NoForm,
    /// Another form was prescribed for reports on that year.
    OtherForm,
    /// It is no title.
    NoTitle,
    /// There is no such day.
    NoDate,
    /// The day is yet to come.
    DateAhead,
    /// The day comes before the year that is reported on is over.
    DateTooEarly,
    /// It is no address of a page.
    NoUrl,
}

impl Fault {
    /// What is wrong and what to type instead.
    pub fn sentence(self) -> Words {
        match self {
            Self::NoSlug => words(
                "短名只用小写字母、数字和连字符，最多 40 个。",
                "The short name takes lower-case letters, digits and hyphens, at most 40.",
            ),
            Self::SlugTaken => words(
                "这个短名属于另一个机关。为它填报，请不填名称；登记新机关，请换一个短名。",
                "Another body has this short name. To report for it leave the names blank; for a new body choose another.",
            ),
            Self::Name(NameFault::Empty) => words("请填名称。", "Please give the name."),
            Self::Name(NameFault::TooLong) => {
                words("名称最多 100 个字。", "A name has at most 100 characters.")
            }
            Self::Name(NameFault::Bracket | NameFault::Control) => words(
                "名称里不能有 < > 和看不见的字符。",
                "A name cannot hold < or > or characters that nobody sees.",
            ),
            Self::NoDivisionCode => words(
                "行政区划代码是六位或更多数字（GB/T 2260），不知道就空着。",
                "A division code is six digits or more (GB/T 2260); leave it blank if you do not know it.",
            ),
            Self::NoYear => words("年份是四位数字。", "The year is four digits."),
            Self::BeforeTheFirst => words("年度报告从 2008 年开始。", "Annual reports begin with 2008."),
            Self::NotOver => words(
                "这一年还没有过完，不会有它的年度报告。",
                "That year is not over, so there is no report on it yet.",
            ),
            Self::NoForm => words("没有这种格式。", "There is no such form."),
            Self::OtherForm => words(
                "这一年的报告规定用另一种格式。确实用的是这一种，请勾选确认。",
                "Reports on that year are prescribed another form. If it is this one, please confirm.",
            ),
            Self::NoTitle => words(
                "标题最多 200 个字，不能有看不见的字符。",
                "A title has at most 200 characters and none that nobody sees.",
            ),
            Self::NoDate => words(
                "没有这一天。请照 2025-01-31 的样子填，不知道就空着。",
                "There is no such day. Write it like 2025-01-31, or leave it blank.",
            ),
            Self::DateAhead => words("这一天还没有到。", "That day is yet to come."),
            Self::DateTooEarly => words(
                "这一天在报告年度结束以前，报告还不可能发布。",
                "That day is before the year was over, when no report on it can have been published.",
            ),
            Self::NoUrl => words(
                "网址要以 http:// 或 https:// 开头，最多 500 个字，不知道就空着。",
                "An address begins with http:// or https:// and has at most 500 characters; leave it blank if you do not know it.",
            ),
        }
    }
}

/// What is wrong, by attribute.
pub type Faults = Vec<(Attribute, Fault)>;

/// The names of a body as they are typed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(Default))]
pub struct TypedNames {
    /// Official Chinese name.
    pub name_zh: String,
    /// English name; blank takes the Chinese one.
    pub name_en: String,
    /// Short Chinese name; blank takes the official one.
    pub short_zh: String,
    /// Short English name; blank takes the English one.
    pub short_en: String,
    /// Division code; blank where none is known.
    pub division_code: String,
}

impl TypedNames {
    /// The body with these names, or what is wrong with them.
    pub fn read(&self, agency: Agency) -> Result<Agency, Faults> {
        let mut faults = Faults::new();
        let mut name = |attribute, typed: &str, otherwise: &str| {
            let typed = if typed.trim().is_empty() { otherwise } else { typed };
            match name::read(typed) {
                Ok(name) => name.to_owned(),
                Err(fault) => {
                    faults.push((attribute, Fault::Name(fault)));
                    typed.to_owned()
                }
            }
        };
        let name_zh = name(Attribute::NameZh, &self.name_zh, "");
        let or_zh = if name_zh.is_empty() { "?" } else { &name_zh };
        let name_en = name(Attribute::NameEn, &self.name_en, or_zh);
        let short_zh = name(Attribute::ShortZh, &self.short_zh, or_zh);
        let short_en = name(Attribute::ShortEn, &self.short_en, &name_en);
        let division_code = self.division_code.trim().to_owned();
        if !is_division_code(&division_code) {
            faults.push((Attribute::DivisionCode, Fault::NoDivisionCode));
        }
        faults.dedup_by_key(|fault| fault.0);
        if faults.is_empty() {
            Ok(Agency { name_zh, name_en, short_zh, short_en, division_code, ..agency })
        } else {
            Err(faults)
        }
    }
}

/// A division code (GB/T 2260, six digits) or the longer code of a place within it (GB/T 10114, up to
/// twelve); or none. 00 is no province.
fn is_division_code(text: &str) -> bool {
    let is_code = (6..=12).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.is_empty() || is_code && !text.starts_with('0')
}

/// A slug, or that it is none.
pub fn read_slug(typed: &str) -> Result<&str, Fault> {
    let slug = typed.trim();
    if is_slug(slug) { Ok(slug) } else { Err(Fault::NoSlug) }
}

/// A reporting year that is over on the day `today`, `2026-11-27`.
pub fn read_year(typed: &str, today: &str) -> Result<Year, Fault> {
    let number: u16 = Some(typed.trim())
        .filter(|text| text.len() == 4)
        .and_then(|text| text.parse().ok())
        .ok_or(Fault::NoYear)?;
    let this: u16 = today.get(..4).and_then(|year| year.parse().ok()).ok_or(Fault::NoYear)?;
    if number >= this {
        return Err(Fault::NotOver);
    }
    Year::new(number).ok_or(Fault::BeforeTheFirst)
}

/// The form with this code, and whether a report on that year is expected on it.
pub fn read_form(code: &str, year: Year) -> Result<(&'static Form, bool), Fault> {
    let form = Form::find(code).ok_or(Fault::NoForm)?;
    Ok((form, form.is_expected_on(year)))
}

/// The source document of a report, or what is wrong with it as it was typed; its date is held against the
/// report's year, where that is known.
pub fn read_source(typed: &Source, year: Option<Year>, today: &str) -> Result<Source, Faults> {
    let mut faults = Faults::new();
    let source = Source {
        title: typed.title.trim().to_owned(),
        date: typed.date.trim().to_owned(),
        url: typed.url.trim().to_owned(),
        partial: typed.partial,
    };
    if source.title.chars().count() > LONGEST_TITLE || source.title.contains(char::is_control) {
        faults.push((Attribute::SourceTitle, Fault::NoTitle));
    }
    if !source.date.is_empty() {
        let fault = if Moment::end_of_day(&source.date).is_none() {
            Some(Fault::NoDate)
        } else if source.date.as_str() > today {
            Some(Fault::DateAhead)
        } else if year.is_some_and(|year| source.date <= format!("{year}-12-31")) {
            Some(Fault::DateTooEarly)
        } else {
            None
        };
        faults.extend(fault.map(|fault| (Attribute::SourceDate, fault)));
    }
    if !source.url.is_empty() && !is_page_address(&source.url) {
        faults.push((Attribute::SourceUrl, Fault::NoUrl));
    }
    if faults.is_empty() { Ok(source) } else { Err(faults) }
}

/// An address that a link on a page may lead to, with a host.
fn is_page_address(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let is_odd =
        |letter: char| letter.is_whitespace() || letter.is_control() || "<>\"\\^`{|}".contains(letter);
    !host.is_empty()
        && !host.starts_with(['.', ':', '@'])
        && !text.contains(is_odd)
        && text.chars().count() <= LONGEST_URL
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agency::{Kind, Level};

    const TODAY: &str = "2026-11-27";

    fn body(name_zh: &str, short_zh: &str) -> Agency {
        Agency {
            slug: "a".to_owned(),
            name_zh: name_zh.to_owned(),
            name_en: name_zh.to_owned(),
            short_zh: short_zh.to_owned(),
            short_en: short_zh.to_owned(),
            level: Level::County,
            kind: Kind::Government,
            division_code: String::new(),
        }
    }

    fn year(number: u16) -> Year {
        Year::new(number).unwrap()
    }

    #[test]
    fn a_year_is_one_that_is_over() {
        assert_eq!(read_year(" 2025 ", TODAY), Ok(year(2025)));
        assert_eq!(read_year("2008", TODAY), Ok(year(2008)));
        for typed in ["2026", "2027", "2099", "9999"] {
            assert_eq!(read_year(typed, TODAY), Err(Fault::NotOver), "{typed}");
        }
        for typed in ["2007", "1999", "0000"] {
            assert_eq!(read_year(typed, TODAY), Err(Fault::BeforeTheFirst), "{typed}");
        }
        for typed in ["", "25", "20 25", "２０２５", "-202", "+202", "20250", "abcd"] {
            assert_ne!(read_year(typed, TODAY).map(Year::number), Ok(2025), "{typed}");
            assert!(read_year(typed, TODAY).is_err(), "{typed}");
        }
    }

    #[test]
    fn the_form_is_the_one_prescribed_for_the_year_or_needs_to_be_confirmed() {
        let fits = [
            (2010, "2014"),
            (2014, "2014"),
            (2018, "2014"),
            (2019, "2019"),
            (2020, "2019"),
            (2021, "2021"),
            (2025, "2021"),
        ];
        for (number, expected) in fits {
            for code in ["2014", "2019", "2021"] {
                let (form, is_expected) = read_form(code, year(number)).unwrap();
                assert_eq!((form.code, is_expected), (code, code == expected), "{number}");
            }
        }
        assert_eq!(read_form("2015", year(2018)).map(|_| ()), Err(Fault::NoForm));
    }

    #[test]
    fn a_source_has_a_day_that_was_and_an_address_that_leads_to_a_page() {
        let source = |date: &str, url: &str| Source {
            date: date.to_owned(),
            url: url.to_owned(),
            ..Source::default()
        };
        let fault = |date: &str, url: &str| {
            read_source(&source(date, url), Some(year(2024)), TODAY).err().unwrap_or_default()
        };
        for (date, url) in [
            ("", ""),
            (" 2025-01-31 ", " https://www.suqian.gov.cn/a/b?c=d#e "),
            ("2026-11-27", "HTTP://例子.政府/年报"),
        ] {
            assert_eq!(fault(date, url), [], "{date} {url}");
        }
        for (date, why) in [
            ("2024-02-30", Fault::NoDate),
            ("2025-13-01", Fault::NoDate),
            ("2025-1-5", Fault::NoDate),
            ("31.1.2025", Fault::NoDate),
            ("yesterday", Fault::NoDate),
            ("2026-11-28", Fault::DateAhead),
            ("2024-12-31", Fault::DateTooEarly),
        ] {
            assert_eq!(fault(date, ""), [(Attribute::SourceDate, why)], "{date}");
        }
        let long = format!("https://a.cn/{}", "a".repeat(LONGEST_URL));
        for url in [
            "javascript:alert(1)",
            "JaVaScRiPt://a.cn/%0aalert(1)",
            "data:text/html,x",
            "//evil.example",
            "www.suqian.gov.cn",
            "ftp://a.cn",
            "https://",
            "https:///a",
            "https://a.cn/\"onclick=",
            "https://a.cn/ b",
            "https://a.cn/\u{0}",
            &long,
        ] {
            assert_eq!(fault("", url), [(Attribute::SourceUrl, Fault::NoUrl)], "{url}");
        }
        let title = Source { title: "题".repeat(LONGEST_TITLE + 1), ..Source::default() };
        assert_eq!(read_source(&title, None, TODAY).unwrap_err(), [(Attribute::SourceTitle, Fault::NoTitle)]);
    }

    #[test]
    fn names_that_are_left_blank_follow_from_those_that_are_not() {
        let typed = TypedNames { name_zh: " 洪泽区人民政府 ".to_owned(), ..TypedNames::default() };
        let read = typed.read(body("", "")).unwrap();
        assert_eq!((read.name_zh.as_str(), read.name_en.as_str()), ("洪泽区人民政府", "洪泽区人民政府"));
        assert_eq!((read.short_zh.as_str(), read.short_en.as_str()), ("洪泽区人民政府", "洪泽区人民政府"));
        let typed = TypedNames { name_en: "Hongze".to_owned(), ..typed };
        assert_eq!(typed.read(body("", "")).unwrap().short_en, "Hongze");
    }

    #[test]
    fn every_name_that_is_none_is_named_once() {
        let faults = |typed: TypedNames| typed.read(body("", "")).unwrap_err();
        assert_eq!(faults(TypedNames::default()), [(Attribute::NameZh, Fault::Name(NameFault::Empty))]);
        let typed = TypedNames {
            name_zh: "区<script>".to_owned(),
            name_en: "a\u{202e}b".to_owned(),
            short_zh: "字".repeat(101),
            short_en: "ok".to_owned(),
            division_code: "22060x".to_owned(),
        };
        let fields: Vec<_> = faults(typed).into_iter().map(|fault| fault.0.code()).collect();
        assert_eq!(fields, ["name_zh", "name_en", "short_zh", "division_code"]);
    }

    #[test]
    fn a_division_code_is_six_digits_or_more_or_none() {
        for code in ["", "220602", "220602001", "220602001001"] {
            assert!(is_division_code(code), "{code}");
        }
        for code in ["22060", "2206021234567", "02206O", "012345", "22 06 02", "２２０６０２", "abc"] {
            assert!(!is_division_code(code), "{code}");
        }
    }
}
