//! The thin axum server: it finds the right page, file or act, keeps what is rendered, and sets the
//! rules of transport. What pages say is in `app`; what is stored is in `store`.

mod acts;
mod bundle;
mod embeds;
mod first_run;
mod headers;
mod kept;
mod limits;
mod listen;
mod pages;
mod serve;
mod settings;
mod setup_link;
mod site;
mod twins;
mod verify;

pub use serve::serve;
pub use settings::{Command, Serve, Settings};
pub use verify::verify;
