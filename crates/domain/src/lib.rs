#![doc = include_str!("../README.md")]

pub mod agency;
pub mod check;
pub mod draft;
pub mod figure;
pub mod form;
pub mod item;
pub mod lang;
pub mod number;
pub mod policy;
pub mod report;
pub mod rule;
pub mod sentence;
pub mod typed;
pub mod value;

pub use agency::Agency;
pub use form::Form;
pub use item::Item;
pub use lang::{Lang, Words};
pub use number::Number;
pub use report::Report;
pub use value::Value;
