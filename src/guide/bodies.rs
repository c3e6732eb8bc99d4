//! What is wrong with the links of texts that can be checked and not shown.

use super::links::resolve::{Here, Owner};
use super::parse::Parsed;
use super::texts::{Surroundings, resolve};
use crate::content::BodyOf;
use crate::diagnostics::{Sink, codes};

/// Resolves the texts whose front matter or ledger cannot be read, and tells what is wrong with them.
pub(super) fn check(parsed: &Parsed, with: &Surroundings<'_>, sink: &mut Sink) {
    for body in &parsed.bodies {
        let (of, file) = match &body.of {
            BodyOf::Section(id) => (Owner::Section(id), parsed.content.sections.get(id)),
            BodyOf::Page(id) => (Owner::Page(id), None),
        };
        let file = file.map(|section| &*section.file);
        let knows_earlier = file.is_some() || matches!(of, Owner::Page(_));
        let here = Here { of, headings: &body.text.headings, file, is_earlier: false };
        let resolved = resolve(&body.text, here, (body.language, body.language), with);
        // An earlier heading stands in the ledger, which cannot be read.
        let unsure = |code| !knows_earlier && code == codes::UNKNOWN_ANCHOR;
        for found in resolved.found.iter().filter(|found| !unsure(found.code)) {
            sink.report(found.clone());
        }
    }
}
