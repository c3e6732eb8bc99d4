//! From files to texts and flowcharts: each parsed alone, nothing looked up yet.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::content::Content;
use crate::content::ids::{SectionId, SourceId};
use crate::diagnostics::Sink;
use crate::flowchart::{self, Chart};
use crate::language::Language;
use crate::markdown;
use crate::markdown::tree::{Document, Reference};
use crate::source::Sources;

/// The texts as written, by section and language.
pub(super) type Documents = BTreeMap<(SectionId, Language), Document<Reference>>;

/// Everything that was read, nothing looked up yet.
#[derive(Debug)]
pub struct Parsed {
    /// The typed files.
    pub content: Content,
    /// The texts as written.
    pub documents: BTreeMap<(SectionId, Language), Document<Reference>>,
    /// The flowcharts, sorted by id.
    pub charts: Vec<Chart>,
}

/// Parses the texts of all sections, each on any core, results in order.
pub fn parse(
    content: &Content,
    sources: &Sources,
    sink: &mut Sink,
) -> BTreeMap<(SectionId, Language), Document<Reference>> {
    let files: Vec<_> = content
        .sections
        .iter()
        .flat_map(|(id, section)| {
            section.texts.iter().filter_map(move |(l, text)| text.as_ref().map(|t| (id, l, t)))
        })
        .collect();
    let parsed: Vec<_> = files
        .par_iter()
        .map(|(id, language, text)| {
            let mut sink = Sink::new();
            let source = sources.file(text.file);
            let document = markdown::parse(text.file, &source.text, text.body.clone(), &mut sink);
            (((*id).clone(), *language), document, sink)
        })
        .collect();
    let mut documents = BTreeMap::new();
    for (key, document, found) in parsed {
        sink.append(found);
        documents.insert(key, document);
    }
    documents
}

/// The flowcharts, each file one, in the order of their paths.
pub fn charts(sources: &Sources, content: &Content, sink: &mut Sink) -> Vec<Chart> {
    let known = |id: &SourceId| {
        // A list of sources that cannot be read is one problem, not one for each use.
        let Some(file) = &content.sources else { return Some(None) };
        Some(file.sources.get(id.as_str())?.status)
    };
    let files = sources.iter().filter(|(_, file)| {
        let refused = content.unreadable.files.contains(file.path.as_str());
        file.path.starts_with("diagrams") && file.path.extension() == Some("yaml") && !refused
    });
    let files: Vec<_> = files.map(|(id, _)| id).collect();
    let charts = files.into_iter().filter_map(|file| {
        let chart = flowchart::parse(file, sources, sink)?;
        flowchart::resolve(&chart, &known, sink)
    });
    charts.collect()
}
