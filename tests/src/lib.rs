//! What the tests share: starting a server, sending requests as a browser would, reading its pages.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a test stops where something is not as promised"
)]

mod acts;
mod client;
mod database;
mod desk;
mod modules;
mod page;
mod payloads;
mod server;
mod workspace;

pub use acts::DeskAct;
pub use client::{Answer, Client, raw};
pub use database::{answer, change};
pub use desk::{Editor, PASSWORD, colleague, sign_in, sign_up};
pub use modules::{Imports, circle, imports};
pub use page::{Form, all, attribute, one, parse, select, text_of};
pub use payloads::PAYLOADS;
pub use server::{Server, fresh_folder};
pub use workspace::{DataRow, binary, data_rows, dist, own_form, root, rust_files};
