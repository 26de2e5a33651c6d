//! The two languages of the record, and a text that exists in both.

use serde::{Deserialize, Serialize};

/// The language of a page, a file or a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Simplified Chinese, the language of the statutory forms.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Reads the value of the `lang` option; anything unknown is Chinese.
    pub fn from_option(option: Option<&str>) -> Self {
        match option {
            Some("en") => Self::En,
            _ => Self::Zh,
        }
    }

    /// The value of the `lang` option: `zh` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The language tag for HTML's `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The other language, for the switch.
    pub fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }
}

/// A fixed text in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Chinese: for items and rows, the official words.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Words {
    /// The text in one language.
    pub fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}

/// Shorthand for the tables of this crate.
pub const fn words(zh: &'static str, en: &'static str) -> Words {
    Words { zh, en }
}
