//! How much the server takes on at once. What goes beyond is refused at once with `Retry-After`, so that it
//! never slows down other requests.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;

use crate::lane::Lane;
use crate::room::Room;
use crate::settings::Serve;

const MIB: usize = 1024 * 1024;
/// Bytes of forms under way.
const FORMS: usize = 64 * MIB;
/// Bytes of answers to `/check`, which are made for one reader each and go as fast as he reads.
const ANSWERS: usize = 64 * MIB;
/// Requests to `/check` under way.
const UPLOADS: usize = 32;
/// Files that are read at once, each by a process, and those that wait.
const DOCUMENTS: (usize, usize) = (2, 8);
/// Texts that are checked at once, and those that wait. A page of the longest text takes some 35 MiB to write.
const CHECKS: (usize, usize) = (1, 16);
/// How long something may wait for its turn. It takes seconds at most where nobody means harm.
const TURN: Duration = Duration::from_secs(20);
/// How many times the patience with one stretch a whole body may take.
const STRETCHES: u32 = 30;

/// What requests under way may take together.
pub struct Load {
    /// How long anything may stand still that is sent or read.
    pub patience: Duration,
    /// How long a request's body may take.
    pub body: Duration,
    /// Bodies of forms.
    pub forms: Arc<Room>,
    /// Bodies of requests to `/check`.
    pub files: Arc<Room>,
    /// Answers to them.
    pub answers: Arc<Room>,
    /// How many of them are under way.
    pub uploads: Semaphore,
    /// Reading files.
    pub documents: Lane,
    /// Checking texts.
    pub checks: Lane,
}

impl Load {
    /// As it is set.
    pub fn new(settings: &Serve) -> Self {
        let patience = Duration::from_secs(settings.patience);
        Self {
            patience,
            body: patience * STRETCHES,
            forms: Room::new(FORMS),
            files: Room::new(settings.uploads * MIB),
            answers: Room::new(ANSWERS),
            uploads: Semaphore::new(UPLOADS),
            documents: Lane::new(DOCUMENTS.0, DOCUMENTS.1, TURN),
            checks: Lane::new(CHECKS.0, CHECKS.1, TURN),
        }
    }
}
