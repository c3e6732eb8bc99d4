//! The description of a picture: words, as those get it who do not see the picture.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag};

use super::blocks::Builder;
use crate::diagnostics::{Diagnostic, codes};

/// What stands in a description and is no words of it.
pub(super) enum Passed<'a> {
    /// A tag, or what looks like one.
    Html(CowStr<'a>),
    /// Something that leads elsewhere or shows something, by its name in messages.
    Other(&'static str),
}

/// Each with its bytes.
pub(super) type AllPassed<'a> = Vec<(Passed<'a>, Range<usize>)>;

impl<'a> Builder<'a, '_> {
    /// The words up to the end of the image that was just opened, and what stands between them. A loop,
    /// not a recursion: an image may hold images without limit.
    pub(super) fn alternative(&mut self) -> (String, AllPassed<'a>) {
        let (mut open, mut words, mut passed) = (1, String::new(), Vec::new());
        for (event, range) in self.events.by_ref() {
            match event {
                Event::Start(tag) => {
                    open += 1;
                    let what = match &tag {
                        Tag::Link { dest_url, .. } if dest_url.starts_with("fact:") => "fact",
                        Tag::Link { dest_url, .. } if dest_url.starts_with("source:") => "source",
                        Tag::Link { .. } => "link",
                        Tag::Image { .. } => "picture",
                        _ => continue,
                    };
                    passed.push((Passed::Other(what), range));
                }
                Event::End(_) => open -= 1,
                Event::Text(text) | Event::Code(text) => words.push_str(&text),
                Event::SoftBreak | Event::HardBreak => words.push(' '),
                Event::InlineHtml(html) | Event::Html(html) => {
                    passed.push((Passed::Html(html), range));
                }
                Event::FootnoteReference(_) => passed.push((Passed::Other("note"), range)),
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
        (words, passed)
    }

    /// Reports what a description cannot have: it would be gone without a word.
    pub(super) fn report_passed(&mut self, passed: AllPassed<'a>) {
        for (what, range) in passed {
            match what {
                Passed::Html(html) => self.inline_html(&html, range),
                Passed::Other(what) => {
                    let problem = Diagnostic::at(codes::PICTURE_DESCRIPTION, self.span(range));
                    self.sink.report(problem.arg("what", what));
                }
            }
        }
    }
}
