//! The words of a synthetic report: sections as long as short ones are, every one marked.

use std::collections::BTreeMap;

use domain::Form;

use super::body::Body;
use super::chance::Chance;

/// What every section begins with, and the title of every source.
pub(super) const MARK: &str = "合成数据，仅供测量 synthetic data for measuring only";

const WORK: [&str; 12] = [
    "推进决策公开，重大行政决策草案在网站征求意见",
    "加强政策解读，用图解、问答和短视频说明新政策",
    "回应群众关切，热线与网站留言按期办结",
    "规范依申请公开办理流程，统一答复文书格式",
    "集中公开规章和行政规范性文件，并标注有效性",
    "完善政府网站与政务新媒体的内容审核制度",
    "在政务服务大厅设立政府信息查阅点",
    "组织政务公开业务培训，覆盖各部门和镇街",
    "将政务公开纳入年度绩效考核，按季度通报",
    "推进基层政务公开标准化，编制公开事项目录",
    "公开财政预决算、重大项目和公共资源交易信息",
    "开展政府开放日活动，邀请居民走进政府机关",
];
const PROBLEMS: [&str; 6] = [
    "公开内容的时效性有待提高，个别栏目更新不够及时",
    "政策解读的形式较为单一，通俗易懂程度不够",
    "基层工作人员变动频繁，业务能力需要加强",
    "依申请公开答复的说理不够充分",
    "各部门之间的信息共享机制尚不健全",
    "平台检索功能不够方便，群众查找信息不易",
];

/// Every section that the form has words for.
pub(super) fn prose(form: &Form, body: Body, year: u16, requests: u32) -> BTreeMap<String, String> {
    let mut chance = Chance::of(body.0, year, "words");
    let section = |code: &str| {
        let text = match code {
            "overview" => overview(&mut chance, body, year, requests),
            "problems" => list(&mut chance, &PROBLEMS, 3, "存在的主要问题："),
            "other" => "本年度没有需要报告的其他事项。".to_owned(),
            _ => return None,
        };
        Some((code.to_owned(), format!("（{MARK}）\n{text}")))
    };
    form.sections.iter().map(|section| section.code).filter_map(section).collect()
}

fn overview(chance: &mut Chance, body: Body, year: u16, requests: u32) -> String {
    let name = body.agency().name_zh;
    let work = list(chance, &WORK, 5, "主要做了以下工作：");
    format!(
        "{year}年，{name}认真贯彻落实《中华人民共和国政府信息公开条例》，全年新收政府信息公开申请{requests}件。{work}"
    )
}

fn list(chance: &mut Chance, from: &[&str], count: usize, lead: &str) -> String {
    let mut text = lead.to_owned();
    for at in 1..=count {
        let line = chance.one_of(from).copied().unwrap_or_default();
        text.extend(["\n", &at.to_string(), "．", line, "。"]);
    }
    text
}
