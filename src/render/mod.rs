//! Pure: from the guide to the files of the site.
//!
//! In: a [`Guide`] and a [`Theme`]. Out: every file as bytes by [`Route`]. Pages are made in
//! parallel and collected in order; templates get the structs of [`context`] and nothing else.
//! Never touches disk, clock, environment or network.

pub mod blocks;
mod chart;
pub mod context;
mod frame;
mod lists;
mod redirects;
mod section;
mod site;
mod single;
mod theme;
mod words;

pub use site::{RenderOptions, render};
pub use theme::Theme;
