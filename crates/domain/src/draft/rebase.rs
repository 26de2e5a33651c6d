//! A form that is typed into while it is saved: what came in with the save, and what was typed since.

use super::Fields;

/// What a form shows after a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rebased {
    /// Every field of the form: what came in, and what was typed since the form was sent.
    pub fields: Fields,
    /// What the server has of these fields.
    pub stored: Fields,
    /// Whether everything that came in is shown. Else the next save has to be made on the version that
    /// this one was made on, so that both texts of a field meet.
    pub is_current: bool,
}

/// Puts a saved form together with what was changed elsewhere since the version it was typed on.
/// `shown` is the form now, `sent` what was saved of it, `since` the fields that were changed elsewhere as
/// the draft has them. A field that was typed into since it was sent keeps what was typed.
pub fn rebase(shown: &Fields, sent: &Fields, since: &Fields) -> Rebased {
    let mut rebased = Rebased { fields: shown.clone(), stored: sent.clone(), is_current: true };
    for (name, text) in since {
        let Some(now) = rebased.fields.get_mut(name) else { continue };
        let before = sent.get(name);
        // What this form itself sent before is no news: the answer to the same save may have been lost.
        let is_news = before != Some(text);
        if is_news && before == Some(now) {
            now.clone_from(text);
        } else if is_news {
            rebased.is_current = false;
        }
        rebased.stored.insert(name.clone(), text.clone());
    }
    rebased
}
