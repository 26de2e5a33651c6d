//! Whether a name and a password are someone's, tried no more often than `domain::sign_in` allows.

use domain::sign_in::{self, Attempt, Failure, Turn, WINDOW};
use store::{FailedSignIn, Forget, User};

use super::{Backend, broken, milliseconds, milliseconds_from_now, now, token_hash};
use crate::problem::Problem;

/// The network that a request came from, as limits count it: an IPv4 address, or the first half of an
/// IPv6 one.
#[derive(Clone, Debug, Default)]
pub struct ClientNetwork(pub String);

/// Someone asks to be signed in.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// The name, as typed.
    pub name: String,
    /// The password.
    pub password: String,
    /// The token of the device, if it was used before.
    pub device: Option<String>,
    /// Where it comes from.
    pub network: ClientNetwork,
}

/// What became of it.
#[derive(Clone, Debug)]
pub enum Verdict {
    /// It is this person.
    Right(Box<User>),
    /// It is nobody.
    Wrong,
    /// Nothing was tried: not before so many seconds.
    Wait(i64),
    /// Nothing was tried: not from an unknown device.
    Closed,
}

impl Backend {
    /// Evaluates a name and a password, on a task of its own: a browser that goes away early leaves
    /// neither a failure uncounted nor the hasher's next turn too early.
    pub async fn check_credentials(&self, credentials: Credentials) -> Result<Verdict, Problem> {
        let backend = self.clone();
        let task = tokio::spawn(async move { backend.evaluate(credentials).await });
        task.await.map_err(broken)?
    }

    async fn evaluate(&self, query: Credentials) -> Result<Verdict, Problem> {
        let address = query.network.0;
        let name = Some(query.password.len()).filter(|length| *length <= sign_in::LONGEST_PASSWORD);
        let Some(name) = name.and_then(|_| sign_in::name(&query.name)) else {
            return self.refuse_nobody(&address).await;
        };
        let device = match &query.device {
            Some(token) => self.store.find_device(&token_hash(token), &name).await.map_err(broken)?,
            None => None,
        };
        let attempt = Attempt { name: &name, device: device.as_deref(), address: &address };
        let standing = match self.turn(&attempt).await? {
            Turn::Now(standing) => standing,
            other => return Ok(refused(other)),
        };
        let place = self.hasher.wait(standing).await?;
        // Query again: those who waited before may have failed.
        match self.turn(&attempt).await? {
            Turn::Now(still) if still == standing => {}
            Turn::Now(_) => return Ok(Verdict::Wait(1)),
            other => return Ok(refused(other)),
        }
        let user = self.store.find_user_by_name(&name).await.map_err(broken)?;
        let hash = user.as_ref().map(|user| user.password_hash.clone());
        let (verified, place) = self.hasher.verify(place, query.password, hash).await?;
        let verdict = if let Some(user) = user.filter(|_| verified) {
            self.store.settle_failed_sign_ins(&name).await.map_err(broken)?;
            Verdict::Right(Box::new(user))
        } else {
            let device = device.filter(|_| standing == sign_in::Standing::Known).unwrap_or_default();
            self.record_failure(name, device, address).await?;
            Verdict::Wrong
        };
        // Only now, when the failure counts, may the next one come.
        drop(place);
        Ok(verdict)
    }

    /// A name that nobody can have, or a password that is nobody's: not hashed, counted for the address.
    async fn refuse_nobody(&self, address: &str) -> Result<Verdict, Problem> {
        match self.turn(&Attempt { name: "", device: None, address }).await? {
            Turn::Now(_) => {
                self.record_failure(String::new(), String::new(), address.to_owned()).await?;
                Ok(Verdict::Wrong)
            }
            other => Ok(refused(other)),
        }
    }

    async fn turn(&self, attempt: &Attempt<'_>) -> Result<Turn, Problem> {
        let since = milliseconds_from_now(-WINDOW);
        let failed =
            self.store.failed_sign_ins(attempt.name, attempt.address, &since).await.map_err(broken)?;
        let failures: Vec<_> = failed.into_iter().filter_map(failure).collect();
        Ok(sign_in::turn(attempt, &failures, milliseconds(&now()).unwrap_or_default()))
    }

    async fn record_failure(&self, name: String, device: String, address: String) -> Result<(), Problem> {
        let failed = FailedSignIn { name, device, address, at: now(), settled: false };
        self.store.record_failed_sign_in(&failed).await.map_err(broken)
    }

    /// Forgets what no longer counts: failed sign-ins, sessions long ended, set-up links whose time is
    /// over, devices long unused. Text that is not saved yet stays.
    pub async fn sweep(&self) -> store::Result<()> {
        let forget = Forget {
            settled: &milliseconds_from_now(-WINDOW),
            nobody: &milliseconds_from_now(-sign_in::NOBODY_REMEMBERED),
            most_nobody: sign_in::MOST_NOBODY,
        };
        self.store.sweep_failed_sign_ins(&forget).await?;
        self.store.sweep_sessions(&super::session::ended_too_long_ago()).await?;
        self.store.sweep_setup_links(&now()).await?;
        self.store.sweep_devices(&milliseconds_from_now(-sign_in::DEVICE_KNOWN)).await?;
        Ok(())
    }
}

fn failure(failed: FailedSignIn) -> Option<Failure> {
    let FailedSignIn { name, device, address, at, settled } = failed;
    Some(Failure { name, device, address, at: milliseconds(&at)?, settled })
}

