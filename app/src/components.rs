//! Parts that several pages share.

#[cfg(feature = "ssr")]
mod agency_table;
mod breadcrumb;
#[cfg(feature = "ssr")]
mod carried_options;
#[cfg(feature = "ssr")]
mod changes;
mod chart;
mod chinese;
mod context;
mod figure;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod findings;
mod joined_notice;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod marked_text;
#[cfg(any(feature = "ssr", feature = "reader", feature = "desk"))]
mod official_table;
#[cfg(feature = "ssr")]
mod pager;
#[cfg(feature = "ssr")]
mod partial_notice;
mod problem;
#[cfg(feature = "ssr")]
mod releases;
mod scene;
#[cfg(feature = "ssr")]
mod search_form;
mod table;
mod text_area;
mod title;
#[cfg(feature = "ssr")]
mod trend;
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
pub use joined_notice::JoinedNotice;
#[cfg(any(feature = "ssr", feature = "reader"))]
pub use marked_text::MarkedText;
#[cfg(any(feature = "ssr", feature = "reader", feature = "desk"))]
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
#[cfg(feature = "ssr")]
pub use {
    agency_table::AgencyTable,
    carried_options::CarriedOptions,
    pager::Pager,
    search_form::SearchForm,
    trend::{ByYear, IndicatorName, Reasons, TrendPanel},
};
