//! Pure: from the guide to the files of the site.
//!
//! In: a [`Guide`](crate::guide::Guide) and a [`Theme`]. Out: every file as bytes by
//! [`Route`](crate::guide::Route). Pages are made in parallel and collected in order; templates
//! get the structs of [`context`] and nothing else. Nothing here looks up a reference, touches
//! the disk or decides an address; and nothing here writes a style or a script into a page,
//! which the site's Content-Security-Policy would refuse.

mod appearance;
mod chart;
mod citing;
pub mod context;
mod data;
mod given_up;
mod history;
pub mod markup;
pub mod outside;
mod pages;
mod plan;
mod redirects;
mod rendering;
mod search;
mod security;
mod singles;
mod site;
mod sitemap;
mod social;
mod titles;
mod words;

pub use appearance::export::{ThemeFile, files as theme_files};
pub use appearance::theme::{Theme, ThemeMemory};
pub use appearance::theme_strays::report as report_strays;
pub use context::DraftSummary;
pub use history::drafts::review::Review;
pub use pages::edit_link::BRANCH;
pub use redirects::moved_addresses;
pub use rendering::{Memory, RenderOptions, Rendering};
pub use search::search_index;
