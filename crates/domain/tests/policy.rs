//! Who may do what, the whole table.

use domain::Lang;
use domain::policy::{Act, Role, may};

#[test]
fn the_whole_table_of_roles_and_acts_is_as_written_here() {
    let table = [
        (None, Act::ReadDraft, false),
        (None, Act::EditDraft, false),
        (None, Act::Publish, false),
        (Some(Role::Clerk), Act::ReadDraft, true),
        (Some(Role::Clerk), Act::EditDraft, true),
        (Some(Role::Clerk), Act::Publish, false),
        (Some(Role::Administrator), Act::ReadDraft, true),
        (Some(Role::Administrator), Act::EditDraft, true),
        (Some(Role::Administrator), Act::Publish, true),
    ];
    for (role, act, allowed) in table {
        assert_eq!(may(role, act), allowed, "{role:?} {act:?}");
    }
}

#[test]
fn whoever_may_publish_may_also_read_and_edit() {
    for role in [None, Some(Role::Clerk), Some(Role::Administrator)] {
        assert!(!may(role, Act::Publish) || may(role, Act::EditDraft), "{role:?}");
        assert!(!may(role, Act::EditDraft) || may(role, Act::ReadDraft), "{role:?}");
    }
}

#[test]
fn roles_have_names_of_their_own_in_both_languages() {
    for lang in [Lang::Zh, Lang::En] {
        let (first, second) = (Role::Administrator.name().get(lang), Role::Clerk.name().get(lang));
        assert!(!first.is_empty() && !second.is_empty());
        assert_ne!(first, second);
    }
}

#[test]
fn roles_are_stored_under_stable_words() -> Result<(), serde_json::Error> {
    for (role, word) in [(Role::Administrator, "\"administrator\""), (Role::Clerk, "\"clerk\"")] {
        assert_eq!(serde_json::to_string(&role)?, word);
        assert_eq!(serde_json::from_str::<Role>(word)?, role);
    }
    assert!(serde_json::from_str::<Role>("\"root\"").is_err());
    Ok(())
}
