//! The dictionary's entry: what an item is called, counts and means.

use serde::{Deserialize, Serialize};

use crate::form::Cell;
use crate::lang::{Words, words};

/// The unit an item is counted in, as the form prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// 条: pieces of information.
    Pieces,
    /// 件: cases.
    Cases,
    /// 件: documents.
    Documents,
    /// 次: times.
    Times,
    /// 篇: articles.
    Articles,
    /// 个: offices or places.
    Places,
    /// 人: persons.
    Persons,
    /// 人次: attendances.
    Attendances,
    /// 项: kinds of matters.
    Matters,
    /// 个: projects.
    Projects,
    /// 元: yuan.
    Yuan,
    /// 万元: ten thousand yuan.
    TenThousandYuan,
}

impl Unit {
    /// The unit as printed after a number.
    pub fn name(self) -> Words {
        match self {
            Self::Pieces => words("条", "items"),
            Self::Cases => words("件", "cases"),
            Self::Documents => words("件", "documents"),
            Self::Times => words("次", "times"),
            Self::Articles => words("篇", "articles"),
            Self::Places => words("个", "places"),
            Self::Persons => words("人", "people"),
            Self::Attendances => words("人次", "attendances"),
            Self::Matters => words("项", "matters"),
            Self::Projects => words("个", "projects"),
            Self::Yuan => words("元", "yuan"),
            Self::TenThousandYuan => words("万元", "×10,000 yuan"),
        }
    }

    /// The English unit after the number one.
    pub fn singular(self) -> &'static str {
        match self {
            Self::Pieces => "item",
            Self::Cases => "case",
            Self::Documents => "document",
            Self::Times => "time",
            Self::Articles => "article",
            Self::Places => "place",
            Self::Persons => "person",
            Self::Attendances => "attendance",
            Self::Matters => "matter",
            Self::Projects => "project",
            Self::Yuan => "yuan",
            Self::TenThousandYuan => "×10,000 yuan",
        }
    }

    /// Whether amounts in this unit may have decimals.
    pub fn is_money(self) -> bool {
        matches!(self, Self::Yuan | Self::TenThousandYuan)
    }
}

/// One row of a form: a line that a report may fill with a value.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    /// Stable dotted code (DOMAIN g): `lawsuit.upheld`. The same in SQL, Rust, JSON and addresses.
    pub code: &'static str,
    /// The number the form prints before it: `(一)`, `1.`, `其中:`; empty for local rows.
    pub number: &'static str,
    /// Official Chinese name word for word, and its English rendering.
    pub name: Words,
    /// What charts and tight places call it.
    pub short: Words,
    /// Unit as the form prints it.
    pub unit: Unit,
    /// How deep it is indented under its part: 0, 1 or 2.
    pub depth: u8,
    /// How to count, where the form or the law says so.
    pub counting: Option<Words>,
    /// A local extension that stands in no statutory form.
    pub local: bool,
    /// Whether it may be below zero (本年增/减).
    pub signed: bool,
    /// Where it stands, if its part is a table with columns.
    pub cell: Option<Cell>,
}

impl Item {
    /// A row at the top of its part.
    pub const fn new(
        code: &'static str,
        number: &'static str,
        unit: Unit,
        name: Words,
        short: Words,
    ) -> Self {
        Self {
            code,
            number,
            name,
            short,
            unit,
            depth: 0,
            counting: None,
            local: false,
            signed: false,
            cell: None,
        }
    }

    /// The same row, indented.
    #[must_use]
    pub const fn at_depth(self, depth: u8) -> Self {
        Self { depth, ..self }
    }

    /// The same row with its counting rule.
    #[must_use]
    pub const fn counted(self, rule: Words) -> Self {
        Self { counting: Some(rule), ..self }
    }

    /// The same row as a local extension.
    #[must_use]
    pub const fn local(self) -> Self {
        Self { local: true, ..self }
    }
}
