//! Writes a guide of any size to measure with: `cargo run --release --example synthetic_guide --
//! FOLDER SECTIONS [--rich] [--recorded] [--git]`. The same arguments give the same bytes.
//!
//! - `--rich`: with a glossary, citations, indicators, a flowchart and earlier versions
//! - `--recorded`: the ledgers record the texts; without it the guide is built with `--unreleased`
//! - `--git`: committed to a repository that is made in the folder, with its earlier versions

#[path = "../benches/generated/mod.rs"]
mod generated;

use std::io;
use std::path::Path;

use generated::{Corpus, Kind};

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (flags, plain): (Vec<&String>, Vec<&String>) =
        arguments.iter().partition(|argument| argument.starts_with("--"));
    let has = |flag: &str| flags.iter().any(|given| *given == flag);
    let known = flags.iter().all(|flag| ["--rich", "--recorded", "--git"].contains(&flag.as_str()));
    let sections = plain.get(1).and_then(|sections| sections.parse().ok());
    let (true, Some(folder), Some(sections), 2) = (known, plain.first(), sections, plain.len())
    else {
        eprintln!("usage: synthetic_guide FOLDER SECTIONS [--rich] [--recorded] [--git]");
        std::process::exit(2);
    };
    let kind = if has("--rich") { Kind::Rich } else { Kind::Plain };
    let corpus = Corpus { sections, kind, recorded: has("--recorded") };
    let folder = Path::new(folder);
    if has("--git") { corpus.commit(folder) } else { corpus.write(folder) }
}
