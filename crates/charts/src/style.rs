//! The style a file of its own carries: plain class rules (some renderers know no variables) for
//! light ground, then dark, then print.

use crate::frame::Scheme;
use crate::palette::{DARK, DARK_SURROUND, LIGHT, LIGHT_SURROUND, PRINT, PRINT_SURROUND, Surround};
use crate::scene::{Kind, Scene};

const TYPE: &str = "\
.chart{font-family:\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",\"Source Han Sans SC\",system-ui,sans-serif}\
.title{font-family:\"Songti SC\",STSong,\"Noto Serif CJK SC\",serif;font-size:20px;font-weight:600}\
.sentence,.label,.unit,.total-label{font-size:14px;font-weight:400}\
.number{font-size:16px;font-weight:600;font-variant-numeric:tabular-nums}\
.total-number{font-weight:600;font-variant-numeric:tabular-nums}\
.none .number{font-size:14px;font-weight:400}\
.foot{font-size:12px}\
.total-line{stroke-width:2}.hatch{stroke-width:1.25}";

/// What lines, strips and dots need in addition.
const MORE: &str = "\
.tick,.note{font-size:12px}.tick{font-variant-numeric:tabular-nums}\
.value{font-size:14px;font-weight:600;font-variant-numeric:tabular-nums;stroke-width:4;stroke-linejoin:round;paint-order:stroke}\
.join{stroke-width:2;stroke-linejoin:round;stroke-linecap:round}.dashed{stroke-dasharray:4 5}.whisker{stroke-width:1.5}\
.dot{stroke-width:1.5;paint-order:stroke}.stroke.hollow{stroke-width:2;paint-order:normal}\
.none .value{font-weight:400}.blank{fill-opacity:.5}\
.background{stroke-width:1.5;stroke-linejoin:round}.leader,.break-line{stroke-width:1}.break-line{stroke-dasharray:1 3}";

impl Scene {
    /// The style sheet that a file of its own carries; `None` in a page, which has its own.
    pub fn style(&self) -> Option<String> {
        if !cfg!(feature = "files") {
            return None;
        }
        let more = matches!(self.kind, Kind::Lines | Kind::Stacks | Kind::Spread);
        let of = |marks, around: &Surround| {
            let band = format!(".band{{fill:{};fill-opacity:.5}}", around.rule);
            let band = if self.kind == Kind::Spread { band } else { String::new() };
            colours(marks, around) + &if more { strokes(marks, around) } else { String::new() } + &band
        };
        let light = of(&LIGHT, &LIGHT_SURROUND);
        let dark = of(&DARK, &DARK_SURROUND);
        let print = of(&PRINT, &PRINT_SURROUND);
        let more = if more { MORE } else { "" };
        (self.scheme == Scheme::File).then(|| {
            format!(
                "{TYPE}{more}{light}@media screen and (prefers-color-scheme:dark){{{dark}}}@media print{{{print}}}"
            )
        })
    }
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

fn strokes(marks: &[&str; 4], around: &Surround) -> String {
    let Surround { ground, ink, quiet, rule } = around;
    let [one, two, three, four] = marks;
    format!(
        ".dot,.value{{stroke:{ground}}}.hollow{{fill:{ground}}}.note,.value{{fill:{ink}}}\
.tick,.axis,.none .value{{fill:{quiet}}}.blank{{fill:{rule}}}.leader,.break-line{{stroke:{quiet}}}.background{{stroke:{rule}}}\
.mark-1 .stroke{{stroke:{one}}}.mark-2 .stroke{{stroke:{two}}}\
.mark-3 .stroke{{stroke:{three}}}.mark-4 .stroke{{stroke:{four}}}"
    )
}
