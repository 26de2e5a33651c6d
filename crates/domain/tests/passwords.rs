//! Which passwords are taken.

use domain::password::{Weak, weakness};

const PERSON: [&str; 4] =
    ["zhangwei3", "张伟", "吉林省白山市浑江区人民政府", "People's Government of Hunjiang District"];

fn why(password: &str) -> Option<Weak> {
    weakness(password, PERSON)
}

#[test]
fn unrelated_words_and_random_signs_are_taken() {
    for good in [
        "three blue teapots",
        "lanterns over the river",
        "correct horse battery staple",
        "xK9#mQ2$vL7p",
        "739105826471",
        "水壶三只窗台上有雨和一把旧伞",
        "zaoshang he yi bei doujiang",
        "Mein Fahrrad quietscht",
    ] {
        assert_eq!(why(good), None, "{good}");
    }
}

#[test]
fn twelve_characters_are_the_fewest_and_two_hundred_the_most() {
    for wrong in ["", "short", "teapots blu", &"ab ".repeat(67)] {
        assert_eq!(why(wrong), Some(Weak::Length), "{wrong}");
    }
    assert_eq!(why("水壶三只窗台上有雨和风"), Some(Weak::Length), "characters count, not bytes");
}

#[test]
fn what_everyone_tries_first_is_refused() {
    for bad in [
        "password1234",
        "Password2026!",
        "P@ssw0rd2018",
        "passwordpassword",
        "qwertyuiop12",
        "1qaz2wsx3edc",
        "zaq12wsxcde3",
        "aaaaaaaaaaaaaaaa",
        "123456789012",
        "abababababab",
        "abcdefghijkl",
        "987654321098",
        "iloveyou1314",
        "woaini5201314",
        "admin@123456",
        "Admin888888!",
        "welcome12345",
        "zhongguo2024",
        "Beijing20080808",
        "wangwei19900101",
        "lixiaoming123",
        "xinxigongkai",
        "gongkai-2026!",
        "zhengfuban2025",
        "信息公开办公室管理员密码一二",
        "北京天安门二零一八北京天安门",
        "ｐａｓｓｗｏｒｄ１２３４",
        "password 738261",
        "my password 2018",
        "letmeinletmein",
        "19900101zhao",
        "suqian123456",
        "qazwsxedc123",
    ] {
        assert_eq!(why(bad), Some(Weak::Common), "{bad}");
    }
}

#[test]
fn what_is_known_about_the_person_and_the_body_is_refused() {
    let about = ["zhouqiming", "周启明", "青禾坞石桥镇人民政府", "qinghewu-town", "Qinghewu Town"];
    for bad in [
        "zhouqiming-zhouqiming",
        "ZhouQiMing2026",
        "青禾坞石桥镇人民政府二〇二六年",
        "周启明在青禾坞石桥镇政府办公室",
        "qinghewu-town-2026",
        "Qinghewu.town@123",
    ] {
        assert_eq!(weakness(bad, about), Some(Weak::Personal), "{bad}");
    }
    assert_eq!(weakness("zhouqiming rides an ostrich", about), None, "a name in it does no harm");
}

#[test]
fn common_words_are_refused_with_whatever_people_put_behind_them() {
    let list = include_str!("../src/password/common.txt");
    let words: Vec<_> =
        list.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect();
    let mut tried = 0;
    for word in &words {
        for end in ["123456789012", "1234@2026!!!", "!@#$19900101", "_qwertyuiop_"] {
            let password = format!("{word}{end}");
            assert_eq!(why(&password), Some(Weak::Common), "{password}");
            tried += 1;
        }
    }
    assert!(tried >= 3_000, "{tried}");
}

#[test]
fn every_reason_is_said_in_both_languages() {
    for weak in [Weak::Length, Weak::Common, Weak::Personal] {
        let sentence = weak.sentence();
        assert!(!sentence.zh.is_empty() && !sentence.en.is_empty() && !weak.code().is_empty());
    }
}
