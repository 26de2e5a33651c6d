//! A body as it comes in: counted, timed, and ended where it breaks a bound.

use std::error::Error;
use std::fmt::{Display, Formatter};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use hyper::body::{Frame, SizeHint};
use tokio::time::Sleep;

use crate::load::Load;
use crate::pace::Pace;
use crate::room::Held;

/// Why a body was not read to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// It is longer than its place takes.
    TooLong,
    /// It came too slowly.
    TooSlow,
    /// The server holds as much as it may.
    Crowded,
}

impl Cut {
    /// The reason below an error of whoever read the body.
    pub fn of(error: &(dyn Error + 'static)) -> Option<Self> {
        error.downcast_ref().copied().or_else(|| Self::of(error.source()?))
    }
}

impl Display for Cut {
    fn fmt(&self, out: &mut Formatter<'_>) -> std::fmt::Result {
        write!(out, "the body was cut off: {self:?}")
    }
}

impl Error for Cut {}

/// The body.
pub struct Arriving {
    body: Body,
    left: usize,
    held: Arc<Held>,
    pace: Pace,
    until: Pin<Box<Sleep>>,
}

impl Arriving {
    /// A body of at most so many bytes, which take room in `held`.
    pub fn new(body: Body, most: usize, held: Arc<Held>, load: &Load) -> Self {
        let until = Box::pin(tokio::time::sleep(load.body));
        Self { body, left: most, held, pace: Pace::new(load.patience), until }
    }

    fn take(&mut self, bytes: usize) -> Result<(), Cut> {
        self.left = self.left.checked_sub(bytes).ok_or(Cut::TooLong)?;
        self.pace.moved(bytes);
        if self.held.grow(bytes) { Ok(()) } else { Err(Cut::Crowded) }
    }
}

impl hyper::body::Body for Arriving {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(context);
        let cut = match &frame {
            Poll::Ready(Some(Ok(frame))) => {
                frame.data_ref().map_or(Ok(()), |data| self.take(data.len())).err()
            }
            Poll::Ready(_) => None,
            Poll::Pending => {
                let late =
                    self.pace.poll_late(context).is_ready() || self.until.as_mut().poll(context).is_ready();
                late.then_some(Cut::TooSlow)
            }
        };
        cut.map_or(frame, |why| Poll::Ready(Some(Err(axum::Error::new(why)))))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
