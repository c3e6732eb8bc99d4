//! Characters in the files of a guide that came with a copy or hide something.

use std::sync::Arc;

use crate::diagnostics::{Diagnostic, Sink};
use crate::remembered::{Remembered, Same};
use crate::source::{FileId, Odd, Oddity, SourceFile, Sources, Span, suspicious};

/// The files that were looked through before.
#[derive(Debug, Default)]
pub(super) struct OddCharacters(Remembered<FileId, Same<SourceFile>, Arc<Vec<Diagnostic>>>);

impl OddCharacters {
    /// Reports every odd character in what authors write, where it stands.
    pub(super) fn report(&mut self, sources: &Sources, sink: &mut Sink) {
        let written = |file: &SourceFile| {
            let path = file.path.as_str();
            (path.starts_with("content/") || path.starts_with("diagrams/"))
                && (path.ends_with(".md") || path.ends_with(".yaml"))
        };
        let files = sources.iter().filter(|(_, file)| written(file));
        let files: Vec<_> = files.map(|(id, file)| (id, Same::of(file))).collect();
        let found = self.0.each(files, |id, file, _| {
            let markdown = file.path.extension() == Some("md");
            let odd = suspicious(&file.text).into_iter();
            // The reader of YAML refuses control characters itself.
            let odd = odd.filter(|odd| markdown || odd.oddity != Oddity::Control);
            let at = |odd: &Odd| Span::new(*id, odd.range.clone());
            Arc::new(odd.map(|odd| Diagnostic::of_odd(&odd, at(&odd))).collect())
        });
        found.iter().for_each(|found| sink.repeat(found));
    }
}
