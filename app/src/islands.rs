//! What answers to the reader: the frame with its settings, the figures' order and view, the marks
//! of charts, the check of a pasted report, and the form at the desk.

mod check;
mod edit;
mod figures;
mod forms;
mod frame;
mod marks;
mod page;
mod settings;
mod taken_over;

pub use frame::App;
