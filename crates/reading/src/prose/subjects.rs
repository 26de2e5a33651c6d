//! What a word may be in the name of a figure.

use crate::vocabulary::Word;

/// What is done with requests, which is no subject of information.
pub(super) fn is_request(word: Word) -> bool {
    matches!(word, Word::Request | Word::Receive | Word::NewlyReceived | Word::Answer | Word::Close)
}

/// Where information is published.
pub(super) fn is_channel(word: Word) -> bool {
    matches!(
        word,
        Word::Website
            | Word::Wechat
            | Word::Weibo
            | Word::Gazette
            | Word::OtherWay
            | Word::Media
            | Word::Online
    )
}
