//! Who reports and for which year, from the title, the opening and the period sentence.

use std::ops::Range;

use domain::report::Year;

use crate::flow::Flow;
use crate::numerals::{self, Figure};
use crate::proposal::Told;
use crate::text::Text;

/// Titles and openings stand within this many characters.
const OPENING: usize = 1500;
/// What a title ends with, before 年度报告, and what may stand between.
const WORK: &[&str] = &["政府信息公开", "政务公开", "政务信息公开", "信息公开"];
/// What makes the name of a body of them: 某市政务公开办公室.
const BODIES: &[&str] = &["办公室", "工作办公室", "领导小组", "工作领导小组", "中心"];

/// The reporting year: of the title, else of the period, else the one year that prose speaks of.
/// The day of publication, which is a year later, is no year in words and never counts.
pub(crate) fn year(flow: &Flow, text: &Text) -> Option<Told<Year>> {
    let opening = &flow.chars[..flow.chars.len().min(OPENING)];
    let years = years(opening);
    let titled =
        years.iter().find(|(_, range)| in_title(opening, range)).or_else(|| in_period(opening, &years));
    let starts = |place: usize| flow.paragraphs.iter().any(|paragraph| paragraph.start == place);
    let (number, range) = titled.cloned().or_else(|| only_year(flow)).or_else(|| {
        years.iter().find(|(_, range)| starts(range.start) || opens_sentence(opening, range)).cloned()
    })?;
    Some(Told { what: Year::new(number)?, span: flow.span(&range, text) })
}

/// The body, as the title or the opening prints it.
pub(crate) fn agency(flow: &Flow, text: &Text) -> Option<Told<String>> {
    let opening = &flow.chars[..flow.chars.len().min(OPENING)];
    let range = titles(opening)
        .find_map(|work| agency_before(opening, work))
        .or_else(|| agency_compiled_by(opening))?;
    Some(Told { what: flow.words(range.clone()), span: flow.span(&range, text) })
}

fn years(chars: &[char]) -> Vec<(u16, Range<usize>)> {
    let mut found = Vec::new();
    let mut place = 0;
    while place < chars.len() {
        place = match numerals::read(chars, place) {
            Some(Figure::Year(year, range)) => {
                let end = range.end;
                found.push((year, range));
                end
            }
            _ => place + 1,
        };
    }
    found
}

/// A year is the title's if 政府信息公开…报告 follows within a body's name, and no other year before it: the day
/// of publication often stands right above the title.
fn in_title(chars: &[char], year: &Range<usize>) -> bool {
    let rest = &chars[year.end..chars.len().min(year.end + 45)];
    let end = rest.iter().position(|char| "，。；：、《》".contains(*char)).unwrap_or(rest.len());
    let words: String = rest[..end].iter().collect();
    let work = WORK.iter().filter_map(|work| words.find(work)).min();
    work.is_some_and(|work| {
        let between: Vec<char> = words[..work].chars().collect();
        years(&between).is_empty() && (words[work..].contains("报告") || words[work..].contains("年报"))
    })
}

/// 统计期限自2018年1月1日起至2018年12月31日止; 截止日期为2018年12月31日.
fn in_period<'a>(chars: &[char], years: &'a [(u16, Range<usize>)]) -> Option<&'a (u16, Range<usize>)> {
    years.iter().find(|(_, range)| {
        let before: String = chars[range.start.saturating_sub(16)..range.start].iter().collect();
        let after: String = chars[range.end..].iter().take(6).collect();
        (before.contains("期限") || before.contains("时限") || before.contains("周期"))
            || (before.contains("截止") && after.starts_with("12月31日"))
    })
}

/// 2023年，我局… : the year that a sentence begins with, where nothing else tells.
fn opens_sentence(chars: &[char], year: &Range<usize>) -> bool {
    let before = year.start.checked_sub(1).and_then(|place| chars.get(place)).copied().unwrap_or('。');
    let after = chars.get(year.end).copied().unwrap_or('。');
    "。）况述".contains(before) && !after.is_ascii_digit()
}

/// The year that prose names most, if it names it twice and no other as often.
fn only_year(flow: &Flow) -> Option<(u16, Range<usize>)> {
    let found = years(&flow.chars);
    let count = |year: u16| found.iter().filter(|(other, _)| *other == year).count();
    let mut distinct: Vec<u16> = found.iter().map(|(year, _)| *year).collect();
    distinct.sort_unstable();
    distinct.dedup();
    let mut counted: Vec<(usize, u16)> =
        distinct.into_iter().take(60).map(|year| (count(year), year)).collect();
    counted.sort_unstable_by(|one, other| other.cmp(one));
    let (most, year) = *counted.first()?;
    let second = counted.get(1).map_or(0, |other| other.0);
    (most >= 2 && most > second).then(|| found.iter().find(|(other, _)| *other == year).cloned())?
}

/// Places where 政府信息公开…报告 stands.
fn titles(chars: &[char]) -> impl Iterator<Item = Range<usize>> + '_ {
    (0..chars.len()).filter_map(|place| {
        let work = WORK.iter().find(|work| starts(chars, place, work))?;
        // 信息公开 inside 政府信息公开 has been looked at.
        if chars[..place].ends_with(&['政', '府']) || chars[..place].ends_with(&['政', '务']) {
            return None;
        }
        let end = place + work.chars().count();
        if BODIES.iter().any(|body| starts(chars, end, body)) {
            return None;
        }
        let tail: String =
            chars[place..].iter().take(24).take_while(|char| !"，。；：、》《".contains(**char)).collect();
        (tail.contains("报告") || tail.contains("年报")).then_some(place..end)
    })
}

