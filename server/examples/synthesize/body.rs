//! The bodies of the synthetic record. Their names say what they are, in both languages.

use domain::Agency;
use domain::agency::{Kind, Level};
use domain::report::Scope;

use super::chance::Chance;

/// How every synthetic body's slug begins.
pub(super) const SLUG: &str = "synthetic-";

/// No place is called so.
const PLACES: [&str; 24] = [
    "甲河", "乙河", "丙河", "丁河", "戊河", "己河", "庚河", "辛河", "甲山", "乙山", "丙山", "丁山", "戊山",
    "己山", "庚山", "辛山", "甲江", "乙江", "丙江", "丁江", "戊江", "己江", "庚江", "辛江",
];
const OFFICES: [(&str, &str); 6] = [
    ("教育局", "Education Bureau"),
    ("公安局", "Public Security Bureau"),
    ("财政局", "Finance Bureau"),
    ("自然资源局", "Natural Resources Bureau"),
    ("住房和城乡建设局", "Housing and Construction Bureau"),
    ("生态环境局", "Environment Bureau"),
];

/// A body of the synthetic record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Body(pub(super) u32);

impl Body {
    /// Its slug: `synthetic-0001`.
    pub(super) fn slug(self) -> String {
        format!("{SLUG}{:04}", self.0)
    }

    /// Where it stands: a few provinces, some hundred cities, the rest below.
    pub(super) fn level(self) -> Level {
        match self.0 {
            0..=31 => Level::Province,
            32..=364 => Level::City,
            number if number.is_multiple_of(4) => Level::Township,
            _ => Level::County,
        }
    }

    /// One in three is a department.
    pub(super) fn kind(self) -> Kind {
        if self.0.is_multiple_of(3) { Kind::Department } else { Kind::Government }
    }

    /// Governments count their whole area, departments themselves.
    pub(super) fn scope(self) -> Scope {
        if self.kind() == Kind::Department { Scope::Body } else { Scope::WholeArea }
    }

    /// How many requests it gets in a year, about: from a handful to a thousand.
    pub(super) fn size(self) -> u32 {
        let mut chance = Chance::of(self.0, 0, "size");
        let least = 1 << chance.between(2, 9);
        chance.between(least, 2 * least)
    }

    /// Whether it leaves rows of its tables empty where nothing occurred; others write zeros.
    pub(super) fn leaves_out(self) -> bool {
        !self.0.is_multiple_of(4)
    }

    /// What the record says of it.
    pub(super) fn agency(self) -> Agency {
        let Self(number) = self;
        let mut chance = Chance::of(number, 0, "name");
        let place = chance.one_of(&PLACES).copied().unwrap_or_default();
        let (level_zh, level_en) = match self.level() {
            Level::Province => ("省", "Province"),
            Level::City => ("市", "City"),
            Level::County => ("县", "County"),
            Level::Township => ("镇", "Township"),
        };
        let (zh, en) = match self.kind() {
            Kind::Government => ("人民政府", "People's Government"),
            Kind::Department => chance.one_of(&OFFICES).copied().unwrap_or_default(),
        };
        Agency {
            slug: self.slug(),
            name_zh: format!("合成{place}{level_zh}第{number:04}号{zh}"),
            name_en: format!("Synthetic {level_en} {number:04} {en}"),
            short_zh: format!("合成{place}{level_zh}{number:04}"),
            short_en: format!("Synthetic {number:04}"),
            level: self.level(),
            kind: self.kind(),
            division_code: String::new(),
        }
    }
}
