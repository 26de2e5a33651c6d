//! What can go wrong with a request, as codes with data; `problem_words` has the sentences.

use leptos::server_fn::Bytes;
use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

/// Why a page or an act was refused. Never free text, so that no address can put words on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// No such body.
    UnknownAgency,
    /// The body has no published report for this year.
    UnknownReport,
    /// Nothing was published at this time, or it cannot be read.
    UnknownTime,
    /// No such figure in this report's form.
    UnknownFigure,
    /// No such item in any form.
    UnknownItem,
    /// No such page.
    UnknownPage,
    /// Nobody is signed in, or the session ended.
    SignedOut,
    /// The person may not do this.
    Forbidden,
    /// What was sent cannot be read.
    Unreadable,
    /// What was sent is too long.
    TooLarge,
    /// The address is too long.
    LongAddress,
    /// The request came from a page of another site.
    Foreign,
    /// Too many are signing in at this moment.
    ManySignIns,
    /// The server cannot be reached.
    Unreachable,
    /// The database cannot be reached, or nothing can be written to it, for now.
    Unavailable,
    /// What is stored of this release is not what was published.
    Damaged(DamagedRelease),
    /// The server has as much to do as it takes on at once.
    Busy,
    /// The store failed; the log says how.
    Broken,
}

/// A release that is not what it was when it was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DamagedRelease {
    /// Its number.
    pub number: i64,
    /// The newest release of the report before it that is.
    pub last_good: Option<GoodRelease>,
}

/// A release that is what it was when it was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoodRelease {
    /// Its number.
    pub number: i64,
    /// When it was published: `2026-11-23T05:12:33.123Z`.
    published_at: [u8; 24],
}

impl GoodRelease {
    /// From a time as this program writes it; `None` for another.
    pub fn new(number: i64, published_at: &str) -> Option<Self> {
        Some(Self { number, published_at: published_at.as_bytes().try_into().ok()? })
    }

    /// When it was published, which as `asof` leads to it.
    pub fn published_at(&self) -> &str {
        std::str::from_utf8(&self.published_at).unwrap_or_default()
    }
}

impl Problem {
    /// What is missing at a path that leads nowhere.
    pub fn nowhere(path: &str) -> Self {
        let parts: Vec<_> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            ["agencies", agency, ..] if !domain::agency::is_slug(agency) => Self::UnknownAgency,
            ["agencies", _, _] => Self::UnknownReport,
            ["agencies", _, year, _] if domain::report::Year::from_address(year).is_none() => {
                Self::UnknownReport
            }
            ["agencies", _, _, _] => Self::UnknownFigure,
            _ => Self::UnknownPage,
        }
    }

    /// Stable name for machines.
    pub fn code(self) -> &'static str {
        match self {
            Self::UnknownAgency => "unknown_agency",
            Self::UnknownReport => "unknown_report",
            Self::UnknownTime => "unknown_time",
            Self::UnknownFigure => "unknown_figure",
            Self::UnknownItem => "unknown_item",
            Self::UnknownPage => "unknown_page",
            Self::SignedOut => "signed_out",
            Self::Forbidden => "forbidden",
            Self::Foreign => "foreign_origin",
            Self::Unreadable => "unreadable",
            Self::TooLarge => "too_large",
            Self::LongAddress => "long_address",
            Self::ManySignIns => "many_sign_ins",
            Self::Unreachable => "unreachable",
            Self::Unavailable => "unavailable",
            Self::Damaged(_) => "damaged_release",
            Self::Busy => "busy",
            Self::Broken => "broken",
        }
    }

    /// Heading and sentence for people: what happened, what was saved, what to do.
    pub fn words(self, lang: domain::Lang) -> (&'static str, &'static str) {
        let (text, words) = (crate::text::text(lang), crate::problem_words::problem_words(lang));
        match self {
            Self::UnknownAgency => (words.not_found, words.unknown_agency),
            Self::UnknownReport => (words.not_found, words.unknown_report),
            Self::UnknownTime => (words.not_found, words.unknown_time),
            Self::UnknownFigure => (words.not_found, words.unknown_figure),
            Self::UnknownItem => (words.not_found, words.unknown_item),
            Self::UnknownPage => (words.not_found, words.unknown_page),
            Self::SignedOut => (text.sign_in, text.please_sign_in),
            Self::Forbidden => (text.desk, text.forbidden),
            Self::Foreign => (text.broken, words.foreign),
            Self::Unreadable => (text.broken, text.unreadable),
            Self::TooLarge => (text.broken, words.too_large),
            Self::LongAddress => (text.broken, words.long_address),
            Self::ManySignIns => (text.sign_in, words.busy),
            Self::Unreachable => (text.broken, words.unreachable),
            Self::Unavailable => (words.unavailable_title, words.unavailable),
            Self::Damaged(_) => (words.damaged_title, words.damaged),
            Self::Busy => (text.broken, words.crowded),
            Self::Broken => (text.broken, words.broken_note),
        }
    }

    /// The HTTP status.
    pub fn status(self) -> u16 {
        match self {
            Self::UnknownAgency
            | Self::UnknownReport
            | Self::UnknownTime
            | Self::UnknownFigure
            | Self::UnknownItem
            | Self::UnknownPage => 404,
            Self::SignedOut => 401,
            Self::Forbidden | Self::Foreign => 403,
            Self::Unreadable => 400,
            Self::TooLarge => 413,
            Self::LongAddress => 414,
            Self::ManySignIns => 429,
            Self::Unreachable | Self::Busy | Self::Unavailable | Self::Damaged(_) => 503,
            Self::Broken => 500,
        }
    }
}

impl FromServerFnError for Problem {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Request(_) => Self::Unreachable,
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_) => Self::Unreadable,
            _ => Self::Broken,
        }
    }

    /// An answer that is none of this program, such as a proxy's page, says nothing of what was sent.
    fn de(data: Bytes) -> Self {
        serde_json::from_slice(&data).unwrap_or(Self::Broken)
    }
}

/// Sets the status of the page that is being rendered.
pub fn set_status(status: u16) {
    #[cfg(feature = "ssr")]
    if let (Some(response), Ok(status)) =
        (leptos::prelude::use_context::<leptos_axum::ResponseOptions>(), http::StatusCode::from_u16(status))
    {
        response.set_status(status);
    }
    #[cfg(not(feature = "ssr"))]
    let _ = status;
}

impl std::fmt::Display for Problem {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{self:?}")
    }
}

impl std::error::Error for Problem {}
