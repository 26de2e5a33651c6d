//! Whether PostgreSQL can be reached. A pool waits for as long as its patience lasts, each time anew;
//! of many requests each would wait. Here the first that waits too long has it looked at once for all,
//! and as long as it is away everyone is refused at once.

use std::io::{Error as IoError, ErrorKind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Weak};
use std::time::Duration;

use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgConnection};
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use crate::error::{Result, StoreError, is_away};

/// Who waits so long for a connection has it looked at whether there is a database at all.
const SUSPICIOUS: Duration = Duration::from_millis(200);
/// How long the look may take.
const LOOK: Duration = Duration::from_secs(1);
/// How often it is looked at while it is away.
const AGAIN: Duration = Duration::from_millis(250);

/// Whether the database can be reached. Cloning shares it.
#[derive(Clone)]
pub(crate) struct Circuit(Arc<State>);

struct State {
    options: PgConnectOptions,
    is_away: watch::Sender<bool>,
    is_looking: AtomicBool,
    /// Whether anyone was refused since it went away.
    is_reported: AtomicBool,
}

impl Circuit {
    /// For the database of a pool that has just been opened.
    pub(crate) fn new(options: PgConnectOptions) -> Self {
        let is_away = watch::Sender::new(false);
        let (is_looking, is_reported) = (AtomicBool::new(false), AtomicBool::new(false));
        Self(Arc::new(State { options, is_away, is_looking, is_reported }))
    }

    /// What a pool answers to a wish for a connection, or the refusal as soon as it is known that there
    /// is none to be had.
    pub(crate) async fn wait<T>(&self, wish: impl Future<Output = sqlx::Result<T>>) -> Result<T> {
        let mut away = self.0.is_away.subscribe();
        let mut wish = std::pin::pin!(wish);
        let mut suspicion = std::pin::pin!(sleep(SUSPICIOUS));
        let mut is_checked = false;
        loop {
            tokio::select! {
                biased;
                _ = away.wait_for(|away| *away) => return Err(self.refusal()),
                answer = &mut wish => return Ok(answer?),
                () = &mut suspicion, if !is_checked => {
                    is_checked = true;
                    self.look();
                }
            }
        }
    }

    fn refusal(&self) -> StoreError {
        let why = "the database has not answered since it was last asked; it is asked again all the time";
        let is_new = !self.0.is_reported.swap(true, Ordering::SeqCst);
        StoreError::Unreachable { source: IoError::new(ErrorKind::NotConnected, why).into(), is_new }
    }

    /// Looks whether the database answers, and again until it does; one at a time.
    fn look(&self) {
        if !self.0.is_looking.swap(true, Ordering::SeqCst) {
            tokio::spawn(look(Arc::downgrade(&self.0)));
        }
    }
}

async fn look(state: Weak<State>) {
    // Ends with the store.
    while let Some(state) = state.upgrade() {
        let is_away = !answers(&state.options).await;
        state.is_away.send_if_modified(|before| std::mem::replace(before, is_away) != is_away);
        if !is_away {
            state.is_reported.store(false, Ordering::SeqCst);
            state.is_looking.store(false, Ordering::SeqCst);
            return;
        }
        drop(state);
        sleep(AGAIN).await;
    }
}

/// Whether it takes a connection, or refuses it for a reason of its own, such as too many.
async fn answers(options: &PgConnectOptions) -> bool {
    match timeout(LOOK, PgConnection::connect_with(options)).await {
        Ok(Ok(connection)) => {
            let _ = connection.close().await;
            true
        }
        Ok(Err(error)) => !is_away(&error),
        Err(_) => false,
    }
}
