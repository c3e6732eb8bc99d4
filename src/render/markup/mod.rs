//! From a text to HTML or plain text.

pub mod blocks;
mod boxes;
mod footnotes;
pub mod html;
pub(in crate::render) mod inlines;
pub(in crate::render) mod merged;
pub(in crate::render) mod pictures;
pub(in crate::render) mod pieces;
pub(in crate::render) mod plain;
pub(in crate::render) mod table;
pub(in crate::render) mod terms;
