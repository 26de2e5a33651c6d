//! The regions that bodies belong to: provinces by the first two digits of the division code (GB/T 2260).

use crate::lang::{Words, words};

/// How many digits of a division code name the province.
const DIGITS: usize = 2;

/// The province that a division code belongs to: its two digits and its name. Nothing for a code that is empty
/// or begins with no province's digits.
pub fn province(division_code: &str) -> Option<(&'static str, Words)> {
    let digits = division_code.get(..DIGITS)?;
    PROVINCES.into_iter().find(|(code, _)| *code == digits)
}

/// Whether a text is the digits of a province and nothing more.
pub fn is_province(digits: &str) -> bool {
    province(digits).is_some_and(|(code, _)| code == digits)
}

/// Provinces, autonomous regions and municipalities by code.
const PROVINCES: [(&str, Words); 34] = [
    ("11", words("北京", "Beijing")),
    ("12", words("天津", "Tianjin")),
    ("13", words("河北", "Hebei")),
    ("14", words("山西", "Shanxi")),
    ("15", words("内蒙古", "Inner Mongolia")),
    ("21", words("辽宁", "Liaoning")),
    ("22", words("吉林", "Jilin")),
    ("23", words("黑龙江", "Heilongjiang")),
    ("31", words("上海", "Shanghai")),
    ("32", words("江苏", "Jiangsu")),
    ("33", words("浙江", "Zhejiang")),
    ("34", words("安徽", "Anhui")),
    ("35", words("福建", "Fujian")),
    ("36", words("江西", "Jiangxi")),
    ("37", words("山东", "Shandong")),
    ("41", words("河南", "Henan")),
    ("42", words("湖北", "Hubei")),
    ("43", words("湖南", "Hunan")),
    ("44", words("广东", "Guangdong")),
    ("45", words("广西", "Guangxi")),
    ("46", words("海南", "Hainan")),
    ("50", words("重庆", "Chongqing")),
    ("51", words("四川", "Sichuan")),
    ("52", words("贵州", "Guizhou")),
    ("53", words("云南", "Yunnan")),
    ("54", words("西藏", "Tibet")),
    ("61", words("陕西", "Shaanxi")),
    ("62", words("甘肃", "Gansu")),
    ("63", words("青海", "Qinghai")),
    ("64", words("宁夏", "Ningxia")),
    ("65", words("新疆", "Xinjiang")),
    ("71", words("台湾", "Taiwan")),
    ("81", words("香港", "Hong Kong")),
    ("82", words("澳门", "Macao")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_division_belongs_to_the_province_of_its_first_digits() {
        assert_eq!(province("220602").map(|(code, name)| (code, name.zh)), Some(("22", "吉林")));
        assert_eq!(province("65").map(|(_, name)| name.en), Some("Xinjiang"));
        for none in ["", "2", "99", "淮安"] {
            assert_eq!(province(none), None, "{none}");
        }
    }
}
