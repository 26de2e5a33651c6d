//! Words that everyone tries first: in the list beside this file, and the names of people, which are
//! put together here from the most frequent surnames and given names in pinyin.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::cover::Words;

/// Words of English and Chinese, places, numbers that are words; `#` begins a heading.
const LIST: &str = include_str!("common.txt");

/// The hundred most frequent surnames; in pinyin some are alike.
const SURNAMES: &str = "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han \
tang feng yu dong xiao cheng cao yuan deng xu fu shen zeng peng lv su lu jiang cai jia ding wei xue ye yan pan du dai xia \
zhong wang tian ren jiang fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long \
wan duan lei qian tang yin li yi chang wu qiao he lai gong wen";

/// Frequent given names.
const GIVEN: &str = "wei fang na min jing li qiang lei jun yang yong yan jie juan tao ming chao xia ping gang hua hui jian bin bo hao \
kai peng fei xin yu lin dan mei hong ling ying xue ting lan qin feng liang long xiuying xiulan guiying guilan yulan xiaoming \
xiaohong jianguo jianhua jianjun guoqiang guohua zhiqiang zhiyong xiaodong haitao weiwei lili jingjing tingting zihan yuxuan haoran";

/// All of them, in small letters.
pub(super) fn words() -> &'static Words {
    static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(list()));
    &WORDS
}

fn list() -> BTreeSet<String> {
    let listed = LIST.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
    let person =
        |surname: &'static str| GIVEN.split_whitespace().map(move |given| format!("{surname}{given}"));
    let people = SURNAMES.split_whitespace().flat_map(person);
    listed.map(str::to_owned).chain(people).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_of_words_are_known_each_in_the_form_that_passwords_are_looked_at_in() {
        let list = list();
        assert!(list.len() >= 3_000, "{}", list.len());
        for word in list {
            assert_eq!(word, word.to_lowercase());
            assert!(word.chars().count() >= 2 || !word.is_ascii(), "{word} would take out single letters");
        }
    }
}
