//! Parts that several pages share.

mod breadcrumb;
mod context;
mod problem;
mod text_area;
mod title;

pub use breadcrumb::Breadcrumb;
pub use context::RenderContext;
pub use problem::ProblemMessage;
pub use text_area::TextArea;
pub use title::Title;
