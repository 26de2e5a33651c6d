//! What answers to the reader: components that are rendered by the server and live on in the browser. Each
//! gets a view model as its properties (`models`), and is compiled into the modules that name it
//! (`frontend/`).

#[cfg(any(feature = "ssr", feature = "explore"))]
mod at_once;
#[cfg(any(feature = "ssr", feature = "check"))]
mod check;
#[cfg(any(feature = "ssr", feature = "read"))]
mod figures;
mod location;
#[cfg(any(feature = "ssr", feature = "explore"))]
mod picture;
#[cfg(any(feature = "ssr", feature = "desk"))]
mod report_form;
mod settings;

#[cfg(any(feature = "ssr", feature = "explore"))]
pub use at_once::AtOnce;
#[cfg(any(feature = "ssr", feature = "check"))]
pub use check::{Check, TypedText};
#[cfg(any(feature = "ssr", feature = "read"))]
pub use figures::Figures;
#[cfg(any(feature = "ssr", feature = "explore"))]
pub use picture::Picture;
#[cfg(any(feature = "ssr", feature = "desk"))]
pub use report_form::ReportForm;
pub use settings::ReadingSettings;
