//! What is counted.

use serde::{Deserialize, Serialize};

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
