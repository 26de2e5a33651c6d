use super::*;

fn count(text: &str) -> (String, Precision, String) {
    let chars: Vec<char> = text.chars().collect();
    let from = chars.iter().position(|symbol| symbol.is_ascii_digit() || is_numeral(*symbol)).unwrap();
    match read(&chars, from) {
        Some(Figure::Count(numeral)) => {
            let unit = chars[numeral.unit.clone()].iter().collect();
            let value = numeral.value(0).map_or("?".to_owned(), |value| value.to_string());
            (value, numeral.precision, unit)
        }
        _ => (String::new(), Precision::Exact, String::new()),
    }
}

#[test]
fn numbers_keep_their_size_and_precision() {
    let read = |text, value: &str, precision, unit: &str| {
        assert_eq!(count(text), (value.to_owned(), precision, unit.to_owned()), "{text}");
    };
    read("18万余条", "180000", Precision::AtLeast, "条");
    read("2.2万件", "22000", Precision::Exact, "件");
    read("20余万次", "200000", Precision::AtLeast, "次");
    read("1,136条", "1136", Precision::Exact, "条");
    read("近64000人次", "64000", Precision::About, "人次");
    read("约44条", "44", Precision::About, "条");
    read("两名", "2", Precision::Exact, "名");
    read("四十余条", "40", Precision::AtLeast, "条");
    read("一百零五件", "105", Precision::Exact, "件");
    read("0。", "0", Precision::Exact, "");
    read("25.1万元", "251000", Precision::Exact, "元");
    read("近3千条", "3000", Precision::About, "条");
    read("1.5千件", "1500", Precision::Exact, "件");
    read("13万2条", "132000", Precision::Exact, "条");
    read("3万5条", "35000", Precision::Exact, "条");
    read("一万二条", "12000", Precision::Exact, "条");
    read("一百九十万零三千条", "1903000", Precision::Exact, "条");
    read("2万多条", "20000", Precision::AtLeast, "条");
}

#[test]
fn a_number_is_whole_across_blanks_or_it_is_none() {
    for (text, value) in [
        ("1 200条", "1200"),
        ("12 345条", "12345"),
        ("1，2 34条", "1234"),
        ("1 ,234,567条", "1234567"),
        ("3. 5万条", "35000"),
        ("3 .5 万条", "35000"),
        ("13 万2 条", "132000"),
        ("十 三万两 千条", "132000"),
    ] {
        assert_eq!(count(text).0, value, "{text}");
    }
    for text in
        ["2018 12条", "0 12条", "两三百条", "一二三条", "十几条", "12,34条", "5,120，34条", "13万25条"]
    {
        assert_eq!(count(text).0, "?", "{text}");
    }
}

#[test]
fn the_second_number_of_a_range_is_no_number_of_its_own() {
    for text in ["10-20条", "10至20条", "10条至20条", "10 — 20条", "三到五条"] {
        let chars: Vec<char> = text.chars().collect();
        for from in 1..chars.len() {
            if let Some(Figure::Count(numeral)) = read(&chars, from) {
                assert_eq!(numeral.value(0), None, "{text} at {from}");
            }
        }
    }
}

#[test]
fn dates_document_numbers_rates_and_telephones_are_no_counts() {
    for text in [
        "12日",
        "63号",
        "5个工作日",
        "35.6%",
        "0439-3261209",
        "第32条",
        "82752715",
        "第三十二条",
        "一件事",
        "12345@qq",
    ] {
        assert_eq!(count(text).0, "", "{text}");
    }
}

#[test]
fn years_are_read_in_both_scripts() {
    for text in ["2017年", "二〇一七年", "二0一七年"] {
        let chars: Vec<char> = text.chars().collect();
        assert!(matches!(read(&chars, 0), Some(Figure::Year(2017, _))), "{text}");
    }
}

#[test]
fn the_point_moves() {
    assert_eq!(shifted("251000", -4).unwrap().to_string(), "25.1");
    assert_eq!(shifted("2.2", 4).unwrap().to_string(), "22000");
    assert_eq!(shifted("5", -4).unwrap().to_string(), "0.0005");
}
