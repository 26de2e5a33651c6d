//! Who may do what: the one table that every server function and route checks.

use serde::{Deserialize, Serialize};

use crate::lang::{Words, words};

/// What a signed-in person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 管理员: runs the installation, may do everything.
    Administrator,
    /// 填报员: fills in drafts, publishes nothing.
    Clerk,
}

impl Role {
    /// The role's name for people.
    pub fn name(self) -> Words {
        match self {
            Self::Administrator => words("管理员", "administrator"),
            Self::Clerk => words("填报员", "clerk"),
        }
    }
}

/// The acts of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// See drafts and the desk.
    ReadDraft,
    /// Save a draft.
    EditDraft,
    /// Publish a release.
    Publish,
}

/// Whether someone with this role (`None`: not signed in) may do this.
pub fn may(role: Option<Role>, act: Act) -> bool {
    match (role, act) {
        (None, _) => false,
        (Some(Role::Administrator), _) => true,
        (Some(Role::Clerk), Act::ReadDraft | Act::EditDraft) => true,
        (Some(Role::Clerk), Act::Publish) => false,
    }
}
