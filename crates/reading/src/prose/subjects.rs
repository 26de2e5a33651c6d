//! What a word may be in the name of a figure.

use crate::vocabulary::Word;

/// What information may be about.
pub(super) fn is_subject(word: Word) -> bool {
    matches!(
        word,
        Word::Class
            | Word::Normative
            | Word::Reading
            | Word::Budget
            | Word::Staff
            | Word::Meeting
            | Word::Training
            | Word::Fee
            | Word::Info
            | Word::Proposals
            | Word::Results
            | Word::Npc
            | Word::Cppcc
            | Word::Media
            | Word::Charge
            | Word::Hot
            | Word::Respond
            | Word::Article
            | Word::Issue
            | Word::ReadingArticle
            | Word::Complaint
            | Word::Organisation
            | Word::Person
            | Word::Firm
            | Word::Institution
    )
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
