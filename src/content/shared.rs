//! `content/shared/`: texts that several sections show, each in a folder with its name.

use std::collections::{BTreeMap, BTreeSet};

use super::ids::SharedId;
use super::load::Content;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::{Language, LanguageMap};
use crate::markdown::shared_in;
use crate::source::{FileId, Sources, Span};
use crate::yaml::Slug;

/// Where the folders of the shared texts stand.
pub const SHARED: &str = "content/shared/";

/// What stands at the path of a shared text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SharedFile {
    /// Nothing.
    #[default]
    Missing,
    /// A file that cannot be read, which was reported.
    Refused,
    /// A text.
    There(FileId),
}

/// Reads which shared texts there are, and reports those that nothing shows and those that lack a
/// language in which something shows them.
pub(super) fn load_shared(
    content: &mut Content,
    sources: &Sources,
    refused: &BTreeSet<String>,
    sink: &mut Sink,
) {
    let mut texts: BTreeMap<String, LanguageMap<SharedFile>> = BTreeMap::new();
    let there = sources.below(SHARED).filter(|(_, file)| !refused.contains(file.path.as_str()));
    let there = there.map(|(id, file)| (file.path.as_str(), SharedFile::There(id)));
    let refused = refused.iter().map(|path| (path.as_str(), SharedFile::Refused));
    for (path, now) in there.chain(refused) {
        let inside = path.strip_prefix(SHARED).and_then(|rest| rest.split_once('/'));
        let Some((id, name)) = inside else { continue };
        let tag = name.strip_suffix(".md").and_then(language_of);
        let Some(language) = tag.filter(|language| content.languages().has(*language)) else {
            continue;
        };
        let of = || LanguageMap::from_fn(|_| SharedFile::Missing);
        texts.entry(id.to_owned()).or_insert_with(of)[language] = now;
    }
    texts.retain(|id, _| {
        let is_id = Slug::parse(id).is_some();
        if !is_id {
            let bad = Diagnostic::of_path(codes::BAD_ID, format!("{SHARED}{id}"));
            sink.report(bad.arg("id", id.as_str()));
        }
        is_id
    });
    let shown = shown(sources);
    for (id, files) in &texts {
        let in_language = |l: Language| shown.contains(&(l, id.as_str()));
        for language in content.languages().all() {
            if files[language] == SharedFile::Missing && in_language(language) {
                let path = format!("{SHARED}{id}/{language}.md");
                let missing = Diagnostic::of_path(codes::SHARED_LANGUAGE, path);
                sink.report(missing.arg("id", id.as_str()).arg("language", language.tag()));
            }
        }
        let mut there = content.languages().all().filter_map(|l| match files[l] {
            SharedFile::There(file) => Some(file),
            SharedFile::Missing | SharedFile::Refused => None,
        });
        if let Some(file) = there.next().filter(|_| !Language::ALL.into_iter().any(in_language)) {
            let unshown = Diagnostic::at(codes::SHARED_UNSHOWN, Span::new(file, 0..0));
            sink.report(unshown.arg("id", id.as_str()));
        }
    }
    content.shared = texts.into_iter().map(|(id, files)| (SharedId::new(id), files)).collect();
}

fn language_of(stem: &str) -> Option<Language> {
    Language::ALL.into_iter().find(|language| language.tag() == stem)
}

/// Which shared texts the texts of sections and pages show, by the language of the text.
fn shown(sources: &Sources) -> BTreeSet<(Language, &str)> {
    let texts = ["content/sections/", "content/pages/"].into_iter().flat_map(|f| sources.below(f));
    let shown = texts.filter_map(|(_, file)| {
        let language = language_of(file.path.file_stem()?)?;
        Some(shared_in(&file.text).map(move |id| (language, id)))
    });
    shown.flatten().collect()
}
