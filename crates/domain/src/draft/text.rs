//! Typed texts as they are stored.

/// A typed text as it is stored: line ends are line feeds (forms send two characters for one), and of the
/// control characters only tabs stay, as PostgreSQL stores no NUL. Every text of a draft comes through here.
pub fn plain(text: &str) -> String {
    let stays = |letter: &char| matches!(letter, '\n' | '\t') || !letter.is_control();
    text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(stays).collect()
}
