//! Statutory forms as data. Adding a form adds a file of rows under `form/`, and no code.

mod cells;
mod definition;
pub mod figure_kind;
mod registry;
mod since2019;
mod y2014;
mod y2019;
mod y2021;

pub use crate::grid::{Cell, Column, Grid, Row};
pub use definition::{Form, Merged, Part, Section, Sum};
pub use registry::{also, find_item};
