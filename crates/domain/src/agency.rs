//! The bodies that report: governments, departments, towns and streets.

use serde::{Deserialize, Serialize};

use crate::lang::{Lang, Words, words};

/// Where a body stands in the order of government, the highest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// 省级.
    Province,
    /// 地市级.
    City,
    /// 县、区级.
    County,
    /// 乡镇、街道.
    Township,
}

impl Level {
    /// All, the highest first.
    pub const ALL: [Self; 4] = [Self::Province, Self::City, Self::County, Self::Township];

    /// Its value in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Province => "province",
            Self::City => "city",
            Self::County => "county",
            Self::Township => "township",
        }
    }

    /// The level of an address.
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }

    /// The level's name for readers.
    pub fn name(self) -> Words {
        match self {
            Self::Province => words("省级", "province"),
            Self::City => words("地市级", "prefecture-level city"),
            Self::County => words("县区级", "county or district"),
            Self::Township => words("乡镇街道", "township or street"),
        }
    }
}

/// What kind of body it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 人民政府.
    Government,
    /// 政府部门.
    Department,
}

impl Kind {
    /// All, governments first.
    pub const ALL: [Self; 2] = [Self::Government, Self::Department];

    /// Its value in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Government => "government",
            Self::Department => "department",
        }
    }

    /// The kind of an address.
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The kind's name for readers.
    pub fn name(self) -> Words {
        match self {
            Self::Government => words("人民政府", "people's government"),
            Self::Department => words("政府部门", "government department"),
        }
    }
}

/// A body that reports. The slug is its address for ever; codes are attributes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agency {
    /// Short lower-case address part: `hunjiang`.
    pub slug: String,
    /// Official Chinese name.
    pub name_zh: String,
    /// English name.
    pub name_en: String,
    /// What it is called in headings: 白山市浑江区.
    pub short_zh: String,
    /// The same in English.
    pub short_en: String,
    /// Level of government.
    pub level: Level,
    /// Kind of body.
    pub kind: Kind,
    /// Administrative division code (GB/T 2260), empty where none is known.
    pub division_code: String,
}

impl Agency {
    /// The full name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.name_zh,
            Lang::En => &self.name_en,
        }
    }

    /// The short name in a language.
    pub fn short(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.short_zh,
            Lang::En => &self.short_en,
        }
    }
}

/// Whether a text can be an agency's slug; addresses with others are a 404 without a query.
pub fn is_slug(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_name_levels_and_kinds_as_files_do() {
        for level in Level::ALL {
            assert_eq!(serde_json::to_value(level).unwrap(), level.code());
            assert_eq!(Level::find(level.code()), Some(level));
        }
        for kind in Kind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
            assert_eq!(Kind::find(kind.code()), Some(kind));
        }
    }
}
