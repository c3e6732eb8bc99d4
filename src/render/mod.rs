//! Pure: from the guide to the files of the site.
//!
//! In: a [`Guide`](crate::guide::Guide) and a [`Theme`]. Out: every file as bytes by
//! [`Route`](crate::guide::Route). Pages are made in parallel and collected in order; templates
//! get the structs of [`context`] and nothing else. Nothing here looks up a reference, touches
//! the disk or decides an address; and nothing here writes a style or a script into a page,
//! which the site's Content-Security-Policy would refuse.

pub mod blocks;
mod changes;
mod chart;
mod components;
mod contents;
pub mod context;
mod contrast;
mod data;
mod difference;
mod feeds;
mod frame;
mod framer;
pub mod html;
mod inlines;
mod ledger_changes;
mod ledger_history;
mod ledger_records;
mod lists;
mod menu_entries;
mod merged;
pub mod outside;
mod pieces;
mod plain;
mod plan;
mod redirects;
mod rendering;
mod script;
mod search;
mod section;
mod security;
mod since;
mod single;
mod singles;
mod site;
mod sitemap;
mod stylesheet;
mod subject;
mod table;
mod terms;
mod theme;
mod theme_strays;
mod versions;
mod whole;
mod words;
mod worksheet;

pub use redirects::moved_addresses;
pub use rendering::{Memory, RenderOptions, Rendering};
pub use search::search_index;
pub use theme::{Theme, ThemeMemory};
pub use theme_strays::report as report_strays;
