//! Parts that several pages share.

mod breadcrumb;
#[cfg(feature = "ssr")]
mod changes;
mod chart;
mod chinese;
mod context;
mod figure;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod findings;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod marked_text;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod official_table;
#[cfg(feature = "ssr")]
mod partial_notice;
mod problem;
#[cfg(feature = "ssr")]
mod releases;
mod scene;
mod table;
mod text_area;
mod title;
mod values;

pub use breadcrumb::Breadcrumb;
#[cfg(feature = "ssr")]
pub use changes::ChangesInWords;
pub use chart::ChartFrame;
pub use chinese::Chinese;
pub use context::RenderContext;
pub use figure::FigureCard;
#[cfg(any(feature = "ssr", feature = "reader"))]
pub use findings::FindingList;
#[cfg(any(feature = "ssr", feature = "reader"))]
pub use marked_text::MarkedText;
#[cfg(any(feature = "ssr", feature = "reader"))]
pub use official_table::OfficialTable;
#[cfg(feature = "ssr")]
pub use partial_notice::PartialNotice;
pub use problem::ProblemMessage;
#[cfg(feature = "ssr")]
pub use releases::ReleaseList;
pub use scene::Chart;
pub use table::DataTable;
pub use text_area::TextArea;
pub use title::Title;
pub use values::ValueTable;
