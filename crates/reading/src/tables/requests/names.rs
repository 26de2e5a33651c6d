//! How reports name the rows of table 三.

use crate::tables::words::Name;

/// A row by its place in the longest form of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::tables) struct Row(pub usize);

impl Row {
    /// 一、本年新收.
    pub const NEW: Self = Self(0);
    /// 二、上年结转.
    pub const CARRIED_IN: Self = Self(1);
    /// （六）其他处理 as one row.
    pub const OTHER_ALL: Self = Self(20);
    /// The last of its three rows: 3.其他.
    pub const OTHER_OTHER: Self = Self(23);
    /// （七）总计.
    pub const TOTAL: Self = Self(24);
    /// 四、结转下年度.
    pub const CARRIED_OUT: Self = Self(25);
    /// How many there are.
    pub const COUNT: usize = 26;

    /// The item's code without its column.
    pub fn code(self) -> &'static str {
        CODES.get(self.0).copied().unwrap_or_default()
    }

    /// Whether it is one of the three rows of （六）.
    pub fn is_other_part(self) -> bool {
        self > Self::OTHER_ALL && self <= Self::OTHER_OTHER
    }
}

#[rustfmt::skip]
const CODES: [&str; Row::COUNT] = [
    "req.new", "req.carried_in", "req.result.granted", "req.result.partial",
    "req.result.refused.state_secret", "req.result.refused.law_forbidden",
    "req.result.refused.three_safety_one_stability", "req.result.refused.third_party",
    "req.result.refused.internal_affairs", "req.result.refused.process_info",
    "req.result.refused.enforcement_file", "req.result.refused.admin_inquiry",
    "req.result.unable.not_held", "req.result.unable.need_create", "req.result.unable.unclear",
    "req.result.not_handled.petition", "req.result.not_handled.duplicate",
    "req.result.not_handled.publication", "req.result.not_handled.massive",
    "req.result.not_handled.confirm_again",
    "req.result.other.all", "req.result.other.late_correction", "req.result.other.fee_unpaid",
    "req.result.other.other", "req.result.total", "req.carried_out",
];

const fn name(row: usize, told_by: &'static [&'static str]) -> Name<Row> {
    Name { of: Row(row), told_by }
}

/// Pieces of each label that stand in no other, however it is shortened or broken by its figures.
#[rustfmt::skip]
pub(super) const ROWS: [Name<Row>; Row::COUNT] = [
    name(0, &["新收", "一本年"]),
    name(1, &["上年结转", "上年度结转", "上一年结转", "上一年度结转", "二上年"]),
    name(2, &["予以公开", "一予"]),
    name(3, &["部分公开", "二部"]),
    name(4, &["国家秘密", "1属"]),
    name(5, &["其他法律", "其它法律", "法律行政", "禁止公开", "2其他"]),
    name(6, &["三安全", "一稳定", "3危"]),
    name(7, &["保护第三", "第三方", "4保"]),
    name(8, &["三类内部", "内部事务", "5属"]),
    name(9, &["四类过程", "过程性信息", "6属"]),
    name(10, &["行政执法", "执法案卷", "7属"]),
    name(11, &["行政查询", "查询事项", "8属"]),
    name(12, &["本机关不", "不掌握", "1本"]),
    name(13, &["没有现成", "另行制作", "2没"]),
    name(14, &["补正后", "仍不明确", "3补"]),
    name(15, &["信访举报", "投诉类申请", "1信"]),
    name(16, &["重复申请", "2重"]),
    name(17, &["要求提供", "公开出版物", "3要"]),
    name(18, &["无正当理由大", "大量反复", "反复申请", "4无"]),
    name(19, &["要求行政机关", "确认或重新", "重新出具", "已获取信息", "5要"]),
    name(20, &["其他处理", "其它处理", "六其"]),
    name(21, &["申请人无正当", "逾期不补正", "不补正", "1申请"]),
    name(22, &["申请人逾期", "未按收费", "缴纳费用", "不缴费", "未缴费", "不缴纳", "2申请"]),
    name(23, &["3其他", "3其它"]),
    name(24, &["七总", "七合计"]),
    name(25, &["结转下年", "结转下一年", "四结转"]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::words::{named, squeezed};
    use domain::form::Form;

    #[test]
    fn every_row_of_the_forms_is_told_by_its_official_name_and_by_no_other() {
        for form in ["2019", "2021"] {
            let part = Form::find(form).unwrap().parts.iter().find(|part| part.code == "requests").unwrap();
            for row in part.grid.unwrap().rows {
                let label: Vec<char> = format!("{}{}", row.number, row.name.zh).chars().collect();
                let told = named(&squeezed(&label), &ROWS);
                assert_eq!(told.iter().map(|row| row.code()).collect::<Vec<_>>(), [row.code]);
            }
        }
    }
}
