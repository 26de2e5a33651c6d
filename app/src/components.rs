//! Parts that several pages share.

#[cfg(feature = "ssr")]
mod agency_table;
mod breadcrumb;
#[cfg(any(feature = "ssr", feature = "series"))]
mod carried_options;
#[cfg(feature = "ssr")]
mod changes;
mod chart;
#[cfg(any(feature = "ssr", feature = "check"))]
mod check_result;
mod chinese;
#[cfg(any(feature = "ssr", feature = "explore"))]
mod comparison_notices;
mod context;
mod figure;
mod findings;
mod joined_notice;
mod marked_text;
mod official_frame;
#[cfg(any(feature = "ssr", feature = "desk"))]
mod official_table;
#[cfg(feature = "ssr")]
mod pager;
#[cfg(feature = "ssr")]
mod partial_notice;
mod problem;
#[cfg(any(feature = "ssr", feature = "check"))]
mod reading_notices;
#[cfg(feature = "ssr")]
mod releases;
mod scene;
#[cfg(feature = "ssr")]
mod static_chart;
mod table;
mod text_area;
pub(crate) mod title;
mod tooltip;
#[cfg(any(feature = "ssr", feature = "series"))]
mod trend;
mod values;

pub use breadcrumb::Breadcrumb;
#[cfg(any(feature = "ssr", feature = "series"))]
pub use carried_options::CarriedOptions;
#[cfg(feature = "ssr")]
pub use changes::ChangesInWords;
pub use chart::{ChartFrame, Highlight};
#[cfg(any(feature = "ssr", feature = "check"))]
pub use check_result::{CheckResult, Lit};
pub use chinese::MixedText;
#[cfg(any(feature = "ssr", feature = "explore"))]
pub use comparison_notices::{partial_names, scope_lines};
pub use context::RenderContext;
pub use figure::FigureCard;
pub use findings::FindingList;
pub use joined_notice::JoinedNotice;
pub use marked_text::MarkedText;
pub use official_frame::{OfficialFrame, OfficialLine};
#[cfg(any(feature = "ssr", feature = "desk"))]
pub use official_table::OfficialTable;
#[cfg(feature = "ssr")]
pub use partial_notice::PartialNotice;
pub use problem::ProblemMessage;
#[cfg(any(feature = "ssr", feature = "check"))]
pub use reading_notices::ReadingNotices;
#[cfg(feature = "ssr")]
pub use releases::ReleaseList;
pub use scene::Chart;
pub use table::DataTable;
pub use text_area::TextArea;
pub use title::Title;
pub use tooltip::{Tip, Tooltip};
#[cfg(any(feature = "ssr", feature = "series"))]
pub use trend::{MeasureName, Reasons, YearTable};
pub use values::ValueTable;
#[cfg(feature = "ssr")]
pub use {agency_table::AgencyTable, pager::Pager, static_chart::StaticChart, trend::ByYear};
