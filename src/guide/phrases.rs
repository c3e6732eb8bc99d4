//! Phrases that are marked as being in the language that the text is in anyway.

use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::Language;
use crate::markdown::tree::{Inline, Reference};

/// Reports the marks of a run in `language` that say nothing.
pub(super) fn check(content: &[Inline<Reference>], language: Language, sink: &mut Sink) {
    for inline in content {
        match inline {
            Inline::Foreign { language: own, content, span } => {
                if own.is(language) {
                    let idle = Diagnostic::at(codes::PHRASE_MARK_IDLE, *span).arg("kind", "same");
                    sink.report(idle.arg("language", own.tag()));
                }
                check(content, language, sink);
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Link { content: inner, .. }
            | Inline::Marked { content: inner, .. } => check(inner, language, sink),
            _ => {}
        }
    }
}
