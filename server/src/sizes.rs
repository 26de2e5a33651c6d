//! The most bytes of what may be sent, each by what it is sent for.

use files::limits;

/// A form; also said in `app::text`.
pub const FORM: usize = 256 * 1024;
/// The desk's form with a report's text: a text of the 60,000 characters that a draft may hold, each Chinese
/// one of which a form makes nine bytes of.
pub const IMPORT: usize = 640 * 1024;
/// A text typed at `/check`, which is given back with the reason where it is too long to be read.
pub const TYPED: usize = 2 * limits::TEXT;
/// A file sent to `/check`.
pub const FILE: usize = 20 * 1024 * 1024;
/// The whole form of `/check`.
pub const CHECK: usize = FILE + TYPED + 64 * 1024;
