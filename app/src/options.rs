//! The options of an address. All are optional, the defaults are left out, unknown ones are ignored.

use domain::Lang;
use domain::time::AsOf;
use serde::{Deserialize, Serialize};

/// Light, dark, or as the device says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Theme {
    /// As the device says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Text size; large is 长者版.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Size {
    /// Normal.
    #[default]
    Normal,
    /// Everything × 1.3.
    Large,
}

/// The order of named marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Order {
    /// As in the form.
    #[default]
    Form,
    /// Largest first.
    Amount,
}

/// What a figure shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum View {
    /// The chart, with its table folded under it.
    #[default]
    Chart,
    /// The table.
    Table,
}

impl Theme {
    /// The option's value.
    pub fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads the option's value.
    pub fn from_option(option: Option<&str>) -> Self {
        match option {
            Some("light") => Self::Light,
            Some("dark") => Self::Dark,
            _ => Self::Auto,
        }
    }
}

impl Order {
    /// The option's value; the default is left out.
    pub fn option(self) -> Option<&'static str> {
        (self == Self::Amount).then_some("amount")
    }
}

impl View {
    /// The option's value; the default is left out.
    pub fn option(self) -> Option<&'static str> {
        (self == Self::Table).then_some("table")
    }
}

impl Size {
    /// The option's value.
    pub fn code(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Large => "large",
        }
    }
}

/// All options of an address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Options {
    /// `lang`.
    pub lang: Lang,
    /// `theme`.
    pub theme: Theme,
    /// `size`.
    pub size: Size,
    /// `sort`.
    pub order: Order,
    /// `view`.
    pub view: View,
    /// `asof`: the state of the record at a date or time; empty for now.
    pub asof: String,
}

impl Options {
    /// The names of the options.
    #[cfg(feature = "ssr")]
    pub const NAMES: [&str; 6] = ["lang", "theme", "size", "sort", "view", "asof"];

    /// Reads the options through a look-up by name.
    pub fn read(option: impl Fn(&str) -> Option<String>) -> Self {
        let is = |name: &str, value: &str| option(name).as_deref() == Some(value);
        Self {
            lang: Lang::from_option(option("lang").as_deref()),
            theme: Theme::from_option(option("theme").as_deref()),
            size: if is("size", "large") { Size::Large } else { Size::Normal },
            order: if is("sort", "amount") { Order::Amount } else { Order::Form },
            view: if is("view", "table") { View::Table } else { View::Chart },
            asof: option("asof").map_or_else(String::new, |asof| {
                if AsOf::read(&asof).is_some() { asof } else { NEVER.to_owned() }
            }),
        }
    }

    /// An address with these options; the defaults are left out.
    pub fn link(&self, path: &str) -> String {
        let (path, anchor) = path.split_once('#').map_or((path, None), |(path, anchor)| (path, Some(anchor)));
        let mut out = path.to_owned();
        let mut joint = if path.contains('?') { '&' } else { '?' };
        for (name, value) in self.named() {
            out.push(joint);
            out.push_str(name);
            out.push('=');
            out.push_str(value);
            joint = '&';
        }
        if let Some(anchor) = anchor {
            out.push('#');
            out.push_str(anchor);
        }
        out
    }

    /// The options that are not the defaults, by name.
    #[cfg(any(feature = "ssr", feature = "series"))]
    pub fn pairs(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.named()
    }

    fn named(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let theme = (self.theme != Theme::Auto).then(|| ("theme", self.theme.code()));
        [
            (self.lang != Lang::Zh).then(|| ("lang", self.lang.code())),
            theme,
            (self.size != Size::Normal).then(|| ("size", self.size.code())),
            self.order.option().map(|order| ("sort", order)),
            self.view.option().map(|view| ("view", view)),
            (!self.asof.is_empty()).then_some(("asof", self.asof.as_str())),
        ]
        .into_iter()
        .flatten()
    }

    /// The options that go along to other pages: how to read, not what.
    #[must_use]
    pub fn carried(&self) -> Self {
        Self { lang: self.lang, theme: self.theme, size: self.size, ..Self::default() }
    }
}

/// Stands for a time that cannot be read: nothing was published then.
const NEVER: &str = "0001-01-01";
