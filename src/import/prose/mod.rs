//! Texts of other programs as Markdown of our own dialect, whatever they were read from.
//!
//! In: blocks with their running text. Out: Markdown that our own parser reads as what was meant.
//!
//! ```text
//! model                        what a file says
//! settle                       what is settled once all of it was read
//! escape, inlines, blocks      blocks → Markdown
//! markdown                     the whole, with as much care as it takes
//! judge                        our own parser reads it and says whether it is what was meant
//! ```

pub(in crate::import) mod blocks;
pub(in crate::import) mod escape;
pub(in crate::import) mod inlines;
pub(in crate::import) mod judge;
pub(in crate::import) mod markdown;
pub(in crate::import) mod model;
pub(in crate::import) mod settle;
