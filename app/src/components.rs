//! Parts that several pages share.

mod breadcrumb;
mod chinese;
mod context;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod findings;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod marked_text;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod official_table;
mod problem;
mod table;
mod text_area;
mod title;
mod values;

pub use breadcrumb::Breadcrumb;
pub use chinese::Chinese;
pub use context::RenderContext;
#[cfg(any(feature = "ssr", feature = "reader"))]
pub use findings::FindingList;
#[cfg(any(feature = "ssr", feature = "reader"))]
pub use marked_text::MarkedText;
#[cfg(any(feature = "ssr", feature = "reader"))]
pub use official_table::OfficialTable;
pub use problem::ProblemMessage;
pub use table::DataTable;
pub use text_area::TextArea;
pub use title::Title;
pub use values::ValueTable;
