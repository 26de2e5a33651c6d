//! What answers to the reader: the frame with its settings, the figures' order and view, the marks
//! of charts, and the form at the desk.

mod edit;
mod figures;
mod frame;
mod marks;
mod page;
mod settings;

pub use frame::App;
