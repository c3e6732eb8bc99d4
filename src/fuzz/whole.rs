//! One file of a small guide, and all steps up to the links between the sections. What is found
//! can be told to a person.

use std::path::Path;
use std::sync::LazyLock;

use super::guide_files::places_are_in_the_text;
use super::{Fault, files, text};
use crate::content;
use crate::diagnostics::{Sink, Words, human};
use crate::guide::{self, Archive, Memory, ParseMemory, Shown};
use crate::language::Language;
use crate::source::Sources;
use crate::yaml::Date;

/// Problems of which the report is made: a thousand more say nothing new about it.
const REPORTED: usize = 20;

const FILES: [&str; 4] =
    ["content/*.yaml", "content/sections/*/*.yaml", "content/sections/*/*.md", "diagrams/*.yaml"];

/// The files of `tests/fixtures/guide` by path.
static GUIDE: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/guide");
    let found = FILES.iter().flat_map(|pattern| files(&root, pattern));
    let read = found.filter_map(|path| {
        let inside = path.strip_prefix(&root).ok()?.to_str()?.to_owned();
        Some((inside, std::fs::read_to_string(&path).ok()?))
    });
    read.collect()
});

/// The guide with these bytes as the file at `path`.
pub(super) fn hold(path: &str, bytes: &[u8]) -> Result<(), Fault> {
    let Some(text) = text(bytes) else { return Ok(()) };
    let mut sources = Sources::default();
    for (other, unchanged) in GUIDE.iter() {
        sources.add(other.as_str(), if other == path { text } else { unchanged });
    }
    if sources.find(path).is_none() {
        return Err(format!("the guide has no {path}"));
    }
    let mut sink = Sink::new();
    let content = content::load(&sources, Vec::new(), &mut sink);
    let parsed = guide::parse(content, &sources, &mut ParseMemory::default(), &mut sink);
    let shown = Shown {
        as_of: Date::parse("2026-01-10").ok_or("no day")?,
        unreleased: true,
        without: Default::default(),
        edition: None,
        editions: Vec::new(),
    };
    let (archive, mut memory) = (Archive::default(), Memory::default());
    let guide = guide::build(&parsed, &archive, &sources, shown, &mut memory, &mut sink);
    places_are_in_the_text(sink.found(), &sources)?;
    if guide.is_none() && !sink.has_errors() {
        return Err("there is no guide, and nobody said why".to_owned());
    }
    told(sink, &sources)
}

fn told(sink: Sink, sources: &Sources) -> Result<(), Fault> {
    let found = sink.into_sorted(sources);
    let some = &found[..found.len().min(REPORTED)];
    for language in Language::ALL {
        let words = Words::new(language);
        if let Some(silent) = some.iter().find(|problem| words.title(problem) == problem.code.id) {
            return Err(format!("there are no words in {} for {silent:?}", language.tag()));
        }
        if human::render(some, sources, words, human::Detail::All, false).is_empty()
            != some.is_empty()
        {
            return Err(format!("nothing is told of {some:?}"));
        }
    }
    Ok(())
}
