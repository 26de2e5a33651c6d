//! The thin axum server: it finds the right page, file or act, keeps what is rendered, and sets the
//! rules of transport. What pages say is in `app`; what is stored is in `store`.

mod acts;
mod addresses;
mod bundle;
mod canonical;
mod check_files;
mod checks;
mod comparisons;
mod cors;
mod crawling;
mod documents;
mod embeds;
mod first_run;
mod headers;
mod health;
mod import_file;
mod kept;
mod lane;
mod limits;
mod listen;
mod load;
mod open_files;
mod pace;
mod pages;
mod policy;
mod progress;
mod rendered;
mod room;
mod serve;
mod settings;
mod setup_link;
mod site;
mod sites;
mod synthesize;
mod twins;
mod verify;
mod watch;

pub use check_files::check;
pub use documents::read_document;
pub use import_file::import;
pub use serve::serve;
pub use settings::{Check, Command, Import, Serve, Settings, Synthesize};
pub use synthesize::synthesize;
pub use verify::verify;
