//! Reads made-up texts for a while: `cargo run -p gongkai-reading --release --example fuzz -- SECONDS`.
//!
//! Texts of up to 100 KB are put together from words of the field, numbers, table pieces, noise, and
//! pieces of the reports in a folder (`GONGKAI_CORPUS`), cut and repeated anywhere. Beside each a report is
//! read with a blank or a line end in one of its numbers: the figure must stay or be gone. A panic or another
//! number ends the run with its seed; at the end it says how long the slowest text took.

#[path = "../tests/breaks/breaks.rs"]
mod breaks;

use std::time::{Duration, Instant};

use reading::{Reading, read};

/// A small generator of chance: the same seed gives the same texts.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap_or(0)
    }
}

const WORDS: &[&str] = &[
    "主动公开政府信息",
    "其中",
    "分别为",
    "共",
    "条",
    "件",
    "次",
    "万余",
    "，",
    "。",
    "、",
    "；",
    "：",
    "\n",
    "\t",
    "|",
    " ",
    "收到",
    "依申请公开",
    "申请",
    "答复",
    "予以公开",
    "不予公开",
    "部分公开",
    "无法提供",
    "不予处理",
    "其他处理",
    "结转",
    "行政复议",
    "行政诉讼",
    "维持",
    "纠正",
    "未发生",
    "无",
    "没有",
    "均",
    "各",
    "同比增长",
    "%",
    "2018年",
    "1月1日",
    "上年",
    "一、总体情况",
    "二、",
    "（一）",
    "（三）",
    "第二十条第（六）项",
    "行政处罚",
    "规章",
    "本年制发件数",
    "自然人",
    "商业企业",
    "总计",
    "一、本年新收政府信息公开申请数量",
    "（七）总计",
    "四、结转下年度继续办理",
    "结果维持",
    "尚未审结",
    "0",
    "1",
    "12",
    "３５",
    "1,234",
    "２０一七",
    "两",
    "三十余",
    "约",
    "元",
    "万元",
    "251000元",
    "人民政府",
    "政府信息公开工作年度报告",
    "微信",
    "微博",
    "网站",
    "政府公报",
    "| --- |",
    "图片",
    "<b>",
    "\u{0}",
    "𠀀",
    "é",
    "（",
    "）",
    "“",
    "”",
    "…",
    "复議",
    "谘詢",
];

fn text(chance: &mut Chance, reports: &[Vec<char>]) -> String {
    let length = [200, 2_000, 20_000, 100_000][chance.below(4)];
    let mut out = String::new();
    while out.len() < length {
        match chance.below(12) {
            0 if !reports.is_empty() => {
                let report = &reports[chance.below(reports.len())];
                let start = chance.below(report.len());
                let end = (start + chance.below(400)).min(report.len());
                out.extend(&report[start..end]);
            }
            1 => {
                let piece = WORDS[chance.below(WORDS.len())];
                let times = 1 + chance.below(60);
                out.push_str(&piece.repeat(times));
            }
            2 => out.push_str(&chance.below(1_000_000_000).to_string()),
            3 => out.extend(char::from_u32(u32::try_from(chance.below(0x1_1000)).unwrap_or(0))),
            _ => out.push_str(WORDS[chance.below(WORDS.len())]),
        }
    }
    let mut end = length.min(out.len());
    while !out.is_char_boundary(end) {
        end -= 1;
    }
    out.truncate(end);
    out
}

/// A report with a break in one of its numbers, beside itself; none where it has no number.
fn broken(chance: &mut Chance, reports: &[(Vec<char>, Reading)]) -> Option<(usize, String)> {
    let report = chance.below(reports.len());
    let (text, _) = reports.get(report)?;
    let places = breaks::places(text);
    let place = *places.get(chance.below(places.len()))?;
    Some((report, breaks::broken(text, place, breaks::BREAKS[chance.below(breaks::BREAKS.len())])))
}

fn main() {
    let seconds = std::env::args().nth(1).and_then(|word| word.parse().ok()).unwrap_or(60);
    let folder = std::env::var("GONGKAI_CORPUS").unwrap_or_else(|_| "../shared/corpus".to_owned());
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path());
    let texts = files.filter(|path| path.extension().is_some_and(|kind| kind == "txt"));
    let reports: Vec<Vec<char>> =
        texts.filter_map(|path| Some(std::fs::read_to_string(path).ok()?.chars().collect())).collect();
    let whole: Vec<(Vec<char>, Reading)> =
        reports.iter().map(|text| (text.clone(), read(&text.iter().collect::<String>()))).collect();
    let (start, limit) = (Instant::now(), Duration::from_secs(seconds));
    let (mut seed, mut breaks, mut bytes, mut slowest) = (0_u64, 0_u64, 0_u64, (Duration::ZERO, 0, 0));
    while start.elapsed() < limit {
        seed += 1;
        if let Some((report, text)) = broken(&mut Chance(seed), &whole) {
            if let Some(other) = breaks::another(&whole[report].1, &read(&text)) {
                println!("seed {seed}: a break made another number: {other}\n{text}");
                std::process::exit(1);
            }
            breaks += 1;
        }
        let text = text(&mut Chance(seed), &reports);
        let caught = std::panic::catch_unwind(|| {
            let begin = Instant::now();
            let reading = read(&text);
            let letters = text.chars().count();
            let inside = reading
                .figures
                .iter()
                .all(|figure| figure.span.start < figure.span.end && figure.span.end <= letters);
            assert!(inside, "a span leaves the text");
            begin.elapsed()
        });
        let Ok(took) = caught else {
            println!("seed {seed} panicked; the text has {} bytes", text.len());
            std::process::exit(1);
        };
        bytes += text.len() as u64;
        if took > slowest.0 {
            slowest = (took, text.len(), seed);
        }
    }
    println!(
        "{seed} texts, {} MB in {} s, no panic; {breaks} breaks in numbers made no other number; the slowest took {:.1} ms for {} bytes (seed {})",
        bytes / 1_000_000,
        start.elapsed().as_secs(),
        slowest.0.as_secs_f64() * 1000.0,
        slowest.1,
        slowest.2
    );
}
