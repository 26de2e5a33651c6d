//! Chinese numerals: 两, 四十, 一百零五.

/// The signs of Chinese numerals.
pub(super) const SIGNS: &str = "零〇一二三四五六七八九十百千万两";

/// The digit that a sign stands for.
pub(super) fn digit(sign: char) -> Option<u8> {
    let place = "零一二三四五六七八九".chars().position(|numeral| numeral == sign);
    match sign {
        '〇' | '0' => Some(0),
        '两' => Some(2),
        _ => place.and_then(|place| u8::try_from(place).ok()),
    }
}

/// 四十, 一百零五, 两千三百; `None` for runs that are no number: 一二三.
pub(super) fn value(run: &[char]) -> Option<u32> {
    let (mut total, mut section, mut last) = (0_u32, 0_u32, None);
    for sign in run {
        let weight = match sign {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            '万' => 10_000,
            _ => 0,
        };
        if weight == 10_000 {
            total = (section + last.take().unwrap_or(0)).checked_mul(weight)?;
            section = 0;
        } else if weight > 0 {
            // 十 alone is ten; 百 and 千 need their digit.
            let factor = last.take().or((weight == 10).then_some(1))?;
            section = section.checked_add(factor * weight)?;
        } else {
            let value = u32::from(digit(*sign)?);
            if last.is_some_and(|last| last > 0) {
                return None;
            }
            last = Some(value);
        }
    }
    total.checked_add(section)?.checked_add(last.unwrap_or(0))
}
