//! The style a file of its own carries: plain class rules (some renderers know no variables) for
//! light ground, then dark, then print.

use crate::palette::{DARK, DARK_SURROUND, LIGHT, LIGHT_SURROUND, PRINT, PRINT_SURROUND, Surround};

const TYPE: &str = "\
.chart{font-family:\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",\"Source Han Sans SC\",system-ui,sans-serif}\
.title{font-family:\"Songti SC\",STSong,\"Noto Serif CJK SC\",serif;font-size:20px;font-weight:600}\
.sentence,.label,.unit,.total-label{font-size:14px;font-weight:400}\
.number{font-size:16px;font-weight:600;font-variant-numeric:tabular-nums}\
.total-number{font-weight:600;font-variant-numeric:tabular-nums}\
.none .number{font-size:14px;font-weight:400}\
.foot{font-size:12px}\
.total-line{stroke-width:2}.hatch{stroke-width:1.25}";

/// The style element.
pub(super) fn element() -> String {
    let light = colours(&LIGHT, &LIGHT_SURROUND);
    let dark = colours(&DARK, &DARK_SURROUND);
    let print = colours(&PRINT, &PRINT_SURROUND);
    format!(
        "<style>{TYPE}{light}@media screen and (prefers-color-scheme:dark){{{dark}}}@media print{{{print}}}</style>"
    )
}

fn colours(marks: &[&str; 4], around: &Surround) -> String {
    let Surround { ground, ink, quiet, rule } = around;
    let [one, two, three, four] = marks;
    format!(
        ".mark-1{{fill:{one}}}.mark-2{{fill:{two}}}.mark-3{{fill:{three}}}.mark-4{{fill:{four}}}\
.ground,.gap{{fill:{ground}}}.hatch{{stroke:{ground}}}.total-line{{stroke:{ink}}}.rule{{fill:{rule}}}\
.title,.label,.number,.total-label{{fill:{ink}}}\
.sentence,.unit,.foot,.stub,.none .number{{fill:{quiet}}}"
    )
}
