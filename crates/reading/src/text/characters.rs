//! One width for every character.

/// What a character is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Read {
    /// This character.
    As(char),
    /// A bracketed numeral printed as one character: ㈠ is （一）.
    Bracketed(char),
    /// White space inside a line.
    Space,
    /// The end of a line.
    Break,
    /// Nothing: zero-width marks.
    Nothing,
}

/// Digits, letters and the characters of numbers narrow; commas, colons, brackets and full stops wide.
pub(super) fn read(character: char) -> Read {
    match character {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Read::Break,
        '\t' => Read::As('\t'),
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => Read::Nothing,
        '\u{3220}'..='\u{3229}' => Read::Bracketed(character),
        _ if character.is_whitespace() => Read::Space,
        _ => Read::As(one_width(character)),
    }
}

/// The end of a reading in Latin letters that a script converter left behind a character: 網(wǎng)站. Only
/// with a tone, so that (APP) stays.
pub(super) fn romanised(characters: &[char], place: usize) -> Option<usize> {
    const LONGEST: usize = 7;
    let before = characters.get(place.checked_sub(1)?)?;
    if !matches!(characters[place], '(' | '（') || !('\u{3400}'..='\u{9fff}').contains(before) {
        return None;
    }
    let rest = &characters[place + 1..characters.len().min(place + 1 + LONGEST)];
    let length = rest.iter().position(|character| matches!(character, ')' | '）'))?;
    let tone = |character: &char| "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü".contains(*character);
    let letters = rest[..length].iter().all(|character| character.is_ascii_lowercase() || tone(character));
    (letters && rest[..length].iter().any(tone)).then_some(place + length + 2)
}

/// The numeral inside ㈠ to ㈩.
pub(super) fn bracketed(character: char) -> char {
    let place = u32::from(character).saturating_sub(0x3220) as usize;
    "一二三四五六七八九十".chars().nth(place).unwrap_or(character)
}

fn one_width(character: char) -> char {
    match character {
        ',' | '﹐' | '､' => '，',
        ':' | '﹕' | '∶' => '：',
        ';' | '﹔' => '；',
        '(' | '﹙' | '﹝' | '❨' => '（',
        ')' | '﹚' | '﹞' | '❩' => '）',
        '!' => '！',
        '?' => '？',
        '｡' => '。',
        '﹪' | '％' => '%',
        '。' | '，' | '：' | '；' | '（' | '）' | '！' | '？' => character,
        '〇' | '○' | '◯' => '〇',
        '﹣' | '−' | '–' => '-',
        '│' | '┃' | '¦' => '|',
        '「' | '『' | '〝' => '“',
        '」' | '』' | '〞' => '”',
        '［' => '[',
        '］' => ']',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        // Kangxi radicals that PDF text layers give for whole characters.
        '⼀' => '一',
        '⼆' => '二',
        '⼋' => '八',
        '⼗' => '十',
        '⼈' => '人',
        '⼤' => '大',
        '⼯' => '工',
        '⽂' => '文',
        '⽅' => '方',
        '⽆' => '无',
        '⽇' => '日',
        '⽉' => '月',
        '⽐' => '比',
        '⽣' => '生',
        '⽤' => '用',
        '⽬' => '目',
        '⽹' => '网',
        '⾃' => '自',
        '⾏' => '行',
        '⾯' => '面',
        '⾦' => '金',
        '⻚' => '页',
        '⺠' => '民',
        '⻓' => '长',
        _ => character,
    }
}
