//! What answers to the reader: components that are rendered by the server and live on in the browser. Each
//! gets a view model as its properties (`models`), and is compiled into the modules that name it
//! (`frontend/`).

mod settings;

pub use settings::ReadingSettings;
