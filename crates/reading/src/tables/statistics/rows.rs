//! The names of the rows: those of the form of 2014, and what places called the same before and beside it.

use std::sync::LazyLock;

use domain::form::Form;

use crate::tables::words::squeezed;

/// What a name of a row tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// An item of the form.
    Item(&'static str),
    /// None, or no one of them alone: 信函、传真申请数.
    Other,
}

/// What places call rows of the form, squeezed.
const LOCAL: &[(&str, &str)] = &[
    ("proactive.total", "主动公开信息数 主动公开文件数 主动公开政府信息总数 主动公开信息总数"),
    ("channel.website", "网站公开 政府网站公开 政府网站公开数 网站公开数 政府网站公开信息数"),
    ("channel.gazette", "政府公报公开 政府公报公开数 政府公报公开信息数"),
    (
        "request.received",
        "受理依申请公开信息总数 受理依申请公开信息数 收到依申请公开信息总数 受理申请总数 收到申请总数",
    ),
    ("request.received.online", "网上申请数"),
    ("request.answered", "对申请的答复数 对申请的答复总数 申请答复总数"),
    ("request.answered.refused", "不予公开答复数 否决公开答复数"),
    ("review.total", "行政复议数"),
    ("lawsuit.total", "行政诉讼数"),
    ("complaint.total", "举报投诉数"),
];

/// Names with the item that they are, those of outcomes under each dispute.
static NAMES: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| {
    let form = Form::find("2014").into_iter().flat_map(|form| form.parts).flat_map(|part| part.items);
    let official = form.map(|item| {
        let name: Vec<char> = item.name.zh.chars().collect();
        (squeezed(&name), item.code)
    });
    let local =
        LOCAL.iter().flat_map(|(code, names)| names.split_whitespace().map(|name| (name.to_owned(), *code)));
    official.chain(local).collect()
});

/// The row that a name is; `dispute` is the review or the lawsuit above it.
pub(super) fn row(label: &[char], dispute: &str) -> Row {
    let name = squeezed(&without_number(&without_notes(label)));
    let mut named = NAMES.iter().filter(|(known, _)| *known == name).map(|(_, code)| *code);
    let family = dispute.split('.').next().unwrap_or_default();
    match (named.next(), named.next()) {
        (Some(only), None) => Row::Item(only),
        (Some(first), Some(second)) => {
            let under = |code: &&str| !family.is_empty() && code.starts_with(family);
            [first, second].into_iter().find(under).map_or(Row::Other, Row::Item)
        }
        _ => Row::Other,
    }
}

/// A label without what stands in brackets: （不同渠道和方式公开相同信息计1条）. （一） numbers it.
fn without_notes(label: &[char]) -> Vec<char> {
    let mut out = Vec::new();
    let mut rest = label;
    while let [first, tail @ ..] = rest {
        rest = tail;
        let length = tail.iter().position(|char| *char == '）').filter(|_| *first == '（');
        match length {
            Some(length) => {
                let numeral = tail[..length].iter().all(|char| "一二三四五六七八九十".contains(*char));
                out.extend(numeral.then_some('：'));
                rest = &tail[length + 1..];
            }
            None => out.push(*first),
        }
    }
    out
}

/// A label behind the last number of an entry: 其中：1.当面申请数, 二、（一）收到申请数.
fn without_number(label: &[char]) -> Vec<char> {
    let numeral = |char: char| char.is_ascii_digit() || "一二三四五六七八九十".contains(char);
    let number = (0..label.len()).rev().find(|place| match label[*place] {
        '：' | '—' => true,
        '.' | '、' | '．' => place.checked_sub(1).is_some_and(|before| numeral(label[before])),
        _ => false,
    });
    label[number.map_or(0, |number| number + 1)..].to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(label: &str) -> Row {
        row(&label.chars().collect::<Vec<_>>(), "lawsuit.total")
    }

    #[test]
    fn rows_are_told_by_their_whole_name() {
        assert_eq!(of("其中：1.当面申请数"), Row::Item("request.received.in_person"));
        assert_eq!(
            of("（一）主动公开政府信息数\n（不同渠道和方式公开相同信息计1条）"),
            Row::Item("proactive.total")
        );
        assert_eq!(of("3、信函、传真申请数"), Row::Other);
        assert_eq!(of("各县主动公开政府信息数"), Row::Other);
        assert_eq!(of("（二）被依法纠错数"), Row::Item("lawsuit.corrected"));
        assert_eq!(of("行政申诉数"), Row::Other);
    }
}
