//! People who may sign in. Passwords arrive hashed.

use std::fmt;

use domain::policy::Role;
use sqlx::FromRow;

use crate::Store;
use crate::audit::{self, Line};
use crate::error::{Result, StoreError};
use crate::pool::Tx;
use crate::sign_ins;
use crate::word::{from_word, to_word};

/// A person.
#[derive(Clone, PartialEq, Eq)]
pub struct User {
    /// Their id, made by the caller.
    pub id: String,
    /// What they sign in with: lower-case, unique.
    pub name: String,
    /// How they are shown.
    pub display: String,
    /// The password's hash with its parameters.
    pub password_hash: String,
    /// What they may do.
    pub role: Role,
    /// When they were added.
    pub created_at: String,
}

/// Leaves the password's hash out.
impl fmt::Debug for User {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("User")
            .field("id", &self.id)
            .field("name", &self.name)
            .field("role", &self.role)
            .finish_non_exhaustive()
    }
}

/// A stored person.
#[derive(FromRow)]
pub(crate) struct Row {
    id: String,
    name: String,
    display: String,
    password_hash: String,
    role: String,
    created_at: String,
}

impl Row {
    /// The person.
    pub(crate) fn read(self) -> Result<User> {
        Ok(User {
            id: self.id,
            name: self.name,
            display: self.display,
            password_hash: self.password_hash,
            role: from_word(self.role, "user")?,
            created_at: self.created_at,
        })
    }
}

/// Inserts a person, refusing a name that is taken.
pub(crate) async fn insert(tx: &mut Tx, user: &User) -> Result<()> {
    let role = to_word(&user.role, "user")?;
    let inserted = on!(tx.here(), db => {
        sqlx::query(
            "insert into users (id, name, display, password_hash, role, created_at)
             values ($1, $2, $3, $4, $5, $6)
             on conflict (name) do nothing",
        )
        .bind(&user.id)
        .bind(&user.name)
        .bind(&user.display)
        .bind(&user.password_hash)
        .bind(&role)
        .bind(&user.created_at)
        .execute(db)
        .await?
        .rows_affected()
    });
    if inserted == 1 { Ok(()) } else { Err(StoreError::NameTaken { name: user.name.clone() }) }
}

impl Store {
    /// Adds a person. [`StoreError::NameTaken`] when someone has the name.
    pub async fn create_user(&self, user: &User, by: &str) -> Result<()> {
        let mut tx = self.pool.begin().await?;
        insert(&mut tx, user).await?;
        let line = Line {
            at: &user.created_at,
            actor: by,
            action: "user.create",
            subject: &user.id,
            detail: &format!("role={}", to_word(&user.role, "user")?),
        };
        audit::write(&mut tx, &line).await?;
        tx.commit().await
    }

    /// The person who signs in with this name.
    pub async fn find_user_by_name(&self, name: &str) -> Result<Option<User>> {
        let row: Option<Row> = on!(self.pool.readers(), db => {
            sqlx::query_as("select * from users where name = $1").bind(name).fetch_optional(db).await?
        });
        row.map(Row::read).transpose()
    }

    /// The person with this id.
    pub async fn find_user(&self, id: &str) -> Result<Option<User>> {
        let row: Option<Row> = on!(self.pool.readers(), db => {
            sqlx::query_as("select * from users where id = $1").bind(id).fetch_optional(db).await?
        });
        row.map(Row::read).transpose()
    }

    /// How many people there are.
    pub async fn count_users(&self) -> Result<i64> {
        Ok(on!(self.pool.readers(), db => {
            sqlx::query_scalar("select count(*) from users").fetch_one(db).await?
        }))
    }

    /// Gives a person a new password, ends all their sessions, and forgets their devices and failed
    /// sign-ins: whoever knew the old password has nothing left of it.
    pub async fn set_password(&self, user_id: &str, hash: &str, at: &str, by: &str) -> Result<()> {
        let mut tx = self.pool.begin().await?;
        let name: Option<String> = on!(tx.here(), db => {
            sqlx::query_scalar("update users set password_hash = $1 where id = $2 returning name")
                .bind(hash)
                .bind(user_id)
                .fetch_optional(db)
                .await?
        });
        let name = name.ok_or(StoreError::Missing("user"))?;
        on!(tx.here(), db => {
            sqlx::query("delete from sessions where user_id = $1").bind(user_id).execute(db).await?;
        });
        on!(tx.here(), db => {
            sqlx::query("delete from devices where user_id = $1").bind(user_id).execute(db).await?;
        });
        sign_ins::forget(&mut tx, &name).await?;
        let line = Line { at, actor: by, action: "user.password", subject: user_id, detail: "" };
        audit::write(&mut tx, &line).await?;
        tx.commit().await
    }
}
