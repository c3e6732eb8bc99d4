//! From Markdown to our own block tree.
//!
//! In: the text of a section. Out: a [`Document`](tree::Document) of blocks with stable ids and
//! places, in which links are still [`Reference`](tree::Reference)s. Knows nothing of other
//! files: whether a term or section exists is decided in `guide/`.
//!
//! ```text
//! parse      events of pulldown-cmark → Document<Reference>, every problem reported
//! coverage   bytes → in the tree, markup, under a diagnostic, or lost, which is reported too
//! literal    text that looks like markup and is printed as it stands → reported
//! autolink   the first use of each glossary term becomes a link
//! captions   what a table has beside its cells
//! folds      what may be folded away, and under which title
//! key_points what a text says in short, at its opening
//! lettered   lists with letters, which pulldown-cmark does not know
//! addresses  bare addresses become links
//! foreign    syntax of other programs is named
//! beside     the names of pictures and attachments get their files
//! shared     texts that several others show get their place in them
//! mapping    the same text with other links or other runs
//! phrases    phrases in another language are marked
//! digest     what a text says as a number, however its Markdown is typed
//! passages   the address of each paragraph, list, table or box
//! highlight  code → HTML with classes
//! ```
//!
//! Nothing here may recurse deeper than the text is allowed to nest: the parser refuses lists,
//! quotes and emphasis beyond a few levels, so that a hostile text cannot exhaust the stack of
//! a later step.

mod addresses;
pub mod autolink;
mod beside;
mod block_ids;
mod blocks;
pub mod captions;
mod containers;
mod coverage;
mod definitions;
mod descriptions;
pub mod digest;
mod facts;
mod folds;
mod footnotes;
mod foreign;
mod headings;
pub mod highlight;
mod html_tags;
mod inlines;
mod key_points;
mod lettered;
mod literal;
mod literal_lines;
mod lookalike;
mod losses;
mod mapping;
mod numbering;
mod numbers;
mod parse;
pub mod passages;
mod phrases;
mod places;
mod reference;
mod shape;
mod shared;
mod stream;
mod target;
mod title;
pub mod tree;
pub mod visit;
mod wordings;

#[cfg(test)]
mod tests;

pub use beside::{may_name_files, named_files, stand_beside};
pub use facts::FactTexts;
pub(crate) use facts::{FACT_BEGIN, FACT_END};
pub use headings::suggest_id;
#[cfg(any(test, feature = "fuzz"))]
pub(crate) use parse::followed;
pub use parse::{Reading, parse, parse_as, parse_fragment, parse_inline, parse_with};
pub use shape::shape;
pub use shared::{SharedNow, SharedText, SharedTexts, put_shared, shared_in};
pub(crate) use stream::part_of;
pub use target::reference_in_value;
pub(crate) use target::{EMBED_SCHEMES, SCHEMES};
