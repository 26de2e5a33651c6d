//! Bytes that requests under way may hold in memory together, whoever sent them.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use hyper::body::{Frame, SizeHint};

/// The room there is.
pub struct Room {
    bytes: usize,
    held: AtomicUsize,
}

/// What one request holds of it, given back when dropped.
pub struct Held {
    room: Arc<Room>,
    bytes: AtomicUsize,
}

impl Room {
    /// Room for so many bytes.
    pub fn new(bytes: usize) -> Arc<Self> {
        Arc::new(Self { bytes, held: AtomicUsize::new(0) })
    }

    /// Whether so many more bytes have room now.
    pub fn has(&self, more: usize) -> bool {
        self.bytes.saturating_sub(self.held.load(Ordering::Relaxed)) >= more
    }

    /// For a request that holds nothing yet.
    pub fn hold(self: &Arc<Self>) -> Arc<Held> {
        Arc::new(Held { room: Arc::clone(self), bytes: AtomicUsize::new(0) })
    }
}

impl Held {
    /// Takes more; `false` where there is no room for it.
    #[must_use]
    pub fn grow(&self, more: usize) -> bool {
        let grown = |held: usize| held.checked_add(more).filter(|held| *held <= self.room.bytes);
        let has_room = self.room.held.fetch_update(Ordering::Relaxed, Ordering::Relaxed, grown).is_ok();
        if has_room {
            self.bytes.fetch_add(more, Ordering::Relaxed);
        }
        has_room
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.room.held.fetch_sub(*self.bytes.get_mut(), Ordering::Relaxed);
    }
}

/// An answer that takes room until it is sent.
pub struct Answer {
    body: Body,
    _held: Arc<Held>,
}

impl Answer {
    /// An answer and the room it takes.
    pub fn new(body: Body, held: Arc<Held>) -> Self {
        Self { body, _held: held }
    }
}

impl hyper::body::Body for Answer {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_held_is_given_back_when_its_request_ends() {
        let room = Room::new(10);
        let (one, other) = (room.hold(), room.hold());
        assert!(one.grow(6) && !other.grow(5) && other.grow(4));
        assert!(!room.has(1));
        drop(one);
        assert!(room.has(6) && !room.has(7));
        assert!(other.grow(6));
    }
}