fn refused(turn: Turn) -> Verdict {
    match turn {
        Turn::NotBefore(at) => {
            let left = at - milliseconds(&now()).unwrap_or(at);
            Verdict::Wait((left + 999).div_euclid(1_000).max(1))
        }
        Turn::Closed | Turn::Now(_) => Verdict::Closed,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use domain::policy::Role;
    use domain::report::Year;
    use domain::sign_in::Standing;
    use store::{KnownDevice, Store};

    use super::*;
    use crate::server::{Hasher, Settings, new_id};

    /// A backend on an empty database with one person, `zhang`, whose password is `right`, and whose
    /// device has the token `device`.
    async fn backend(test: &str) -> (Backend, std::path::PathBuf) {
        let folder = std::env::temp_dir().join(format!("gongkai-{test}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let store = Store::open(&format!("sqlite:{}", folder.join("gongkai.db").display())).await.unwrap();
        let hasher = Hasher::default();
        let place = hasher.wait(Standing::Known).await.unwrap();
        let user = User {
            id: new_id(),
            name: "zhang".into(),
            display: "张三".into(),
            password_hash: hasher.hash(place, "right".into()).await.unwrap(),
            role: Role::Administrator,
            created_at: now(),
        };
        store.create_user(&user, "test").await.unwrap();
        let device = KnownDevice {
            id: "d1",
            before: None,
            token_hash: &token_hash("device"),
            user_id: &user.id,
            at: &now(),
            most: 10,
        };
        store.know_device(&device).await.unwrap();
        let settings = Settings { public_url: "http://localhost".into(), home_agency: "hunjiang".into() };
        let (settings, published) = (Arc::new(settings), Arc::new(|_: &str, _: Year| ()));
        (
            Backend {
                store,
                settings,
                published,
                hasher: Arc::default(),
                topics: crate::server::TopicCache::default(),
                bodies: crate::server::BodiesCache::default(),
            },
            folder,
        )
    }

    async fn check(backend: &Backend, name: &str, password: &str, device: &str, address: &str) -> Verdict {
        let credentials = Credentials {
            name: name.into(),
            password: password.into(),
            device: Some(device.to_owned()).filter(|device| !device.is_empty()),
            network: ClientNetwork(address.into()),
        };
        backend.check_credentials(credentials).await.unwrap()
    }

    /// How many passwords a check evaluates.
    async fn evaluations(backend: &Backend, name: &str, password: &str, address: &str) -> u64 {
        let before = backend.hasher.evaluated();
        let _ = check(backend, name, password, "", address).await;
        backend.hasher.evaluated() - before
    }

    #[tokio::test]
    async fn names_that_exist_cost_as_many_evaluations_as_names_that_do_not() {
        let (backend, folder) = backend("evaluations").await;
        for guess in 0..14 {
            let address = format!("198.51.100.{guess}");
            let existing = evaluations(&backend, "zhang", "wrong", &address).await;
            let absent = evaluations(&backend, "zhong", "wrong", &address).await;
            assert_eq!(existing, absent, "guess {guess}");
            assert_eq!(existing, u64::from(guess < 10), "guess {guess}");
        }
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[tokio::test]
    async fn what_can_be_nobodys_is_never_evaluated() {
        let (backend, folder) = backend("nobody").await;
        let long = "x".repeat(1_001);
        for (name, password) in
            [("", "right"), ("张三", "right"), (long.as_str(), "right"), ("zhang", long.as_str())]
        {
            assert_eq!(evaluations(&backend, name, password, "192.0.2.1").await, 0, "{name:.20}");
        }
        assert_eq!(evaluations(&backend, "zhang", &long[1..], "192.0.2.1").await, 1, "1,000 bytes are");
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[tokio::test]
    async fn guesses_sent_at_once_are_counted_one_by_one() {
        let (backend, folder) = backend("at-once").await;
        let guesses: Vec<_> = (0..17)
            .map(|guess| {
                let backend = backend.clone();
                tokio::spawn(async move {
                    check(&backend, "zhang", "wrong", "", &format!("198.51.100.{guess}")).await
                })
            })
            .collect();
        let mut wrong = 0;
        for guess in guesses {
            wrong += u32::from(matches!(guess.await.unwrap(), Verdict::Wrong));
        }
        assert_eq!((wrong, backend.hasher.evaluated()), (10, 10), "the limit holds among those who wait");
        assert!(matches!(check(&backend, "zhang", "right", "device", "192.0.2.1").await, Verdict::Right(_)));
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[tokio::test]
    async fn a_stolen_device_has_five_guesses_and_its_owner_ends_them() {
        let (backend, folder) = backend("stolen").await;
        for guess in 0..5 {
            // Each delay is over, as if time had passed.
            let minutes_ago = crate::server::minutes_from_now(-10);
            let failed = FailedSignIn {
                name: "zhang".into(),
                device: "d1".into(),
                address: format!("198.51.100.{guess}"),
                at: minutes_ago,
                settled: false,
            };
            backend.store.record_failed_sign_in(&failed).await.unwrap();
        }
        assert!(matches!(check(&backend, "zhang", "wrong", "device", "192.0.2.1").await, Verdict::Wrong));
        let failed = backend.store.failed_sign_ins("zhang", "", "").await.unwrap();
        assert_eq!(
            failed.iter().filter(|failed| failed.device.is_empty()).count(),
            1,
            "the sixth counts as a stranger's"
        );
        assert!(matches!(check(&backend, " Zhang ", "right", "", "192.0.2.1").await, Verdict::Right(_)));
        let failed = backend.store.failed_sign_ins("zhang", "", "").await.unwrap();
        assert!(failed.iter().all(|failed| failed.settled), "{failed:?}");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
