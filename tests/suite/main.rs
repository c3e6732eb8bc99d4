//! What the tool promises, tried on the real program with real folders.
//!
//! One binary, so that it is linked once. `guide` makes small guides to try things on, `case`
//! says how a bad input is described; every other module is a subject.

// A test that cannot go on says so by panicking, also where clippy sees no `#[test]` around it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
// And it writes what it tries.
#![allow(clippy::disallowed_methods)]

mod a_year;
mod alternates;
mod bad_input;
mod behind;
mod careful_writers;
mod case;
mod citing;
mod content;
mod data;
mod data_digests;
mod days;
mod digest_and_version;
mod drawings;
mod dutch;
mod edit_links;
mod edition_cache;
mod editions;
mod exchange;
mod facts;
mod feeds;
mod forms;
#[path = "../../benches/generated/mod.rs"]
mod generated;
mod generated_guides;
mod guide;
mod handbook;
mod head;
mod heading_ids;
mod held;
mod history;
mod import;
mod init;
mod languages;
mod large_guide;
mod ledger_history;
mod links;
mod long_titles;
mod merged;
mod mirror;
mod moving;
mod moving_again;
mod new_frames;
mod outside;
mod pages;
mod parts;
mod past_charts;
mod pictures;
mod places;
mod provenance;
mod published;
mod published_ahead;
mod references;
mod relevance;
mod report_formats;
mod reports;
mod repository;
mod reproducible;
mod schema_versions;
mod schemas;
mod serving;
mod shared;
mod sources;
mod template_ids;
mod terminal;
mod theme;
mod translating;
mod translations;
mod unreadable_git;
mod unreleased;
mod version_refusals;
mod versioned;
mod workbooks;
