//! Figures of a report, in the reader's language.

use domain::figure::{Figure, Row, State};
use domain::{Known, Lang, Number, Value};
use serde::{Deserialize, Serialize};

use super::{ChartKind, ValueRow};
use crate::options::Order;

/// Figures that stand together under one heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureGroup {
    /// Which of the report's figures they are.
    pub kind: GroupKind,
    /// The figures, in the form's order.
    pub figures: Vec<FigureModel>,
}

/// Which of a report's figures a group holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GroupKind {
    /// Those on top of its page.
    Headlines,
    /// All others.
    Others,
    /// One on its own page, where it is drawn at full width too.
    Alone {
        /// Whose it is, of which year and release.
        source: String,
    },
}

/// A figure of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureModel {
    /// The end of its address.
    pub slug: String,
    /// What it shows.
    pub title: String,
    /// The whole, where it is stated.
    pub number: Option<WholeNumber>,
    /// What there is to see.
    pub body: FigureBody,
    /// What it says, in a sentence or three.
    pub summary: String,
    /// The parts that the report says nothing of, where it states others.
    pub blanks: Option<String>,
    /// The row of the whole.
    pub whole: Option<FigureRow>,
    /// The rows that are drawn, in the form's order.
    pub parts: Vec<FigureRow>,
    /// Rows that the table has besides.
    pub others: Vec<FigureRow>,
}

/// A number that stands large, with its unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WholeNumber {
    /// The number as it is shown.
    pub value: String,
    /// The unit's name.
    pub unit: String,
}

/// What there is to see of a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FigureBody {
    /// A chart.
    Drawn(ChartKind),
    /// Numbers of different units, each by its name with its unit.
    Numbers(Vec<(String, String)>),
    /// The report says that there were none, in this word.
    NoneReported(String),
    /// The report says nothing.
    NotStated,
    /// Only a part of the report could be had, and it says nothing.
    NotAtHand,
}

/// A row of a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureRow {
    /// As its table shows it.
    pub row: ValueRow,
    /// The number to draw and to sort by, exact or not.
    pub amount: Option<Number>,
    /// The row in words.
    pub readout: String,
}

impl FigureModel {
    /// A figure as it is shown.
    pub fn of(figure: &Figure<'_>, lang: Lang) -> Self {
        let (whole, parts) = (figure.whole(), figure.parts());
        let row = |row: &Row<'_>| FigureRow {
            row: ValueRow::of(figure.report, row, lang),
            amount: row.value.number(),
            readout: row.description(lang),
        };
        Self {
            slug: figure.kind.slug.to_owned(),
            title: figure.kind.title.get(lang).to_owned(),
            number: whole.as_ref().and_then(|whole| whole_number(figure, whole, lang)),
            body: body(figure, lang),
            summary: figure.summary(lang),
            blanks: blanks(figure, &parts, lang),
            whole: whole.as_ref().map(row),
            parts: parts.iter().map(row).collect(),
            others: figure.undrawn().iter().map(row).collect(),
        }
    }

    /// The drawn rows in an order.
    pub fn parts(&self, order: Order) -> Vec<&FigureRow> {
        let mut parts: Vec<_> = self.parts.iter().collect();
        if order == Order::Amount {
            parts.sort_by_key(|part| std::cmp::Reverse(part.amount));
        }
        parts
    }

    /// The items of the drawn marks, in an order; a sum has none.
    pub fn drawn_items(&self, order: Order) -> Vec<String> {
        let drawn = self.parts(order).into_iter().filter(|part| part.amount.is_some());
        drawn.map(|part| part.row.code.clone().unwrap_or_default()).collect()
    }

    /// All rows, the drawn ones in an order.
    pub fn rows(&self, order: Order) -> Vec<ValueRow> {
        let rows = self.whole.iter().chain(self.parts(order)).chain(&self.others);
        rows.map(|row| row.row.clone()).collect()
    }
}

/// The whole as the figure's large number, where it is stated and is not merely that there were none.
fn whole_number(figure: &Figure<'_>, whole: &Row<'_>, lang: Lang) -> Option<WholeNumber> {
    if whole.value.number().is_none() || figure.state() == State::NoneReported {
        return None;
    }
    let (value, with_unit) = (whole.text(lang), whole.with_unit(lang));
    let unit = with_unit.strip_prefix(&value).unwrap_or_default().trim().to_owned();
    Some(WholeNumber { value, unit })
}

fn body(figure: &Figure<'_>, lang: Lang) -> FigureBody {
    let rows = figure.rows();
    let stated = || rows.iter().filter(|row| !row.value.is_unstated());
    match figure.state() {
        State::Drawn => FigureBody::Drawn(ChartKind::of(figure, lang)),
        State::Stated => {
            let number = |row: &Row<'_>| (row.label.get(lang).to_owned(), row.with_unit(lang));
            FigureBody::Numbers(stated().map(number).collect())
        }
        State::NoneReported => {
            // 无 where the report says so in words, else the 0 that it prints.
            let in_words = stated().find(|row| row.value == Known::Stated(Value::ZeroInWords));
            let word = in_words.or(stated().next()).map(|row| row.text(lang));
            FigureBody::NoneReported(word.unwrap_or_default())
        }
        State::NotStated => FigureBody::NotStated,
        State::NotAtHand => FigureBody::NotAtHand,
    }
}

fn blanks(figure: &Figure<'_>, parts: &[Row<'_>], lang: Lang) -> Option<String> {
    let blank = parts.iter().filter(|row| row.value.is_unstated());
    let names: Vec<_> = blank.map(|row| row.label.get(lang)).collect();
    if names.is_empty() || figure.state() != State::Drawn {
        return None;
    }
    let state = Known::not_stated(figure.report.source.partial).text(lang);
    Some(match lang {
        Lang::Zh => format!("{state}：{}", names.join("、")),
        Lang::En => format!("{state}: {}", names.join(", ")),
    })
}
