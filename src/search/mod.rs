//! Search: what a reader finds, and in which order.
//!
//! In: the records of a language and the glossary. Out: an [`Index`], the scripts that carry it to
//! the browser, and answers to a query. The browser ranks by itself
//! (`themes/default/scripts/ranker/`); [`answers`] gives the same order, so that relevance can
//! be measured and held without a browser. Nothing here knows pages or templates.

mod aliases;
mod analysed;
mod analysis;
mod encode;
mod excerpt;
mod index;
mod interner;
mod known_items;
mod logarithm;
mod matching;
mod nearest;
mod postings;
mod query;
mod rank;
mod record;
mod records;
mod script;
mod shards;
mod skeleton;
mod stems;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod vocabulary;

pub use analysed::{Analysed, analyse, analyse_all};
pub use excerpt::{Excerpt, Pieces, excerpts};
pub use index::Index;
pub use known_items::{KnownItem, Made, known_items};
pub use nearest::{nearest, unknown};
pub use rank::{Answer, Hit, answers};
pub use record::{Kind, Record};
pub use script::{Script, Scripts};
pub use vocabulary::Vocabulary;
