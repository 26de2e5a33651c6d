//! Parts that pages are made of, one a file.

mod chart_frame;
mod figure_block;
mod finding_list;
mod footer;
mod header;
mod loaded;
mod problem_note;
mod release_list;
mod text_area;
mod value_table;

pub use chart_frame::ChartFrame;
pub use figure_block::FigureBlock;
pub use finding_list::FindingList;
pub use footer::Footer;
pub use header::{Breadcrumb, Header};
pub use loaded::loaded;
pub use problem_note::problem_note;
pub use release_list::{ReleaseList, minute};
pub use text_area::TextArea;
pub use value_table::{ValueRow, ValueTable};
