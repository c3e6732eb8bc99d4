//! An institution's own part: a second tree, derived from the signed one and beside it.
//!
//! In: the files of a release that was accepted, and a folder with what an institution adds. Out:
//! `DIR/own`, in which every page says that it is not the signed one and leads to that; what does not
//! fit is told by its place. The signed tree is only read.
//!
//! Must never: change a byte of the signed tree; keep a release from arriving because an addition does
//! not fit; make a page that does not say whose additions it has.
//!
//! ```text
//! files      FOLDER → an overlay: typed, with places
//! signed     what the release has: sections, headings, terms
//! fit        the overlay against it → annexes with links and a place on their page
//! parts      what is put into pages, as HTML
//! html       a page → the same page with that in it
//! search     the index → the same index with one of the annexes beside it
//! tree       all of it as files, and whether what stands there is that
//! ```
//!
//! # How a page is changed
//!
//! By `lol_html`, which Cloudflare keeps for rewriting pages on their way to readers: what no handler
//! asks for is passed through byte for byte, so a page differs from the signed one in what was added
//! and in nothing else. It adds 14 crates (its selectors are those of Firefox), all of them without the
//! network. Searching for `<main` in the text would add none and would find it in a comment or in code;
//! a tree of nodes (`html5ever`) would write every page anew. Only a build with the feature `mirror`
//! has it; any other refuses an overlay.
//!
//! A page is changed at elements and classes that our templates have. One that lacks a hook is of a
//! newer or older program, and an error: it would lack the line that says whose page it is.

mod colour;
mod fault;
mod files;
mod fit;
#[cfg_attr(not(feature = "mirror"), path = "no_html.rs")]
mod html;
mod parts;
mod search;
mod signed;
mod tree;

pub use fault::{Fault, FaultKind, OwnReport};
pub use files::{AnnexFront, OverlayFile};
pub use tree::OwnStanding;
pub(super) use tree::{Making, make, standing};

/// The file at the root of the derived tree that says what it was made from.
pub(super) const OWN: &str = "overlay.json";
