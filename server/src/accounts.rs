//! `gongkai unlock` and `gongkai reset-password`: what an operator does for a person who cannot sign in.

use std::io::{IsTerminal, Write, stdin, stdout};

use anyhow::{Result, anyhow, bail, ensure};
use app::server::{Hasher, now, weakness};
use domain::sign_in::{self, Standing};
use domain::{Lang, Words};
use store::{Store, User};

use crate::secret;
use crate::settings::Account;

/// Who stands in the log for the operator.
const OPERATOR: &str = "gongkai";

/// Lifts the limits that failed sign-ins put on a person.
pub async fn unlock(account: Account) -> Result<()> {
    let (store, user) = find(&account).await?;
    let unlocked = store.unlock(&user.name, &now(), OPERATOR).await;
    store.close().await;
    let failures = unlocked?;
    println!(
        "{}",
        match account.lang {
            Lang::Zh => format!("{} 可以再登录了：清除了 {failures} 次登录失败的记录。", user.name),
            Lang::En =>
                format!("{} may sign in again: {failures} failed attempts were forgotten.", user.name),
        }
    );
    Ok(())
}

/// Gives a person a new password, which is read from the terminal without showing it, or from standard
/// input, and never from an argument: those can be seen in the list of processes.
pub async fn reset_password(account: Account) -> Result<()> {
    let (store, user) = find(&account).await?;
    let reset = reset(&store, &user, account.lang).await;
    store.close().await;
    reset?;
    println!(
        "{}",
        match account.lang {
            Lang::Zh => format!("{} 的密码已经更换；此人的登录都已结束，须用新密码重新登录。", user.name),
            Lang::En => format!(
                "{} has a new password; all sessions ended, and it takes the new password to sign in.",
                user.name
            ),
        }
    );
    Ok(())
}

async fn reset(store: &Store, user: &User, lang: Lang) -> Result<()> {
    let password = read_password(lang)?;
    if let Some(weak) = weakness(store, &password, &user.name, &user.display).await? {
        bail!("{} {}", weak.sentence().get(lang), NOTHING_CHANGED.get(lang));
    }
    let hasher = Hasher::default();
    let hash = hasher.hash(hasher.wait(Standing::Known).await?, password).await?;
    store.set_password(&user.id, &hash, &now(), OPERATOR).await?;
    Ok(())
}

const NOTHING_CHANGED: Words = domain::lang::words("什么都没有改。", "Nothing was changed.");

fn read_password(lang: Lang) -> Result<String> {
    if !stdin().is_terminal() {
        return secret::line();
    }
    let ask = |prompt: &str| {
        print!("{prompt}");
        stdout().flush()?;
        let typed = secret::line_unseen();
        println!();
        typed
    };
    let (first, second) = match lang {
        Lang::Zh => ("新密码（不显示）：", "再输一次："),
        Lang::En => ("New password (not shown): ", "Again: "),
    };
    let password = ask(first)?;
    ensure!(
        password == ask(second)?,
        "{} {}",
        app::text::text(lang).passwords_differ,
        NOTHING_CHANGED.get(lang)
    );
    Ok(password)
}

async fn find(account: &Account) -> Result<(Store, User)> {
    let lang = account.lang;
    let store = account.database.open_existing().await?;
    let name = sign_in::name(&account.name);
    let user = match &name {
        Some(name) => store.find_user_by_name(name).await?,
        None => None,
    };
    if let Some(user) = user {
        return Ok((store, user));
    }
    store.close().await;
    Err(match lang {
        Lang::Zh => anyhow!("没有用户名为 {} 的人，什么都没有改。", account.name),
        Lang::En => anyhow!("Nobody has the user name {}. Nothing was changed.", account.name),
    })
}
