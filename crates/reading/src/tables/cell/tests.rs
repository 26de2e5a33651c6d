use super::*;

fn read(words: &str) -> (Content, String) {
    let chars: Vec<char> = words.chars().collect();
    let cell = Cell::read(&chars, 0..chars.len());
    (cell.content, chars[cell.at].iter().collect())
}

fn number(number: &str, unit: &'static str, quoted: &str) -> (Content, String) {
    (Content::Number { number: number.to_owned(), unit }, quoted.to_owned())
}

#[test]
fn numbers_are_read_with_their_unit_and_without_their_note() {
    assert_eq!(read(" 21 "), number("21", "", "21"));
    assert_eq!(read("1,136件"), number("1136", "件", "1,136件"));
    assert_eq!(read("251000元"), number("251000", "元", "251000元"));
    assert_eq!(read("160.5964 万元"), number("160.5964", "万元", "160.5964 万元"));
    assert_eq!(read("+1036"), number("1036", "", "+1036"));
    assert_eq!(read("-35"), number("-35", "", "-35"));
    assert_eq!(read("减少35"), number("-35", "", "减少35"));
    assert_eq!(read("22（其中修订16件）"), number("22", "", "22"));
    assert_eq!(read("12（万元）"), number("12", "万元", "12（万元）"));
}

#[test]
fn what_is_no_single_number_is_words() {
    for words in ["1.", "2、", "1.属于国家秘密", "2023年", "3.其他", "见附件", "A", "（一）", "."]
    {
        assert_eq!(read(words).0, Content::Words, "{words}");
    }
    for words in
        ["1808 595", "000", "3,45", "12%", "5（7）", "+1/-2", "100。", "#REF!", "#DIV/0!", "190.", "1 2"]
    {
        assert_eq!(read(words).0, Content::Unreadable, "{words}");
    }
}

#[test]
fn what_a_spreadsheet_keeps_is_read_as_it_is_shown() {
    assert_eq!(read("0.30000000000000004").0, number("0.3", "", "").0);
    assert_eq!(read("160.59640000000002").0, number("160.5964", "", "").0);
    assert_eq!(read("-0.30000000000000004").0, number("-0.3", "", "").0);
    assert_eq!(read("99.999999999999999").0, number("100", "", "").0);
    assert_eq!(read("190.457379").0, number("190.457379", "", "").0);
}

#[test]
fn figures_set_one_under_another_come_apart() {
    let stacked = |words: &str| {
        let chars: Vec<char> = words.chars().collect();
        let cells = Cell::stacked(&chars, 0..chars.len());
        cells.into_iter().map(|cell| chars[cell.at].iter().collect::<String>()).collect::<Vec<_>>()
    };
    assert_eq!(stacked("0<br>13"), ["0", "13"]);
    assert_eq!(stacked(" 0 13 <br/>7"), ["0", "13", "7"]);
    assert!(stacked("0<br>无效").is_empty());
}

#[test]
fn blanks_strokes_and_none_stay_different() {
    assert_eq!(read("  ").0, Content::Empty);
    assert_eq!(read("/").0, Content::Mark);
    assert_eq!(read("——").0, Content::Mark);
    assert_eq!(read("无").0, Content::Nil);
}
