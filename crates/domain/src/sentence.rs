//! Summary sentences, made from the data and from nothing else.

use crate::figure::{Figure, Row, Shape, State};
use crate::known::Known;
use crate::lang::Lang;
use crate::number::Number;
use crate::value::Value;

pub use crate::amount::{amount, known_with_unit, marked, value_with_unit};

/// From how many cases a percentage says more than the cases themselves.
const PERCENT_FROM: Number = Number::small(30);

impl Figure<'_> {
    /// What the figure says, in a sentence or three; also its alternative text and share text.
    pub fn summary(&self, lang: Lang) -> String {
        summary(self, lang)
    }
}

fn summary(figure: &Figure<'_>, lang: Lang) -> String {
    match figure.state() {
        State::NotStated => match lang {
            Lang::Zh => "报告没有填写这一部分。".to_owned(),
            Lang::En => "The report does not fill in this part.".to_owned(),
        },
        State::NotAtHand => match lang {
            Lang::Zh => "资料不全，原文这一部分未取得。".to_owned(),
            Lang::En => "Only a part of the report could be had, and this is not in it.".to_owned(),
        },
        State::NoneReported => none_reported(figure, lang),
        State::Stated | State::Drawn => {
            let head = match figure.kind.shape {
                Shape::Overlap => overlap(figure, lang),
                _ => listed(figure, lang),
            };
            [head, doubt(figure, lang), unaccounted(figure, lang), share(figure, lang), undrawn(figure, lang)]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join(gap(lang))
        }
    }
}

fn gap(lang: Lang) -> &'static str {
    if lang == Lang::Zh { "" } else { " " }
}

fn stop(lang: Lang) -> &'static str {
    if lang == Lang::Zh { "。" } else { "." }
}

fn named(row: &Row<'_>, lang: Lang) -> String {
    let value = row.with_unit(lang);
    match (&row.value, lang) {
        (Known::Stated(Value::Words { words }), Lang::Zh) => {
            format!("{}：“{words}”（没有数字）", row.label.get(lang))
        }
        (Known::Stated(Value::Words { words }), Lang::En) => {
            format!("{}: “{words}” (no figure)", row.label.get(lang))
        }
        (_, Lang::Zh) => format!("{} {value}", row.label.get(lang)),
        (_, Lang::En) => format!("{}: {value}", row.label.get(lang)),
    }
}

/// What the mark of a number means, where one has it: which of its own rules it breaks.
fn doubt(figure: &Figure<'_>, lang: Lang) -> String {
    let rows = figure.rows();
    let Some(rule) = rows.iter().find_map(|row| figure.form.rule(row.failed?)) else {
        return String::new();
    };
    match lang {
        Lang::Zh => format!("存疑：不合“{}”。", rule.name.zh),
        Lang::En => format!("In doubt: it breaks “{}”.", rule.name.en),
    }
}

