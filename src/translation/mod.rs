//! Two texts of one section in two languages, block by block.
//!
//! In: the authoritative text, its translation, and what the translation was confirmed against.
//! Out: aligned blocks ([`align()`]), and for each pair whether the translation still says what the
//! text says ([`state()`]). Pure; ignorant of HTML, files and Git.
//!
//! ```text
//! shape         what of a block is the same in every language: kind, size, targets, numbers
//! align         two texts → pairs of blocks, with the least total cost between fixed points
//! confirmation  what a person confirmed: digests of title, summary and blocks, without an order
//! earlier       which block of a newer text is which block of an older one
//! state         pairs → current, behind, new, gone
//! part          the parts of a section by name, and a confirmation of some of them
//! words         what a block says, for a terminal
//! exchange      what goes to an agency and comes back: XLIFF, TBX
//! ```

pub mod align;
pub mod confirmation;
mod earlier;
pub(crate) mod exchange;
pub mod parity;
pub mod part;
mod shape;
pub mod state;
pub mod words;

pub use align::{Pair, align};
pub use confirmation::Original;
pub use shape::Leads;
pub use state::{BlockState, Confirmation, PairState, Standing, Todo, state};

#[cfg(test)]
mod tests;