/// The name before the title's words, with the year on either side of it.
fn agency_before(chars: &[char], work: Range<usize>) -> Option<Range<usize>> {
    let mut end = work.start;
    if chars[..end].ends_with(&['度']) {
        end -= 1;
    }
    for length in [5, 4] {
        let year = end.checked_sub(length).is_some_and(|from| {
            matches!(numerals::read(chars, from), Some(Figure::Year(_, ref range)) if range.end == end)
        });
        if year {
            end -= length;
            break;
        }
    }
    let stops = "，。；：、《》“”|\n （）)(>年布度日布告报将由的第*·•/".chars().collect::<Vec<_>>();
    let length = chars[..end]
        .iter()
        .rev()
        .take(30)
        .take_while(|char| !stops.contains(char) && !char.is_ascii_digit())
        .count();
    // What a page prints before a title, and the verb of a sentence that names it.
    let before = ["关于", "编制", "打印", "分享", "关闭", "现将"];
    let words: String = chars[end - length..end].iter().collect();
    let about = before.iter().filter(|start| words.starts_with(**start)).map(|_| 2).sum::<usize>();
    let range = end - length + about..end;
    is_body(&chars[range.clone()]).then_some(range)
}

/// 由某某办公室编制.
fn agency_compiled_by(chars: &[char]) -> Option<Range<usize>> {
    let made =
        (0..chars.len()).find(|place| starts(chars, *place, "编制") || starts(chars, *place, "综合"))?;
    let length = chars[..made].iter().rev().take(40).position(|char| *char == '由')?;
    let start = made - length;
    let length = chars[start..made].iter().take_while(|char| !"，。：根综汇按依结".contains(**char)).count();
    let range = start..start + length;
    is_body(&chars[range.clone()]).then_some(range)
}

/// Whether words end like the name of a body or a place.
fn is_body(name: &[char]) -> bool {
    let length = name.len();
    let words = name.iter().collect::<String>().replace("工作领导小组", "").replace("工作办公室", "");
    let other = [
        "我局",
        "本局",
        "本报告",
        "年度",
        "有关",
        "工作",
        "做好",
        "关于",
        "印发",
        "共和国",
        "国务院",
        "格式",
        "包括",
        "各项",
    ]
    .iter()
    .any(|part| words.contains(part));
    let kind_alone = ["街道办事处", "乡人民政府", "镇人民政府", "人民政府", "办公室", "我单位"];
    (3..=30).contains(&length)
        && !other
        && !kind_alone.contains(&words.as_str())
        && name.last().is_some_and(|char| {
            "府局委厅办室处会院镇乡区县市省州盟旗街道社队所部站中心校馆集团公司".contains(*char)
        })
}

fn starts(chars: &[char], place: usize, words: &str) -> bool {
    words.chars().enumerate().all(|(step, char)| chars.get(place + step) == Some(&char))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> (Option<String>, Option<u16>) {
        let text = Text::new(source);
        let flow = Flow::new(&text, &[]);
        (agency(&flow, &text).map(|told| told.what), year(&flow, &text).map(|told| told.what.number()))
    }

    #[test]
    fn the_title_tells_body_and_year_in_either_order() {
        let told = |name: &str, year| (Some(name.to_owned()), Some(year));
        assert_eq!(
            read("发布日期：2019-02-18\n青山区人民政府2018年政府信息公开工作年度报告\n"),
            told("青山区人民政府", 2018)
        );
        assert_eq!(read("2017年绿水市统计局政府信息公开工作年度报告\n"), told("绿水市统计局", 2017));
        assert_eq!(read("绿水镇人民政府\n2023 年政府信息公开工作年度报告\n"), told("绿水镇人民政府", 2023));
    }

    #[test]
    fn an_office_for_disclosure_is_not_its_government() {
        let body = |source: &str| read(source).0;
        for name in ["绿水市政务公开办公室", "绿水市政府信息公开办公室", "绿水县政务公开工作领导小组办公室"]
        {
            assert_eq!(body(&format!("{name}2023年政府信息公开工作年度报告\n")).as_deref(), Some(name));
            assert_eq!(body(&format!("2023年度{name}政府信息公开工作年度报告\n")).as_deref(), Some(name));
        }
    }

    #[test]
    fn the_day_of_publication_is_not_the_reporting_year() {
        let (name, year) = read("发布时间：2019年01月20日 绿水市统计局2018年政府信息公开工作年度报告\n");
        assert_eq!((name.as_deref(), year), (Some("绿水市统计局"), Some(2018)));
        let (_, year) = read("2019年1月编制绿水市统计局2018年度政府信息公开年度报告");
        assert_eq!(year, Some(2018));
    }

    #[test]
    fn the_period_tells_the_year_where_no_title_does() {
        let (_, year) = read("本报告所列数据的统计期限自2016年1月1日起至2016年12月31日止。2017年1月10日");
        assert_eq!(year, Some(2016));
    }
}
