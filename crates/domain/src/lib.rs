#![doc = include_str!("../README.md")]

pub mod agency;
pub mod answer;
pub mod bigram;
pub mod change;
pub mod check;
pub mod draft;
pub mod figure;
pub mod form;
pub mod indicator;
pub mod item;
pub mod known;
pub mod lang;
pub mod likeness;
pub mod name;
pub mod number;
pub mod password;
pub mod policy;
pub mod quote;
pub mod report;
pub mod rule;
pub mod sentence;
pub mod series;
pub mod sign_in;
pub mod time;
pub mod typed;
pub mod value;

pub use agency::Agency;
pub use form::Form;
pub use indicator::Indicator;
pub use item::Item;
pub use known::{Known, Resolved};
pub use lang::{Lang, Words};
pub use number::Number;
pub use report::Report;
pub use value::Value;
