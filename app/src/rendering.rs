//! What one rendering tells the server beside its HTML. It is put into the rendering's context.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Notes of one rendering.
#[derive(Clone, Debug, Default)]
pub struct Rendering(Arc<Notes>);

#[derive(Debug, Default)]
struct Notes {
    head: Mutex<Option<Head>>,
    session_read: AtomicBool,
}

/// How a page is called, and what it is about, as plain text.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// The title, with the site's name.
    pub title: String,
    /// The description.
    pub description: String,
}

impl Rendering {
    /// The page's title and description, once they are known.
    pub fn head(&self) -> Option<Head> {
        self.0.head.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn set_head(&self, title: String, description: String) {
        let head = Head { title, description };
        *self.0.head.lock().unwrap_or_else(PoisonError::into_inner) = Some(head);
    }

    /// Whether anything asked who is signed in. Such a page is that person's alone.
    pub fn is_personal(&self) -> bool {
        self.0.session_read.load(Ordering::SeqCst)
    }

    pub(crate) fn read_session(&self) {
        self.0.session_read.store(true, Ordering::SeqCst);
    }
}
