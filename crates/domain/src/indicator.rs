//! Indicators: a figure that can be followed over years and bodies, with what it is made of on each
//! form and how far two forms bridge.
//!
//! Where forms do not bridge, no line may join the years on their two sides; where they bridge only
//! roughly, the line says so. The reason stands here, once, for pages, charts and files.

mod bridges;
mod definition;
mod found;
mod list;

pub use definition::{Bridge, Crossing, Definition, Indicator, Kind, LEAST, PER_CAVEAT};
