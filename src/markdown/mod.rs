//! From Markdown to our own block tree.
//!
//! In: the text of a section. Out: a [`Document`](tree::Document) of blocks with stable ids and
//! places, in which links are still [`Reference`](tree::Reference)s. Knows nothing of other
//! files: whether a term or section exists is decided in `guide/`.

pub mod tree;
