//! The names of pictures and attachments get the files that stand beside the text.

use super::target::shown;
use super::tree::{Document, FileName, FileUse, Inline, Reference};
use super::visit;
use crate::beside::{Kind, Look, good_name};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::source::{Beside, FilesBeside, Span};

/// False of a text that surely names no file beside it: nearly all. It need not be parsed again when
/// one of those files changes.
pub fn may_name_files(text: &str) -> bool {
    // The parser reads `attachment&#58;plan.pdf` and `attachment\:plan.pdf` as what they stand for.
    text.contains("![") || text.contains("attachment:") || text.contains(['&', '\\'])
}

/// The names of the files that a text shows or offers, in its order.
pub fn named_files(document: &Document<Reference>) -> Vec<String> {
    fn of(run: &[Inline<Reference>], found: &mut Vec<String>) {
        for inline in run {
            match inline {
                Inline::Link { target, content, .. } => {
                    if let Reference::File(file) = target {
                        found.push(file.name.clone());
                    }
                    of(content, found);
                }
                Inline::Emphasis(content)
                | Inline::Strong(content)
                | Inline::Strikethrough(content)
                | Inline::Foreign { content, .. }
                | Inline::Marked { content, .. } => of(content, found),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    visit::document_runs(document, &mut |_, run| of(run, &mut found));
    found
}

/// Gives the names of files in a text the files that they stand for. A name without one, and a file
/// that cannot be used so, is reported.
pub fn stand_beside(document: &mut Document<Reference>, files: &FilesBeside, sink: &mut Sink) {
    let mut look = |run: &mut Vec<Inline<Reference>>| stand(run, files, sink);
    visit::runs_mut(&mut document.blocks, &mut |_, run| look(run));
    for note in &mut document.footnotes {
        visit::runs_mut(&mut note.blocks, &mut |_, run| look(run));
    }
}

fn stand(run: &mut [Inline<Reference>], files: &FilesBeside, sink: &mut Sink) {
    for inline in run {
        match inline {
            Inline::Link { target: Reference::File(name), content, span } => {
                find(name, *span, files, sink);
                stand(content, files, sink);
            }
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strikethrough(content)
            | Inline::Foreign { content, .. }
            | Inline::Link { content, .. }
            | Inline::Marked { content, .. } => stand(content, files, sink),
            _ => {}
        }
    }
}

fn find(named: &mut FileName, span: Span, files: &FilesBeside, sink: &mut Sink) {
    let used = match named.used {
        FileUse::Picture => "picture",
        FileUse::Attachment => "attachment",
    };
    let problem = |what: &'static str| {
        let problem = Diagnostic::at(codes::FILE_NOT_BESIDE, span).arg("what", what);
        problem.arg("used", used).arg("name", shown(&named.name))
    };
    match files.find(&named.name) {
        Beside::File(file) => {
            let is_picture = match &file.look {
                Look::Picture { .. } => true,
                Look::File(_) => false,
                // What is wrong with the file itself is said of the file.
                Look::Wrong(_) => Kind::of_name(file.name()).is_none_or(Kind::is_picture),
            };
            if named.used == FileUse::Picture && !is_picture {
                let endings = Kind::endings(true);
                sink.report(problem("no-picture").arg("suggestion", "").arg("endings", endings));
            }
            named.found.0 = Some(file.clone());
        }
        // It was reported that it cannot be read: nobody knows what is in it.
        Beside::Unread => {}
        Beside::Folder => sink.report(problem("folder").arg("suggestion", "").arg("endings", "")),
        Beside::Nothing => {
            let missing = problem("nothing").arg("endings", "");
            sink.report(missing.arg("suggestion", near(&named.name, files).unwrap_or_default()));
        }
    }
}

/// The file that a name was most likely meant to be: the same but for capitals, accents and spaces, or
/// for the ending, or nearly the same.
fn near(name: &str, files: &FilesBeside) -> Option<String> {
    // What stands before a file in an address is no part of its name.
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let (own, stem) = (good_name(name), stem(name));
    let same = |other: &&str| good_name(other) == own;
    let found = files.names().find(same);
    let found = found.or_else(|| crate::diagnostics::nearest(name, files.names()));
    let found = found.or_else(|| files.names().find(|other| self::stem(other) == stem));
    found.map(shown)
}

fn stem(name: &str) -> String {
    good_name(name.rsplit_once('.').map_or(name, |(stem, _)| stem))
}
