//! YAML as nodes, and Markdown inside values.

use super::guide_files::{places_are_in_the_text, values_arrive};
use super::words::Words;
use super::{Fault, text};
use crate::diagnostics::Sink;
use crate::markdown::{parse_fragment, parse_inline};
use crate::source::{Sources, Span};
use crate::yaml;

/// Every scalar of a YAML text is in a node, or something is said of it.
pub(super) fn node(bytes: &[u8]) -> Result<(), Fault> {
    let Some(text) = text(bytes) else { return Ok(()) };
    let mut sources = Sources::default();
    let file = sources.add("content/site.yaml", text);
    let mut sink = Sink::new();
    let tree = yaml::parse(file, text, 0..text.len(), &mut sink);
    places_are_in_the_text(sink.found(), &sources)?;
    match tree {
        Some(tree) => {
            values_arrive(Words::of(&tree), text, 0..text.len(), !sink.found().is_empty())
        }
        None if sink.found().is_empty() => Err("nothing was said of what is no YAML".to_owned()),
        None => Ok(()),
    }
}

/// Markdown of a value of a YAML file: it is read, and what is said of it has the place of the value.
pub(super) fn markdown(bytes: &[u8]) -> Result<(), Fault> {
    let Some(text) = text(bytes) else { return Ok(()) };
    let mut sources = Sources::default();
    let span = Span::new(sources.add("content/site.yaml", "x: y\n"), 3..4);
    let mut sink = Sink::new();
    parse_fragment(span, text, &mut sink);
    parse_inline(span, text, &mut sink);
    places_are_in_the_text(sink.found(), &sources)
}
