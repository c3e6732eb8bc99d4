//! Phrases in another language than the text around them: `[due diligence](lang:en)`.

use std::ops::Range;

use super::blocks::Builder;
use super::inlines::Run;
use super::target::shown;
use super::tree::Inline;
use crate::content::source_language::SourceLanguage;
use crate::diagnostics::{Diagnostic, codes};

/// Stands before the tag of the language, in the place of an address.
const MARK: &str = "lang:";

/// The tag of a language mark, as its author typed it.
pub(super) fn tag(address: &str) -> Option<&str> {
    let (mark, tag) = address.split_at_checked(MARK.len())?;
    mark.eq_ignore_ascii_case(MARK).then_some(tag)
}

impl Builder<'_, '_> {
    /// Puts a phrase into the run. What is no language, or marks nothing, is reported; the words
    /// stay.
    pub(super) fn phrase(&mut self, tag: &str, phrase: Run, range: Range<usize>, run: &mut Run) {
        let span = self.span(range.clone());
        let content = phrase.content;
        if super::tree::plain_text(&content).trim().is_empty() {
            let problem = Diagnostic::at(codes::PHRASE_MARK_IDLE, span).arg("kind", "empty");
            return self.leave_out(range, problem.arg("language", shown(tag)));
        }
        match SourceLanguage::find(&tag.trim().to_lowercase()) {
            Some(language) => run.push(Inline::Foreign { language, content, span }),
            None => {
                self.coverage.spoken(range);
                self.sink.report(SourceLanguage::unknown(
                    codes::PHRASE_LANGUAGE,
                    &shown(tag),
                    span,
                ));
                content.into_iter().for_each(|inline| run.push(inline));
            }
        }
    }
}
