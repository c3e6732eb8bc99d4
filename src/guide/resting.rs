//! What a piece of text rests on, and whether anybody read that.

use super::links::resolve::Registry;
use crate::content::bibliography::Source;
use crate::content::ids::SourceId;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::markdown::tree::{Inline, Reference};
use crate::source::Span;

/// Reports a paragraph, item or cell that cites sources of which we have seen none. The source that
/// told us of them may stand in the same piece, and then it rests on something.
pub(super) fn check(content: &[Inline<Reference>], registry: &Registry<'_>, sink: &mut Sink) {
    let Some(file) = &registry.content.sources else { return };
    let mut cited = Vec::new();
    citations(content, &mut cited);
    let is_unseen = |(id, _): &(&SourceId, Span)| {
        file.sources.get(id.as_str()).is_some_and(Source::is_not_seen)
    };
    if !cited.iter().all(is_unseen) {
        return;
    }
    let Some((_, first)) = cited.first() else { return };
    let unseen = Diagnostic::at(codes::RESTS_ON_UNSEEN, *first).arg("what", "text").arg("id", "");
    sink.report(unseen.arg("sources", names(cited.iter().map(|(id, _)| *id))));
}

/// Sources in a row, each once.
pub(super) fn names<'a>(sources: impl Iterator<Item = &'a SourceId>) -> String {
    let mut names: Vec<&str> = Vec::new();
    for id in sources {
        if !names.contains(&id.as_str()) {
            names.push(id.as_str());
        }
    }
    names.join(", ")
}

fn citations<'a>(content: &'a [Inline<Reference>], cited: &mut Vec<(&'a SourceId, Span)>) {
    for inline in content {
        match inline {
            Inline::Link { target, content, span } => {
                if let Reference::Source { id, .. } = target {
                    cited.push((id, *span));
                }
                citations(content, cited);
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Foreign { content: inner, .. }
            | Inline::Marked { content: inner, .. } => citations(inner, cited),
            _ => {}
        }
    }
}
