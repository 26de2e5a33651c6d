//! The thin axum server: it finds the right page, file or act, keeps what is rendered, and sets the
//! rules of transport. What pages say is in `app`; what is stored is in `store`.

// The types of pages are deep, and optimised builds look through them here.
#![recursion_limit = "256"]

mod accounts;
mod acts;
mod addresses;
mod arriving;
mod bodies_file;
mod bundle;
mod cache;
mod canonical;
mod check_files;
mod checks;
mod client_network;
mod compared_series;
mod comparisons;
mod cors;
mod crawling;
mod data_queries;
mod database;
mod documents;
mod embeds;
mod first_run;
mod front;
mod headers;
mod health;
mod import_file;
mod lane;
mod limits;
mod listen;
mod load;
mod open_files;
mod pace;
mod pages;
mod readiness;
mod room;
mod router;
mod scripts;
mod secret;
mod serve;
mod settings;
mod setup_link;
mod site;
mod sites;
mod sizes;
mod suggestions;
mod topic_files;
mod twins;
mod verify;
mod watch;

pub use accounts::{reset_password, unlock};
pub use check_files::check;
pub use database::Database;
pub use documents::read_document;
pub use first_run::{is_first_data, load_first_data};
pub use import_file::import;
pub use serve::serve;
pub use settings::{Check, Command, Import, Serve, Settings};
pub use verify::verify;
