//! Pure: guide → pages.
//!
//! In: the resolved guide. Out: HTML and data files as text. Nothing here looks up a reference,
//! touches the disk or decides an address; and nothing here writes a style or a script into a
//! page, which the site's Content-Security-Policy would refuse.

pub mod blocks;
pub mod html;
mod inlines;
mod plain;
mod table;
