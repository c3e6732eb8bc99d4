//! The files of `content/`, typed and with places.
//!
//! In: [`Sources`](crate::source::Sources). Out: [`Content`], in which every value has the type
//! it should have and knows where it stands; Markdown is still text. Nothing here looks across
//! files except to find them: whether a reference leads anywhere is the part of `guide/`.

mod address;
pub mod bibliography;
mod conflicts;
mod elsewhere;
pub mod facts;
mod front_matter;
pub mod glossary;
pub mod identifiers;
pub mod ids;
pub mod indicators;
pub mod ledger;
mod ledger_id;
pub mod license;
mod load;
mod load_pages;
mod load_sections;
pub mod locator;
pub(crate) mod migration;
mod odd_characters;
pub mod pages;
mod published;
pub mod reading;
pub mod section;
pub mod shared;
pub mod site;
pub mod skeletons;
mod source_checks;
pub mod source_language;
mod spoken;
pub mod spreadsheets;
pub mod strays;
pub mod synonyms;
pub mod tags;

pub(crate) use elsewhere::Front;
pub(crate) use front_matter::{read_front, read_text};
pub use ledger_id::LedgerId;
pub use load::{
    Body, BodyOf, Content, Memory, PageFile, SectionSources, TextFile, Unreadable, load, load_again,
};
pub(crate) use load::{check_schema, read_past_facts, read_yaml};
pub(crate) use load_sections::read_past_section;
pub use migration::SCHEMA;
pub use published::{Published, PublishedNames};
pub use spoken::{SITE, languages_of};
