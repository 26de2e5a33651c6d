//! Searching Chinese text: what an index keeps, what a query asks, which sentence is shown.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use domain::bigram::{Excerpt, Part, Query, bigrams, excerpt, fold};
use proptest::prelude::*;

fn words(typed: &str) -> Vec<String> {
    Query::read(typed).words().iter().map(|word| word.folded().to_owned()).collect()
}

/// An excerpt as one line: `…收到[申请]5件。…`
fn line(excerpt: &Excerpt) -> String {
    let part = |part: &Part| match part {
        Part::Plain(text) => text.clone(),
        Part::Match(text) => format!("[{text}]"),
    };
    let dots = |cut: bool| if cut { "…" } else { "" };
    let parts: String = excerpt.parts.iter().map(part).collect();
    format!("{}{parts}{}", dots(excerpt.cut_before), dots(excerpt.cut_after))
}

fn shown(text: &str, typed: &str) -> String {
    line(&excerpt(text, &Query::read(typed)))
}

#[test]
fn chinese_is_kept_in_pairs() {
    assert_eq!(bigrams("信息公开"), ["信息", "息公", "公开"]);
    assert_eq!(bigrams("公开，信息"), ["公开", "信息"], "no pair across punctuation");
    assert_eq!(bigrams("二〇一八年"), ["二〇", "〇一", "一八", "八年"]);
    assert_eq!(bigrams("（一）"), Vec::<String>::new(), "a lone character has no pair");
    assert_eq!(bigrams("カード・公开"), ["カー", "ード", "公开"], "kana like Chinese");
    assert_eq!(bigrams("\u{20000}\u{30000}"), ["\u{20000}\u{30000}"], "rare characters too");
}

#[test]
fn latin_words_and_numbers_stay_whole_and_fold() {
    assert_eq!(bigrams("2018年收到ＰＤＦ文件"), ["2018", "年收", "收到", "pdf", "文件"]);
    assert_eq!(bigrams("5,331件，约１２．５％"), ["5331", "12.5"]);
    assert_eq!(bigrams("People's Government"), ["people", "s", "government"]);
    assert_eq!(
        bigrams("2018-03-01, 2018.3.1, No.5, 1,2,3"),
        ["2018", "03", "01", "2018", "3", "1", "no", "5", "1", "2", "3"]
    );
    assert_eq!(bigrams("12,3456 1,234,567.89 2017，201"), ["12", "3456", "1234567.89", "2017", "201"]);
    let endless = "a".repeat(5_000);
    assert_eq!(bigrams(&endless), ["a".repeat(40)], "no index has to take a word without end");
}

#[test]
fn plain_chinese_folds_to_itself() {
    for text in ["收到申请（含上年结转），共5件。", "无\n没有", ""] {
        assert_eq!(fold(text), text);
    }
    assert_eq!(fold("ＡＢＣ 5,331 Ünï"), "abc 5331 ünï");
}

#[test]
fn a_query_is_words_that_all_count() {
    assert_eq!(words("信息公开  申请"), ["信息公开", "申请"]);
    assert_eq!(words("“信息公开”，申请 申请"), ["信息公开", "申请"]);
    assert_eq!(words("2018年 Online"), ["2018年", "online"]);
    assert_eq!(words("'; drop table -- %_\\ \""), ["drop", "table"]);
    assert!(Query::read(" 　，\0").is_empty());
    assert_eq!(words(&"字 ".repeat(99)).len(), 1);
    let many: String = ('一'..='三').map(|letter| format!("{letter}{letter} ")).collect();
    assert!(words(&many).len() <= 8);
}

#[test]
fn the_index_alone_tells_of_pairs_and_latin_words() {
    let one = |typed| Query::read(typed).words()[0].is_one_bigram();
    assert!(one("公开") && one("online") && one("5,331") && one("12.5"));
    assert!(!one("信息公开") && !one("2018年") && !one("人") && !one("a类"));
    let of = |typed| Query::read(typed).words()[0].bigrams();
    assert_eq!(of("2018年"), ["2018"]);
    assert_eq!(of("人"), Vec::<String>::new());
}

#[test]
fn the_sentence_is_shown_with_each_match_marked() {
    let text = "本年主动公开信息。收到申请5件，申请均办结。无复议。";
    assert_eq!(shown(text, "申请"), "…收到[申请]5件，[申请]均办结。…");
    assert_eq!(shown(text, "无"), "…[无]复议。");
    assert_eq!(shown(text, "公开信息"), "本年主动[公开信息]。…");
    assert_eq!(shown(text, "别的"), text, "without a match the beginning is shown");
    assert_eq!(shown("", "申请"), "");
}

#[test]
fn the_sentence_with_most_of_the_words_wins() {
    let text = "收到信件。\n公开信息。\n收到公开申请，公开。\n收到。";
    assert_eq!(shown(text, "收到 公开"), "…[收到公开]申请，[公开]。…");
}

#[test]
fn a_match_is_shown_as_the_text_has_it() {
    assert_eq!(shown("共收到５，３３１件", "5331件"), "共收到[５，３３１件]");
    assert_eq!(shown("An Online Form", "online"), "An [Online] Form");
    assert_eq!(shown("part of art", "art"), "part of [art]", "no word is cut in two");
    assert_eq!(shown("15331 5331", "5331"), "15331 [5331]");
}

#[test]
fn a_long_sentence_is_cut_around_the_match() {
    let text = format!("{}申请{}", "前".repeat(500), "后".repeat(500));
    let found = excerpt(&text, &Query::read("申请"));
    let letters: usize = line(&found).chars().count();
    assert!(letters <= 124, "{letters}");
    assert!(found.cut_before && found.cut_after);
    assert!(line(&found).contains("前[申请]后"));
}

proptest! {
    #[test]
    fn an_excerpt_is_a_piece_of_the_text(text in "[信息公开申请0-9a-zＡ，,. 。\n]{0,200}", typed in "[信息公开0-9a ]{0,12}") {
        let found = excerpt(&text, &Query::read(&typed));
        let whole: String = found.parts.iter().map(|part| match part {
            Part::Plain(text) | Part::Match(text) => text.as_str(),
        }).collect();
        prop_assert!(text.contains(&whole));
    }

    #[test]
    fn a_text_that_holds_a_word_holds_its_bigrams(before in "[信息公开a1，,.]{0,9}", word in "[信息公开申请]{2,9}", after in "[信息公开a1，,.]{0,9}") {
        let kept = bigrams(&format!("{before}{word}{after}"));
        for bigram in Query::read(&word).words()[0].bigrams() {
            prop_assert!(kept.contains(&bigram));
        }
    }

    #[test]
    fn nothing_typed_or_written_is_a_fault(text in any::<String>(), typed in any::<String>()) {
        let query = Query::read(&typed);
        let _ = excerpt(&text, &query);
        for bigram in bigrams(&text).into_iter().chain(query.words().iter().flat_map(domain::bigram::Word::bigrams)) {
            prop_assert!(bigram.chars().all(|letter| letter.is_alphanumeric() || letter == '.'), "{bigram}");
            prop_assert!(bigram.len() < 2_047);
        }
    }
}
