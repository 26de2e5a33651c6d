//! What answers to the reader: components that are rendered by the server and live on in the browser. Each
//! gets a view model as its properties (`models`), and is compiled into the modules that name it
//! (`frontend/`).

#[cfg(any(feature = "ssr", feature = "series"))]
mod actions;
#[cfg(any(feature = "ssr", feature = "series"))]
mod address_state;
#[cfg(any(feature = "ssr", feature = "check"))]
mod check;
#[cfg(any(feature = "ssr", feature = "explore"))]
mod chosen;
#[cfg(any(feature = "ssr", feature = "read", feature = "series"))]
mod click;
#[cfg(any(feature = "ssr", feature = "series"))]
mod drawing;
#[cfg(any(feature = "ssr", feature = "explore"))]
mod explorer;
#[cfg(any(feature = "ssr", feature = "explore"))]
mod fetching;
#[cfg(any(feature = "ssr", feature = "read"))]
mod figure_files;
#[cfg(any(feature = "ssr", feature = "read"))]
mod figures;
#[cfg(any(feature = "ssr", feature = "series"))]
mod lit;
mod location;
#[cfg(any(feature = "ssr", feature = "trends"))]
mod picture;
#[cfg(any(feature = "ssr", feature = "read", feature = "series"))]
mod picture_links;
#[cfg(any(feature = "ssr", feature = "series"))]
mod play;
#[cfg(any(feature = "ssr", feature = "series"))]
mod plot;
#[cfg(any(feature = "ssr", feature = "read", feature = "series"))]
mod png;
#[cfg(any(feature = "ssr", feature = "desk"))]
mod report_form;
mod settings;
#[cfg(any(feature = "ssr", feature = "explore", feature = "trends"))]
mod state_fields;
#[cfg(any(feature = "ssr", feature = "series"))]
mod state_link;
#[cfg(any(feature = "ssr", feature = "series"))]
mod tips;
#[cfg(any(feature = "ssr", feature = "topics"))]
mod topic;

#[cfg(any(feature = "ssr", feature = "check"))]
pub use check::{Check, TypedText};
#[cfg(any(feature = "ssr", feature = "explore"))]
pub use explorer::Explorer;
#[cfg(any(feature = "ssr", feature = "read"))]
pub use figure_files::FigureFiles;
#[cfg(any(feature = "ssr", feature = "read"))]
pub use figures::Figures;
#[cfg(any(feature = "ssr", feature = "trends"))]
pub use picture::Picture;
#[cfg(any(feature = "ssr", feature = "desk"))]
pub use report_form::ReportForm;
pub use settings::ReadingSettings;
#[cfg(any(feature = "ssr", feature = "explore", feature = "trends"))]
pub use state_fields::StateFields;
#[cfg(any(feature = "ssr", feature = "topics"))]
pub use topic::TopicDashboard;
#[cfg(feature = "ssr")]
pub use {explorer::explorer_picture, plot::Plotted, topic::topic_picture};
