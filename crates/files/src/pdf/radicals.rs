//! Radicals for characters: fonts that draw 人 and the radical ⼈ with one glyph let many programs write the
//! radical into a PDF's text layer. No report means one.

/// The characters that the radicals from U+2F00 on stand for.
const KANGXI: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀\
    寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋\
    比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸\
    缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛\
    辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻\
    黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";
/// Forms of radicals from U+2E80 on that are characters by themselves, and these.
const FORMS: &str = "⺁⺄⺇⺈⺋⺌⺍⺐⺒⺓⺕⺗⺘⺙⺛⺝⺞⺟⺠⺡⺣⺤⺥⺦⺨⺩⺪⺬⺭⺮⺯⺰⺳⺵⺶⺷⺹⺺⺼⺽\
    ⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻡⻢⻣⻤⻥⻦\
    ⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳";
const CHARACTERS: &str = "厂乙几刀卩小小尢巳幺彐心手攵旡月歹母民水火爪爪丬犬王疋示礻竹糸纟罒羊羊羊老聿肉臼\
    艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食饣首马骨鬼鱼鸟\
    卤麦黄黾斉齐歯齿竜龙龜亀龟";

/// The character that is meant.
pub fn meant(sign: char) -> char {
    match sign {
        '\u{2f00}'..='\u{2fd5}' => KANGXI.chars().nth(sign as usize - 0x2f00).unwrap_or(sign),
        '\u{2e80}'..='\u{2ef3}' => {
            let found = FORMS.chars().zip(CHARACTERS.chars()).find(|(form, _)| *form == sign);
            found.map_or(sign, |(_, character)| character)
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{CHARACTERS, FORMS, KANGXI, meant};

    #[test]
    fn radicals_are_read_as_characters() {
        assert_eq!(KANGXI.chars().count(), 214);
        assert_eq!(FORMS.chars().count(), CHARACTERS.chars().count());
        assert_eq!("⼈⺠⼯⻚⾃⽹⻓公".chars().map(meant).collect::<String>(), "人民工页自网长公");
    }
}