fn joined(rows: &[Row<'_>], lang: Lang) -> String {
    let stated = rows.iter().filter(|row| !row.value.is_unstated());
    stated.map(|row| named(row, lang)).collect::<Vec<_>>().join(if lang == Lang::Zh { "，" } else { "; " })
}

fn none_reported(figure: &Figure<'_>, lang: Lang) -> String {
    format!("{}{}", joined(&figure.rows(), lang), stop(lang))
}

/// The whole, then its parts: 行政诉讼 11 件:维持 4 件,纠错 4 件,其他 3 件。
fn listed(figure: &Figure<'_>, lang: Lang) -> String {
    let parts = joined(&figure.parts(), lang);
    let whole = figure.whole().filter(|row| !row.value.is_unstated()).map(|row| named(&row, lang));
    match (whole, parts.is_empty(), lang) {
        (Some(whole), true, _) => format!("{whole}{}", stop(lang)),
        (Some(whole), false, Lang::Zh) => format!("{whole}：{parts}。"),
        (Some(whole), false, Lang::En) => format!("{whole}. {parts}."),
        (None, _, _) if parts.is_empty() => String::new(),
        (None, _, _) => format!("{parts}{}", stop(lang)),
    }
}

fn undrawn(figure: &Figure<'_>, lang: Lang) -> String {
    let text = joined(&figure.undrawn(), lang);
    if text.is_empty() { text } else { format!("{text}{}", stop(lang)) }
}

/// The cases of the whole that are in no part, where all parts are stated.
fn unaccounted(figure: &Figure<'_>, lang: Lang) -> String {
    let complete = figure.parts().iter().all(|row| row.value.sure().is_some());
    let whole = figure.whole().filter(|_| complete && figure.kind.shape == Shape::Cases);
    let gap = whole.and_then(|row| row.value.sure()?.minus(figure.sum()?).map(|gap| (row.item.unit, gap)));
    match (gap.filter(|(_, gap)| *gap > Number::ZERO), lang) {
        (None, _) => String::new(),
        (Some((unit, gap)), Lang::Zh) => format!("另有 {} 没有归入任何一类。", amount(gap, unit, lang)),
        (Some((unit, gap)), Lang::En) => format!("{} not told in any part.", amount(gap, unit, lang)),
    }
}

/// The largest part's share, for partitions of enough cases only.
fn share(figure: &Figure<'_>, lang: Lang) -> String {
    let whole = figure.whole().and_then(|row| row.value.sure());
    let (Some(whole), true) = (whole, figure.kind.shape == Shape::Partition && figure.is_partition()) else {
        return String::new();
    };
    let Some((row, part)) = largest(figure) else {
        return String::new();
    };
    if whole < PERCENT_FROM {
        return String::new();
    }
    let Some(percent) = part.percent_of(whole).map(Number::grouped) else {
        return String::new();
    };
    match lang {
        Lang::Zh => format!("{}占 {percent}%。", row.label.get(lang)),
        Lang::En => format!("{}: {percent}% of them.", row.label.get(lang)),
    }
}

fn largest<'r>(figure: &Figure<'r>) -> Option<(Row<'r>, Number)> {
    let stated = figure.parts().into_iter().filter_map(|row| row.value.sure().map(|number| (row, number)));
    stated.reduce(|first, next| if next.1 > first.1 { next } else { first })
}

fn overlap(figure: &Figure<'_>, lang: Lang) -> String {
    if figure.parts().iter().any(|row| !row.value.is_unstated() && row.value.sure().is_none()) {
        // With an inexact part it is not known which is the largest, nor what they make together.
        return listed(figure, lang);
    }
    let whole = figure.whole().filter(|row| !row.value.is_unstated());
    let mut sentences: Vec<String> = Vec::new();
    sentences.extend(whole.as_ref().map(|row| match lang {
        Lang::Zh => format!("全年{}。", named(row, lang)),
        Lang::En => format!("{}.", named(row, lang)),
    }));
    if let Some((row, most)) = largest(figure) {
        let (name, most) = (row.label.get(lang), amount(most, row.item.unit, lang));
        sentences.push(match lang {
            Lang::Zh => format!("{name}最多，{most}。"),
            Lang::En => format!("{name} carried the most: {most}."),
        });
    }
    sentences.extend(whole.and_then(|row| carried_twice(figure, &row, lang)));
    sentences.join(gap(lang))
}

/// Why the channels together exceed the total, where they do. A total below one channel is an error,
/// which the findings report; nothing is excused then.
fn carried_twice(figure: &Figure<'_>, whole: &Row<'_>, lang: Lang) -> Option<String> {
    // The check of the channels goes by what the report states, so nothing is excused by a sum of ours.
    let is_derived = |row: &Row<'_>| matches!(row.value, Known::Derived(_));
    if figure.parts().iter().any(is_derived) {
        return None;
    }
    let (total, sum) = (whole.value.sure()?, figure.sum()?);
    largest(figure).filter(|(_, most)| *most <= total)?;
    let more = sum.minus(total).filter(|more| *more > Number::ZERO)?.grouped();
    let sum = amount(sum, whole.item.unit, lang);
    Some(match lang {
        Lang::Zh => {
            format!("同一条信息可经多个渠道公开，所以各渠道之和 {sum}，比总数多 {more} 条，不是差错。")
        }
        Lang::En => format!(
            "One item may appear on several channels, so together they make {sum}, {more} more than the total; this is not an error."
        ),
    })
}
