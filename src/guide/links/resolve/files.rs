//! Pictures and attachments: files beside the text.

use std::sync::Arc;

use super::{Owner, Resolver};
use crate::beside::{Kind, Look};
use crate::diagnostics::{Diagnostic, codes};
use crate::guide::links::download;
use crate::guide::links::link::{Link, Role, Target};
use crate::markdown::tree::{FileName, FileUse, FoundFile, Inline};
use crate::source::{Span, StoredFile};

impl Resolver<'_> {
    /// A picture is a link without words of ours; what is offered says what it is and how large. That
    /// there is no such file was reported where it was looked for.
    pub(super) fn file(
        &mut self,
        named: &FileName,
        mut content: Vec<Inline<Link>>,
        span: Span,
    ) -> Inline<Link> {
        let Some(here) = self.here else {
            let misplaced = Diagnostic::at(codes::FILE_NOT_BESIDE, span).arg("what", "value");
            let misplaced = misplaced.arg("used", "attachment").arg("name", named.name.as_str());
            self.sink.report(misplaced.arg("suggestion", "").arg("endings", ""));
            return Inline::Emphasis(content);
        };
        let FoundFile(Some(file)) = &named.found else { return Inline::Emphasis(content) };
        let id = match here.of {
            Owner::Section(id) => id.as_str(),
            Owner::Page(id) => id.as_str(),
        };
        let route = self.registry.addresses.beside(id, file, self.language, here.is_earlier);
        self.files.push((route.clone(), Arc::clone(file)));
        if named.used == FileUse::Attachment {
            if content.is_empty() {
                content.push(Inline::Text { text: file.name().to_owned(), span });
            }
            let kind = kind(file).map_or("", Kind::label);
            let text = download::told(file, kind, self.written_in);
            content.push(Inline::Text { text, span });
        }
        let target = Link { target: Target::Page(route, None), role: Role::File(Arc::clone(file)) };
        Inline::Link { target, content, span }
    }
}

/// What a file is; one that is none of what it could be was reported.
fn kind(file: &StoredFile) -> Option<Kind> {
    match &file.look {
        Look::Picture { kind, .. } | Look::File(kind) => Some(*kind),
        Look::Wrong(_) => Kind::of_name(file.name()),
    }
}
