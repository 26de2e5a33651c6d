//! What answers to the reader: components that are rendered by the server and live on in the browser. Each
//! gets a view model as its properties (`models`), and is compiled into the modules that name it
//! (`frontend/`).

#[cfg(any(feature = "ssr", feature = "read"))]
mod figures;
mod location;
mod settings;

#[cfg(any(feature = "ssr", feature = "read"))]
pub use figures::Figures;
pub use settings::ReadingSettings;
