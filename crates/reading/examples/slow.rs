//! How long the worst texts take: `cargo run -p gongkai-reading --release --example slow -- [BYTES]`.
//!
//! Every pair of pieces is repeated to BYTES (100,000 where none is given), in turn and one after the other, in a
//! report on 2023 or on 2015. What takes more than 50 ms of a processor in each of three readings is printed.

use std::time::{Duration, Instant};

use reading::read;

/// One piece of every kind that the reader tells apart, and some that once were slow.
const PIECES: &[&str] = &[
    "申请3件（2件）",
    "申请3件",
    "收到申请2件",
    "公开信息5条",
    "累计公开信息3条",
    "网站公开3条",
    "微信发布4篇",
    "办结2件",
    "予以公开1件",
    "复议3件",
    "维持1件",
    "备案1件",
    "人大建议2件",
    "合计2件",
    "其中上年结转1件",
    "一条",
    "3期",
    "两",
    "3",
    "12 ",
    "1,234",
    "一百二十三万",
    "3至5件",
    "2023年",
    "12月31日",
    "（2件）",
    "（",
    "）",
    "，",
    "、",
    "。",
    "：",
    "\n",
    "其中",
    "分别为",
    "各",
    "均",
    "均已办结",
    "无",
    "未收到申请",
    "没有发生行政复议、诉讼",
    "截至",
    "全年",
    "围绕",
    "等渠道",
    "通过网站，",
    "信息",
    "政府信息公开",
    "网站",
    "的",
    "工业和信息化局",
    "同比增长",
    "“某县发布”",
    "《办法》",
    "一、",
    "（一）",
    "1.",
    "一是公开情况。",
    "问题",
    "某县",
    "规章 | 0 | 0 | 0 |\n",
    "第二十条第（一）项\n",
    "一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n",
    "行政许可\n",
    "0\n",
    "713000074\n",
    "1.收到申请 件 3\n",
    "<td>3</td>",
    "国",
    "a",
];

const OPENINGS: &[&str] = &[
    "某县交通局2023年政府信息公开工作年度报告\n一、总体情况\n",
    "某县2015年政府信息公开工作年度报告\n三、依申请公开情况\n",
];

const FLOOR: Duration = Duration::from_millis(50);

fn took(text: &str) -> Duration {
    let (start, processor) = (Instant::now(), on_processor());
    std::hint::black_box(read(text));
    match (processor, on_processor()) {
        (Some(before), Some(after)) => after.saturating_sub(before),
        _ => start.elapsed(),
    }
}

/// How long this thread has been on a processor, where Linux tells it: waiting for one is no fault of the reader.
fn on_processor() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    stat.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

fn main() {
    let bytes = std::env::args().nth(1).and_then(|word| word.parse().ok()).unwrap_or(100_000_usize);
    let (mut slow, mut count, mut longest) = (0_u32, 0_u32, Duration::ZERO);
    for (place, one) in PIECES.iter().enumerate() {
        for (step, other) in PIECES.iter().enumerate() {
            let opening = OPENINGS[(place + step) % OPENINGS.len()];
            let turns = bytes / (one.len() + other.len());
            let halves = (bytes / 2 / one.len(), bytes / 2 / other.len());
            let made = [
                ("in turn", format!("{opening}{}", format!("{one}{other}").repeat(turns))),
                ("in halves", format!("{opening}{}{}", one.repeat(halves.0), other.repeat(halves.1))),
            ];
            for (how, text) in made {
                let quick = took(&text);
                let time = if quick > FLOOR { quick.min(took(&text)).min(took(&text)) } else { quick };
                (count, longest) = (count + 1, longest.max(time));
                if time > FLOOR {
                    slow += 1;
                    println!("{:>8.1} ms  {one:?} and {other:?} {how}", time.as_secs_f64() * 1000.0);
                }
            }
        }
    }
    println!(
        "{count} texts of {bytes} bytes, {slow} of them over 50 ms, the slowest {:.1} ms",
        longest.as_secs_f64() * 1000.0
    );
}
