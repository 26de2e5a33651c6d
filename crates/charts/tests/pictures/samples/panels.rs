//! Strips to be compared, rankings of many bodies, and panels side by side.

use charts::{Chart, Comparison, Mark, Partition, Stack, Stacks};

use super::{mark, marks, total};
use crate::Any;

pub fn stack(label: &str, names: &[&str], amounts: &[i64]) -> Stack {
    let part = |(name, &amount): (&&str, &i64)| Mark {
        description: format!("{label} {name} {amount} 件"),
        ..mark(name, Some(amount))
    };
    let parts = names.iter().zip(amounts).map(part).collect();
    let whole = amounts.iter().sum();
    let partition = Partition::new(parts, whole).expect("they add up");
    Stack { label: label.to_owned(), whole_text: format!("n = {whole}"), partition }
}

fn stacks(names: &[&str], rows: &[(&str, &[i64])]) -> Any {
    let rows = rows.iter().map(|(label, amounts)| stack(label, names, amounts)).collect();
    Comparison::Stacks { stacks: Stacks::new(rows).expect("the same parts") }.into()
}

fn among(marks: Vec<Mark>, among: Vec<Mark>) -> Any {
    Comparison::BarsAmong { marks, among, total: None }.into()
}

pub fn panels() -> Vec<(&'static str, Any)> {
    let answers = &["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理", "结转", "撤回"];
    let first = marks(&[("政府网站", Some(2102)), ("政务微博", Some(1263)), ("政务微信", Some(3789))]);
    let second = marks(&[("政府网站", Some(12)), ("政务微博", None), ("政务微信", Some(140))]);
    vec![
        (
            "stacks-zh",
            stacks(
                &answers[..5],
                &[
                    ("浑江区人民政府", &[62, 11, 20, 31, 3]),
                    ("江源区人民政府", &[4, 0, 2, 1, 0]),
                    ("长白朝鲜族自治县人民政府", &[118, 40, 9, 77, 12]),
                    ("临江市人民政府办公室", &[1, 0, 0, 0, 0]),
                ],
            ),
        ),
        (
            "stacks-years-zh",
            stacks(
                answers,
                &[
                    ("2019", &[62, 11, 20, 31, 3, 7, 12, 1]),
                    ("2020", &[70, 9, 14, 40, 6, 5, 8, 2]),
                    ("2021", &[91, 15, 18, 44, 2, 9, 5, 0]),
                ],
            ),
        ),
        (
            "stacks-en",
            stacks(
                &["Granted in full", "Granted in part", "Refused", "Could not be provided"],
                &[
                    ("Hunjiang District", &[62, 11, 20, 31]),
                    ("Changbai Korean Autonomous County", &[3, 1, 2, 1]),
                    ("Linjiang", &[11_800, 4_000, 900, 7_700]),
                ],
            ),
        ),
        ("stacks-empty-zh", stacks(&[], &[])),
        ("among-first-zh", among(first.clone(), second.clone())),
        ("among-second-zh", among(second, first.clone())),
        (
            "among-total-zh",
            Comparison::BarsAmong {
                marks: first,
                among: Vec::new(),
                total: Some(total("主动公开总数", 5331)),
            }
            .into(),
        ),
        ("ranking-zh", Chart::Bars { marks: ranking(&BODIES) }.into()),
        (
            "ranking-en",
            Chart::Bars {
                marks: ranking(&[
                    "Shanghai Municipal People's Government General Office",
                    "Beijing",
                    "Municipal Bureau of Human Resources and Social Security",
                ]),
            }
            .into(),
        ),
    ]
}

const BODIES: [&str; 12] = [
    "上海市人民政府办公厅",
    "浦东新区",
    "市规划和自然资源局",
    "市住房和城乡建设管理委员会",
    "黄浦区",
    "静安区",
    "市人力资源和社会保障局",
    "徐汇区",
    "虹口区",
    "中国（上海）自由贸易试验区临港新片区管理委员会",
    "杨浦区",
    "市公安局",
];

/// Forty bodies, the largest first.
fn ranking(names: &[&str]) -> Vec<Mark> {
    let amounts = (0..40_i64).map(|at| 9_800 / (at + 1) - 200 / 40 * at);
    names.iter().cycle().zip(amounts).map(|(name, amount)| mark(name, Some(amount.max(0)))).collect()
}
