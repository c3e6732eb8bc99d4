//! Publishes a versioned, bilingual guide with flowcharts as a static website.
//!
//! `ARCHITECTURE.md` in the repository is the map of this crate. In one line:
//!
//! ```text
//! Tree → Sources → Parsed → Guide → [Page] → OutputSet → disk
//! ```

// A test writes what it tries.
#![cfg_attr(test, allow(clippy::disallowed_methods))]

pub mod archive;
pub mod beside;
pub mod characters;
pub mod commands;
pub mod content;
pub mod diagnostics;
pub mod difference;
pub mod digest;
pub mod flowchart;
#[cfg(any(test, feature = "fuzz"))]
#[doc(hidden)]
pub mod fuzz;
pub mod guide;
mod html;
pub mod hyphenation;
pub mod import;
pub mod kept;
pub mod language;
pub mod mailto;
pub mod markdown;
pub mod messages;
pub mod mirror;
pub mod output;
pub mod policy;
pub mod refusals;
pub mod remembered;
pub mod render;
mod schema_words;
pub mod search;
#[cfg(feature = "serve")]
pub mod serve;
pub mod source;
pub mod translation;
pub mod uri;
mod xml;
pub mod yaml;
